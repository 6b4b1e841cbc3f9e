// SPDX-License-Identifier: MPL-2.0
#include "workflow/fact_deeds.hpp"

#include "diagnostics/assert.hpp"
#include "workflow/deed_search.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace sag
{

namespace
{

using States = std::vector<RuleState>;

/// `after` may ask for what itself comes only after something: so deep is enough for any rules, and
/// ends those that go round.
constexpr int deepest = 8;

/// One question to the space, handed down through the functions below.
struct Query
{
  const RuleSpace& space;
  Reliance reliance;
  int depth = 0;

  [[nodiscard]] const Workflow& workflow() const { return space.workflow; }

  [[nodiscard]] bool counts_on_others() const { return reliance == Reliance::everybody; }

  [[nodiscard]] Query deeper() const { return {space, reliance, depth + 1}; }
};

States bring(const Query& query, const Fact& fact, const RuleState& state);

States written(const Query& query, const RuleState& state, const Deed& deed)
{
  RuleState next = state;
  write_deed(query.workflow(), next, deed);
  return {std::move(next)};
}

/// What only the citizen or others can do.
States written_by_others(const Query& query, const RuleState& state, const Deed& deed)
{
  return query.counts_on_others() ? written(query, state, deed) : States{};
}

States request(const Query& query, std::string_view word, const RuleState& state)
{
  const CatalogueKind* const kind = query.workflow().find_kind(word);
  if (kind == nullptr || state.forbidden.contains(word) || query.depth > deepest)
  {
    return {};
  }
  States ready{state};
  if (kind->after)
  {
    ready = bring(query.deeper(), *kind->after, state);
  }
  States requested;
  for (RuleState& one : ready)
  {
    if (!kind->consent.empty() && !has_deed(one, Verb::consented, kind->consent))
    {
      if (!query.counts_on_others())
      {
        continue;
      }
      write_deed(query.workflow(), one, {Verb::consented, kind->consent, true});
    }
    write_deed(query.workflow(), one, {Verb::requested, kind->id.value});
    requested.push_back(std::move(one));
  }
  return requested;
}

States request_once(const Query& query, std::string_view word, const RuleState& state)
{
  return state.requested.contains(word) ? States{state} : request(query, word, state);
}

States receive(const Query& query, std::string_view word, const RuleState& state)
{
  if (has_deed(state, Verb::received, word))
  {
    return {state};
  }
  const CatalogueKind* const kind = query.workflow().find_kind(word);
  if (kind == nullptr || (kind->party != Party::internal && !query.counts_on_others()))
  {
    return {};
  }
  States received;
  for (RuleState& one : request_once(query, word, state))
  {
    // Taken back meanwhile, so that nothing was open: it must be asked for again.
    const bool open = one.open.contains(word);
    for (RuleState& asked : open ? States{one} : request(query, word, one))
    {
      write_deed(query.workflow(), asked, {Verb::received, kind->id.value});
      received.push_back(std::move(asked));
    }
  }
  return received;
}

States complain(const Query& query, std::string_view about, const RuleState& state)
{
  const bool possible =
      about != "decision" || state.decided || query.space.deciding.contains(state.stage);
  return possible ? written_by_others(query, state, {Verb::complained, about, true}) : States{};
}

/// A complaint opens the kind, and only its assessment ends it; of all others only what must be
/// assessed can be.
States assess(const Query& query, std::string_view word, const RuleState& state)
{
  const CatalogueKind* const kind = query.workflow().find_kind(word);
  if (kind == nullptr || (!kind->assess && !kind->opens_on_complaint))
  {
    return {};
  }
  States assessed =
      kind->opens_on_complaint ? complain(query, "decision", state) : receive(query, word, state);
  for (RuleState& one : assessed)
  {
    write_deed(query.workflow(), one, {Verb::assessed, kind->id.value});
  }
  return assessed;
}

/// What is open is taken back, answered or assessed: nothing needs to wait for others.
template <typename Concerns>
States close_open(const Query& query, const RuleState& state, const Concerns& concerns)
{
  RuleState closed = state;
  for (const std::string_view name : state.open)
  {
    if (!concerns(name))
    {
      continue;
    }
    const CatalogueKind* const kind = query.workflow().find_kind(name);
    const bool ours =
        kind != nullptr && (kind->opens_on_complaint || has_deed(state, Verb::received, name));
    const Verb verb = kind == nullptr ? Verb::answered : ours ? Verb::assessed : Verb::withdrawn;
    write_deed(query.workflow(), closed, {verb, name});
  }
  return {std::move(closed)};
}

/// A hearing of the past does not count, so another one may be needed.
States hear(const Query& query, const RuleState& state)
{
  States heard;
  for (const CatalogueKind& kind : query.workflow().catalogue)
  {
    if (kind.party == Party::statutory && heard.empty())
    {
      heard = request(query, kind.id.value, state);
    }
  }
  return heard;
}

States write_each(const Query& query,
                  const RuleState& state,
                  Verb verb,
                  const std::vector<Located<std::string>>& words)
{
  States states;
  for (const auto& word : words)
  {
    RuleState next = state;
    write_deed(query.workflow(), next, {verb, word.value});
    states.push_back(std::move(next));
  }
  return states;
}

/// Every area that nobody has looked at: all of them are wanted.
States consider(const Query& query, const Fact& fact, const RuleState& state)
{
  RuleState next = state;
  for (const auto& area : fact.words)
  {
    if (!has_deed(next, Verb::considered, area.value))
    {
      write_deed(query.workflow(), next, {Verb::considered, area.value});
    }
  }
  return {std::move(next)};
}

States write_first(const Query& query,
                   const RuleState& state,
                   Verb verb,
                   const std::vector<ListedWord>& words)
{
  return words.empty() ? States{} : written(query, state, {verb, words.front().id.value});
}

States decide(const Query& query, const Fact& fact, const RuleState& state)
{
  const bool any = names(fact, "any") || names(fact, "complete");
  return any ? write_first(query, state, Verb::decided, query.workflow().outcomes)
             : write_each(query, state, Verb::decided, fact.words);
}

States inform(const Query& query, const Fact& fact, const RuleState& state)
{
  const std::string_view word = first_word(fact);
  const auto& letters = query.workflow().letters;
  const bool any = word == "since-stage" || word == "since-start";
  const std::string_view letter = !any              ? word
                                  : letters.empty() ? std::string_view("talk")
                                                    : std::string_view(*letters.front().id);
  return written(query, state, {Verb::informed, letter});
}

/// An application or a measure of any kind, or of one of those named.
States write_named(const Query& query,
                   const Fact& fact,
                   const RuleState& state,
                   Verb verb,
                   const std::vector<ListedWord>& words)
{
  if (names(fact, "any"))
  {
    return write_first(query, state, verb, words);
  }
  return write_each(query, state, verb, fact.words);
}

/// What starts the deadline; the rest is time. A stage is not entered from within another one.
States start_deadline(const Query& query, std::string_view name, const RuleState& state)
{
  const Deadline* const rule = query.workflow().find_deadline(name);
  if (rule == nullptr || rule->starts.verb == Verb::stage
      || (rule->valid_to && *rule->valid_to < state.day))
  {
    return {};
  }
  const Verb verb = rule->starts.verb;
  States started;
  for (const std::string_view word : words_of(query.workflow(), rule->starts))
  {
    const bool others = verb == Verb::applied || verb == Verb::asked;
    States states = verb == Verb::requested    ? request(query, word, state)
                    : verb == Verb::complained ? complain(query, word, state)
                    : others                   ? written_by_others(query, state, {verb, word, true})
                                               : written(query, state, {verb, word});
    std::ranges::move(states, std::back_inserter(started));
  }
  return started;
}

States bring_any(const Query& query, const Fact& fact, const RuleState& state)
{
  States states;
  for (const Fact& one : fact.any)
  {
    for (RuleState& next : bring(query, one, state))
    {
      states.push_back(std::move(next));
    }
  }
  return states;
}

States bring_missing(const Query& query, const Fact& fact, const RuleState& state)
{
  const Workflow& workflow = query.workflow();
  const std::string_view word = first_word(fact);
  switch (fact.kind)
  {
  case FactKind::assigned:
    return written(query, state, {Verb::assigned, "PERSON"});
  case FactKind::goal:
    return word == "citizen" ? written_by_others(query, state, {Verb::goal, "job", true})
                             : written(query, state, {Verb::goal, "job"});
  case FactKind::direction:
    return write_each(query, state, Verb::goal, fact.words);
  case FactKind::track:
    return written(query, state, {Verb::goal, "job"});
  case FactKind::met:
    return fact.with_citizen ? written_by_others(query, state, {Verb::met, word, true})
                             : written(query, state, {Verb::met, word});
  case FactKind::requested:
    return request_once(query, word, state);
  case FactKind::received:
    return receive(query, word, state);
  case FactKind::assessed:
    return assess(query, word, state);
  case FactKind::all_assessed:
    return close_open(
        query, state, [&](std::string_view name) { return awaits_assessment(workflow, name); });
  case FactKind::nothing_open:
    return close_open(query,
                      state,
                      [&](std::string_view name)
                      { return keeps_open(workflow, fact, state, name); });
  case FactKind::informed:
    return inform(query, fact, state);
  case FactKind::consented:
    return written_by_others(query, state, {Verb::consented, word, true});
  case FactKind::considered:
    return consider(query, fact, state);
  case FactKind::heard:
    return hear(query, state);
  case FactKind::decided:
    return decide(query, fact, state);
  case FactKind::asked:
    return written_by_others(query, state, {Verb::asked, word, true});
  case FactKind::applied:
    return query.counts_on_others()
               ? write_named(query, fact, state, Verb::applied, workflow.applications)
               : States{};
  case FactKind::opened:
    return write_named(query, fact, state, Verb::opened, workflow.openings);
  case FactKind::complained:
    return complain(query, word, state);
  case FactKind::measure:
    return write_named(query, fact, state, Verb::measure, workflow.measures);
  case FactKind::passed:
    return {};
  case FactKind::over:
    return start_deadline(query, word, state);
  case FactKind::any:
    return bring_any(query, fact, state);
  }
  SAG_ASSERT(false);
  return {};
}

States bring(const Query& query, const Fact& fact, const RuleState& state)
{
  return holds(query.space, fact, state) ? States{state} : bring_missing(query, fact, state);
}

} // namespace

std::vector<RuleState>
bring_about(const RuleSpace& space, const Fact& fact, const RuleState& state, Reliance reliance)
{
  return bring({space, reliance}, fact, state);
}

std::vector<RuleState> request_kind(const RuleSpace& space,
                                    std::string_view kind,
                                    const RuleState& state,
                                    Reliance reliance)
{
  return request({space, reliance}, kind, state);
}

} // namespace sag
