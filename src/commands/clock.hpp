// SPDX-License-Identifier: MPL-2.0
// The one place where the clock is read.

#pragma once

#include "calendar/date.hpp"

namespace sag
{

/// Today in Denmark's civil time, whatever time zone the machine is set to.
[[nodiscard]] Date read_today();

} // namespace sag
