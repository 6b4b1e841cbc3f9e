// SPDX-License-Identifier: MPL-2.0
// sag stalls: what stands still because of ourselves, most urgent first, each with the command that
// would end it; and how many cases honestly wait for others.

#include "commands/case_filters.hpp"
#include "commands/commands.hpp"
#include "commands/json.hpp"
#include "commands/scan.hpp"
#include "commands/table.hpp"
#include "timeline/finding.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>

namespace sag
{

namespace
{

struct Judged
{
  std::vector<Finding> findings;
  std::string owner;
  bool open = false;
  bool waits = false;
};

struct Totals
{
  std::size_t seen = 0;
  std::size_t open = 0;
  std::size_t waiting = 0;
  std::size_t stalls = 0;
  std::size_t warnings = 0;
};

bool wanted(const Finding& finding, const Judged& judged, const StallsOptions& options)
{
  const auto fits = [](const std::string& filter, std::string_view value)
  { return filter.empty() || filter == value; };
  return fits(options.unit, finding.unit) && fits(options.stage, finding.stage)
         && fits(options.code, finding.code) && fits(options.owner, judged.owner)
         && (!options.stalls_only || finding.severity == Severity::error);
}

/// Stalls before warnings, the longest first, then by case.
void sort_by_urgency(std::vector<Finding>& findings)
{
  std::stable_sort(findings.begin(),
                   findings.end(),
                   [](const Finding& a, const Finding& b)
                   {
                     return a.severity != b.severity ? a.severity < b.severity
                            : a.days != b.days       ? a.days > b.days
                                                     : a.subject < b.subject;
                   });
}

Text totals_text(const Totals& totals)
{
  return {fmt::format("{} står stille, {} {} · {} {} set, {} åbne, {} venter på andre",
                      totals.stalls,
                      totals.warnings,
                      totals.warnings == 1 ? "advarsel" : "advarsler",
                      totals.seen,
                      totals.seen == 1 ? "sag" : "sager",
                      totals.open,
                      totals.waiting),
          fmt::format("{} stalled, {} {} · {} {} seen, {} open, {} waiting for others",
                      totals.stalls,
                      totals.warnings,
                      totals.warnings == 1 ? "warning" : "warnings",
                      totals.seen,
                      totals.seen == 1 ? "case" : "cases",
                      totals.open,
                      totals.waiting)};
}

/// Narrower than this the commands would be broken and could not be copied; they then stand below.
constexpr std::size_t room_for_commands = 118;

std::vector<Cell> cells_of(const Finding& finding, const Context& context, const Style& style)
{
  const bool da = context.language == Language::danish;
  const bool stall = finding.severity == Severity::error;
  return {{format_case_id(finding.subject), style.path},
          {stall ? (da ? "STOP" : "STALL") : (da ? "advar" : "warn"),
           stall ? style.error : style.warning},
          finding.what.in(context.language),
          finding.unit,
          format_iso(finding.since),
          fmt::format("{}", finding.days.count),
          fmt::format("{}/{}", finding.limit.warn.count, finding.limit.stall.count)};
}

void print_table(Context& context, const std::vector<Finding>& findings, const Totals& totals)
{
  const bool da = context.language == Language::danish;
  const bool narrow = context.terminal.width && *context.terminal.width < room_for_commands;
  const Style style = style_for(context.terminal);
  Table table;
  table.columns = {{da ? "SAG" : "CASE"},
                   {""},
                   {da ? "HVAD" : "WHAT", false, true},
                   {da ? "ENHED" : "UNIT", false, true},
                   {da ? "SIDEN" : "SINCE"},
                   {da ? "DAGE" : "DAYS", true},
                   {da ? "GRÆNSE" : "LIMIT", true}};
  if (!narrow)
  {
    table.columns.push_back({da ? "NÆSTE" : "NEXT"});
  }
  for (const Finding& finding : findings)
  {
    table.rows.push_back(cells_of(finding, context, style));
    const Cell command(finding.command, style.help);
    (narrow ? table.below : table.rows.back()).push_back(command);
  }
  if (!findings.empty())
  {
    context.out.write(render_table(table, context.terminal.width));
    context.out.write("\n");
  }
  context.out.print("{}: {}\n",
                    short_date(context.today, context.language),
                    totals_text(totals).in(context.language));
}

void print_markdown(Context& context, const std::vector<Finding>& findings, const Totals& totals)
{
  const bool da = context.language == Language::danish;
  context.out.write(da ? "| sag | | hvad | enhed | siden | dage | grænse | næste |\n"
                       : "| case | | what | unit | since | days | limit | next |\n");
  context.out.write("| --- | --- | --- | --- | --- | ---: | ---: | --- |\n");
  for (const Finding& finding : findings)
  {
    context.out.print("| {} | {} | {} | {} | {} | {} | {}/{} | `{}` |\n",
                      format_case_id(finding.subject),
                      finding.severity == Severity::error ? (da ? "**stop**" : "**stall**")
                                                          : (da ? "advarsel" : "warning"),
                      finding.what.in(context.language),
                      finding.unit,
                      format_iso(finding.since),
                      finding.days.count,
                      finding.limit.warn.count,
                      finding.limit.stall.count,
                      finding.command);
  }
  context.out.print("\n{}: {}\n",
                    short_date(context.today, context.language),
                    totals_text(totals).in(context.language));
}

void print_tsv(Context& context, const std::vector<Finding>& findings)
{
  context.out.write(
      "case\tcode\tseverity\tunit\tstage\tsince\tworking_days\twarn\tstall\tcommand\n");
  for (const Finding& finding : findings)
  {
    context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                      format_case_id(finding.subject),
                      finding.code,
                      name_of(finding.severity),
                      finding.unit,
                      finding.stage,
                      format_iso(finding.since),
                      finding.days.count,
                      finding.limit.warn.count,
                      finding.limit.stall.count,
                      finding.command);
  }
}

void print_json(Context& context,
                const std::vector<Finding>& findings,
                const Totals& totals,
                std::size_t left_out)
{
  Json json = json_head("stalls", context.today);
  json["cases_seen"] = totals.seen;
  json["cases_left_out"] = left_out;
  json["cases_open"] = totals.open;
  json["cases_waiting_for_others"] = totals.waiting;
  json["stalls"] = totals.stalls;
  json["warnings"] = totals.warnings;
  json["findings"] = Json::array();
  for (const Finding& finding : findings)
  {
    json["findings"].push_back(to_json(finding, context));
  }
  context.out.write(dump(json));
}

void check_code(const std::string& code)
{
  const FindingCode* const known = code.empty() ? nullptr : find_finding_code(code);
  if (!code.empty() && (known == nullptr || !known->computed))
  {
    throw Fault(FaultKind::configuration,
                both("der er ingen melding {}; se `sag explain --list`",
                     "there is no finding {}; see `sag explain --list`",
                     code));
  }
}

} // namespace

