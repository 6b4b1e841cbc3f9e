// SPDX-License-Identifier: MPL-2.0
#include "workflow/stage_mapping.hpp"

namespace sag
{

namespace
{

bool stands_for(const Stage& candidate, const Stage& old)
{
  return candidate.step != 0 && candidate.step == old.step && candidate.phase == old.phase
         && candidate.final_stage == old.final_stage;
}

const Stage* counterpart(const Stage& old, const Workflow& from, const Workflow& to)
{
  if (const Stage* const same = to.find_stage(old.id.value))
  {
    return same;
  }
  const Stage* only = nullptr;
  for (const Stage& candidate : to.stages)
  {
    const bool is_new = from.find_stage(candidate.id.value) == nullptr;
    if (is_new && stands_for(candidate, old))
    {
      if (only != nullptr)
      {
        return nullptr;
      }
      only = &candidate;
    }
  }
  return only;
}

} // namespace

std::vector<StagePair> map_stages(const Workflow& from, const Workflow& to)
{
  std::vector<StagePair> pairs;
  pairs.reserve(from.stages.size());
  for (const Stage& stage : from.stages)
  {
    pairs.push_back({&stage, counterpart(stage, from, to)});
  }
  return pairs;
}

} // namespace sag
