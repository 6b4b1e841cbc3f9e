// SPDX-License-Identifier: MPL-2.0
// Stages that no case gets out of, or only when others answer; deadlines that nothing starts.

#include "support/rule_plants.hpp"

#include <doctest/doctest.h>

#include <ostream>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/rule_ends")
{
  TEST_CASE("stages that no case gets out of")
  {
    const Plant plants[] = {
        {"the only way out closes before the rules end",
         {{"    next: [afsluttet]\n", "    next: [{to: afsluttet, valid-to: 2026-06-30}]\n"}},
         R"(stage-dead-end [indsats] a case can strand in Measure (indsats): no way from there can be taken, and it is not final | → afsluttet (not valid on 2026-12-31); → afsluttet (only when the case is given up)
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning): paper is waived → indsats
  Measure (indsats)
validity-ends [afsluttet] the way to afsluttet ends on 2026-06-30, and nothing follows it, though the rules are reviewed up to and with 2026-12-31 | add what follows it, or say with `closed-by` what ended it
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning): consented egen-laege, requested lae-265, received lae-265, assessed lae-265 → indsats
  Measure (indsats))"},
        {"what it needs is forbidden on one of the ways there",
         {{to_evidence,
           "    next:\n      - oplysning\n      - to: oplysning\n        route: {da: Uden, en: "
           "Without}\n        gate: false\n        forbids: [lae-265]\n"},
          {"    consent: egen-laege\n",
           "    consent: egen-laege\n    after: {passed: oplysning}\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         R"(stage-dead-end [oplysning] a case can strand in Evidence (oplysning): no way from there can be taken, and it is not final | → indsats (paper: lae-265 may not be requested after the way that the case has taken (`forbids`)); → afsluttet (only when the case is given up)
  Received (modtaget): applied foertidspension → oplysning
  Evidence (oplysning)
gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that LÆ 265 (lae-265) was assessed | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"one of the ways there does not pass the stage that is needed",
         {{to_evidence,
           "    next:\n      - oplysning\n      - to: indsats\n        route: {da: Direkte, en: "
           "Directly}\n"},
          {"    phase: closing\n    turn: external\n",
           "    phase: closing\n    turn: external\n    gate: [{id: seen, passed: oplysning, why: "
           "{da: Set., en: Seen.}, waivable: never}]\n"}},
         R"(stage-dead-end [indsats] a case can strand in Measure (indsats): no way from there can be taken, and it is not final | → afsluttet (seen: no way here leads through oplysning)
  Received (modtaget): applied foertidspension, own-goal is waived → indsats
  Measure (indsats)
exit-hidden [afsluttet] a case that is given up in Measure (indsats) cannot be closed without seen: the stage's own way to afsluttet comes first | say with `outcomes` what the way under `everywhere` is for; then they stand side by side
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → indsats
  Measure (indsats))"},
        {"what was considered on the way is told with the way",
         {{paper, "        considered: [job, housing]\n"},
          {paper_waivable, paper_never},
          {"    next: [afsluttet]\n", "    next: [{to: afsluttet, valid-to: 2026-06-30}]\n"}},
         R"(stage-dead-end [indsats] a case can strand in Measure (indsats): no way from there can be taken, and it is not final | → afsluttet (not valid on 2026-12-31); → afsluttet (only when the case is given up)
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning): considered job, considered housing → indsats
  Measure (indsats)
validity-ends [afsluttet] the way to afsluttet ends on 2026-06-30, and nothing follows it, though the rules are reviewed up to and with 2026-12-31 | add what follows it, or say with `closed-by` what ended it
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning): considered job, considered housing → indsats
  Measure (indsats))"},
        {"the same, and it may be waived",
         {{to_evidence,
           "    next:\n      - oplysning\n      - to: indsats\n        route: {da: Direkte, en: "
           "Directly}\n"},
          {"    phase: closing\n    turn: external\n",
           "    phase: closing\n    turn: external\n    gate: [{id: seen, passed: oplysning, why: "
           "{da: Set., en: Seen.}, waivable: caseworker}]\n"}},
         ""},
        {"a way that opens later",
         {{"    next: [afsluttet]\n", "    next: [{to: afsluttet, valid-from: 2026-12-31}]\n"}},
         ""},
        {"a way out of every stage opens where the stage's own to the same place is closed",
         {{"    next: [afsluttet]\n", "    next: [{to: afsluttet, valid-to: 2026-06-30}]\n"},
          {"    gate: false\n    because: true\ncatalogue:\n", "    because: true\ncatalogue:\n"}},
         R"(validity-ends [afsluttet] the way to afsluttet ends on 2026-06-30, and nothing follows it, though the rules are reviewed up to and with 2026-12-31 | add what follows it, or say with `closed-by` what ended it
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning): consented egen-laege, requested lae-265, received lae-265, assessed lae-265 → indsats
  Measure (indsats))"},
        {"a way out of every stage that is part of the process",
         {{"    next: [afsluttet]\n", "    next: [oplysning]\n"},
          {"    gate: false\n    because: true\ncatalogue:\n", "    because: true\ncatalogue:\n"}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("stages that lead only to each other")
  {
    const Plant plants[] = {
        {"to and fro",
         {{"    next: [afsluttet]\n", "    next: [oplysning]\n"}},
         R"(stage-cycle [modtaget] a case can go round without end: from Received (modtaget), Evidence (oplysning), Measure (indsats) no way leads to a final stage | ways only for special cases do not count, nor the one that closes a case given up
  Received (modtaget): applied foertidspension)"},
        {"round three",
         {{to_measure, ""}},
         R"(stage-cycle [modtaget] a case can go round without end: from Received (modtaget), Evidence (oplysning) no way leads to a final stage | ways only for special cases do not count, nor the one that closes a case given up
  Received (modtaget): applied foertidspension
stage-unreachable [indsats] no case can come to Measure (indsats) | no way leads here: add indsats to some stage's `next`, or delete it)"},
        {"to and fro with a way out",
         {{"    next: [afsluttet]\n", "    next: [oplysning, afsluttet]\n"}},
         ""},
        {"a way out that is given up",
         {{"    next: [afsluttet]\n",
           "    next: [oplysning, {to: afsluttet, route: {da: Opgivet, en: Given up}}]\n"}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("stages that only the answer of others opens")
  {
    const Plant plants[] = {
        {"an answer from outside",
         {{paper_waivable, paper_never}, {back, ""}},
         R"(gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that LÆ 265 (lae-265) was assessed | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"the citizen's own goal, in the first stage",
         {{goal_waivable, "        waivable: never\n    next: [oplysning]\n"}},
         R"(gate-waits-for-others [id: own-goal] if the others never answer, the case strands in Received (modtaget): own-goal needs that there is a goal in the citizen's own words | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension)"},
        {"consent to a request",
         {{paper, "        requested: lae-265\n"}, {paper_waivable, paper_never}, {back, ""}},
         R"(gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that LÆ 265 (lae-265) was requested | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"a leader may waive it", {{back, ""}}, ""},
        {"an alternative of our own",
         {{paper, "        any: [{assessed: lae-265}, {received: udtalelse}]\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         ""},
        {"a way around",
         {{paper_waivable, paper_never},
          {back,
           "      - to: indsats\n        route: {da: Uden, en: Without}\n        gate: false\n"}},
         ""},
        {"it came for certain before",
         {{paper_waivable, paper_never},
          {back, ""},
          {given_up, given_up_refused},
          {"    phase: closing\n    turn: external\n",
           "    phase: closing\n    turn: external\n    gate: [{id: again, assessed: lae-265, why: "
           "{da: Set., en: Seen.}, waivable: never}]\n"}},
         R"(gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that LÆ 265 (lae-265) was assessed | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"our own colleagues are not others",
         {{paper, "        received: udtalelse\n"}, {paper_waivable, paper_never}, {back, ""}},
         ""},
        {"nobody has to answer when we look at the whole picture",
         {{paper, "        considered: [job, housing]\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         ""},
        {"one of two, of which the other never comes",
         {{paper, "        any: [{considered: [job, housing]}, {passed: indsats}]\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         ""},
        {"time that runs out needs no answer",
         {{paper, "        heard: true\n"}, {paper_waivable, paper_never}, {back, ""}},
         ""},
        {"a deadline runs out by itself",
         {{paper, "        over: sagsbehandlingsfrist\n"},
          {deadline_start, "    starts: {requested: udtalelse}\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         ""},
        {"a deadline that only an application begins, and the case may be our own initiative",
         {{paper, "        over: sagsbehandlingsfrist\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         R"(gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that the deadline Deadline for the decision (sagsbehandlingsfrist) has passed, or what it waited for has happened | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"a deadline that the citizen must begin",
         {{paper, "        over: sagsbehandlingsfrist\n"},
          {deadline_start, "    starts: {asked: callback}\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         R"(gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that the deadline Deadline for the decision (sagsbehandlingsfrist) has passed, or what it waited for has happened | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"a meeting of an earlier stage may be too long ago",
         {{paper, "        met: {kind: samtale, with: citizen, within: 6m}\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         R"(gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that Talk (samtale) with the citizen was held within the last 6 months | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"no paper of this kind, where we can take it back",
         {{paper, "        nothing-open: [lae-265]\n"}, {paper_waivable, paper_never}, {back, ""}},
         ""},
        {"what is open can be taken back",
         {{paper, "        nothing-open: [external, citizen]\n"},
          {paper_waivable, paper_never},
          {back, ""}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("deadlines that nothing starts")
  {
    const Plant plants[] = {
        {"the first stage is entered without an entry",
         {{deadline_start, "    starts: {stage: modtaget}\n"}, {back, ""}},
         R"(deadline-never-starts [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist never starts: a case begins in modtaget without a `stage` entry, and no way leads back there)"},
        {"a stage that no case comes to",
         {{deadline_start, "    starts: {stage: ekstra}\n"}, {final_stage, new_stage}},
         R"(stage-unreachable [ekstra] no case can come to Extra (ekstra) | no way leads here: add ekstra to some stage's `next`, or delete it
deadline-never-starts [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist never starts: no case comes to ekstra)"},
        {"a kind that can be asked for nowhere",
         {{deadline_start, "    starts: {requested: lae-265}\n"},
          {"    consent: egen-laege\n",
           "    consent: egen-laege\n    after: {assessed: udtalelse}\n"},
          {paper, "        received: udtalelse\n"}},
         R"(deadline-never-starts [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist never starts: lae-265 can be requested nowhere)"},
        {"it ended before the rules began",
         {{deadline_start, "    starts: {applied: [foertidspension]}\n    valid-to: 2021-12-31\n"}},
         R"(deadline-never-starts [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist never starts: it holds only until 2021-12-31, and the rules hold only from 2022-01-01)"},
        {"it begins when nobody has reviewed the rules",
         {{deadline_start,
           "    starts: {applied: [foertidspension]}\n    valid-from: 2027-01-01\n"}},
         R"(deadline-never-starts [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist never starts: it holds only from 2027-01-01, and the rules are reviewed only up to and with 2026-12-31)"},
        {"it ends before a case can come to its stage",
         {{deadline_start,
           "    starts: {stage: indsats}\n    valid-to: 2026-06-30\n    closed-by: A new law\n"},
          {to_evidence, "    next: [{to: oplysning, valid-from: 2026-07-01}]\n"}},
         R"(deadline-never-starts [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist never starts: it holds only until 2026-06-30, and before 2026-07-01 no case comes there)"},
        {"the first stage, where a way leads back",
         {{deadline_start, "    starts: {stage: modtaget}\n"}},
         ""},
        {"any stage", {{deadline_start, "    starts: {stage: any}\n"}}, ""},
        {"a complaint", {{deadline_start, "    starts: {complained: decision}\n"}}, ""},
        {"a question", {{deadline_start, "    starts: {asked: any}\n"}}, ""},
    };
    check_plants(plants);
  }
}
