// SPDX-License-Identifier: MPL-2.0
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/stage_reader")
{
  TEST_CASE("a stage and its ways on are read")
  {
    const Workflow workflow = workflow_of(changed(minimal_workflow,
                                                  R"(        gate: false
        because: true
  indsats:)",
                                                  R"(        gate: false
        because: true
        law: lov 1
        verified: false
        special: false
        valid-from: 2023-01-01
        valid-to: 2023-12-31
        closed-by: lov 3
        forbids: [lae-265, udtalelse]
        forbids-law: lov 2
        needs: [{id: owner, assigned: true, why: {da: a, en: b}}]
  indsats:)"));
    REQUIRE(workflow.stages.size() == 4);
    const Stage& stage = workflow.stages[1];
    CHECK(*stage.id == "oplysning");
    CHECK(stage.name == Text{"Oplysning", "Evidence"});
    CHECK(stage.plain == Text{"Vi samler oplysninger.", "We are collecting evidence."});
    CHECK(stage.ahead == Text{"Vi samler oplysninger.", "We collect evidence."});
    CHECK(stage.unit == "arbejdsmarked");
    CHECK(place_text(workflow.file, stage.unit_span) == "arbejdsmarked");
    CHECK(stage.phase == Phase::preparation);
    CHECK(stage.step == 2);
    CHECK(stage.turn == Turn::work);
    CHECK_FALSE(stage.final_stage);
    CHECK(stage.work.code == "ready-not-decided");
    CHECK(stage.work.limit.warn == WorkingDays{10});
    REQUIRE(stage.inform.has_value());
    CHECK(stage.inform->stall == WorkingDays{30});
    CHECK(stage.gate.size() == 1);

    REQUIRE(stage.next.size() == 2);
    CHECK(*stage.next[0].to == "indsats");
    CHECK(stage.next[0].normal);
    CHECK(stage.next[0].gate);
    CHECK_FALSE(stage.next[0].because_required);
    CHECK(stage.next[0].route.empty());
    const Transition& back = stage.next[1];
    CHECK(*back.to == "modtaget");
    CHECK(back.route == Text{"Tilbage", "Back"});
    CHECK_FALSE(back.normal);
    CHECK_FALSE(back.gate);
    CHECK(back.because_required);
    CHECK(back.law == "lov 1");
    CHECK_FALSE(back.verified);
    CHECK(back.valid_from == Date::of(2023, 1, 1));
    CHECK(back.valid_to == Date::of(2023, 12, 31));
    REQUIRE(back.forbids.size() == 2);
    CHECK(*back.forbids[1] == "udtalelse");
    CHECK(back.forbids_law == "lov 2");
    CHECK(back.needs.size() == 1);
    CHECK(back.special == false);
    CHECK(back.closed_by == "lov 3");
    CHECK_FALSE(stage.next[0].special.has_value());

    REQUIRE(workflow.everywhere.size() == 1);
    CHECK(*workflow.everywhere[0].to == "afsluttet");
  }

  TEST_CASE("a stage that says nothing of its work has the general limit")
  {
    const Workflow workflow = workflow_of();
    const WorkRule& work = workflow.stages[0].work;
    CHECK(work.code == "no-next-step");
    CHECK(work.limit.warn == WorkingDays{10});
    CHECK(work.limit.stall == WorkingDays{15});
    CHECK(work.limit.span == workflow.find_limit("no-next-step")->span);
    CHECK(workflow.stages[2].turn == Turn::external);
    CHECK(workflow.stages[3].final_stage);
  }

  TEST_CASE("a way with needs but no name of its own is a normal one")
  {
    const Workflow workflow =
        workflow_of(changed(minimal_workflow,
                            "      - indsats\n",
                            "      - to: indsats\n"
                            "        needs: [{id: owner, assigned: true, why: {da: a, en: b}}]\n"));
    CHECK(workflow.stages[1].next[0].normal);
    CHECK(workflow.stages[1].next[0].needs.size() == 1);
  }

  TEST_CASE("taken without a word")
  {
    // clang-format off
    const Change rows[] = {
        {"    turn: external\n",
         R"(    turn: external
    unit: arbejdsmarked
)"},
        {"    final: true\n",
         R"(    final: true
    next:
      - to: modtaget
        route: {da: Genoptaget, en: Reopened}
        because: true
)"},
        {"    inform: [20, 30]\n",
         ""},
        {"    work: {code: ready-not-decided, limit: [10, 15]}\n",
         ""},
        {"    step: 2\n",
         ""},
        {R"(      - to: modtaget
        route: {da: Tilbage, en: Back}
)",
         R"(      - to: modtaget
        route: {da: Tilbage, en: Back}
        law: lov 1
        verified: false
        valid-from: 2022-01-01
        valid-to: 2022-01-01
        forbids: [lae-265]
        forbids-law: lov 2
        needs: []
)"},
        {"      - indsats\n",
         R"(      - {to: indsats, valid-to: 2023-12-31}
      - {to: indsats, valid-from: 2024-01-01, needs: [{id: more, assigned: true, why: {da: a, en: b}}]}
)"},
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
        {"    name: {da: Modtaget, en: Received}\n",
         "",
         R"(key-missing [modtaget] "name" is missing)"},
        {"    plain: {da: Vi har modtaget din sag., en: We have received your case.}\n",
         "",
         R"(key-missing [modtaget] "plain" is missing)"},
        {"    ahead: {da: Vi samler oplysninger., en: We collect evidence.}\n",
         "    ahead: {da: Vi samler oplysninger.}\n",
         "text-missing-language [ahead] the English text (`en`) is missing"},
        {R"(    unit: arbejdsmarked
    phase: preparation
    step: 1
)",
         R"(    phase: preparation
    step: 1
)",
         R"(key-missing [modtaget] "unit" is missing)"},
        {"    phase: closing\n",
         "",
         R"(key-missing [indsats] "phase" is missing)"},
        {"    phase: closing\n",
         "    phase: clossing\n",
         R"(value-unknown [clossing] "clossing" is not one of the words that can stand here | did you mean `closing`?)"},
        {"    step: 2\n",
         "    step: 3\n",
         R"(number-out-of-range [3] "3" is not between 1 and 2)"},
        {"    step: 2\n",
         "    step: 0\n",
         R"(number-out-of-range [0] "0" is not between 1 and 2)"},
        {"    step: 2\n",
         "    step: two\n",
         R"(number-invalid [two] "two" is not a whole number | write it in digits, without dots)"},
        {"    turn: external\n",
         R"(    turn: ekstern
    unit: social
)",
         R"(value-unknown [ekstern] "ekstern" is not one of the words that can stand here | choose work or external)"},
        {"    turn: external\n",
         R"(    turn: external
    work: {code: no-next-step, limit: [1, 2]}
)",
         "key-misplaced [work] `work` does not belong here: in this stage it is the turn of others"},
        {"    final: true\n",
         R"(    final: true
    work: {code: no-next-step, limit: [1, 2]}
)",
         "key-misplaced [work] `work` does not belong here: in a final stage there is nothing to do"},
        {"    final: true\n",
         "    final: yes\n",
         R"(flag-invalid [yes] "yes" is neither `true` nor `false`)"},
        {"work: {code: ready-not-decided, limit: [10, 15]}",
         "work: {code: opinion-missing, limit: [10, 15]}",
         R"(value-unknown [opinion-missing] "opinion-missing" is not one of the words that can stand here | choose no-next-step, plan-not-written, ready-not-decided or granted-not-started)"},
        {"work: {code: ready-not-decided, limit: [10, 15]}",
         "work: {code: ready-not-decided}",
         R"(key-missing [work] "limit" is missing)"},
        {"work: {code: ready-not-decided, limit: [10, 15]}",
         "work: ready-not-decided",
         "value-not-a-map [work] a set of keys with values is wanted here"},
        {"    inform: [20, 30]\n",
         "    inform: 20\n",
         "limit-invalid [20] a limit is two numbers of working days | write for example [10, 15]: a warning after 10 working days, a stall after 15"},
        {"    next: [oplysning]\n",
         "",
         R"(key-missing [modtaget] "next" is missing)"},
        {"    next: [oplysning]\n",
         "    next: []\n",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {"    next: [oplysning]\n",
         "    next: oplysning\n",
         "value-not-a-list [next] a list is wanted here | write the items in brackets: `[a, b]`"},
        {"    next: [oplysning]\n",
         "    next: [Oplysning]\n",
         R"(word-invalid [Oplysning] "…" is not the kind of word that is wanted here | use small letters a-z, digits and single dashes: `lae-265`)"},
        {"    next: [oplysning]\n",
         "    next: [oplysnin]\n",
         R"(stage-unknown [oplysnin] no stage is called "oplysnin" | did you mean `oplysning`?)"},
        {"    next: [oplysning]\n",
         "    next: [oplysning, oplysning]\n",
         "id-duplicate [oplysning] oplysning stands twice | [oplysning] the first stands here"},
        {"    next: [oplysning]\n",
         R"(    next: [oplysning]
    color: red
)",
         R"(key-unknown [color] unknown key: "color")"},
        {R"(      - to: modtaget
        route: {da: Tilbage, en: Back}
)",
         "      - route: {da: Tilbage, en: Back}\n",
         R"(key-missing [route] "to" is missing)"},
        {"        route: {da: Tilbage, en: Back}\n",
         "        route: Tilbage\n",
         "value-not-a-map [route] a set of keys with values is wanted here"},
        {"        route: {da: Tilbage, en: Back}\n",
         R"(        route: {da: Tilbage, en: Back}
        valid-from: 2024-01-02
        valid-to: 2024-01-01
)",
         "period-backwards [2024-01-01] the period ends on 2024-01-01, before it begins on 2024-01-02 | [2024-01-02] the beginning stands here"},
        {"        route: {da: Tilbage, en: Back}\n",
         R"(        route: {da: Tilbage, en: Back}
        forbids: [lae-256]
)",
         R"(kind-unknown [lae-256] the catalogue does not hold "lae-256" | did you mean `lae-265`?)"},
        {"        route: {da: Tilbage, en: Back}\n",
         R"(        route: {da: Tilbage, en: Back}
        forbids-law: lov 2
)",
         "key-misplaced [forbids-law] `forbids-law` does not belong here: there is no `forbids`"},
        {"        route: {da: Tilbage, en: Back}\n",
         R"(        route: {da: Tilbage, en: Back}
        closed-by: lov 1750/2025
)",
         "key-misplaced [closed-by] `closed-by` does not belong here: there is no `valid-to`"},
        {"        route: {da: Tilbage, en: Back}\n",
         R"(        route: {da: Tilbage, en: Back}
        special: sometimes
)",
         R"(flag-invalid [sometimes] "sometimes" is neither `true` nor `false`)"},
        {"    next: [afsluttet]\n",
         "    next: [{to: afsluttet, special: true}]\n",
         "key-misplaced [special] `special` does not belong here: a way without `route` is for any case"},
        {"    next: [afsluttet]\n",
         "    next: [{to: afsluttet, outcomes: [afslg]}]\n",
         R"(outcome-unknown [afslg] no outcome is called "afslg" | did you mean `afslag`?)"},
        {"    next: [afsluttet]\n",
         "    next: [afsluttet, {to: oplysning, outcomes: [afslag]}]\n",
         "key-misplaced [afslag] `outcomes` belongs only to a way that ends the case, and oplysning is not a final stage"},
        {"        route: {da: Tilbage, en: Back}\n",
         R"(        route: {da: Tilbage, en: Back}
        forbid: [lae-265]
)",
         R"(key-unknown [forbid] unknown key: "forbid" | did you mean `forbids`?)"},
        {R"(        gate: false
        because: true
)",
         R"(        gate: no
        because: always
)",
         R"(flag-invalid [no] "no" is neither `true` nor `false`
