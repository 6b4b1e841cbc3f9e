// SPDX-License-Identifier: MPL-2.0
#include "timeline/begun_case.hpp"
#include "timeline/turn.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <span>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// "internal request udtalelse lapsed [social]"; as of the day.
std::string
turn(std::string_view lines, std::string_view as_of, const Rulebook& rules = minimal_rules())
{
  const Replay replay(after_begun(lines), as_of, rules);
  const TurnOfDay turn = turn_of(replay.standing(), day(as_of));
  std::string told(name_of(turn.cause));
  if (turn.item != nullptr)
  {
    told += fmt::format(" {} {}{}",
                        test::name_of(turn.item->kind),
                        turn.item->name,
                        turn.item->ref.empty() ? "" : fmt::format("({})", turn.item->ref));
  }
  told += turn.lapsed ? " lapsed" : "";
  told += turn.unit.empty() ? "" : fmt::format(" [{}]", turn.unit);
  return told;
}

struct Row
{
  std::string_view lines;
  std::string_view as_of;
  std::string_view turn;
};

void check_turns(std::span<const Row> rows)
{
  for (const Row& row : rows)
  {
    CAPTURE(row.lines);
    CAPTURE(row.as_of);
    CHECK(turn(row.lines, row.as_of) == row.turn);
  }
}

} // namespace

