// SPDX-License-Identifier: MPL-2.0
// Every finding that has a limit: quiet on the day before, told on the day and on the day after,
// for the warning and for the stall, across Easter, Christmas and Store Bededag, under the rules'
// limit and under the casebook's own. The days are counted here by a list of days off, without the
// calendar of the program.

#include "support/findings.hpp"
#include "workflow/finding_codes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// From the almanac: what is closed besides weekends in the weeks that these tests are about.
bool is_closed(Date date)
{
  constexpr std::array<std::string_view, 31> closed{
      "2023-04-06", "2023-04-07", "2023-04-10", "2023-05-05", "2023-05-18", "2023-05-29",
      "2024-03-28", "2024-03-29", "2024-04-01", "2024-05-09", "2024-05-20", "2026-01-01",
      "2026-04-02", "2026-04-03", "2026-04-06", "2026-05-14", "2026-05-25", "2026-12-24",
      "2026-12-25", "2026-12-31", "2027-01-01", "2027-03-25", "2027-03-26", "2027-03-29",
      "2025-12-24", "2025-12-25", "2025-12-26", "2025-12-31", "2023-12-25", "2023-12-26",
      "2024-01-01"};
  return date.weekday() > 5 || std::ranges::find(closed, format_iso(date)) != closed.end();
}

/// The first day on which more than so many working days have passed since `since`.
Date first_past(Date since, int days)
{
  Date date = since;
  for (int passed = 0; passed <= days;)
  {
    date = date.plus_days(1);
    passed += is_closed(date) ? 0 : 1;
  }
  return date;
}

/// The first day on which no more than so many working days are left until `end`.
Date first_within(Date end, int days)
{
  Date date = end;
  while (is_closed(date))
  {
    date = date.plus_days(-1);
  }
  for (int left = 0; left <= days;)
  {
    left += is_closed(date) ? 0 : 1;
    date = date.plus_days(-1);
  }
  return date.plus_days(1);
}

struct Pair
{
  int warn;
  int stall;
};

/// A case whose clock runs from a day, as small as can be.
struct Clock
{
  std::string_view code;
  Pair limit;
  /// "{}" is the day it runs from, "{b}" a day two weeks before.
  std::string_view lines;
  /// A line of the minimal workflow, and what stands in its place.
  Change rules{};
  std::string_view casebook{};
};

constexpr std::string_view begun = "{b} mho applied: foertidspension\n{b} mho assigned: mho\n";

std::string filled(std::string_view text, Date since)
{
  std::string result(text);
  const auto put = [&](std::string_view sign, Date date)
  {
    for (std::size_t at = result.find(sign); at != std::string::npos; at = result.find(sign))
    {
      result.replace(at, sign.size(), format_iso(date));
    }
  };
  put("{}", since);
  put("{b}", since.plus_days(-14));
  put("{e}", since.plus_days(200));
  return result;
}

constexpr std::string_view work = "code: ready-not-decided, limit: [10, 15]";
constexpr std::string_view opinion = "    code: opinion-missing\n    limit: [10, 15]\n";
constexpr std::string_view asked = "{} mho requested: udtalelse, from: social";
constexpr std::string_view entered = "{} mho stage: oplysning";

