// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"
#include "timeline/example_run.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view given = R"(examples:
  - name: {da: Prøve, en: Trial}
    given:
      - {date: 2026-01-05, applied: foertidspension}
      - {date: 2026-01-06, assigned: sagsbehandler}
      - {date: 2026-01-07, goal: Mit mål, direction: job, voice: citizen}
      - {date: 2026-01-08, stage: oplysning}
      - {date: 2026-01-09, consented: [egen-laege]}
      - {date: 2026-01-09, requested: lae-265, from: Lægen}
    expect:
)";

/// What is told of the example with these lines under `expect`.
std::string told_of(std::string_view expect, const std::string& log = std::string(given))
{
  const std::string text = std::string(minimal_workflow) + log + std::string(expect);
  const auto document =
      std::make_shared<const Document>(document_of(text, "workflows/fp-test.yaml"));
  Rulebook rules = rulebook_of();
  Diagnostics diagnostics;
  const auto examples = read_examples(document, rules.workflows.front(), diagnostics);
  REQUIRE_MESSAGE(diagnostics.empty(), told(diagnostics));
  REQUIRE(examples.size() == 1);
  run_example(examples.front(), rulebook_for_examples(rules), diagnostics);
  return told(diagnostics);
}

} // namespace

TEST_SUITE("timeline/example_run")
{
  TEST_CASE("what holds is silent")
  {
    constexpr std::string_view rows[] = {
        "      stage: oplysning\n",
        "      ways: {indsats: [paper], modtaget: open, afsluttet: open, oplysning: none}\n",
        "      deadlines: {sagsbehandlingsfrist: 2026-04-07}\n",
        "      open: [lae-265]\n",
    };
    for (const std::string_view row : rows)
    {
      CAPTURE(row);
      CHECK(told_of(row) == "");
    }
  }

  TEST_CASE("what does not hold is told with what was found")
  {
    const Change rows[] = {
        {"      stage: indsats\n",
         {},
         R"(example-failed [indsats] the stage: expected indsats, found oplysning | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)"},
        {"      ways: {indsats: open}\n",
         {},
         R"(example-failed [indsats] the way to indsats: expected open, found [paper] | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)"},
        {"      ways: {modtaget: [paper]}\n",
         {},
         R"(example-failed [modtaget] the way to modtaget: expected [paper], found open | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)"},
        {"      ways: {oplysning: not-valid}\n",
         {},
         R"(example-failed [oplysning] the way to oplysning: expected not-valid, found none | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)"},
        {"      deadlines: {sagsbehandlingsfrist: 2026-04-06}\n",
         {},
         R"(example-failed [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist: expected 2026-04-06, found 2026-04-07 | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)"},
        {"      deadlines: {sagsbehandlingsfrist: none}\n",
         {},
         R"(example-failed [sagsbehandlingsfrist] the deadline sagsbehandlingsfrist: expected none, found 2026-04-07 | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)"},
        {"      open: []\n",
         {},
         R"(example-failed [[]] what is open: expected nothing, found lae-265 | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)"},
        {"      errors: [gate-not-met]\n",
         {},
         R"(example-failed [gate-not-met] the log: expected gate-not-met, found nothing | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)"},
    };
    for (const Change& row : rows)
    {
      CAPTURE(row.from);
      CHECK(told_of(row.from) == row.told);
    }
  }

  TEST_CASE("a log with a fault fails, unless the fault is what is shown")
  {
    const std::string early =
        changed(given, "      - {date: 2026-01-09, consented: [egen-laege]}\n", "");
    CHECK(told_of("      errors: [request-without-consent]\n", early) == "");
    CHECK(
        told_of("      stage: oplysning\n", early)
        == R"(example-failed [lae-265] the log: expected no error here, found lae-265 needs the citizen's consent for egen-laege, which is not on file [request-without-consent] | [name: {da: Prøve, en: Trial}] the example "Trial" on 2026-01-09)");
  }

  TEST_CASE("nobody's people, and no office's closing days")
  {
    const Rulebook rules = rulebook_for_examples(minimal_rules());
    REQUIRE(rules.office.people.size() == rules.office.units.size() + 2);
    CHECK(rules.office.find_person("sagsbehandler") != nullptr);
    CHECK(rules.office.find_person("leder") != nullptr);
    CHECK(rules.office.find_person("social") != nullptr);
    CHECK(rules.office.find_person("mho") == nullptr);
  }
}
