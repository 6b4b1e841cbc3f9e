// SPDX-License-Identifier: MPL-2.0
// sag today: what one person should do now, what is coming within five working days, and what
// others owe that person's cases, by unit.

#include "commands/case_filters.hpp"
#include "commands/commands.hpp"
#include "commands/finding_table.hpp"
#include "commands/json.hpp"
#include "commands/priority_lines.hpp"
#include "commands/scan.hpp"
#include "commands/table.hpp"
#include "timeline/agenda.hpp"
#include "timeline/finding.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace sag
{

namespace
{

constexpr WorkingDays horizon{5};

struct Coming
{
  CaseId id;
  AgendaItem item;
  std::optional<Priority> priority{};
};

/// What a case means for the person whose day it is.
struct Share
{
  std::vector<Finding> mine;
  std::vector<Finding> others;
  std::vector<Coming> coming;
  bool unowned = false;
};

struct Day
{
  const Person* person = nullptr;
  std::vector<Finding> mine;
  std::vector<Coming> coming;
  std::vector<Finding> others;
  /// Cases of the person's unit that nobody is responsible for yet.
  std::size_t unowned = 0;
};

/// Mine is what my own cases ask of my unit, and what other units' cases ask of it: there nobody
/// else is named. Colleagues' own cases are theirs.
Share share_of(const WorkingCase& work, const Person& person, Date today)
{
  const Standing& standing = *work.standing;
  const bool own = standing.owner == person.id.value;
  const bool asked_here = standing.unit() != person.unit.value;
  Share share;
  for (Finding& finding : findings_of(standing, today))
  {
    const bool here = finding.unit == person.unit.value;
    if (here && standing.owner.empty() && !asked_here)
    {
      share.unowned = true;
    }
    else if (here && (own || asked_here))
    {
      share.mine.push_back(std::move(finding));
    }
    else if (own)
    {
      share.others.push_back(std::move(finding));
    }
  }
  if (own)
  {
    for (AgendaItem& item : agenda_of(standing, today, horizon))
    {
      share.coming.push_back({work.subject().id.value, std::move(item), standing.priority});
    }
  }
  return share;
}

const Person& person_of(const Context& context, const std::string& typed)
{
  if (typed.empty())
  {
    return asker_of(context);
  }
  check_case_filters(context, {{}, {}, typed});
  return *context.rules().office.find_person(typed);
}

/// By day; on one day the cases that go first.
bool comes_before(const Coming& a, const Coming& b)
{
  return a.item.day != b.item.day ? a.item.day < b.item.day
                                  : a.priority.has_value() && !b.priority.has_value();
}

Day gather(std::vector<Share>&& shares, const Person& person)
{
  Day day;
  day.person = &person;
  for (Share& share : shares)
  {
    std::ranges::move(share.mine, std::back_inserter(day.mine));
    std::ranges::move(share.others, std::back_inserter(day.others));
    std::ranges::move(share.coming, std::back_inserter(day.coming));
    day.unowned += share.unowned ? 1 : 0;
  }
  std::ranges::stable_sort(day.mine, is_more_urgent);
  std::ranges::stable_sort(day.coming, comes_before);
  return day;
}

void print_mine(Context& context, const Day& day, bool danish)
{
  context.out.print("{}\n\n", danish ? "Nu" : "Now");
  context.out.write(render_findings(context, day.mine, StallGrouping::unit));
  context.out.write("\n");
}

void print_coming(Context& context, const Day& day, bool danish)
{
  context.out.print("{}\n\n", danish ? "De næste fem arbejdsdage" : "The next five working days");
  Table table;
  table.columns = {
      {danish ? "DAG" : "DAY"}, {danish ? "SAG" : "CASE"}, {danish ? "HVAD" : "WHAT", false, true}};
  for (const Coming& coming : day.coming)
  {
    table.rows.push_back({short_date(coming.item.day, context.language),
                          format_case_id(coming.id),
                          coming.item.what.in(context.language)});
    std::vector<Cell> below;
    if (!coming.item.command.empty())
    {
      below.emplace_back(coming.item.command);
    }
    std::ranges::move(priority_lines(context, coming.priority), std::back_inserter(below));
    table.below.push_back(std::move(below));
  }
  context.out.write(render_table(table, context.terminal.width));
  context.out.write("\n");
}

/// By unit, never by name: what my cases wait for in other units.
void print_others(Context& context, const Day& day, bool danish)
{
  struct Owed
  {
    std::set<CaseId> cases;
    std::optional<Date> oldest;
  };

  std::map<std::string, Owed> by_unit;
  for (const Finding& finding : day.others)
  {
    Owed& owed = by_unit[finding.unit];
    owed.cases.insert(finding.subject);
    owed.oldest = std::min(owed.oldest.value_or(finding.since), finding.since);
  }
  context.out.print("{}\n\n", danish ? "Hos andre enheder" : "With other units");
  for (const auto& [unit, owed] : by_unit)
  {
    const std::size_t cases = owed.cases.size();
    context.out.print("{}: {} {}, {} {}\n    sag stalls --unit {}\n",
                      context.rules().office.unit_name(unit).in(context.language),
                      cases,
                      danish       ? "af dine sager venter"
                      : cases == 1 ? "of your cases waits"
                                   : "of your cases wait",
                      danish ? "den ældste siden" : "the oldest since",
                      format_iso(*owed.oldest),
                      unit);
  }
  context.out.write("\n");
}

void print_text(Context& context, const Day& day)
{
  const bool danish = context.language == Language::danish;
  if (!day.mine.empty())
  {
    print_mine(context, day, danish);
  }
  if (!day.coming.empty())
  {
    print_coming(context, day, danish);
  }
  if (!day.others.empty())
  {
    print_others(context, day, danish);
  }
  if (day.unowned > 0)
  {
    context.out.print("{}\n    sag stalls --unit {} --code not-assigned\n\n",
                      both("Ingen har ansvaret for {} af enhedens sager",
                           "Nobody is responsible for {} of the unit's cases",
                           day.unowned)
                          .in(context.language),
                      day.person->unit.value);
  }
  const std::string head =
      fmt::format("{} · {}", short_date(context.today, context.language), day.person->name);
  const bool quiet = day.mine.empty() && day.coming.empty() && day.others.empty();
  context.out.print("{}: {}\n",
                    head,
                    quiet ? (danish ? "intet venter på dig" : "nothing waits for you")
                          : both("{} at gøre nu, {} på vej",
                                 "{} to do now, {} to come",
                                 day.mine.size(),
                                 day.coming.size())
                                .in(context.language));
}

void print_json(Context& context, const Day& day)
{
  Json json = json_head("today", context.today);
  json["person"] = day.person->id.value;
  json["now"] = Json::array();
  for (const Finding& finding : day.mine)
  {
    json["now"].push_back(to_json(finding, context));
  }
  json["coming"] = Json::array();
  for (const Coming& coming : day.coming)
  {
    json["coming"].push_back(
        {{"case", format_case_id(coming.id)},
         {"day", format_iso(coming.item.day)},
         {"what", coming.item.what.in(context.language)},
         {"command", coming.item.command.empty() ? Json() : Json(coming.item.command)},
         {"priority", coming.priority ? Json(format_iso(coming.priority->since)) : Json()}});
  }
  json["others"] = Json::array();
  for (const Finding& finding : day.others)
  {
    json["others"].push_back(to_json(finding, context));
  }
  json["cases_without_owner_in_unit"] = day.unowned;
  context.out.write(dump(json));
}

} // namespace

ExitStatus run_today(Context& context, const TodayOptions& options)
{
  require_sound_rules(context);
  const Person& person = person_of(context, options.person);
  auto scan = scan_cases<Share>(
      context, [&](const WorkingCase& work) { return share_of(work, person, context.today); });
  const Day day = gather(std::move(scan.results), person);
  options.format == OutputFormat::json ? print_json(context, day) : print_text(context, day);
  const bool found = std::ranges::any_of(
      day.mine, [](const Finding& finding) { return finding.severity == Severity::error; });
  return worst(scan.status(), found ? ExitStatus::findings : ExitStatus::fine);
}

} // namespace sag
