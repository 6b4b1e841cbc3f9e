// SPDX-License-Identifier: MPL-2.0
// Words that letters would lack, and days that two values claim or none has.

#include "support/rule_plants.hpp"

#include <doctest/doctest.h>

#include <ostream>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view second_deadline = "  ny-frist:\n"
                                             "    name: {da: Ny frist, en: New deadline}\n"
                                             "    starts: {applied: any}\n"
                                             "    length: 10w\n"
                                             "    until: {decided: any}\n"
                                             "    missed: {da: Skriv igen., en: Write again.}\n";

constexpr std::string_view second_decision = "  ny-frist:\n"
                                             "    name: {da: Ny frist, en: New deadline}\n"
                                             "    starts: {applied: any}\n"
                                             "    length: 8w\n"
                                             "    until: {decided: any}\n"
                                             "    decision: true\n"
                                             "    missed: {da: Skriv igen., en: Write again.}\n";

std::string between(std::string_view first_to, std::string_view second_from)
{
  std::vector<Workflow> workflows;
  workflows.push_back(workflow_of(changed(
      sound_rules(), "reviewed-until:", fmt::format("valid-to: {}\nreviewed-until:", first_to))));
  const std::string second =
      changed(changed(sound_rules(), "workflow: fp-test\n", "workflow: fp-ny\n"),
              "valid-from: 2022-01-01\n",
              fmt::format("valid-from: {}\n", second_from));
  workflows.push_back(workflow_of(second, "fp-ny"));
  return told_of_proof(workflows.back(), check_validity_between(workflows));
}

} // namespace

