// SPDX-License-Identifier: MPL-2.0
// The one way in which this room reads numbers: ASCII digits, no sign, no spaces, no overflow.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sag
{

/// Nothing for an empty text, for more than six characters, and for anything but digits.
[[nodiscard]] constexpr std::optional<int> parse_digits(std::string_view text)
{
  constexpr std::size_t longest = 6;
  if (text.empty() || text.size() > longest)
  {
    return std::nullopt;
  }
  int value = 0;
  for (const char c : text)
  {
    if (c < '0' || c > '9')
    {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

} // namespace sag
