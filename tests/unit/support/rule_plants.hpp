// SPDX-License-Identifier: MPL-2.0
// Rules that are proved, faults to plant in them, and what is told of those.

#pragma once

#include "support/workflow.hpp"
#include "workflow/rule_check.hpp"

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sag::test
{

/// The minimal rules with what the letters need.
inline std::string sound_rules()
{
  return changed(
      changed(minimal_workflow,
              "    plain: {da: Du er i gang med en indsats., en: Your measure is running.}\n",
              "    plain: {da: Du er i gang med en indsats., en: Your measure is running.}\n"
              "    ahead: {da: Indsatsen begynder., en: The measure begins.}\n"),
      "questions:\n",
      "consents:\n  egen-laege: {da: egen læge, en: the GP}\nquestions:\n");
}

inline std::string told_of_proof(const Workflow& workflow, const std::vector<RuleFinding>& findings)
{
  std::string lines;
  for (const RuleFinding& finding : findings)
  {
    const Diagnostic& d = finding.diagnostic;
    lines += fmt::format("{}{} [{}] {}",
                         lines.empty() ? "" : "\n",
                         d.code,
                         place_text(d.file, d.span),
                         d.message.en);
    lines += d.help.empty() ? "" : " | " + d.help.en;
    for (const WitnessStep& step : finding.witness)
    {
      lines += "\n  " + witness_text(step, workflow).en;
    }
  }
  return lines;
}

struct Plant
{
  std::string_view what;
  std::vector<Change> changes;
  std::string_view told;
};

inline void check_plants(std::span<const Plant> plants)
{
  for (const Plant& plant : plants)
  {
    CAPTURE(plant.what);
    std::string text = sound_rules();
    for (const Change& change : plant.changes)
    {
      text = changed(text, change.from, change.to);
    }
    const Workflow workflow = workflow_of(text);
    CHECK(told_of_proof(workflow, prove_rules(workflow).findings) == plant.told);
  }
}

inline constexpr std::string_view own_goal = "      - id: own-goal\n        goal: citizen\n";
inline constexpr std::string_view goal_waivable =
    "        waivable: caseworker\n    next: [oplysning]\n";
inline constexpr std::string_view to_evidence = "    next: [oplysning]\n";
inline constexpr std::string_view paper = "        assessed: lae-265\n";
inline constexpr std::string_view paper_waivable =
    "        law: retssikkerhedsloven § 10\n        waivable: leader\n";
inline constexpr std::string_view paper_never =
    "        law: retssikkerhedsloven § 10\n        waivable: never\n";
inline constexpr std::string_view to_measure = "      - indsats\n";
inline constexpr std::string_view back = "      - to: modtaget\n"
                                         "        route: {da: Tilbage, en: Back}\n"
                                         "        gate: false\n"
                                         "        because: true\n";
inline constexpr std::string_view final_stage = "  afsluttet:\n    name: {da: Afsluttet";
inline constexpr std::string_view hearing_words = "    party: statutory\n    answer: 14d\n";
/// A stage that nothing leads to yet.
inline constexpr std::string_view new_stage =
    "  ekstra:\n"
    "    name: {da: Ekstra, en: Extra}\n"
    "    plain: {da: Vi gør noget mere., en: We do something more.}\n"
    "    ahead: {da: Vi gør noget mere., en: We do something more.}\n"
    "    unit: arbejdsmarked\n"
    "    phase: closing\n"
    "    next: [afsluttet]\n"
    "  afsluttet:\n    name: {da: Afsluttet";
inline constexpr std::string_view new_stage_round =
    "  ekstra:\n"
    "    name: {da: Ekstra, en: Extra}\n"
    "    plain: {da: Vi gør noget mere., en: We do something more.}\n"
    "    ahead: {da: Vi venter på noget mere., en: We wait for something more.}\n"
    "    unit: arbejdsmarked\n"
    "    phase: closing\n"
    "    next: [runde]\n"
    "  runde:\n"
    "    name: {da: Runde, en: Round}\n"
    "    plain: {da: Vi går en runde., en: We go round.}\n"
    "    ahead: {da: Vi går en runde., en: We go round.}\n"
    "    unit: arbejdsmarked\n"
    "    phase: closing\n"
    "    next: [ekstra]\n"
    "  afsluttet:\n    name: {da: Afsluttet";
/// The way out of every stage, and the same for one outcome only.
inline constexpr std::string_view given_up = "    gate: false\n    because: true\ncatalogue:\n";
inline constexpr std::string_view given_up_refused =
    "    gate: false\n    because: true\n    outcomes: [afslag]\ncatalogue:\n";
inline constexpr std::string_view deadline_start = "    starts: {applied: [foertidspension]}\n";

} // namespace sag::test
