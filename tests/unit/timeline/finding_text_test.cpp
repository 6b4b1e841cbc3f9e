// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"
#include "timeline/finding_text.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view begun = "2026-01-05 mho applied: foertidspension\n";

struct Row
{
  std::string_view lines;
  std::string_view da;
  std::string_view en;
  std::string_view command;
};

void check_text(const FindingText& text, const Row& row)
{
  CHECK(text.what.da == row.da);
  CHECK(text.what.en == row.en);
  CHECK(text.command == row.command);
}

} // namespace

TEST_SUITE("timeline/finding_text")
{
  TEST_CASE("of every kind of item")
  {
    constexpr Row rows[] = {
        {"2026-01-06 mho requested: lae-265, from: Bo Prøvesen",
         "LÆ 265: den ventede dag er forbi, og der er ikke rykket",
         "LÆ 265: the expected day has passed and no reminder was sent",
         "sag 2026-0141 reminded lae-265"},
        {"2026-01-06 mho requested: lae-265, from: x, ref: a\n2026-02-10 mho reminded: lae-265",
         "LÆ 265: den ventede dag er forbi igen efter rykkeren",
         "LÆ 265: the expected day has passed again since the reminder",
         "sag 2026-0141 reminded lae-265 ref=a"},
        {"2026-01-06 mho requested: udtalelse, from: social",
         "Udtalelse: er ikke kommet",
         "Opinion: has not come",
         "sag 2026-0141 received udtalelse"},
        {"2026-01-06 mho complained: decision",
         "Klagen er ikke genvurderet",
         "The complaint has not been reconsidered",
         "sag 2026-0141 assessed genvurdering"},
        {"2026-01-06 mho received: lae-265, unsolicited: true, ref: a",
         "LÆ 265: modtaget, men ikke vurderet",
         "LÆ 265: received but not assessed",
         "sag 2026-0141 assessed lae-265 ref=a"},
        {"2026-01-06 mho handed-over: social",
         "Overdragelsen til Social og psykiatri er ikke taget imod",
         "The handover to Social services has not been accepted",
         "sag 2026-0141 accepted social"},
        {"2026-01-06 mho asked: callback",
         "Ring tilbage: borgeren har ikke fået svar",
         "Call back: the citizen has no answer yet",
         "sag 2026-0141 answered callback"},
        {"2026-01-06 mho paused: ill, review: 2026-01-12, because: indlagt",
         "Pausen skulle have været set på igen",
         "The pause was due to be reviewed",
         "sag 2026-0141 resumed ill"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.lines);
      const Replay replay(std::string(begun).append(row.lines));
      check_text(text_of_item(replay.standing().items.front(), replay.standing()), row);
    }
  }

  TEST_CASE("of a seat at a meeting of ours")
  {
    const std::string workflow =
        changed(changed(minimal_workflow, "  udtalelse:\n", "  samtale:\n"),
                "    code: opinion-missing\n    limit: [10, 15]\n",
                "    code: waiting-for-meeting\n    limit: [10, 15]\n");
    const Rulebook rules = rulebook_of(workflow);
    const Replay replay(std::string(begun) + "2026-01-06 mho requested: samtale, from: social",
                        "2026-01-06",
                        rules);
    check_text(text_of_item(replay.standing().items.front(), replay.standing()),
               {"",
                "Udtalelse: venter på en plads",
                "Opinion: waiting for a place",
                "sag 2026-0141 met samtale with=citizen"});
  }

  TEST_CASE("of our own work and of the clocks")
  {
    const Replay replay(begun);
    const Standing& standing = replay.standing();
    constexpr std::string_view next = "sag next 2026-0141";
    check_text(text_of_work("no-next-step", standing),
               {"",
                "Intet er åbent, og ingen har taget næste skridt",
                "Nothing is open and nobody has taken the next step",
                next});
    check_text(text_of_work("plan-not-written", standing),
               {"",
                "Papirerne er samlet, men beskrivelsen er ikke skrevet",
                "The papers are complete but the description is not written",
                next});
    check_text(text_of_work("ready-not-decided", standing),
               {"", "Sagen er klar, men ikke afgjort", "The case is ready but not decided", next});
    check_text(text_of_work("granted-not-started", standing),
               {"",
                "Indsatsen er bevilget, men ikke begyndt",
                "The measure is granted but has not begun",
                next});
    check_text(text_of_missing_owner(standing),
               {"",
                "Ingen har ansvaret for sagen",
                "Nobody is responsible for the case",
                "sag 2026-0141 assigned PERSON"});
    check_text(text_of_silence(standing),
               {"",
                "Borgeren har ikke hørt fra os",
                "The citizen has not heard from us",
                "sag letter 2026-0141"});
  }
}
