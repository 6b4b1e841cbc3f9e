// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view begun = "2026-01-05 mho applied: foertidspension\n";
constexpr std::string_view goal = "2026-01-06 mho goal: x, direction: job, voice: citizen\n";

std::string told_of(std::string_view lines,
                    Language language = Language::english,
                    const Rulebook& rules = minimal_rules())
{
  return told_of_log(std::string(begun).append(lines), rules, language);
}

/// Two sets of rules: the minimal ones to the end of June, and others from July on that call one
/// stage otherwise and have no opinions, no hearings and no questions but one.
const Rulebook& two_rule_sets()
{
  static const Rulebook rules = []
  {
    const std::string first = changed(minimal_workflow,
                                      "valid-from: 2022-01-01\n",
                                      "valid-from: 2022-01-01\nvalid-to: 2026-06-30\n");
    std::string second = changed(minimal_workflow, "workflow: fp-test\n", "workflow: fp-next\n");
    second = changed(second, "valid-from: 2022-01-01\n", "valid-from: 2026-07-01\n");
    second = changed(second, "  oplysning:\n    name:", "  beskrivelse:\n    name:");
    second = changed(second, "    next: [oplysning]\n", "    next: [beskrivelse]\n");
    second = changed(second, "  udtalelse:\n", "  indstilling:\n");
    second = changed(second, "  callback:\n", "  opkald:\n");
    second = changed(second, "    answer: 30d\n    longest: 90d\n", "    answer: 14d\n");
    Rulebook both_sets = rulebook_of(first);
    both_sets.workflows.insert(both_sets.workflows.begin(), workflow_of(second, "fp-next"));
    return both_sets;
  }();
  return rules;
}

} // namespace

