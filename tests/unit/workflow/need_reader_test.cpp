// SPDX-License-Identifier: MPL-2.0
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/need_reader")
{
  TEST_CASE("a need is read")
  {
    const Workflow workflow = workflow_of();
    const Need& own_goal = workflow.stages[0].gate.at(0);
    CHECK(*own_goal.id == "own-goal");
    CHECK(own_goal.why
          == Text{"Borgeren er med til at sætte målet.",
                  "The citizen takes part in setting the goal."});
    CHECK(own_goal.waivable == Waivable::caseworker);
    CHECK(own_goal.law.empty());
    CHECK(own_goal.verified);
    CHECK(own_goal.fact.kind == FactKind::goal);
    CHECK(place_text(workflow.file, own_goal.fact.span) == "goal: citizen");
    const Need& paper = workflow.stages[1].gate.at(0);
    CHECK(paper.law == "retssikkerhedsloven § 10");
    CHECK(paper.waivable == Waivable::leader);
  }

  TEST_CASE("who may waive a need: a leader, unless it says otherwise")
  {
    const auto waivable = [](std::string_view line)
    {
      return workflow_of(changed(minimal_workflow, "        waivable: leader\n", line))
          .stages[1]
          .gate.at(0)
          .waivable;
    };
    CHECK(waivable("") == Waivable::leader);
    CHECK(waivable("        waivable: leader\n") == Waivable::leader);
    CHECK(waivable("        waivable: caseworker\n") == Waivable::caseworker);
    CHECK(waivable("        waivable: never\n") == Waivable::never);
  }

  TEST_CASE("taken without a word")
  {
    // clang-format off
    const Change rows[] = {
        {"        waivable: leader\n",
         R"(        waivable: never
        verified: false
)"},
        {"        waivable: leader\n",
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
        {"        goal: citizen\n",
         "",
         "need-without-fact [own-goal] the need does not say what must have happened | write for example `assessed: lae-265` or `goal: citizen`"},
        {"        goal: citizen\n",
         R"(        goal: citizen
        track: true
)",
         "need-two-facts [track] here are two needs in one: `goal` and `track` | give each need an id of its own, or write `any` with a list"},
        {R"(      - id: own-goal
        goal: citizen
)",
         "      - goal: citizen\n",
         R"(key-missing [goal] "id" is missing)"},
        {"        why: {da: Borgeren er med til at sætte målet., en: The citizen takes part in setting the goal.}\n",
         "",
         R"(key-missing [id] "why" is missing)"},
        {"        waivable: leader\n",
         "        waivable: leeder\n",
         R"(value-unknown [leeder] "leeder" is not one of the words that can stand here | did you mean `leader`?)"},
        {"        waivable: leader\n",
         R"(        waivable: leader
      - {id: paper, track: true, why: {da: a, en: b}}
)",
         "id-duplicate [paper] paper stands twice | [paper] the first stands here"},
        {"        waivable: leader\n",
         R"(        waivable: leader
      - track
)",
         "value-not-a-map [track] a set of keys with values is wanted here"},
        {"      - indsats\n",
         R"(      - to: indsats
        needs: [{id: paper, track: true, why: {da: a, en: b}}]
)",
         "id-duplicate [paper] paper stands twice | [paper] the first stands here"},
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
        {"        goal: citizen\n",
         "",
         "need-without-fact [own-goal] kravet siger ikke, hvad der skal være sket | skriv fx `assessed: lae-265` eller `goal: citizen`"},
        {"        goal: citizen\n",
         R"(        goal: citizen
        track: true
)",
         "need-two-facts [track] her er to krav i ét: `goal` og `track` | giv hvert krav sit eget id, eller skriv `any` med en liste"},
        {"        waivable: leader\n",
         R"(        waivable: leader
      - {id: paper, track: true, why: {da: a, en: b}}
)",
         "id-duplicate [paper] paper står to gange | [paper] den første står her"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row, Language::danish) == row.told);
    }
  }
}
