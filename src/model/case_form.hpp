// SPDX-License-Identifier: MPL-2.0
// The maps of a case file besides its entries, whose table is verb_table.cpp. docs/case-format.md
// tells them in words.

#pragma once

#include "model/key_form.hpp"

#include <array>

namespace sag
{

/// case, workflow, citizen, refs, log
[[nodiscard]] KeyForms case_forms();

/// Which of them the header must have, case_reader.cpp says: a `changed` entry has any.
[[nodiscard]] KeyForms citizen_forms();

[[nodiscard]] KeyForms refs_forms();

/// `promised`
[[nodiscard]] KeyForms promise_forms();

/// An item of `waived`.
[[nodiscard]] KeyForms waiver_forms();

[[nodiscard]] KeyForms receipt_forms();

/// What a key of an entry says, whatever its verb is.
[[nodiscard]] Text meaning_of(Key key);

/// In the order of the enums Language, Post and NeedKind.
inline constexpr std::array<std::string_view, 2> language_words{"da", "en"};
inline constexpr std::array<std::string_view, 2> post_words{"digital", "paper"};
inline constexpr std::array<std::string_view, 5> need_words{
    "interpreter", "call", "print", "companion", "other"};

/// The only special print is large print.
inline constexpr std::array<std::string_view, 1> print_words{"large"};

inline constexpr std::size_t max_address_lines = 5;

} // namespace sag
