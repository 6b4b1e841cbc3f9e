// SPDX-License-Identifier: MPL-2.0
// Consents, requests, papers, decisions: each fact held and lacking, and what it says.

#include "workflow/judged.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/facts_about_papers")
{
  TEST_CASE("consent, requests and papers")
  {
    constexpr JudgedRow rows[] = {
        {"consented: egen-laege",
         "",
         "! #0 no consent for egen-laege | sag 2026-0141 consented egen-laege form=written"},
        {"consented: egen-laege",
         "2026-01-06 mho consented: [egen-laege]",
         "#2 consent of 2026-01-06"},
        {"requested: lae-265",
         "",
         "! #0 lae-265 was not requested | sag 2026-0141 requested lae-265 from=WHO"},
        {"requested: udtalelse",
         "",
         "! #0 udtalelse was not requested | sag 2026-0141 requested udtalelse from=social"},
        {"requested: genvurdering",
         "",
         "! #0 genvurdering was not requested | sag 2026-0141 complained decision"},
        {"requested: lae-265",
         "2026-01-06 mho requested: lae-265, from: x",
         "#2 requested on 2026-01-06"},
        {"received: lae-265",
         "",
         "! #0 lae-265 is neither requested nor received | sag 2026-0141 requested lae-265 "
         "from=WHO"},
        {"received: lae-265",
         "2026-01-06 mho requested: lae-265, from: x, ref: a",
         "! #2 lae-265 is requested but not received | sag 2026-0141 received lae-265 ref=a"},
        {"received: lae-265",
         "2026-01-06 mho requested: lae-265, from: x\n2026-01-07 mho declined: lae-265",
         "! #2 lae-265 was requested on 2026-01-06 but did not come | sag 2026-0141 requested "
         "lae-265 "
         "from=WHO"},
        {"received: lae-265",
         "2026-01-06 mho received: lae-265, unsolicited: true",
         "#2 received on 2026-01-06"},
        {"assessed: lae-265",
         "",
         "! #0 lae-265 is neither requested nor received | sag 2026-0141 requested lae-265 "
         "from=WHO"},
        {"assessed: lae-265",
         "2026-01-06 mho requested: lae-265, from: x",
         "! #2 lae-265 is requested but not received | sag 2026-0141 received lae-265"},
        {"assessed: lae-265",
         "2026-01-06 mho received: lae-265, unsolicited: true",
         "! #2 lae-265 was received on 2026-01-06 but not assessed | sag 2026-0141 assessed "
         "lae-265"},
        {"assessed: lae-265",
         "2026-01-06 mho received: lae-265, unsolicited: true\n2026-01-07 mho assessed: lae-265",
         "#3 assessed on 2026-01-07"},
    };
    check_judged(rows);
  }

  TEST_CASE("everything assessed, nothing open")
  {
    constexpr JudgedRow rows[] = {
        {"all-assessed: true", "", "#0 all that was requested is received and assessed"},
        {"all-assessed: true",
         "2026-06-08 mho requested: lae-265, from: x",
         "! #2 lae-265 was requested on 2026-06-08 but not received | sag 2026-0141 received "
         "lae-265"},
        {"all-assessed: true",
         "2026-06-08 mho requested: lae-265, from: x\n2026-06-09 mho received: lae-265",
         "! #3 lae-265 was received on 2026-06-09 but not assessed | sag 2026-0141 assessed "
         "lae-265"},
        {"all-assessed: true",
         "2026-06-08 mho requested: lae-265, from: x\n2026-06-09 mho declined: lae-265",
         "#0 all that was requested is received and assessed"},
        // Not a paper that anybody assesses.
        {"all-assessed: true",
         "2026-06-08 mho requested: samtykke, from: Bo\n2026-06-08 mho asked: callback",
         "#0 all that was requested is received and assessed"},
        {"nothing-open: [internal, external]",
         "2026-06-08 mho requested: samtykke, from: Bo",
         "#0 none of it is open"},
        {"nothing-open: [citizen]",
         "2026-06-29 mho requested: samtykke, from: Bo",
         "! #2 samtykke is open since 2026-06-29 | sag 2026-0141 received samtykke"},
        {"nothing-open: [internal, external]",
         "2026-06-29 mho handed-over: social",
         "! #2 social is open since 2026-06-29 | sag 2026-0141 accepted social"},
        {"nothing-open: [internal]",
         "2026-06-29 mho received: lae-265, unsolicited: true",
         "! #2 lae-265 is open since 2026-06-29 | sag 2026-0141 assessed lae-265"},
        {"nothing-open: [external]",
         "2026-06-01 mho measure: praktik, starts: 2026-06-01, ends: 2026-06-30",
         "! #2 praktik is open since 2026-06-01"},
        {"nothing-open: [external]",
         "2026-06-01 mho measure: praktik, starts: 2026-06-01, ends: 2026-06-29",
         "#0 none of it is open"},
        {"nothing-open: [statutory]",
         "2026-06-16 mho requested: hoering, from: Bo",
         "! #2 hoering is open since 2026-06-16 | sag 2026-0141 received hoering"},
        {"nothing-open: [statutory]",
         "2026-06-15 mho requested: hoering, from: Bo",
         "#0 none of it is open"},
    };
    check_judged(rows);
  }

  TEST_CASE("a decision, complete or of a kind")
  {
    constexpr std::string_view full =
        "2026-06-01 mho decided: afslag, law: x, reasons: in-letter, appeal: given, sent: "
        "2026-06-02, via: post";
    const auto decided = [&](std::string_view fact, std::string_view lines, std::string_view as_of)
    { return judged(fact, lines, as_of); };
    constexpr std::string_view how = "law=… reasons=in-letter appeal=given sent=… via=digital-post";
    for (const std::string_view fact : {"decided: any", "decided: complete"})
    {
      CHECK(decided(fact, "", "2026-06-30")
            == fmt::format(
                "! #0 no decision was made in this stage | sag 2026-0141 decided OUTCOME {}", how));
      CHECK(decided(fact, full, "2026-06-30") == "#2 decided on 2026-06-01");
      CHECK(decided(fact, std::string(full) + "\n2026-06-03 mho stage: oplysning", "2026-06-30")
            == fmt::format(
                "! #0 no decision was made in this stage | sag 2026-0141 decided OUTCOME {}", how));
    }
    CHECK(decided("decided: any", "2026-06-01 mho decided: afslag", "2026-06-30")
          == "#2 decided on 2026-06-01");
    CHECK(decided("decided: complete", "2026-06-01 mho decided: afslag", "2026-06-30")
          == "! #2 the decision of 2026-06-01 lacks law, reasons, appeal, sent, via | sag correct "
             "2026-0141 10 law=…");
    CHECK(decided("decided: complete",
                  "2026-06-01 mho decided: afslag, law: x, reasons: y, sent: 2026-06-01, via: post",
                  "2026-06-30")
          == "! #2 the decision of 2026-06-01 lacks appeal | sag correct 2026-0141 10 appeal=…");
    CHECK(decided("decided: complete", full, "2026-06-01")
          == "! #2 the decision of 2026-06-01 is only sent on 2026-06-02");
    CHECK(decided("decided: complete", full, "2026-06-02") == "#2 decided on 2026-06-01");
    CHECK(decided("decided: [foertidspension]", full, "2026-06-30")
          == fmt::format("! #2 the decision of 2026-06-01 is afslag, not foertidspension | sag "
                         "2026-0141 decided foertidspension {}",
                         how));
    CHECK(decided("decided: [foertidspension, afslag]", full, "2026-06-30")
          == "#2 decided on 2026-06-01");
  }
}
