// SPDX-License-Identifier: MPL-2.0
// Days in tests as they stand in case files.

#pragma once

#include "calendar/date.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace sag::test
{

inline Date day(std::string_view iso)
{
  const std::optional<Date> date = parse_date(iso);
  REQUIRE_MESSAGE(date.has_value(), std::string(iso));
  return *date;
}

/// ISO text, or "none".
inline std::string iso_or_none(std::optional<Date> date)
{
  return date ? format_iso(*date) : "none";
}

} // namespace sag::test
