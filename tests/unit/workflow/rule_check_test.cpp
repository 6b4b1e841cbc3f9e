// SPDX-License-Identifier: MPL-2.0
// Each fault planted in rules that are proved without it, and beside it what is nearly one.

#include "support/rule_plants.hpp"

#include <doctest/doctest.h>

#include <ostream>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/rule_check")
{
  TEST_CASE("rules without a fault are proved")
  {
    const Plant plants[] = {
        {"nothing planted", {}, ""},
    };
    check_plants(plants);
    const Workflow workflow = workflow_of(sound_rules());
    const RuleProof proof = prove_rules(workflow);
    CHECK(proof.stages == 4);
    CHECK(proof.ways == 5);
    CHECK(proof.needs == 2);
  }

  TEST_CASE("stages that no case comes to")
  {
    const Plant plants[] = {
        {"nothing leads there",
         {{final_stage, new_stage}},
         R"(stage-unreachable [ekstra] no case can come to Extra (ekstra) | no way leads here: add ekstra to some stage's `next`, or delete it)"},
        {"they lead only to each other",
         {{final_stage, new_stage_round}},
         R"(stage-unreachable [ekstra] no case can come to Extra (ekstra) | the ways here are from Round (runde), where none comes
stage-unreachable [runde] no case can come to Round (runde) | the ways here are from Extra (ekstra), where none comes)"},
        {"the normal way was taken out",
         {{to_evidence, "    next: [indsats]\n"},
          {"    ahead: {da: Vi samler oplysninger., en: We collect evidence.}\n", ""}},
         R"(stage-unreachable [oplysning] no case can come to Evidence (oplysning) | no way leads here: add oplysning to some stage's `next`, or delete it)"},
        {"a way of its own is enough",
         {{final_stage, new_stage},
          {back,
           "      - to: ekstra\n        route: {da: Mere, en: More}\n        because: true\n"}},
         ""},
        {"a way out of every stage is enough",
         {{final_stage, new_stage},
          {"everywhere:\n",
           "everywhere:\n  - to: ekstra\n    route: {da: Mere, en: More}\n    because: true\n"}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("ways that can never be taken")
  {
    const Plant plants[] = {
        {"it ends before the rules begin",
         {{back,
           "      - to: modtaget\n        route: {da: Tilbage, en: Back}\n        valid-to: "
           "2021-12-31\n"}},
         R"(transition-never-valid [modtaget] "Back" can never be taken: it ends on 2021-12-31, and the rules hold only from 2022-01-01)"},
        {"it begins when nobody has reviewed the rules",
         {{back,
           "      - to: modtaget\n        route: {da: Tilbage, en: Back}\n        valid-from: "
           "2027-01-01\n"}},
         R"(transition-never-valid [modtaget] "Back" can never be taken: it begins on 2027-01-01, and the rules are reviewed only up to and with 2026-12-31)"},
        {"no case comes to the stage before it ends",
         {{to_evidence, "    next: [{to: oplysning, valid-from: 2026-07-01}]\n"},
          {back,
           "      - to: modtaget\n        route: {da: Tilbage, en: Back}\n        valid-to: "
           "2026-06-30\n"}},
         R"(transition-never-valid [modtaget] "Back" can never be taken: it ends on 2026-06-30, and before 2026-07-01 no case can be here
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"one day is enough",
         {{to_evidence, "    next: [{to: oplysning, valid-from: 2026-07-01}]\n"},
          {back,
           "      - to: modtaget\n        route: {da: Tilbage, en: Back}\n        valid-to: "
           "2026-07-01\n        closed-by: lov 1\n"}},
         ""},
        {"on the last day of the rules",
         {{back,
           "      - to: modtaget\n        route: {da: Tilbage, en: Back}\n        valid-from: "
           "2026-12-31\n"}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("needs that nothing meets")
  {
    const Plant plants[] = {
        {"the kind need not be assessed",
         {{paper, "        assessed: udtalelse\n"}},
         R"(gate-never-opens [id: paper] the need paper can never be met: udtalelse need not be assessed (it lacks `assess: true`), so that `assessed: udtalelse` can never be written | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"and cannot be waived: what lies behind it is told too",
         {{paper, "        assessed: samtykke\n"}, {paper_waivable, paper_never}},
         R"(gate-never-opens [id: paper] the need paper can never be met: samtykke need not be assessed (it lacks `assess: true`), so that `assessed: samtykke` can never be written | nor can the need be waived; no case comes to Measure (indsats)
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"a stage that only comes later",
         {{own_goal, "      - id: own-goal\n        passed: indsats\n"}},
         R"(gate-never-opens [id: own-goal] the need own-goal can never be met: no way here leads through indsats | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension)"},
        {"a reconsideration before any decision",
         {{paper, "        assessed: genvurdering\n"},
          {"    phase: closing\n    turn: external\n    next: [afsluttet]\n",
           "    phase: closing\n    turn: external\n    gate: [{id: decision, decided: any, why: "
           "{da: Afgjort., en: Decided.}}]\n    next: [afsluttet]\n"},
          {given_up, given_up_refused}},
         R"(gate-never-opens [id: paper] the need paper can never be met: genvurdering is opened by a complaint about a decision, and there is no decision to complain about | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"a deadline that begins only later",
         {{paper, "        over: sagsbehandlingsfrist\n"},
          {deadline_start, "    starts: {stage: indsats}\n"},
          {back, ""}},
         R"(gate-never-opens [id: paper] the need paper can never be met: nothing here can start the deadline sagsbehandlingsfrist | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"a deadline that begins with a complaint before any decision",
         {{paper, "        over: sagsbehandlingsfrist\n"},
          {deadline_start, "    starts: {complained: decision}\n"},
          {"    phase: closing\n    turn: external\n    next: [afsluttet]\n",
           "    phase: closing\n    turn: external\n    gate: [{id: decision, decided: any, why: "
           "{da: Afgjort., en: Decided.}}]\n    next: [afsluttet]\n"},
          {given_up, given_up_refused}},
         R"(gate-never-opens [id: paper] the need paper can never be met: nothing here can start the deadline sagsbehandlingsfrist | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"a deadline that has run out before the rules begin",
         {{paper, "        over: sagsbehandlingsfrist\n"},
          {deadline_start, "    starts: {requested: lae-265}\n    valid-to: 2021-12-31\n"}},
         R"(gate-never-opens [id: paper] the need paper can never be met: nothing here can start the deadline sagsbehandlingsfrist | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning)
deadline-never-starts [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist never starts: it holds only until 2021-12-31, and the rules hold only from 2022-01-01)"},
        {"no hearing in the catalogue",
         {{paper, "        heard: true\n"},
          {hearing_words, "    party: citizen\n    answer: 14d\n"}},
         R"(gate-never-opens [id: paper] the need paper can never be met: the catalogue has no hearing (`party: statutory`) that can be requested here | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"forbidden on every way there",
         {{to_evidence, "    next: [{to: oplysning, forbids: [lae-265]}]\n"}, {back, ""}},
         ""},
        {"forbidden on every way there, and only to be asked for later",
         {{to_evidence, "    next: [{to: oplysning, forbids: [lae-265]}]\n"},
          {"    consent: egen-laege\n",
           "    consent: egen-laege\n    after: {passed: oplysning}\n"},
          {back, ""}},
         R"(gate-never-opens [id: paper] the need paper can never be met: lae-265 may not be requested after the way that the case has taken (`forbids`) | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"what must come first never comes",
         {{"    consent: egen-laege\n",
           "    consent: egen-laege\n    after: {assessed: udtalelse}\n"}},
         R"(gate-never-opens [id: paper] the need paper can never be met: lae-265 is only requested afterwards (`after`), and udtalelse need not be assessed (it lacks `assess: true`), so that `assessed: udtalelse` can never be written | the need can only be waived, which is not what a need is for
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"each can be met, but not both",
         {{"        assessed: lae-265\n        why: {da: Lægens svar skal være læst., en: The "
           "answer must be read.}\n        law: retssikkerhedsloven § 10\n        waivable: "
           "leader\n",
           "        passed: a\n        why: {da: A., en: A.}\n        waivable: never\n      - id: "
           "two\n        passed: b\n        why: {da: B., en: B.}\n        waivable: never\n"},
          {to_evidence,
           "    next: [{to: a, route: {da: A, en: A}}, {to: b, route: {da: B, en: B}}]\n"},
          {back, ""},
          {final_stage,
           "  a:\n    name: {da: A, en: A}\n    plain: {da: Her er A., en: Here is A.}\n    unit: "
           "social\n    phase: closing\n    next: [{to: oplysning, route: {da: Ind, en: In}}]\n"
           "  b:\n    name: {da: B, en: B}\n    plain: {da: Her er B., en: Here is B.}\n    unit: "
           "social\n    phase: closing\n    next: [{to: oplysning, route: {da: Ind, en: In}}]\n"
           "  afsluttet:\n    name: {da: Afsluttet"}},
         R"(gate-never-opens [id: two] the need two can never be met: no way here leads through b | nor can the need be waived; no case comes to Measure (indsats)
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → a
  A (a) → oplysning
  Evidence (oplysning))"},
        {"one alternative is enough",
         {{paper, "        any: [{assessed: udtalelse}, {passed: indsats}, {goal: any}]\n"}},
         ""},
        {"a later stage, where ways lead back",
         {{own_goal, "      - id: own-goal\n        passed: oplysning\n"}},
         ""},
        {"forbidden until a decision",
         {{to_evidence, "    next:\n      - {to: oplysning, forbids: [udtalelse]}\n"},
          {paper, "        received: udtalelse\n"}},
         ""},
    };
    check_plants(plants);
  }
}
