// SPDX-License-Identifier: MPL-2.0
// Who may set which need aside, and how a waiver is refused.

#include "workflow/planned_move.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/waiver")
{
  TEST_CASE("waivers: who may set which need aside")
  {
    struct Row
    {
      std::string_view need;
      std::string_view by;
      std::string_view da;
      std::string_view en;
    };

    // The gate of oplysning: `paper`, which a leader may waive.
    constexpr Row rows[] = {
        {"paper", "hve", "indsats waived paper", "indsats waived paper"},
        {"paper",
         "",
         "!  bad (paper kan kun fraviges af en leder: skriv hvem med `by`) [indsats]",
         "!  bad (paper can only be waived by a leader: say who with `by`) [indsats]"},
        {"paper",
         "mho",
         "!  bad (paper skal fraviges af en anden end den, der skriver) [indsats]",
         "!  bad (paper must be waived by another person than the writer) [indsats]"},
        {"paper",
         "akj",
         "!  bad (akj er ikke leder af en enhed) [indsats]",
         "!  bad (akj is not the leader of a unit) [indsats]"},
        {"own-goal",
         "hve",
         "!  unmet paper bad (der er intet krav own-goal her) [indsats]",
         "!  unmet paper bad (there is no need own-goal here) [indsats]"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.need);
      CAPTURE(row.by);
      const MoveWish wish = waiving("indsats", {{row.need, "x", row.by}});
      CHECK(planned(in_evidence, wish, minimal_rules(), "2026-06-30", Language::danish) == row.da);
      CHECK(planned(in_evidence, wish) == row.en);
    }
    CHECK(planned(in_evidence, {"indsats", "hve", true, {{"paper", "x", "hve"}}})
          == "!  bad (paper must be waived by another person than the writer) [indsats]");
  }

  TEST_CASE("a caseworker's waiver, a needless one, one that the law forbids")
  {
    CHECK(planned("", waiving("oplysning", {{"own-goal", "x", ""}}))
          == "oplysning waived own-goal");
    CHECK(planned("", waiving("oplysning", {{"own-goal", "x", "akj"}}))
          == "oplysning waived own-goal");
    CHECK(planned(goal, waiving("oplysning", {{"own-goal", "x", ""}}))
          == "!  bad (own-goal is met and need not be waived) [oplysning]");
    CHECK(planned(goal,
                  waiving("oplysning", {{"own-goal", "x", ""}}),
                  minimal_rules(),
                  "2026-06-30",
                  Language::danish)
          == "!  bad (own-goal er opfyldt og skal ikke fraviges) [oplysning]");
    const Rulebook never =
        changed_rules({{"        waivable: caseworker\n", "        waivable: never\n"}});
    CHECK(planned("", waiving("oplysning", {{"own-goal", "x", "hve"}}), never)
          == "!  bad (own-goal cannot be waived) [oplysning]");
    const Rulebook by_law = changed_rules(
        {{"        waivable: caseworker\n", "        law: § 4\n        waivable: never\n"}});
    CHECK(planned("", waiving("oplysning", {{"own-goal", "x", "hve"}}), by_law)
          == "!  bad (own-goal cannot be waived: it follows from § 4) [oplysning]");
    CHECK(planned("",
                  waiving("oplysning", {{"own-goal", "x", "hve"}}),
                  by_law,
                  "2026-06-30",
                  Language::danish)
          == "!  bad (own-goal kan ikke fraviges: det følger af § 4) [oplysning]");
  }
}
