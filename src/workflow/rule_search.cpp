// SPDX-License-Identifier: MPL-2.0
#include "workflow/rule_search.hpp"

#include <algorithm>
#include <map>

namespace sag
{

namespace
{

using States = std::vector<RuleState>;

/// Ways to meet several needs multiply; those with the fewest entries are kept.
constexpr std::size_t most_alternatives = 64;

/// First what names something, last what anything of its kind meets, so that one entry serves both;
/// and what must be closed when all else is written.
int order_of(const Fact& fact)
{
  const bool any_decision =
      fact.kind == FactKind::decided && !fact.words.empty()
      && (fact.words.front().value == "any" || fact.words.front().value == "complete");
  if (fact.kind == FactKind::all_assessed || fact.kind == FactKind::nothing_open)
  {
    return 3;
  }
  if (any_decision || fact.kind == FactKind::track)
  {
    return 2;
  }
  return fact.kind == FactKind::any ? 1 : 0;
}

std::vector<const Need*> needs_of(const RuleState& state, const Transition& way)
{
  std::vector<const Need*> needs;
  if (way.gate)
  {
    for (const Need& need : state.stage->gate)
    {
      needs.push_back(&need);
    }
  }
  for (const Need& need : way.needs)
  {
    needs.push_back(&need);
  }
  std::ranges::stable_sort(needs, {}, [](const Need* need) { return order_of(need->fact); });
  return needs;
}

void keep_shortest(States& states)
{
  std::ranges::stable_sort(states, {}, [](const RuleState& s) { return s.deeds.size(); });
  if (states.size() > most_alternatives)
  {
    states.resize(most_alternatives, states.front());
  }
}

/// What the way forbids may be asked for before it is taken.
States prepared_for(const RuleSpace& space,
                    const RuleState& state,
                    const Transition& way,
                    Reliance reliance)
{
  States states{state};
  RuleState ready = state;
  for (const auto& kind : way.forbids)
  {
    auto requested = ready.requested.contains(kind.value)
                         ? States{}
                         : request_kind(space, kind.value, ready, reliance);
    if (!requested.empty())
    {
      ready = std::move(requested.front());
    }
  }
  if (ready.deeds.size() > state.deeds.size())
  {
    states.push_back(std::move(ready));
  }
  return states;
}

/// Whether a state makes another one superfluous: where only the best states are wanted, one that
/// is at least as good; else one that differs in nothing.
bool covers(const RuleSpace& space, const RuleState& known, const RuleState& state, Waiving waiving)
{
  return space.at_least_as_good(known, state)
         && (waiving == Waiving::needed || space.at_least_as_good(state, known));
}

/// Those that no earlier one covers.
void drop_covered(const RuleSpace& space, States& states, Waiving waiving)
{
  States kept;
  for (RuleState& state : states)
  {
    const auto covered = [&](const RuleState& known)
    { return covers(space, known, state, waiving); };
    if (std::ranges::none_of(kept, covered))
    {
      kept.push_back(std::move(state));
    }
  }
  states = std::move(kept);
}

/// Meets one need in each of the states, or sets it aside; none are left where it is in the way.
States meet(const RuleSpace& space,
            const States& states,
            const Need& need,
            Waiving waiving,
            Reliance reliance,
            Attempt& attempt)
{
  const bool waivable = need.waivable != Waivable::never;
  States after;
  for (const RuleState& state : states)
  {
    States met = bring_about(space, need.fact, state, reliance);
    if (met.empty())
    {
      attempt.unmet.push_back({&need, state});
    }
    else
    {
      attempt.met.push_back(&need);
    }
    if (waivable && (met.empty() || waiving == Waiving::always))
    {
      met.push_back(state);
      met.back().waived.push_back(&need);
    }
    std::ranges::move(met, std::back_inserter(after));
  }
  keep_shortest(after);
  if (waiving == Waiving::always)
  {
    drop_covered(space, after, waiving);
  }
  return after;
}

void enter(const RuleSpace& space, RuleState& state, const Transition& way)
{
  state.stage = space.workflow.find_stage(way.to.value);
  state.stage_begins_at = state.deeds.size();
  state.passed.insert(state.stage->id.value);
  for (const auto& kind : way.forbids)
  {
    state.forbidden.insert(kind.value);
  }
}

/// Fewest moves first, then fewest entries, then as found: what comes first is the shortest.
class Frontier
{
public:
  void add(std::size_t moves, Visit visit)
  {
    const std::size_t entries = visit.state.deeds.size();
    waiting_.emplace(std::pair{moves, entries}, std::move(visit));
  }

