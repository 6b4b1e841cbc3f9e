// SPDX-License-Identifier: MPL-2.0
// The words that friendly dates are made of, in both languages, as people type them: capital or
// not, with æ, ø, å or ae, oe, aa, whole or cut short.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sag
{

[[nodiscard]] std::string_view trim_spaces(std::string_view text);

/// Trimmed, in small letters, æ ø å as ae oe aa: the form in which the words below are found.
[[nodiscard]] std::string fold_words(std::string_view text);

/// 1 to 12: "nov", "november", "okt", "oct".
[[nodiscard]] std::optional<unsigned> find_month_word(std::string_view folded);

/// 1 (Monday) to 7: "fre", "fredag", "fri", "tues".
[[nodiscard]] std::optional<unsigned> find_weekday_word(std::string_view folded);

/// -1, 0 or 1: "igaar", "i dag", "tomorrow".
[[nodiscard]] std::optional<int> find_day_word(std::string_view folded);

} // namespace sag
