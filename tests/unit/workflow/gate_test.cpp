// SPDX-License-Identifier: MPL-2.0
// A need of several facts, and all facts in Danish. Each fact by itself: facts_about_*_test.cpp.

#include "workflow/judged.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/gate")
{
  TEST_CASE("any of several: the first that holds, or all that they lack")
  {
    constexpr std::string_view fact = "any: [{assessed: lae-265}, {asked: callback}]";
    CHECK(judged(fact, "2026-01-06 mho asked: callback")
          == "#2 asked for by the citizen on 2026-01-06");
    CHECK(judged(fact, "")
          == "! #0 lae-265 is neither requested nor received, and the citizen has not asked for "
             "callback | sag 2026-0141 requested lae-265 from=WHO");
    CHECK(judged(fact, "2026-01-06 mho received: lae-265, unsolicited: true")
          == "! #2 lae-265 was received on 2026-01-06 but not assessed, and the citizen has not "
             "asked "
             "for callback | sag 2026-0141 assessed lae-265");
  }

  TEST_CASE("in Danish")
  {
    struct Danish
    {
      std::string_view fact;
      std::string_view lines;
      std::string_view looked_at;
    };

    constexpr Danish rows[] = {
        {"assigned: true", "", "ingen ansvarlig er valgt"},
        {"assigned: true", "2026-01-06 hve assigned: mho", "ansvarlig siden 2026-01-06"},
        {"goal: citizen", "", "intet mål i borgerens egne ord"},
        {"goal: any", "", "intet mål"},
        {"direction: [job]", "", "intet mål med retningen job"},
        {"track: true", "", "intet job- eller uddannelsesspor er noteret"},
        {"met: samtale", "", "samtale er ikke holdt"},
        {"met: {kind: samtale, with: citizen}", "", "samtale med borgeren er ikke holdt"},
        {"measure: any", "", "ingen indsats er begyndt"},
        {"measure: [praktik]", "", "praktik er ikke begyndt"},
        {"consented: egen-laege", "", "intet samtykke til egen-laege"},
        {"considered: [job, housing]", "", "der er ikke set på: job, housing"},
        {"considered: [job]", "2026-01-06 mho considered: [job]", "set på 2026-01-06"},
        {"requested: lae-265", "", "lae-265 er ikke bestilt"},
        {"received: lae-265", "", "lae-265 er hverken bestilt eller modtaget"},
        {"all-assessed: true", "", "alt bestilt er modtaget og vurderet"},
        {"nothing-open: [internal]", "", "intet af det er åbent"},
        {"nothing-open: [internal]",
         "2026-01-06 mho asked: callback",
         "callback er åben siden 2026-01-06"},
        {"informed: since-start", "", "borgeren er ikke orienteret"},
        {"informed: status", "", "borgeren har ikke fået status"},
        {"heard: true", "", "der er ikke hørt i dette trin"},
        {"decided: any", "", "der er ikke truffet en afgørelse i dette trin"},
        {"decided: complete",
         "2026-01-06 mho decided: afslag, law: x, reasons: y, appeal: given, sent: 2026-01-06",
         "afgørelsen 2026-01-06 mangler via"},
        {"asked: callback", "", "borgeren har ikke bedt om callback"},
        {"applied: any", "", "ansøgning fra 2026-01-05"},
        {"complained: decision", "", "der er ikke klaget i dette trin (decision)"},
        {"passed: oplysning", "", "sagen har ikke været i oplysning"},
        {"any: [{goal: any}, {met: samtale}]", "", "intet mål, og samtale er ikke holdt"},
    };
    for (const Danish& row : rows)
    {
      CAPTURE(row.fact);
      const std::string told = judged(row.fact, row.lines, "2026-06-30", Language::danish);
      CHECK_MESSAGE(told.find(fmt::format(" {}", row.looked_at)) != std::string::npos, told);
    }
  }
}
