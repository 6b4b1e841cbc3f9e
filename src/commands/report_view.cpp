// SPDX-License-Identifier: MPL-2.0
#include "commands/report_view.hpp"

#include "diagnostics/assert.hpp"
#include "timeline/ledger_text.hpp"
#include "workflow/rule_words.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

using Keys = std::vector<std::string>;

/// Stop days first, then our days, then all; what was put together last.
void sort_by_stop_days(std::vector<ReportRow>& rows)
{
  const auto own = [](const ReportRow& row)
  { return row.totals.of(Cause::internal).count + row.totals.of(Cause::work).count; };
  std::stable_sort(rows.begin(),
                   rows.end(),
                   [&](const ReportRow& a, const ReportRow& b)
                   {
                     if (a.pooled != b.pooled)
                     {
                       return b.pooled;
                     }
                     return a.totals.over() != b.totals.over() ? a.totals.over() > b.totals.over()
                                                               : own(a) > own(b);
                   });
}

/// In the order in which a case goes through them.
bool earlier_phase(const ReportRow& a, const ReportRow& b)
{
  const auto place = [](const ReportRow& row)
  {
    constexpr std::array phases{Phase::preparation, Phase::meeting, Phase::closing, Phase::after};
    std::size_t at = 0;
    while (at < phases.size() && (row.pooled || row.key.front() != name_of(phases[at])))
    {
      ++at;
    }
    return at;
  };
  return place(a) < place(b);
}

std::vector<PhaseMedian> medians_of(const std::vector<CaseDays>& cases, std::size_t least)
{
  std::vector<PhaseMedian> medians;
  for (const Phase phase : {Phase::preparation, Phase::meeting, Phase::closing, Phase::after})
  {
    PhaseMedian median{phase, 0, 0, std::nullopt};
    std::vector<std::pair<int, bool>> times;
    for (const CaseDays& one : cases)
    {
      for (const PhaseTime& time : one.phases)
      {
        if (time.phase == phase)
        {
          times.emplace_back(time.days, time.ended);
          median.open += time.ended ? 0 : 1;
        }
      }
    }
    median.cases = times.size();
    if (median.cases >= least)
    {
      median.median = median_with_open(std::move(times));
    }
    medians.push_back(median);
  }
  return medians;
}

} // namespace

std::vector<ReportColumn> columns_with_days(const LedgerTotals& sum)
{
  const ReportColumn all[] = {{{"OVER", "OVER"},
                               {"over grænsen", "over the limit"},
                               [](const LedgerTotals& t) { return t.over().count; }},
                              {{"PROC.", "PROC."},
                               {"procedurer", "procedures"},
                               [](const LedgerTotals& t) { return t.of(Cause::internal).count; }},
                              {{"ARB.", "WORK"},
                               {"arbejde", "work"},
                               [](const LedgerTotals& t) { return t.of(Cause::work).count; }},
                              {{"ANDRE", "OTHERS"}, {"andre", "others"}, others_in},
                              {{"FØR", "BEFORE"},
                               {"før casebogen", "before the casebook"},
                               [](const LedgerTotals& t) { return t.before.count; }},
                              {{"I ALT", "IN ALL"}, {"i alt", "in all"}, [](const LedgerTotals& t) {
                                 return t.days.count;
                               }}};
  std::vector<ReportColumn> columns;
  for (const ReportColumn& column : all)
  {
    const bool always = &column == std::begin(all) || &column == std::end(all) - 1;
    if (always || column.days_in(sum) > 0)
    {
      columns.push_back(column);
    }
  }
  return columns;
}

