// SPDX-License-Identifier: MPL-2.0
// Stages that no case comes to, ways that no case can take, needs that nothing meets.

#include "workflow/fact_text.hpp"
#include "workflow/rule_check_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

using Trial = Exploration::Trial;

/// The trials of one way, in the order they were made: the first is from the nearest state.
std::vector<const Trial*> trials_of(const Exploration& best, const Transition& way)
{
  std::vector<const Trial*> trials;
  for (const Trial& trial : best.trials)
  {
    if (trial.way == &way)
    {
      trials.push_back(&trial);
    }
  }
  return trials;
}

/// The ways that lead to the stage, with the stage each leaves; null for those of every stage.
std::vector<const Stage*> stages_before(const Workflow& workflow, const Stage& stage)
{
  std::vector<const Stage*> before;
  for (const Stage& from : workflow.stages)
  {
    if (&from != &stage
        && std::ranges::any_of(
            from.next, [&](const Transition& way) { return way.to.value == stage.id.value; }))
    {
      before.push_back(&from);
    }
  }
  return before;
}

Text list_of_stages(const Workflow& workflow, const std::vector<const Stage*>& stages)
{
  Text list;
  for (const Stage* const stage : stages)
  {
    const Text label = stage_label(workflow, stage->id.value);
    list.da += (list.da.empty() ? "" : ", ") + label.da;
    list.en += (list.en.empty() ? "" : ", ") + label.en;
  }
  return list;
}

/// Where a case could come if only a way or a gate were open, the fault is told there.
void check_stages(const RuleSpace& space, const Exploration& best, Findings& findings)
{
  const Workflow& workflow = space.workflow;
  for (const Stage& stage : workflow.stages)
  {
    const auto before = stages_before(workflow, stage);
    const auto reached = [&](const Stage* from) { return best.first_visit(*from).has_value(); };
    const bool everywhere = std::ranges::any_of(
        workflow.everywhere, [&](const Transition& way) { return way.to.value == *stage.id; });
    if (best.first_visit(stage) || everywhere || std::ranges::any_of(before, reached))
    {
      continue;
    }
    const Text label = stage_label(workflow, *stage.id);
    const Text list = list_of_stages(workflow, before);
    findings
        .report("stage-unreachable",
                stage.id.span,
                {fmt::format("ingen sag kan komme til {}", label.da),
                 fmt::format("no case can come to {}", label.en)})
        .help(before.empty()
                  ? both("ingen vej fører hertil: tilføj {} til `next` i et trin, eller slet det",
                         "no way leads here: add {} to some stage's `next`, or delete it",
                         *stage.id)
                  : Text{fmt::format("vejene hertil går fra {}, og dertil kommer ingen", list.da),
                         fmt::format("the ways here are from {}, where none comes", list.en)});
  }
}

/// When the rules themselves have no day for the way.
std::optional<Text> outside_of_rules(const RuleSpace& space, const Transition& way)
{
  if (way.valid_to && *way.valid_to < space.workflow.valid_from.value)
  {
    return both("den slutter {}, og reglerne gælder først fra {}",
                "it ends on {}, and the rules hold only from {}",
                format_iso(*way.valid_to),
                format_iso(space.workflow.valid_from.value));
  }
  if (way.valid_from && *way.valid_from > space.horizon)
  {
    return both("den begynder {}, og reglerne er kun efterset til og med {}",
                "it begins on {}, and the rules are reviewed only up to and with {}",
                format_iso(*way.valid_from),
                format_iso(space.horizon));
  }
  return std::nullopt;
}

Text name_of_way(const Transition& way)
{
  return way.route.empty()
             ? both("vejen til {}", "the way to {}", way.to.value)
             : Text{fmt::format("\"{}\"", way.route.da), fmt::format("\"{}\"", way.route.en)};
}

/// Whether the way was told of.
bool check_time(const RuleSpace& space,
                const Exploration& best,
                const Transition& way,
                Findings& findings)
{
  const Text name = name_of_way(way);
  const auto report = [&](const Text& why, std::vector<WitnessStep> witness)
  {
    findings.report("transition-never-valid",
                    way.to.span,
                    {fmt::format("{} kan aldrig tages: {}", name.da, why.da),
                     fmt::format("{} can never be taken: {}", name.en, why.en)},
                    std::move(witness));
  };
  if (const auto outside = outside_of_rules(space, way))
  {
    report(*outside, {});
    return true;
  }
  const auto trials = trials_of(best, way);
  // A way that leaves every stage may also stand back for the stages' own.
  if (!way.valid_to || trials.empty() || std::ranges::any_of(trials, &Trial::in_time))
  {
    return false;
  }
  const auto earliest = std::ranges::min_element(
      trials, {}, [&](const Trial* trial) { return best.visits[trial->visit].state.day; });
  const std::size_t visit = (*earliest)->visit;
  report(both("den slutter {}, og før {} kan ingen sag være her",
              "it ends on {}, and before {} no case can be here",
              format_iso(*way.valid_to),
              format_iso(best.visits[visit].state.day)),
         witness_to(best, visit));
  return true;
}