constexpr Clock clocks[] = {
    {"handover-not-accepted", {3, 5}, "{} mho handed-over: social"},
    {"opinion-missing", {10, 15}, asked},
    {"waiting-for-meeting",
     {7, 12},
     asked,
     {opinion, "    code: waiting-for-meeting\n    limit: [7, 12]\n"}},
    {"waiting-for-approval",
     {3, 5},
     asked,
     {opinion, "    code: waiting-for-approval\n    limit: [3, 5]\n"}},
    {"received-not-assessed", {5, 10}, "{} mho received: lae-265, unsolicited: true"},
    {"not-answered", {2, 3}, "{} mho asked: callback"},
    {"not-reminded", {3, 5}, "{b} mho requested: samtykke, from: Bo, expected: {}"},
    {"pause-not-reviewed", {3, 5}, "{b} mho paused: ill, review: {}"},
    {"reconsideration-late", {15, 20}, "{b} mho decided: afslag\n{} mho complained: decision"},
    {"ready-not-decided", {10, 15}, entered},
    {"plan-not-written", {4, 9}, entered, {work, "code: plan-not-written, limit: [4, 9]"}},
    {"granted-not-started",
     {20, 40},
     entered,
     {work, "code: granted-not-started, limit: [20, 40]"}},
    {"no-next-step", {10, 15}, "{} mho met: samtale, with: [citizen]"},
    {"not-assigned", {3, 5}, ""},
    {"caseworker-away", {3, 5}, "", {}, "absences:\n  - {who: mho, from: {}, to: {e}}\n"},
    {"caseworker-changed", {5, 10}, "{} hve assigned: akj"},
    {"not-requested", {3, 5}, "{b} mho consented: [egen-laege]\n{} mho stage: oplysning"},
    {"no-self-support-track", {15, 30}, ""},
    {"citizen-not-informed", {20, 30}, "{} mho informed: status, via: post"},
    {"promise-broken",
     {1, 6},
     "{b} mho informed: status, via: post, promised: {next: {}}",
     {"  pause-not-reviewed: [3, 5]\n",
      "  pause-not-reviewed: [3, 5]\n  promise-broken: [1, 6]\n"}},
};

/// Those two run from the application itself.
std::string lines_of(const Clock& clock, Date since)
{
  if (clock.code == "not-assigned")
  {
    return filled("{} mho applied: foertidspension", since);
  }
  if (clock.code == "no-self-support-track")
  {
    return filled("{} mho applied: foertidspension\n{} mho assigned: mho", since);
  }
  return filled(std::string(begun).append(clock.lines), since);
}

Rulebook rules_of(const Clock& clock, Date since, std::string_view limits)
{
  return rulebook_of(
      clock.rules.from.empty() ? std::string(minimal_workflow)
                               : changed(minimal_workflow, clock.rules.from, clock.rules.to),
      fmt::format("{}{}{}", minimal_casebook, filled(clock.casebook, since), limits));
}

void check_around(
    std::string_view code, std::string_view lines, Date warn, Date stall, const Rulebook& rules)
{
  const auto on = [&](Date date) { return severity_on(code, lines, format_iso(date), rules); };
  CAPTURE(format_iso(warn));
  CAPTURE(format_iso(stall));
  CHECK(on(warn.plus_days(-1)).empty());
  CHECK(on(warn) == "warn");
  CHECK(on(warn.plus_days(1)) == (warn.plus_days(1) < stall ? "warn" : "STALL"));
  CHECK(on(stall.plus_days(-1)) == "warn");
  CHECK(on(stall) == "STALL");
  CHECK(on(stall.plus_days(1)) == "STALL");
}

/// An ordinary week, a Saturday; before Easter, Christmas, Store Bededag and the day it no longer
/// is.
constexpr std::string_view starts[] = {"2026-01-19",
                                       "2026-01-24",
                                       "2026-03-30",
                                       "2026-04-03",
                                       "2026-12-21",
                                       "2026-12-24",
                                       "2026-12-30",
                                       "2023-05-04",
                                       "2024-04-25"};

} // namespace

