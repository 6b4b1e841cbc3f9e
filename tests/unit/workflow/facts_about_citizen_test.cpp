// SPDX-License-Identifier: MPL-2.0
// What the citizen was told, was asked, asked and complained about: each fact held and lacking.

#include "workflow/judged.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/facts_about_citizen")
{
  TEST_CASE("informed is what was told, not that there was a meeting")
  {
    constexpr JudgedRow rows[] = {
        {"informed: since-start",
         "2026-01-06 mho met: samtale, with: [citizen]",
         "! #0 the citizen was not informed | sag 2026-0141 letter --sent digital-post"},
        {"informed: since-start",
         "2026-01-06 mho informed: talk, via: meeting",
         "#2 informed on 2026-01-06"},
        {"informed: status",
         "2026-01-06 mho informed: talk, via: meeting",
         "! #0 the citizen did not get status | sag 2026-0141 informed status via=digital-post"},
        {"informed: status",
         "2026-01-06 mho informed: status, via: post",
         "#2 informed on 2026-01-06"},
    };
    check_judged(rows);
  }

  TEST_CASE("heard: answered, or the time to answer has run out, but not taken back")
  {
    constexpr std::string_view sent = "2026-06-01 mho requested: hoering, from: Bo\n";
    const auto heard = [&](std::string_view lines, std::string_view as_of)
    { return judged("heard: true", std::string(sent).append(lines), as_of); };
    CHECK(judged("heard: true", "")
          == "! #0 there was no hearing in this stage | sag 2026-0141 requested hoering from=WHO");
    CHECK(heard("", "2026-06-14")
          == "! #2 the hearing runs until 2026-06-15 | sag 2026-0141 received hoering");
    CHECK(heard("", "2026-06-15")
          == "! #2 the hearing runs until 2026-06-15 | sag 2026-0141 received hoering");
    CHECK(heard("", "2026-06-16") == "#2 heard; sent on 2026-06-01");
    CHECK(heard("2026-06-04 mho received: hoering", "2026-06-04")
          == "#2 heard; sent on 2026-06-01");
    CHECK(heard("2026-06-04 mho declined: hoering", "2026-06-04")
          == "#2 heard; sent on 2026-06-01");
    CHECK(heard("2026-06-04 mho withdrawn: hoering", "2026-06-30")
          == "! #0 there was no hearing in this stage | sag 2026-0141 requested hoering from=WHO");
    CHECK(heard("2026-06-04 mho withdrawn: hoering\n2026-06-08 mho requested: hoering, from: Bo",
                "2026-06-30")
          == "#4 heard; sent on 2026-06-08");
    CHECK(heard("2026-06-04 mho received: hoering\n2026-06-08 mho requested: hoering, from: Bo",
                "2026-06-09")
          == "! #4 the hearing runs until 2026-06-22 | sag 2026-0141 received hoering");
    CHECK(heard("2026-06-02 mho stage: oplysning", "2026-06-30")
          == "! #0 there was no hearing in this stage | sag 2026-0141 requested hoering from=WHO");
  }

  TEST_CASE("what the citizen applied for, asked and complained about")
  {
    constexpr JudgedRow rows[] = {
        {"applied: any", "", "#1 application of 2026-01-05"},
        {"applied: [foertidspension]", "", "#1 application of 2026-01-05"},
        // The opening that began the case is not one that opened it anew.
        {"opened: any",
         "",
         "! #0 the case has not been opened anew in this stage | sag 2026-0141 opened KIND"},
        {"opened: [own-initiative]",
         "2026-01-06 mho opened: own-initiative",
         "#2 opened on 2026-01-06"},
        {"opened: [own-initiative]",
         "2026-01-06 mho opened: own-initiative\n2026-01-07 mho stage: oplysning",
         "! #0 own-initiative has not been written in this stage | sag 2026-0141 opened "
         "own-initiative"},
        {"asked: callback",
         "",
         "! #0 the citizen has not asked for callback | sag 2026-0141 asked callback"},
        {"asked: callback",
         "2026-01-06 mho asked: callback\n2026-01-07 mho answered: callback",
         "#2 asked for by the citizen on 2026-01-06"},
        {"complained: decision",
         "2026-01-06 mho complained: conduct",
         "! #0 there is no complaint in this stage (decision) | sag 2026-0141 complained decision"},
        {"complained: conduct", "2026-01-06 mho complained: conduct", "#2 complaint of 2026-01-06"},
    };
    check_judged(rows);
    const Rulebook rules =
        rulebook_of(changed(minimal_workflow, "        goal: citizen\n", "        applied: any\n"));
    const Replay opened("2026-01-05 mho opened: own-initiative", "2026-01-05", rules);
    const FactResult none = judge_fact(rules.workflows.front().start_stage().gate.front().fact,
                                       opened.standing(),
                                       day("2026-01-05"));
    CHECK_FALSE(none.holds);
    CHECK(none.looked_at.en == "there is no application");
    CHECK(none.command == "sag 2026-0141 applied KIND");
  }
}