/// The stages that a case could only come to by ways that are closed.
Text consequences(const RuleSpace& space, const Exploration& best)
{
  std::vector<const Stage*> lost;
  for (const Stage& stage : space.workflow.stages)
  {
    if (!best.first_visit(stage))
    {
      lost.push_back(&stage);
    }
  }
  const Text list = list_of_stages(space.workflow, lost);
  return lost.empty() ? Text{}
                      : Text{fmt::format("; ingen sag kommer til {}", list.da),
                             fmt::format("; no case comes to {}", list.en)};
}

Text advice(const RuleSpace& space, const Exploration& best, const Need& need, bool taken)
{
  const Text waiving = need.waivable == Waivable::never
                           ? Text{"kravet kan heller ikke fraviges", "nor can the need be waived"}
                           : Text{"kravet kan kun fraviges, og det er ikke meningen med et krav",
                                  "the need can only be waived, which is not what a need is for"};
  const Text lost = taken ? Text{} : consequences(space, best);
  return {waiving.da + lost.da, waiving.en + lost.en};
}

void report_need(const RuleSpace& space,
                 const Exploration& best,
                 const Trial& trial,
                 const Blocked& blocked,
                 Findings& findings)
{
  const Need& need = *blocked.need;
  Text why = why_not(space, need.fact, blocked.state);
  if (why.empty())
  {
    why = {"ingen linje kan gøre det sandt her", "no entry can make it true here"};
  }
  findings
      .report("gate-never-opens",
              need.span,
              {fmt::format("kravet {} kan aldrig opfyldes: {}", *need.id, why.da),
               fmt::format("the need {} can never be met: {}", *need.id, why.en)},
              witness_to(best, trial.visit))
      .help(advice(space, best, need, trial.taken));
}

bool is_met_somewhere(const Exploration& best, const Need& need)
{
  return std::ranges::any_of(best.trials,
                             [&](const Trial& trial)
                             { return std::ranges::find(trial.met, &need) != trial.met.end(); });
}

/// Each need is met in some state, but in none all of them.
void report_conflict(const Exploration& best, const Trial& trial, Findings& findings)
{
  std::string list;
  for (const Blocked& blocked : trial.unmet)
  {
    list += (list.empty() ? "" : ", ") + *blocked.need->id;
  }
  findings
      .report("gate-never-opens",
              trial.way->to.span,
              both("vejen til {} åbner aldrig: kravene kan ikke være opfyldt på samme tid ({})",
                   "the way to {} never opens: its needs cannot be met at one time ({})",
                   trial.way->to.value,
                   list),
              witness_to(best, trial.visit))
      .help(both("det ene udelukker det andet på hver vej hertil",
                 "one of them shuts out the other on every way here"));
}

void check_needs(const RuleSpace& space,
                 const Exploration& best,
                 std::set<const Stage*>& told,
                 Findings& findings)
{
  std::set<const Need*> reported;
  for (const Trial& trial : best.trials)
  {
    for (const Blocked& blocked : trial.unmet)
    {
      if (!is_met_somewhere(best, *blocked.need) && reported.insert(blocked.need).second)
      {
        report_need(space, best, trial, blocked, findings);
        told.insert(best.visits[trial.visit].state.stage);
      }
    }
  }
  std::set<const Transition*> seen;
  for (const Trial& trial : best.trials)
  {
    const auto trials = trials_of(best, *trial.way);
    const auto has_reported = [&](const Trial* one)
    {
      return std::ranges::any_of(one->unmet,
                                 [&](const Blocked& b) { return reported.contains(b.need); });
    };
    if (trial.in_time && seen.insert(trial.way).second
        && std::ranges::none_of(trials, &Trial::taken)
        && std::ranges::none_of(trials, has_reported))
    {
      report_conflict(best, trial, findings);
      told.insert(best.visits[trial.visit].state.stage);
    }
  }
}

} // namespace

std::set<const Stage*>
check_ways(const RuleSpace& space, const Exploration& best, Findings& findings)
{
  std::set<const Stage*> told;
  check_stages(space, best, findings);
  for (const Stage& stage : space.workflow.stages)
  {
    for (const Transition& way : stage.next)
    {
      if (check_time(space, best, way, findings))
      {
        told.insert(&stage);
      }
    }
  }
  for (const Transition& way : space.workflow.everywhere)
  {
    static_cast<void>(check_time(space, best, way, findings));
  }
  check_needs(space, best, told, findings);
  return told;
}

} // namespace sag
