// SPDX-License-Identifier: MPL-2.0
#include "timeline/turn_change.hpp"

#include "timeline/absence.hpp"
#include "timeline/turn.hpp"
#include "workflow/open_item.hpp"

#include <algorithm>

namespace sag
{

namespace
{

class Search
{
public:
  Search(const Standing& standing, Date day, Date latest)
      : standing_(standing), day_(day), first_(latest.plus_days(1))
  {
  }

  void consider(Date change)
  {
    if (change > day_)
    {
      first_ = std::min(first_, change);
    }
  }

  /// The first day with more than `limit` working days since.
  void consider_passing(Date since, WorkingDays limit)
  {
    consider(standing_.rules->calendars.office.add(since, {limit.count + 1}));
  }

  void consider_item(const OpenItem& item)
  {
    consider(item.begins);
    if (item.due)
    {
      consider(*item.due);
      consider(item.due->plus_days(1));
      consider_passing(*item.due, lapses_after);
    }
    if (const auto limit = limit_of(item, standing_))
    {
      consider_passing(limit->since, limit->limit->warn);
    }
  }

  void consider_work()
  {
    const WorkRun run = work_run_of(standing_, day_);
    consider_passing(run.since, run.limit->warn);
    for (const Absence& absence : standing_.rules->office.absences)
    {
      if (concerns_owner(absence, standing_))
      {
        consider(absence.from.value);
        consider(absence.to.value.plus_days(1));
      }
    }
  }

  [[nodiscard]] Date first() const { return first_; }

private:
  const Standing& standing_;
  Date day_;
  Date first_;
};

} // namespace

Date next_turn_change(const Standing& standing, Date day, Date latest, bool work)
{
  Search search(standing, day, latest);
  for (const OpenItem& item : standing.items)
  {
    search.consider_item(item);
  }
  if (work)
  {
    search.consider_work();
  }
  return search.first();
}

} // namespace sag
