// SPDX-License-Identifier: MPL-2.0
// The ledgers of the seven told cases of the example, day by day.

#include "casebook/casebook.hpp"
#include "support/casebook_on_disk.hpp"
#include "support/ledgers.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

const Casebook& example()
{
  static const Casebook book = load_casebook(example_directory().string());
  return book;
}

struct Told
{
  std::string spans;
  std::string totals;
};

Told ledger(std::string_view id, std::string_view as_of)
{
  const Viewpoint view{day(as_of), {}};
  const std::string path = fmt::format("cases/{}/{}.yaml", id.substr(0, 4), id);
  const CaseFile file = load_case(example(), path, view);
  REQUIRE(file.sound());
  const History history(*file.subject, view);
  const Ledger kept = ledger_of(history, example().rules);
  return {told(kept, example().rules.calendars.office), told(kept.totals)};
}

} // namespace

TEST_SUITE("timeline/ledger_stories")
{
  TEST_CASE("S1: everything in time")
  {
    const Told kept = ledger("2025-0013", "2026-11-20");
    CHECK(kept.spans
          == "2025-01-14 2025-01-22 7 work no-next-step [arbejdsmarked]\n"
             "2025-01-23 2025-01-27 3 external request lae-265\n"
             "2025-01-28 2025-02-18 16 external request praktik-rapport\n"
             "2025-02-19 2025-02-19 1 internal assessment lae-265 [arbejdsmarked]\n"
             "2025-02-20 2025-02-26 5 external request praktik-rapport\n"
             "2025-02-27 2025-03-03 3 work plan-not-written [arbejdsmarked]\n"
             "2025-03-04 2025-03-20 13 internal request rehab-moede [rehabteam]\n"
             "2025-03-21 2025-03-25 3 internal request indstilling [rehabteam]\n"
             "2025-03-26 2025-03-26 1 work no-next-step [rehabteam]\n"
             "2025-03-27 2025-04-02 5 statutory request partshoering\n"
             "2025-04-03 2025-04-08 4 work ready-not-decided [arbejdsmarked]\n"
             "2025-04-09 2025-05-13 22 external klagefrist");
    CHECK(kept.totals == "83 = 17 internal, 5 statutory, 46 external, 15 work; 0 over");
  }

  TEST_CASE("S2: the opinion names all its days, the handover none")
  {
    const Told kept = ledger("2026-0141", "2026-11-10");
    CHECK(kept.spans
          == "2026-08-04 2026-08-14 9 work no-next-step [arbejdsmarked]\n"
             "2026-08-17 2026-09-09 18 external request lae-265\n"
             "2026-09-10 2026-09-10 1 internal assessment lae-265 [arbejdsmarked]\n"
             "2026-09-11 2026-09-16 4 work no-next-step [arbejdsmarked]\n"
             "2026-09-17 2026-11-10 39 internal request udtalelse-social [social] over 29");
    CHECK(kept.totals == "71 = 40 internal, 18 external, 13 work; 29 over");
  }

  TEST_CASE("S3: a long wait on others, told all the time")
  {
    const Told kept = ledger("2025-0177", "2026-03-17");
    CHECK(kept.spans
          == "2025-08-19 2025-08-27 7 work no-next-step [arbejdsmarked]\n"
             "2025-08-28 2025-09-24 20 external request klinisk-funktion\n"
             "2025-09-25 2025-09-25 1 internal assessment lae-265 [arbejdsmarked]\n"
             "2025-09-26 2025-12-17 59 external request klinisk-funktion\n"
             "2025-12-18 2025-12-18 1 internal assessment klinisk-funktion [arbejdsmarked]\n"
             "2025-12-19 2026-01-15 15 internal request rehab-moede [rehabteam]\n"
             "2026-01-16 2026-01-20 3 internal request indstilling [rehabteam]\n"
             "2026-01-21 2026-01-21 1 work no-next-step [rehabteam]\n"
             "2026-01-22 2026-02-04 10 statutory request partshoering\n"
             "2026-02-05 2026-02-10 4 work no-next-step [arbejdsmarked]\n"
             "2026-02-11 2026-03-17 25 work ready-not-decided [ydelse-pension]");
    CHECK(kept.totals == "146 = 20 internal, 10 statutory, 79 external, 37 work; 0 over");
  }

  TEST_CASE("S4: the paper lay with us")
  {
    const Told kept = ledger("2025-0203", "2026-02-26");
    CHECK(kept.spans
          == "2025-10-07 2025-10-15 7 work no-next-step [arbejdsmarked]\n"
             "2025-10-16 2025-11-03 13 external request lae-265\n"
             "2025-11-04 2026-01-12 45 internal assessment lae-265 [arbejdsmarked] over 40\n"
             "2026-01-13 2026-01-13 1 work no-next-step [arbejdsmarked]\n"
             "2026-01-14 2026-01-29 12 internal request rehab-moede [rehabteam]\n"
             "2026-01-30 2026-01-30 1 work no-next-step [rehabteam]\n"
             "2026-02-02 2026-02-13 10 statutory request partshoering\n"
             "2026-02-16 2026-02-16 1 work no-next-step [arbejdsmarked]\n"
             "2026-02-17 2026-02-26 8 work ready-not-decided [arbejdsmarked]");
    CHECK(kept.totals == "98 = 57 internal, 10 statutory, 13 external, 18 work; 40 over");
  }

  TEST_CASE("S5: three years of a course; the casebook was taken into use on the way")
  {
    const Told kept = ledger("2023-0088", "2026-11-20");
    CHECK(kept.spans
          == "2023-05-16 2023-07-31 53 before\n"
             "2023-08-01 2023-08-17 13 internal request rehab-moede [rehabteam]\n"
             "2023-08-18 2023-08-21 2 internal request indstilling [rehabteam]\n"
             "2023-08-22 2023-08-22 1 work no-next-step [rehabteam]\n"
             "2023-08-23 2023-08-25 3 statutory request partshoering\n"
             "2023-08-28 2023-08-28 1 work ready-not-decided [arbejdsmarked]\n"
             "2023-08-29 2023-11-20 60 work granted-not-started [arbejdsmarked] over 40\n"
             "2023-11-21 2024-11-04 242 external measure mentor\n"
             "2024-11-05 2025-11-17 259 external measure mentor\n"
             "2025-11-18 2026-06-03 131 external measure mentor\n"
             "2026-06-04 2026-06-29 18 external request lae-265\n"
             "2026-06-30 2026-06-30 1 internal assessment lae-265 [arbejdsmarked]\n"
             "2026-07-01 2026-07-02 2 work no-next-step [arbejdsmarked]\n"
             "2026-07-03 2026-07-21 13 work plan-not-written [arbejdsmarked]\n"
             "2026-07-22 2026-08-11 15 external request sundhedskoordinator-udtalelse\n"
             "2026-08-12 2026-08-12 1 internal assessment sundhedskoordinator-udtalelse "
             "[arbejdsmarked]\n"
             "2026-08-13 2026-08-20 6 statutory request partshoering\n"
             "2026-08-21 2026-08-24 2 work ready-not-decided [arbejdsmarked]\n"
             "2026-08-25 2026-09-22 21 external klagefrist");
    CHECK(kept.totals
          == "844 = 17 internal, 9 statutory, 686 external, 79 work, 53 before; 40 over");
  }

  TEST_CASE("S6: one day over in the team wait")
  {
    const Told kept = ledger("2025-0031", "2025-03-06");
    CHECK(kept.spans
          == "2025-02-04 2025-02-05 2 internal question decision-on-file [arbejdsmarked]\n"
             "2025-02-06 2025-02-10 3 citizen request borgers-svar\n"
             "2025-02-11 2025-02-12 2 work no-next-step [arbejdsmarked]\n"
             "2025-02-13 2025-03-06 16 internal request rehab-moede [rehabteam] over 1");
    CHECK(kept.totals == "23 = 18 internal, 3 citizen, 2 work; 1 over");

    const Told later = ledger("2025-0031", "2026-11-20");
    CHECK(later.spans
          == "2025-02-04 2025-02-05 2 internal question decision-on-file [arbejdsmarked]\n"
             "2025-02-06 2025-02-10 3 citizen request borgers-svar\n"
             "2025-02-11 2025-02-12 2 work no-next-step [arbejdsmarked]\n"
             "2025-02-13 2025-03-06 16 internal request rehab-moede [rehabteam] over 1\n"
             "2025-03-07 2025-03-11 3 internal request indstilling [rehabteam]\n"
             "2025-03-12 2025-03-12 1 work no-next-step [rehabteam]\n"
             "2025-03-13 2025-03-24 8 statutory request partshoering\n"
             "2025-03-25 2025-03-28 4 work no-next-step [arbejdsmarked]\n"
             "2025-03-31 2025-04-10 9 work ready-not-decided [ydelse-pension]\n"
             "2025-04-11 2025-05-09 18 external klagefrist\n"
             "2025-05-12 2025-06-02 14 work no-next-step [arbejdsmarked]\n"
             "2025-06-03 2025-08-29 63 external measure virksomhedspraktik\n"
             "2025-09-01 2025-09-05 5 work no-next-step [arbejdsmarked]");
    CHECK(later.totals
          == "148 = 21 internal, 8 statutory, 81 external, 3 citizen, 35 work; 1 over");
  }

  TEST_CASE("S7: a complaint, and sent back for new treatment")
  {
    const Told kept = ledger("2025-0119", "2026-11-20");
    CHECK(kept.spans
          == "2025-05-27 2025-06-06 7 work no-next-step [arbejdsmarked]\n"
             "2025-06-10 2025-07-03 18 external request speciallaege\n"
             "2025-07-04 2025-07-04 1 internal assessment lae-265 [arbejdsmarked]\n"
             "2025-07-07 2025-09-24 58 external request speciallaege\n"
             "2025-09-25 2025-09-26 2 internal assessment speciallaege [arbejdsmarked]\n"
             "2025-09-29 2025-10-06 6 work plan-not-written [arbejdsmarked]\n"
             "2025-10-07 2025-10-23 13 internal request rehab-moede [rehabteam]\n"
             "2025-10-24 2025-10-28 3 internal request indstilling [rehabteam]\n"
             "2025-10-29 2025-10-29 1 work no-next-step [rehabteam]\n"
             "2025-10-30 2025-11-11 9 statutory request partshoering\n"
             "2025-11-12 2025-11-12 1 work no-next-step [arbejdsmarked]\n"
             "2025-11-13 2025-11-18 4 work ready-not-decided [arbejdsmarked]\n"
             "2025-11-19 2025-12-15 19 external klagefrist\n"
             "2025-12-16 2026-01-09 14 internal request genvurdering [arbejdsmarked]\n"
             "2026-01-12 2026-06-02 96 external request ankestyrelsen-svar\n"
             "2026-06-03 2026-06-03 1 external ankestyrelsen\n"
             "2026-06-04 2026-06-26 17 work no-next-step [arbejdsmarked]\n"
             "2026-06-29 2026-08-12 33 external request praktik-rapport\n"
             "2026-08-13 2026-08-13 1 internal assessment praktik-rapport [arbejdsmarked]\n"
             "2026-08-14 2026-08-19 4 work plan-not-written [arbejdsmarked]\n"
             "2026-08-20 2026-09-08 14 external request sundhedskoordinator-udtalelse\n"
             "2026-09-09 2026-09-09 1 internal assessment sundhedskoordinator-udtalelse "
             "[arbejdsmarked]\n"
             "2026-09-10 2026-09-15 4 work ready-not-decided [arbejdsmarked]\n"
             "2026-09-16 2026-10-14 21 external klagefrist");
    CHECK(kept.totals == "348 = 35 internal, 9 statutory, 260 external, 44 work; 0 over");
  }
}
