// SPDX-License-Identifier: MPL-2.0
// What a pause may not do: move a deadline, a promise or a date that somebody gave, shorten the
// days around it, or be forgotten when the rules change.

#include "support/findings.hpp"
#include "support/ledgers.hpp"
#include "workflow/deadline.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

struct Kept
{
  std::string spans;
  std::string totals;
};

Kept ledger(std::string_view lines, std::string_view as_of, const Rulebook& rules = minimal_rules())
{
  const Case subject = case_of(case_text(lines));
  const History history(subject, {day(as_of), {}});
  const Ledger kept = ledger_of(history, rules);
  return {told(kept, rules.calendars.office), told(kept.totals)};
}

/// "2026-11-02 running, 0 findings" of the only deadline.
std::string deadline(std::string_view lines, std::string_view as_of)
{
  const Replay replay(lines, as_of);
  const auto facts = deadlines_of(replay.standing(), day(as_of));
  REQUIRE(facts.size() == 1);
  REQUIRE(facts.front().steps.has_value());
  return fmt::format("{} {}, {} missed",
                     format_iso(facts.front().steps->end),
                     name_of(facts.front().state),
                     findings_on("deadline-missed", lines, as_of).size());
}

constexpr std::string_view owned =
    "2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n";

std::string after_owned(std::string_view lines)
{
  return std::string(owned).append(lines);
}

} // namespace

