// SPDX-License-Identifier: MPL-2.0
// What starts a deadline, how it is reckoned, what meets it, and how it stands on a day. The days
// were counted by hand.

#include "support/days.hpp"
#include "support/replay.hpp"
#include "workflow/deadline.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

/// The minimal workflow with these deadlines in place of its own.
Rulebook rules_with(std::string_view deadlines)
{
  std::string text(minimal_workflow);
  text.erase(text.find("deadlines:\n"));
  return rulebook_of(text + "deadlines:\n" + std::string(deadlines));
}

std::string rule(std::string_view lines)
{
  return "  d:\n    name: {da: Frist, en: Deadline}\n" + std::string(lines)
         + "    missed: {da: Skriv., en: Write.}\n";
}

/// "2026-11-02 missed", "2026-11-02 met 2026-10-01 #3"; several by "; ".
std::string told(const Rulebook& rules, std::string_view lines, std::string_view iso)
{
  const Replay replay(lines, iso, rules);
  std::string text;
  for (const DeadlineFact& fact : deadlines_of(replay.standing(), day(iso)))
  {
    text += fmt::format("{}{} {}",
                        text.empty() ? "" : "; ",
                        fact.steps ? format_iso(fact.steps->end) : "-",
                        name_of(fact.state));
    if (fact.ended_on)
    {
      text += fmt::format(" {} #{}", format_iso(*fact.ended_on), replay.number(fact.ended_by));
    }
    text += fact.met_late() ? " late" : "";
    text += fact.notice != nullptr ? fmt::format(" notice #{}", replay.number(fact.notice)) : "";
  }
  return text;
}

struct Row
{
  std::string_view lines;
  std::string_view day;
  std::string_view told;
};

void check(const Rulebook& rules, const std::vector<Row>& rows)
{
  for (const Row& row : rows)
  {
    CAPTURE(row.lines);
    CAPTURE(row.day);
    CHECK(told(rules, row.lines, row.day) == row.told);
  }
}

constexpr std::string_view applied = "2026-08-03 mho applied: foertidspension\n";

std::string after(std::string_view lines)
{
  return std::string(applied) + std::string(lines);
}

} // namespace

