// SPDX-License-Identifier: MPL-2.0
// What an ordinary case cannot count on, cases that are given up, and what ends with nothing after
// it or cannot end.

#include "support/rule_plants.hpp"

#include <doctest/doctest.h>

#include <ostream>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view past_the_gate =
    "      - to: indsats\n        route: {da: Uden, en: Without}\n        gate: false\n"
    "        because: true\n";
constexpr std::string_view past_for_any =
    "      - to: indsats\n        route: {da: Uden, en: Without}\n        gate: false\n"
    "        because: true\n        special: false\n";
constexpr std::string_view past_in_special =
    "      - to: indsats\n        route: {da: Uden, en: Without}\n        gate: false\n"
    "        special: true\n";
constexpr std::string_view to_the_end = "    next: [afsluttet]\n";
constexpr std::string_view measure_gate =
    "    gate: [{id: seen, assessed: udtalelse, why: {da: Set., en: Seen.}, waivable: leader}]\n"
    "    next: [afsluttet]\n";
constexpr std::string_view opinion = "    party: internal\n    unit: social\n";
constexpr std::string_view opinion_assessed =
    "    party: internal\n    assess: true\n    unit: social\n";
constexpr std::string_view decision_length = "    length: 13w\n";
constexpr std::string_view decision_until = "    until: {decided: any}\n";

} // namespace

