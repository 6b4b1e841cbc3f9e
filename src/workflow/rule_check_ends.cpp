// SPDX-License-Identifier: MPL-2.0
// Stages that no case can get out of, on the last day of the rules: a way that closed before then
// does not help whoever waited.

#include "workflow/fact_text.hpp"
#include "workflow/rule_check_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

using Stages = std::set<const Stage*>;

/// All that a case which cannot end can still come to.
std::vector<RuleState> closure_of(const RuleSpace& space, const RuleState& from)
{
  std::vector<RuleState> states;
  std::vector<RuleState> waiting{from};
  while (!waiting.empty())
  {
    const RuleState here = waiting.back();
    waiting.pop_back();
    for (auto& [way, after] : steps_to_the_end(space, here, Reliance::everybody))
    {
      const auto known = [&, &next = after](const RuleState& other)
      { return space.at_least_as_good(other, next); };
      if (std::ranges::none_of(states, known))
      {
        states.push_back(after);
        waiting.push_back(std::move(after));
      }
    }
  }
  return states;
}

Stages stages_of(const std::vector<RuleState>& states)
{
  Stages stages;
  for (const RuleState& state : states)
  {
    stages.insert(state.stage);
  }
  return stages;
}

/// Why each way out is closed: a clause a way.
Text closed_ways(const RuleSpace& space, const RuleState& state)
{
  Text list;
  RuleState late = state;
  late.day = space.horizon;
  for (const Transition* const way : space.ways_from(*state.stage))
  {
    Text why;
    if (!space.is_ordinary(*state.stage, *way))
    {
      why = space.is_everywhere(*way)
                ? Text{"kun når sagen opgives", "only when the case is given up"}
                : Text{"kun for særlige sager", "only for special cases"};
    }
    else if (!space.first_day(*state.stage, *way, space.horizon))
    {
      why = both("ikke gyldig {}", "not valid on {}", format_iso(space.horizon));
    }
    else
    {
      for (const Blocked& blocked :
           take_way(space, late, *way, Waiving::needed, Reliance::everybody).unmet)
      {
        const Text reason = why_not(space, blocked.need->fact, blocked.state);
        why.da += fmt::format("{}{}: {}", why.da.empty() ? "" : ", ", *blocked.need->id, reason.da);
        why.en += fmt::format("{}{}: {}", why.en.empty() ? "" : ", ", *blocked.need->id, reason.en);
      }
    }
    list.da += fmt::format("{}→ {} ({})", list.da.empty() ? "" : "; ", way->to.value, why.da);
    list.en += fmt::format("{}→ {} ({})", list.en.empty() ? "" : "; ", way->to.value, why.en);
  }
  return list;
}

void report_dead_end(const RuleSpace& space,
                     const Exploration& all,
                     std::size_t visit,
                     Findings& findings)
{
  const RuleState& state = all.visits[visit].state;
  const Text label = stage_label(space.workflow, state.stage->id.value);
  findings
      .report("stage-dead-end",
              state.stage->id.span,
              {fmt::format("en sag kan strande i {}: ingen vej derfra kan tages, og det er ikke et "
                           "sluttrin",
                           label.da),
               fmt::format("a case can strand in {}: no way from there can be taken, and it is "
                           "not final",
                           label.en)},
              witness_to(all, visit))
      .help(closed_ways(space, state));
}

void report_cycle(const RuleSpace& space,
                  const Exploration& all,
                  std::size_t visit,
                  const Stages& members,
                  Findings& findings)
{
  Text list;
  for (const Stage& stage : space.workflow.stages)
  {
    if (members.contains(&stage))
    {
      const Text label = stage_label(space.workflow, stage.id.value);
      list.da += (list.da.empty() ? "" : ", ") + label.da;
      list.en += (list.en.empty() ? "" : ", ") + label.en;
    }
  }
  findings
      .report("stage-cycle",
              all.visits[visit].state.stage->id.span,
              {fmt::format("en sag kan gå rundt uden ende: fra {} fører ingen vej til et sluttrin",
                           list.da),
               fmt::format("a case can go round without end: from {} no way leads to a final stage",
                           list.en)},
              witness_to(all, visit))
      .help({"veje kun for særlige sager tæller ikke, heller ikke den, der lukker en opgivet sag",
             "ways only for special cases do not count, nor the one that closes a case given up"});
}

/// The first visit of each stage in which a case cannot end.
std::map<const Stage*, std::size_t> stranded(const RuleSpace& space, const Exploration& all)
{
  std::map<const Stage*, std::size_t> stuck;
  for (std::size_t at = 0; at < all.visits.size(); ++at)
  {
    const RuleState& state = all.visits[at].state;
    if (!stuck.contains(state.stage) && !can_end(space, state, Reliance::everybody))
    {
      stuck.emplace(state.stage, at);
    }
  }
  return stuck;
}

} // namespace

void check_ends(const RuleSpace& space,
                const Exploration& all,
                const std::set<const Stage*>& told,
                Findings& findings)
{
  const auto stuck = stranded(space, all);
  Stages in_cycle;
  for (const Stage& stage : space.workflow.stages)
  {
    const auto found = stuck.find(&stage);
    if (found == stuck.end() || told.contains(&stage) || in_cycle.contains(&stage))
    {
      continue;
    }
    const auto further = closure_of(space, all.visits[found->second].state);
    Stages members = stages_of(further);
    if (further.empty())
    {
      report_dead_end(space, all, found->second, findings);
      continue;
    }
    // What leads somewhere it cannot come back from has its fault there.
    const auto comes_back = [&](const RuleState& state)
    { return stages_of(closure_of(space, state)).contains(&stage); };
    const auto is_told = [&](const Stage* other) { return told.contains(other); };
    if (std::ranges::all_of(further, comes_back) && std::ranges::none_of(members, is_told))
    {
      members.insert(&stage);
      report_cycle(space, all, found->second, members, findings);
      in_cycle.insert(members.begin(), members.end());
    }
  }
}

} // namespace sag
