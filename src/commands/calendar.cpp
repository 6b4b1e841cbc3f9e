// SPDX-License-Identifier: MPL-2.0
// sag calendar: a year's days off, their names, and which calendar they belong to.

#include "calendar/date_text.hpp"
#include "calendar/work_calendar.hpp"
#include "commands/commands.hpp"
#include "commands/json.hpp"
#include "commands/table.hpp"

#include <charconv>

namespace sag
{

namespace
{

int year_of(const Context& context, const std::string& typed)
{
  if (typed.empty())
  {
    return context.today.year();
  }
  int year = 0;
  const auto* const end = typed.data() + typed.size();
  const auto read = std::from_chars(typed.data(), end, year);
  if (read.ec != std::errc() || read.ptr != end)
  {
    throw Fault(FaultKind::configuration, both("{} er ikke et årstal", "{} is not a year", typed));
  }
  if (year < WorkCalendar::first_year || year > WorkCalendar::last_year)
  {
    throw Fault(FaultKind::not_covered,
                both("kalenderen dækker årene {} til {}",
                     "the calendar covers the years {} to {}",
                     WorkCalendar::first_year,
                     WorkCalendar::last_year));
  }
  return year;
}

std::string_view calendar_of(const DayOff& day)
{
  return day.public_holiday ? "public" : "office";
}

const std::string& name_in(const DayOff& day, Language language)
{
  return language == Language::danish ? day.da : day.en;
}

} // namespace

ExitStatus run_calendar(Context& context, const CalendarOptions& options)
{
  const int year = year_of(context, options.year);
  const WorkCalendar office = context.casebook != nullptr ? context.rules().calendars.office
                                                          : WorkCalendar::office_calendar({});
  const auto days = office.days_off(year);
  if (options.format == OutputFormat::json)
  {
    Json json = json_head("calendar", context.today);
    json["year"] = year;
    json["days"] = Json::array();
    for (const DayOff& day : days)
    {
      json["days"].push_back({{"date", format_iso(day.date)},
                              {"name", {{"da", day.da}, {"en", day.en}}},
                              {"calendar", calendar_of(day)}});
    }
    context.out.write(dump(json));
    return ExitStatus::fine;
  }
  if (options.format == OutputFormat::tsv)
  {
    context.out.write("date\tname\tcalendar\n");
    for (const DayOff& day : days)
    {
      context.out.print(
          "{}\t{}\t{}\n", format_iso(day.date), name_in(day, context.language), calendar_of(day));
    }
    return ExitStatus::fine;
  }
  const bool da = context.language == Language::danish;
  Table table;
  table.columns = {{da ? "DATO" : "DATE"},
                   {da ? "UGEDAG" : "WEEKDAY"},
                   {da ? "FRIDAG" : "DAY OFF", false, true},
                   {da ? "KALENDER" : "CALENDAR"}};
  for (const DayOff& day : days)
  {
    table.rows.push_back({format_iso(day.date),
                          format_weekday(day.date, context.language),
                          name_in(day, context.language),
                          day.public_holiday ? (da ? "helligdag" : "public holiday")
                                             : (da ? "kontoret lukket" : "office closed")});
  }
  context.out.write(render_table(table, context.terminal.width));
  return ExitStatus::fine;
}

} // namespace sag