TEST_SUITE("workflow/rule_special")
{
  TEST_CASE("an ordinary case does not count on a special way")
  {
    const Plant plants[] = {
        {"past the gate with a reason alone",
         {{paper_waivable, paper_never}, {back, past_the_gate}},
         R"(gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that LÆ 265 (lae-265) was assessed | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"the rules say so",
         {{paper_waivable, paper_never}, {back, past_in_special}},
         R"(gate-waits-for-others [id: paper] if the others never answer, the case strands in Evidence (oplysning): paper needs that LÆ 265 (lae-265) was assessed | give a way out: `waivable: leader`, an alternative in `any` that we can meet ourselves, or a way around it
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning))"},
        {"the only way out of a stage is special",
         {{to_the_end,
           "    next: [{to: afsluttet, route: {da: Dør, en: Dies}, special: true, because: "
           "true}]\n"}},
         R"(stage-dead-end [indsats] a case can strand in Measure (indsats): no way from there can be taken, and it is not final | → afsluttet (only for special cases)
  Received (modtaget): applied foertidspension, own-goal is waived → oplysning
  Evidence (oplysning): paper is waived → indsats
  Measure (indsats))"},
        {"the rules say that it is for any case",
         {{paper_waivable, paper_never}, {back, past_for_any}},
         ""},
        {"the way back is for any case",
         {{to_evidence,
           "    next: [oplysning, {to: indsats, route: {da: Direkte, en: Directly}}]\n"},
          {paper_waivable, paper_never}},
         ""},
        {"a way with a need of its own is for any case",
         {{paper_waivable, paper_never},
          {back,
           "      - to: indsats\n        route: {da: Uden, en: Without}\n        gate: false\n"
           "        because: true\n        needs: [{id: own, assigned: true, why: {da: a, en: "
           "b}}]\n"}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("a case that is given up can be closed")
  {
    const Plant plants[] = {
        {"the stage's own way needs a leader",
         {{to_the_end, measure_gate}, {opinion, opinion_assessed}},
         R"(exit-hidden [afsluttet] a case that is given up in Measure (indsats) cannot be closed without seen: the stage's own way to afsluttet comes first | say with `outcomes` what the way under `everywhere` is for; then they stand side by side
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning): consented egen-laege, requested lae-265, received lae-265, assessed lae-265 → indsats
  Measure (indsats))"},
        {"the way out of every stage is for certain outcomes",
         {{to_the_end, measure_gate}, {opinion, opinion_assessed}, {given_up, given_up_refused}},
         ""},
        {"a law that nobody can waive",
         {{to_evidence,
           "    next:\n      - oplysning\n      - to: afsluttet\n        route: {da: Slut, en: "
           "End}\n"
           "        gate: false\n        needs: [{id: law, assigned: true, why: {da: a, en: b}, "
           "waivable: never}]\n"}},
         R"(exit-hidden [afsluttet] a case that is given up in Received (modtaget) cannot be closed without law: the stage's own way to afsluttet comes first | say with `outcomes` what the way under `everywhere` is for; then they stand side by side
  Received (modtaget): applied foertidspension)"},
        {"the caseworker may waive it",
         {{to_evidence,
           "    next:\n      - oplysning\n      - to: afsluttet\n        route: {da: Slut, en: "
           "End}\n"
           "        gate: false\n        needs: [{id: law, assigned: true, why: {da: a, en: b}, "
           "waivable: caseworker}]\n"}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("what ends has something after it")
  {
    const Plant plants[] = {
        {"a way",
         {{back, "      - {to: modtaget, route: {da: Tilbage, en: Back}, valid-to: 2026-06-30}\n"}},
         R"(validity-ends [modtaget] the way to modtaget ends on 2026-06-30, and nothing follows it, though the rules are reviewed up to and with 2026-12-31 | add what follows it, or say with `closed-by` what ended it
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"a normal way, where another way out is left",
         {{to_measure, "      - {to: indsats, valid-to: 2026-09-30}\n"}, {back, past_for_any}},
         R"(validity-ends [indsats] the way to indsats ends on 2026-09-30, and nothing follows it, though the rules are reviewed up to and with 2026-12-31 | add what follows it, or say with `closed-by` what ended it
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning))"},
        {"a deadline",
         {{deadline_start, "    starts: {applied: [foertidspension]}\n    valid-to: 2026-09-30\n"}},
         R"(validity-ends [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist ends on 2026-09-30, and nothing follows it, though the rules are reviewed up to and with 2026-12-31 | add what follows it, or say with `closed-by` what ended it)"},
        {"a source says what closed it",
         {{back,
           "      - {to: modtaget, route: {da: Tilbage, en: Back}, valid-to: 2026-06-30, "
           "closed-by: "
           "lov 1}\n"}},
         ""},
        {"another normal way follows",
         {{to_evidence,
           "    next: [{to: oplysning, valid-to: 2026-06-30}, {to: indsats, valid-from: "
           "2026-07-01}]\n"}},
         ""},
        {"it ends with the rules",
         {{deadline_start, "    starts: {applied: [foertidspension]}\n    valid-to: 2026-12-31\n"}},
         ""},
        {"a deadline that a source closed",
         {{deadline_start,
           "    starts: {applied: [foertidspension]}\n    valid-to: 2026-09-30\n    closed-by: lov "
           "1\n"}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("deadlines that nothing can meet")
  {
    const Plant plants[] = {
        {"a kind that is never assessed",
         {{decision_until, "    until: {assessed: samtykke}\n"}},
         R"(deadline-never-ends [sagsbehandlingsfrist] nothing can meet the deadline sagsbehandlingsfrist: samtykke need not be assessed (it lacks `assess: true`), so that `assessed: samtykke` can never be written
  Received (modtaget): applied foertidspension)"},
        {"a stage that nothing leads back to",
         {{deadline_start, "    starts: {stage: indsats}\n"},
          {decision_until, "    until: {stage: oplysning}\n"}},
         R"(deadline-never-ends [sagsbehandlingsfrist] nothing can meet the deadline sagsbehandlingsfrist: no case comes to Evidence (oplysning) after it has started
  Received (modtaget): applied foertidspension, goal direction=job voice=citizen → oplysning
  Evidence (oplysning): consented egen-laege, requested lae-265, received lae-265, assessed lae-265 → indsats
  Measure (indsats))"},
        {"none of two",
         {{decision_until, "    until: [{assessed: samtykke}, {stage: modtaget}]\n"}, {back, ""}},
         R"(deadline-never-ends [sagsbehandlingsfrist] nothing can meet the deadline sagsbehandlingsfrist: samtykke need not be assessed (it lacks `assess: true`), so that `assessed: samtykke` can never be written; no case comes to Received (modtaget) after it has started
  Received (modtaget): applied foertidspension)"},
        {"one of two",
         {{decision_until, "    until: [{assessed: samtykke}, {stage: indsats}]\n"}},
         ""},
        {"a stage that a way leads back to",
         {{deadline_start, "    starts: {stage: oplysning}\n"},
          {decision_until, "    until: {stage: modtaget}\n"}},
         ""},
        {"an answer from outside", {{decision_until, "    until: {received: lae-265}\n"}}, ""},
        {"a talk", {{decision_until, "    until: {met: any}\n"}}, ""},
        {"nothing is to meet it", {{decision_until, ""}}, ""},
    };
    check_plants(plants);
  }

  TEST_CASE("windows that shut nothing out")
  {
    const Plant plants[] = {
        {"longer than what repeats",
         {{decision_length, "    length: 30m\n"},
          {decision_until, "    until: {met: samtale}\n    window: 40m\n    repeats: true\n"}},
         R"(deadline-window-too-long [sagsbehandlingsfrist] the window of the deadline sagsbehandlingsfrist (40m) is not shorter than the deadline itself (30m) | what meets it once would meet the next one as well)"},
        {"as long, in other words",
         {{decision_length, "    length: 4w\n"},
          {decision_until, "    until: {met: samtale}\n    window: 28d\n"}},
         R"(deadline-window-too-long [sagsbehandlingsfrist] the window of the deadline sagsbehandlingsfrist (28d) is not shorter than the deadline itself (4w) | everything after day 0 would count, so that the window says nothing)"},
        {"shorter",
         {{decision_length, "    length: 30m\n"},
          {decision_until, "    until: {met: samtale}\n    window: 6m\n    repeats: true\n"}},
         ""},
        {"shorter, in other words",
         {{decision_length, "    length: 4w\n"},
          {decision_until, "    until: {met: samtale}\n    window: 19wd\n    repeats: true\n"}},
         ""},
    };
    check_plants(plants);
  }
}
