// SPDX-License-Identifier: MPL-2.0
#include "support/office.hpp"
#include "support/workflow.hpp"
#include "workflow/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/workflow")
{
  TEST_CASE("parties and phases have names")
  {
    for (const Party party : {Party::internal, Party::statutory, Party::external, Party::citizen})
    {
      CHECK(find_party(name_of(party)) == party);
    }
    CHECK_FALSE(find_party("intern").has_value());
    CHECK_FALSE(find_party("").has_value());
    CHECK(name_of(Phase::preparation) == "preparation");
    CHECK(name_of(Phase::meeting) == "meeting");
    CHECK(name_of(Phase::closing) == "closing");
    CHECK(name_of(Phase::after) == "after");
  }

  TEST_CASE("a transition holds on its first and last day")
  {
    Transition transition;
    CHECK(transition.valid_on(Date::of(1900, 1, 1)));
    transition.valid_from = Date::of(2022, 1, 1);
    transition.valid_to = Date::of(2026, 6, 30);
    CHECK_FALSE(transition.valid_on(Date::of(2021, 12, 31)));
    CHECK(transition.valid_on(Date::of(2022, 1, 1)));
    CHECK(transition.valid_on(Date::of(2026, 6, 30)));
    CHECK_FALSE(transition.valid_on(Date::of(2026, 7, 1)));
  }

  TEST_CASE("what is not there is not found")
  {
    const Workflow workflow = workflow_of();
    CHECK(workflow.find_stage("rehabteam") == nullptr);
    CHECK(workflow.find_kind("udtalelser") == nullptr);
    CHECK(workflow.find_question("aktindsigt") == nullptr);
    CHECK(workflow.find_limit("opinion-missing") == nullptr);
    CHECK(find_word(workflow.letters, "delay") == nullptr);
  }

  TEST_CASE("rules without a kind that a complaint opens")
  {
    const Workflow workflow =
        workflow_of(changed(minimal_workflow, "    opens-on: complained\n", ""));
    CHECK(workflow.find_complaint_kind() == nullptr);
  }

  TEST_CASE("the words that entries may use")
  {
    struct Row
    {
      WordList list;
      std::vector<std::string_view> words;
    };

    const Row rows[] = {
        {WordList::stage, {"modtaget", "oplysning", "indsats", "afsluttet"}},
        {WordList::kind, {"lae-265", "udtalelse", "hoering", "samtykke", "genvurdering"}},
        {WordList::kind_or_unit, {"lae-265", "udtalelse", "hoering", "samtykke", "genvurdering"}},
        {WordList::question, {"callback"}},
        {WordList::application, {"foertidspension"}},
        {WordList::opening, {"own-initiative"}},
        {WordList::measure, {"praktik"}},
        {WordList::meeting, {"samtale"}},
        {WordList::letter, {"status", "talk"}},
        {WordList::outcome, {"foertidspension", "afslag"}},
        {WordList::consent_source, {"egen-laege"}},
        {WordList::area, {"job", "housing"}},
        {WordList::person, {}},
        {WordList::unit, {}},
        {WordList::workflow, {}},
        {WordList::closed, {}},
        {WordList::none, {}},
    };
    const Workflow workflow = workflow_of();
    for (const Row& row : rows)
    {
      CAPTURE(static_cast<int>(row.list));
      CHECK(workflow.words_of(row.list) == row.words);
    }
    CHECK(workflow.words_of(WordList::finding_code).front() == "acknowledgement-expired");
  }

  TEST_CASE("each source of consent and each letter once")
  {
    const Workflow workflow = workflow_of(changed(
        changed(minimal_workflow,
                "    party: statutory\n",
                "    party: statutory\n    consent: egen-laege\n"),
        "  status:\n",
        "  talk:\n    name: {da: Samtale, en: Talk}\n    plain: {da: Vi talte., en: We talked.}\n"
        "  status:\n"));
    CHECK(workflow.words_of(WordList::consent_source)
          == std::vector<std::string_view>{"egen-laege"});
    CHECK(workflow.words_of(WordList::letter) == std::vector<std::string_view>{"talk", "status"});
  }

  TEST_CASE("the casebook's own limit comes before the rules'")
  {
    const Workflow workflow = workflow_of();
    const Office office =
        office_of(changed(minimal_casebook, "", "limits:\n  not-assigned: [1, 2]\n"));
    CHECK(find_limit(office, workflow, "not-assigned")->warn == WorkingDays{1});
    CHECK(find_limit(office, workflow, "not-reminded")->warn == WorkingDays{3});
    CHECK(find_limit(office, workflow, "opinion-missing") == nullptr);
  }
}
