// SPDX-License-Identifier: MPL-2.0
#include "timeline/open_time.hpp"

#include <algorithm>

namespace sag
{

namespace
{

void add_period(std::vector<OpenPeriod>& periods, const OpenPeriod& period)
{
  if (period.last < period.first)
  {
    return;
  }
  if (!periods.empty() && period.first <= periods.back().last.plus_days(1))
  {
    periods.back().last = std::max(periods.back().last, period.last);
    return;
  }
  periods.push_back(period);
}

} // namespace

void add_open_time(std::vector<OpenPeriod>& periods,
                   const Standing& standing,
                   Date after,
                   Date through)
{
  const OpenPeriod whole{after.plus_days(1), through};
  if (standing.begun == nullptr)
  {
    return;
  }
  if (!standing.stage->final_stage || standing.new_application != nullptr)
  {
    add_period(periods, whole);
    return;
  }
  // A closed stage: open for as long as something in it is, and some things end by themselves.
  std::vector<OpenPeriod> windows;
  for (const OpenItem& item : standing.items)
  {
    const bool ends = item.ends_by_itself() && item.due;
    windows.push_back(
        {std::max(whole.first, item.begins), ends ? std::min(whole.last, *item.due) : whole.last});
  }
  std::sort(windows.begin(),
            windows.end(),
            [](const OpenPeriod& a, const OpenPeriod& b) { return a.first < b.first; });
  for (const OpenPeriod& window : windows)
  {
    add_period(periods, window);
  }
}

WorkingDays working_days_in(const std::vector<OpenPeriod>& periods, const WorkCalendar& office)
{
  WorkingDays sum{0};
  for (const OpenPeriod& period : periods)
  {
    sum.count += office.elapsed(period.first.plus_days(-1), period.last).count;
  }
  return sum;
}

} // namespace sag
