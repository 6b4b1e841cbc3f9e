// SPDX-License-Identifier: MPL-2.0
#include "workflow/fact_words.hpp"

#include "diagnostics/suggestion.hpp"
#include "model/rule_reader.hpp"
#include "yaml/read_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

/// A list of words, none of which is in `closed`: "any" beside another would say nothing.
FactWords
read_list(const Document& document, const Node& node, ClosedWords closed, Diagnostics& diagnostics)
{
  if (!check_filled_list(document, node, diagnostics))
  {
    return {};
  }
  FactWords words = read_words(document, node, diagnostics).value_or(FactWords{});
  for (const Located<std::string>& word : words)
  {
    if (std::ranges::find(closed, *word) != closed.end())
    {
      diagnostics.error(
          "value-unknown",
          document.file(),
          word.span,
          both("`{}` står alene, ikke i en liste", "`{}` stands alone, not in a list", *word));
    }
  }
  return words;
}

} // namespace

FactWords read_closed_word(const Document& document,
                           const Node& node,
                           ClosedWords closed,
                           Diagnostics& diagnostics)
{
  const auto found = read_one_of(document, node, closed, diagnostics);
  return found ? FactWords{{std::string(closed[found->value]), found->span}} : FactWords{};
}

FactWords read_one_word(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const auto word = read_word(document, node, diagnostics);
  return word ? FactWords{*word} : FactWords{};
}

FactWords read_some_words(const Document& document,
                          const Node& node,
                          ClosedWords closed,
                          Diagnostics& diagnostics)
{
  if (!node.is_scalar() || closed.empty())
  {
    return read_list(document, node, closed, diagnostics);
  }
  if (std::ranges::find(closed, node.text) != closed.end())
  {
    return {{std::string(node.text), node.span}};
  }
  const std::string list = fmt::format("{}", fmt::join(closed, ", "));
  Reported reported = diagnostics.error(
      "value-not-a-list",
      document.file(),
      node.span,
      both("her skal stå {} eller en liste", "{} or a list is wanted here", list));
  if (const auto nearest = nearest_word(node.text, closed))
  {
    reported.help(both("mente du `{}`?", "did you mean `{}`?", *nearest));
  }
  else if (is_word(node.text))
  {
    reported.help(both("skriv `[{}]`", "write `[{}]`", node.text));
  }
  return {};
}

FactWords read_closed_words(const Document& document,
                            const Node& node,
                            ClosedWords closed,
                            Diagnostics& diagnostics)
{
  FactWords words;
  if (!check_filled_list(document, node, diagnostics))
  {
    return words;
  }
  for (const Node& item : document.children(node))
  {
    for (Located<std::string>& word : read_closed_word(document, item, closed, diagnostics))
    {
      words.push_back(std::move(word));
    }
  }
  return words;
}

} // namespace sag
