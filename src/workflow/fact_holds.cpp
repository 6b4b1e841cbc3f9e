// SPDX-License-Identifier: MPL-2.0
// Whether what has been written makes a fact true.

#include "diagnostics/assert.hpp"
#include "workflow/deed_search.hpp"
#include "workflow/fact_deeds.hpp"

namespace sag
{

namespace
{

bool holds_met(const Fact& fact, const RuleState& state)
{
  return any_deed(state,
                  // One of an earlier stage may be too long ago.
                  fact.since_stage || fact.within.has_value(),
                  [&](const Deed& d)
                  {
                    return d.verb == Verb::met && d.word == first_word(fact)
                           && (!fact.with_citizen || d.with_citizen);
                  });
}

/// Time passes by itself: what has begun will be over.
bool holds_over(const Workflow& workflow, std::string_view name, const RuleState& state)
{
  const Deadline* const rule = workflow.find_deadline(name);
  // One that did not hold all the time may not have begun.
  if (rule == nullptr || (rule->valid_from && *rule->valid_from > *workflow.valid_from)
      || (rule->valid_to && *rule->valid_to < state.day))
  {
    return false;
  }
  const std::vector<std::string_view> words = words_of(workflow, rule->starts);
  const auto is_named = [&](std::string_view word)
  { return std::ranges::find(words, word) != words.end(); };
  if (rule->starts.verb == Verb::stage)
  {
    return std::ranges::any_of(state.passed, is_named);
  }
  return any_deed(
      state, false, [&](const Deed& d) { return d.verb == rule->starts.verb && is_named(d.word); });
}

bool holds_informed(const Fact& fact, const RuleState& state)
{
  const std::string_view word = first_word(fact);
  const bool since_stage = word == "since-stage";
  const bool any = since_stage || word == "since-start" || word == "promised";
  return any_deed(state,
                  since_stage,
                  [&](const Deed& d)
                  { return d.verb == Verb::informed && (any || d.word == word); });
}

bool is_hearing(const Workflow& workflow, const Deed& deed)
{
  const CatalogueKind* const kind =
      deed.verb == Verb::requested ? workflow.find_kind(deed.word) : nullptr;
  return kind != nullptr && kind->party == Party::statutory;
}

} // namespace

std::vector<std::string_view> words_of(const Workflow& workflow, const Trigger& trigger)
{
  const ValueRule& value = rule_of(trigger.verb).value;
  if (!trigger.words.empty())
  {
    std::vector<std::string_view> named;
    for (const auto& word : trigger.words)
    {
      named.push_back(*word);
    }
    return named;
  }
  return value.list == WordList::closed
             ? std::vector<std::string_view>(value.words.begin(), value.words.end())
             : workflow.words_of(value.list);
}

/// A hearing ends by itself.
bool keeps_open(const Workflow& workflow,
                const Fact& fact,
                const RuleState& state,
                std::string_view name)
{
  const CatalogueKind* const kind = workflow.find_kind(name);
  if (kind == nullptr)
  {
    return names(fact, name_of(Party::internal));
  }
  if (names(fact, name))
  {
    return true;
  }
  const bool received = kind->assess && has_deed(state, Verb::received, name);
  const Party party = received ? Party::internal : kind->party;
  return party != Party::statutory && names(fact, name_of(party));
}

bool awaits_assessment(const Workflow& workflow, std::string_view name)
{
  const CatalogueKind* const kind = workflow.find_kind(name);
  return kind != nullptr && kind->assess;
}

bool holds(const RuleSpace& space, const Fact& fact, const RuleState& state)
{
  const Workflow& workflow = space.workflow;
  const std::string_view word = first_word(fact);
  const auto has_verb = [&](Verb verb)
  { return any_deed(state, false, [&](const Deed& d) { return d.verb == verb; }); };
  switch (fact.kind)
  {
  case FactKind::assigned:
    return has_verb(Verb::assigned);
  case FactKind::goal:
    return any_deed(state,
                    false,
                    [&](const Deed& d)
                    { return d.verb == Verb::goal && (word != "citizen" || d.with_citizen); });
  case FactKind::direction:
    return has_listed(state, Verb::goal, fact);
  case FactKind::track:
    return has_verb(Verb::measure) || has_deed(state, Verb::goal, "job")
           || has_deed(state, Verb::goal, "education");
  case FactKind::met:
    return holds_met(fact, state);
  case FactKind::requested:
    return state.requested.contains(word);
  case FactKind::received:
    return has_deed(state, Verb::received, word);
  case FactKind::assessed:
    return has_deed(state, Verb::assessed, word);
  case FactKind::all_assessed:
    return std::ranges::none_of(
        state.open, [&](std::string_view name) { return awaits_assessment(workflow, name); });
  case FactKind::nothing_open:
    return std::ranges::none_of(
        state.open, [&](std::string_view name) { return keeps_open(workflow, fact, state, name); });
  case FactKind::informed:
    return holds_informed(fact, state);
  case FactKind::consented:
    return has_deed(state, Verb::consented, word);
  case FactKind::considered:
    return std::ranges::all_of(fact.words,
                               [&](const auto& area)
                               { return has_deed(state, Verb::considered, area.value); });
  case FactKind::heard:
    return any_deed(state, true, [&](const Deed& d) { return is_hearing(workflow, d); });
  case FactKind::decided:
    return has_listed(state, Verb::decided, fact, true);
  case FactKind::asked:
    return has_deed(state, Verb::asked, word);
  case FactKind::applied:
    return has_listed(state, Verb::applied, fact);
  case FactKind::opened:
    return has_listed(state, Verb::opened, fact, true);
  case FactKind::complained:
    return has_deed(state, Verb::complained, word, true);
  case FactKind::measure:
    return has_listed(state, Verb::measure, fact);
  case FactKind::passed:
    return state.passed.contains(word);
  case FactKind::over:
    return holds_over(workflow, word, state);
  case FactKind::any:
    return std::ranges::any_of(fact.any, [&](const Fact& one) { return holds(space, one, state); });
  }
  SAG_ASSERT(false);
  return false;
}

} // namespace sag