TEST_SUITE("timeline/turn")
{
  TEST_CASE("each cause alone")
  {
    constexpr Row rows[] = {
        {"", "2026-01-05", "work [arbejdsmarked]"},
        {"2026-01-06 mho requested: udtalelse, from: social",
         "2026-01-06",
         "internal request udtalelse [social]"},
        {"2026-01-06 mho received: lae-265, unsolicited: true",
         "2026-01-06",
         "internal assessment lae-265 [arbejdsmarked]"},
        {"2026-01-06 mho handed-over: social", "2026-01-06", "internal handover social [social]"},
        {"2026-01-06 mho asked: callback",
         "2026-01-06",
         "internal question callback [arbejdsmarked]"},
        {"2026-01-06 mho decided: afslag\n2026-01-07 mho complained: decision",
         "2026-01-07",
         "internal request genvurdering [arbejdsmarked]"},
        {"2026-01-06 mho requested: hoering, from: Bo", "2026-01-06", "statutory request hoering"},
        {"2026-01-06 mho requested: lae-265, from: x", "2026-01-06", "external request lae-265"},
        {"2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-30",
         "2026-01-06",
         "external measure praktik"},
        {"2026-01-06 mho requested: samtykke, from: Bo", "2026-01-06", "citizen request samtykke"},
        {"2026-01-06 mho paused: ill, review: 2026-01-12", "2026-01-06", "citizen pause ill"},
        {"2026-01-06 mho stage: indsats", "2026-01-06", "external"},
    };
    check_turns(rows);
  }

  TEST_CASE(
      "precedence: ours, then what the law lets run, then others, then the citizen, then work")
  {
    const std::string citizen = "2026-01-06 mho requested: samtykke, from: Bo\n";
    const std::string external = citizen + "2026-01-06 mho requested: lae-265, from: x\n";
    const std::string statutory = external + "2026-01-06 mho requested: hoering, from: Bo\n";
    const std::string internal = statutory + "2026-01-06 mho requested: udtalelse, from: social\n";
    CHECK(turn(citizen, "2026-01-06") == "citizen request samtykke");
    CHECK(turn(external, "2026-01-06") == "external request lae-265");
    CHECK(turn(statutory, "2026-01-06") == "statutory request hoering");
    CHECK(turn(internal, "2026-01-06") == "internal request udtalelse [social]");
    // Nobody hides behind a stage that waits for others either.
    CHECK(turn("2026-01-06 mho stage: indsats\n2026-01-06 mho asked: callback", "2026-01-06")
          == "internal question callback [arbejdsmarked]");
    CHECK(turn("2026-01-06 mho stage: indsats\n2026-01-06 mho requested: samtykke, from: Bo",
               "2026-01-06")
          == "citizen request samtykke");
  }

  TEST_CASE("of several that are ours: over its limit first, then the earliest, then file order")
  {
    // The opinion is over after 10 working days, the call after 2.
    constexpr std::string_view lines = "2026-01-06 mho requested: udtalelse, from: social\n"
                                       "2026-01-14 mho asked: callback\n";
    constexpr std::string_view opinion = "internal request udtalelse [social]";
    constexpr std::string_view callback = "internal question callback [arbejdsmarked]";
    CHECK(turn(lines, "2026-01-14") == opinion);
    CHECK(turn(lines, "2026-01-16") == opinion);
    CHECK(turn(lines, "2026-01-19") == callback);
    CHECK(turn(lines, "2026-01-20") == callback);
    CHECK(turn(lines, "2026-01-21") == opinion);
    constexpr Row rows[] = {
        {"2026-01-06 mho asked: callback\n2026-01-06 mho handed-over: social",
         "2026-01-06",
         "internal question callback [arbejdsmarked]"},
        {"2026-01-06 mho handed-over: social\n2026-01-06 mho asked: callback",
         "2026-01-06",
         "internal handover social [social]"},
        {"2026-01-07 mho handed-over: social\n2026-01-06 mho asked: callback, logged: 2026-01-07",
         "2026-01-07",
         "internal question callback [arbejdsmarked]"},
    };
    check_turns(rows);
  }

  TEST_CASE("of several waits the one due last")
  {
    constexpr Row rows[] = {
        {"2026-01-06 mho requested: lae-265, from: a, ref: a, expected: 2026-02-02\n"
         "2026-01-06 mho requested: lae-265, from: b, ref: b, expected: 2026-02-03",
         "2026-01-06",
         "external request lae-265(b)"},
        {"2026-01-06 mho requested: lae-265, from: a, ref: a, expected: 2026-02-03\n"
         "2026-01-06 mho requested: lae-265, from: b, ref: b, expected: 2026-02-02",
         "2026-01-06",
         "external request lae-265(a)"},
        {"2026-01-06 mho requested: lae-265, from: a, ref: a, expected: 2026-02-03\n"
         "2026-01-06 mho requested: lae-265, from: b, ref: b, expected: 2026-02-03",
         "2026-01-06",
         "external request lae-265(a)"},
        {"2026-01-06 mho requested: lae-265, from: a, expected: 2026-02-03\n"
         "2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-02-27",
         "2026-01-06",
         "external measure praktik"},
        {"2026-01-06 mho requested: samtykke, from: Bo, expected: 2026-01-09\n"
         "2026-01-06 mho paused: ill, review: 2026-01-12",
         "2026-01-06",
         "citizen pause ill"},
    };
    check_turns(rows);
  }

  TEST_CASE("a wait that has lapsed is ours until a reminder or a new date")
  {
    constexpr std::string_view request =
        "2026-01-06 mho requested: lae-265, from: x, expected: 2026-02-02\n";
    const auto after = [&](std::string_view lines, std::string_view as_of)
    { return turn(std::string(request).append(lines), as_of); };
    CHECK(after("", "2026-02-02") == "external request lae-265");
    CHECK(after("", "2026-02-09") == "external request lae-265");
    CHECK(after("", "2026-02-10") == "internal request lae-265 lapsed [arbejdsmarked]");
    CHECK(after("2026-02-10 mho reminded: lae-265", "2026-02-10") == "external request lae-265");
    CHECK(after("2026-02-10 mho reminded: lae-265", "2026-03-03") == "external request lae-265");
    CHECK(after("2026-02-10 mho reminded: lae-265", "2026-03-04")
          == "internal request lae-265 lapsed [arbejdsmarked]");
    CHECK(after("2026-02-11 mho postponed: lae-265, said-by: x, expected: 2026-03-31", "2026-04-10")
          == "external request lae-265");
    CHECK(after("2026-02-11 mho postponed: lae-265, said-by: x, expected: 2026-03-31", "2026-04-13")
          == "internal request lae-265 lapsed [arbejdsmarked]");
    CHECK(turn("2026-01-06 mho requested: samtykke, from: Bo, expected: 2026-02-02", "2026-02-10")
          == "internal request samtykke lapsed [arbejdsmarked]");
    // A hearing runs out and a measure ends; neither lapses.
    CHECK(turn("2026-01-06 mho requested: hoering, from: Bo", "2026-01-20")
          == "statutory request hoering");
    CHECK(turn("2026-01-06 mho requested: hoering, from: Bo", "2026-01-21")
          == "work [arbejdsmarked]");
    CHECK(
        turn("2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-30", "2026-01-30")
        == "external measure praktik");
    CHECK(
        turn("2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-30", "2026-01-31")
        == "work [arbejdsmarked]");
    CHECK(
        turn("2026-01-06 mho measure: praktik, starts: 2026-01-12, ends: 2026-01-30", "2026-01-11")
        == "work [arbejdsmarked]");
  }

  TEST_CASE("a lapsed wait is over the limit by having lapsed")
  {
    // Later than the handover, and still it names the day, whatever the number for reminders is.
    constexpr std::string_view lines =
        "2026-01-06 mho requested: lae-265, from: x, expected: 2026-01-30\n"
        "2026-01-05 mho handed-over: social, logged: 2026-02-09";
    const Rulebook lenient = with_local_limits("  not-reminded: [20, 30]\n"
                                               "  handover-not-accepted: [60, 90]\n");
    CHECK(turn(lines, "2026-02-06", lenient) == "internal handover social [social]");
    CHECK(turn(lines, "2026-02-09", lenient) == "internal request lae-265 lapsed [arbejdsmarked]");
  }

  TEST_CASE("a pause is the citizen's until its review day")
  {
    constexpr std::string_view pause = "2026-01-06 mho paused: ill, review: 2026-01-12\n";
    CHECK(turn(pause, "2026-01-11") == "citizen pause ill");
    CHECK(turn(pause, "2026-01-12") == "internal pause ill lapsed [arbejdsmarked]");
    CHECK(turn(std::string(pause) + "2026-01-12 mho paused: ill, review: 2026-01-19", "2026-01-12")
          == "citizen pause ill");
    CHECK(turn(std::string(pause) + "2026-01-13 mho resumed: ill", "2026-01-13")
          == "work [arbejdsmarked]");
    // On the day it is resumed on the review day, nothing was ever late.
    CHECK(turn(std::string(pause) + "2026-01-12 mho resumed: ill", "2026-01-12")
          == "work [arbejdsmarked]");
    CHECK(turn("2026-01-06 mho paused: ill, review: 2026-01-06", "2026-01-06")
          == "internal pause ill lapsed [arbejdsmarked]");
  }

  TEST_CASE("the unit: who was asked, who receives, else whose case it is")
  {
    constexpr std::string_view accepted =
        "2026-01-06 mho handed-over: social\n2026-01-06 akj accepted: social\n";
    const auto after = [&](std::string_view lines, std::string_view as_of)
    { return turn(std::string(accepted).append(lines), as_of); };
    CHECK(after("", "2026-01-06") == "work [social]");
    CHECK(after("2026-01-07 akj requested: udtalelse, from: arbejdsmarked", "2026-01-07")
          == "internal request udtalelse [arbejdsmarked]");
    CHECK(after("2026-01-07 akj handed-over: arbejdsmarked", "2026-01-07")
          == "internal handover arbejdsmarked [arbejdsmarked]");
    CHECK(after("2026-01-07 akj asked: callback", "2026-01-07")
          == "internal question callback [social]");
    CHECK(after("2026-01-07 akj requested: lae-265, from: x, expected: 2026-01-08", "2026-01-19")
          == "internal request lae-265 lapsed [social]");
    CHECK(after("2026-01-07 akj stage: indsats\n2026-01-08 akj asked: callback", "2026-01-08")
          == "internal question callback [social]");
  }

  TEST_CASE("a frame names no day, stops no clock and keeps no case open")
  {
    const Rulebook rules = changed_rules(
        {{"    plain: {da: Du er i praktik., en: You are in a work trial.}\n",
          "    plain: {da: Du er i praktik., en: You are in a work trial.}\n    frame: true\n"}});
    constexpr std::string_view lines =
        "2026-01-05 mho applied: foertidspension\n"
        "2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2029-01-05\n";
    const auto cause = [&](const Rulebook& by)
    {
      const Replay replay(lines, "2026-02-20", by);
      return name_of(turn_of(replay.standing(), day("2026-02-20")).cause);
    };
    CHECK(cause(minimal_rules()) == "external");
    CHECK(cause(rules) == "work");
    const Replay replay(lines, "2026-02-20", rules);
    CHECK(replay.standing().open_items(day("2026-02-20")).empty());
    CHECK(replay.standing().frames(day("2026-02-20")).size() == 1);
    CHECK(replay.standing().frames(day("2026-01-05")).empty());
    CHECK(replay.standing().frames(day("2029-01-05")).size() == 1);
    CHECK(replay.standing().frames(day("2029-01-06")).empty());
    CHECK(format_iso(work_since(replay.standing(), day("2029-02-01"))) == "2026-01-06");
    const Replay closed(std::string(lines)
                            + "2026-02-02 mho stage: afsluttet, because: x, outcome: afslag, "
                              "self-support: partial",
                        "2026-02-20",
                        rules);
    CHECK_FALSE(closed.standing().is_open(day("2026-02-20")));
  }

  TEST_CASE("the names of the causes")
  {
    CHECK(name_of(Cause::internal) == "internal");
    CHECK(name_of(Cause::statutory) == "statutory");
    CHECK(name_of(Cause::external) == "external");
    CHECK(name_of(Cause::citizen) == "citizen");
    CHECK(name_of(Cause::work) == "work");
  }
}
