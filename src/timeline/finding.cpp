// SPDX-License-Identifier: MPL-2.0
#include "timeline/finding.hpp"

#include "timeline/deadline_findings.hpp"
#include "timeline/finding_list.hpp"
#include "timeline/turn.hpp"

namespace sag
{

std::vector<Finding> findings_of(const Standing& standing, Date day)
{
  if (!standing.is_open(day))
  {
    return {};
  }
  FindingList list(standing, day);
  judge_obligations(list);
  judge_own_work(list);
  judge_caseworker(list);
  judge_citizen(list);
  judge_papers(list);
  judge_truth(list);
  list.take(deadline_findings(standing, day));
  list.acknowledge();
  return std::move(list).sorted();
}

bool waits_for_others(const Standing& standing, Date day)
{
  if (!standing.is_open(day))
  {
    return false;
  }
  const Cause cause = turn_of(standing, day).cause;
  return cause != Cause::internal && cause != Cause::work;
}

} // namespace sag
