// SPDX-License-Identifier: MPL-2.0
// The words of an entry against the lists of the rules and the casebook.

#include "diagnostics/diagnostic_codes.hpp"
#include "model/unknown_word.hpp"
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

/// The case itself knows what is open in it, also where the rules of today no longer do.
bool is_open_item(const LogStep& step, std::string_view word)
{
  const auto& items = step.standing.items;
  return std::any_of(
      items.begin(), items.end(), [&](const OpenItem& item) { return item.name == word; });
}

/// `withdrawn` also takes back what the citizen asked, and a handover.
bool holds_kind(const LogStep& step, std::string_view word)
{
  const Workflow& workflow = *step.standing.workflow;
  return workflow.find_kind(word) != nullptr
         || (step.entry.verb == Verb::withdrawn
             && (workflow.find_question(word) != nullptr
                 || step.standing.rules->office.find_unit(word) != nullptr))
         || is_open_item(step, word);
}

bool needs_consent_from(const Workflow& workflow, std::string_view source)
{
  const auto& kinds = workflow.catalogue;
  return std::any_of(
      kinds.begin(), kinds.end(), [&](const CatalogueKind& k) { return k.consent == source; });
}

/// Whether the word may stand where the list is asked for, without making the list.
bool holds(const LogStep& step, WordList list, std::string_view word)
{
  const Workflow& workflow = *step.standing.workflow;
  const Office& office = step.standing.rules->office;
  switch (list)
  {
  case WordList::none:
  case WordList::closed:
    return true;
  case WordList::person:
    return office.find_person(word) != nullptr;
  case WordList::unit:
    return office.find_unit(word) != nullptr;
  case WordList::stage:
    return workflow.find_stage(word) != nullptr;
  case WordList::kind:
    return holds_kind(step, word);
  case WordList::kind_or_unit:
    return office.find_unit(word) != nullptr || holds_kind(step, word);
  case WordList::question:
    return workflow.find_question(word) != nullptr || is_open_item(step, word);
  case WordList::application:
    return find_word(workflow.applications, word) != nullptr;
  case WordList::opening:
    return find_word(workflow.openings, word) != nullptr;
  case WordList::measure:
    return find_word(workflow.measures, word) != nullptr;
  case WordList::meeting:
    return find_word(workflow.meetings, word) != nullptr;
  case WordList::letter:
    return word == "talk" || find_word(workflow.letters, word) != nullptr;
  case WordList::outcome:
    return find_word(workflow.outcomes, word) != nullptr;
  case WordList::consent_source:
    return needs_consent_from(workflow, word);
  case WordList::area:
    return find_word(workflow.areas, word) != nullptr;
  case WordList::workflow:
    return step.standing.rules->find_workflow(word) != nullptr;
  case WordList::deadline:
    return workflow.find_deadline(word) != nullptr;
  case WordList::finding_code:
    return find_finding_code(word) != nullptr;
  }
  return false;
}

template <typename T> Words ids_of(const std::vector<T>& list)
{
  Words words;
  for (const T& each : list)
  {
    words.emplace_back(each.id.value);
  }
  return words;
}

/// All that the list holds, for the suggestion.
Words known_words(const LogStep& step, WordList list)
{
  const Workflow& workflow = *step.standing.workflow;
  const Rulebook& rules = *step.standing.rules;
  switch (list)
  {
  case WordList::person:
    return ids_of(rules.office.people);
  case WordList::unit:
    return ids_of(rules.office.units);
  case WordList::workflow:
    return ids_of(rules.workflows);
  default:
    break;
  }
  Words words = workflow.words_of(list);
  if (list == WordList::kind_or_unit)
  {
    append(words, ids_of(rules.office.units));
  }
  if (list == WordList::kind && step.entry.verb == Verb::withdrawn)
  {
    append(words, workflow.words_of(WordList::question));
  }
  return words;
}

/// What is wrong in the file itself is mended there; it cannot be explained away until a day.
void report_not_a_finding(const LogStep& step, const LocatedText& word)
{
  step.diagnostics
      ->error("finding-unknown",
              step.file(),
              word.span,
              both("{} er en fejl i filen og kan ikke kvitteres",
                   "{} is a mistake in the file and cannot be acknowledged",
                   word.value))
      .help(both("ret fejlen; `sag explain {}` siger hvordan",
                 "mend it; `sag explain {}` says how",
                 word.value));
}

/// The word among the rules; null for the lists that hold other things.
const ListedWord* find_listed(const Workflow& workflow, WordList list, std::string_view word)
{
  switch (list)
  {
  case WordList::application:
    return find_word(workflow.applications, word);
  case WordList::opening:
    return find_word(workflow.openings, word);
  case WordList::area:
    return find_word(workflow.areas, word);
  case WordList::measure:
    return find_word(workflow.measures, word);
  case WordList::meeting:
    return find_word(workflow.meetings, word);
  case WordList::letter:
    return find_word(workflow.letters, word);
  case WordList::outcome:
    return find_word(workflow.outcomes, word);
  default:
    return nullptr;
  }
}

Text validity_words(const ListedWord& word)
{
  const Validity& valid = word.valid;
  const std::string law = word.law.empty() ? "" : fmt::format(" ({})", word.law);
  return valid.from && valid.to ? both("{} gælder kun fra {} til {}{}",
                                       "{} holds only from {} to {}{}",
                                       word.id.value,
                                       format_iso(*valid.from),
                                       format_iso(*valid.to),
                                       law)
         : valid.from           ? both("{} gælder først fra {}{}",
                             "{} holds only from {} on{}",
                             word.id.value,
                             format_iso(*valid.from),
                             law)
                                : both("{} gælder kun til og med {}{}",
                             "{} holds only up to and with {}{}",
                             word.id.value,
                             format_iso(*valid.to),
                             law);
}

/// What the law has closed, or not opened yet, on the day it happens; a measure happens when it
/// begins, so that one that runs may be agreed anew.
void check_validity(const LogStep& step, const LocatedText& word, WordList list)
{
  const ListedWord* const listed = find_listed(*step.standing.workflow, list, word.value);
  const auto starts = list == WordList::measure ? step.entry.day(Key::starts) : std::nullopt;
  if (listed == nullptr || listed->valid.holds_on(starts ? starts->value : step.day()))
  {
    return;
  }
  step.diagnostics->error("word-not-valid", step.file(), word.span, validity_words(*listed))
      .help(both("er datoen rigtig, eller er det noget andet, der sker?",
                 "is the date right, or is it something else that happens?"))
      .note(step.standing.workflow->file,
            listed->id.span,
            both("reglerne siger det her", "the rules say so here"));
}

void check_word(const LogStep& step, const LocatedText& word, WordList list)
{
  if (list == WordList::finding_code && find_finding_code(word.value) == nullptr
      && find_code(word.value) != nullptr)
  {
    report_not_a_finding(step, word);
    return;
  }
  if (!holds(step, list, word.value))
  {
    report_unknown_word(
        *step.diagnostics, step.file(), word.span, list, word.value, known_words(step, list));
    return;
  }
  check_validity(step, word, list);
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
  else if (const auto* const waivers = std::get_if<std::vector<Waiver>>(&value.value))
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

} // namespace

bool has_known_word(const LogStep& step)
{
  return holds(step, rule_of(step.entry.verb).value.list, step.entry.word());
}

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
  }
}

} // namespace sag