TEST_SUITE("workflow/stage_events")
{
  TEST_CASE("a stage is entered by a way that was open")
  {
    const std::string good = std::string(goal) + "2026-01-07 mho stage: oplysning";
    CHECK(told_of(good).empty());
    CHECK(
        told_of("2026-01-07 mho stage: oplysning")
        == "#2 gate-not-met [oplysning] own-goal: no goal in the citizen's own words | The citizen "
           "takes part in setting the goal. | #0 [id: own-goal] the need stands here");
    CHECK(
        told_of("2026-01-07 mho stage: oplysning", Language::danish)
        == "#2 gate-not-met [oplysning] own-goal: intet mål i borgerens egne ord | Borgeren er med "
           "til at sætte målet. | #0 [id: own-goal] kravet står her");
    CHECK(told_of("2026-01-07 mho stage: indsats")
          == "#2 transition-unknown [indsats] there is no way from modtaget to indsats");
    CHECK(told_of(good + "\n2026-01-08 mho stage: modtaget")
          == "#4 because-missing [modtaget] the way to modtaget must be explained | add because: "
             "with the reason");
    CHECK(
        told_of(good + "\n2026-01-08 mho stage: modtaget", Language::danish)
        == "#4 because-missing [modtaget] vejen til modtaget skal begrundes | tilføj because: med "
           "grunden");
    CHECK(told_of(good + "\n2026-01-08 mho stage: modtaget, because: x").empty());
    // The gate is judged by what had happened by then, in the order of the log.
    CHECK(told_of("2026-01-07 mho stage: oplysning\n2026-01-07 mho goal: x, direction: job, voice: "
                  "citizen")
              .substr(0, 15)
          == "#2 gate-not-met");
    CHECK(told_of("2026-01-07 mho stage: oplysning, logged: 2026-01-08\n"
                  "2026-01-06 mho goal: x, direction: job, voice: citizen, logged: 2026-01-08")
              .empty());
  }

  TEST_CASE("what is set right afterwards makes a move doubtful, not wrong")
  {
    const std::string moved = std::string(goal) + "2026-01-07 mho stage: oplysning\n";
    constexpr std::string_view struck =
        "corrected: {date: 2026-01-06, goal: x}, because: y, void: true";
    constexpr std::string_view warned =
        "#3 warning gate-not-met [oplysning] own-goal: no goal in the citizen's own words; that "
        "was "
        "corrected after the stage was left | The citizen takes part in setting the goal. | #0 "
        "[id: own-goal] the need stands here";
    CHECK(told_of(moved + fmt::format("2026-01-07 mho {}", struck)) == warned);
    CHECK(told_of(moved + fmt::format("2026-01-09 mho {}", struck)) == warned);
    // Known before the move was written, and a move that was wrong from the beginning.
    CHECK(told_of(std::string(goal)
                  + fmt::format("2026-01-07 mho {}\n2026-01-07 mho stage: oplysning", struck))
              .substr(0, 15)
          == "#4 gate-not-met");
    CHECK(told_of("2026-01-05 mho noted: x\n2026-01-07 mho stage: oplysning\n"
                  "2026-01-09 mho corrected: {date: 2026-01-05, noted: x}, because: y, void: true")
              .substr(0, 15)
          == "#3 gate-not-met");
  }

  TEST_CASE("waivers in the log")
  {
    const auto waived = [](std::string_view waiver)
    {
      return fmt::format("2026-01-07 mho stage: oplysning\n"
                         "2026-01-08 mho stage: indsats, waived: [{{{}}}]",
                         waiver);
    };
    const std::string with_goal(goal);
    CHECK(told_of(with_goal + waived("need: paper, reason: x, by: hve")).empty());
    CHECK(told_of(with_goal + waived("need: paper, reason: x"))
          == "#4 waiver-invalid [waived] paper can only be waived by a leader: say who with `by`");
    CHECK(told_of(with_goal + waived("need: paper, reason: x, by: mho"))
          == "#4 waiver-invalid [waived] paper must be waived by another person than the writer");
    CHECK(told_of(with_goal + waived("need: paper, reason: x, by: xyz"))
          == "#4 waiver-invalid [waived] xyz is not the leader of a unit\n"
             "#4 person-unknown [xyz] no person has the id \"xyz\" | it can be: hve, mho, akj");
    CHECK(
        told_of("2026-01-07 mho stage: oplysning, waived: [{need: own-goal, reason: x}]").empty());
  }

  TEST_CASE("a waiver that turns out needless is told of and does no harm")
  {
    CHECK(told_of("2026-01-07 mho stage: oplysning, waived: [{need: own-goal, reason: x}]\n"
                  "2026-01-06 mho goal: x, direction: job, voice: citizen, logged: 2026-01-09")
          == "#2 warning waiver-invalid [waived] own-goal is met and need not be waived");
  }

  TEST_CASE("closing says with what outcome and how far the citizen is self-supporting")
  {
    CHECK(told_of("2026-01-07 mho stage: afsluttet, because: x")
          == "#2 key-missing [stage] when the case closes it must say outcome\n"
             "#2 key-missing [stage] when the case closes it must say self-support");
    CHECK(told_of("2026-01-07 mho stage: afsluttet, because: x, outcome: afslag", Language::danish)
          == "#2 key-missing [stage] når sagen afsluttes, skal der stå self-support");
    CHECK(
        told_of("2026-01-07 mho stage: afsluttet, because: x, outcome: afslag, self-support: none")
            .empty());
  }

  TEST_CASE("after the choice of the papers at hand nothing new is requested, until the decision")
  {
    const Rulebook rules = changed_rules({{"    next: [oplysning]\n", R"(    next:
      - oplysning
      - to: indsats
        route: {da: På papirerne, en: On file}
        gate: false
        forbids: [lae-265, udtalelse]
        forbids-law: lov om social pension § 17, stk. 2
)"}});
    constexpr std::string_view chosen = "2026-01-06 mho consented: [egen-laege]\n"
                                        "2026-01-07 mho stage: indsats\n";
    const auto told = [&](std::string_view lines, Language language = Language::english)
    { return told_of(std::string(chosen).append(lines), language, rules); };
    constexpr std::string_view request = "2026-01-08 mho requested: lae-265, from: x\n";
    CHECK(
        told(request)
        == "#4 request-forbidden [lae-265] lae-265 may not be requested after the way that the "
           "case has taken (lov om social pension § 17, stk. 2) | #3 [stage] the case took the way "
           "here | #0 [lae-265] the rule stands here");
    CHECK(told(request, Language::danish)
          == "#4 request-forbidden [lae-265] lae-265 må ikke bestilles efter den vej, sagen har "
             "taget (lov om social pension § 17, stk. 2) | #3 [stage] sagen tog vejen her | #0 "
             "[lae-265] reglen står her");
    CHECK(told("2026-01-08 mho requested: udtalelse, from: social").substr(0, 20)
          == "#4 request-forbidden");
    CHECK(told("2026-01-08 mho requested: samtykke, from: Bo").empty());
    // What comes by itself is read, and what was requested before is answered.
    CHECK(told("2026-01-08 mho received: lae-265, unsolicited: true").empty());
    CHECK(told_of("2026-01-06 mho consented: [egen-laege]\n"
                  "2026-01-06 mho requested: lae-265, from: x\n"
                  "2026-01-07 mho stage: indsats\n2026-01-08 mho reminded: lae-265",
                  Language::english,
                  rules)
              .empty());
    CHECK(told("2026-01-07 mho decided: afslag\n" + std::string(request)).empty());
    CHECK(told("2026-01-07 mho applied: foertidspension\n" + std::string(request)).empty());
    CHECK(told("2026-01-07 mho opened: own-initiative\n" + std::string(request)).substr(0, 20)
          == "#5 request-forbidden");
    CHECK(
        told("2026-01-07 mho migrated: fp-test, because: x\n" + std::string(request)).substr(0, 20)
        == "#5 request-forbidden");
    CHECK(told_of("2026-01-06 mho consented: [egen-laege]\n" + std::string(goal)
                      + "2026-01-07 mho stage: oplysning\n" + std::string(request),
                  Language::english,
                  rules)
              .empty());
  }

  TEST_CASE("migrated: the same stage, or the one it is called now")
  {
    const Rulebook& rules = two_rule_sets();
    const Replay start(
        std::string(begun) + "2026-07-01 mho migrated: fp-next, because: x", "2026-07-01", rules);
    CHECK(*start.standing().workflow->id == "fp-next");
    CHECK(*start.standing().stage->id == "modtaget");
    CHECK(start.standing().stage_since == day("2026-01-05"));
    const std::string in_evidence =
        std::string(begun).append(goal) + "2026-01-07 mho stage: oplysning\n";
    const Replay renamed(in_evidence
                             + "2026-07-01 mho migrated: fp-next, because: x, stage: beskrivelse",
                         "2026-07-01",
                         rules);
    CHECK(*renamed.standing().stage->id == "beskrivelse");
    CHECK(renamed.standing().stage_since == day("2026-01-07"));
    // The days before keep the old rules.
    const Replay before(in_evidence
                            + "2026-07-01 mho migrated: fp-next, because: x, stage: beskrivelse",
                        "2026-06-30",
                        rules);
    CHECK(*before.standing().workflow->id == "fp-test");

    constexpr std::string_view missing =
        "#4 stage-unknown [fp-next] fp-next has no stage oplysning | write stage: with the stage's "
        "name in fp-next";
    CHECK(told_of_log(in_evidence + "2026-07-01 mho migrated: fp-next, because: x", rules)
          == missing);
    CHECK(told_of_log(in_evidence + "2026-07-01 mho migrated: fp-next, because: x, stage: x", rules)
          == "#4 stage-unknown [x] fp-next has no stage x | write stage: with the stage's name in "
             "fp-next");
    CHECK(told_of_log(
              in_evidence + "2026-07-01 mho migrated: fp-next, because: x", rules, Language::danish)
          == "#4 stage-unknown [fp-next] fp-next har ikke et trin oplysning | skriv stage: med "
             "trinnets navn i fp-next");
    CHECK(told_of_log(in_evidence
                          + "2026-07-01 mho migrated: fp-next, because: x, stage: beskrivelse",
                      rules)
              .empty());
  }

  TEST_CASE("migrated: what is open goes on, also what the new rules do not have")
  {
    const Rulebook& rules = two_rule_sets();
    const std::string open = std::string(begun)
                             + "2026-06-01 mho consented: [egen-laege]\n"
                               "2026-06-26 mho requested: lae-265, from: x\n"
                               "2026-06-26 mho requested: udtalelse, from: social\n"
                               "2026-06-26 mho asked: callback\n"
                               "2026-07-01 mho migrated: fp-next, because: x\n";
    const Replay replay(open, "2026-07-01", rules);
    CHECK(open_on(replay, "2026-07-01")
          == "external request lae-265 since 2026-06-26 due 2026-07-27; "
             "internal request udtalelse since 2026-06-26 [social]; "
             "internal question callback since 2026-06-26 [arbejdsmarked]");
    for (const OpenItem& item : replay.standing().items)
    {
      CHECK((item.rule != nullptr) != (item.question != nullptr));
    }
    CHECK(replay.standing().items[0].rule->answer == parse_term("14d"));
    CHECK(replay.standing().items[1].rule->code == "opinion-missing");
    CHECK(
        told_of_log(open
                        + "2026-07-02 akj received: udtalelse\n2026-07-02 mho answered: callback\n"
                          "2026-07-02 mho received: lae-265",
                    rules)
            .empty());
    // When it is over, it is over.
    CHECK(told_of_log(open
                          + "2026-07-02 akj received: udtalelse\n"
                            "2026-07-03 mho requested: udtalelse, from: social",
                      rules)
              .substr(0, 15)
          == "#8 kind-unknown");
  }

  TEST_CASE("a case begins and migrates only under rules that are in force")
  {
    const Rulebook& rules = two_rule_sets();
    CHECK(told_of_log("2022-01-01 mho applied: foertidspension", rules).empty());
    CHECK(told_of_log("2026-06-30 mho applied: foertidspension", rules).empty());
    constexpr std::string_view help =
        "is the date right, or does the case belong under other rules? | #0 [2022-01-01] the rules "
        "say so here";
    CHECK(told_of_log("2021-12-31 mho applied: foertidspension", rules)
          == fmt::format(
              "#1 workflow-not-in-force [2021-12-31] fp-test holds only from 2022-01-01 to "
              "2026-06-30 | {}",
              help));
    CHECK(told_of_log("2026-07-01 mho opened: own-initiative", rules, Language::danish)
          == "#1 workflow-not-in-force [2026-07-01] fp-test gælder kun fra 2022-01-01 til "
             "2026-06-30 | "
             "er datoen rigtig, eller hører sagen under andre regler? | #0 [2022-01-01] reglerne "
             "siger "
             "det her");
    // Once begun, a case goes on under its rules, also with another application.
    CHECK(told_of_log("2026-06-30 mho applied: foertidspension\n2026-07-01 mho applied: "
                      "foertidspension",
                      rules)
              .empty());
    CHECK(told_of(("2026-06-30 mho migrated: fp-next, because: x"), Language::english, rules)
          == "#2 workflow-not-in-force [2026-06-30] fp-next holds only from 2026-07-01 on | is the "
             "date right, or does the case belong under other rules? | #0 [2026-07-01] the rules "
             "say so "
             "here");
    CHECK(told_of(("2026-06-30 mho migrated: fp-next, because: x"), Language::danish, rules)
              .substr(0, 77)
          == "#2 workflow-not-in-force [2026-06-30] fp-next gælder først fra 2026-07-01 |");
  }
}
