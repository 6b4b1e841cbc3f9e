// SPDX-License-Identifier: MPL-2.0
// The first and the last day away, as typed: mostly ahead, but an illness is also written down when
// it has begun.

#pragma once

#include "calendar/date.hpp"
#include "calendar/work_calendar.hpp"
#include "diagnostics/text.hpp"

#include <string>
#include <variant>

namespace sag
{

struct AwayPeriod
{
  Date from;
  /// The last day away.
  Date to;
};

/// The days, or why they cannot be. A day without a year is one ahead, or one of the last month; a
/// last day may also be the next such day after the first one. Which year is meant is never
/// guessed.
[[nodiscard]] std::variant<AwayPeriod, Text> read_away_period(const std::string& from,
                                                              const std::string& to,
                                                              Date today,
                                                              const WorkCalendar& office);

} // namespace sag
