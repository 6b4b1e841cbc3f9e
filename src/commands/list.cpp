// SPDX-License-Identifier: MPL-2.0
// sag list: the cases, a line each. Names only when asked for.

#include "commands/case_filters.hpp"
#include "commands/commands.hpp"
#include "commands/json.hpp"
#include "commands/list_row.hpp"
#include "commands/priority_lines.hpp"
#include "commands/scan.hpp"
#include "commands/table.hpp"
#include "commands/turn_words.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool wanted(const ListRow& row, const ListOptions& options)
{
  const auto matches = [](const std::string& filter, std::string_view value)
  { return filter.empty() || filter == value; };
  const bool of_unit = matches(options.unit, row.unit) || find_asked(row, options.unit) != nullptr;
  return (options.all || row.open) && of_unit && matches(options.stage, row.stage)
         && matches(options.owner, row.owner)
         && (options.turn.empty() || (row.open && name_of(row.cause) == options.turn));
}

std::string findings_text(const ListRow& row, bool da)
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

/// The signs that `sag show` has in front of findings.
std::string findings_signs(const ListRow& row)
{
  return (row.stalls > 0 ? fmt::format("{}!", row.stalls) : "")
         + (row.warnings > 0 ? fmt::format("{}·", row.warnings) : "");
}

/// How much of a case there is room for, the fullest first.
enum class Layout
{
  full,
  merged,
  one_day,
  no_day,
  barest
};

/// Builds the table of one layout.
class ListTable
{
public:
  ListTable(const Context& context, const ListOptions& options, Layout layout)
      : context_(context), options_(options), layout_(layout),
        da_(context.language == Language::danish), style_(style_for(context.terminal))
  {
    constexpr std::size_t comfortable = 16;
    column({"SAG", "CASE"});
    if (options.names)
    {
      column({"NAVN", "NAME"}, true);
    }
    column({"TRIN", "STAGE"}, true, two_days() ? comfortable : 0);
    if (has_owner())
    {
      column(two_days() ? Text{"ANSV.", "OWNER"} : Text{"HVEM", "WHO"});
    }
    column({"TUREN ER", "TURN OF"}, true, full() ? 13 : comfortable);
    if (full())
    {
      column({"VENTER PÅ", "WAITS FOR"}, true, comfortable);
    }
    if (has_day())
    {
      column({"SIDEN", "SINCE"});
    }
    if (two_days())
    {
      column({"TIL", "UNTIL"});
    }
    column(two_days() ? Text{"MELDINGER", "FINDINGS"} : Text{"!·", "!·"}, true);
  }

  void add(const ListRow& row, const ListedItem* item)
  {
    const Language language = context_.language;
    std::vector<Cell> cells{{format_case_id(row.id), style_.path}};
    if (options_.names)
    {
      cells.emplace_back(row.name);
    }
    cells.emplace_back(!has_day() ? row.stage : row.stage_name.in(language));
    if (has_owner())
    {
      cells.emplace_back(row.owner.empty() ? "–" : row.owner);
    }
    add_turn(cells, row, item);
    const auto since = item != nullptr ? item->since : row.since;
    if (has_day())
    {
      cells.emplace_back(since ? format_iso(*since) : "");
    }
    if (two_days())
    {
      cells.emplace_back(item != nullptr && item->due ? format_iso(*item->due) : "");
    }
    cells.emplace_back(two_days() ? findings_text(row, da_) : findings_signs(row),
                       row.stalls > 0 ? style_.error : style_.warning);
    table_.rows.push_back(std::move(cells));
    table_.below.push_back(priority_lines(context_, row.priority));
  }

  [[nodiscard]] Table take() { return std::move(table_); }

private:
  [[nodiscard]] bool has_day() const { return layout_ <= Layout::one_day; }

  [[nodiscard]] bool has_owner() const { return layout_ != Layout::barest; }

  [[nodiscard]] bool full() const { return layout_ == Layout::full; }

  [[nodiscard]] bool two_days() const { return full() || layout_ == Layout::merged; }

  void column(const Text& title, bool breakable = false, std::size_t least = 0)
  {
    table_.columns.push_back({title.in(context_.language), false, breakable, least});
  }

