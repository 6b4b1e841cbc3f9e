// SPDX-License-Identifier: MPL-2.0
// What only time brings: a deadline that is over, a meeting that is not too long ago.

#include "workflow/judged.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// On a day, after some lines: what the need is judged to be.
struct TimedRow
{
  std::string_view what;
  std::string_view as_of;
  std::string_view lines;
  std::string_view judged;
};

/// The time to complain, counted from the day the decision is presumed to have come.
constexpr std::string_view complaint_period = R"(  klagefrist:
    name: {da: Klagefrist, en: Time to complain}
    starts: {decided: any}
    from: receipt
    length: 4w
    rolling: next-working-day
    until: {complained: decision}
    whose: citizen
    survives-closing: true
    law: retssikkerhedsloven § 67
    missed: {da: Luk sagen., en: Close the case.}
  sagsbehandlingsfrist:
)";

std::string
judged_period(std::string_view lines, std::string_view as_of, Language language = Language::english)
{
  const std::string with_fact =
      changed(minimal_workflow, "        goal: citizen\n", "        over: klagefrist\n");
  const Rulebook rules =
      rulebook_of(changed(with_fact, "  sagsbehandlingsfrist:\n", complaint_period));
  const Replay replay(std::string(judged_from).append(lines), as_of, rules);
  const auto results =
      judge_needs(rules.workflows.front().start_stage().gate, replay.standing(), day(as_of));
  REQUIRE(results.size() == 1);
  const FactResult& result = results.front().fact;
  // The line depends on how the test writes its file.
  const std::size_t line = result.command.find("correct ");
  const std::string command = line == std::string::npos
                                  ? result.command
                                  : result.command.substr(0, line) + "correct 2026-0141 LINE"
                                        + result.command.substr(result.command.rfind(' '));
  return fmt::format("{}#{} {}{}{}",
                     result.holds ? "" : "! ",
                     replay.number(result.entry),
                     result.looked_at.in(language),
                     command.empty() ? "" : " | ",
                     command);
}

} // namespace

