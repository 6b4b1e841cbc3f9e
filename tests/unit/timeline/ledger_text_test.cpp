// SPDX-License-Identifier: MPL-2.0
#include "support/ledgers.hpp"
#include "timeline/ledger_text.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

LedgerTotals totals(int internal, int internal_over, int work, int work_over, int before = 0)
{
  LedgerTotals sum;
  sum.days.count = internal + work + before;
  sum.before.count = before;
  sum.by_cause[static_cast<std::size_t>(Cause::internal)].count = internal;
  sum.over_by_cause[static_cast<std::size_t>(Cause::internal)].count = internal_over;
  sum.by_cause[static_cast<std::size_t>(Cause::work)].count = work;
  sum.over_by_cause[static_cast<std::size_t>(Cause::work)].count = work_over;
  return sum;
}

/// Danish and English, of the last span.
std::string words(std::string_view lines, std::string_view as_of)
{
  const Case subject =
      case_of(case_text(std::string("2026-01-05 mho applied: foertidspension\n").append(lines)));
  const History history(subject, {day(as_of), {}});
  const Rulebook& rules = minimal_rules();
  const Ledger ledger = ledger_of(history, rules);
  const LedgerSpan span = spans_of(ledger, rules.calendars.office).back();
  const Text text = text_of(span.leaf, rules.office);
  return text.da + " | " + text.en;
}

} // namespace

TEST_SUITE("timeline/ledger_text")
{
  TEST_CASE("what our own procedures cost, in a sentence")
  {
    struct Row
    {
      LedgerTotals sums;
      std::string_view da;
      std::string_view en;
    };

    const Row rows[] = {
        {totals(40, 29, 31, 0),
         "40 af 71 arbejdsdage gik med vores egne procedurer; 29 af dem lå over grænsen.",
         "40 of 71 working days were spent on our own procedures; 29 of them were over their "
         "limit."},
        {totals(3, 0, 7, 0),
         "3 af 10 arbejdsdage gik med vores egne procedurer; ingen af dem lå over grænsen.",
         "3 of 10 working days were spent on our own procedures; none of them was over its limit."},
        {totals(1, 1, 7, 0),
         "1 af 8 arbejdsdage gik med vores egne procedurer; den lå over grænsen.",
         "1 of 8 working days was spent on our own procedures; it was over its limit."},
        {totals(1, 0, 0, 0),
         "1 af 1 arbejdsdag gik med vores egne procedurer; den lå inden for grænsen.",
         "1 of 1 working day was spent on our own procedures; it was within its limit."},
        {totals(0, 0, 7, 1),
         "Ingen af 7 arbejdsdage gik med vores egne procedurer. Af vores eget arbejde lå 1 dag "
         "over "
         "grænsen.",
         "None of 7 working days were spent on our own procedures. Of our own work 1 day was over "
         "its limit."},
        {totals(17, 0, 62, 40, 53),
         "17 af de 79 arbejdsdage, casebogen har fulgt, gik med vores egne procedurer; ingen af "
         "dem "
         "lå over grænsen. Af vores eget arbejde lå 40 dage over grænsen.",
         "17 of the 79 working days the casebook has followed were spent on our own procedures; "
         "none of them was over its limit. Of our own work 40 days were over its limit."},
    };
    for (const Row& row : rows)
    {
      CHECK(cost_sentence(row.sums).da == row.da);
      CHECK(cost_sentence(row.sums).en == row.en);
    }
  }

  TEST_CASE("what named the days")
  {
    CHECK(words("", "2026-01-06")
          == "Ingen havde ansvaret for sagen | Nobody was responsible for the case");
    CHECK(words("2026-01-05 mho assigned: mho", "2026-01-06")
          == "Vores arbejde med sagen | Our work on the case");
    CHECK(words("2026-01-05 mho requested: lae-265, from: x, ref: a, expected: 2026-01-05",
                "2026-01-06")
          == "LÆ 265 (a) | LÆ 265 (a)");
    CHECK(words("2026-01-05 mho requested: lae-265, from: x, expected: 2026-01-05", "2026-01-19")
          == "LÆ 265: ventetiden var udløbet, og ingen rykkede | LÆ 265: the wait had lapsed and "
             "nobody sent a reminder");
    CHECK(words("2026-01-05 mho received: lae-265, unsolicited: true", "2026-01-06")
          == "LÆ 265: modtaget, ikke vurderet | LÆ 265: received, not assessed");
    CHECK(words("2026-01-05 mho handed-over: social", "2026-01-06")
          == "Overdragelse til Social og psykiatri: ikke taget imod | Handover to Social services: "
             "not accepted");
    CHECK(
        words("2026-01-05 mho asked: callback", "2026-01-06")
        == "Ring tilbage: borgeren ventede på svar | Call back: the citizen waited for an answer");
    CHECK(
        words("2026-01-05 mho measure: praktik, starts: 2026-01-05, ends: 2026-02-05", "2026-01-06")
        == "Praktik | Work trial");
    // Never why: that is the citizen's own affair.
    CHECK(words("2026-01-05 mho paused: ill, review: 2026-01-12", "2026-01-06")
          == "Pause: borgeren havde brug for tid | Pause: the citizen needed time");
    CHECK(words("2026-01-05 mho paused: ill, review: 2026-01-06", "2026-01-06")
          == "Pausen skulle være taget op igen | The pause was due to be reviewed");
    CHECK(words("2026-01-05 mho stage: indsats", "2026-01-06") == "Indsats | Measure");
  }

  TEST_CASE("the names of the causes, and of the time before the casebook")
  {
    CHECK(cause_words(Cause::internal).da == "vores procedurer");
    CHECK(cause_words(Cause::work).en == "our work");
    CHECK(cause_words(std::nullopt).da == "før casebogen");
    CHECK(cause_name(Cause::citizen) == "citizen");
    CHECK(cause_name(std::nullopt) == "before");
  }
}