  [[nodiscard]] bool empty() const { return waiting_.empty(); }

  std::pair<std::size_t, Visit> next()
  {
    auto node = waiting_.extract(waiting_.begin());
    return {node.key().first, std::move(node.mapped())};
  }

private:
  std::multimap<std::pair<std::size_t, std::size_t>, Visit> waiting_;
};

bool is_known(const RuleSpace& space,
              const std::vector<Visit>& visits,
              const RuleState& state,
              Waiving waiving)
{
  return std::ranges::any_of(
      visits, [&](const Visit& visit) { return covers(space, visit.state, state, waiving); });
}

Exploration::Trial trial_of(const Transition& way, std::size_t visit, const Attempt& attempt)
{
  return {&way, visit, attempt.in_time, !attempt.after.empty(), attempt.met, attempt.unmet};
}

} // namespace

Attempt take_way(const RuleSpace& space,
                 const RuleState& state,
                 const Transition& way,
                 Waiving waiving,
                 Reliance reliance)
{
  Attempt attempt;
  const auto day = space.first_day(*state.stage, way, state.day);
  attempt.in_time = day.has_value();
  if (!attempt.in_time || space.workflow.find_stage(way.to.value) == nullptr)
  {
    return attempt;
  }
  RuleState start = state;
  start.day = *day;
  start.waived.clear();
  States states = prepared_for(space, start, way, reliance);
  bool closed = false;
  for (const Need* const need : needs_of(state, way))
  {
    // All that stands in the way is told at once.
    States met = meet(space, states, *need, waiving, reliance, attempt);
    closed = closed || met.empty();
    states = met.empty() ? std::move(states) : std::move(met);
  }
  if (closed)
  {
    return attempt;
  }
  for (RuleState& after : states)
  {
    enter(space, after, way);
  }
  drop_covered(space, states, waiving);
  attempt.after = std::move(states);
  return attempt;
}

std::optional<std::size_t> Exploration::first_visit(const Stage& stage) const
{
  const auto found =
      std::ranges::find_if(visits, [&](const Visit& v) { return v.state.stage == &stage; });
  return found == visits.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - visits.begin()));
}

Exploration explore(const RuleSpace& space, Waiving waiving)
{
  Exploration seen;
  Frontier frontier;
  frontier.add(0, {space.beginning()});
  while (!frontier.empty())
  {
    auto [moves, visit] = frontier.next();
    if (is_known(space, seen.visits, visit.state, waiving))
    {
      continue;
    }
    const std::size_t at = seen.visits.size();
    seen.visits.push_back(std::move(visit));
    const RuleState here = seen.visits.back().state;
    for (const Transition* const way : space.ways_from(*here.stage))
    {
      Attempt attempt = take_way(space, here, *way, waiving, Reliance::everybody);
      seen.trials.push_back(trial_of(*way, at, attempt));
      for (RuleState& after : attempt.after)
      {
        frontier.add(moves + 1, {std::move(after), at, way});
      }
    }
  }
  return seen;
}

std::vector<std::pair<const Transition*, RuleState>>
steps_to_the_end(const RuleSpace& space, const RuleState& state, Reliance reliance)
{
  std::vector<std::pair<const Transition*, RuleState>> steps;
  RuleState late = state;
  late.day = space.horizon;
  for (const Transition* const way : space.ways_from(*state.stage))
  {
    if (space.is_ordinary(*state.stage, *way))
    {
      for (RuleState& after : take_way(space, late, *way, Waiving::needed, reliance).after)
      {
        steps.emplace_back(way, std::move(after));
      }
    }
  }
  return steps;
}

bool can_end(const RuleSpace& space, const RuleState& state, Reliance reliance)
{
  std::vector<Visit> visits{{state}};
  visits.front().state.day = space.horizon;
  for (std::size_t at = 0; at < visits.size(); ++at)
  {
    const RuleState here = visits[at].state;
    if (here.stage->final_stage)
    {
      return true;
    }
    for (auto& [way, after] : steps_to_the_end(space, here, reliance))
    {
      if (!is_known(space, visits, after, Waiving::needed))
      {
        visits.push_back({std::move(after), at, way});
      }
    }
  }
  return false;
}

} // namespace sag
