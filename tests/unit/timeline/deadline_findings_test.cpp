// SPDX-License-Identifier: MPL-2.0
// Near, missed, not told of, not kept: from which day to which, how urgent, and in which words. The
// days were counted by hand.

#include "support/days.hpp"
#include "support/replay.hpp"
#include "timeline/finding_list.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

/// The minimal workflow with these deadlines in place of its own, and these limits besides.
Rulebook rules_with(std::string_view deadlines, std::string_view limits = "")
{
  std::string text(minimal_workflow);
  text.erase(text.find("deadlines:\n"));
  return rulebook_of(text + std::string(limits) + "deadlines:\n" + std::string(deadlines));
}

std::string rule(std::string_view lines)
{
  return "  d:\n    name: {da: Afgørelsen, en: The decision}\n" + std::string(lines)
         + "    missed: {da: Skriv., en: Write.}\n";
}

constexpr std::string_view decision = "    starts: {applied: any}\n"
                                      "    length: 13w\n"
                                      "    until: {decided: any}\n";

std::vector<Finding> dates_found(const Standing& standing, Date on)
{
  FindingList list(standing, on);
  judge_dates(list);
  return std::move(list).sorted();
}

/// "near warning since 2026-10-16, 1 > 0/7", each on a line.
std::string told(const Rulebook& rules, std::string_view lines, std::string_view iso)
{
  const Replay replay(lines, iso, rules);
  std::string text;
  for (const Finding& found : dates_found(replay.standing(), day(iso)))
  {
    text += fmt::format("{}{} {} since {}, {} > {}/{}",
                        text.empty() ? "" : "\n",
                        found.code,
                        found.severity == Severity::error ? "stall" : "warning",
                        format_iso(found.since),
                        found.days.count,
                        found.limit->warn.count,
                        found.limit->stall.count);
  }
  return text;
}

/// What is said and the command.
std::string said(const Rulebook& rules,
                 std::string_view lines,
                 std::string_view iso,
                 Language language = Language::english)
{
  const Replay replay(lines, iso, rules);
  std::string text;
  for (const Finding& found : dates_found(replay.standing(), day(iso)))
  {
    text +=
        fmt::format("{}{} | {}", text.empty() ? "" : "\n", found.what.in(language), found.command);
  }
  return text;
}

constexpr std::string_view applied = "2026-08-03 mho applied: foertidspension\n";

std::string after(std::string_view lines)
{
  return std::string(applied) + std::string(lines);
}

} // namespace

