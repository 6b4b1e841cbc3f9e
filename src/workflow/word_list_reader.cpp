// SPDX-License-Identifier: MPL-2.0
#include "model/rule_texts.hpp"
#include "workflow/workflow_parts.hpp"

namespace sag
{

namespace
{

void read_law(RuleReader& keys, std::string& law, bool& verified)
{
  law = keys.text("law");
  verified = keys.flag("verified", true);
}

ListedWord
read_listed(RuleReader& keys, const Document& document, const Node& node, Diagnostics& diagnostics)
{
  ListedWord word;
  word.id = {std::string(node.key), node.key_span};
  word.name = keys.pair("name");
  word.plain = keys.pair("plain");
  read_law(keys, word.law, word.verified);
  word.valid = read_validity(keys, document, diagnostics);
  return word;
}

} // namespace

Validity read_validity(RuleReader& keys, const Document& document, Diagnostics& diagnostics)
{
  const auto from = keys.date("valid-from");
  const auto to = keys.date("valid-to");
  check_period(document.file(), from, to, diagnostics);
  return {from ? std::optional(from->value) : std::nullopt,
          to ? std::optional(to->value) : std::nullopt};
}

Question read_question(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, question_forms(), diagnostics);
  Question question;
  question.id = {std::string(node.key), node.key_span};
  question.name = keys.pair("name");
  question.limit = keys.limit("limit").value_or(Limit{});
  read_law(keys, question.law, question.verified);
  if (const Node* const words = keys.node("words"))
  {
    const auto phrases = read_phrases(document, *words, keys.words_for("words"), diagnostics);
    question.the = phrases[0];
    question.asked = phrases[1];
    question.answered = phrases[2];
  }
  keys.finish();
  return question;
}

ListedWord read_application(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, application_forms(), diagnostics);
  ListedWord word;
  word.id = {std::string(node.key), node.key_span};
  word.name = keys.pair("name");
  read_law(keys, word.law, word.verified);
  word.valid = read_validity(keys, document, diagnostics);
  if (const Node* const words = keys.node("words"))
  {
    const auto phrases = read_phrases(document, *words, keys.words_for("words"), diagnostics);
    word.the = phrases[0];
    word.plain = phrases[1];
  }
  keys.finish();
  return word;
}

ListedWord read_listed_word(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, listed_forms(), diagnostics);
  ListedWord word = read_listed(keys, document, node, diagnostics);
  keys.finish();
  return word;
}

ListedWord read_opening(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, opening_forms(), diagnostics);
  ListedWord word = read_listed(keys, document, node, diagnostics);
  word.priority = keys.flag("priority", false);
  keys.finish();
  return word;
}

ListedWord read_area(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, area_forms(), diagnostics);
  ListedWord word;
  word.id = {std::string(node.key), node.key_span};
  word.name = keys.pair("name");
  read_law(keys, word.law, word.verified);
  word.valid = read_validity(keys, document, diagnostics);
  keys.finish();
  return word;
}

ListedWord read_measure(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, measure_forms(), diagnostics);
  ListedWord word = read_listed(keys, document, node, diagnostics);
  word.frame = keys.flag("frame", false);
  keys.finish();
  return word;
}

} // namespace sag
