// SPDX-License-Identifier: MPL-2.0
#include "commands/report_view.hpp"
#include "support/days.hpp"
#include "support/ledgers.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

/// A case for each letter: w has a day of work, i one that another unit owed, e one of others.
std::vector<CaseDays> cases_of(std::string_view letters)
{
  const Stage& stage = minimal_rules().workflows.front().stages.front();
  std::vector<CaseDays> cases;
  for (const char letter : letters)
  {
    DayCount count{{2026, 10}, &stage, Cause::external, {}, {}, 1, 0};
    if (letter == 'w')
    {
      count.cause = Cause::work;
      count.unit = "arbejdsmarked";
    }
    if (letter == 'i')
    {
      count.cause = Cause::internal;
      count.unit = "social";
      count.waiting = "arbejdsmarked";
    }
    cases.push_back({{2026, static_cast<int>(cases.size()) + 1}, {count}, {}});
  }
  return cases;
}

ReportView view(std::string_view letters, std::size_t least, bool named)
{
  return view_of(cases_of(letters), {day("2026-10-01"), day("2026-10-31")}, least, named);
}

/// Which tables hold back their sums: the report itself as "all".
std::string held_back(const ReportView& view)
{
  std::string text = view.too_few ? "all" : "";
  for (const ReportTable* const table :
       {&view.units, &view.between, &view.stages, &view.phases, &view.months})
  {
    CHECK_FALSE((table->too_few && !table->rows.empty()));
    text += table->too_few ? fmt::format("{}{}", text.empty() ? "" : " ", table->id) : "";
  }
  CHECK(view.cells.empty() == (view.too_few || view.all.cases.empty()));
  return text;
}

std::string titles(const LedgerTotals& sum)
{
  std::string text;
  for (const ReportColumn& column : columns_with_days(sum))
  {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", column.title.en, column.days_in(sum));
  }
  return text;
}

} // namespace

TEST_SUITE("commands/report_view")
{
  TEST_CASE("too few cases tell no sum, in the report or in a table of it")
  {
    struct Row
    {
      std::string_view cases;
      std::size_t least;
      bool named;
      std::string_view held_back;
    };

    constexpr Row rows[] = {
        {"", 3, false, ""},
        {"www", 3, false, ""},
        {"ww", 3, false, "all by_unit by_stage by_phase by_month"},
        {"ii", 3, false, "all by_unit between by_stage by_phase by_month"},
        {"ww", 3, true, ""},
        {"ww", 2, false, ""},
        {"w", 1, false, ""},
        // Enough in all, but what is ours, or was waited for, is that of two.
        {"eww", 3, false, "by_unit"},
        {"wii", 3, false, "between"},
        {"wii", 3, true, ""},
        {"iii", 3, false, ""},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.cases);
      CHECK(held_back(view(row.cases, row.least, row.named)) == row.held_back);
    }
    CHECK(scope_words(view("www", 3, false)).en == "2026-10-01 – 2026-10-31 · 3 cases");
    CHECK(scope_words(view("ww", 3, false)).da == "2026-10-01 – 2026-10-31");
    CHECK(scope_words(view("w", 3, true)).da == "2026-10-01 – 2026-10-31 · 1 sag");
    CHECK(few_words(view("ww", 4, false)).en
          == "Fewer than 4 cases have days here. No sums are shown, so that no case can be known.");
  }

  TEST_CASE("a column stands where it has a day; stop days and the sum always")
  {
    LedgerTotals sum;
    CHECK(titles(sum) == "OVER 0, IN ALL 0");
    sum.add(Cause::internal, {5}, {2});
    CHECK(titles(sum) == "OVER 2, PROC. 5, IN ALL 5");
    sum.add(Cause::statutory, {1}, {0});
    sum.add(Cause::citizen, {1}, {0});
    sum.add(std::nullopt, {3}, {0});
    CHECK(titles(sum) == "OVER 2, PROC. 5, OTHERS 2, BEFORE 3, IN ALL 10");
    sum.add(Cause::work, {4}, {1});
    CHECK(titles(sum) == "OVER 3, PROC. 5, WORK 4, OTHERS 2, BEFORE 3, IN ALL 14");
  }
}