TEST_SUITE("workflow/deadline")
{
  TEST_CASE("an application starts the clock, each of them; our own initiative does not")
  {
    const Rulebook rules = rules_with(rule("    starts: {applied: any}\n"
                                           "    length: 13w\n"
                                           "    until: {decided: any}\n"
                                           "    notice: true\n"));
    const std::string again = after("2026-09-01 mho applied: foertidspension, ref: b\n");
    const std::string told_later =
        after("2026-10-30 mho informed: status, via: post, promised: {decision: 2026-12-11}\n");
    const std::string told_too_little =
        after("2026-10-01 mho informed: status, via: handed, promised: {decision: 2026-11-02}\n"
              "2026-10-30 mho informed: status, via: phone, promised: {decision: 2026-12-11}\n"
              "2026-10-30 mho informed: status, via: digital-post, promised: {next: 2026-12-11}\n");
    const std::string told_a_month =
        after("2026-10-30 mho informed: status, via: handed, promised: {decision: 2026-11}\n");
    const std::string decided = after("2026-11-02 mho decided: afslag\n");
    const std::string decided_late = after("2026-11-03 mho decided: afslag\n");
    const std::string closed = after("2026-10-01 mho stage: afsluttet, because: Flyttet\n");
    const std::string by_ref = after("2026-09-01 mho applied: foertidspension, ref: b\n"
                                     "2026-09-20 mho applied: foertidspension, ref: c\n"
                                     "2026-10-01 mho decided: afslag, ref: b\n");
    check(rules,
          {
              {applied, "2026-08-03", "2026-11-02 running"},
              {applied, "2026-11-02", "2026-11-02 running"},
              {applied, "2026-11-03", "2026-11-02 missed"},
              {"2026-08-03 mho opened: own-initiative\n", "2026-11-03", ""},
              {"2026-08-02 mho applied: foertidspension\n", "2026-11-03", "2026-11-01 missed"},
              {again, "2026-11-03", "2026-11-02 missed; 2026-12-01 running"},
              {told_later, "2026-11-03", "2026-11-02 missed notice #2"},
              {told_too_little, "2026-11-03", "2026-11-02 missed"},
              {told_a_month, "2026-11-03", "2026-11-02 missed notice #2"},
              {told_later + "2026-11-10 mho decided: afslag\n",
               "2026-11-11",
               "2026-11-02 met 2026-11-10 #3 late notice #2"},
              {decided
                   + "2026-11-02 mho informed: status, via: post, promised: {decision: "
                     "2026-12-11}\n",
               "2026-11-03",
               "2026-11-02 met 2026-11-02 #2"},
              {decided, "2026-11-03", "2026-11-02 met 2026-11-02 #2"},
              {decided_late, "2026-11-03", "2026-11-02 met 2026-11-03 #2 late"},
              {closed, "2026-11-03", "2026-11-02 closed 2026-10-01 #2"},
              {by_ref,
               "2026-10-02",
               "2026-11-02 met 2026-10-01 #4; 2026-12-01 met 2026-10-01 #4; 2026-12-20 running"},
          });
  }

  TEST_CASE("only the applications that a rule names, and only while it was valid")
  {
    const Rulebook rules = rules_with(rule("    starts: {applied: [foertidspension]}\n"
                                           "    length: 4w\n"
                                           "    valid-from: 2026-08-03\n"
                                           "    valid-to: 2026-08-31\n"));
    check(rules,
          {
              {applied, "2026-08-10", "2026-08-31 running"},
              {"2026-08-31 mho applied: foertidspension\n", "2026-09-01", "2026-09-28 running"},
              {"2026-08-02 mho applied: foertidspension\n", "2026-08-10", ""},
              {"2026-09-01 mho applied: foertidspension\n", "2026-09-10", ""},
          });
  }

  TEST_CASE("months, their missing days, the day before, and the month after")
  {
    const auto end = [](std::string_view more, std::string_view start)
    {
      const Rulebook rules =
          rules_with(rule(std::string("    starts: {stage: indsats}\n") + std::string(more)));
      const std::string lines = std::string("2022-01-03 mho opened: own-initiative\n")
                                + std::string(start) + " mho stage: indsats\n";
      return told(rules, lines, start);
    };
    CHECK(end("    length: 3m\n", "2026-02-10") == "2026-05-10 running");
    CHECK(end("    length: 3m\n", "2025-11-30") == "2026-02-28 running");
    CHECK(end("    length: 3m\n    rolling: next-working-day\n", "2025-11-30")
          == "2026-03-02 running");
    CHECK(end("    length: 36m\n    ends: last-day\n", "2023-09-04") == "2026-09-03 running");
    CHECK(end("    length: 3m\n    ends: next-month\n    whose: effect\n", "2026-02-10")
          == "2026-06-01 running");
    CHECK(end("    length: 3m\n    ends: next-month\n    whose: effect\n", "2025-09-30")
          == "2026-01-01 running");
    CHECK(end("    length: 7wd\n    calendar: office\n", "2026-12-18") == "2027-01-04 running");
    CHECK(end("    length: 7wd\n", "2026-12-18") == "2026-12-30 running");
  }

  TEST_CASE("a stage that is entered again while its clock runs wins no time")
  {
    const Rulebook rules = rules_with(rule("    starts: {stage: indsats}\n"
                                           "    length: 3m\n"
                                           "    until: {decided: any}\n"));
    const std::string to_and_fro = after("2026-08-10 mho stage: indsats\n"
                                         "2026-09-01 mho stage: oplysning\n"
                                         "2026-10-01 mho stage: indsats\n");
    const std::string anew = after("2026-08-10 mho stage: indsats\n"
                                   "2026-09-01 mho decided: afslag\n"
                                   "2026-10-01 mho stage: indsats\n");
    check(rules,
          {
              {to_and_fro, "2026-10-02", "2026-11-10 running"},
              {to_and_fro, "2026-11-11", "2026-11-10 missed"},
              {anew, "2026-10-02", "2026-11-10 met 2026-09-01 #3; 2027-01-01 running"},
          });
  }

  TEST_CASE("the complaint period runs from receipt, and the citizen is never late with it")
  {
    const Rulebook rules = rules_with(rule("    starts: {decided: any}\n"
                                           "    from: receipt\n"
                                           "    length: 4w\n"
                                           "    rolling: next-working-day\n"
                                           "    until: {complained: decision}\n"
                                           "    whose: citizen\n"
                                           "    survives-closing: true\n"));
    const auto decision = [](std::string_view sent, std::string_view via)
    {
      return after(fmt::format(
          "2026-10-01 mho decided: afslag, sent: {}, via: {}\n2026-10-01 mho stage: afsluttet\n",
          sent,
          via));
    };
    const std::string digital = decision("2026-10-01", "digital-post");
    check(
        rules,
        {
            {digital, "2026-10-02", "2026-10-29 running"},
            {digital, "2026-10-30", "2026-10-29 passed"},
            {decision("2026-10-01", "handed"), "2026-10-02", "2026-10-29 running"},
            // Sent on a Thursday: 2, 5, 6, 7, 8, 9 October.
            {decision("2026-10-01", "post"), "2026-10-02", "2026-11-06 running"},
            // Ascension is no weekday: received on 19 May.
            {decision("2026-05-08", "post"), "2026-10-02", "2026-06-16 passed"},
            {decision("2025-11-27", "digital-post"), "2026-10-02", "2025-12-29 passed"},
            // 5 June and 24 December are weekdays in law; the citizen is let in a day later.
            {decision("2026-05-08", "digital-post"), "2026-10-02", "2026-06-05 passed"},
            {after("2026-10-01 mho decided: afslag\n"), "2026-10-02", "- unknown"},
            {after("2026-10-01 mho decided: afslag, sent: 2026-10-01\n"),
             "2026-10-02",
             "- unknown"},
            {digital + "2026-10-29 mho complained: decision\n",
             "2026-10-30",
             "2026-10-29 met 2026-10-29 #4"},
            {digital + "2026-10-30 mho complained: decision\n", "2026-10-30", "2026-10-29 passed"},
            {digital + "2026-10-29 mho complained: conduct\n", "2026-10-30", "2026-10-29 passed"},
        });
    const std::string christmas =
        after("2026-11-26 mho decided: afslag, sent: 2026-11-26, via: digital-post\n");
    check(rules,
          {
              {christmas, "2026-12-28", "2026-12-24 running"},
              {christmas, "2026-12-29", "2026-12-24 passed"},
              {christmas + "2026-12-28 mho complained: decision\n",
               "2026-12-29",
               "2026-12-24 met 2026-12-28 #3 late"},
          });
  }

  TEST_CASE("either of two events ends the reconsideration, and closing does not")
  {
    const Rulebook rules = rules_with(rule("    starts: {complained: decision}\n"
                                           "    length: 4w\n"
                                           "    until: [{assessed: genvurdering}, {decided: any}]\n"
                                           "    survives-closing: true\n"));
    const std::string complaint = after("2026-10-01 mho decided: afslag\n"
                                        "2026-10-15 mho complained: decision\n");
    check(rules,
          {
              {complaint, "2026-11-12", "2026-11-12 running"},
              {complaint, "2026-11-13", "2026-11-12 missed"},
              {complaint + "2026-11-02 mho assessed: genvurdering\n",
               "2026-11-13",
               "2026-11-12 met 2026-11-02 #4"},
              {complaint + "2026-11-02 mho decided: foertidspension\n",
               "2026-11-13",
               "2026-11-12 met 2026-11-02 #4"},
              {complaint + "2026-11-02 mho stage: afsluttet\n", "2026-11-13", "2026-11-12 missed"},
          });
  }

  TEST_CASE("a measure's clock runs from the day it begins, and follows it when it is agreed anew")
  {
    const Rulebook rules = rules_with(rule("    starts: {measure: praktik}\n"
                                           "    from: starts\n"
                                           "    length: 6m\n"
                                           "    until: {met: samtale}\n"));
    const std::string late_entry =
        after("2026-09-20 mho met: samtale, with: [citizen]\n"
              "2026-11-20 mho measure: praktik, starts: 2026-09-04, ends: 2027-09-03\n");
    const std::string ahead =
        after("2026-08-05 mho measure: praktik, starts: 2026-09-04, ends: 2027-09-03\n");
    check(rules,
          {
              {ahead, "2026-08-06", "2027-03-04 running"},
              {ahead + "2026-09-03 mho met: samtale, with: [citizen]\n",
               "2026-09-10",
               "2027-03-04 running"},
              {ahead + "2026-09-04 mho met: samtale, with: [citizen]\n",
               "2026-09-10",
               "2027-03-04 met 2026-09-04 #3"},
              {late_entry, "2026-11-20", "2027-03-04 met 2026-09-20 #2"},
              {ahead + "2026-08-20 mho measure: praktik, starts: 2026-09-11, ends: 2027-09-10\n",
               "2026-09-12",
               "2027-03-04 superseded 2026-08-20 #3; 2027-03-11 running"},
          });
  }

  TEST_CASE("a follow-up comes round again, counted from the same day")
  {
    const Rulebook rules = rules_with(rule("    starts: {measure: praktik}\n"
                                           "    from: starts\n"
                                           "    length: 30m\n"
                                           "    until: {met: samtale}\n"
                                           "    window: 6m\n"
                                           "    repeats: true\n"
                                           "    survives-closing: true\n"));
    const std::string job =
        "2022-01-03 mho opened: own-initiative\n"
        "2022-01-31 mho measure: praktik, starts: 2022-01-31, ends: 2026-12-31\n";
    const auto talks = [&](std::initializer_list<std::string_view> days)
    {
      std::string lines = job;
      for (const std::string_view iso : days)
      {
        lines += std::string(iso) + " mho met: samtale, with: [citizen]\n";
      }
      return lines;
    };
    const std::vector<Row> rows{
        {job, "2024-07-31", "2024-07-31 running"},
        {job, "2024-08-01", "2024-07-31 missed"},
    };
    check(rules, rows);
    // A talk in the first months is not this follow-up.
    CHECK(told(rules, talks({"2022-03-01"}), "2024-08-01") == "2024-07-31 missed");
    CHECK(told(rules, talks({"2024-01-30"}), "2024-08-01") == "2024-07-31 missed");
    CHECK(told(rules, talks({"2024-01-31"}), "2024-08-01")
          == "2024-07-31 met 2024-01-31 #3; 2027-01-31 running");
    // Late, and the next one is not later for that.
    CHECK(told(rules, talks({"2024-09-02"}), "2024-09-03")
          == "2024-07-31 met 2024-09-02 #3 late; 2027-01-31 running");
    CHECK(told(rules, talks({"2024-07-01", "2024-07-02"}), "2024-09-03")
          == "2024-07-31 met 2024-07-01 #3; 2027-01-31 running");
  }

  TEST_CASE("each application keeps the rules of its own day")
  {
    std::string newer(minimal_workflow);
    newer = changed(newer, "workflow: fp-test", "workflow: fp-ny");
    newer = changed(newer, "    length: 13w\n", "    length: 4w\n");
    Rulebook rules = rulebook_of();
    rules.workflows.insert(rules.workflows.begin(), workflow_of(newer, "fp-ny"));
    const std::string migrated = after("2026-08-10 mho migrated: fp-ny, because: Nye regler\n"
                                       "2026-08-11 mho applied: foertidspension\n");
    CHECK(told(rules, migrated, "2026-08-12") == "2026-09-08 running; 2026-11-02 running");
  }

  TEST_CASE("the reckoning can be shown")
  {
    const Rulebook rules = rules_with(rule("    starts: {decided: any}\n"
                                           "    from: receipt\n"
                                           "    length: 4w\n"
                                           "    rolling: next-working-day\n"
                                           "    whose: citizen\n"));
    const Replay replay("2026-05-04 mho applied: foertidspension\n"
                        "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: digital-post\n",
                        "2026-05-11",
                        rules);
    const auto facts = deadlines_of(replay.standing(), day("2026-05-11"));
    REQUIRE(facts.size() == 1);
    REQUIRE(facts[0].steps.has_value());
    const DeadlineSteps& steps = *facts[0].steps;
    CHECK(steps.event == day("2026-05-08"));
    CHECK(steps.delivery == Delivery::digital);
    CHECK(steps.from == day("2026-05-08"));
    CHECK(steps.length == Term{4, TermUnit::weeks});
    CHECK(steps.raw == day("2026-06-05"));
    CHECK_FALSE(steps.month_shortened);
    CHECK(steps.end == day("2026-06-05"));
    CHECK(steps.generous_end == day("2026-06-08"));
  }
}