flag-invalid [always] "always" is neither `true` nor `false`)"},
        {R"(everywhere:
  - to: afsluttet
)",
         R"(everywhere:
  - to: afslutet
)",
         R"(stage-unknown [afslutet] no stage is called "afslutet" | did you mean `afsluttet`?)"},
        {R"(everywhere:
  - to: afsluttet
    route: {da: Trukket tilbage, en: Withdrawn}
    gate: false
    because: true
)",
         "everywhere: afsluttet\n",
         "value-not-a-list [everywhere] a list is wanted here | write the items in brackets: `[a, b]`"},
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
        {"    ahead: {da: Vi samler oplysninger., en: We collect evidence.}\n",
         "    ahead: {da: Vi samler oplysninger.}\n",
         "text-missing-language [ahead] den engelske tekst (`en`) mangler"},
        {"    turn: external\n",
         R"(    turn: external
    work: {code: no-next-step, limit: [1, 2]}
)",
         "key-misplaced [work] `work` hører ikke til her: i dette trin er det andres tur"},
        {"    inform: [20, 30]\n",
         "    inform: 20\n",
         "limit-invalid [20] en grænse er to antal arbejdsdage | skriv fx [10, 15]: advarsel efter 10 arbejdsdage, stop efter 15"},
        {"    next: [oplysning]\n",
         "    next: []\n",
         "list-empty [[]] listen er tom; her skal stå mindst ét punkt"},
        {"    next: [oplysning]\n",
         "    next: [oplysnin]\n",
         R"(stage-unknown [oplysnin] intet trin hedder "oplysnin" | mente du `oplysning`?)"},
        {"    next: [oplysning]\n",
         "    next: [oplysning, oplysning]\n",
         "id-duplicate [oplysning] oplysning står to gange | [oplysning] den første står her"},
        {"        route: {da: Tilbage, en: Back}\n",
         R"(        route: {da: Tilbage, en: Back}
        valid-from: 2024-01-02
        valid-to: 2024-01-01
)",
         "period-backwards [2024-01-01] perioden slutter 2024-01-01, før den begynder 2024-01-02 | [2024-01-02] begyndelsen står her"},
        {"        route: {da: Tilbage, en: Back}\n",
         R"(        route: {da: Tilbage, en: Back}
        forbids: [lae-256]
)",
         R"(kind-unknown [lae-256] kataloget har ikke "lae-256" | mente du `lae-265`?)"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row, Language::danish) == row.told);
    }
  }
}