TEST_SUITE("timeline/boundary")
{
  TEST_CASE("the days off are counted as the almanac has them")
  {
    CHECK(format_iso(first_past(day("2026-03-30"), 3)) == "2026-04-08");
    CHECK(format_iso(first_past(day("2026-12-21"), 3)) == "2026-12-29");
    CHECK(format_iso(first_past(day("2026-12-29"), 1)) == "2027-01-04");
    CHECK(format_iso(first_past(day("2023-05-04"), 0)) == "2023-05-08");
    CHECK(format_iso(first_past(day("2024-04-25"), 0)) == "2024-04-26");
    CHECK(format_iso(first_within(day("2026-04-07"), 1)) == "2026-04-01");
    CHECK(format_iso(first_within(day("2023-05-08"), 1)) == "2023-05-04");
    CHECK(format_iso(first_within(day("2024-04-29"), 1)) == "2024-04-26");
  }

  TEST_CASE("every clock: the day before, the day and the day after, over every feast")
  {
    for (const Clock& clock : clocks)
    {
      CAPTURE(clock.code);
      for (const std::string_view start : starts)
      {
        CAPTURE(start);
        const Date since = day(start);
        check_around(clock.code,
                     lines_of(clock, since),
                     first_past(since, clock.limit.warn),
                     first_past(since, clock.limit.stall),
                     rules_of(clock, since, ""));
      }
    }
  }

  TEST_CASE("every clock under the casebook's own limit, shorter and longer")
  {
    for (const Clock& clock : clocks)
    {
      CAPTURE(clock.code);
      for (const Pair own : {Pair{0, 1}, Pair{clock.limit.warn + 1, clock.limit.stall + 3}})
      {
        for (const std::string_view start :
             {"2026-03-30", "2026-12-21", "2023-05-04", "2024-04-25"})
        {
          CAPTURE(start);
          CAPTURE(own.warn);
          const Date since = day(start);
          check_around(
              clock.code,
              lines_of(clock, since),
              first_past(since, own.warn),
              first_past(since, own.stall),
              rules_of(clock,
                       since,
                       fmt::format("limits:\n  {}: [{}, {}]\n", clock.code, own.warn, own.stall)));
        }
      }
    }
  }

  TEST_CASE("what is coming: so many working days before it, over every feast")
  {
    for (const Pair limit : {Pair{10, 3}, Pair{4, 1}})
    {
      const Rulebook rules =
          rulebook_of(minimal_workflow,
                      fmt::format("{}limits:\n  deadline-near: [{}, {}]\n  letter-due: [{}, {}]\n",
                                  minimal_casebook,
                                  limit.warn,
                                  limit.stall,
                                  limit.warn,
                                  limit.stall));
      // The last on a Sunday, on Easter Monday and on Christmas Day.
      for (const std::string_view end : {"2026-02-03",
                                         "2026-04-07",
                                         "2027-01-05",
                                         "2023-05-09",
                                         "2024-04-30",
                                         "2026-02-08",
                                         "2026-04-06",
                                         "2026-12-25"})
      {
        CAPTURE(end);
        CAPTURE(limit.warn);
        const Date last = day(end);
        const Date warn = first_within(last, limit.warn);
        const Date stall = first_within(last, limit.stall);
        const std::string promise =
            fmt::format("{0} mho applied: foertidspension\n{0} mho informed: "
                        "status, via: post, promised: {{next: {1}}}",
                        format_iso(last.plus_days(-60)),
                        end);
        check_around("letter-due", promise, warn, stall, rules);
        // 13 weeks, rolled to the next day that is not a holiday: only where it ends as asked.
        if (!is_closed(last))
        {
          check_around(
              "deadline-near",
              fmt::format("{} mho applied: foertidspension", format_iso(last.plus_days(-91))),
              warn,
              stall,
              rules);
        }
      }
    }
  }

  TEST_CASE("a deadline is missed on the first working day after it, whatever a limit says")
  {
    for (const std::string_view end :
         {"2026-02-03", "2026-04-01", "2026-12-23", "2026-12-30", "2023-05-04", "2024-04-25"})
    {
      CAPTURE(end);
      const std::string lines =
          fmt::format("{} mho applied: foertidspension", format_iso(day(end).plus_days(-91)));
      const Date missed = first_past(day(end), 0);
      CHECK(severity_on("deadline-missed", lines, end).empty());
      CHECK(severity_on("deadline-missed", lines, format_iso(missed.plus_days(-1))).empty());
      CHECK(severity_on("deadline-missed", lines, format_iso(missed)) == "STALL");
      CHECK(severity_on("deadline-missed", lines, format_iso(missed.plus_days(1))) == "STALL");
    }
  }

  TEST_CASE("no code with a limit is left out")
  {
    // The first four are told above; the others are wrong from their first day, without a limit.
    constexpr std::string_view others[] = {"deadline-missed",
                                           "deadline-near",
                                           "letter-due",
                                           "notice-of-delay-missing",
                                           "acknowledgement-expired",
                                           "acknowledgement-useless",
                                           "letter-untrue",
                                           "wait-implausible"};
    for (const FindingCode& code : finding_codes())
    {
      CAPTURE(code.slug);
      const bool clocked = std::ranges::find(clocks, code.slug, &Clock::code) != std::end(clocks);
      const bool other = std::ranges::find(others, code.slug) != std::end(others);
      CHECK(clocked != other);
    }
    CHECK(std::size(clocks) + std::size(others) == finding_codes().size());
  }
}
