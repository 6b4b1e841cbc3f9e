// SPDX-License-Identifier: MPL-2.0
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/deadline_reader")
{
  TEST_CASE("a deadline is read")
  {
    const Workflow workflow = workflow_of();
    REQUIRE(workflow.deadlines.size() == 1);
    const Deadline& deadline = workflow.deadlines[0];
    CHECK(*deadline.id == "sagsbehandlingsfrist");
    CHECK(deadline.name == Text{"Frist for afgørelse", "Deadline for the decision"});
    CHECK(deadline.starts.verb == Verb::applied);
    REQUIRE(deadline.starts.words.size() == 1);
    CHECK(*deadline.starts.words[0] == "foertidspension");
    CHECK(deadline.length == Term{13, TermUnit::weeks});
    CHECK(deadline.calendar == CalendarChoice::public_days);
    CHECK(deadline.rolling == Rolling::next_working_day);
    CHECK(deadline.ends == TermEnd::same_date);
    REQUIRE(deadline.until.size() == 1);
    CHECK(deadline.until[0].verb == Verb::decided);
    CHECK(deadline.until[0].words.empty());
    CHECK(deadline.from == DayZero::date);
    CHECK(deadline.whose == Whose::municipality);
    CHECK_FALSE(deadline.notice);
    CHECK_FALSE(deadline.repeats);
    CHECK_FALSE(deadline.survives_closing);
    CHECK_FALSE(deadline.window.has_value());
    CHECK_FALSE(deadline.near.has_value());
    CHECK_FALSE(deadline.valid_from.has_value());
    CHECK_FALSE(deadline.valid_to.has_value());
    CHECK(deadline.decision);
    CHECK(deadline.verified);
    CHECK(deadline.law == "retssikkerhedsloven § 3");
    CHECK(deadline.missed == Text{"Skriv til borgeren.", "Write to the citizen."});
  }

  TEST_CASE("what it says of its reckoning is kept")
  {
    const Workflow workflow = workflow_of(
        changed(minimal_workflow,
                "    rolling: next-working-day\n    until: {decided: any}\n    decision: true\n",
                "    calendar: office\n    ends: last-day\n    verified: false\n"));
    const Deadline& deadline = workflow.deadlines[0];
    CHECK(deadline.calendar == CalendarChoice::office);
    CHECK(deadline.rolling == Rolling::none);
    CHECK(deadline.ends == TermEnd::last_day);
    CHECK(deadline.until.empty());
    CHECK_FALSE(deadline.decision);
    CHECK_FALSE(deadline.verified);
  }

  TEST_CASE("all that it may say is kept")
  {
    const Workflow workflow =
        workflow_of(changed(minimal_workflow,
                            "    until: {decided: any}\n    decision: true\n",
                            "    until: [{decided: any}, {informed: status}]\n"
                            "    window: 6m\n    repeats: true\n    notice: true\n"
                            "    survives-closing: true\n    near: [10, 3]\n"
                            "    valid-from: 2026-01-01\n    valid-to: 2026-12-31\n"));
    const Deadline& deadline = workflow.deadlines[0];
    REQUIRE(deadline.until.size() == 2);
    CHECK(deadline.until[1].verb == Verb::informed);
    CHECK(deadline.window == Term{6, TermUnit::months});
    CHECK(deadline.repeats);
    CHECK(deadline.notice);
    CHECK(deadline.survives_closing);
    REQUIRE(deadline.near.has_value());
    CHECK(deadline.near->warn == WorkingDays{10});
    CHECK(deadline.near->stall == WorkingDays{3});
    CHECK(deadline.valid_from == Date::of(2026, 1, 1));
    CHECK(deadline.valid_to == Date::of(2026, 12, 31));
  }

  TEST_CASE("taken without a word")
  {
    // clang-format off
    const Change rows[] = {
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {applied: any}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {stage: indsats}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {decided: any}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {decided: any}\n    from: receipt\n    whose: citizen\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {measure: praktik}\n    from: starts\n    ends: next-month\n    whose: effect\n"},
        {"    until: {decided: any}\n",
         "    until: [{decided: any}]\n    near: [5, 5]\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {decided: [afslag, foertidspension]}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {complained: decision}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {asked: callback}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {measure: praktik}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {requested: lae-265}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {opened: any}\n"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {opened: [own-initiative]}\n"},
        {"    until: {decided: any}\n",
         "    until: {answered: callback}\n"},
        {"    until: {decided: any}\n",
         "    until: {assessed: genvurdering}\n"},
        {"    until: {decided: any}\n",
         "    until: {received: [lae-265, samtykke]}\n"},
        {"    until: {decided: any}\n",
         "    until: {met: samtale}\n"},
        {"    until: {decided: any}\n",
         "    until: {informed: talk}\n"},
        {"    until: {decided: any}\n",
         "    until: {informed: any}\n"},
        {"    until: {decided: any}\n",
         "    until: {stage: afsluttet}\n"},
        {"    until: {decided: any}\n",
         "    until: {consented: egen-laege}\n"},
        {"    until: {decided: any}\n",
         "    until: {measure: [praktik]}\n"},
        {"    until: {decided: any}\n",
         ""},
        {"    rolling: next-working-day\n",
         R"(    rolling: none
    calendar: office
    ends: last-day
    verified: false
)"},
        {"    length: 13w\n",
         "    length: 36m\n"},
        {R"(    rolling: next-working-day
    until: {decided: any}
    decision: true
    law: retssikkerhedsloven § 3
)",
         ""},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row) == "");
    }
  }

  TEST_CASE("refused, with the place and what was probably meant")
  {
    // clang-format off
    const Change rows[] = {
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: applied\n",
         "value-not-a-map [starts] a set of keys with values is wanted here"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {}\n",
         "trigger-invalid [starts] a deadline begins or ends with exactly one event | it can be: applied, opened, stage, decided, complained, asked, measure, requested"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {applied: any, opened: any}\n",
         "trigger-invalid [starts] a deadline begins or ends with exactly one event | it can be: applied, opened, stage, decided, complained, asked, measure, requested"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {aplied: any}\n",
         R"(trigger-invalid [aplied] a deadline cannot begin or end with "aplied" | did you mean `applied`?)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {assessed: lae-265}\n",
         R"(trigger-invalid [assessed] a deadline cannot begin or end with "assessed" | it can be: applied, opened, stage, decided, complained, asked, measure, requested)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {noted: any}\n",
         R"(trigger-invalid [noted] a deadline cannot begin or end with "noted" | it can be: applied, opened, stage, decided, complained, asked, measure, requested)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {applied: [fleksjob]}\n",
         R"(application-unknown [fleksjob] no application is called "fleksjob" | it can be: foertidspension)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {applied: []}\n",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {applied: Førtidspension}\n",
         R"(word-invalid [Førtidspension] "…" is not the kind of word that is wanted here | use small letters a-z, digits and single dashes: `lae-265`)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {stage: [indsat]}\n",
         R"(stage-unknown [indsat] no stage is called "indsat" | did you mean `indsats`?)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {complained: decisoin}\n",
         R"(value-unknown [decisoin] `complained` cannot be "decisoin" | did you mean `decision`?)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {opened: own-initative}\n",
         R"(opening-unknown [own-initative] no opening of a case is called "own-initative" | did you mean `own-initiative`?)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: \n",
         R"(value-missing [starts] "starts" has no value)"},
        {"    until: {decided: any}\n",
         "    until: []\n",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {"    until: {decided: any}\n",
         "    until: [{decided: any}, {changed: any}]\n",
         R"(trigger-invalid [changed] a deadline cannot begin or end with "changed" | it can be: stage, measure, consented, requested, received, assessed, withdrawn, answered, met, informed, decided, complained)"},
        {"    until: {decided: any}\n",
         "    until: [{decided: any}, {answered: callbak}]\n",
         R"(question-unknown [callbak] no question is called "callbak" | did you mean `callback`?)"},
        {"    until: {decided: any}\n",
         "    window: 6m\n    repeats: true\n",
         R"(key-misplaced [window] `window` does not belong here: without `until` nothing meets the deadline
key-misplaced [repeats] `repeats` does not belong here: without `until` nothing meets the deadline)"},
        {"    length: 13w\n",
         "    length: 13w\n    from: starts\n",
         "key-misplaced [from] `from` does not belong here: only measure has `starts`"},
        {"    length: 13w\n",
         "    length: 13w\n    from: receipt\n",
         "key-misplaced [from] `from` does not belong here: only decided says how it was sent"},
        {"    length: 13w\n",
         "    length: 13w\n    from: recept\n    whose: citizens\n",
         R"(value-unknown [recept] "recept" is not one of the words that can stand here | did you mean `receipt`?
value-unknown [citizens] "citizens" is not one of the words that can stand here | did you mean `citizen`?)"},
        {"    length: 13w\n",
         "    length: 13w\n    whose: citizen\n    near: [10, 3]\n    notice: true\n",
         R"(key-misplaced [near] `near` does not belong here: only the municipality can be late with its own deadline
key-misplaced [notice] `notice` does not belong here: only the municipality can be late with its own deadline)"},
        {"    length: 13w\n",
         "    length: 13w\n    near: [3, 10]\n",
         "limit-invalid [[3, 10]] the days count down to the deadline, so the warning comes after the stall: 3 is less than 10 | write for example [10, 3]: a warning in the last 10 working days, a stall in the last 3"},
        {"    length: 13w\n",
         "    length: 13w\n    near: 10\n",
         "limit-invalid [10] a limit is two numbers of working days | write for example [10, 3]: a warning in the last 10 working days, a stall in the last 3"},
        {"    until: {decided: any}\n",
         "    until: {decided: any}\n    window: half a year\n",
         R"(term-invalid [half a year] "half a year" is not a length of time | write for example 30d (days), 10wd (working days), 13w (weeks) or 3m (months))"},
        {"    length: 13w\n",
         "    length: 13w\n    valid-from: 2026-07-01\n    valid-to: 2026-06-30\n",
         "period-backwards [2026-06-30] the period ends on 2026-06-30, before it begins on 2026-07-01 | [2026-07-01] the beginning stands here"},
        {"    until: {decided: any}\n",
         "    until: {changed: any}\n",
         R"(trigger-invalid [changed] a deadline cannot begin or end with "changed" | it can be: stage, measure, consented, requested, received, assessed, withdrawn, answered, met, informed, decided, complained)"},
        {"    until: {decided: any}\n",
         "    until: {informed: statuss}\n",
         R"(letter-unknown [statuss] no letter is called "statuss" | did you mean `status`?)"},
        {"    until: {decided: any}\n",
         "    until: {answered: callbak}\n",
         R"(question-unknown [callbak] no question is called "callbak" | did you mean `callback`?)"},
        {"    until: {decided: any}\n",
         "    until: {received: {kind: lae-265}}\n",
         "value-not-text [received] one value is wanted here, not a list or a set of keys"},
        {"    name: {da: Frist for afgørelse, en: Deadline for the decision}\n",
         "",
         R"(key-missing [sagsbehandlingsfrist] "name" is missing)"},
        {"    starts: {applied: [foertidspension]}\n",
         "",
         R"(key-missing [sagsbehandlingsfrist] "starts" is missing)"},
        {"    length: 13w\n",
         "",
         R"(key-missing [sagsbehandlingsfrist] "length" is missing)"},
        {"    length: 13w\n",
         "    length: 13 weeks\n",
         R"(term-invalid [13 weeks] "13 weeks" is not a length of time | write for example 30d (days), 10wd (working days), 13w (weeks) or 3m (months))"},
        {"    rolling: next-working-day\n",
         R"(    rolling: next-workingday
    calendar: offices
    ends: last
)",
         R"(value-unknown [next-workingday] "next-workingday" is not one of the words that can stand here | did you mean `next-working-day`?
value-unknown [offices] "offices" is not one of the words that can stand here | did you mean `office`?
value-unknown [last] "last" is not one of the words that can stand here | choose same-date, last-day or next-month)"},
        {"    decision: true\n",
         "    decision: 'yes'\n",
         R"(flag-invalid ['yes'] "yes" is neither `true` nor `false`)"},
        {"    missed: {da: Skriv til borgeren., en: Write to the citizen.}\n",
         "",
         R"(key-missing [sagsbehandlingsfrist] "missed" is missing)"},
        {"    missed: {da: Skriv til borgeren., en: Write to the citizen.}\n",
         "    mised: {da: Skriv til borgeren., en: Write to the citizen.}\n",
         R"(key-missing [sagsbehandlingsfrist] "missed" is missing
key-unknown [mised] unknown key: "mised" | did you mean `missed`?)"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row) == row.told);
    }
  }

  TEST_CASE("refused in Danish")
  {
    // clang-format off
    const Change rows[] = {
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {}\n",
         "trigger-invalid [starts] en frist begynder eller slutter med præcis én begivenhed | det kan være: applied, opened, stage, decided, complained, asked, measure, requested"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {applied: [fleksjob]}\n",
         R"(application-unknown [fleksjob] ingen ansøgning hedder "fleksjob" | det kan være: foertidspension)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {applied: []}\n",
         "list-empty [[]] listen er tom; her skal stå mindst ét punkt"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {stage: [indsat]}\n",
         R"(stage-unknown [indsat] intet trin hedder "indsat" | mente du `indsats`?)"},
        {"    starts: {applied: [foertidspension]}\n",
         "    starts: {opened: own-initative}\n",
         R"(opening-unknown [own-initative] ingen åbning af en sag hedder "own-initative" | mente du `own-initiative`?)"},
        {"    until: {decided: any}\n",
         "    until: {informed: statuss}\n",
         R"(letter-unknown [statuss] intet brev hedder "statuss" | mente du `status`?)"},
        {"    until: {decided: any}\n",
         "    until: {answered: callbak}\n",
         R"(question-unknown [callbak] intet spørgsmål hedder "callbak" | mente du `callback`?)"},
        {"    length: 13w\n",
         "    length: 13 weeks\n",
         R"(term-invalid [13 weeks] "13 weeks" er ikke en længde | skriv fx 30d (dage), 10wd (arbejdsdage), 13w (uger) eller 3m (måneder))"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row, Language::danish) == row.told);
    }
  }
}
