// SPDX-License-Identifier: MPL-2.0
// One character of UTF-8 at a time, strictly: no overlong forms, no surrogates, nothing above
// U+10FFFF.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sag
{

struct CodePoint
{
  char32_t value = 0;
  /// Bytes it takes; 1 when it is not valid.
  std::uint32_t size = 1;
  bool valid = false;
};

/// `offset` must be within `text`.
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t offset);

void append_utf8(std::string& text, char32_t code_point);

} // namespace sag
