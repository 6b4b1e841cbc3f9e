// SPDX-License-Identifier: MPL-2.0
// Faults planted in the rules that come along, and the citizen who moves or dies in any stage of
// them. That nothing is told without a plant stands in rule_witness_test.cpp.

#include "casebook/casebook.hpp"
#include "example_path.hpp"
#include "support/cases.hpp"
#include "support/workflow.hpp"
#include "workflow/case_check.hpp"
#include "workflow/move.hpp"
#include "workflow/rule_check.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

std::string shipped_rules(std::string_view id)
{
  const auto path = std::filesystem::path(example_path) / "workflows" / fmt::format("{}.yaml", id);
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The first `from` after the line `under`, replaced.
struct ShippedPlant
{
  std::string_view what;
  std::string_view rules;
  std::string_view under;
  std::string_view from;
  std::string_view to;
  /// Findings in the order of the file, a line each: code, place, where the shortest way there
  /// ends.
  std::string_view told;
};

std::string planted(const ShippedPlant& plant)
{
  std::string text = shipped_rules(plant.rules);
  const std::size_t under = text.find(fmt::format("\n{}\n", plant.under));
  REQUIRE(under != std::string::npos);
  const std::size_t at = text.find(plant.from, under);
  REQUIRE(at != std::string::npos);
  return text.replace(at, plant.from.size(), plant.to);
}

std::string told_of_rules(std::string_view text, std::string_view id)
{
  const Workflow rules = workflow_of(text, id);
  std::string lines;
  for (const RuleFinding& finding : prove_rules(rules).findings)
  {
    const Diagnostic& d = finding.diagnostic;
    lines += fmt::format("{}{} [{}]{}{}",
                         lines.empty() ? "" : "\n",
                         d.code,
                         place_text(d.file, d.span),
                         finding.witness.empty() ? "" : " ",
                         finding.witness.empty() ? "" : *finding.witness.back().stage->id);
  }
  return lines;
}

/// The needs and ways, a line each, that name no law and no practice.
std::string without_source(std::string_view stage,
                           const std::vector<Need>& gate,
                           const std::vector<Transition>& ways)
{
  std::string lines;
  const auto needs = [&](const std::vector<Need>& all, std::string_view place)
  {
    for (const Need& need : all)
    {
      lines += need.law.empty() ? fmt::format("{}: need {}\n", place, *need.id) : "";
    }
  };
  needs(gate, stage);
  for (const Transition& way : ways)
  {
    const std::string place = fmt::format("{} -> {} {}", stage, *way.to, way.route.en);
    lines += way.law.empty() ? fmt::format("{}\n", place) : "";
    needs(way.needs, place);
  }
  return lines;
}

/// A case that has come to the stage, by whatever way.
std::string log_to(const Stage& stage, const Workflow& rules)
{
  const std::string day = format_iso(*rules.valid_from);
  std::string lines = fmt::format("{} mho applied: fleksjob\n", day);
  if (stage.phase == Phase::after)
  {
    lines += fmt::format("{0} mho stage: spor-afgoerelse\n"
                         "{0} mho decided: fleksjob, law: L, reasons: in-letter, appeal: given, "
                         "sent: {0}, via: digital-post\n"
                         "{0} mho stage: klagefrist\n"
                         "{0} mho complained: decision, form: oral\n",
                         day);
  }
  return *stage.id == *rules.start || *stage.id == "klagefrist"
             ? lines
             : fmt::format("{}{} mho stage: {}\n", lines, day, *stage.id);
}

std::variant<Move, Refusal>
closing(const Casebook& book, const Workflow& rules, const Stage& stage, std::string_view outcome)
{
  const ReadCase read =
      read_case_text(case_text(log_to(stage, rules), changed(case_header, "fp-test", *rules.id)));
  REQUIRE_MESSAGE(read.subject.has_value(), told(read.diagnostics));
  const History history(*read.subject, {Date::of(2030, 1, 1)});
  const Standing standing = standing_of(history, book.rules);
  REQUIRE(*standing.stage->id == *stage.id);
  return plan_move(
      standing, rules.valid_from->plus_days(30), {"afsluttet", "mho", true, {}, outcome});
}

} // namespace

