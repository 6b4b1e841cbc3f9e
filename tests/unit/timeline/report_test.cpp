// SPDX-License-Identifier: MPL-2.0
#include "support/ledgers.hpp"
#include "timeline/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

CaseDays days_of(std::string_view lines, std::string_view from, std::string_view to)
{
  const Case subject = case_of(case_text(lines));
  const History history(subject, {day(to), {}});
  const Rulebook& rules = minimal_rules();
  const Standing standing = standing_of(history, rules);
  return count_days(ledger_of(history, rules), standing, {day(from), day(to)}, day(to));
}

/// "2026-01 oplysning internal social<arbejdsmarked 9 over 2", a line each.
std::string told_counts(const CaseDays& days)
{
  std::string lines;
  for (const DayCount& c : days.counts)
  {
    lines += fmt::format("{}{} {} {} {}{} {}{}",
                         lines.empty() ? "" : "\n",
                         format_iso(c.month),
                         c.stage->id.value,
                         c.cause ? name_of(*c.cause) : "before",
                         c.unit,
                         c.waiting.empty() ? "" : fmt::format("<{}", c.waiting),
                         c.days,
                         c.over > 0 ? fmt::format(" over {}", c.over) : "");
  }
  return lines;
}

ReportRow row(std::string key, int days, std::vector<std::uint32_t> cases)
{
  ReportRow one;
  one.key = {std::move(key)};
  one.totals.add(Cause::internal, {days}, {0});
  one.cases = std::move(cases);
  return one;
}

/// "a 5 of 3, * 7 of 4": key, days, cases.
std::string told_rows(const std::vector<ReportRow>& rows)
{
  std::string text;
  for (const ReportRow& one : rows)
  {
    text += fmt::format("{}{} {} of {}",
                        text.empty() ? "" : ", ",
                        one.pooled ? "*" : one.key.front(),
                        one.totals.days.count,
                        one.cases.size());
  }
  return text;
}

} // namespace

TEST_SUITE("timeline/report")
{
  TEST_CASE("days are counted by month, stage, cause and unit, and by who waited for whom")
  {
    constexpr std::string_view lines =
        "2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
        "2026-01-12 mho requested: udtalelse, from: social\n"
        "2026-01-20 mho stage: oplysning\n";
    CHECK(told_counts(days_of(lines, "2026-01-01", "2026-02-03"))
          == "2026-01 modtaget work arbejdsmarked 5\n"
             "2026-01 modtaget internal social<arbejdsmarked 6\n"
             "2026-01 oplysning internal social<arbejdsmarked 8 over 4\n"
             "2026-02 oplysning internal social<arbejdsmarked 2 over 2");
    // A period cuts leaves through.
    CHECK(told_counts(days_of(lines, "2026-01-29", "2026-02-02"))
          == "2026-01 oplysning internal social<arbejdsmarked 2 over 2\n"
             "2026-02 oplysning internal social<arbejdsmarked 1 over 1");
    CHECK(told_counts(days_of(lines, "2026-03-01", "2026-03-01")).find("2026-03")
          == std::string::npos);
  }

  TEST_CASE("how long a case was in each phase, and whether it still is")
  {
    const CaseDays days = days_of("2026-01-05 mho applied: foertidspension\n"
                                  "2026-01-12 mho stage: indsats\n",
                                  "2026-01-01",
                                  "2026-01-16");
    REQUIRE(days.phases.size() == 2);
    CHECK(days.phases[0].phase == Phase::preparation);
    CHECK(days.phases[0].days == 5);
    CHECK(days.phases[0].ended);
    CHECK(days.phases[1].phase == Phase::closing);
    CHECK(days.phases[1].days == 4);
    CHECK_FALSE(days.phases[1].ended);
  }

  TEST_CASE("groups have the sums of their days and each case once; sums foot")
  {
    const std::vector<CaseDays> cases{
        days_of("2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho",
                "2026-01-01",
                "2026-02-03"),
        days_of("2026-01-26 mho applied: foertidspension\n2026-01-26 mho assigned: mho",
                "2026-01-01",
                "2026-02-03")};
    const auto months = group_days(
        cases, [](const DayCount& c) { return std::vector<std::string>{format_iso(c.month)}; });
    CHECK(told_rows(months) == "2026-01 23 of 2, 2026-02 4 of 2");
    CHECK(sum_of(months).totals.days.count == 27);
    CHECK(sum_of(months).cases.size() == 2);
    CHECK(group_days(cases, [](const DayCount&) { return std::vector<std::string>{}; }).empty());
  }

  TEST_CASE("small groups are put together until nobody can be told from the others")
  {
    struct Row
    {
      std::vector<ReportRow> rows;
      std::size_t least;
      std::string_view told;
    };

    const ReportRow a = row("a", 10, {0, 1, 2});
    const ReportRow b = row("b", 20, {3});
    const ReportRow c = row("c", 30, {4, 5});
    const ReportRow d = row("d", 40, {0, 1, 2, 3});
    const Row rows[] = {
        {{a, b, c}, 1, "a 10 of 3, b 20 of 1, c 30 of 2"},
        {{a, b, c}, 3, "a 10 of 3, * 50 of 3"},
        // One small group alone could be found by subtraction: the next smallest joins it.
        {{a, b, d}, 3, "d 40 of 4, * 30 of 4"},
        {{b}, 3, "* 20 of 1"},
        {{}, 3, ""},
        {{a, d}, 3, "a 10 of 3, d 40 of 4"},
    };
    for (const Row& one : rows)
    {
      CHECK(told_rows(pool_small(one.rows, one.least)) == one.told);
      CHECK(sum_of(pool_small(one.rows, one.least)).totals.days == sum_of(one.rows).totals.days);
    }
  }

  TEST_CASE("the median counts open cases with the time they have been there")
  {
    using Times = std::vector<std::pair<int, bool>>;
    CHECK(median_with_open(Times{{1, true}, {2, true}, {3, true}}) == 2);
    CHECK(median_with_open(Times{{1, true}, {2, true}, {3, true}, {4, true}}) == 2);
    // Without the open ones it would be 1.
    CHECK(median_with_open(Times{{1, true}, {5, false}, {6, true}, {9, false}, {2, true}}) == 6);
    CHECK_FALSE(median_with_open(Times{{1, true}, {5, false}, {6, false}}).has_value());
    CHECK_FALSE(median_with_open(Times{{5, false}}).has_value());
    CHECK_FALSE(median_with_open({}).has_value());
    CHECK(median_with_open(Times{{3, true}}) == 3);
  }
}
