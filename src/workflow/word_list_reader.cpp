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

ListedWord read_listed(RuleReader& keys, const Node& node)
{
  ListedWord word;
  word.id = {std::string(node.key), node.key_span};
  word.name = keys.pair("name");
  word.plain = keys.pair("plain");
  read_law(keys, word.law, word.verified);
  return word;
}

} // namespace

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
  ListedWord word = read_listed(keys, node);
  keys.finish();
  return word;
}

ListedWord read_measure(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, measure_forms(), diagnostics);
  ListedWord word = read_listed(keys, node);
  word.frame = keys.flag("frame", false);
  keys.finish();
  return word;
}

} // namespace sag
