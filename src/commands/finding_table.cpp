// SPDX-License-Identifier: MPL-2.0
#include "commands/finding_table.hpp"

#include "commands/markdown.hpp"
#include "commands/priority_lines.hpp"
#include "commands/table.hpp"

#include <algorithm>
#include <iterator>

namespace sag
{

namespace
{

bool is_stall(const Finding& finding)
{
  return finding.severity == Severity::error;
}

/// "5/10"; a dash where there is nothing to count to.
std::string limit_text(const Finding& finding)
{
  return finding.limit ? fmt::format("{}/{}", finding.limit->warn.count, finding.limit->stall.count)
                       : "–";
}

/// The fullest first. Below `full`, command and code stand under each finding, where they are
/// never broken and can be copied.
enum class Layout
{
  full,
  no_code,
  no_stage,
  barest
};

class FindingTable
{
public:
  FindingTable(const Context& context, Layout layout, StallGrouping grouping)
      : context_(context), language_(context.language), layout_(layout),
        style_(style_for(context.terminal)),
        unit_(grouping != StallGrouping::unit && layout != Layout::barest),
        stage_(grouping != StallGrouping::stage && layout <= Layout::no_code),
        code_(grouping != StallGrouping::code && layout == Layout::full),
        limit_(layout <= Layout::no_code)
  {
    column({"SAG", "CASE"});
    column({});
    constexpr std::size_t roomy = 34;
    constexpr std::size_t comfortable = 24;
    const std::size_t room = layout <= Layout::no_code ? roomy : comfortable;
    table_.columns.push_back({pick({"HVAD", "WHAT"}), false, true, room});
    column({"KODE", "CODE"}, true, code_);
    column({"TRIN", "STAGE"}, true, stage_);
    column({"ENHED", "UNIT"}, true, unit_);
    column({"SIDEN", "SINCE"});
    table_.columns.push_back({pick({"DAGE", "DAYS"}), true});
    if (limit_)
    {
      table_.columns.push_back({pick({"GRÆNSE", "LIMIT"}), true});
    }
    column({"NÆSTE", "NEXT"}, false, full());
  }

  void add(const Finding& finding)
  {
    std::vector<Cell> cells{{format_case_id(finding.subject), style_.path}};
    cells.push_back(severity(finding));
    cells.emplace_back(finding.what.in(language_));
    add(cells, std::string(finding.code), code_);
    add(cells, finding.stage, stage_);
    add(cells, finding.unit, unit_);
    cells.emplace_back(format_iso(finding.since));
    cells.emplace_back(days(finding));
    add(cells, limit_text(finding), limit_);
    const Cell command(finding.command, style_.help);
    std::vector<Cell> below;
    if (full())
    {
      cells.push_back(command);
    }
    else
    {
      below = {command, fmt::format("[{}]", finding.code)};
    }
    std::ranges::move(priority_lines(context_, finding.priority), std::back_inserter(below));
    table_.below.push_back(std::move(below));
    table_.rows.push_back(std::move(cells));
  }

  [[nodiscard]] Table take() { return std::move(table_); }

private:
  [[nodiscard]] bool full() const { return layout_ == Layout::full; }

  [[nodiscard]] const std::string& pick(const Text& text) const { return text.in(language_); }

  void column(const Text& title, bool breakable = false, bool shown = true)
  {
    if (shown)
    {
      table_.columns.push_back({pick(title), false, breakable});
    }
  }

  static void add(std::vector<Cell>& cells, std::string text, bool shown)
  {
    if (shown)
    {
      cells.emplace_back(std::move(text));
    }
  }

  [[nodiscard]] Cell severity(const Finding& finding) const
  {
    if (layout_ == Layout::barest)
    {
      return is_stall(finding) ? Cell("!", style_.error) : Cell("·", style_.warning);
    }
    return {pick(degree_of(finding.severity)), is_stall(finding) ? style_.error : style_.warning};
  }

  /// Where the limit has no column: the days, and the number they have passed.
  [[nodiscard]] std::string days(const Finding& finding) const
  {
    if (limit_ || !finding.limit)
    {
      return fmt::format("{}", finding.days.count);
    }
    const Limit& limit = *finding.limit;
    return fmt::format(
        "{} > {}", finding.days.count, (is_stall(finding) ? limit.stall : limit.warn).count);
  }

  const Context& context_;
  Language language_;
  Layout layout_;
  Style style_;
  bool unit_;
  bool stage_;
  bool code_;
  bool limit_;
  Table table_;
};

/// Where nothing can stand below.
Text what_in_full(const Finding& finding)
{
  if (!finding.priority)
  {
    return finding.what;
  }
  const Text mark = priority_text(*finding.priority);
  return {fmt::format("{}. {}", finding.what.da, mark.da),
          fmt::format("{}. {}", finding.what.en, mark.en)};
}

} // namespace

Text degree_of(Severity severity)
{
  return severity == Severity::error ? Text{"STOP", "STALL"} : Text{"advar", "warn"};
}

std::string render_findings(const Context& context,
                            const std::vector<Finding>& findings,
                            StallGrouping grouping)
{
  std::vector<Table> tables;
  for (const Layout layout : {Layout::full, Layout::no_code, Layout::no_stage, Layout::barest})
  {
    FindingTable table(context, layout, grouping);
    for (const Finding& finding : findings)
    {
      table.add(finding);
    }
    tables.push_back(table.take());
  }
  return render_fitting(tables, context.terminal.width);
}

std::string render_findings_markdown(const Context& context, const std::vector<Finding>& findings)
{
  const bool da = context.language == Language::danish;
  std::string text = da ? "| sag | | hvad | kode | trin | enhed | siden | dage | grænse | næste |\n"
                        : "| case | | what | code | stage | unit | since | days | limit | next |\n";
  text += "| --- | --- | --- | --- | --- | --- | --- | ---: | ---: | --- |\n";
  for (const Finding& finding : findings)
  {
    text += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} | {} | `{}` |\n",
                        format_case_id(finding.subject),
                        is_stall(finding) ? (da ? "**stop**" : "**stall**")
                                          : (da ? "advarsel" : "warning"),
                        escape_for_markdown(what_in_full(finding).in(context.language)),
                        finding.code,
                        finding.stage,
                        finding.unit,
                        format_iso(finding.since),
                        finding.days.count,
                        limit_text(finding),
                        finding.command);
  }
  return text;
}

} // namespace sag
