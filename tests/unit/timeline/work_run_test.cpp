// SPDX-License-Identifier: MPL-2.0
// Since when our own work and an open item have stood, and which limit they are measured by.

#include "timeline/begun_case.hpp"
#include "timeline/turn.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

std::string
since(std::string_view lines, std::string_view as_of, const Rulebook& rules = minimal_rules())
{
  const Replay replay(after_begun(lines), as_of, rules);
  return format_iso(work_since(replay.standing(), day(as_of)));
}

/// "opinion-missing 10/15 since 2026-01-06" of the first item; "none".
std::string limit(std::string_view lines, const Rulebook& rules = minimal_rules())
{
  const Replay replay(after_begun(lines), "2150-12-31", rules);
  const auto found = limit_of(replay.standing().items.front(), replay.standing());
  return found ? fmt::format("{} {}/{} since {}",
                             found->code,
                             found->limit->warn.count,
                             found->limit->stall.count,
                             format_iso(found->since))
               : "none";
}

struct Row
{
  std::string_view lines;
  std::string_view as_of;
  std::string_view since;
};

} // namespace

TEST_SUITE("timeline/work_run")
{
  TEST_CASE("our own work begins with the stage, or when the last item ended")
  {
    // The first stage's code is no-next-step: every step begins it anew.
    constexpr Row steps[] = {
        {"", "2026-01-30", "2026-01-05"},
        {"2026-01-07 mho assigned: mho", "2026-01-30", "2026-01-07"},
        {"2026-01-07 mho consented: [egen-laege]", "2026-01-30", "2026-01-07"},
        {"2026-01-07 mho noted: x", "2026-01-30", "2026-01-05"},
        {"2026-01-07 mho informed: status, via: post", "2026-01-30", "2026-01-05"},
        {"2026-01-07 mho acknowledged: no-next-step, because: x, until: 2026-02-01",
         "2026-01-30",
         "2026-01-05"},
        {"2026-01-07 mho corrected: {date: 2026-01-05, applied: foertidspension}, because: x, say: "
         "y",
         "2026-01-30",
         "2026-01-05"},
        {"2026-01-07 mho requested: hoering, from: Bo", "2026-01-30", "2026-01-21"},
        {"2026-01-07 mho measure: praktik, starts: 2026-01-08, ends: 2026-01-23",
         "2026-01-30",
         "2026-01-23"},
        {"2026-01-07 mho measure: praktik, starts: 2026-02-08, ends: 2026-02-23",
         "2026-01-30",
         "2026-01-07"},
    };
    for (const Row& row : steps)
    {
      CAPTURE(row.lines);
      CHECK(since(row.lines, row.as_of) == row.since);
    }
    // The second stage's own code counts from its entry and the end of what was open alone.
    constexpr std::string_view entered = "2026-01-07 mho stage: oplysning\n";
    constexpr Row own[] = {
        {"", "2026-01-30", "2026-01-07"},
        {"2026-01-12 mho assigned: mho\n2026-01-12 mho met: samtale, why: x",
         "2026-01-30",
         "2026-01-07"},
        {"2026-01-08 mho asked: callback\n2026-01-12 mho answered: callback",
         "2026-01-30",
         "2026-01-12"},
        {"2026-01-08 mho asked: callback\n2026-01-12 mho answered: callback\n"
         "2026-01-13 mho requested: hoering, from: Bo, expected: 2026-01-20",
         "2026-01-30",
         "2026-01-20"},
        {"2026-01-08 mho asked: callback\n2026-01-12 mho answered: callback\n"
         "2026-01-13 mho requested: hoering, from: Bo, expected: 2026-01-20",
         "2026-01-20",
         "2026-01-12"},
    };
    for (const Row& row : own)
    {
      CAPTURE(row.lines);
      CHECK(since(std::string(entered).append(row.lines), row.as_of) == row.since);
    }
  }

  TEST_CASE("what an open item is measured by")
  {
    struct Limits
    {
      std::string_view line;
      std::string_view limit;
    };

    constexpr Limits rows[] = {
        {"2026-01-06 mho requested: udtalelse, from: social",
         "opinion-missing 10/15 since 2026-01-06"},
        {"2026-01-06 mho complained: decision", "reconsideration-late 15/20 since 2026-01-06"},
        {"2026-01-06 mho requested: lae-265, from: x", "not-reminded 3/5 since 2026-02-05"},
        {"2026-01-06 mho requested: samtykke, from: x", "not-reminded 3/5 since 2026-01-20"},
        {"2026-01-06 mho requested: hoering, from: x", "none"},
        {"2026-01-06 mho received: lae-265, unsolicited: true",
         "received-not-assessed 5/10 since 2026-01-06"},
        {"2026-01-06 mho handed-over: social", "handover-not-accepted 3/5 since 2026-01-06"},
        {"2026-01-06 mho asked: callback", "not-answered 2/3 since 2026-01-06"},
        {"2026-01-06 mho paused: ill, review: 2026-01-12",
         "pause-not-reviewed 3/5 since 2026-01-12"},
        {"2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-30", "none"},
    };
    for (const Limits& row : rows)
    {
      CAPTURE(row.line);
      CHECK(limit(row.line) == row.limit);
    }
  }

  TEST_CASE("once it is decided, what is left in a stage of decision is to go on")
  {
    const auto code = [](std::string_view lines)
    {
      const Replay replay(after_begun(lines));
      const Date last = replay.standing().entries.back()->date.value;
      const Limit& limit = work_limit(replay.standing(), last);
      return fmt::format(
          "{} {}/{}", work_code(replay.standing(), last), limit.warn.count, limit.stall.count);
    };
    const Rulebook rules = changed_rules(
        {{"code: ready-not-decided, limit: [10, 15]", "code: ready-not-decided, limit: [40, 55]"}});
    CHECK(code("") == "no-next-step 10/15");
    CHECK(code("2026-01-07 mho stage: oplysning") == "ready-not-decided 10/15");
    CHECK(code("2026-01-06 mho decided: afslag\n2026-01-07 mho stage: oplysning")
          == "ready-not-decided 10/15");
    CHECK(code("2026-01-07 mho stage: oplysning\n2026-01-20 mho decided: afslag")
          == "no-next-step 10/15");
    CHECK(code("2026-01-07 mho stage: oplysning\n2026-01-20 mho decided: afslag\n"
               "2026-01-21 mho stage: modtaget\n2026-01-22 mho stage: oplysning")
          == "ready-not-decided 10/15");
    constexpr std::string_view decided =
        "2026-01-05 mho applied: foertidspension\n2026-01-05 mho stage: oplysning\n"
        "2026-01-20 mho decided: afslag";
    const Replay longer(decided, "2026-02-20", rules);
    CHECK(work_limit(longer.standing(), day("2026-02-20")).stall == WorkingDays{15});
    CHECK(format_iso(work_since(longer.standing(), day("2026-02-20"))) == "2026-01-20");
    // A note is no step; anything else starts the clock anew.
    CHECK(since("2026-01-05 mho stage: oplysning\n2026-01-20 mho decided: afslag\n"
                "2026-01-22 mho informed: status, via: post",
                "2026-02-20")
          == "2026-01-20");
    CHECK(since("2026-01-05 mho stage: oplysning\n2026-01-20 mho decided: afslag\n"
                "2026-01-22 mho met: samtale, with: [citizen]",
                "2026-02-20")
          == "2026-01-22");
  }

  TEST_CASE("once a measure has begun, what was granted has started, and what is left is to go on")
  {
    constexpr std::string_view measures =
        "    plain: {da: Du er i praktik., en: You are in a work trial.}\n";
    const auto rules_with = [&](std::string_view more)
    {
      return changed_rules({{"code: ready-not-decided, limit: [10, 15]",
                             "code: granted-not-started, limit: [20, 40]"},
                            {measures, std::string(measures).append(more)}});
    };
    const Rulebook rules = rules_with("");
    const auto work = [&](std::string_view lines, std::string_view on, const Rulebook& by)
    {
      const Replay replay("2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
                              + std::string(lines),
                          on,
                          by);
      const WorkRun run = work_run_of(replay.standing(), day(on));
      return fmt::format("{} {} {}", run.code, format_iso(run.since), run.limit->warn.count);
    };
    constexpr std::string_view granted = "2026-01-20 mho stage: oplysning\n";
    const auto after = [&](std::string_view lines, std::string_view on)
    { return work(std::string(granted).append(lines), on, rules); };
    CHECK(after("", "2026-02-20") == "granted-not-started 2026-01-20 20");
    // Agreed is not begun.
    constexpr std::string_view ahead =
        "2026-01-21 mho measure: praktik, starts: 2026-02-02, ends: 2026-02-06";
    CHECK(after(ahead, "2026-01-30") == "granted-not-started 2026-01-20 20");
    CHECK(after(ahead, "2026-02-09") == "no-next-step 2026-02-06 10");
    CHECK(after(std::string(ahead) + "\n2026-02-10 mho met: samtale, with: [citizen]", "2026-02-20")
          == "no-next-step 2026-02-10 10");
    // One that was over before the stage is none of what was granted there; one that ran on is.
    CHECK(work("2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-19\n"
                   + std::string(granted),
               "2026-02-20",
               rules)
          == "granted-not-started 2026-01-20 20");
    CHECK(work("2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-23\n"
                   + std::string(granted),
               "2026-02-20",
               rules)
          == "no-next-step 2026-01-23 10");
    // A frame is a beginning too, but for one in which the rules wait for a first measure.
    constexpr std::string_view frame =
        "    frame: true\n"
        "  mentor:\n"
        "    name: {da: Mentor, en: Mentor}\n"
        "    plain: {da: Du har en mentor., en: You have a mentor.}\n";
    constexpr std::string_view years =
        "2026-01-21 mho measure: praktik, starts: 2026-02-02, ends: 2029-02-01\n";
    CHECK(work(std::string(granted).append(years), "2026-01-30", rules_with(frame))
          == "granted-not-started 2026-01-20 20");
    CHECK(work(std::string(granted).append(years), "2026-02-20", rules_with(frame))
          == "no-next-step 2026-02-02 10");
    Rulebook waiting = rules_with(frame);
    Deadline first = waiting.workflows.front().deadlines.front();
    first.starts = {Verb::measure, {{"praktik", {}}}};
    first.until = {{Verb::measure, {{"mentor", {}}}}};
    waiting.workflows.front().deadlines.push_back(first);
    CHECK(work(std::string(granted).append(years), "2026-02-20", waiting)
          == "granted-not-started 2026-01-20 20");
    CHECK(work(std::string(granted).append(years)
                   + "2026-02-03 mho measure: mentor, starts: 2026-02-03, ends: 2026-02-06",
               "2026-02-20",
               waiting)
          == "no-next-step 2026-02-06 10");
  }

  TEST_CASE("the casebook's own limits stand in place of the workflow's")
  {
    const Rulebook rules = with_local_limits("  opinion-missing: [4, 8]\n"
                                             "  not-reminded: [1, 2]\n"
                                             "  not-answered: [5, 6]\n"
                                             "  no-next-step: [7, 9]\n"
                                             "  ready-not-decided: [8, 9]\n");
    CHECK(limit("2026-01-06 mho requested: udtalelse, from: social", rules)
          == "opinion-missing 4/8 since 2026-01-06");
    CHECK(limit("2026-01-06 mho requested: lae-265, from: x", rules)
          == "not-reminded 1/2 since 2026-02-05");
    CHECK(limit("2026-01-06 mho asked: callback", rules) == "not-answered 5/6 since 2026-01-06");
    const auto work = [](std::string_view lines, const Rulebook& by)
    {
      const Replay replay(after_begun(lines), "2150-12-31", by);
      const Limit& found = work_limit(replay.standing(), day("2150-12-31"));
      return fmt::format("{}/{}", found.warn.count, found.stall.count);
    };
    CHECK(work("", minimal_rules()) == "10/15");
    CHECK(work("", rules) == "7/9");
    CHECK(work("2026-01-07 mho stage: oplysning", minimal_rules()) == "10/15");
    CHECK(work("2026-01-07 mho stage: oplysning", rules) == "8/9");
  }
}
