// SPDX-License-Identifier: MPL-2.0
// From a node to a value, read as written: no octal numbers, no `yes` for true. Each reports
// exactly what is wrong and where, and then gives nothing.

#pragma once

#include "calendar/date.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/located.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// A lower-case ASCII word with digits and single inner dashes: `lae-265`, `fp-behandling`, `mho`.
[[nodiscard]] bool is_word(std::string_view text);

/// Any text that is not empty. `value-missing`, `value-empty`, `value-not-text`.
[[nodiscard]] std::optional<Located<std::string>>
read_text(const Document& document, const Node& node, Diagnostics& diagnostics);

/// `word-invalid` for anything but a word.
[[nodiscard]] std::optional<Located<std::string>>
read_word(const Document& document, const Node& node, Diagnostics& diagnostics);

/// The index of one of `words`; `value-unknown`, with a suggestion and the list, for any other.
[[nodiscard]] std::optional<Located<std::size_t>>
read_one_of(const Document& document,
            const Node& node,
            std::span<const std::string_view> words,
            Diagnostics& diagnostics);

/// `YYYY-MM-DD` and a day that exists. `date-invalid`, with the day probably meant.
[[nodiscard]] std::optional<Located<Date>>
read_date(const Document& document, const Node& node, Diagnostics& diagnostics);

/// `YYYY-MM`.
[[nodiscard]] std::optional<Located<Month>>
read_month(const Document& document, const Node& node, Diagnostics& diagnostics);

/// Decimal digits without leading zeros, `min` to `max`. `number-invalid`, `number-out-of-range`.
[[nodiscard]] std::optional<Located<int>> read_integer(
    const Document& document, const Node& node, int min, int max, Diagnostics& diagnostics);

/// `true` or `false` and nothing else. `flag-invalid`.
[[nodiscard]] std::optional<Located<bool>>
read_flag(const Document& document, const Node& node, Diagnostics& diagnostics);

/// Whether it is a list (an empty one too); else `value-not-a-list` or `value-missing`.
bool check_list(const Document& document, const Node& node, Diagnostics& diagnostics);

/// Whether it is a map; else `value-not-a-map` or `value-missing`.
bool check_map(const Document& document, const Node& node, Diagnostics& diagnostics);

/// A list of words; nothing when it is no list. Items that are no words are reported and left out.
[[nodiscard]] std::optional<std::vector<Located<std::string>>>
read_words(const Document& document, const Node& node, Diagnostics& diagnostics);

/// The same for texts, such as the lines of an address.
[[nodiscard]] std::optional<std::vector<Located<std::string>>>
read_texts(const Document& document, const Node& node, Diagnostics& diagnostics);

} // namespace sag
