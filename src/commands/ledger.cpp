// SPDX-License-Identifier: MPL-2.0
// sag ledger: whose turn it was on every working day of a case, as a sentence, a picture and a
// table with sums that foot.

#include "commands/character_set.hpp"
#include "commands/commands.hpp"
#include "commands/day_strip.hpp"
#include "commands/ledger_formats.hpp"
#include "commands/table.hpp"
#include "timeline/ledger_text.hpp"

#include <algorithm>

namespace sag
{

namespace
{

constexpr std::size_t usual_width = 80;
constexpr std::size_t widest_strip = 160;

/// The days of the leaves one by one, and those between on which the case was closed.
std::vector<StripDay> strip_days(const Ledger& ledger,
                                 const std::vector<std::optional<Cause>>& lanes,
                                 const WorkCalendar& office)
{
  std::vector<StripDay> days;
  for (const Leaf& leaf : ledger.leaves)
  {
    while (!days.empty() && office.next(days.back().date) < leaf.from)
    {
      days.push_back({office.next(days.back().date), lanes.size(), false});
    }
    const auto lane = std::find(lanes.begin(), lanes.end(), leaf.cause) - lanes.begin();
    Date date = leaf.from;
    for (int count = 0; count < leaf.days.count; ++count, date = office.next(date))
    {
      days.push_back({date, static_cast<std::size_t>(lane), leaf.over});
    }
  }
  return days;
}

std::string strip(const Context& context, const Ledger& ledger)
{
  const Style style = style_for(context.terminal);
  std::vector<std::optional<Cause>> causes;
  std::vector<StripLane> lanes;
  for (const std::optional<Cause> cause : causes_in_order)
  {
    if (ledger.totals.of(cause).count > 0)
    {
      causes.push_back(cause);
      lanes.push_back({cause_words(cause).in(context.language),
                       is_ours(cause) ? style.warning
                       : cause        ? style.gutter
                                      : std::string_view{},
                       style.error});
    }
  }
  const StripLook look{std::min(context.terminal.width.value_or(usual_width), widest_strip),
                       shows_unicode(),
                       context.language};
  return render_day_strip(
      strip_days(ledger, causes, context.rules().calendars.office), lanes, look);
}

/// From the fullest to the barest: what named the days beside them, below them, and without the
/// last day and the line.
enum class Layout
{
  full,
  below,
  bare
};

std::vector<Column> columns_of(Layout layout, bool da)
{
  std::vector<Column> columns{{da ? "FRA" : "FROM"}};
  if (layout != Layout::bare)
  {
    columns.push_back({da ? "TIL" : "TO"});
  }
  columns.push_back({da ? "DAGE" : "DAYS", true});
  columns.push_back({da ? "HVIS TUR" : "WHOSE TURN", false, true});
  if (layout == Layout::full)
  {
    columns.push_back({da ? "HVAD" : "WHAT", false, true, 30});
  }
  columns.push_back({da ? "ENHED" : "UNIT", false, true});
  columns.push_back({"OVER", true});
  if (layout != Layout::bare)
  {
    columns.push_back({da ? "LINJE" : "LINE", true});
  }
  return columns;
}

std::vector<Cell>
cells_of(const Context& context, const CaseLedger& kept, const LedgerSpan& span, Layout layout)
{
  const Style style = style_for(context.terminal);
  const Leaf& leaf = span.leaf;
  std::vector<Cell> cells{format_iso(leaf.from)};
  if (layout != Layout::bare)
  {
    cells.emplace_back(format_iso(leaf.to));
  }
  cells.emplace_back(fmt::format("{}", leaf.days.count));
  cells.emplace_back(cause_words(leaf.cause).in(context.language));
  if (layout == Layout::full)
  {
    cells.emplace_back(text_of(leaf, context.rules().office).in(context.language));
  }
  cells.emplace_back(std::string(leaf.unit));
  cells.emplace_back(span.over.count > 0 ? fmt::format("{}", span.over.count) : "", style.error);
  if (layout != Layout::bare)
  {
    const auto line = line_of(span, kept.work);
    cells.emplace_back(line ? fmt::format("{}", *line) : "");
  }
  return cells;
}

std::string spans_table(const Context& context, const CaseLedger& kept)
{
  std::vector<Table> layouts;
  for (const Layout layout : {Layout::full, Layout::below, Layout::bare})
  {
    Table table;
    table.columns = columns_of(layout, context.language == Language::danish);
    for (const LedgerSpan& span : kept.spans)
    {
      table.rows.push_back(cells_of(context, kept, span, layout));
      if (layout != Layout::full)
      {
        table.below.push_back({text_of(span.leaf, context.rules().office).in(context.language)});
      }
    }
    layouts.push_back(std::move(table));
  }
  return render_fitting(layouts, context.terminal.width);
}

std::string totals_table(const Context& context, const LedgerTotals& totals)
{
  const bool da = context.language == Language::danish;
  const Style style = style_for(context.terminal);
  Table table;
  table.columns = {{da ? "HVIS TUR" : "WHOSE TURN"}, {da ? "DAGE" : "DAYS", true}, {"OVER", true}};
  for (const std::optional<Cause> cause : causes_in_order)
  {
    if (totals.of(cause).count > 0)
    {
      const int over = cause ? totals.over(*cause).count : 0;
      table.rows.push_back({cause_words(cause).in(context.language),
                            fmt::format("{}", totals.of(cause).count),
                            {is_ours(cause) ? fmt::format("{}", over) : std::string{},
                             over > 0 ? style.error : std::string_view{}}});
    }
  }
  table.rows.push_back({{da ? "i alt" : "in all", style.message},
                        {fmt::format("{}", totals.days.count), style.message},
                        {fmt::format("{}", totals.over().count), style.message}});
  return render_table(table, context.terminal.width);
}

void print_text(Context& context, const CaseLedger& kept)
{
  const auto& leaves = kept.ledger.leaves;
  if (leaves.empty())
  {
    context.out.print(
        "{}: {}\n",
        kept.work.id(),
        Text{"der er endnu ingen arbejdsdag at gøre op; sagens første dag tæller ikke",
             "there is no working day to account for yet; a case's first day does "
             "not count"}
            .in(context.language));
    return;
  }
  context.out.print("{} · {} – {}\n",
                    kept.work.id(),
                    short_date(leaves.front().from, context.language),
                    short_date(leaves.back().to, context.language));
  for (const std::string& line : wrap(cost_sentence(kept.ledger.totals).in(context.language),
                                      context.terminal.width.value_or(std::string::npos)))
  {
    context.out.print("{}\n", line);
  }
  context.out.write("\n");
  context.out.write(strip(context, kept.ledger));
  context.out.print(
      "\n{}\n{}", spans_table(context, kept), totals_table(context, kept.ledger.totals));
}

} // namespace

ExitStatus run_ledger(Context& context, const CaseOptions& options)
{
  const WorkingCase work = load_working_case(context, options.id);
  CaseLedger kept{work, ledger_of(*work.history, context.rules()), {}};
  kept.spans = spans_of(kept.ledger, context.rules().calendars.office);
  switch (options.format)
  {
  case OutputFormat::json:
    print_ledger_json(context, kept);
    break;
  case OutputFormat::ndjson:
    print_ledger_lines(context, kept);
    break;
  case OutputFormat::tsv:
    print_ledger_tsv(context, kept);
    break;
  case OutputFormat::markdown:
    print_ledger_markdown(context, kept);
    break;
  default:
    print_text(context, kept);
  }
  return ExitStatus::fine;
}

} // namespace sag
