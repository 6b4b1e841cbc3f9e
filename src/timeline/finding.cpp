// SPDX-License-Identifier: MPL-2.0
#include "timeline/finding.hpp"

#include "timeline/finding_list.hpp"
#include "timeline/turn.hpp"

namespace sag
{

bool is_more_urgent(const Finding& a, const Finding& b)
{
  const bool a_first = a.priority.has_value();
  const bool b_first = b.priority.has_value();
  return a.severity != b.severity ? a.severity < b.severity
         : a_first != b_first     ? a_first
         : a.days != b.days       ? a.days > b.days
         : a.subject != b.subject ? a.subject < b.subject
                                  : a.code < b.code;
}

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
  judge_dates(list);
  list.acknowledge();
  return std::move(list).sorted();
}

bool waits_for_others(const Standing& standing, Date day)
{
  if (!standing.is_open(day))
  {
    return false;
  }
  return !is_ours(turn_of(standing, day).cause);
}

} // namespace sag
