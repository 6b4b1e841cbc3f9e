// SPDX-License-Identifier: MPL-2.0
// The ways between stages: when they hold, for whom, and which of two.

#include "workflow/workflow.hpp"

#include <algorithm>
#include <set>

namespace sag
{

namespace
{

/// Whether the normal ways lead from the one to the other, whatever day it is.
bool leads_to(const Workflow& workflow, std::string_view from, const Stage& to)
{
  std::set<const Stage*> seen;
  std::vector<const Stage*> waiting{workflow.find_stage(from)};
  while (!waiting.empty())
  {
    const Stage* const here = waiting.back();
    waiting.pop_back();
    if (here == nullptr || !seen.insert(here).second)
    {
      continue;
    }
    for (const Transition& way : here->next)
    {
      if (way.normal)
      {
        waiting.push_back(workflow.find_stage(way.to.value));
      }
    }
  }
  return seen.contains(&to);
}

} // namespace

bool Transition::valid_on(Date day) const
{
  return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to);
}

bool Transition::takes_outcome(std::string_view outcome) const
{
  return outcomes.empty()
         || std::ranges::any_of(outcomes, [&](const auto& own) { return own.value == outcome; });
}

bool is_special(const Workflow& workflow, const Stage* from, const Transition& way)
{
  if (way.special)
  {
    return *way.special;
  }
  if (way.gate || !way.needs.empty())
  {
    return false;
  }
  // One out of every stage leads nowhere in particular, with or without a reason.
  return from == nullptr
         || (way.because_required && !way.normal && !leads_to(workflow, way.to.value, *from));
}

bool stands_back(const Stage& stage, const Transition& way, Date day)
{
  return way.outcomes.empty()
         && std::ranges::any_of(stage.next,
                                [&](const Transition& own)
                                { return own.to.value == way.to.value && own.valid_on(day); });
}

} // namespace sag