TEST_SUITE("workflow/rule_words")
{
  TEST_CASE("words that letters would lack")
  {
    const Plant plants[] = {
        {"no sentence for what lies ahead",
         {{"    ahead: {da: Vi samler oplysninger., en: We collect evidence.}\n", ""}},
         R"(letter-words-missing [oplysning] oplysning lies on the normal route and has no `ahead`: letters cannot say that it comes | write a whole sentence to the citizen in both languages)"},
        {"a stage nobody has translated",
         {{"    plain: {da: Vi samler oplysninger., en: We are collecting evidence.}\n",
           "    plain: {da: Vi samler oplysninger., en: Vi samler oplysninger.}\n"}},
         R"(letter-words-missing [oplysning] oplysning: `plain` is the same sentence in Danish and English | one of them still has to be translated)"},
        {"a sentence of a kind nobody has translated",
         {{"reminded: We reminded your doctor.", "reminded: Vi rykkede din læge."}},
         R"(letter-words-missing [lae-265] lae-265: `reminded` is the same sentence in Danish and English | one of them still has to be translated)"},
        {"consent without a name",
         {{"consents:\n  egen-laege: {da: egen læge, en: the GP}\n", ""}},
         R"(letter-words-missing [lae-265] lae-265 needs consent for egen-laege, which has no name under `consents` | add egen-laege: {da: …, en: …} under `consents`)"},
        {"a name may be the same in both languages",
         {{"name: {da: Oplysning, en: Evidence}", "name: {da: Status, en: Status}"}},
         ""},
        {"a stage that asks for a decision as one of several things has the letter's own words",
         {{"    ahead: {da: Vi samler oplysninger., en: We collect evidence.}\n", ""},
          {"        assessed: lae-265\n", "        any: [{assessed: lae-265}, {decided: any}]\n"}},
         ""},
        {"and so has one where a way asks for it",
         {{"    ahead: {da: Vi samler oplysninger., en: We collect evidence.}\n", ""},
          {back,
           "      - to: modtaget\n"
           "        route: {da: Tilbage, en: Back}\n"
           "        needs:\n"
           "          - {id: made, decided: any, why: {da: x, en: y}, law: retssikkerhedsloven § "
           "3, "
           "waivable: leader}\n"}},
         ""},
        {"what only a way of its own leads to is not told ahead",
         {{"    ahead: {da: Indsatsen begynder., en: The measure begins.}\n", ""},
          {to_measure, "      - to: indsats\n        route: {da: Bevilget, en: Granted}\n"}},
         ""},
    };
    check_plants(plants);
  }

  TEST_CASE("words missing in one language are errors of the file itself")
  {
    CHECK(told_of_workflow({"en: We collect evidence.}", "en: }"})
          == R"(value-missing [en] "en" has no value)");
    CHECK(told_of_workflow({"ahead: {da: Vi samler oplysninger., en: We collect evidence.}",
                            "ahead: {da: Vi samler oplysninger.}"})
          == R"(text-missing-language [ahead] the English text (`en`) is missing)");
  }

  TEST_CASE("ways and deadlines that follow each other in time")
  {
    const Plant plants[] = {
        {"a gap between two normal ways",
         {{to_measure,
           "      - {to: indsats, valid-to: 2026-05-31}\n      - {to: indsats, valid-from: "
           "2026-07-01}\n"}},
         R"(validity-gap [indsats] neither the way to indsats (line 38) nor the way to indsats (line 39) holds from 2026-06-01 to 2026-06-30)"},
        {"two ways of one name on one day",
         {{back,
           "      - {to: modtaget, route: {da: Tilbage, en: Back}, valid-to: 2026-07-01}\n      - "
           "{to: modtaget, route: {da: Tilbage, en: Back}, valid-from: 2026-07-01}\n"}},
         R"(validity-overlap [modtaget] the way to modtaget (line 39) and the way to modtaget (line 40) both hold on 2026-07-01)"},
        {"a gap between two deadlines",
         {{deadline_start, "    starts: {applied: [foertidspension]}\n    valid-to: 2026-05-31\n"},
          {"",
           std::string_view("  ny-frist:\n"
                            "    name: {da: Ny frist, en: New deadline}\n"
                            "    starts: {applied: any}\n"
                            "    length: 10w\n"
                            "    until: {decided: any}\n"
                            "    valid-from: 2026-06-02\n"
                            "    missed: {da: Skriv igen., en: Write again.}\n")}},
         R"(validity-gap [ny-frist] neither sagsbehandlingsfrist nor ny-frist holds from 2026-06-01 to 2026-06-01)"},
        {"two deadlines at once",
         {{deadline_start, "    starts: {applied: [foertidspension]}\n    valid-to: 2026-06-30\n"},
          {"",
           std::string_view("  ny-frist:\n"
                            "    name: {da: Ny frist, en: New deadline}\n"
                            "    starts: {applied: any}\n"
                            "    length: 10w\n"
                            "    until: {decided: any}\n"
                            "    valid-from: 2026-06-30\n"
                            "    missed: {da: Skriv igen., en: Write again.}\n")}},
         R"(validity-overlap [ny-frist] sagsbehandlingsfrist and ny-frist both hold on 2026-06-30)"},
        {"two days on which the decision is expected",
         {{"", second_decision}},
         R"(validity-overlap [ny-frist] sagsbehandlingsfrist and ny-frist both hold on 2022-01-01)"},
        {"two days on which the decision is expected, one of them later",
         {{"", second_decision}, {"", "    valid-from: 2026-07-01\n"}},
         R"(validity-overlap [ny-frist] sagsbehandlingsfrist and ny-frist both hold on 2026-07-01)"},
        {"one day on which the decision is expected, and then another",
         {{deadline_start, "    starts: {applied: [foertidspension]}\n    valid-to: 2026-06-30\n"},
          {"", second_decision},
          {"", "    valid-from: 2026-07-01\n"}},
         ""},
        {"one the day after the other",
         {{to_measure,
           "      - {to: indsats, valid-to: 2026-05-31}\n      - {to: indsats, valid-from: "
           "2026-06-01}\n"}},
         ""},
        {"two ways of different names",
         {{back,
           "      - {to: modtaget, route: {da: Tilbage, en: Back}}\n      - {to: modtaget, route: "
           "{da: Forfra, en: Afresh}}\n"}},
         ""},
        {"two deadlines without days", {{"", second_deadline}}, ""},
    };
    check_plants(plants);
  }

  TEST_CASE("sets of rules that take the same application")
  {
    CHECK(between("2026-06-30", "2026-07-01").empty());
    CHECK(
        between("2026-06-30", "2026-07-15")
        == R"(validity-gap [2026-07-15] neither fp-test (foertidspension) nor fp-ny (foertidspension) holds from 2026-07-01 to 2026-07-14)");
    CHECK(
        between("2026-06-30", "2026-06-30")
        == R"(validity-overlap [2026-06-30] fp-test (foertidspension) and fp-ny (foertidspension) both hold on 2026-06-30)");
    CHECK(
        between("2026-06-30", "2024-01-01")
        == R"(validity-overlap [2024-01-01] fp-test (foertidspension) and fp-ny (foertidspension) both hold on 2024-01-01)");
  }
}
