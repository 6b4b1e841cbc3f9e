// SPDX-License-Identifier: MPL-2.0
// sag stalls: what stands still because of ourselves, most urgent first, each with the command that
// would end it; and how many cases honestly wait for others.

#include "commands/case_filters.hpp"
#include "commands/commands.hpp"
#include "commands/finding_table.hpp"
#include "commands/json.hpp"
#include "commands/markdown.hpp"
#include "commands/scan.hpp"
#include "timeline/finding.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <map>

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
         && (!options.severity || finding.severity == *options.severity);
}

Text counts_text(std::size_t stalls, std::size_t warnings)
{
  return {
      fmt::format(
          "{} står stille, {} {}", stalls, warnings, warnings == 1 ? "advarsel" : "advarsler"),
      fmt::format("{} stalled, {} {}", stalls, warnings, warnings == 1 ? "warning" : "warnings")};
}

Text totals_text(const Totals& totals)
{
  const Text counts = counts_text(totals.stalls, totals.warnings);
  return {fmt::format("{} · {} {} set, {} åbne, {} venter på andre",
                      counts.da,
                      totals.seen,
                      totals.seen == 1 ? "sag" : "sager",
                      totals.open,
                      totals.waiting),
          fmt::format("{} · {} {} seen, {} open, {} waiting for others",
                      counts.en,
                      totals.seen,
                      totals.seen == 1 ? "case" : "cases",
                      totals.open,
                      totals.waiting)};
}

/// The findings of one unit, stage or code; all of them where nothing is gathered.
struct Group
{
  std::string key;
  std::vector<Finding> findings;
  std::size_t stalls = 0;
  std::size_t warnings = 0;
};

std::string key_of(const Finding& finding, StallGrouping grouping)
{
  switch (grouping)
  {
  case StallGrouping::unit:
    return finding.unit;
  case StallGrouping::stage:
    return finding.stage;
  case StallGrouping::code:
    return std::string(finding.code);
  case StallGrouping::none:
    break;
  }
  return {};
}

/// The group with most stalls first, then most warnings, then by name; each by urgency.
std::vector<Group> groups_of(const std::vector<Finding>& findings, StallGrouping grouping)
{
  std::map<std::string, Group> by_key;
  for (const Finding& finding : findings)
  {
    Group& group = by_key[key_of(finding, grouping)];
    group.key = key_of(finding, grouping);
    group.findings.push_back(finding);
    ++(finding.severity == Severity::error ? group.stalls : group.warnings);
  }
  std::vector<Group> groups;
  for (auto& [key, group] : by_key)
  {
    groups.push_back(std::move(group));
  }
  std::stable_sort(groups.begin(),
                   groups.end(),
                   [](const Group& a, const Group& b) {
                     return a.stalls != b.stalls ? a.stalls > b.stalls : a.warnings > b.warnings;
                   });
  return groups;
}

/// The unit's or the code's name, and in brackets what a filter is given; a stage's name may
/// differ from one workflow to the next, so it stands alone.
Text name_of_group(const Context& context, const Group& group, StallGrouping grouping)
{
  Text name = same(group.key);
  if (grouping == StallGrouping::unit)
  {
    name = context.rules().office.unit_name(group.key);
  }
  else if (const FindingCode* const code = find_finding_code(group.key))
  {
    name = {std::string(code->title_da), std::string(code->title_en)};
  }
  return name == same(group.key) ? name
                                 : Text{fmt::format("{} ({})", name.da, group.key),
                                        fmt::format("{} ({})", name.en, group.key)};
}

Text heading_of(const Context& context, const Group& group, StallGrouping grouping)
{
  const Text name = name_of_group(context, group, grouping);
  return {fmt::format("{}: {}", name.da, counts_text(group.stalls, group.warnings).da),
          fmt::format("{}: {}", name.en, counts_text(group.stalls, group.warnings).en)};
}

void print_groups(Context& context,
                  const std::vector<Group>& groups,
                  const Totals& totals,
                  const StallsOptions& options)
{
  const bool markdown = options.format == OutputFormat::markdown;
  for (const Group& group : groups)
  {
    if (options.by != StallGrouping::none)
    {
      const std::string heading = heading_of(context, group, options.by).in(context.language);
      context.out.print(
          "{}{}\n\n", markdown ? "## " : "", markdown ? escape_for_markdown(heading) : heading);
    }
    context.out.write(markdown ? render_findings_markdown(context, group.findings)
                               : render_findings(context, group.findings, options.by));
    context.out.write("\n");
  }
  context.out.print("{}: {}\n",
                    short_date(context.today, context.language),
                    totals_text(totals).in(context.language));
}

void print_tsv(Context& context, const std::vector<Group>& groups)
{
  context.out.write(
      "case\tcode\tseverity\tunit\tstage\tsince\tworking_days\twarn\tstall\tcommand\n");
  for (const Group& group : groups)
  {
    for (const Finding& finding : group.findings)
    {
      context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                        format_case_id(finding.subject),
                        finding.code,
                        name_of(finding.severity),
                        finding.unit,
                        finding.stage,
                        format_iso(finding.since),
                        finding.days.count,
                        finding.limit ? fmt::format("{}", finding.limit->warn.count) : "",
                        finding.limit ? fmt::format("{}", finding.limit->stall.count) : "",
                        finding.command);
    }
  }
}

/// What the option takes, and the JSON key of a group.
std::string_view name_of(StallGrouping grouping)
{
  switch (grouping)
  {
  case StallGrouping::unit:
    return "unit";
  case StallGrouping::stage:
    return "stage";
  case StallGrouping::code:
    return "code";
  case StallGrouping::none:
    break;
  }
  return {};
}

void print_json(Context& context,
                const std::vector<Group>& groups,
                const Totals& totals,
                StallGrouping grouping,
                const CasesSeen& cases)
{
  Json json = json_head("stalls", context.today);
  add_cases_seen(json, cases);
  json["cases_open"] = totals.open;
  json["cases_waiting_for_others"] = totals.waiting;
  json["stalls"] = totals.stalls;
  json["warnings"] = totals.warnings;
  if (grouping != StallGrouping::none)
  {
    json["groups"] = Json::array();
  }
  json["findings"] = Json::array();
  for (const Group& group : groups)
  {
    if (grouping != StallGrouping::none)
    {
      json["groups"].push_back({{std::string(name_of(grouping)), group.key},
                                {"stalls", group.stalls},
                                {"warnings", group.warnings}});
    }
    for (const Finding& finding : group.findings)
    {
      json["findings"].push_back(to_json(finding, context));
    }
  }
  context.out.write(dump(json));
}

void check_code(const std::string& code)
{
  if (!code.empty() && find_finding_code(code) == nullptr)
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
  std::ranges::stable_sort(findings, is_more_urgent);
  const auto groups = groups_of(findings, options.by);
  switch (options.format)
  {
  case OutputFormat::json:
    print_json(context, groups, totals, options.by, scan.cases());
    break;
  case OutputFormat::ndjson:
    for (const Group& group : groups)
    {
      for (const Finding& finding : group.findings)
      {
        context.out.write(dump_line(to_json(finding, context)));
      }
    }
    break;
  case OutputFormat::tsv:
    print_tsv(context, groups);
    break;
  default:
    print_groups(context, groups, totals, options);
  }
  const bool found =
      totals.stalls > 0 || (options.fail_on == FailOn::warning && totals.warnings > 0);
  return worst(scan.status(), found ? ExitStatus::findings : ExitStatus::fine);
}

} // namespace sag