ReportView view_of(const std::vector<CaseDays>& cases,
                   const ReportPeriod& period,
                   std::size_t least,
                   bool named)
{
  ReportView view{.period = period, .least = least};
  view.all = sum_of(group_days(cases, [](const DayCount&) { return Keys{"all"}; }));
  view.too_few = !named && !view.all.cases.empty() && view.all.cases.size() < least;
  const auto grouped = [&](const ReportKey& key)
  { return pool_small(group_days(cases, key), least); };
  const auto tabulate = [&](ReportTable& table, const ReportKey& key)
  {
    table.rows = grouped(key);
    table.too_few = !named && !table.rows.empty() && sum_of(table.rows).cases.size() < least;
    if (table.too_few)
    {
      table.rows.clear();
    }
  };
  view.units = {"by_unit", {"Vores dage efter enhed", "Our days by unit"}, {{"ENHED", "UNIT"}}, {}};
  view.stages = {"by_stage", {"Efter trin", "By stage"}, {{"TRIN", "STAGE"}}, {}};
  view.phases = {"by_phase", {"Efter fase", "By phase"}, {{"FASE", "PHASE"}}, {}};
  view.months = {"by_month", {"Efter måned", "By month"}, {{"MÅNED", "MONTH"}}, {}};
  view.between = {"between",
                  {"Hvem ventede på hvem", "Who waited for whom"},
                  {{"VENTEDE", "WAITED"}, {"PÅ", "FOR"}},
                  {}};
  tabulate(view.units,
           [](const DayCount& c) { return is_ours(c.cause) ? Keys{std::string(c.unit)} : Keys{}; });
  tabulate(view.stages, [](const DayCount& c) { return Keys{c.stage->id.value}; });
  tabulate(view.phases,
           [](const DayCount& c) { return Keys{std::string(name_of(c.stage->phase))}; });
  tabulate(view.months, [](const DayCount& c) { return Keys{format_iso(c.month)}; });
  tabulate(view.between,
           [](const DayCount& c) {
             return c.waiting.empty() ? Keys{} : Keys{std::string(c.waiting), std::string(c.unit)};
           });
  if (!view.too_few)
  {
    view.cells = grouped(
        [](const DayCount& c)
        {
          return Keys{format_iso(c.month),
                      c.stage->id.value,
                      std::string(cause_name(c.cause)),
                      std::string(c.unit)};
        });
  }
  std::sort(view.phases.rows.begin(), view.phases.rows.end(), earlier_phase);
  view.medians = medians_of(cases, least);
  sort_by_stop_days(view.units.rows);
  sort_by_stop_days(view.stages.rows);
  sort_by_stop_days(view.between.rows);
  return view;
}

Text scope_words(const ReportView& view)
{
  const std::string to = format_iso(view.period.to);
  const std::size_t cases = view.all.cases.size();
  const bool from_the_first = view.period.from.year() == WorkCalendar::first_year;
  const std::string from = format_iso(view.period.from);
  const auto words = [&](std::string_view until, std::string_view one, std::string_view several)
  {
    const std::string period = from_the_first ? fmt::format("{} {}", until, to) : from + " – " + to;
    return view.too_few ? period
                        : fmt::format("{} · {} {}", period, cases, cases == 1 ? one : several);
  };
  return {words("til", "sag", "sager"), words("to", "case", "cases")};
}

Text few_words(const ReportView& view)
{
  return both(
      "Færre end {} sager har dage her. Summerne vises ikke, så ingen sag kan kendes.",
      "Fewer than {} cases have days here. No sums are shown, so that no case can be known.",
      view.least);
}

std::string key_words(const ReportTable& table,
                      const ReportRow& row,
                      std::size_t at,
                      const Rulebook& rules,
                      Language language)
{
  if (row.pooled)
  {
    return at == 0 ? Text{"andre, slået sammen", "others, put together"}.in(language)
                   : std::string{};
  }
  const std::string& key = row.key[at];
  if (table.id == "by_unit" || table.id == "between")
  {
    return key.empty() ? Text{"uden enhed", "no unit"}.in(language)
                       : rules.office.unit_name(key).in(language);
  }
  if (table.id == "by_phase")
  {
    for (const Phase phase : {Phase::preparation, Phase::meeting, Phase::closing, Phase::after})
    {
      if (name_of(phase) == key)
      {
        return phase_title(phase).in(language);
      }
    }
  }
  if (table.id == "by_stage")
  {
    for (const Workflow& workflow : rules.workflows)
    {
      if (const Stage* const stage = workflow.find_stage(key))
      {
        return stage->name.in(language);
      }
    }
  }
  return key;
}

int others_in(const LedgerTotals& totals)
{
  return totals.of(Cause::external).count + totals.of(Cause::statutory).count
         + totals.of(Cause::citizen).count;
}

std::vector<Text> report_notes(const ReportView& view)
{
  return {both("Grupper med færre end {} sager er slået sammen, så ingen sag kan kendes; summerne "
               "stemmer stadig.",
               "Groups of fewer than {} cases are put together, so that no case can be known; the "
               "sums still foot.",
               view.least),
          {"Medianen regner de åbne sager med: de har varet mindst så længe (Kaplan-Meier). Uden "
           "dem ville den være for kort.",
           "The median counts open cases too: they have taken at least so long (Kaplan-Meier). "
           "Without them it would be too short."}};
}

} // namespace sag
