// SPDX-License-Identifier: MPL-2.0
// What a text from a file becomes before it stands in a letter, and which of its blanks must never
// end a line.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// One line: line ends and tabs become blanks, several blanks one, none at the ends. Control,
/// invisible and bidirectional characters are left out, so that nothing can hide or turn a letter.
[[nodiscard]] std::string clean_text(std::string_view text);

/// Code points: æ, ø and å count as one.
[[nodiscard]] std::size_t count_columns(std::string_view text);

/// The text as pieces between the blanks at which a line may end. Blanks inside a piece belong to a
/// date ("15. januar 2027"), a clock time ("kl. 9.30"), a phone number or a paragraph sign.
[[nodiscard]] std::vector<std::string> unbreakable_pieces(std::string_view text);

[[nodiscard]] bool is_month_name(std::string_view word);

/// The words between blanks.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

} // namespace sag
