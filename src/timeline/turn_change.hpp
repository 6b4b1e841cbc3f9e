// SPDX-License-Identifier: MPL-2.0
// When the turn may change by time alone, without an entry: a wait lapses, a limit is passed, a
// measure ends. What lies between two such days is alike and need not be looked at day by day.

#pragma once

#include "workflow/standing.hpp"

namespace sag
{

/// The first day after `day`, and no later than `latest`, on which turn_of may answer otherwise
/// than on `day`; the day after `latest` when there is none. Who is there matters only on a day of
/// our own `work`: on others something that is open names the day.
[[nodiscard]] Date next_turn_change(const Standing& standing, Date day, Date latest, bool work);

} // namespace sag
