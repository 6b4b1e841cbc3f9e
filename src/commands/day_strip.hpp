// SPDX-License-Identifier: MPL-2.0
// Days drawn along a line, a lane for each cause, with the months above: read at a glance, without
// colours too.

#pragma once

#include "calendar/date.hpp"
#include "calendar/language.hpp"
#include "commands/terminal.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct StripLane
{
  std::string label;
  /// Around a day of the lane and around one over its limit; empty without colours.
  std::string_view style{};
  std::string_view over_style{};
};

/// One working day: its lane, and whether it stands out.
struct StripDay
{
  Date date;
  std::size_t lane = 0;
  bool over = false;
};

struct StripLook
{
  std::size_t width = 80;
  /// Block characters; else plain ASCII.
  bool unicode = true;
  Language language = Language::danish;
};

/// Lines of at most `width` columns (60 or more). Where there are more days than columns, a column
/// stands for several, and shows each lane that has one of them. Empty without days.
[[nodiscard]] std::string render_day_strip(const std::vector<StripDay>& days,
                                           const std::vector<StripLane>& lanes,
                                           const StripLook& look);

} // namespace sag
