// SPDX-License-Identifier: MPL-2.0
#include "workflow/rule_state.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// Every need of a stage's gate and ways.
template <typename Visit> void for_each_need(const Stage& stage, const Visit& visit)
{
  for (const Need& need : stage.gate)
  {
    visit(need);
  }
  for (const Transition& way : stage.next)
  {
    for (const Need& need : way.needs)
    {
      visit(need);
    }
  }
}

/// What a need asks for, or what must have happened before a request.
void watch_fact(RuleSpace& space, const Fact& fact, const Names& forbidden)
{
  const auto watch = [&](const Fact& one)
  {
    for (const auto& word : one.words)
    {
      if (one.kind == FactKind::passed)
      {
        space.watched_stages.insert(word.value);
      }
      else if (forbidden.contains(word.value))
      {
        space.watched_kinds.insert(word.value);
      }
    }
  };
  for_each_fact(fact, watch);
}

Names forbidden_kinds(const Workflow& workflow)
{
  Names kinds;
  const auto add = [&](const std::vector<Transition>& ways)
  {
    for (const Transition& way : ways)
    {
      for (const auto& kind : way.forbids)
      {
        kinds.insert(kind.value);
      }
    }
  };
  for (const Stage& stage : workflow.stages)
  {
    add(stage.next);
  }
  add(workflow.everywhere);
  return kinds;
}

/// Whether all of `some` that are watched are among `others`.
bool within(const Names& some, const Names& others, const Names& watched)
{
  return std::ranges::all_of(some,
                             [&](std::string_view name)
                             { return !watched.contains(name) || others.contains(name); });
}

} // namespace

bool asks_for_decision(const Stage& stage)
{
  bool found = false;
  for_each_need(stage,
                [&](const Need& need)
                {
                  for_each_fact(need.fact,
                                [&](const Fact& fact)
                                { found = found || fact.kind == FactKind::decided; });
                });
  return found;
}

RuleSpace::RuleSpace(const Workflow& rules)
    : workflow(rules), horizon(std::max(rules.valid_from.value, rules.reviewed_until.value))
{
  const Names forbidden = forbidden_kinds(workflow);
  for (const Stage& stage : workflow.stages)
  {
    for_each_need(stage, [&](const Need& need) { watch_fact(*this, need.fact, forbidden); });
    if (asks_for_decision(stage))
    {
      deciding.insert(&stage);
    }
  }
  for (const Transition& way : workflow.everywhere)
  {
    for (const Need& need : way.needs)
    {
      watch_fact(*this, need.fact, forbidden);
    }
  }
  for (const CatalogueKind& kind : workflow.catalogue)
  {
    if (kind.after)
    {
      watch_fact(*this, *kind.after, forbidden);
    }
  }
  const bool nowhere = deciding.empty();
  for (const Stage& stage : workflow.stages)
  {
    if (nowhere)
    {
      deciding.insert(&stage);
    }
  }
}

RuleState RuleSpace::beginning() const
{
  const Stage& start = workflow.start_stage();
  RuleState state{.stage = &start, .day = workflow.valid_from.value};
  state.passed.insert(start.id.value);
  if (!workflow.applications.empty())
  {
    state.deeds.push_back({Verb::applied, workflow.applications.front().id.value});
  }
  else if (!workflow.openings.empty())
  {
    state.deeds.push_back({Verb::opened, workflow.openings.front().id.value});
  }
  return state;
}

bool RuleSpace::at_least_as_good(const RuleState& better, const RuleState& worse) const
{
  return better.stage == worse.stage && better.day <= worse.day
         && (better.decided || !worse.decided)
         && within(worse.passed, better.passed, watched_stages)
         && within(worse.requested, better.requested, watched_kinds)
         && within(better.forbidden, worse.forbidden, watched_kinds);
}

std::vector<const Transition*> RuleSpace::ways_from(const Stage& stage) const
{
  std::vector<const Transition*> ways;
  for (const Transition& way : stage.next)
  {
    ways.push_back(&way);
  }
  for (const Transition& way : workflow.everywhere)
  {
    const bool never =
        stands_back(stage, way, horizon) && !first_day(stage, way, workflow.valid_from.value);
    if (!stage.final_stage && way.to.value != stage.id.value && !never)
    {
      ways.push_back(&way);
    }
  }
  return ways;
}

bool RuleSpace::is_everywhere(const Transition& way) const
{
  return std::ranges::any_of(workflow.everywhere,
                             [&](const Transition& other) { return &other == &way; });
}

std::optional<Date> RuleSpace::first_day(const Stage& stage, const Transition& way, Date from) const
{
  const bool everywhere = is_everywhere(way);
  std::vector<Date> days{way.valid_from ? std::max(from, *way.valid_from) : from};
  for (const Transition& own : stage.next)
  {
    if (everywhere && own.valid_to)
    {
      days.push_back(std::max(days.front(), own.valid_to->plus_days(1)));
    }
  }
  std::ranges::sort(days);
  const auto is_possible = [&](Date day)
  { return day <= horizon && way.valid_on(day) && !(everywhere && stands_back(stage, way, day)); };
  const auto day = std::ranges::find_if(days, is_possible);
  return day == days.end() ? std::nullopt : std::optional(*day);
}

bool RuleSpace::is_ordinary(const Stage& stage, const Transition& way) const
{
  return !is_special(workflow, is_everywhere(way) ? nullptr : &stage, way);
}

void write_deed(const Workflow& workflow, RuleState& state, const Deed& deed)
{
  state.deeds.push_back(deed);
  const CatalogueKind* const kind = workflow.find_kind(deed.word);
  switch (deed.verb)
  {
  case Verb::requested:
    state.requested.insert(deed.word);
    state.open.insert(deed.word);
    break;
  case Verb::received:
    if (kind == nullptr || !kind->assess)
    {
      state.open.erase(deed.word);
    }
    break;
  case Verb::assessed:
  case Verb::withdrawn:
  case Verb::answered:
  case Verb::met:
    state.open.erase(deed.word);
    break;
  case Verb::asked:
    state.open.insert(deed.word);
    break;
  case Verb::complained:
    if (const CatalogueKind* const opened = workflow.find_complaint_kind();
        opened != nullptr && deed.word == "decision")
    {
      state.open.insert(opened->id.value);
    }
    break;
  case Verb::decided:
    state.decided = true;
    state.forbidden.clear();
    if (const CatalogueKind* const opened = workflow.find_complaint_kind())
    {
      state.open.erase(opened->id.value);
    }
    break;
  default:
    break;
  }
}

} // namespace sag
