// SPDX-License-Identifier: MPL-2.0
// Real sentences and words of a letter's text, as a reader meets them: the full stop of "15.
// januar" ends nothing, and neither does that of "kl." or "nr.".

#pragma once

#include <string_view>
#include <vector>

namespace sag
{

/// A run of letters and digits, with single `-`, `'`, `.` and `,` between them.
struct TextWord
{
  std::string_view text;
  /// Letters only; æ, ø and å count as one.
  int letters = 0;
};

using Sentence = std::vector<TextWord>;

/// Without phone numbers and mail addresses, which nobody reads as words.
[[nodiscard]] std::vector<Sentence> split_sentences(std::string_view text);

/// "Æ", "É" and the like as well.
[[nodiscard]] bool is_capital(char32_t c);

[[nodiscard]] bool is_text_letter(char32_t c);

} // namespace sag