  void add_turn(std::vector<Cell>& cells, const ListRow& row, const ListedItem* item) const
  {
    const Language language = context_.language;
    const std::string label = item != nullptr ? item->label.in(language) : std::string{};
    if (!row.open)
    {
      cells.emplace_back(da_ ? "lukket" : "closed");
    }
    else if (full() || label.empty())
    {
      cells.emplace_back(turn_words(row.cause).in(language));
    }
    else
    {
      const std::string who =
          is_ours(row.cause) ? (da_ ? "os" : "us") : turn_words(row.cause).in(language);
      cells.emplace_back(fmt::format("{}: {}", who, label));
    }
    if (full())
    {
      cells.emplace_back(label);
    }
  }

  const Context& context_;
  const ListOptions& options_;
  Layout layout_;
  bool da_;
  Style style_;
  Table table_;
};

/// The rows as tables; with a unit, what the cases of others wait for from it.
void print_rows(Context& context,
                const std::vector<ListRow>& rows,
                const ListOptions& options,
                bool asked)
{
  std::vector<Table> tables;
  for (const Layout layout :
       {Layout::full, Layout::merged, Layout::one_day, Layout::no_day, Layout::barest})
  {
    ListTable table(context, options, layout);
    for (const ListRow& row : rows)
    {
      const ListedItem* const own = row.item ? &*row.item : nullptr;
      table.add(row, asked ? find_asked(row, options.unit) : own);
    }
    tables.push_back(table.take());
  }
  context.out.write(render_fitting(tables, context.terminal.width));
}

void print_tables(Context& context, const std::vector<ListRow>& rows, const ListOptions& options)
{
  std::vector<ListRow> own;
  std::vector<ListRow> of_others;
  for (const ListRow& row : rows)
  {
    const bool is_own = options.unit.empty() || row.unit == options.unit;
    (is_own ? own : of_others).push_back(row);
  }
  if (!own.empty())
  {
    print_rows(context, own, options, false);
  }
  if (!of_others.empty())
  {
    const std::string unit = context.rules().office.unit_name(options.unit).in(context.language);
    context.out.print(
        "{}{}\n",
        own.empty() ? "" : "\n",
        both(
            "Andre enheders sager, der venter på {}:", "Other units' cases that wait for {}:", unit)
            .in(context.language));
    print_rows(context, of_others, options, true);
  }
}

Json row_json(const ListRow& row, const ListOptions& options)
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
  json["waits_for"] = row.item ? Json(row.waits_for()) : Json();
  json["since"] = row.since ? Json(format_iso(*row.since)) : Json();
  json["due"] = row.due() ? Json(format_iso(*row.due())) : Json();
  json["stalls"] = row.stalls;
  json["warnings"] = row.warnings;
  json["asked_units"] = asked_units(row);
  json["priority"] = row.priority ? Json(format_iso(row.priority->since)) : Json();
  return json;
}

void print_tsv(Context& context, const std::vector<ListRow>& rows)
{
  context.out.write("case\tworkflow\tstage\towner\tunit\topen\tturn\twaits_for\tsince\tdue\t"
                    "stalls\twarnings\tasked_units\tpriority\n");
  for (const ListRow& row : rows)
  {
    context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                      format_case_id(row.id),
                      row.workflow,
                      row.stage,
                      row.owner,
                      row.unit,
                      row.open,
                      row.open ? name_of(row.cause) : std::string_view{},
                      row.waits_for(),
                      row.since ? format_iso(*row.since) : "",
                      row.due() ? format_iso(*row.due()) : "",
                      row.stalls,
                      row.warnings,
                      fmt::join(asked_units(row), ","),
                      row.priority ? format_iso(row.priority->since) : "");
  }
}

} // namespace

ExitStatus run_list(Context& context, const ListOptions& options)
{
  check_case_filters(context, {options.stage, options.unit, options.owner});
  auto scan = scan_cases<ListRow>(
      context, [&](const WorkingCase& work) { return list_row_of(work, context.today); });
  std::vector<ListRow> rows;
  std::copy_if(scan.results.begin(),
               scan.results.end(),
               std::back_inserter(rows),
               [&](const ListRow& row) { return wanted(row, options); });
  switch (options.format)
  {
  case OutputFormat::json:
  {
    Json json = json_head("list", context.today);
    json["cases"] = Json::array();
    for (const ListRow& row : rows)
    {
      json["cases"].push_back(row_json(row, options));
    }
    context.out.write(dump(json));
    break;
  }
  case OutputFormat::ndjson:
    for (const ListRow& row : rows)
    {
      context.out.write(dump_line(row_json(row, options)));
    }
    break;
  case OutputFormat::tsv:
    print_tsv(context, rows);
    break;
  default:
    print_tables(context, rows, options);
  }
  return scan.status();
}

} // namespace sag