TEST_SUITE("timeline/deadline_findings")
{
  TEST_CASE("near: the last working days before the end, which is 2 November")
  {
    const Rulebook rules = rules_with(rule(decision), "  deadline-near: [10, 3]\n");
    CHECK(told(rules, applied, "2026-10-16").empty());
    CHECK(told(rules, applied, "2026-10-18").empty());
    CHECK(told(rules, applied, "2026-10-19") == "deadline-near warning since 2026-10-16, 1 > 0/7");
    CHECK(told(rules, applied, "2026-10-27") == "deadline-near warning since 2026-10-16, 7 > 0/7");
    CHECK(told(rules, applied, "2026-10-28") == "deadline-near stall since 2026-10-16, 8 > 0/7");
    CHECK(told(rules, applied, "2026-11-02") == "deadline-near stall since 2026-10-16, 11 > 0/7");
    CHECK(told(rules, after("2026-10-20 mho decided: afslag\n"), "2026-10-28").empty());
    // Without limits nothing is near; the deadline's own go before the general ones.
    CHECK(told(rules_with(rule(decision)), applied, "2026-11-02").empty());
    const Rulebook own = rules_with(rule(std::string(decision) + "    near: [2, 1]\n"),
                                    "  deadline-near: [10, 3]\n");
    CHECK(told(own, applied, "2026-10-28").empty());
    CHECK(told(own, applied, "2026-10-29") == "deadline-near warning since 2026-10-28, 1 > 0/1");
    CHECK(told(own, applied, "2026-10-30") == "deadline-near stall since 2026-10-28, 2 > 0/1");
  }

  TEST_CASE("near an end on a Sunday, whose last working day is the Friday before")
  {
    const Rulebook rules = rules_with(rule(std::string(decision) + "    near: [2, 1]\n"));
    constexpr std::string_view sunday = "2026-08-02 mho applied: foertidspension\n";
    CHECK(told(rules, sunday, "2026-10-27").empty());
    CHECK(told(rules, sunday, "2026-10-28") == "deadline-near warning since 2026-10-27, 1 > 0/1");
    CHECK(told(rules, sunday, "2026-10-29") == "deadline-near stall since 2026-10-27, 2 > 0/1");
    CHECK(told(rules, sunday, "2026-11-01") == "deadline-near stall since 2026-10-27, 3 > 0/1");
    CHECK(told(rules, sunday, "2026-11-02") == "deadline-missed stall since 2026-11-01, 1 > 0/0");
  }

  TEST_CASE("a letter is due in the last working days before the citizen is to hear from us")
  {
    const Rulebook rules = rules_with(rule(decision), "  letter-due: [3, 0]\n");
    const std::string promised =
        after("2026-08-10 mho informed: status, via: post, promised: {next: 2026-09-10}\n");
    CHECK(told(rules, promised, "2026-09-04").empty());
    CHECK(told(rules, promised, "2026-09-06").empty());
    CHECK(told(rules, promised, "2026-09-07") == "letter-due warning since 2026-09-04, 1 > 0/3");
    CHECK(told(rules, promised, "2026-09-09") == "letter-due warning since 2026-09-04, 3 > 0/3");
    CHECK(told(rules, promised, "2026-09-10") == "letter-due stall since 2026-09-04, 4 > 0/3");
    CHECK(told(rules, promised, "2026-09-11") == "promise-broken stall since 2026-09-10, 1 > 0/0");
    // A talk keeps it, a note does not; a later promise governs.
    CHECK(told(rules, promised + "2026-09-08 mho informed: talk, via: phone\n", "2026-09-09")
              .empty());
    CHECK(told(rules, promised + "2026-09-08 mho noted: x\n", "2026-09-09")
          == "letter-due warning since 2026-09-04, 3 > 0/3");
    CHECK(told(rules,
               promised + "2026-09-08 mho informed: status, via: post, promised: {next: 2026-10}\n",
               "2026-09-10")
              .empty());
    CHECK(said(rules, promised, "2026-09-07")
          == "The citizen was promised to hear from us by 2026-09-10 | sag letter 2026-0141");
    CHECK(said(rules, promised, "2026-09-07", Language::danish)
          == "Borgeren er lovet at høre fra os senest 2026-09-10 | sag letter 2026-0141");
    // Without a limit it is never due, only broken.
    CHECK(told(rules_with(rule(decision)), promised, "2026-09-10").empty());
  }

  TEST_CASE("missed until it is met")
  {
    const Rulebook rules = rules_with(rule(decision));
    CHECK(told(rules, applied, "2026-11-02").empty());
    CHECK(told(rules, applied, "2026-11-03") == "deadline-missed stall since 2026-11-02, 1 > 0/0");
    CHECK(told(rules, applied, "2026-11-20") == "deadline-missed stall since 2026-11-02, 14 > 0/0");
    CHECK(told(rules, after("2026-11-05 mho decided: afslag\n"), "2026-11-20").empty());
  }

  TEST_CASE("the citizen's own deadlines and effects are never found")
  {
    for (const std::string_view whose : {"citizen", "effect"})
    {
      const Rulebook rules =
          rules_with(rule(std::string(decision) + "    whose: " + std::string(whose) + "\n"),
                     "  deadline-near: [10, 3]\n");
      CHECK(told(rules, applied, "2026-10-30").empty());
      CHECK(told(rules, applied, "2026-11-20").empty());
    }
  }

  TEST_CASE("notice of delay: in writing, with a day for the decision after the deadline")
  {
    const Rulebook rules = rules_with(rule(std::string(decision) + "    notice: true\n"),
                                      "  deadline-near: [10, 3]\n");
    const auto informed = [](std::string_view iso, std::string_view rest)
    { return after(fmt::format("{} mho informed: status, {}\n", iso, rest)); };
    constexpr std::string_view missing = "notice-of-delay-missing stall since 2026-11-02, 2 > 0/0";
    CHECK(told(rules, applied, "2026-11-02") == "deadline-near stall since 2026-10-16, 11 > 0/7");
    CHECK(told(rules, applied, "2026-11-04") == missing);
    // By letter in any way, before or after the day; then neither near nor missing.
    for (const std::string_view via : {"post", "digital-post", "handed"})
    {
      const auto rest = fmt::format("via: {}, promised: {{decision: 2026-12-11}}", via);
      CHECK(told(rules, informed("2026-11-04", rest), "2026-11-04").empty());
      CHECK(told(rules, informed("2026-10-20", rest), "2026-10-28").empty());
    }
    // Told, but not in writing; in writing, but not when; or a day that is no later.
    CHECK(told(rules,
               informed("2026-11-03", "via: phone, promised: {decision: 2026-12-11}"),
               "2026-11-04")
          == missing);
    CHECK(told(rules,
               informed("2026-11-03", "via: meeting, promised: {decision: 2026-12-11}"),
               "2026-11-04")
          == missing);
    CHECK(told(rules, informed("2026-11-03", "via: post"), "2026-11-04") == missing);
    CHECK(
        told(rules, informed("2026-11-03", "via: post, promised: {next: 2026-12-11}"), "2026-11-04")
        == missing);
    CHECK(told(rules,
               informed("2026-10-01", "via: post, promised: {decision: 2026-11-02}"),
               "2026-11-04")
          == std::string(missing) + "\npromise-broken stall since 2026-11-02, 2 > 0/0");
  }

  TEST_CASE("a promise that was not kept; the newest governs")
  {
    const Rulebook rules = rules_with(rule(std::string(decision) + "    notice: true\n"),
                                      "  promise-broken: [0, 5]\n");
    const std::string promised =
        after("2026-08-10 mho informed: status, via: post, promised: {decision: 2026-09-30}\n");
    CHECK(told(rules, promised, "2026-09-30").empty());
    CHECK(told(rules, promised, "2026-10-01")
          == "promise-broken warning since 2026-09-30, 1 > 0/5");
    CHECK(told(rules, promised, "2026-10-07")
          == "promise-broken warning since 2026-09-30, 5 > 0/5");
    CHECK(told(rules, promised, "2026-10-08") == "promise-broken stall since 2026-09-30, 6 > 0/5");
    CHECK(told(rules, promised + "2026-09-30 mho decided: afslag\n", "2026-10-01").empty());
    CHECK(told(rules,
               promised
                   + "2026-09-30 mho informed: status, via: post, promised: {decision: 2026-10}\n",
               "2026-10-01")
              .empty());
    // A month is promised to its last day.
    CHECK(told(rules,
               after("2026-08-10 mho informed: status, via: post, promised: {decision: 2026-09}\n"),
               "2026-10-01")
          == "promise-broken warning since 2026-09-30, 1 > 0/5");
    CHECK(told(rules,
               after("2026-08-10 mho informed: status, via: post, promised: {next: 2026-08-28}\n"),
               "2026-08-31")
          == "promise-broken warning since 2026-08-28, 1 > 0/5");
  }

  TEST_CASE("in words, with the command that would end it")
  {
    const Rulebook rules = rules_with(rule(decision), "  deadline-near: [10, 3]\n");
    CHECK(said(rules, applied, "2026-10-20")
          == "The decision: due on 2 November, in 9 working days | sag next 2026-0141");
    CHECK(said(rules, applied, "2026-10-30", Language::danish)
          == "Afgørelsen: fristen er 2. november, om 1 arbejdsdag | sag next 2026-0141");
    CHECK(said(rules, applied, "2026-11-02")
          == "The decision: due on 2 November, and no working day is left | sag next 2026-0141");
    CHECK(said(rules, applied, "2026-11-03", Language::danish)
          == "Afgørelsen: fristen 2. november er overskredet | sag next 2026-0141");
    const Rulebook notice = rules_with(rule(std::string(decision) + "    notice: true\n"));
    CHECK(said(notice, applied, "2026-11-03")
          == "The decision: the deadline of 2 November has passed and the citizen was not told in "
             "writing | sag letter 2026-0141 --decision DATE");
    CHECK(said(notice,
               after("2026-08-10 mho informed: status, via: post, promised: {decision: 2026-09, "
                     "next: 2026-08-28}\n"),
               "2026-10-01",
               Language::danish)
          == "Afgørelsen var lovet senest 2026-09 og er ikke kommet | "
             "sag letter 2026-0141 --decision DATE");
    CHECK(said(notice,
               after("2026-08-10 mho informed: status, via: post, promised: {next: 2026-08-28}\n"),
               "2026-08-31")
          == "The citizen was to hear from us by 2026-08-28 | sag letter 2026-0141");
    const auto ended_by = [&](std::string_view until)
    {
      const Rulebook other =
          rules_with(rule("    starts: {asked: callback}\n    length: 2wd\n    until: "
                          + std::string(until) + "\n"));
      return said(other, after("2026-08-10 mho asked: callback, ref: b\n"), "2026-08-13");
    };
    constexpr std::string_view passed = "The decision: the deadline of 12 August has passed | ";
    CHECK(ended_by("{answered: callback}")
          == std::string(passed) + "sag 2026-0141 answered callback ref=b");
    CHECK(ended_by("[{stage: indsats}, {met: samtale}]")
          == std::string(passed) + "sag 2026-0141 met samtale ref=b");
    CHECK(ended_by("{informed: any}") == std::string(passed) + "sag letter 2026-0141");
    CHECK(ended_by("{met: any}") == std::string(passed) + "sag next 2026-0141");
  }

  TEST_CASE("acknowledged for a while, and silent when the case is closed")
  {
    const Rulebook rules = rules_with(rule(decision));
    const auto codes = [&](std::string_view lines, std::string_view iso)
    {
      const Replay replay(lines, iso, rules);
      std::string text;
      for (const Finding& found : findings_of(replay.standing(), day(iso)))
      {
        text += found.code == "deadline-missed" ? "missed" : "";
      }
      return text;
    };
    const std::string silenced =
        after("2026-11-03 mho acknowledged: deadline-missed, because: Aftalt, until: 2026-11-10\n");
    CHECK(codes(applied, "2026-11-10") == "missed");
    CHECK(codes(silenced, "2026-11-10").empty());
    CHECK(codes(silenced, "2026-11-11") == "missed");
    CHECK(
        codes(after("2026-11-05 mho stage: afsluttet, because: Flyttet\n"), "2026-11-10").empty());
  }
}
