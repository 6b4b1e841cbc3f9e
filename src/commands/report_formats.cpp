// SPDX-License-Identifier: MPL-2.0
#include "commands/report_formats.hpp"

#include "commands/json.hpp"
#include "commands/table.hpp"
#include "timeline/ledger_text.hpp"
#include "workflow/rule_words.hpp"

#include <algorithm>

namespace sag
{

namespace
{

std::string number(int count)
{
  return fmt::format("{}", count);
}

/// What one case contributed.
LedgerTotals totals_of(const CaseDays& one)
{
  LedgerTotals totals;
  for (const DayCount& count : one.counts)
  {
    totals.add(count.cause, {count.days}, {count.over});
  }
  return totals;
}

void add_columns(Table& table, const std::vector<ReportColumn>& columns, Language language)
{
  for (const ReportColumn& column : columns)
  {
    table.columns.push_back({column.title.in(language), true});
  }
}

void add_sums(std::vector<Cell>& cells,
              const std::vector<ReportColumn>& columns,
              const LedgerTotals& totals,
              const Style& style)
{
  for (const ReportColumn& column : columns)
  {
    const int days = column.days_in(totals);
    const bool over = &column == &columns.front() && days > 0;
    cells.push_back({number(days), over ? style.error : std::string_view{}});
  }
}

/// As wide as the window; into a file whole.
void print_wrapped(Context& context, const std::string& text, std::size_t otherwise)
{
  for (const std::string& line : wrap(text, context.terminal.width.value_or(otherwise)))
  {
    context.out.print("{}\n", line);
  }
}

void print_table(Context& context, const ReportView& view, const ReportTable& of)
{
  const bool da = context.language == Language::danish;
  const Style style = style_for(context.terminal);
  if (of.rows.empty())
  {
    if (of.too_few)
    {
      context.out.print("\n{}\n", of.title.in(context.language));
      print_wrapped(context, few_words(view).in(context.language), 100);
    }
    return;
  }
  Table table;
  for (const Text& title : of.key_titles)
  {
    table.columns.push_back({title.in(context.language), false, true});
  }
  const ReportRow sum = sum_of(of.rows);
  const std::vector<ReportColumn> columns = columns_with_days(sum.totals);
  add_columns(table, columns, context.language);
  table.columns.push_back({da ? "SAGER" : "CASES", true});
  const auto add = [&](std::vector<Cell> cells, const ReportRow& row)
  {
    add_sums(cells, columns, row.totals, style);
    cells.emplace_back(fmt::format("{}", row.cases.size()));
    table.rows.push_back(std::move(cells));
  };
  for (const ReportRow& row : of.rows)
  {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < of.key_titles.size(); ++at)
    {
      cells.emplace_back(key_words(of, row, at, context.rules(), context.language));
    }
    add(std::move(cells), row);
  }
  std::vector<Cell> last{{da ? "i alt" : "in all", style.message}};
  last.resize(of.key_titles.size(), Cell(""));
  add(std::move(last), sum);
  context.out.print(
      "\n{}\n{}", of.title.in(context.language), render_table(table, context.terminal.width));
}

void print_causes(Context& context, const LedgerTotals& totals)
{
  const bool da = context.language == Language::danish;
  Table table;
  table.columns = {{da ? "HVIS TUR" : "WHOSE TURN"},
                   {"OVER", true},
                   {da ? "DAGE" : "DAYS", true},
                   {da ? "ANDEL" : "SHARE", true}};
  const auto add = [&](std::string name, int over, int days)
  {
    table.rows.push_back(
        {std::move(name),
         number(over),
         number(days),
         fmt::format("{} %",
                     (days * 200 + totals.days.count) / std::max(1, 2 * totals.days.count))});
  };
  for (const std::optional<Cause> cause : causes_in_order)
  {
    const int days = totals.of(cause).count;
    if (days > 0)
    {
      add(cause_words(cause).in(context.language), cause ? totals.over(*cause).count : 0, days);
    }
  }
  add(da ? "i alt" : "in all", totals.over().count, totals.days.count);
  context.out.print("\n{}", render_table(table, context.terminal.width));
}

void print_medians(Context& context, const ReportView& view)
{
  const bool da = context.language == Language::danish;
  Table table;
  table.columns = {{da ? "FASE" : "PHASE"},
                   {da ? "SAGER" : "CASES", true},
                   {da ? "ÅBNE" : "OPEN", true},
                   {da ? "MEDIAN, ARBEJDSDAGE" : "MEDIAN, WORKING DAYS", true}};
  for (const PhaseMedian& median : view.medians)
  {
    const bool few = median.cases < view.least;
    table.rows.push_back({phase_title(median.phase).in(context.language),
                          few ? fmt::format("<{}", view.least) : fmt::format("{}", median.cases),
                          few ? "" : fmt::format("{}", median.open),
                          median.median ? number(*median.median) : "–"});
  }
  context.out.print("\n{}\n{}",
                    da ? "Så længe var sagerne i hver fase" : "How long cases were in each phase",
                    render_table(table, context.terminal.width));
}

void print_cases(Context& context, const std::vector<CaseDays>& cases)
{
  const bool da = context.language == Language::danish;
  const Style style = style_for(context.terminal);
  std::vector<std::pair<const CaseDays*, LedgerTotals>> rows;
  for (const CaseDays& one : cases)
  {
    rows.emplace_back(&one, totals_of(one));
  }
  std::stable_sort(rows.begin(),
                   rows.end(),
                   [](const auto& a, const auto& b) { return a.second.over() > b.second.over(); });
  LedgerTotals sum;
  for (const auto& [one, totals] : rows)
  {
    add_totals(sum, totals);
  }
  const std::vector<ReportColumn> columns = columns_with_days(sum);
  Table table;
  table.columns = {{da ? "SAG" : "CASE"}};
  add_columns(table, columns, context.language);
  for (const auto& [one, totals] : rows)
  {
    std::vector<Cell> cells{{format_case_id(one->id), style.path}};
    add_sums(cells, columns, totals, style);
    table.rows.push_back(std::move(cells));
  }
  context.out.print("\n{}\n{}",
                    da ? "Sagerne bag" : "The cases behind",
                    render_table(table, context.terminal.width));
}

void print_text(Context& context,
                const ReportView& view,
                const std::vector<CaseDays>& cases,
                bool with_cases)
{
  const bool da = context.language == Language::danish;
  if (view.all.cases.empty())
  {
    context.out.write(da ? "Ingen sag har arbejdsdage i perioden.\n"
                         : "No case has working days in the period.\n");
    return;
  }
  context.out.print("{}\n", scope_words(view).in(context.language));
  if (view.too_few)
  {
    print_wrapped(context, few_words(view).in(context.language), 100);
    return;
  }
  print_wrapped(context, cost_sentence(view.all.totals).in(context.language), std::string::npos);
  print_causes(context, view.all.totals);
  for (const ReportTable* const table :
       {&view.units, &view.between, &view.stages, &view.phases, &view.months})
  {
    print_table(context, view, *table);
  }
  print_medians(context, view);
  if (with_cases)
  {
    print_cases(context, cases);
  }
  context.out.write("\n");
  for (const Text& note : report_notes(view))
  {
    print_wrapped(context, note.in(context.language), 100);
  }
}

void print_tsv(Context& context,
               const ReportView& view,
               const std::vector<CaseDays>& cases,
               bool with_cases)
{
  if (with_cases)
  {
    context.out.write("case\tmonth\tstage\tphase\tcause\tunit\twaiting_unit\tworking_days\t"
                      "over_limit_days\n");
    for (const CaseDays& one : cases)
    {
      for (const DayCount& c : one.counts)
      {
        context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                          format_case_id(one.id),
                          format_iso(c.month),
                          c.stage->id.value,
                          name_of(c.stage->phase),
                          cause_name(c.cause),
                          c.unit,
                          c.waiting,
                          c.days,
                          c.over);
      }
    }
    return;
  }
  context.out.write("month\tstage\tcause\tunit\tworking_days\tover_limit_days\tcases\n");
  if (view.too_few)
  {
    context.complain(few_words(view));
  }
  for (const ReportRow& row : view.cells)
  {
    const auto key = [&](std::size_t at) { return row.pooled ? std::string("*") : row.key[at]; };
    context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                      key(0),
                      key(1),
                      key(2),
                      key(3),
                      row.totals.days.count,
                      row.totals.over().count,
                      row.cases.size());
  }
}