TEST_SUITE("casebook/rule_shipped")
{
  TEST_CASE("faults planted in the rules that come along are found")
  {
    const ShippedPlant plants[] = {
        {"nobody may waive the doctor's answer",
         "fp-2026",
         "  oplysning:",
         "        verified: false\n        waivable: leader\n",
         "        verified: false\n        waivable: never\n",
         R"(stage-cycle [modtaget] modtaget
gate-waits-for-others [id: gp] oplysning)"},
        {"nobody may waive the talk",
         "fp-2026",
         "  afklaring:",
         "        waivable: leader\n",
         "        waivable: never\n",
         R"(gate-waits-for-others [id: talk] afklaring)"},
        {"the normal way out of oplysning is gone",
         "fp-2026",
         "  oplysning:",
         "      - {to: samlet-beskrivelse, law: lov 1750/2025; lov om en aktiv "
         "beskæftigelsesindsats, "
         "verified: false}\n",
         "",
         R"(stage-cycle [modtaget] modtaget)"},
        {"the normal way out of afklaring is gone",
         "fp-2026",
         "  afklaring:",
         "      - {to: oplysning, law: retssikkerhedsloven § 10, verified: false}\n",
         "",
         R"(stage-cycle [modtaget] modtaget)"},
        {"the normal way out of partshoering is gone",
         "fp-2026",
         "  partshoering:",
         "      - {to: spor-afgoerelse, law: forvaltningsloven § 19, verified: false}\n",
         "",
         R"(stage-cycle [modtaget] modtaget)"},
        {"the same under the older rules",
         "fp-2022",
         "  partshoering:",
         "      - {to: spor-afgoerelse, law: forvaltningsloven § 19, verified: false}\n",
         "",
         R"(stage-cycle [modtaget] modtaget)"},
        {"the complaint may only be waited for",
         "fp-2026",
         "  ankestyrelsen:",
         "        waivable: leader\n",
         "        waivable: never\n",
         R"(gate-waits-for-others [id: answer] ankestyrelsen)"},
        {"a way of its own to the end runs out",
         "fp-2026",
         "  oplysning:",
         "    next:\n",
         "    next:\n      - {to: afsluttet, valid-to: 2026-09-30, gate: false}\n",
         R"(validity-ends [afsluttet] oplysning)"},
        {"who dies needs a leader",
         "fp-2026",
         "everywhere:",
         "    outcomes: [withdrawn, moved, died, working, pension-age, seniorpension]\n",
         "",
         R"(exit-hidden [afsluttet] klagefrist
exit-hidden [afsluttet] ankestyrelsen)"},
        {"a deadline ends",
         "fp-2026",
         "  d01-foertidspension:",
         "    starts:",
         "    valid-to: 2026-09-30\n    starts:",
         R"(validity-ends [d01-foertidspension])"},
        {"the normal way out of oplysning ends",
         "fp-2026",
         "  oplysning:",
         "      - {to: samlet-beskrivelse, law",
         "      - {to: samlet-beskrivelse, valid-to: 2026-09-30, law",
         R"(stage-cycle [modtaget] modtaget
validity-ends [samlet-beskrivelse] oplysning)"},
        {"a second deadline of the decision",
         "fp-2026",
         "deadlines:",
         "  d02-fleksjob:\n",
         "  d01-ny:\n    name: {da: Ny, en: New}\n    starts: {applied: [foertidspension]}\n"
         "    length: 8w\n    until: {decided: any}\n    decision: true\n"
         "    missed: {da: Skriv., en: Write.}\n  d02-fleksjob:\n",
         R"(validity-overlap [d01-ny])"},
        {"what need not be assessed",
         "fp-2026",
         "  d23-aktindsigt:",
         "    until: {answered: aktindsigt}\n",
         "    until: {assessed: samtykke}\n",
         R"(deadline-never-ends [d23-aktindsigt] modtaget)"},
        {"a window longer than the deadline",
         "fp-2026",
         "  d33-fleksjob-opfoelgning:",
         "    window: 6m ",
         "    window: 40m ",
         R"(deadline-window-too-long [d33-fleksjob-opfoelgning])"},
    };
    for (const ShippedPlant& plant : plants)
    {
      CAPTURE(plant.what);
      CHECK(told_of_rules(planted(plant), plant.rules) == plant.told);
    }
  }

  TEST_CASE("every way and every need says where it comes from, if only that it is practice")
  {
    const Casebook book = load_casebook(example_path);
    for (const Workflow& rules : book.rules.workflows)
    {
      CAPTURE(*rules.id);
      for (const Stage& stage : rules.stages)
      {
        CHECK(without_source(*stage.id, stage.gate, stage.next).empty());
      }
      CHECK(without_source("everywhere", {}, rules.everywhere).empty());
    }
    // What the check would say of rules that say nothing.
    const Workflow silent = workflow_of();
    CHECK(without_source("modtaget", silent.stages[0].gate, silent.stages[0].next)
          == "modtaget: need own-goal\nmodtaget -> oplysning \n");
  }

  TEST_CASE("who moves or dies is closed from every stage, and nobody waives anything")
  {
    const Casebook book = load_casebook(example_path);
    for (const Workflow& rules : book.rules.workflows)
    {
      for (const Stage& stage : rules.stages)
      {
        if (stage.final_stage)
        {
          continue;
        }
        CAPTURE(*rules.id);
        CAPTURE(*stage.id);
        for (const std::string_view outcome : {"moved", "died", "withdrawn"})
        {
          const auto plan = closing(book, rules, stage, outcome);
          REQUIRE(std::holds_alternative<Move>(plan));
          CHECK(std::get<Move>(plan).waived.empty());
        }
        // Nobody gets past a gate like that with a decision.
        CHECK(std::holds_alternative<Refusal>(closing(book, rules, stage, "fleksjob")));
      }
    }
  }
}