ExitStatus run_stalls(Context& context, const StallsOptions& options)
{
  check_case_filters(context, {options.stage, options.unit, options.owner});
  check_code(options.code);
  auto scan = scan_cases<Judged>(context,
                                 [&](const WorkingCase& work)
                                 {
                                   const Standing& standing = *work.standing;
                                   return Judged{findings_of(standing, context.today),
                                                 std::string(standing.owner),
                                                 standing.is_open(context.today),
                                                 waits_for_others(standing, context.today)};
                                 });
  Totals totals;
  totals.seen = scan.seen;
  std::vector<Finding> findings;
  for (Judged& judged : scan.results)
  {
    totals.open += judged.open ? 1 : 0;
    totals.waiting += judged.waits ? 1 : 0;
    for (Finding& finding : judged.findings)
    {
      if (wanted(finding, judged, options))
      {
        ++(finding.severity == Severity::error ? totals.stalls : totals.warnings);
        findings.push_back(std::move(finding));
      }
    }
  }
  sort_by_urgency(findings);
  switch (options.format)
  {
  case OutputFormat::json:
    print_json(context, findings, totals, scan.left_out.size());
    break;
  case OutputFormat::ndjson:
    for (const Finding& finding : findings)
    {
      context.out.write(dump_line(to_json(finding, context)));
    }
    break;
  case OutputFormat::tsv:
    print_tsv(context, findings);
    break;
  case OutputFormat::markdown:
    print_markdown(context, findings, totals);
    break;
  default:
    print_table(context, findings, totals);
  }
  const bool found =
      totals.stalls > 0 || (options.fail_on == FailOn::warning && totals.warnings > 0);
  return worst(scan.status(), found ? ExitStatus::findings : ExitStatus::fine);
}

} // namespace sag
