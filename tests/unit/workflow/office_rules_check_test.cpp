// SPDX-License-Identifier: MPL-2.0
#include "support/office.hpp"
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// What is told of the two together, after a change of the casebook.
std::string told_together(const Change& change, Language language = Language::english)
{
  const Workflow workflow = workflow_of();
  const Office office = office_of(changed(minimal_casebook, change.from, change.to));
  Diagnostics diagnostics;
  check_workflow_units(workflow, office, diagnostics);
  check_office_limits(office, diagnostics);
  return told(diagnostics, language);
}

constexpr std::string_view social = "  social:\n";
constexpr std::string_view other_unit = R"(  udtalelse:
    name: {da: Udtalelser, en: Opinions}
  social:
)";

} // namespace

TEST_SUITE("workflow/office_rules_check")
{
  TEST_CASE("rules and casebook that fit together")
  {
    CHECK(told_together({"", ""}) == "");
    CHECK(told_together({"", "limits:\n  citizen-not-informed: [15, 25]\n"}) == "");
    CHECK(told_together({social, "  sundhed:\n    name: {da: Sundhed, en: Health}\n  social:\n"})
          == "");
  }

  TEST_CASE("a unit that the rules name and the casebook does not know")
  {
    const Workflow workflow =
        workflow_of(changed(minimal_workflow, "    unit: social\n", "    unit: socal\n"));
    Diagnostics diagnostics;
    check_workflow_units(workflow, office_of(), diagnostics);
    CHECK(told(diagnostics)
          == R"(unit-unknown [socal] no unit is called "socal" | did you mean `social`?)");
    CHECK(headlines(diagnostics).starts_with("workflows/fp-test.yaml:"));
  }

  TEST_CASE("a stage's unit counts too")
  {
    const Workflow workflow = workflow_of(changed(
        minimal_workflow, "    turn: external\n", "    turn: external\n    unit: virksomhed\n"));
    Diagnostics diagnostics;
    check_workflow_units(workflow, office_of(), diagnostics);
    CHECK(
        told(diagnostics)
        == R"(unit-unknown [virksomhed] no unit is called "virksomhed" | it can be: arbejdsmarked, social)");
  }

  TEST_CASE("a word that would be both a unit and a kind")
  {
    CHECK(told_together({social, other_unit})
          == "id-duplicate [udtalelse] udtalelse is both in the catalogue and a unit | [udtalelse] "
             "the unit stands here");
    CHECK(told_together({social, other_unit}, Language::danish)
          == "id-duplicate [udtalelse] udtalelse er både i kataloget og en enhed | [udtalelse] "
             "enheden står her");
  }

  TEST_CASE("a limit for a code that does not exist")
  {
    CHECK(
        told_together({"", "limits:\n  citizen-not-informd: [15, 25]\n"})
        == R"(finding-unknown [citizen-not-informd] no finding is called "citizen-not-informd" | did you mean `citizen-not-informed`?)");
    CHECK(told_together({"", "limits:\n  i-ovd: [3, 5]\n"}, Language::danish)
          == R"(finding-unknown [i-ovd] ingen melding hedder "i-ovd")");
  }
}
