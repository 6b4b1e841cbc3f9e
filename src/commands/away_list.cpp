// SPDX-License-Identifier: MPL-2.0
#include "commands/away_list.hpp"

#include "commands/case_filters.hpp"
#include "commands/json.hpp"
#include "commands/scan.hpp"
#include "commands/table.hpp"

#include <algorithm>
#include <map>

namespace sag
{

namespace
{

struct OpenCases
{
  std::map<std::string, std::size_t> by_owner;
  bool complete = true;

  [[nodiscard]] std::size_t of(const std::string& person) const
  {
    const auto found = by_owner.find(person);
    return found != by_owner.end() ? found->second : 0;
  }
};

OpenCases count_by_owner(Context& context)
{
  auto scan = scan_cases<std::string>(
      context,
      [&](const WorkingCase& work)
      { return work.standing->is_open(context.today) ? std::string(work.standing->owner) : ""; },
      Asks::facts);
  OpenCases open;
  open.complete = scan.left_out.empty();
  for (const std::string& owner : scan.results)
  {
    if (!owner.empty())
    {
      ++open.by_owner[owner];
    }
  }
  return open;
}

std::vector<const Absence*> absences_from_today(const Context& context, const std::string& person)
{
  std::vector<const Absence*> found;
  for (const Absence& absence : context.rules().office.absences)
  {
    if (absence.to.value >= context.today && (person.empty() || absence.who.value == person))
    {
      found.push_back(&absence);
    }
  }
  std::ranges::stable_sort(found, {}, [](const Absence* absence) { return absence->from.value; });
  return found;
}

void print_table(Context& context,
                 const std::vector<const Absence*>& absences,
                 const OpenCases& open)
{
  const bool da = context.language == Language::danish;
  const Style style = style_for(context.terminal);
  if (absences.empty())
  {
    context.out.print("{}: {}\n",
                      short_date(context.today, context.language),
                      da ? "der er ikke skrevet noget fravær fra i dag af"
                         : "no absence is written from today on");
    return;
  }
  Table table;
  table.columns = {{da ? "PERSON" : "PERSON"},
                   {da ? "FRA" : "FROM"},
                   {da ? "TIL OG MED" : "UNTIL"},
                   {da ? "DER SVARER" : "WHO ANSWERS"},
                   {da ? "ÅBNE SAGER" : "OPEN CASES", true}};
  for (const Absence* const absence : absences)
  {
    const std::size_t cases = open.of(absence->who.value);
    const Cell nobody(da ? "ingen" : "nobody", cases > 0 ? style.error : std::string_view{});
    table.rows.push_back({absence->who.value,
                          short_date(absence->from.value, context.language),
                          short_date(absence->to.value, context.language),
                          absence->stand_in ? Cell(absence->stand_in->value) : nobody,
                          fmt::format("{}", cases)});
  }
  context.out.write(render_table(table, context.terminal.width));
}

void print_json(Context& context,
                const std::vector<const Absence*>& absences,
                const OpenCases& open)
{
  Json json = json_head("away", context.today);
  json["absences"] = Json::array();
  for (const Absence* const absence : absences)
  {
    json["absences"].push_back(
        {{"who", absence->who.value},
         {"from", format_iso(absence->from.value)},
         {"to", format_iso(absence->to.value)},
         {"stand_in", text_or_null(absence->stand_in ? absence->stand_in->value : "")},
         {"planned", absence->planned},
         {"open_cases", open.of(absence->who.value)}});
  }
  context.out.write(dump(json));
}

} // namespace

ExitStatus list_absences(Context& context, const std::string& person, OutputFormat format)
{
  check_case_filters(context, {{}, {}, person});
  const auto absences = absences_from_today(context, person);
  const OpenCases open = count_by_owner(context);
  format == OutputFormat::json ? print_json(context, absences, open)
                               : print_table(context, absences, open);
  // A casebook without cases has people all the same.
  return open.complete ? ExitStatus::fine : ExitStatus::incomplete;
}

std::size_t count_open_cases(Context& context, std::string_view person)
{
  return count_by_owner(context).of(std::string(person));
}

} // namespace sag
