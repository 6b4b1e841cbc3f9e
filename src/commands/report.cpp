// SPDX-License-Identifier: MPL-2.0
// sag report: where the days of all cases went, stop days first; for a period, as text, JSON, TSV
// or a page with drawings. Units, never persons.

#include "casebook/file.hpp"
#include "commands/case_filters.hpp"
#include "commands/commands.hpp"
#include "commands/report_formats.hpp"
#include "commands/scan.hpp"

#include <algorithm>
#include <charconv>

namespace sag
{

namespace
{

[[noreturn]] void refuse_day(std::string_view option, const std::string& typed)
{
  throw Fault(FaultKind::configuration,
              both("--{}: {} er hverken en dag (2026-10-01) eller en måned (2026-10)",
                   "--{}: {} is neither a day (2026-10-01) nor a month (2026-10)",
                   option,
                   typed));
}

/// A day, or a month's first or last one.
std::optional<Date> day_from(std::string_view option, const std::string& typed, bool last)
{
  if (typed.empty())
  {
    return std::nullopt;
  }
  if (const auto day = parse_date(typed))
  {
    return day;
  }
  if (const auto month = parse_month(typed))
  {
    return last ? last_day(*month) : first_day(*month);
  }
  refuse_day(option, typed);
}

ReportPeriod period_of(const Context& context, const ReportOptions& options)
{
  const Date first = Date::of(WorkCalendar::first_year, 1, 1);
  const ReportPeriod period{
      day_from("from", options.from, false).value_or(first),
      std::min(day_from("to", options.to, true).value_or(context.today), context.today)};
  if (period.to < period.from || !WorkCalendar::covers(period.from))
  {
    throw Fault(FaultKind::configuration,
                both("der er ingen dage fra {} til {}",
                     "there are no days from {} to {}",
                     format_iso(period.from),
                     format_iso(period.to)));
  }
  return period;
}

std::size_t least_of(const ReportOptions& options)
{
  constexpr std::size_t usual = 3;
  if (options.min_cases.empty())
  {
    return usual;
  }
  std::size_t least = 0;
  const char* const end = options.min_cases.data() + options.min_cases.size();
  const auto read = std::from_chars(options.min_cases.data(), end, least);
  if (read.ec != std::errc() || read.ptr != end || least == 0)
  {
    throw Fault(FaultKind::configuration,
                both("--min-cases: {} er ikke et helt tal fra 1",
                     "--min-cases: {} is not a whole number from 1",
                     options.min_cases));
  }
  return least;
}

/// Only what the filters ask for.
CaseDays wanted(CaseDays days, const ReportOptions& options)
{
  std::erase_if(days.counts,
                [&](const DayCount& count)
                {
                  return (!options.unit.empty() && count.unit != options.unit)
                         || (!options.stage.empty() && count.stage->id.value != options.stage);
                });
  if (days.counts.empty())
  {
    days.phases.clear();
  }
  return days;
}

} // namespace

ExitStatus run_report(Context& context, const ReportOptions& options)
{
  check_case_filters(context, {options.stage, options.unit, {}});
  const ReportPeriod period = period_of(context, options);
  const std::size_t least = least_of(options);
  auto scan = scan_cases<CaseDays>(
      context,
      [&](const WorkingCase& work)
      {
        const Ledger ledger = ledger_of(*work.history, context.rules());
        return wanted(count_days(ledger, *work.standing, period, context.today), options);
      });
  std::erase_if(scan.results, [](const CaseDays& days) { return days.counts.empty(); });
  const bool named = options.cases && options.html.empty();
  ReportView view = view_of(scan.results, period, least, named);
  view.cases = scan.cases();
  if (!options.html.empty())
  {
    create_output_file(options.html, render_report_html(view, context.rules(), context.language));
    return scan.status();
  }
  print_report(context, view, scan.results, {options.format, options.cases});
  return scan.status();
}

} // namespace sag
