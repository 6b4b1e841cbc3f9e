// SPDX-License-Identifier: MPL-2.0
#include "workflow/gate.hpp"

#include "diagnostics/assert.hpp"
#include "workflow/fact_query.hpp"

namespace sag
{

namespace
{

/// The first that holds; else what each of them lacks, and the command of the first.
FactResult judge_any(const FactQuery& q)
{
  FactResult missing;
  for (const Fact& fact : q.fact.any)
  {
    FactResult one = judge_fact(fact, q.standing, q.day);
    if (one.holds)
    {
      return one;
    }
    const bool first = missing.looked_at.empty();
    missing.looked_at.da += (first ? "" : ", og ") + one.looked_at.da;
    missing.looked_at.en += (first ? "" : ", and ") + one.looked_at.en;
    if (missing.command.empty())
    {
      missing.command = one.command;
    }
    if (missing.entry == nullptr)
    {
      missing.entry = one.entry;
    }
  }
  return missing;
}

} // namespace

FactResult judge_fact(const Fact& fact, const Standing& standing, Date day)
{
  const FactQuery q{fact, standing, day};
  switch (fact.kind)
  {
  case FactKind::assigned:
    return judge_assigned(q);
  case FactKind::goal:
    return judge_goal(q);
  case FactKind::direction:
    return judge_direction(q);
  case FactKind::track:
    return judge_track(q);
  case FactKind::met:
    return judge_met(q);
  case FactKind::requested:
    return judge_requested(q);
  case FactKind::received:
    return judge_received(q);
  case FactKind::assessed:
    return judge_assessed(q);
  case FactKind::all_assessed:
    return judge_all_assessed(q);
  case FactKind::nothing_open:
    return judge_nothing_open(q);
  case FactKind::informed:
    return judge_informed(q);
  case FactKind::consented:
    return judge_consented(q);
  case FactKind::considered:
    return judge_considered(q);
  case FactKind::heard:
    return judge_heard(q);
  case FactKind::decided:
    return judge_decided(q);
  case FactKind::asked:
    return judge_asked(q);
  case FactKind::applied:
    return judge_applied(q);
  case FactKind::opened:
    return judge_opened(q);
  case FactKind::complained:
    return judge_complained(q);
  case FactKind::measure:
    return judge_measure(q);
  case FactKind::passed:
    return judge_passed(q);
  case FactKind::over:
    return judge_over(q);
  case FactKind::any:
    return judge_any(q);
  }
  SAG_ASSERT(false);
  return {};
}

std::vector<NeedResult>
judge_needs(const std::vector<Need>& needs, const Standing& standing, Date day)
{
  std::vector<NeedResult> results;
  results.reserve(needs.size());
  for (const Need& need : needs)
  {
    results.push_back({&need, judge_fact(need.fact, standing, day)});
  }
  return results;
}

} // namespace sag
