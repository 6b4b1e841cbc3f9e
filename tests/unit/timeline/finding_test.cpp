// SPDX-License-Identifier: MPL-2.0
// From which day to which each limit warns and stalls. The days were counted by hand.

#include "timeline/begun_case.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("timeline/finding")
{
  TEST_CASE("every limit: the day before, the day, the day after")
  {
    constexpr Boundary rows[] = {
        {"not-assigned", "", "2026-01-08", "2026-01-09", "2026-01-12", "2026-01-13"},
        {"no-next-step",
         "2026-01-05 hve assigned: mho",
         "2026-01-19",
         "2026-01-20",
         "2026-01-26",
         "2026-01-27"},
        {"citizen-not-informed",
         "2026-01-05 mho informed: status, via: post",
         "2026-02-02",
         "2026-02-03",
         "2026-02-16",
         "2026-02-17"},
        {"handover-not-accepted",
         "2026-02-02 mho handed-over: social",
         "2026-02-05",
         "2026-02-06",
         "2026-02-09",
         "2026-02-10"},
        {"opinion-missing",
         "2026-02-02 mho requested: udtalelse, from: social",
         "2026-02-16",
         "2026-02-17",
         "2026-02-23",
         "2026-02-24"},
        {"received-not-assessed",
         "2026-01-05 mho received: lae-265, unsolicited: true",
         "2026-01-12",
         "2026-01-13",
         "2026-01-19",
         "2026-01-20"},
        {"not-answered",
         "2026-01-09 mho asked: callback",
         "2026-01-13",
         "2026-01-14",
         "2026-01-14",
         "2026-01-15"},
        {"not-reminded",
         "2026-08-14 mho requested: lae-265, from: x",
         "2026-09-17",
         "2026-09-18",
         "2026-09-21",
         "2026-09-22"},
        {"not-reminded",
         "2026-08-31 mho requested: samtykke, from: Bo",
         "2026-09-17",
         "2026-09-18",
         "2026-09-21",
         "2026-09-22"},
        {"pause-not-reviewed",
         "2026-01-06 mho paused: ill, review: 2026-01-12",
         "2026-01-15",
         "2026-01-16",
         "2026-01-19",
         "2026-01-20"},
        {"reconsideration-late",
         "2026-02-02 mho decided: afslag\n2026-02-02 mho complained: decision",
         "2026-02-23",
         "2026-02-24",
         "2026-03-02",
         "2026-03-03"},
        {"ready-not-decided",
         "2026-01-06 mho stage: oplysning",
         "2026-01-20",
         "2026-01-21",
         "2026-01-27",
         "2026-01-28"},
    };
    check_boundaries(rows);
  }

  TEST_CASE("across Easter, Christmas and weekends only working days count")
  {
    constexpr Boundary rows[] = {
        {"handover-not-accepted",
         "2026-03-30 mho handed-over: social",
         "2026-04-07",
         "2026-04-08",
         "2026-04-09",
         "2026-04-10"},
        {"opinion-missing",
         "2026-12-14 mho requested: udtalelse, from: social",
         "2027-01-03",
         "2027-01-04",
         "2027-01-10",
         "2027-01-11"},
        {"reconsideration-late",
         "2026-12-01 mho decided: afslag\n2026-12-15 mho complained: decision",
         "2027-01-11",
         "2027-01-12",
         "2027-01-18",
         "2027-01-19"},
        // Received on a Saturday, on Good Friday: the next working day is day 1.
        {"received-not-assessed",
         "2026-01-10 mho received: lae-265, unsolicited: true",
         "2026-01-18",
         "2026-01-19",
         "2026-01-25",
         "2026-01-26"},
        {"received-not-assessed",
         "2026-04-03 mho received: lae-265, unsolicited: true",
         "2026-04-13",
         "2026-04-14",
         "2026-04-20",
         "2026-04-21"},
        // A review on Christmas Eve.
        {"pause-not-reviewed",
         "2026-12-01 mho paused: ill, review: 2026-12-24",
         "2027-01-03",
         "2027-01-04",
         "2027-01-05",
         "2027-01-06"},
        {"not-reminded",
         "2026-11-24 mho requested: lae-265, from: x",
         "2027-01-03",
         "2027-01-04",
         "2027-01-05",
         "2027-01-06"},
    };
    check_boundaries(rows);
  }

  TEST_CASE("the codes that only some rules have")
  {
    for (const std::string_view code : {"plan-not-written", "granted-not-started", "no-next-step"})
    {
      CAPTURE(code);
      const std::string work = fmt::format("    work: {{code: {}, limit: [3, 5]}}\n", code);
      const Rulebook rules = rulebook_of(changed(
          minimal_workflow, "    work: {code: ready-not-decided, limit: [10, 15]}\n", work));
      const Boundary row{code,
                         "2026-01-12 mho stage: oplysning",
                         "2026-01-15",
                         "2026-01-16",
                         "2026-01-19",
                         "2026-01-20"};
      check_boundaries({&row, 1}, rules);
    }
    for (const std::string_view code : {"waiting-for-meeting", "waiting-for-approval"})
    {
      CAPTURE(code);
      const std::string own = fmt::format("    code: {}\n    limit: [3, 5]\n", code);
      const Rulebook rules = rulebook_of(
          changed(minimal_workflow, "    code: opinion-missing\n    limit: [10, 15]\n", own));
      const Boundary row{code,
                         "2026-01-12 mho requested: udtalelse, from: social",
                         "2026-01-15",
                         "2026-01-16",
                         "2026-01-19",
                         "2026-01-20"};
      check_boundaries({&row, 1}, rules);
    }
  }

  TEST_CASE("the rules change in the middle of a pause: it goes on")
  {
    constexpr std::string_view lines = "2026-01-06 mho paused: ill, review: 2026-01-12\n"
                                       "2026-01-08 mho migrated: fp-test, because: x\n";
    const Boundary row{
        "pause-not-reviewed", lines, "2026-01-15", "2026-01-16", "2026-01-19", "2026-01-20"};
    check_boundaries({&row, 1});
  }

  TEST_CASE("the casebook's own limits")
  {
    const Rulebook local = with_local_limits("  not-assigned: [1, 2]\n"
                                             "  no-next-step: [4, 6]\n"
                                             "  opinion-missing: [2, 3]\n");
    const Boundary rows[] = {
        {"not-assigned", "", "2026-01-06", "2026-01-07", "2026-01-07", "2026-01-08"},
        {"no-next-step", "", "2026-01-11", "2026-01-12", "2026-01-13", "2026-01-14"},
        {"opinion-missing",
         "2026-01-05 mho requested: udtalelse, from: social",
         "2026-01-07",
         "2026-01-08",
         "2026-01-08",
         "2026-01-09"},
    };
    check_boundaries(rows, local);
    CHECK(only_finding("not-assigned", "", "2026-01-07", local).limit->file->path()
          == "casebook.yaml");
    CHECK(only_finding("not-assigned", "", "2026-01-12").limit->file->path()
          == "workflows/fp-test.yaml");
  }

  TEST_CASE("of two that are equally serious the one whose case goes first is more urgent")
  {
    Finding long_stall = only_finding("not-assigned", "", "2026-01-20");
    long_stall.severity = Severity::error;
    long_stall.days = WorkingDays{30};
    Finding short_stall = long_stall;
    short_stall.days = WorkingDays{11};
    short_stall.priority = Priority{day("2026-02-02"), {"Hjemvist", "Sent back"}};
    Finding warning = short_stall;
    warning.severity = Severity::warning;
    CHECK(is_more_urgent(short_stall, long_stall));
    CHECK_FALSE(is_more_urgent(long_stall, short_stall));
    // A stall of any case stands before a warning of one that goes first.
    CHECK(is_more_urgent(long_stall, warning));
    CHECK_FALSE(is_more_urgent(warning, long_stall));
    Finding longer = short_stall;
    longer.days = WorkingDays{12};
    CHECK(is_more_urgent(longer, short_stall));
    CHECK_FALSE(is_more_urgent(short_stall, longer));
  }

  TEST_CASE("every finding of a case that goes first says so, and no other")
  {
    const Rulebook rules =
        changed_rules({{"    plain: {da: Vi åbnede sagen., en: We opened the case.}\n",
                        "    plain: {da: Vi åbnede sagen., en: We opened the case.}\n"
                        "    priority: true\n"}});
    const auto of = [&](std::string_view lines, const Rulebook& by)
    { return only_finding("not-assigned", lines, "2026-01-20", by); };
    constexpr std::string_view opened = "2026-01-06 mho opened: own-initiative, because: x\n";
    REQUIRE(of(opened, rules).priority.has_value());
    CHECK(of(opened, rules).priority->since == day("2026-01-06"));
    CHECK_FALSE(of(opened, minimal_rules()).priority.has_value());
    CHECK_FALSE(of("", rules).priority.has_value());
    CHECK_FALSE(
        of(std::string(opened) + "2026-01-07 mho decided: afslag", rules).priority.has_value());
  }
}
