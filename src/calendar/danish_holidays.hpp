// SPDX-License-Identifier: MPL-2.0
// The Danish public holidays of a year, computed from Easter and never tabled.

#pragma once

#include "calendar/date.hpp"

#include <string_view>
#include <vector>

namespace sag
{

/// The Gregorian Easter Sunday.
[[nodiscard]] Date easter_sunday(int year);

struct Holiday
{
  Date date;
  std::string_view da;
  std::string_view en;
};

/// Sorted by date. Store bededag was abolished by lov nr. 214 of 6 March 2023 from 2024 on.
[[nodiscard]] std::vector<Holiday> danish_holidays(int year);

} // namespace sag
