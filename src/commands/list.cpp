// SPDX-License-Identifier: MPL-2.0
// sag list: the cases, a line each. Names only when asked for.

#include "commands/case_filters.hpp"
#include "commands/commands.hpp"
#include "commands/json.hpp"
#include "commands/scan.hpp"
#include "commands/table.hpp"
#include "commands/turn_words.hpp"
#include "timeline/finding.hpp"
#include "timeline/turn.hpp"

#include <algorithm>

namespace sag
{

namespace
{

struct Row
{
  CaseId id;
  std::string path;
  std::string name;
  std::string workflow;
  std::string stage;
  Text stage_name;
  std::string owner;
  std::string unit;
  bool open = false;
  Cause cause{};
  std::string waits_for;
  std::optional<Date> since;
  std::optional<Date> due;
  std::size_t stalls = 0;
  std::size_t warnings = 0;
};

Row row_of(const Context& context, const WorkingCase& work)
{
  const Standing& standing = *work.standing;
  Row row;
  row.id = work.subject().id.value;
  row.path = work.file->path;
  row.name = standing.citizen.name ? std::string(standing.citizen.name->value) : std::string{};
  row.workflow = standing.workflow->id.value;
  row.stage = standing.stage->id.value;
  row.stage_name = standing.stage->name;
  row.owner = standing.owner;
  row.unit = standing.unit();
  row.open = standing.is_open(context.today);
  if (row.open)
  {
    const TurnOfDay turn = turn_of(standing, context.today);
    row.cause = turn.cause;
    row.waits_for = turn.item != nullptr ? std::string(turn.item->name) : std::string{};
    row.since = turn.item != nullptr ? turn.item->since : standing.stage_since;
    row.due = turn.item != nullptr ? turn.item->due : std::nullopt;
    for (const Finding& finding : findings_of(standing, context.today))
    {
      ++(finding.severity == Severity::error ? row.stalls : row.warnings);
    }
  }
  return row;
}

bool wanted(const Row& row, const ListOptions& options)
{
  const auto fits = [](const std::string& filter, std::string_view value)
  { return filter.empty() || filter == value; };
  return (options.all || row.open) && fits(options.stage, row.stage) && fits(options.unit, row.unit)
         && fits(options.owner, row.owner)
         && (options.turn.empty() || (row.open && name_of(row.cause) == options.turn));
}

std::string findings_text(const Row& row, bool da)
{
  std::string text;
  if (row.stalls > 0)
  {
    text = fmt::format("{} {}", row.stalls, da ? "stop" : "stalled");
  }
  if (row.warnings > 0)
  {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", row.warnings, da ? "advar" : "warn");
  }
  return text;
}

void print_table(Context& context, const std::vector<Row>& rows, const ListOptions& options)
{
  const bool da = context.language == Language::danish;
  const Style style = style_for(context.terminal);
  Table table;
  table.columns = {{da ? "SAG" : "CASE"},
                   {da ? "TRIN" : "STAGE", false, true},
                   {da ? "ANSV." : "OWNER"},
                   {da ? "TUREN ER" : "TURN OF", false, true},
                   {da ? "VENTER PÅ" : "WAITS FOR", false, true},
                   {da ? "SIDEN" : "SINCE"},
                   {da ? "TIL" : "UNTIL"},
                   {da ? "MELDINGER" : "FINDINGS", false, true}};
  if (options.names)
  {
    table.columns.insert(table.columns.begin() + 1, {da ? "NAVN" : "NAME", false, true});
  }
  for (const Row& row : rows)
  {
    std::vector<Cell> cells{{format_case_id(row.id), style.path},
                            row.stage_name.in(context.language),
                            row.owner.empty() ? "–" : row.owner,
                            row.open ? turn_words(row.cause).in(context.language)
                                     : std::string(da ? "lukket" : "closed"),
                            row.waits_for,
                            row.since ? format_iso(*row.since) : "",
                            row.due ? format_iso(*row.due) : "",
                            {findings_text(row, da), row.stalls > 0 ? style.error : style.warning}};
    if (options.names)
    {
      cells.insert(cells.begin() + 1, Cell(row.name));
    }
    table.rows.push_back(std::move(cells));
  }
  if (!rows.empty())
  {
    context.out.write(render_table(table, context.terminal.width));
  }
}

Json row_json(const Row& row, const ListOptions& options)
{
  Json json{{"case", format_case_id(row.id)}, {"file", row.path}};
  if (options.names)
  {
    json["name"] = row.name;
  }
  json["workflow"] = row.workflow;
  json["stage"] = row.stage;
  json["owner"] = row.owner;
  json["unit"] = row.unit;
  json["open"] = row.open;
  json["turn"] = row.open ? Json(name_of(row.cause)) : Json();
  json["waits_for"] = row.waits_for.empty() ? Json() : Json(row.waits_for);
  json["since"] = row.since ? Json(format_iso(*row.since)) : Json();
  json["due"] = row.due ? Json(format_iso(*row.due)) : Json();
  json["stalls"] = row.stalls;
  json["warnings"] = row.warnings;
  return json;
}

void print_tsv(Context& context, const std::vector<Row>& rows)
{
  context.out.write(
      "case\tworkflow\tstage\towner\tunit\topen\tturn\twaits_for\tsince\tdue\tstalls\twarnings\n");
  for (const Row& row : rows)
  {
    context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                      format_case_id(row.id),
                      row.workflow,
                      row.stage,
                      row.owner,
                      row.unit,
                      row.open,
                      row.open ? name_of(row.cause) : std::string_view{},
                      row.waits_for,
                      row.since ? format_iso(*row.since) : "",
                      row.due ? format_iso(*row.due) : "",
                      row.stalls,
                      row.warnings);
  }
}

} // namespace

ExitStatus run_list(Context& context, const ListOptions& options)
{
  auto scan =
      scan_cases<Row>(context, [&](const WorkingCase& work) { return row_of(context, work); });
  std::vector<Row> rows;
  std::copy_if(scan.results.begin(),
               scan.results.end(),
               std::back_inserter(rows),
               [&](const Row& row) { return wanted(row, options); });
  switch (options.format)
  {
  case OutputFormat::json:
  {
    Json json = json_head("list", context.today);
    json["cases"] = Json::array();
    for (const Row& row : rows)
    {
      json["cases"].push_back(row_json(row, options));
    }
    context.out.write(dump(json));
    break;
  }
  case OutputFormat::ndjson:
    for (const Row& row : rows)
    {
      context.out.write(dump_line(row_json(row, options)));
    }
    break;
  case OutputFormat::tsv:
    print_tsv(context, rows);
    break;
  default:
    print_table(context, rows, options);
  }
  return scan.status();
}

} // namespace sag