TEST_SUITE("timeline/pause")
{
  TEST_CASE("a pause moves no deadline, whether it is over before the last day or begins on it")
  {
    // 13 weeks from 3 August end on Monday 2 November.
    for (const std::string_view pause :
         {"",
          "2026-08-31 mho paused: ill, review: 2026-09-28\n2026-09-28 mho resumed: ill",
          "2026-10-19 mho paused: ill, review: 2026-11-16",
          "2026-11-02 mho paused: ill, review: 2026-11-16",
          "2026-11-02 mho paused: ill, review: 2026-11-16\n2026-11-02 mho resumed: ill"})
    {
      CAPTURE(pause);
      const auto on = [&](std::string_view as_of) {
        return deadline(std::string("2026-08-03 mho applied: foertidspension\n").append(pause),
                        as_of);
      };
      CHECK(on("2026-10-30") == "2026-11-02 running, 0 missed");
      CHECK(on("2026-11-02") == "2026-11-02 running, 0 missed");
      CHECK(on("2026-11-03") == "2026-11-02 missed, 1 missed");
    }
  }

  TEST_CASE("a day that somebody gave stands, whatever happens beside it")
  {
    // A promise, an expected day and a review, all on Saturdays: none is rolled or moved.
    const std::string given = "2026-08-03 mho applied: foertidspension\n"
                              "2026-08-03 mho assigned: mho\n"
                              "2026-08-10 mho informed: status, via: post, promised: {decision: "
                              "2026-09-26}\n"
                              "2026-08-10 mho requested: lae-265, from: x, expected: 2026-09-12\n"
                              "2026-08-10 mho paused: ill, review: 2026-09-19\n";
    for (const std::string_view beside :
         {"",
          "2026-08-17 mho resumed: ill\n2026-08-17 mho paused: ill, review: 2026-09-19",
          "2026-08-17 mho stage: oplysning",
          "2026-08-17 mho stage: oplysning\n2026-08-18 mho stage: modtaget, because: x",
          "2026-08-17 mho requested: samtykke, from: Bo\n2026-08-18 mho reminded: samtykke",
          "2026-08-17 mho handed-over: social\n2026-08-18 akj accepted: social",
          "2026-08-17 mho migrated: fp-test, because: x",
          "2026-08-17 mho measure: praktik, starts: 2026-08-17, ends: 2026-10-30",
          "2026-08-17 mho applied: foertidspension, ref: b",
          "2026-08-17 mho noted: x"})
    {
      CAPTURE(beside);
      const std::string lines = std::string(given).append(beside);
      const Replay replay(lines, "2026-09-01");
      const std::string open = open_on(replay, "2026-09-01");
      CHECK(open.find("lae-265 since 2026-08-10 due 2026-09-12") != std::string::npos);
      CHECK(open.find("pause ill since ") != std::string::npos);
      CHECK(open.find(" due 2026-09-19") != std::string::npos);
      CHECK(findings_on("promise-broken", lines, "2026-09-26").empty());
      const auto next = findings_on("promise-broken", lines, "2026-09-28");
      REQUIRE(next.size() == 1);
      CHECK(next.front().since == day("2026-09-26"));
    }
  }

  TEST_CASE("the rules change in the middle of a pause: its days before and after stay a pause's")
  {
    Rulebook rules = rulebook_of();
    const std::string strict =
        changed(changed(minimal_workflow, "workflow: fp-test", "workflow: fp-other"),
                "pause-not-reviewed: [3, 5]",
                "pause-not-reviewed: [1, 2]");
    rules.workflows.insert(rules.workflows.begin(), workflow_of(strict, "fp-other"));
    const std::string pause = after_owned("2026-01-05 mho paused: ill, review: 2026-01-21\n");
    CHECK(ledger(pause, "2026-01-23", rules).spans
          == "2026-01-06 2026-01-20 11 citizen pause ill\n"
             "2026-01-21 2026-01-23 3 internal pause ill lapsed [arbejdsmarked]");
    CHECK(ledger(pause + "2026-01-14 mho migrated: fp-other, because: x", "2026-01-23", rules).spans
          == "2026-01-06 2026-01-20 11 citizen pause ill\n"
             "2026-01-21 2026-01-23 3 internal pause ill lapsed [arbejdsmarked] over 1");
  }

  TEST_CASE("a date that was moved, and the move struck out: as if it had never been moved")
  {
    const auto with = [](std::string_view moved, std::string_view struck)
    {
      return ledger(after_owned(fmt::format("2026-01-05 mho requested: samtykke, from: Bo, "
                                            "expected: 2026-01-12\n"
                                            "{}"
                                            "2026-01-13 mho paused: ill, review: 2026-02-16\n"
                                            "2026-01-26 mho resumed: ill\n"
                                            "{}",
                                            moved,
                                            struck)),
                    "2026-01-30")
          .spans;
    };
    constexpr std::string_view moved =
        "2026-01-09 mho postponed: samtykke, said-by: Bo, expected: 2026-02-09\n";
    constexpr std::string_view never =
        "2026-01-06 2026-01-13 6 citizen request samtykke\n"
        "2026-01-14 2026-01-19 4 citizen pause ill\n"
        "2026-01-20 2026-01-30 9 internal request samtykke lapsed [arbejdsmarked] over 9";
    CHECK(with("", "") == never);
    CHECK(with(moved, "")
          == "2026-01-06 2026-01-13 6 citizen request samtykke\n"
             "2026-01-14 2026-01-26 9 citizen pause ill\n"
             "2026-01-27 2026-01-30 4 citizen request samtykke");
    CHECK(with(moved,
               "2026-01-27 mho corrected: {date: 2026-01-09, postponed: samtykke}, void: true, "
               "because: x\n")
          == never);
  }

  TEST_CASE("paused and other days are together all days until the decision")
  {
    // From 17 March to 12 May 2026 are 41 weekdays, and three of them are at Easter.
    const std::string lines = "2026-03-16 mho applied: foertidspension\n"
                              "2026-03-16 mho assigned: mho\n"
                              "2026-03-20 mho paused: ill, review: 2026-04-13\n"
                              "2026-04-10 mho resumed: ill\n"
                              "2026-04-20 mho paused: own-wish, review: 2026-05-11\n"
                              "2026-05-04 mho resumed: own-wish\n"
                              "2026-05-12 mho decided: afslag\n"
                              "2026-05-12 mho stage: afsluttet, because: x, outcome: afslag, "
                              "self-support: none\n";
    const Kept kept = ledger(lines, "2026-05-12");
    CHECK(kept.spans
          == "2026-03-17 2026-03-20 4 work no-next-step [arbejdsmarked]\n"
             "2026-03-23 2026-04-10 12 citizen pause ill\n"
             "2026-04-13 2026-04-20 6 work no-next-step [arbejdsmarked]\n"
             "2026-04-21 2026-05-04 10 citizen pause own-wish\n"
             "2026-05-05 2026-05-12 6 work no-next-step [arbejdsmarked]");
    CHECK(kept.totals == "38 = 22 citizen, 16 work; 0 over");
    // And no day is added by looking later.
    CHECK(ledger(lines, "2026-11-20").totals == kept.totals);
  }
}
