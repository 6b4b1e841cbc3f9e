// SPDX-License-Identifier: MPL-2.0
// sag deadlines: the days by which something must have happened, the nearest first; of one case
// with every step of the reckoning, if asked for.

#include "commands/case_filters.hpp"
#include "commands/commands.hpp"
#include "commands/deadlines_print.hpp"
#include "commands/scan.hpp"

#include <algorithm>

namespace sag
{

namespace
{

struct Gathered
{
  std::vector<DeadlineRow> rows;
  CasesSeen cases;
  ExitStatus status = ExitStatus::fine;
};

Gathered gather(Context& context, const DeadlinesOptions& options)
{
  Gathered gathered;
  if (!options.id.empty())
  {
    gathered.rows = deadline_rows(context, load_working_case(context, options.id));
    gathered.cases.seen = 1;
    return gathered;
  }
  auto scan = scan_cases<std::vector<DeadlineRow>>(
      context, [&](const WorkingCase& work) { return deadline_rows(context, work); });
  for (auto& rows : scan.results)
  {
    std::move(rows.begin(), rows.end(), std::back_inserter(gathered.rows));
  }
  std::erase_if(gathered.rows, [](const DeadlineRow& row) { return !row.is_open(); });
  gathered.cases = scan.cases();
  gathered.status = scan.status();
  return gathered;
}

bool is_covered(const DeadlineRow& row, Date day)
{
  return !row.is_open() || is_reviewed_for(*row.workflow, day);
}

/// A deadline keeps the rules it began under, and the case may follow others that were reviewed.
void leave_out_uncovered(Context& context, Gathered& gathered)
{
  std::vector<const Workflow*> rules;
  for (const DeadlineRow& row : gathered.rows)
  {
    const bool told = std::ranges::find(rules, row.workflow) != rules.end();
    if (!told && !is_covered(row, context.today))
    {
      rules.push_back(row.workflow);
      context.complain(not_reviewed_words(*row.workflow, context.today));
      gathered.status = worst(gathered.status, ExitStatus::not_covered);
    }
  }
  std::erase_if(gathered.rows,
                [&](const DeadlineRow& row) { return !is_covered(row, context.today); });
}

std::optional<Date> last_day_asked(const Context& context, const std::string& due)
{
  if (due.empty())
  {
    return std::nullopt;
  }
  const auto term = parse_term(due);
  if (!term)
  {
    throw Fault(FaultKind::configuration,
                both("--due: \"{}\" er ikke en længde; skriv fx 10wd (arbejdsdage), 2w eller 1m",
                     "--due: \"{}\" is not a length of time; write for example 10wd (working "
                     "days), 2w or 1m",
                     due));
  }
  return add_term(context.today, *term, context.rules().calendars.office);
}

bool wanted(const DeadlineRow& row, const DeadlinesOptions& options, std::optional<Date> last)
{
  const auto fits = [](const std::string& filter, std::string_view value)
  { return filter.empty() || filter == value; };
  const bool due = !last || (row.is_open() && row.steps && row.steps->end <= *last);
  return due && fits(options.unit, row.unit) && fits(options.owner, row.owner)
         && fits(options.stage, row.stage);
}

/// By their days; on one day by case, and in a case as started. Those without a day are last.
void sort_by_nearness(std::vector<DeadlineRow>& rows)
{
  std::ranges::stable_sort(rows,
                           [](const DeadlineRow& a, const DeadlineRow& b)
                           {
                             if (!a.steps || !b.steps)
                             {
                               return a.steps.has_value() && !b.steps;
                             }
                             return a.steps->end != b.steps->end ? a.steps->end < b.steps->end
                                                                 : a.id < b.id;
                           });
}

void print_totals(Context& context, const Gathered& gathered)
{
  const auto missed = std::ranges::count(gathered.rows, DeadlineState::missed, &DeadlineRow::state);
  const auto running =
      std::ranges::count(gathered.rows, DeadlineState::running, &DeadlineRow::state);
  const std::string day = short_date(context.today, context.language);
  const Text text = {fmt::format("{} {}, {} løber · {} {} set",
                                 missed,
                                 missed == 1 ? "overskredet" : "overskredne",
                                 running,
                                 gathered.cases.seen,
                                 gathered.cases.seen == 1 ? "sag" : "sager"),
                     fmt::format("{} missed, {} running · {} {} seen",
                                 missed,
                                 running,
                                 gathered.cases.seen,
                                 gathered.cases.seen == 1 ? "case" : "cases")};
  context.out.print("{}: {}\n", day, text.in(context.language));
}

void print_text(Context& context, const Gathered& gathered, const DeadlinesOptions& options)
{
  if (options.trace)
  {
    print_deadline_trace(context, gathered.rows);
  }
  else if (!gathered.rows.empty())
  {
    print_deadline_table(context, gathered.rows, !options.id.empty());
    context.out.write("\n");
  }
  print_totals(context, gathered);
}

} // namespace

ExitStatus run_deadlines(Context& context, const DeadlinesOptions& options)
{
  check_case_filters(context, {options.stage, options.unit, options.owner});
  const auto last = last_day_asked(context, options.due);
  Gathered gathered = gather(context, options);
  leave_out_uncovered(context, gathered);
  std::erase_if(gathered.rows, [&](const DeadlineRow& row) { return !wanted(row, options, last); });
  sort_by_nearness(gathered.rows);
  switch (options.format)
  {
  case OutputFormat::json:
    print_deadline_json(context, gathered.rows, gathered.cases);
    break;
  case OutputFormat::ndjson:
    print_deadline_ndjson(context, gathered.rows);
    break;
  case OutputFormat::tsv:
    print_deadline_tsv(context, gathered.rows);
    break;
  case OutputFormat::ics:
    // A calendar without an entry is none (RFC 5545, 3.6); whoever subscribes keeps the last one.
    if (gathered.status != ExitStatus::not_covered || !gathered.rows.empty())
    {
      print_deadline_ics(context, gathered.rows);
    }
    break;
  default:
    print_text(context, gathered, options);
  }
  return gathered.status;
}

} // namespace sag
