// SPDX-License-Identifier: MPL-2.0
#include "commands/deadlines_print.hpp"

#include "casebook/sha256.hpp"
#include "commands/deadline_words.hpp"
#include "commands/ics.hpp"
#include "commands/table.hpp"
#include "diagnostics/terminal_text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace sag
{

namespace
{

std::string end_text(const DeadlineRow& row, Language language)
{
  return row.steps ? short_date(row.steps->end, language) : std::string("–");
}

std::string days_text(const DeadlineRow& row)
{
  return row.working_days_left ? fmt::format("{}", *row.working_days_left) : std::string();
}

/// One line for each rule that the rows name.
void print_laws(Context& context, const std::vector<DeadlineRow>& rows)
{
  constexpr std::size_t narrowest = 30;
  constexpr std::string_view margin = "  ";
  std::vector<const Deadline*> told;
  context.out.write(context.language == Language::danish ? "Lov:\n" : "Law:\n");
  for (const DeadlineRow& row : rows)
  {
    const auto same_rule = [&](const Deadline* rule)
    { return rule->id.value == row.rule->id.value; };
    if (std::ranges::any_of(told, same_rule))
    {
      continue;
    }
    told.push_back(row.rule);
    const std::string text = escape_for_terminal(fmt::format(
        "{}: {}", row.rule->name.in(context.language), law_words(*row.rule).in(context.language)));
    const std::size_t width = context.terminal.width ? std::max(*context.terminal.width, narrowest)
                                                     : text.size() + narrowest;
    bool first = true;
    for (const std::string& line : wrap(text, width - 2 * margin.size()))
    {
      context.out.print("{}{}{}\n", margin, first ? std::string_view{} : margin, line);
      first = false;
    }
  }
}

std::vector<Cell> cells_of(const DeadlineRow& row, const Context& context, bool one_case)
{
  const Style style = style_for(context.terminal);
  const std::string_view tint =
      row.state == DeadlineState::missed ? style.error : std::string_view{};
  std::vector<Cell> cells{{end_text(row, context.language), tint}, {days_text(row), tint}};
  if (!one_case)
  {
    cells.push_back({format_case_id(row.id), style.path});
  }
  cells.emplace_back(row.rule->name.in(context.language));
  return cells;
}

Table table_of(const Context& context, bool one_case)
{
  const bool da = context.language == Language::danish;
  Table table;
  table.columns = {{da ? "FRIST" : "DEADLINE"}, {da ? "DAGE" : "DAYS", true}};
  if (!one_case)
  {
    table.columns.push_back({da ? "SAG" : "CASE"});
  }
  table.columns.push_back({da ? "HVAD" : "WHAT", false, true});
  return table;
}

void print_one_case(Context& context, const std::vector<DeadlineRow>& rows)
{
  const bool da = context.language == Language::danish;
  Table table = table_of(context, true);
  table.columns.push_back({da ? "STÅR" : "STANDS", false, true});
  for (const DeadlineRow& row : rows)
  {
    table.rows.push_back(cells_of(row, context, true));
    table.rows.back().push_back(state_words(row).in(context.language));
  }
  context.out.write(render_table(table, context.terminal.width));
}

/// The rows that `fits`; nothing when there are none.
template <typename Fits>
void print_group(Context& context,
                 const std::vector<DeadlineRow>& rows,
                 const Text& heading,
                 const Text& last_column,
                 const Fits& fits)
{
  Table table = table_of(context, false);
  if (!last_column.empty())
  {
    table.columns.push_back({last_column.in(context.language), false, true});
  }
  for (const DeadlineRow& row : rows)
  {
    if (fits(row))
    {
      table.rows.push_back(cells_of(row, context, false));
      if (!last_column.empty())
      {
        table.rows.back().emplace_back(row.new_day ? format_iso(*row.new_day) : std::string("–"));
      }
    }
  }
  if (!table.rows.empty())
  {
    context.out.print(
        "{}\n{}\n", heading.in(context.language), render_table(table, context.terminal.width));
  }
}

} // namespace

void print_deadline_table(Context& context, const std::vector<DeadlineRow>& rows, bool one_case)
{
  if (one_case)
  {
    print_one_case(context, rows);
    context.out.write("\n");
    print_laws(context, rows);
    return;
  }
  const auto state_is = [](DeadlineState state)
  { return [state](const DeadlineRow& row) { return row.state == state; }; };
  print_group(context,
              rows,
              {"Overskredet", "Missed"},
              {"LOVET NU", "PROMISED"},
              state_is(DeadlineState::missed));
  print_group(context, rows, {"Løber", "Running"}, {}, state_is(DeadlineState::running));
  print_group(context,
              rows,
              {"Kan ikke regnes ud: `sent` og `via` mangler ved `decided`",
               "Cannot be reckoned: `sent` and `via` are missing with `decided`"},
              {},
              state_is(DeadlineState::unknown));
  print_laws(context, rows);
}

void print_deadline_trace(Context& context, const std::vector<DeadlineRow>& rows)
{
  constexpr std::size_t label_width = 14;
  constexpr std::size_t narrowest = 20;
  const Style style = style_for(context.terminal);
  for (const DeadlineRow& row : rows)
  {
    context.out.print("{}{}{} {}\n",
                      style.path,
                      format_case_id(row.id),
                      style.path.empty() ? std::string_view{} : style.reset,
                      escape_for_terminal(row.rule->name.in(context.language)));
    for (const TraceLine& line : trace_of(row, context.rules().calendars))
    {
      const std::string text = escape_for_terminal(line.text.in(context.language));
      const std::size_t width = context.terminal.width.value_or(text.size() + label_width);
      const std::size_t room = std::max(width, label_width + narrowest) - label_width;
      std::string label = line.label.in(context.language);
      for (const std::string& part : wrap(text, room))
      {
        // Labels are short words of our own; å, æ and ø take one column and two bytes.
        context.out.print("  {:<{}}{}\n", label, label_width - 2, part);
        label.clear();
      }
    }
    context.out.write("\n");
  }
}

void print_deadline_tsv(Context& context, const std::vector<DeadlineRow>& rows)
{
  context.out.write("case\trule\tstate\tend\tworking_days_left\tday_zero\tstarted_by\tstarted_on\t"
                    "ended_on\twhose\tverified\tunit\towner\n");
  for (const DeadlineRow& row : rows)
  {
    context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                      format_case_id(row.id),
                      row.rule->id.value,
                      name_of(row.state),
                      row.steps ? format_iso(row.steps->end) : "",
                      days_text(row),
                      row.steps ? format_iso(row.steps->from) : "",
                      name_of(row.start.verb),
                      format_iso(row.start.date),
                      row.ended_on ? format_iso(*row.ended_on) : "",
                      name_of(row.rule->whose),
                      row.rule->verified,
                      row.unit,
                      row.owner);
  }
}

void print_deadline_ics(Context& context, const std::vector<DeadlineRow>& rows)
{
  constexpr std::size_t enough = 32;
  const bool da = context.language == Language::danish;
  std::vector<IcsEvent> events;
  for (const DeadlineRow& row : rows)
  {
    if (!row.is_open() || !row.steps)
    {
      continue;
    }
    const std::string id = format_case_id(row.id);
    // What is applied for must not be read off the calendar, nor off the event's own id.
    const std::string key = fmt::format("{} {} {} {} {}",
                                        id,
                                        row.rule->id.value,
                                        name_of(row.start.verb),
                                        format_iso(row.start.date),
                                        row.occurrence);
    events.push_back({sha256(key).substr(0, enough) + "@sag",
                      row.steps->end,
                      fmt::format("{} {}", da ? "Frist i sag" : "Deadline in case", id),
                      fmt::format("sag deadlines {} --trace", id)});
  }
  context.out.write(render_ics(events, context.today, da ? "DA" : "EN"));
}

} // namespace sag