Json totals_json(const LedgerTotals& totals)
{
  Json json{{"working_days", totals.days.count}, {"over_limit_days", totals.over().count}};
  for (const std::optional<Cause> cause : causes_in_order)
  {
    json[cause_name(cause)] = totals.of(cause).count;
  }
  return json;
}

Json row_json(const ReportRow& row, const std::vector<std::string_view>& keys)
{
  Json json;
  for (std::size_t at = 0; at < keys.size(); ++at)
  {
    json[keys[at]] = row.pooled || row.key[at].empty() ? Json() : Json(row.key[at]);
  }
  json["put_together"] = row.pooled;
  json["cases"] = row.cases.size();
  json["days"] = totals_json(row.totals);
  return json;
}

Json rows_json(const std::vector<ReportRow>& rows, const std::vector<std::string_view>& keys)
{
  Json json = Json::array();
  for (const ReportRow& row : rows)
  {
    json.push_back(row_json(row, keys));
  }
  return json;
}

void print_json(Context& context,
                const ReportView& view,
                const std::vector<CaseDays>& cases,
                bool with_cases)
{
  Json json = json_head("report", context.today);
  json["from"] = format_iso(view.period.from);
  json["to"] = format_iso(view.period.to);
  add_cases_seen(json, view.cases);
  json["cases"] = view.too_few ? Json() : Json(view.all.cases.size());
  json["min_cases"] = view.least;
  json["too_few_cases"] = view.too_few;
  json["summary"] =
      (view.too_few ? few_words(view) : cost_sentence(view.all.totals)).in(context.language);
  json["days"] = view.too_few ? Json() : totals_json(view.all.totals);
  json["by_unit"] = rows_json(view.units.rows, {"unit"});
  json["between"] = rows_json(view.between.rows, {"waiting_unit", "unit"});
  json["by_stage"] = rows_json(view.stages.rows, {"stage"});
  json["by_phase"] = rows_json(view.phases.rows, {"phase"});
  json["by_month"] = rows_json(view.months.rows, {"month"});
  json["cells"] = rows_json(view.cells, {"month", "stage", "cause", "unit"});
  json["medians"] = Json::array();
  for (const PhaseMedian& median : view.medians)
  {
    const bool few = median.cases < view.least;
    json["medians"].push_back(
        {{"phase", name_of(median.phase)},
         {"cases", few ? Json() : Json(median.cases)},
         {"cases_open", few ? Json() : Json(median.open)},
         {"median_working_days", median.median ? Json(*median.median) : Json()}});
  }
  if (with_cases)
  {
    json["case_list"] = Json::array();
    for (const CaseDays& one : cases)
    {
      json["case_list"].push_back(
          {{"case", format_case_id(one.id)}, {"days", totals_json(totals_of(one))}});
    }
  }
  context.out.write(dump(json));
}

} // namespace

void print_report(Context& context,
                  const ReportView& view,
                  const std::vector<CaseDays>& cases,
                  const ReportPrint& how)
{
  switch (how.format)
  {
  case OutputFormat::json:
    return print_json(context, view, cases, how.cases);
  case OutputFormat::tsv:
    return print_tsv(context, view, cases, how.cases);
  default:
    return print_text(context, view, cases, how.cases);
  }
}

} // namespace sag
