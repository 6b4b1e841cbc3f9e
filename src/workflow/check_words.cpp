// SPDX-License-Identifier: MPL-2.0
// The words of an entry against the lists of the rules and the casebook.

#include "diagnostics/assert.hpp"
#include "diagnostics/redaction.hpp"
#include "diagnostics/suggestion.hpp"
#include "workflow/finding_codes.hpp"
#include "workflow/log_step.hpp"

#include <algorithm>

namespace sag
{

namespace
{

using Words = std::vector<std::string_view>;

void append(Words& words, const Words& more)
{
  words.insert(words.end(), more.begin(), more.end());
}

Words people_of(const Office& office)
{
  Words words;
  for (const Person& person : office.people)
  {
    words.push_back(person.id.value);
  }
  return words;
}

Words units_of(const Office& office)
{
  Words words;
  for (const Unit& unit : office.units)
  {
    words.push_back(unit.id.value);
  }
  return words;
}

/// What may stand where the list is asked for. `withdrawn` also takes back what the citizen asked.
Words known_words(const LogStep& step, WordList list)
{
  const Workflow& workflow = *step.standing.workflow;
  const Rulebook& rules = *step.standing.rules;
  Words words;
  switch (list)
  {
  case WordList::person:
    return people_of(rules.office);
  case WordList::unit:
    return units_of(rules.office);
  case WordList::kind_or_unit:
    words = units_of(rules.office);
    append(words, workflow.words_of(WordList::kind));
    return words;
  case WordList::kind:
    words = workflow.words_of(list);
    if (step.entry.verb == Verb::withdrawn)
    {
      append(words, workflow.words_of(WordList::question));
    }
    return words;
  case WordList::letter:
    words = workflow.words_of(list);
    words.push_back("talk");
    return words;
  case WordList::workflow:
    for (const Workflow& each : rules.workflows)
    {
      words.push_back(each.id.value);
    }
    return words;
  case WordList::finding_code:
    for (const FindingCode& code : finding_codes())
    {
      words.push_back(code.slug);
    }
    return words;
  default:
    return workflow.words_of(list);
  }
}

struct ListName
{
  std::string_view code;
  std::string_view da;
  std::string_view en;
};

/// The code of the error and what the word should have been.
ListName name_of(WordList list)
{
  switch (list)
  {
  case WordList::person:
    return {"person-unknown", "en medarbejder", "a person"};
  case WordList::unit:
    return {"unit-unknown", "en enhed", "a unit"};
  case WordList::stage:
    return {"stage-unknown", "et trin", "a stage"};
  case WordList::kind:
  case WordList::kind_or_unit:
    return {"kind-unknown", "noget, der kan bestilles", "anything that can be requested"};
  case WordList::question:
    return {"kind-unknown", "noget, borgeren kan bede om", "anything the citizen can ask for"};
  case WordList::application:
    return {"word-unknown", "en ansøgning", "an application"};
  case WordList::opening:
    return {"word-unknown", "en åbning", "an opening"};
  case WordList::measure:
    return {"word-unknown", "en indsats", "a measure"};
  case WordList::meeting:
    return {"word-unknown", "et møde", "a meeting"};
  case WordList::letter:
    return {"word-unknown", "et brev", "a letter"};
  case WordList::outcome:
    return {"word-unknown", "et udfald", "an outcome"};
  case WordList::consent_source:
    return {"word-unknown", "en kilde, der kræver samtykke", "a source that needs consent"};
  case WordList::workflow:
    return {"workflow-unknown", "et regelsæt", "a workflow"};
  case WordList::finding_code:
    return {"word-unknown", "en melding", "a finding"};
  case WordList::none:
  case WordList::closed:
    break;
  }
  SAG_ASSERT(false);
  return {};
}

std::string listed(const Words& words)
{
  constexpr std::size_t most = 12;
  std::string text;
  for (std::size_t at = 0; at < std::min(words.size(), most); ++at)
  {
    text += fmt::format("{}{}", at == 0 ? "" : ", ", words[at]);
  }
  return words.size() > most ? text + " …" : text;
}

void check_word(const LogStep& step, const LocatedText& word, WordList list)
{
  if (list == WordList::none || list == WordList::closed)
  {
    return;
  }
  const Words known = known_words(step, list);
  if (std::find(known.begin(), known.end(), word.value) != known.end())
  {
    return;
  }
  const ListName name = name_of(list);
  const bool in_rules = list != WordList::person && list != WordList::unit
                        && list != WordList::workflow && list != WordList::finding_code;
  const std::string where = in_rules ? step.standing.workflow->id.value : "casebook.yaml";
  auto reported = step.diagnostics->error(
      name.code,
      step.file(),
      word.span,
      Text{fmt::format("{} er ikke {} i {}", quoted_value(word.value), name.da, where),
           fmt::format("{} is not {} in {}", quoted_value(word.value), name.en, where)});
  if (const auto near = nearest_word(word.value, known))
  {
    reported.help(both("mente du {}?", "did you mean {}?", *near));
  }
  else
  {
    reported.help(both("mulige: {}", "possible: {}", listed(known)));
  }
}

void check_value(const LogStep& step, const Located<Value>& value, const ValueRule& rule)
{
  if (const auto* const word = std::get_if<std::string_view>(&value.value))
  {
    check_word(step, {*word, value.span}, rule.list);
  }
  else if (const auto* const list = std::get_if<std::vector<LocatedText>>(&value.value))
  {
    for (const LocatedText& each : *list)
    {
      check_word(step, each, rule.list);
    }
  }
}

} // namespace

void check_words(const LogStep& step)
{
  check_word(step, step.entry.who, WordList::person);
  const VerbRule& rule = rule_of(step.entry.verb);
  check_value(step, step.entry.value, rule.value);
  for (const Field& field : step.entry.fields)
  {
    if (const KeyRule* const key = find_key_rule(rule, field.key))
    {
      check_value(step, field.value, key->value);
    }
    if (const auto* const waivers = std::get_if<std::vector<Waiver>>(&field.value.value))
    {
      for (const Waiver& waiver : *waivers)
      {
        if (waiver.by)
        {
          check_word(step, *waiver.by, WordList::person);
        }
      }
    }
  }
}

} // namespace sag
