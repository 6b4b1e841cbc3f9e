// SPDX-License-Identifier: MPL-2.0
// Stages that a case gets out of only when the citizen or somebody else answers, whatever we do.

#include "workflow/fact_text.hpp"
#include "workflow/rule_check_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

using Deeds = std::vector<Deed>;

Deeds common_to(const Deeds& some, const Deeds& others)
{
  Deeds common;
  for (const Deed& deed : some)
  {
    if (std::ranges::find(others, deed) != others.end())
    {
      common.push_back(deed);
    }
  }
  return common;
}

/// What everybody has written who took the way: what was certain before, and what the needs that
/// cannot be waived ask for, in whatever way they were met.
Deeds certain_after(const RuleSpace& space, RuleState before, const Transition& way)
{
  const auto add = [&](const std::vector<Need>& needs)
  {
    for (const Need& need : needs)
    {
      if (need.waivable != Waivable::never)
      {
        continue;
      }
      std::optional<Deeds> certain;
      for (const RuleState& met : bring_about(space, need.fact, before, Reliance::everybody))
      {
        certain = certain ? common_to(*certain, met.deeds) : met.deeds;
      }
      before.deeds = certain.value_or(before.deeds);
    }
  };
  if (way.gate)
  {
    add(before.stage->gate);
  }
  add(way.needs);
  return before.deeds;
}

/// The state with no more in its log than what is certain.
RuleState with_certain(const RuleState& state, const Deeds& deeds)
{
  RuleState certain = state;
  certain.deeds = deeds;
  certain.stage_begins_at = deeds.size();
  certain.open.clear();
  return certain;
}

/// The way that the others' answer would open, and what of it they must do.
struct Waiting
{
  std::size_t visit = 0;
  const Transition* way = nullptr;
  std::vector<Blocked> needs{};
};

/// Only where one answer is enough: what lies further back waits for the same.
std::optional<Waiting> find_waiting(const RuleSpace& space, const RuleState& state)
{
  for (auto& [way, after] : steps_to_the_end(space, state, Reliance::everybody))
  {
    auto unmet = take_way(space, state, *way, Waiving::needed, Reliance::ourselves).unmet;
    std::erase_if(unmet, [](const Blocked& b) { return b.need->waivable != Waivable::never; });
    if (!unmet.empty() && can_end(space, after, Reliance::ourselves))
    {
      return Waiting{0, way, std::move(unmet)};
    }
  }
  return std::nullopt;
}

void report(const RuleSpace& space,
            const Exploration& all,
            const Waiting& waiting,
            Findings& findings)
{
  const Stage& stage = *all.visits[waiting.visit].state.stage;
  const Need& need = *waiting.needs.front().need;
  const Text label = stage_label(space.workflow, *stage.id);
  const Text fact = describe_fact(need.fact, space.workflow);
  findings
      .report("gate-waits-for-others",
              need.span,
              {fmt::format("svarer de andre aldrig, strander sagen i {}: {} kræver, at {}",
                           label.da,
                           *need.id,
                           fact.da),
               fmt::format("if the others never answer, the case strands in {}: {} needs that {}",
                           label.en,
                           *need.id,
                           fact.en)},
              witness_to(all, waiting.visit))
      .help({"giv en vej ud: `waivable: leader`, et alternativ i `any`, som vi selv kan opfylde, "
             "eller en vej uden om",
             "give a way out: `waivable: leader`, an alternative in `any` that we can meet "
             "ourselves, or a way around it"});
}

} // namespace

std::map<const Stage*, std::vector<Deed>> guaranteed_deeds(const RuleSpace& space,
                                                           const Exploration& all)
{
  std::map<const Stage*, Deeds> certain;
  const bool one_beginning = space.workflow.applications.empty() || space.workflow.openings.empty();
  certain[&space.workflow.start_stage()] = one_beginning ? space.beginning().deeds : Deeds{};
  // Each round only takes away, so that it ends.
  for (bool changed = true; changed;)
  {
    changed = false;
    for (const Exploration::Trial& trial : all.trials)
    {
      const RuleState& from = all.visits[trial.visit].state;
      const auto known = certain.find(from.stage);
      if (!trial.taken || known == certain.end())
      {
        continue;
      }
      const Deeds after = certain_after(space, with_certain(from, known->second), *trial.way);
      const Stage* const to = space.workflow.find_stage(trial.way->to.value);
      const auto [place, fresh] = certain.try_emplace(to, after);
      Deeds common = common_to(place->second, after);
      changed = changed || fresh || common.size() != place->second.size();
      place->second = std::move(common);
    }
  }
  return certain;
}

void check_others(const RuleSpace& space, const Exploration& all, Findings& findings)
{
  const auto certain = guaranteed_deeds(space, all);
  std::set<const Stage*> told;
  for (std::size_t at = 0; at < all.visits.size(); ++at)
  {
    const RuleState& state = all.visits[at].state;
    if (state.stage->final_stage || told.contains(state.stage)
        || !can_end(space, state, Reliance::everybody))
    {
      continue;
    }
    RuleState alone = with_certain(state, certain.at(state.stage));
    alone.day = space.horizon;
    if (can_end(space, alone, Reliance::ourselves))
    {
      continue;
    }
    if (auto waiting = find_waiting(space, alone))
    {
      waiting->visit = at;
      report(space, all, *waiting, findings);
      told.insert(state.stage);
    }
  }
}

} // namespace sag
