// SPDX-License-Identifier: MPL-2.0
// Every value of the rules that somebody can change is told, once, and nothing else is.

#include "support/workflow.hpp"
#include "workflow/rule_diff.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

/// "changed deadline fp-3m: length 3 months → 4 months; ...", in English.
std::string told(const Workflow& from, const Workflow& to)
{
  std::string text;
  for (const RuleChange& change : compare_rules(from, to))
  {
    text += fmt::format("{}{} {} {}",
                        text.empty() ? "" : "\n",
                        !change.from ? "new"
                        : !change.to ? "gone"
                                     : "changed",
                        name_of(change.item().area),
                        change.item().key);
    for (const AspectChange& aspect : change.aspects)
    {
      text += fmt::format(" [{}: {} → {}]", aspect.key, aspect.from.en, aspect.to.en);
    }
  }
  return text;
}

std::string told(const std::vector<Change>& changes)
{
  std::string text(minimal_workflow);
  for (const Change& change : changes)
  {
    text = changed(text, change.from, change.to);
  }
  return told(workflow_of(), workflow_of(text));
}

} // namespace

TEST_SUITE("workflow/rule_diff")
{
  TEST_CASE("the same rules, and the same with other comments, differ in nothing")
  {
    CHECK(told(std::vector<Change>{}).empty());
    CHECK(told({{"workflow: fp-test\n", "workflow: fp-test # a remark\n"}}).empty());
  }

  TEST_CASE("each value by its key in the file, with both sides in words")
  {
    struct Row
    {
      Change change;
      std::string_view told;
    };

    const Row rows[] = {
        {{"reviewed-until: 2026-12-31", "reviewed-until: 2027-06-30"},
         "changed whole whole [reviewed-until: 2026-12-31 → 2027-06-30]"},
        {{"valid-from: 2022-01-01\n", "valid-from: 2022-01-01\nvalid-to: 2026-06-30\n"},
         "changed whole whole [valid-from: from 2022-01-01 → from 2022-01-01 to 2026-06-30]"},
        {{"    work: {code: ready-not-decided, limit: [10, 15]}\n",
          "    work: {code: ready-not-decided, limit: [5, 15]}\n"},
         "changed stage oplysning [work: 10, then 15 working days → 5, then 15 working days]"},
        {{"    inform: [20, 30]\n", ""},
         "changed stage oplysning [inform: 20, then 30 working days → ]"},
        {{"    phase: closing\n", "    phase: after\n"},
         "changed stage indsats [phase: Closing → After the decision]"},
        {{"        waivable: leader\n", "        waivable: never\n"},
         "changed need oplysning/paper [waivable: A leader may waive it with a reason. → Cannot be "
         "waived.]"},
        {{"        law: retssikkerhedsloven § 10\n", "        law: ny lov § 1\n"},
         "changed need oplysning/paper [law: retssikkerhedsloven § 10 → ny lov § 1]"},
        {{"        assessed: lae-265\n", "        received: lae-265\n"},
         "changed need oplysning/paper [need: LÆ 265 (lae-265) was assessed → LÆ 265 (lae-265) was "
         "received]"},
        {{"      - id: own-goal\n", "      - id: goal\n"},
         "gone need modtaget/own-goal\nnew need modtaget/goal"},
        {{"    next: [afsluttet]\n", "    next: [{to: afsluttet, valid-to: 2026-12-31}]\n"},
         "changed way indsats→afsluttet| [valid-from:  → to 2026-12-31]"},
        {{"en: Withdrawn", "en: Withdrawn by the citizen"},
         "changed way →afsluttet|Trukket tilbage [route: Withdrawn → Withdrawn by the citizen]"},
        {{"da: Trukket tilbage,", "da: Trukket,"},
         "gone way →afsluttet|Trukket tilbage\nnew way →afsluttet|Trukket"},
        {{"    plain: {da: Vi åbnede sagen., en: We opened the case.}\n",
          "    plain: {da: Vi åbnede sagen., en: We opened the case.}\n    priority: true\n"},
         "changed word openings/own-initiative [priority: no → yes]"},
        {{"    longest: 90d\n", "    longest: 60d\n"},
         "changed kind lae-265 [longest: 90 days → 60 days]"},
        {{"    assess: true\n", ""}, "changed kind lae-265 [assess: yes → no]"},
        {{"    consent: egen-laege\n", ""}, "changed kind lae-265 [consent: egen-laege → ]"},
        {{"    limit: [2, 3]\n", "    limit: [2, 4]\n"},
         "changed question callback [limit: 2, then 3 working days → 2, then 4 working days]"},
        {{"  afslag:\n", "  afvisning:\n"},
         "gone word outcomes/afslag\nnew word outcomes/afvisning"},
        {{"    law: pensionsloven § 16\n",
          "    law: pensionsloven § 16\n    valid-to: 2026-06-30\n"},
         "changed word outcomes/foertidspension [valid-from:  → to 2026-06-30]"},
        {{"  housing: {name: {da: bolig, en: housing}}\n",
          "  housing: {name: {da: bolig, en: a home}}\n"},
         "changed word areas/housing [name: housing → a home]"},
        {{"  housing: {name: {da: bolig, en: housing}}\n", ""}, "gone word areas/housing"},
        {{"        assessed: lae-265\n", "        considered: [job, housing]\n"},
         "changed need oplysning/paper [need: LÆ 265 (lae-265) was assessed → the citizen's "
         "situation was considered: job (job) and housing (housing)]"},
        {{"  not-reminded: [3, 5]\n", "  not-reminded: [3, 8]\n"},
         "changed limit not-reminded [limit: 3, then 5 working days → 3, then 8 working days]"},
        {{"    length: 13w\n", "    length: 4m\n"},
         "changed deadline sagsbehandlingsfrist [length: 13 weeks → 4 months]"},
        {{"    rolling: next-working-day\n", "    rolling: none\n"},
         "changed deadline sagsbehandlingsfrist [rolling: moves to the next weekday → is not "
         "moved]"},
        {{"    decision: true\n", "    decision: true\n    calendar: office\n"},
         "changed deadline sagsbehandlingsfrist [calendar: the public one → the office's]"},
        {{"    law: retssikkerhedsloven § 3\n",
          "    law: retssikkerhedsloven § 3\n    verified: false\n"},
         "changed deadline sagsbehandlingsfrist [verified: yes → no]"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.change.to);
      CHECK(told({row.change}) == row.told);
    }
  }

  TEST_CASE("how long ago a meeting may be is part of the need")
  {
    const auto within = [](std::string_view term)
    {
      const std::string fact = fmt::format("        met: {{kind: samtale, within: {}}}\n", term);
      return workflow_of(changed(minimal_workflow, "        assessed: lae-265\n", fact));
    };
    CHECK(told(within("3m"), within("3m")).empty());
    CHECK(told(within("3m"), within("90d"))
          == "changed need oplysning/paper [need: Talk (samtale) was held within the last 3 months "
             "→ Talk (samtale) was held within the last 90 days]");
  }

  TEST_CASE("a stage that another one stands for is changed, and its gate and ways are compared")
  {
    std::string text(minimal_workflow);
    text = changed(text, "workflow: fp-test\n", "workflow: fp-ny\n");
    text = changed(text, "    next: [oplysning]\n", "    next: [samlet]\n");
    text = changed(text, "  oplysning:\n    name:", "  samlet:\n    name:");
    text = changed(text, "        waivable: leader\n", "        waivable: never\n");
    CHECK(
        told(workflow_of(), workflow_of(text, "fp-ny"))
        == "changed stage samlet [id: oplysning → samlet]\n"
           "changed need samlet/paper [waivable: A leader may waive it with a reason. → Cannot be "
           "waived.]");
  }

  TEST_CASE("no word of the rules can change without being told")
  {
    const std::string text(minimal_workflow);
    const std::string_view before[] = {"{da: ",
                                       ", en: ",
                                       "{a: ",
                                       ", the: ",
                                       "{the: ",
                                       ", it: ",
                                       ", requested: ",
                                       ", reminded: ",
                                       ", received: ",
                                       ", assessed: ",
                                       ", why: ",
                                       ", asked: ",
                                       ", answered: ",
                                       ", applied: "};
    int words = 0;
    for (const std::string_view key : before)
    {
      for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + 1))
      {
        std::string other = text;
        other.insert(at + key.size(), "X");
        CAPTURE(text.substr(at, 60));
        // Ways are known by their Danish name: another name is another way.
        const bool names_a_way = key == "{da: " && text.substr(at - 7, 7) == "route: ";
        CHECK(compare_rules(workflow_of(), workflow_of(other)).size() == (names_a_way ? 2u : 1u));
        ++words;
      }
    }
    CHECK(words > 100);
  }
}
