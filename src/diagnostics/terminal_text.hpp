// SPDX-License-Identifier: MPL-2.0
// Text from a file on its way to a terminal: nothing in it may move the cursor, change colours or
// turn the reading direction, and what stands under it must stand under it.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sag
{

/// Control characters (also line ends and tabs), bidirectional controls, line and paragraph
/// separators and bytes that are no UTF-8 as visible escapes: `\x1b`, `\n`, `\u202e`.
[[nodiscard]] std::string escape_for_terminal(std::string_view text);

/// The same, and also what cannot be told from nothing or from a blank: no-break and zero-width
/// spaces, soft hyphens, byte-order marks. For naming a key that looks right but is not.
[[nodiscard]] std::string escape_invisible(std::string_view text);

/// Columns on a terminal: 2 for wide East Asian characters and emoji, 0 for combining marks.
/// Control characters count as nothing; escape them first.
[[nodiscard]] std::size_t display_width(std::string_view text);

} // namespace sag
