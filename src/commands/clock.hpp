// SPDX-License-Identifier: MPL-2.0
// The one place where the clock is read.

#pragma once

#include "calendar/date.hpp"

#include <cstdint>

namespace sag
{

/// Today in Denmark's civil time, whatever time zone the machine is set to.
[[nodiscard]] Date read_today();

/// The day it is in Denmark at a moment, in seconds since 1970-01-01T00:00Z.
[[nodiscard]] Date danish_day(std::int64_t moment);

/// The moment the day begins in Denmark.
[[nodiscard]] std::int64_t beginning_of(Date day);

} // namespace sag
