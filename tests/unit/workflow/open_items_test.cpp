// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view begun = "2026-01-05 mho applied: foertidspension\n"
                                   "2026-01-05 mho consented: [egen-laege]\n";

std::string told_of(std::string_view lines, Language language = Language::english)
{
  return told_of_log(std::string(begun).append(lines), minimal_rules(), language);
}

struct Row
{
  std::string_view lines;
  std::string_view open;
};

/// As of 2026-09-30, where nothing must be told of the log.
void check_open(std::span<const Row> rows)
{
  for (const Row& row : rows)
  {
    CAPTURE(row.lines);
    CHECK(told_of(row.lines).empty());
    CHECK(open_on(Replay(std::string(begun).append(row.lines), "2026-09-30"), "2026-09-30")
          == row.open);
  }
}

} // namespace

TEST_SUITE("workflow/open_items")
{
  TEST_CASE("what comes in ends the wait, and is ours to assess where the kind says so")
  {
    constexpr Row rows[] = {
        {"2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho received: lae-265",
         "internal assessment lae-265 since 2026-09-10 [arbejdsmarked]"},
        {"2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho received: lae-265\n"
         "2026-09-11 mho assessed: lae-265",
         ""},
        {"2026-08-14 mho requested: udtalelse, from: social\n2026-09-10 akj received: udtalelse",
         ""},
        {"2026-09-10 mho received: lae-265, unsolicited: true",
         "internal assessment lae-265 since 2026-09-10 [arbejdsmarked]"},
        {"2026-09-10 mho received: samtykke, unsolicited: true", ""},
        {"2026-08-14 mho requested: lae-265, from: x, ref: a\n"
         "2026-08-14 mho requested: lae-265, from: y, ref: b\n"
         "2026-09-10 mho received: lae-265, ref: b",
         "external request lae-265(a) since 2026-08-14 due 2026-09-14; "
         "internal assessment lae-265(b) since 2026-09-10 [arbejdsmarked]"},
        // Only one is open, so its ref need not be said; the assessment keeps it.
        {"2026-08-14 mho requested: lae-265, from: x, ref: a\n2026-09-10 mho received: lae-265",
         "internal assessment lae-265(a) since 2026-09-10 [arbejdsmarked]"},
        // Another paper of the kind, while the one asked for has not come.
        {"2026-08-14 mho requested: lae-265, from: x\n"
         "2026-09-10 mho received: lae-265, unsolicited: true, ref: b",
         "external request lae-265 since 2026-08-14 due 2026-09-14; "
         "internal assessment lae-265(b) since 2026-09-10 [arbejdsmarked]"},
    };
    check_open(rows);
  }

  TEST_CASE("what is declined, withdrawn or answered is over")
  {
    constexpr Row rows[] = {
        {"2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho declined: lae-265", ""},
        {"2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho withdrawn: lae-265", ""},
        {"2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho received: lae-265\n"
         "2026-09-11 mho withdrawn: lae-265",
         ""},
        {"2026-09-10 mho asked: callback\n2026-09-11 mho answered: callback", ""},
        {"2026-09-10 mho asked: callback\n2026-09-11 mho withdrawn: callback", ""},
        {"2026-09-10 mho handed-over: social\n2026-09-11 mho withdrawn: social", ""},
        {"2026-09-10 mho handed-over: social\n2026-09-11 akj declined: social, lacking: goal", ""},
        {"2026-09-10 mho paused: ill, review: 2026-10-01\n2026-09-11 mho resumed: ill", ""},
    };
    check_open(rows);
  }

  TEST_CASE("a hearing is over after its last day, answered or not")
  {
    const Replay replay(std::string(begun) + "2026-08-17 mho requested: hoering, from: Bo");
    CHECK(open_on(replay, "2026-08-16").empty());
    CHECK(open_on(replay, "2026-08-17")
          == "statutory request hoering since 2026-08-17 due 2026-08-31");
    CHECK(open_on(replay, "2026-08-31")
          == "statutory request hoering since 2026-08-17 due 2026-08-31");
    CHECK(open_on(replay, "2026-09-01").empty());
    CHECK(told_of("2026-08-17 mho requested: hoering, from: Bo\n2026-08-31 mho received: hoering")
              .empty());
    CHECK(told_of("2026-08-17 mho requested: hoering, from: Bo\n2026-09-01 mho received: hoering, "
                  "unsolicited: true")
              .empty());
    CHECK(
        told_of("2026-08-17 mho requested: hoering, from: Bo\n2026-09-01 mho received: hoering")
        == "#4 item-not-open [hoering] received: there is no open hoering on that day | if it came "
           "without our asking, write unsolicited: true");
    CHECK(told_of("2026-08-17 mho requested: hoering, from: Bo\n"
                  "2026-09-14 mho requested: hoering, from: Bo")
              .empty());
  }

  TEST_CASE("an answer to nothing")
  {
    struct Refused
    {
      std::string_view line;
      std::string_view told;
    };

    constexpr Refused rows[] = {
        {"reminded: lae-265", "reminded: there is no open lae-265 on that day"},
        {"postponed: lae-265, said-by: x, expected: 2026-10-01",
         "postponed: there is no open lae-265 on that day"},
        {"received: lae-265",
         "received: there is no open lae-265 on that day | if it came without our asking, write "
         "unsolicited: true"},
        {"received: lae-265, ref: b",
         "received: there is no open lae-265 ref: b on that day | if it came without our asking, "
         "write unsolicited: true"},
        {"declined: lae-265", "declined: there is no open lae-265 on that day"},
        {"withdrawn: lae-265", "withdrawn: there is no open lae-265 on that day"},
        {"assessed: lae-265", "assessed: there is no open lae-265 on that day"},
    };
    for (const Refused& row : rows)
    {
      CAPTURE(row.line);
      CHECK(told_of(fmt::format("2026-09-10 mho {}", row.line))
            == fmt::format("#3 item-not-open [lae-265] {}", row.told));
    }
    CHECK(told_of("2026-09-10 mho answered: callback")
          == "#3 item-not-open [callback] answered: there is no open callback on that day");
    CHECK(told_of("2026-09-10 mho resumed: ill")
          == "#3 item-not-open [ill] resumed: there is no open ill on that day");
    CHECK(told_of("2026-09-10 akj accepted: social")
          == "#3 item-not-open [social] accepted: there is no open social on that day");
    CHECK(told_of("2026-09-10 mho assessed: genvurdering", Language::danish)
          == "#3 item-not-open [genvurdering] assessed: der er ingen åben genvurdering på den dag");
    CHECK(told_of("2026-09-10 mho received: lae-265", Language::danish)
          == "#3 item-not-open [lae-265] received: der er ingen åben lae-265 på den dag | kom det, "
             "uden at vi havde bedt om det, så skriv unsolicited: true");
    // Not yet requested by its day, whatever the order in the file.
    CHECK(told_of("2026-09-10 mho requested: samtykke, from: Bo\n"
                  "2026-09-09 mho received: samtykke, logged: 2026-09-11")
          == "#4 item-not-open [samtykke] received: there is no open samtykke on that day | if it "
             "came without our asking, write unsolicited: true");
    // A paper that is not assessed cannot be reminded of, and what is requested not be assessed.
    CHECK(told_of("2026-09-10 mho received: lae-265, unsolicited: true\n"
                  "2026-09-11 mho reminded: lae-265")
          == "#4 item-not-open [lae-265] reminded: there is no open lae-265 on that day");
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho assessed: lae-265")
          == "#4 item-not-open [lae-265] assessed: there is no open lae-265 on that day");
  }

  TEST_CASE("an answer to several")
  {
    constexpr std::string_view two = "2026-08-14 mho requested: lae-265, from: x, ref: a\n"
                                     "2026-08-14 mho requested: lae-265, from: y\n";
    for (const std::string_view verb : {"received", "reminded", "declined", "withdrawn"})
    {
      CAPTURE(verb);
      CHECK(
          told_of(fmt::format("{}2026-09-10 mho {}: lae-265", two, verb))
          == "#5 item-ambiguous [lae-265] there are 2 open lae-265; say with ref which one it is | "
             "#3 [lae-265] ref: a | #4 [lae-265] without ref; give it one");
      CHECK(told_of(fmt::format("{}2026-09-10 mho {}: lae-265, ref: a", two, verb)).empty());
    }
    CHECK(told_of(fmt::format("{}2026-09-10 mho received: lae-265", two), Language::danish)
          == "#5 item-ambiguous [lae-265] der er 2 åbne lae-265; sig med ref, hvilken det er | "
             "#3 [lae-265] ref: a | #4 [lae-265] uden ref; giv den en");
    // With a ref given to the one that had none, both can be told apart.
    CHECK(
        told_of(fmt::format("{}2026-09-10 mho corrected: {{date: 2026-08-14, requested: lae-265}}, "
                            "because: x, ref: b",
                            "2026-08-14 mho requested: lae-265, from: y\n"
                            "2026-08-17 mho requested: lae-265, from: x, ref: a\n")
                + "\n2026-09-11 mho received: lae-265, ref: b")
            .empty());
    // A paper to be assessed and a request of the same kind: assessed and received mean one each.
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho received: lae-265\n"
                  "2026-09-11 mho requested: lae-265, from: x\n2026-09-12 mho assessed: lae-265\n"
                  "2026-09-12 mho received: lae-265")
              .empty());
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho received: lae-265\n"
                  "2026-09-11 mho requested: lae-265, from: x\n2026-09-12 mho withdrawn: lae-265")
          == "#6 item-ambiguous [lae-265] there are 2 open lae-265; say with ref which one it is | "
             "#4 [lae-265] without ref; give it one | #5 [lae-265] without ref; give it one");
  }

  TEST_CASE("what was asked for did not come unsolicited")
  {
    CHECK(
        told_of("2026-08-14 mho requested: lae-265, from: x\n"
                "2026-09-10 mho received: lae-265, unsolicited: true")
        == "#4 unsolicited-but-requested [lae-265] lae-265 was requested, so it did not come "
           "unsolicited | leave out unsolicited: true, or give the new paper a ref | #3 [lae-265] "
           "requested here");
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x\n"
                  "2026-09-10 mho received: lae-265, unsolicited: true",
                  Language::danish)
          == "#4 unsolicited-but-requested [lae-265] lae-265 er bestilt, så det kom ikke "
             "uopfordret | udelad unsolicited: true, eller giv det nye papir en ref | #3 [lae-265] "
             "bestilt her");
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x\n2026-09-10 mho declined: lae-265\n"
                  "2026-09-11 mho received: lae-265, unsolicited: true")
              .empty());
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x\n"
                  "2026-09-10 mho received: lae-265, unsolicited: false")
              .empty());
  }

  TEST_CASE("what ends an item, as a command")
  {
    struct Command
    {
      std::string_view lines;
      std::string_view command;
    };

    constexpr Command rows[] = {
        {"2026-08-14 mho requested: lae-265, from: x", "sag 2026-0141 received lae-265"},
        {"2026-08-14 mho requested: lae-265, from: x, ref: a",
         "sag 2026-0141 received lae-265 ref=a"},
        {"2026-08-14 mho received: lae-265, unsolicited: true", "sag 2026-0141 assessed lae-265"},
        {"2026-08-14 mho handed-over: social", "sag 2026-0141 accepted social"},
        {"2026-08-14 mho asked: callback", "sag 2026-0141 answered callback"},
        {"2026-08-14 mho paused: ill, review: 2026-09-01", "sag 2026-0141 resumed ill"},
        {"2026-08-14 mho decided: afslag\n2026-08-17 mho complained: decision",
         "sag 2026-0141 assessed genvurdering"},
        {"2026-08-14 mho measure: praktik, starts: 2026-08-14, ends: 2026-09-01", ""},
    };
    for (const Command& row : rows)
    {
      CAPTURE(row.lines);
      const Replay replay(std::string(begun).append(row.lines));
      CHECK(ending_command(replay.standing().items.front(), replay.standing()) == row.command);
    }
    const Rulebook rules = changed_rules({{"  udtalelse:\n", "  samtale:\n"}});
    const Replay replay(std::string(begun) + "2026-08-14 mho requested: samtale, from: social",
                        "2026-08-14",
                        rules);
    CHECK(ending_command(replay.standing().items.front(), replay.standing())
          == "sag 2026-0141 met samtale with=citizen");
  }
}
