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
                                   "2026-01-05 mho assigned: mho\n";

std::string open_after(std::string_view lines, std::string_view as_of)
{
  return open_on(Replay(std::string(begun).append(lines), as_of), as_of);
}

std::string told_of(std::string_view lines, Language language = Language::english)
{
  return told_of_log(std::string(begun).append(lines), minimal_rules(), language);
}

} // namespace

TEST_SUITE("workflow/case_events")
{
  TEST_CASE("a handover is the receiving unit's until one of its people accepts it")
  {
    const Replay sent(std::string(begun) + "2026-09-01 mho handed-over: social");
    CHECK(open_on(sent, "2026-09-01") == "internal handover social since 2026-09-01 [social]");
    CHECK(sent.standing().owner == "mho");
    CHECK(sent.standing().unit() == "arbejdsmarked");

    const Replay accepted(std::string(begun)
                          + "2026-09-01 mho handed-over: social\n2026-09-03 akj accepted: social");
    CHECK(open_on(accepted, "2026-09-03").empty());
    CHECK(accepted.standing().owner == "akj");
    CHECK(accepted.standing().unit() == "social");

    const Replay declined(std::string(begun)
                          + "2026-09-01 mho handed-over: social\n"
                            "2026-09-03 akj declined: social, lacking: et mål");
    CHECK(open_on(declined, "2026-09-03").empty());
    CHECK(declined.standing().owner == "mho");
    CHECK(declined.standing().unit() == "arbejdsmarked");
  }

  TEST_CASE("nobody accepts for another unit")
  {
    constexpr std::string_view lines =
        "2026-09-01 mho handed-over: social\n2026-09-03 mho accepted: social";
    CHECK(told_of(lines)
          == "#4 accepted-by-other-unit [mho] mho belongs to arbejdsmarked and cannot accept for "
             "social | a handover has happened only when one of the unit's own people accepts it");
    CHECK(
        told_of(lines, Language::danish)
        == "#4 accepted-by-other-unit [mho] mho hører til arbejdsmarked og kan ikke tage imod for "
           "social | overdragelsen er først sket, når en fra enheden selv tager imod");
    CHECK(told_of("2026-09-01 mho handed-over: social\n2026-09-03 akj accepted: social").empty());
    CHECK(
        told_of("2026-09-01 mho handed-over: social\n2026-09-03 akj accepted: arbejdsmarked")
        == "#4 item-not-open [arbejdsmarked] accepted: there is no open arbejdsmarked on that day");
  }

  TEST_CASE("said again, a handover or a question is the same one: the first day counts")
  {
    constexpr std::string_view twice =
        "2026-09-01 mho handed-over: social\n2026-09-07 mho handed-over: social\n";
    CHECK(open_after(twice, "2026-09-07") == "internal handover social since 2026-09-01 [social]");
    CHECK(told_of(std::string(twice) + "2026-09-08 akj accepted: social").empty());
    CHECK(open_after("2026-09-01 mho asked: callback\n2026-09-03 mho asked: callback", "2026-09-03")
          == "internal question callback since 2026-09-01 [arbejdsmarked]");
    CHECK(open_after("2026-09-01 mho asked: callback\n2026-09-03 mho asked: callback, ref: b",
                     "2026-09-03")
          == "internal question callback since 2026-09-01 [arbejdsmarked]; "
             "internal question callback(b) since 2026-09-03 [arbejdsmarked]");
    CHECK(told_of("2026-09-01 mho asked: callback\n2026-09-03 mho asked: callback\n"
                  "2026-09-03 mho answered: callback")
              .empty());
    CHECK(
        open_after("2026-09-01 mho handed-over: social\n2026-09-02 mho handed-over: arbejdsmarked",
                   "2026-09-02")
        == "internal handover social since 2026-09-01 [social]; "
           "internal handover arbejdsmarked since 2026-09-02 [arbejdsmarked]");
  }

  TEST_CASE("a measure is somebody else's from its first to its last day")
  {
    constexpr std::string_view line =
        "2026-09-01 mho measure: praktik, starts: 2026-09-07, ends: 2026-10-02";
    const Replay replay(std::string(begun).append(line));
    CHECK(open_on(replay, "2026-09-06").empty());
    CHECK(open_on(replay, "2026-09-07")
          == "external measure praktik since 2026-09-01 due 2026-10-02");
    CHECK(open_on(replay, "2026-10-02")
          == "external measure praktik since 2026-09-01 due 2026-10-02");
    CHECK(open_on(replay, "2026-10-03").empty());
    CHECK(told_of(line).empty());
    CHECK(told_of("2026-09-01 mho measure: praktik, starts: 2026-09-07, ends: 2026-09-07").empty());
  }

  TEST_CASE("the same measure again revises it; after its end it is a new one")
  {
    constexpr std::string_view first =
        "2026-09-01 mho measure: praktik, starts: 2026-09-07, ends: 2026-10-02\n";
    const Replay longer(std::string(begun).append(first)
                        + "2026-10-01 mho measure: praktik, starts: 2026-09-07, ends: 2026-11-06");
    CHECK(open_on(longer, "2026-10-05")
          == "external measure praktik since 2026-09-01 due 2026-11-06");
    CHECK(longer.standing().items.size() == 1);
    const Replay broken_off(
        std::string(begun).append(first)
        + "2026-09-15 mho measure: praktik, starts: 2026-09-07, ends: 2026-09-14");
    CHECK(open_on(broken_off, "2026-09-15").empty());
    const Replay again(std::string(begun).append(first)
                       + "2026-10-05 mho measure: praktik, starts: 2026-10-05, ends: 2026-10-30");
    CHECK(again.standing().items.size() == 2);
    CHECK(open_on(again, "2026-10-05")
          == "external measure praktik since 2026-10-05 due 2026-10-30");
    const Replay two(
        std::string(begun).append(first)
        + "2026-09-15 mho measure: praktik, starts: 2026-09-15, ends: 2026-10-16, ref: b");
    CHECK(open_on(two, "2026-09-15")
          == "external measure praktik since 2026-09-01 due 2026-10-02; "
             "external measure praktik(b) since 2026-09-15 due 2026-10-16");
  }

  TEST_CASE("a measure or a pause that would be over before it began")
  {
    CHECK(told_of("2026-09-01 mho measure: praktik, starts: 2026-09-07, ends: 2026-09-06")
          == "#3 measure-ends-before-start [2026-09-06] the measure ends before it starts");
    CHECK(told_of("2026-09-01 mho measure: praktik, starts: 2026-09-07, ends: 2026-09-06",
                  Language::danish)
          == "#3 measure-ends-before-start [2026-09-06] indsatsen slutter, før den begynder");
    CHECK(told_of("2026-09-01 mho paused: ill, review: 2026-08-31")
          == "#3 review-before-date [2026-08-31] review lies before the entry's own date");
    CHECK(told_of("2026-09-01 mho paused: ill, review: 2026-08-31", Language::danish)
          == "#3 review-before-date [2026-08-31] review ligger før linjens egen dato");
    CHECK(told_of("2026-09-01 mho paused: ill, review: 2026-09-01").empty());
  }

  TEST_CASE("what is relevant is among what was considered")
  {
    for (const std::string_view entry : {"2026-09-01 mho considered: [job, housing]",
                                         "2026-09-01 mho considered: [job], relevant: [job]",
                                         "2026-09-01 mho considered: [housing, job], relevant: "
                                         "[job, housing]"})
    {
      CAPTURE(entry);
      CHECK(told_of(entry).empty());
      CHECK(open_on(Replay(std::string(begun).append(entry)), "2026-09-30").empty());
    }
    CHECK(told_of("2026-09-01 mho considered: [job], relevant: [job, housing]")
          == "#3 relevant-not-considered [housing] housing is named as relevant but is not among "
             "what was considered | write considered: [job, housing], or take housing out of "
             "relevant | #3 [[job]] this was considered");
    CHECK(told_of("2026-09-01 mho considered: [job], relevant: [housing]", Language::danish)
          == "#3 relevant-not-considered [housing] housing er nævnt som relevant, men er ikke "
             "blandt det, der er set på | skriv considered: [job, housing], eller fjern housing "
             "fra relevant | #3 [[job]] det er der set på");
    // A mistyped area is told of once, wherever it stands.
    CHECK(told_of("2026-09-01 mho considered: [jobb, housing], relevant: [job]")
          == R"(#3 area-unknown [jobb] no area is called "jobb" | did you mean `job`?)");
    CHECK(told_of("2026-09-01 mho considered: [job], relevant: [husing]")
          == R"(#3 area-unknown [husing] no area is called "husing" | did you mean `housing`?)");
  }

  TEST_CASE("a correction may name what is relevant, and is held to what was considered")
  {
    constexpr std::string_view considered = "2026-09-01 mho considered: [job], relevant: [job]\n";
    const auto corrected = [&](std::string_view keys)
    {
      return told_of(std::string(considered)
                     + "2026-09-02 mho corrected: {date: 2026-09-01, considered: \"-\"}, because: "
                       "x, "
                     + std::string(keys));
    };
    CHECK(corrected("relevant: [job]").empty());
    CHECK(corrected("void: true").empty());
    CHECK(corrected("relevant: [housing]").find("relevant-not-considered [housing]")
          != std::string::npos);
    CHECK(corrected("relevant: []").find("list-empty [relevant]") != std::string::npos);
  }

  TEST_CASE("a pause lasts until it is ended; said again it is reviewed another day")
  {
    constexpr std::string_view pause = "2026-09-01 mho paused: ill, review: 2026-09-21\n";
    CHECK(open_after(pause, "2026-12-01") == "citizen pause ill since 2026-09-01 due 2026-09-21");
    CHECK(open_after(std::string(pause) + "2026-09-21 mho paused: ill, review: 2026-10-12",
                     "2026-12-01")
          == "citizen pause ill since 2026-09-01 due 2026-10-12");
    CHECK(open_after(std::string(pause) + "2026-09-03 mho paused: own-wish, review: 2026-10-12",
                     "2026-12-01")
          == "citizen pause ill since 2026-09-01 due 2026-09-21; "
             "citizen pause own-wish since 2026-09-03 due 2026-10-12");
    CHECK(told_of(std::string(pause)
                  + "2026-09-21 mho paused: ill, review: 2026-10-12\n2026-10-12 mho resumed: ill")
              .empty());
    CHECK(told_of(std::string(pause) + "2026-09-21 mho resumed: own-wish")
          == "#4 item-not-open [own-wish] resumed: there is no open own-wish on that day");
  }

  TEST_CASE("a meeting closes an open request of its kind")
  {
    const Rulebook rules = changed_rules({{"  udtalelse:\n", "  samtale:\n"}});
    constexpr std::string_view asked = "2026-09-01 mho requested: samtale, from: social, ref: a\n"
                                       "2026-09-01 mho requested: samtale, from: social, ref: b\n";
    const auto after = [&](std::string_view lines)
    {
      return open_on(Replay(std::string(begun).append(asked).append(lines), "2026-09-10", rules),
                     "2026-09-10");
    };
    CHECK(after("2026-09-10 mho met: samtale, with: [citizen]")
          == "internal request samtale(b) since 2026-09-01 [social]");
    CHECK(after("2026-09-10 mho met: samtale, with: [citizen], ref: b")
          == "internal request samtale(a) since 2026-09-01 [social]");
    CHECK(open_after("2026-09-01 mho requested: samtykke, from: Bo\n"
                     "2026-09-10 mho met: samtale, with: [citizen]",
                     "2026-09-10")
          == "citizen request samtykke since 2026-09-01 due 2026-09-15");
  }

  TEST_CASE("a meeting without the citizen says why")
  {
    CHECK(
        told_of("2026-09-10 mho met: samtale")
        == "#3 met-without-citizen [samtale] the meeting was held without the citizen, and it does "
           "not say why | write with: [citizen, ...], or why: with the reason");
    CHECK(told_of("2026-09-10 mho met: samtale, with: [doctor]", Language::danish)
          == "#3 met-without-citizen [samtale] mødet blev holdt uden borgeren, og der står ikke "
             "hvorfor | skriv with: [citizen, ...], eller why: med grunden");
    CHECK(told_of("2026-09-10 mho met: samtale, with: [doctor], why: indlagt").empty());
    CHECK(told_of("2026-09-10 mho met: samtale, with: [doctor, citizen]").empty());
  }

  TEST_CASE("a complaint about a decision opens the reconsideration")
  {
    constexpr std::string_view decided = "2026-09-01 mho decided: afslag\n";
    const auto after = [&](std::string_view lines)
    { return open_after(std::string(decided).append(lines), "2026-09-30"); };
    CHECK(after("2026-09-10 mho complained: decision, form: oral")
          == "internal request genvurdering since 2026-09-10 [arbejdsmarked]");
    CHECK(after("2026-09-10 mho complained: handling-time").empty());
    CHECK(after("2026-09-10 mho complained: conduct").empty());
    CHECK(after("2026-09-10 mho complained: decision\n2026-09-14 mho complained: decision")
          == "internal request genvurdering since 2026-09-10 [arbejdsmarked]");
    CHECK(after("2026-09-10 mho complained: decision\n2026-09-21 mho assessed: genvurdering")
              .empty());
    CHECK(after("2026-09-10 mho complained: decision\n2026-09-21 mho decided: foertidspension")
              .empty());
    CHECK(after("2026-09-10 mho complained: decision, ref: a\n"
                "2026-09-11 mho complained: decision, ref: b\n"
                "2026-09-21 mho decided: afslag, ref: b")
          == "internal request genvurdering(a) since 2026-09-10 [arbejdsmarked]");
    CHECK(told_of(std::string(decided)
                  + "2026-09-10 mho complained: decision\n2026-09-21 mho assessed: genvurdering")
              .empty());
  }

  TEST_CASE("the unit that decided reconsiders")
  {
    constexpr std::string_view lines = "2026-08-01 mho handed-over: social\n"
                                       "2026-08-01 akj accepted: social\n"
                                       "2026-09-01 akj decided: afslag\n"
                                       "2026-09-01 akj handed-over: arbejdsmarked\n"
                                       "2026-09-01 mho accepted: arbejdsmarked\n"
                                       "2026-09-10 mho complained: decision";
    CHECK(open_after(lines, "2026-09-10")
          == "internal request genvurdering since 2026-09-10 [social]");
  }

  TEST_CASE("there is nothing to complain about without a decision")
  {
    CHECK(
        told_of("2026-09-10 mho complained: decision")
        == "#3 complaint-without-decision [decision] there is no decision in the case to complain "
           "about | write handling-time or conduct, if that is what the complaint is about");
    CHECK(told_of("2026-09-10 mho complained: decision", Language::danish)
          == "#3 complaint-without-decision [decision] der er ingen afgørelse i sagen at klage "
             "over | "
             "skriv handling-time eller conduct, hvis det er dét, klagen gælder");
    CHECK(told_of("2026-09-10 mho complained: handling-time").empty());
    CHECK(told_of("2026-09-10 mho complained: conduct, form: oral").empty());
    CHECK(told_of("2026-09-10 mho decided: afslag\n2026-09-10 mho complained: decision").empty());
  }
}