TEST_SUITE("workflow/facts_about_time")
{
  TEST_CASE("over is what has passed and what was met")
  {
    // Thirteen weeks from 5 January end on Easter Monday, which moves them by a day.
    constexpr TimedRow rows[] = {
        {"before its end",
         "2026-04-06",
         "",
         "! #1 sagsbehandlingsfrist runs until 2026-04-07 inclusive"},
        {"on its last day",
         "2026-04-07",
         "",
         "! #1 sagsbehandlingsfrist runs until 2026-04-07 inclusive"},
        {"the day after", "2026-04-08", "", "#1 passed on 2026-04-07"},
        {"met",
         "2026-02-03",
         "2026-02-02 mho decided: afslag",
         "#2 ended by decided afslag of 2026-02-02"},
        {"met too late",
         "2026-05-05",
         "2026-05-04 mho decided: afslag",
         "#2 ended by decided afslag of 2026-05-04"},
        {"the newest counts",
         "2026-06-30",
         "2026-05-04 mho applied: foertidspension",
         "! #2 sagsbehandlingsfrist runs until 2026-08-03 inclusive"},
    };
    for (const TimedRow& row : rows)
    {
      CAPTURE(row.what);
      CHECK(judged("over: sagsbehandlingsfrist", row.lines, row.as_of) == row.judged);
    }
    CHECK(judged("over: sagsbehandlingsfrist", "", "2026-04-07", Language::danish)
          == "! #1 sagsbehandlingsfrist løber til og med 2026-04-07");
    CHECK(judged("over: sagsbehandlingsfrist", "", "2026-04-08", Language::danish)
          == "#1 gik 2026-04-07");
  }

  TEST_CASE("the time to complain runs from the day the decision is presumed to have come")
  {
    // A letter of Friday 8 May comes on the sixth weekday, with Ascension Day between.
    constexpr TimedRow rows[] = {
        {"nothing decided", "2026-06-30", "", "! #0 klagefrist has not begun"},
        {"not sent yet",
         "2026-06-30",
         "2026-05-08 mho decided: afslag",
         "! #2 klagefrist has no first day: 2026-05-08 lacks sent, via | sag correct 2026-0141 "
         "LINE sent=…"},
        {"digital, the last day is a day of grace",
         "2026-06-08",
         "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: digital-post",
         "! #2 klagefrist runs until 2026-06-05 inclusive, and the citizen is let in until "
         "2026-06-08"},
        {"digital, over",
         "2026-06-09",
         "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: digital-post",
         "#2 passed on 2026-06-08"},
        {"by post, a week longer",
         "2026-06-16",
         "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: post",
         "! #2 klagefrist runs until 2026-06-16 inclusive"},
        {"by post, over",
         "2026-06-17",
         "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: post",
         "#2 passed on 2026-06-16"},
        {"who has complained does not need the rest",
         "2026-05-20",
         "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: digital-post\n"
         "2026-05-19 mho complained: decision, form: oral",
         "#3 ended by complained decision of 2026-05-19"},
        {"a complaint that was taken back is none",
         "2026-05-20",
         "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: digital-post\n"
         "2026-05-12 mho complained: decision, form: oral\n"
         "2026-05-13 mho withdrawn: genvurdering",
         "! #2 klagefrist runs until 2026-06-05 inclusive, and the citizen is let in until "
         "2026-06-08"},
        {"only the day is missing",
         "2026-06-30",
         "2026-05-08 mho decided: afslag, via: post",
         "! #2 klagefrist has no first day: 2026-05-08 lacks sent | sag correct 2026-0141 LINE "
         "sent=…"},
        {"of two decisions the one that came later",
         "2026-06-12",
         "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: post, ref: a\n"
         "2026-05-08 mho decided: foertidspension, sent: 2026-05-08, via: digital-post, ref: b",
         "! #2 klagefrist runs until 2026-06-16 inclusive"},
        {"a decision that nobody sent, and a new one in its place",
         "2026-07-14",
         "2026-05-08 mho decided: afslag\n"
         "2026-06-15 mho decided: foertidspension, sent: 2026-06-15, via: digital-post",
         "#3 passed on 2026-07-13"},
        {"another decision begins it anew",
         "2026-06-16",
         "2026-05-08 mho decided: afslag, sent: 2026-05-08, via: digital-post\n"
         "2026-06-15 mho decided: foertidspension, sent: 2026-06-15, via: digital-post",
         "! #3 klagefrist runs until 2026-07-13 inclusive"},
    };
    for (const TimedRow& row : rows)
    {
      CAPTURE(row.what);
      CHECK(judged_period(row.lines, row.as_of) == row.judged);
    }
    CHECK(judged_period("", "2026-06-30", Language::danish) == "! #0 klagefrist er ikke begyndt");
    CHECK(judged_period("2026-05-08 mho decided: afslag", "2026-06-30", Language::danish)
          == "! #2 klagefrist er uden første dag: 2026-05-08 mangler sent, via | sag correct "
             "2026-0141 "
             "LINE sent=…");
  }

  TEST_CASE("a meeting within a time")
  {
    constexpr std::string_view talk = "2026-01-31 mho met: samtale, with: [citizen]";
    CHECK(judged("met: {kind: samtale, within: 1m}", talk, "2026-02-28")
          == "#2 held on 2026-01-31");
    CHECK(judged("met: {kind: samtale, within: 1m}", talk, "2026-03-01")
          == "! #2 samtale was last held on 2026-01-31, too long ago | sag 2026-0141 met samtale "
             "with=citizen");
    CHECK(judged("met: {kind: samtale, within: 1m}", talk, "2026-03-01", Language::danish)
          == "! #2 samtale er sidst holdt 2026-01-31, for længe siden | sag 2026-0141 met samtale "
             "with=citizen");
    CHECK(judged("met: {kind: samtale, within: 1m}", "", "2026-03-01")
          == "! #0 samtale was not held | sag 2026-0141 met samtale with=citizen");
    CHECK(judged("met: {kind: samtale, within: 10wd}", talk, "2026-02-13")
          == "#2 held on 2026-01-31");
  }
}
