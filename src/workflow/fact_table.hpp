// SPDX-License-Identifier: MPL-2.0
// How each fact of a need is written, and which list its words must stand in.

#pragma once

#include "model/vocabulary.hpp"
#include "workflow/need.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sag
{

enum class FactForm : std::uint8_t
{
  flag,            ///< `true` and nothing else
  one_closed,      ///< one of `closed`
  some_closed,     ///< a list of words out of `closed`
  one_word,        ///< one of `closed`, or a word of `list`
  some_words,      ///< one of `closed`, or a list of words of `list`
  closed_or_words, ///< a list whose words stand in `closed` or in `list`
  all_words,       ///< a list of words of `list`, of which none may be missing
  meeting,         ///< a word of `list`, or a map
  alternatives,    ///< a list of facts
};

struct FactRule
{
  FactKind kind{};
  FactForm form{};
  std::span<const std::string_view> closed{};
  WordList list = WordList::none;
};

[[nodiscard]] const FactRule& rule_of(FactKind kind);

[[nodiscard]] std::optional<FactKind> find_fact(std::string_view name);

} // namespace sag
