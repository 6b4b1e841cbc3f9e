// SPDX-License-Identifier: MPL-2.0
#include "timeline/report.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace sag
{

namespace
{

Month month_of(Date date)
{
  return {date.year(), date.month()};
}

/// The unit as the casebook has it, which outlives the case.
std::string_view lasting(std::string_view unit, const Office& office)
{
  const Unit* const known = office.find_unit(unit);
  return known != nullptr ? std::string_view(known->id.value) : std::string_view{};
}

void add_count(std::vector<DayCount>& counts, const DayCount& count)
{
  for (DayCount& known : counts)
  {
    if (known.month == count.month && known.stage == count.stage && known.cause == count.cause
        && known.unit == count.unit && known.waiting == count.waiting)
    {
      known.days += count.days;
      known.over += count.over;
      return;
    }
  }
  counts.push_back(count);
}

/// The leaf's days in the period, month by month.
void add_leaf(std::vector<DayCount>& counts,
              const Leaf& leaf,
              const Rulebook& rules,
              const ReportPeriod& period)
{
  const Date first = std::max(leaf.from, period.from);
  const Date last = std::min(leaf.to, period.to);
  const bool for_another = leaf.cause == Cause::internal && leaf.unit != leaf.case_unit;
  for (Date from = first; from <= last;)
  {
    const Date to = std::min(last, last_day_of_month(from));
    const int days = rules.calendars.office.elapsed(from.plus_days(-1), to).count;
    if (days > 0)
    {
      add_count(counts,
                {month_of(from),
                 leaf.stage,
                 leaf.cause,
                 lasting(leaf.unit, rules.office),
                 for_another ? lasting(leaf.case_unit, rules.office) : std::string_view{},
                 days,
                 leaf.over ? days : 0});
    }
    from = to.plus_days(1);
  }
}

bool fewer_cases(const ReportRow& a, const ReportRow& b)
{
  return a.cases.size() < b.cases.size();
}

void join(ReportRow& into, const ReportRow& row)
{
  add_totals(into.totals, row.totals);
  std::vector<std::uint32_t> both_cases;
  std::set_union(into.cases.begin(),
                 into.cases.end(),
                 row.cases.begin(),
                 row.cases.end(),
                 std::back_inserter(both_cases));
  into.cases = std::move(both_cases);
}

} // namespace

CaseDays
count_days(const Ledger& ledger, const Standing& standing, const ReportPeriod& period, Date as_of)
{
  CaseDays result;
  result.id = standing.subject->id.value;
  std::array<int, 4> in_phase{};
  for (const Leaf& leaf : ledger.leaves)
  {
    add_leaf(result.counts, leaf, *standing.rules, period);
    in_phase[static_cast<std::size_t>(leaf.stage->phase)] += leaf.days.count;
  }
  if (result.counts.empty())
  {
    return result;
  }
  for (std::size_t at = 0; at < in_phase.size(); ++at)
  {
    const auto phase = static_cast<Phase>(at);
    const bool there = standing.is_open(as_of) && standing.stage->phase == phase;
    if (in_phase[at] > 0)
    {
      result.phases.push_back({phase, in_phase[at], !there});
    }
  }
  return result;
}

std::vector<ReportRow> group_days(const std::vector<CaseDays>& cases, const ReportKey& key)
{
  std::map<std::vector<std::string>, ReportRow> groups;
  for (std::size_t at = 0; at < cases.size(); ++at)
  {
    const auto index = static_cast<std::uint32_t>(at);
    for (const DayCount& count : cases[at].counts)
    {
      auto words = key(count);
      if (words.empty())
      {
        continue;
      }
      ReportRow& row = groups[words];
      row.key = std::move(words);
      row.totals.add(count.cause, {count.days}, {count.over});
      if (row.cases.empty() || row.cases.back() != index)
      {
        row.cases.push_back(index);
      }
    }
  }
  std::vector<ReportRow> rows;
  rows.reserve(groups.size());
  for (auto& [words, row] : groups)
  {
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<ReportRow> pool_small(std::vector<ReportRow> rows, std::size_t least)
{
  ReportRow pool;
  pool.pooled = true;
  std::vector<ReportRow> kept;
  for (ReportRow& row : rows)
  {
    if (row.cases.size() < least)
    {
      join(pool, row);
    }
    else
    {
      kept.push_back(std::move(row));
    }
  }
  while (!pool.cases.empty() && pool.cases.size() < least && !kept.empty())
  {
    const auto smallest = std::min_element(kept.begin(), kept.end(), fewer_cases);
    join(pool, *smallest);
    kept.erase(smallest);
  }
  if (!pool.cases.empty())
  {
    kept.push_back(std::move(pool));
  }
  return kept;
}

void add_totals(LedgerTotals& sum, const LedgerTotals& more)
{
  sum.days.count += more.days.count;
  sum.before.count += more.before.count;
  for (std::size_t at = 0; at < sum.by_cause.size(); ++at)
  {
    sum.by_cause[at].count += more.by_cause[at].count;
    sum.over_by_cause[at].count += more.over_by_cause[at].count;
  }
}

ReportRow sum_of(const std::vector<ReportRow>& rows)
{
  ReportRow sum;
  for (const ReportRow& row : rows)
  {
    join(sum, row);
  }
  return sum;
}

std::optional<int> median_with_open(std::vector<std::pair<int, bool>> days_and_ended)
{
  std::sort(days_and_ended.begin(), days_and_ended.end());
  double still_there = 1.0;
  std::size_t at = 0;
  while (at < days_and_ended.size())
  {
    const int days = days_and_ended[at].first;
    const auto at_risk = static_cast<double>(days_and_ended.size() - at);
    int ended = 0;
    for (; at < days_and_ended.size() && days_and_ended[at].first == days; ++at)
    {
      ended += days_and_ended[at].second ? 1 : 0;
    }
    still_there *= 1.0 - ended / at_risk;
    // Half, but for what a double cannot hold.
    if (still_there <= 0.5 + 1e-9)
    {
      return days;
    }
  }
  return std::nullopt;
}

} // namespace sag
