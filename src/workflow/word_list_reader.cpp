// SPDX-License-Identifier: MPL-2.0
#include "model/rule_texts.hpp"
#include "workflow/workflow_parts.hpp"

#include <array>

namespace sag
{

namespace
{

using enum Presence;

void read_law(RuleReader& keys, std::string& law, bool& verified)
{
  law = keys.text("law", may);
  verified = keys.flag("verified", true);
}

ListedWord read_listed(RuleReader& keys, const Node& node)
{
  ListedWord word;
  word.id = {std::string(node.key), node.key_span};
  word.name = keys.pair("name", must);
  word.plain = keys.pair("plain", must);
  read_law(keys, word.law, word.verified);
  return word;
}

} // namespace

Question read_question(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  constexpr std::array<std::string_view, 3> phrase_names{"the", "asked", "answered"};
  RuleReader keys(document, node, diagnostics);
  Question question;
  question.id = {std::string(node.key), node.key_span};
  question.name = keys.pair("name", must);
  question.limit = keys.limit("limit", must).value_or(Limit{});
  read_law(keys, question.law, question.verified);
  if (const Node* const words = keys.node("words", must))
  {
    const auto phrases = read_phrases(document, *words, phrase_names, diagnostics);
    question.the = phrases[0];
    question.asked = phrases[1];
    question.answered = phrases[2];
  }
  keys.finish();
  return question;
}

ListedWord read_application(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  constexpr std::array<std::string_view, 2> phrase_names{"the", "applied"};
  RuleReader keys(document, node, diagnostics);
  ListedWord word;
  word.id = {std::string(node.key), node.key_span};
  word.name = keys.pair("name", must);
  read_law(keys, word.law, word.verified);
  if (const Node* const words = keys.node("words", must))
  {
    const auto phrases = read_phrases(document, *words, phrase_names, diagnostics);
    word.the = phrases[0];
    word.plain = phrases[1];
  }
  keys.finish();
  return word;
}

ListedWord read_listed_word(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  ListedWord word = read_listed(keys, node);
  keys.finish();
  return word;
}

ListedWord read_measure(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  ListedWord word = read_listed(keys, node);
  word.frame = keys.flag("frame", false);
  keys.finish();
  return word;
}

} // namespace sag
