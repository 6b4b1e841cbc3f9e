// SPDX-License-Identifier: MPL-2.0
// The report as one page that needs nothing else: drawings as inline SVG, told apart by pattern as
// well as by colour, tables below them, and a look for paper.

#include "commands/report_look.hpp"
#include "commands/report_view.hpp"
#include "timeline/ledger_text.hpp"
#include "workflow/rule_words.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

class Page
{
public:
  Page(const ReportView& view, const Rulebook& rules, Language language)
      : view_(view), rules_(rules), language_(language)
  {
  }

  [[nodiscard]] std::string text()
  {
    begin();
    if (view_.all.cases.empty())
    {
      lead(say("Ingen sag har arbejdsdage i perioden.", "No case has working days in the period."));
    }
    else if (view_.too_few)
    {
      lead(few_words(view_).in(language_));
    }
    else
    {
      lead(cost_sentence(view_.all.totals).in(language_));
      add_sums();
    }
    add("</main>\n</body>\n</html>\n");
    return std::move(html_);
  }

private:
  template <typename... Args> void add(fmt::format_string<Args...> format, Args&&... args)
  {
    fmt::format_to(std::back_inserter(html_), format, std::forward<Args>(args)...);
  }

  [[nodiscard]] std::string say(std::string_view da, std::string_view en) const
  {
    return std::string(language_ == Language::danish ? da : en);
  }

  [[nodiscard]] static std::string escaped(std::string_view text)
  {
    std::string safe;
    for (const char c : text)
    {
      safe += c == '&'   ? "&amp;"
              : c == '<' ? "&lt;"
              : c == '>' ? "&gt;"
              : c == '"' ? "&quot;"
                         : std::string(1, c);
    }
    return safe;
  }

  void begin()
  {
    const std::string title = fmt::format("{} · {}",
                                          escaped(rules_.office.municipality),
                                          say("hvor dagene gik hen", "where the days went"));
    add("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n{}</head>\n<body>\n<main>\n<h1>{}</h1>\n",
        say("da", "en"),
        title,
        report_style,
        title);
    add("<p>{}</p>\n", scope_words(view_).in(language_));
  }

  void lead(const std::string& sentence) { add("<p class=\"lead\">{}</p>\n", escaped(sentence)); }

  void add_sums()
  {
    add("{}", report_patterns);
    draw_months();
    for (const ReportTable* const table :
         {&view_.units, &view_.between, &view_.stages, &view_.phases, &view_.months})
    {
      add_table(*table);
    }
    add_medians();
    add("<div class=\"notes\">\n");
    for (const Text& note : report_notes(view_))
    {
      add("<p>{}</p>\n", escaped(note.in(language_)));
    }
    add("</div>\n");
  }

  void legend(int y, const LedgerTotals& drawn)
  {
    int x = 0;
    for (std::size_t at = 0; at < report_bands().size(); ++at)
    {
      const ReportBand& band = report_bands()[at];
      if (report_parts(drawn)[at] == 0)
      {
        continue;
      }
      const std::string name = band.name.in(language_);
      add("<rect x=\"{}\" y=\"{}\" width=\"16\" height=\"16\" fill=\"{}\" stroke=\"#111\"/>"
          "<text x=\"{}\" y=\"{}\">{}</text>\n",
          x,
          y,
          band.fill,
          x + 22,
          y + 13,
          escaped(name));
      x += 320;
      if (x > 640)
      {
        x = 0;
        y += 24;
      }
    }
  }

