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
    draw_months();
    draw_bars(view_.units);
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
    add("</div>\n</main>\n</body>\n</html>\n");
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
    add("<p>{}</p>\n<p class=\"lead\">{}</p>\n",
        scope_words(view_).in(language_),
        escaped(cost_sentence(view_.all.totals).in(language_)));
  }

  void legend(int y)
  {
    int x = 0;
    for (std::size_t at = 0; at < report_bands().size(); ++at)
    {
      const ReportBand& band = report_bands()[at];
      if (report_parts(view_.all.totals)[at] == 0)
      {
        continue;
      }
      const std::string name = band.name.in(language_);
      add("<rect x=\"{}\" y=\"{}\" width=\"14\" height=\"14\" fill=\"{}\" stroke=\"#111\"/>"
          "<text x=\"{}\" y=\"{}\">{}</text>\n",
          x,
          y,
          band.fill,
          x + 20,
          y + 12,
          escaped(name));
      x += 34 + static_cast<int>(name.size()) * 6;
      if (x > 640)
      {
        x = 0;
        y += 20;
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
    for (const ReportRow* const row : rows)
    {
      highest = std::max(highest, row->totals.days.count);
    }
    if (rows.empty())
    {
      return;
    }
    const int step = width / static_cast<int>(rows.size());
    const int bar = std::min(step * 3 / 4, 48);
    add("<h2>{}</h2>\n<figure><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n{}",
        say("Arbejdsdage efter måned", "Working days by month"),
        width + 40,
        height + 100,
        say("Søjler med arbejdsdage efter måned; tallene står i tabellen",
            "Columns of working days by month; the numbers are in the table"),
        report_patterns);
    for (std::size_t at = 0; at < rows.size(); ++at)
    {
      const int x = static_cast<int>(at) * step + (step - bar) / 2;
      int y = height + 20;
      const auto parts = report_parts(rows[at]->totals);
      for (std::size_t part = 0; part < parts.size(); ++part)
      {
        const int tall = parts[part] * height / highest;
        y -= tall;
        if (tall > 0)
        {
          add("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"#111\" "
              "stroke-width=\".6\"/>",
              x,
              y,
              bar,
              tall,
              report_bands()[part].fill);
        }
      }
      add("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
          x + bar / 2,
          y - 4,
          rows[at]->totals.days.count);
      const std::string& month = rows[at]->key.front();
      const bool year = at == 0 || month.substr(5) == "01";
      add("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
          x + bar / 2,
          height + 36,
          month.substr(5));
      if (year)
      {
        add("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
            x + bar / 2,
            height + 50,
            month.substr(0, 4));
      }
    }
    legend(height + 62);
    add("</svg></figure>\n");
  }

  /// A bar for each unit: how much of what is ours was over.
  void draw_bars(const ReportTable& table)
  {
    constexpr int row_height = 30;
    constexpr int names = 230;
    constexpr int room = 600;
    int longest = 1;
    for (const ReportRow& row : table.rows)
    {
      longest = std::max(longest, row.totals.days.count);
    }
    if (table.rows.empty())
    {
      return;
    }
    add("<h2>{}</h2>\n<figure><svg viewBox=\"0 0 960 {}\" role=\"img\" aria-label=\"{}\">\n",
        escaped(table.title.in(language_)),
        static_cast<int>(table.rows.size()) * row_height + 30,
        say("Bjælker med vores dage efter enhed; tallene står i tabellen",
            "Bars of our days by unit; the numbers are in the table"));
    int y = 4;
    for (const ReportRow& row : table.rows)
    {
      add("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
          names - 8,
          y + 15,
          escaped(key_words(table, row, 0, rules_, language_)));
      int x = names;
      const auto parts = report_parts(row.totals);
      for (std::size_t part = 0; part < 3; ++part)
      {
        const int wide = parts[part] * room / longest;
        if (wide > 0)
        {
          add("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"20\" fill=\"{}\" stroke=\"#111\" "
              "stroke-width=\".6\"/>",
              x,
              y,
              wide,
              report_bands()[part].fill);
        }
        x += wide;
      }
      add("<text x=\"{}\" y=\"{}\">{}</text>\n",
          x + 6,
          y + 15,
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

  /// With the days before the casebook only where there are any.
  void add_cells(const ReportRow& row, bool before)
  {
    const LedgerTotals& totals = row.totals;
    add("<td>{}</td><td>{}</td><td>{}</td><td>{}</td>",
        totals.over().count,
        totals.of(Cause::internal).count,
        totals.of(Cause::work).count,
        others_in(totals));
    if (before)
    {
      add("<td>{}</td>", totals.before.count);
    }
    add("<td>{}</td><td>{}</td></tr>\n", totals.days.count, row.cases.size());
  }

  void add_table(const ReportTable& table)
  {
    if (table.rows.empty())
    {
      return;
    }
    const ReportRow sum = sum_of(table.rows);
    const bool before = sum.totals.before.count > 0;
    add("<h2>{}</h2>\n<div class=\"wide\"><table>\n<thead><tr>",
        escaped(table.title.in(language_)));
    for (const Text& title : table.key_titles)
    {
      add("<th class=\"key\" scope=\"col\">{}</th>", lower(title.in(language_)));
    }
    std::vector<std::string> titles{say("over grænsen", "over the limit"),
                                    say("procedurer", "procedures"),
                                    say("arbejde", "work"),
                                    say("andre", "others")};
    if (before)
    {
      titles.push_back(say("før casebogen", "before the casebook"));
    }
    titles.push_back(say("i alt", "in all"));
    titles.push_back(say("sager", "cases"));
    for (const std::string& title : titles)
    {
      add("<th scope=\"col\">{}</th>", title);
    }
    add("</tr></thead>\n<tbody>\n");
    for (const ReportRow& row : table.rows)
    {
      add("<tr>");
      for (std::size_t at = 0; at < table.key_titles.size(); ++at)
      {
        add("<td class=\"key\">{}</td>", escaped(key_words(table, row, at, rules_, language_)));
      }
      add_cells(row, before);
    }
    add("</tbody>\n<tfoot><tr><td class=\"key\" colspan=\"{}\">{}</td>",
        table.key_titles.size(),
        say("i alt", "in all"));
    add_cells(sum, before);
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