  /// A column a month; the newest thirty-six.
  void draw_months()
  {
    constexpr std::size_t most = 36;
    constexpr int width = 920;
    constexpr int height = 200;
    std::vector<const ReportRow*> rows;
    for (const ReportRow& row : view_.months.rows)
    {
      if (!row.pooled)
      {
        rows.push_back(&row);
      }
    }
    rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(std::min(rows.size(), most)));
    int highest = 1;
    LedgerTotals drawn;
    for (const ReportRow* const row : rows)
    {
      add_totals(drawn, row->totals);
      highest = std::max(highest, row->totals.days.count);
    }
    if (rows.empty())
    {
      return;
    }
    const int step = width / static_cast<int>(rows.size());
    const int bar = std::min(step * 3 / 4, 48);
    // Narrow columns have no room for their sums, which are in the table.
    const bool with_sums = step >= 36;
    add("<h2>{}</h2>\n<figure><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n",
        say("Arbejdsdage efter måned", "Working days by month"),
        width + 40,
        height + 112,
        say("Søjler med arbejdsdage efter måned; tallene står i tabellen",
            "Columns of working days by month; the numbers are in the table"));
    for (std::size_t at = 0; at < rows.size(); ++at)
    {
      const int x = static_cast<int>(at) * step + (step - bar) / 2;
      double y = height + 20;
      const auto parts = report_parts(rows[at]->totals);
      for (std::size_t part = 0; part < parts.size(); ++part)
      {
        const double tall = 1.0 * parts[part] * height / highest;
        y -= tall;
        if (parts[part] > 0)
        {
          add("<rect x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\" fill=\"{}\" "
              "stroke=\"#111\" stroke-width=\".6\"/>",
              x,
              y,
              bar,
              tall,
              report_bands()[part].fill);
        }
      }
      if (with_sums)
      {
        add("<text x=\"{}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>\n",
            x + bar / 2,
            y - 4,
            rows[at]->totals.days.count);
      }
      const std::string& month = rows[at]->key.front();
      const bool year = at == 0 || month.substr(5) == "01";
      add("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
          x + bar / 2,
          height + 37,
          month.substr(5));
      if (year)
      {
        add("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
            x + bar / 2,
            height + 53,
            month.substr(0, 4));
      }
    }
    legend(height + 68, drawn);
    add("</svg></figure>\n");
    if (rows.size() < view_.months.rows.size())
    {
      add("<p class=\"notes\">{}</p>\n",
          say("Måneder, der er slået sammen eller ligger længere tilbage, står kun i tabellen.",
              "Months put together, or further back, are in the table only."));
    }
  }

  /// A bar for each unit, below its name: how much of what is ours was over.
  void draw_bars(const ReportTable& table)
  {
    constexpr int row_height = 50;
    constexpr int room = 760;
    int longest = 1;
    for (const ReportRow& row : table.rows)
    {
      longest = std::max(longest, row.totals.days.count);
    }
    add("<figure><svg viewBox=\"0 0 960 {}\" role=\"img\" aria-label=\"{}\">\n",
        static_cast<int>(table.rows.size()) * row_height,
        say("Bjælker med vores dage efter enhed; tallene står i tabellen",
            "Bars of our days by unit; the numbers are in the table"));
    int y = 0;
    for (const ReportRow& row : table.rows)
    {
      add("<text x=\"0\" y=\"{}\">{}</text>",
          y + 14,
          escaped(key_words(table, row, 0, rules_, language_)));
      double x = 0;
      const auto parts = report_parts(row.totals);
      for (std::size_t part = 0; part < 3; ++part)
      {
        const double wide = 1.0 * parts[part] * room / longest;
        if (parts[part] > 0)
        {
          add("<rect x=\"{:.1f}\" y=\"{}\" width=\"{:.1f}\" height=\"20\" fill=\"{}\" "
              "stroke=\"#111\" stroke-width=\".6\"/>",
              x,
              y + 20,
              wide,
              report_bands()[part].fill);
        }
        x += wide;
      }
      add("<text x=\"{:.1f}\" y=\"{}\">{}</text>\n",
          x + 6,
          y + 35,
          parts[0] > 0 ? fmt::format("{} {}, {} {}",
                                     row.totals.days.count,
                                     say("dage", "days"),
                                     parts[0],
                                     say("over", "over"))
                       : fmt::format("{} {}", row.totals.days.count, say("dage", "days")));
      y += row_height;
    }
    add("</svg></figure>\n");
  }

  void add_cells(const ReportRow& row, const std::vector<ReportColumn>& columns)
  {
    for (const ReportColumn& column : columns)
    {
      add("<td>{}</td>", column.days_in(row.totals));
    }
    add("<td>{}</td></tr>\n", row.cases.size());
  }

  void add_table(const ReportTable& table)
  {
    if (table.rows.empty() && !table.too_few)
    {
      return;
    }
    add("<h2>{}</h2>\n", escaped(table.title.in(language_)));
    if (table.too_few)
    {
      add("<p>{}</p>\n", escaped(few_words(view_).in(language_)));
      return;
    }
    if (&table == &view_.units)
    {
      draw_bars(table);
    }
    const ReportRow sum = sum_of(table.rows);
    const std::vector<ReportColumn> columns = columns_with_days(sum.totals);
    add("<div class=\"wide\"><table class=\"{}\">\n<thead><tr>", table.id);
    for (const Text& title : table.key_titles)
    {
      add("<th class=\"key\" scope=\"col\">{}</th>", lower(title.in(language_)));
    }
    for (const ReportColumn& column : columns)
    {
      add("<th scope=\"col\">{}</th>", column.spelled.in(language_));
    }
    add("<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n", say("sager", "cases"));
    for (const ReportRow& row : table.rows)
    {
      add("<tr>");
      for (std::size_t at = 0; at < table.key_titles.size(); ++at)
      {
        add("<td class=\"key\">{}</td>", escaped(key_words(table, row, at, rules_, language_)));
      }
      add_cells(row, columns);
    }
    add("</tbody>\n<tfoot><tr><td class=\"key\" colspan=\"{}\">{}</td>",
        table.key_titles.size(),
        say("i alt", "in all"));
    add_cells(sum, columns);
    add("</tfoot></table></div>\n");
  }

  /// Titles of terminal tables are in capitals.
  [[nodiscard]] static std::string lower(std::string text)
  {
    constexpr std::string_view capital_aa = "Å";
    if (const auto at = text.find(capital_aa); at != std::string::npos)
    {
      text.replace(at, capital_aa.size(), "å");
    }
    for (char& c : text)
    {
      c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
  }

  void add_medians()
  {
    add("<h2>{}</h2>\n<div class=\"wide\"><table>\n<thead><tr><th class=\"key\" "
        "scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
        "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
        say("Så længe var sagerne i hver fase", "How long cases were in each phase"),
        say("fase", "phase"),
        say("sager", "cases"),
        say("heraf åbne", "open"),
        say("median, arbejdsdage", "median, working days"));
    for (const PhaseMedian& median : view_.medians)
    {
      const bool few = median.cases < view_.least;
      add("<tr><td class=\"key\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
          phase_title(median.phase).in(language_),
          few ? fmt::format("&lt;{}", view_.least) : fmt::format("{}", median.cases),
          few ? std::string{} : fmt::format("{}", median.open),
          median.median ? fmt::format("{}", *median.median) : "–");
    }
    add("</tbody></table></div>\n");
  }

  const ReportView& view_;
  const Rulebook& rules_;
  Language language_;
  std::string html_;
};

} // namespace

std::string render_report_html(const ReportView& view, const Rulebook& rules, Language language)
{
  return Page(view, rules, language).text();
}

} // namespace sag
