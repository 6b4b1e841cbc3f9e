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

std::string
open_after(std::string_view lines, std::string_view as_of, const Rulebook& rules = minimal_rules())
{
  return open_on(Replay(std::string(begun).append(lines), as_of, rules), as_of);
}

std::string told_of(std::string_view lines,
                    Language language = Language::english,
                    const Rulebook& rules = minimal_rules())
{
  return told_of_log(std::string(begun).append(lines), rules, language);
}

struct Row
{
  std::string_view lines;
  std::string_view as_of;
  std::string_view open;
};

void check_open(std::span<const Row> rows, const Rulebook& rules = minimal_rules())
{
  for (const Row& row : rows)
  {
    CAPTURE(row.lines);
    CAPTURE(row.as_of);
    CHECK(open_after(row.lines, row.as_of, rules) == row.open);
  }
}

} // namespace

TEST_SUITE("workflow/request_events")
{
  TEST_CASE("a request opens what its kind says, due when an answer takes so long")
  {
    constexpr Row rows[] = {
        // 30 days end on a Sunday, on Good Friday, on Christmas Eve, which the law counts.
        {"2026-08-14 mho requested: lae-265, from: Lægen",
         "2026-08-14",
         "external request lae-265 since 2026-08-14 due 2026-09-14"},
        {"2026-03-04 mho requested: lae-265, from: Lægen",
         "2026-03-04",
         "external request lae-265 since 2026-03-04 due 2026-04-07"},
        {"2026-11-24 mho requested: lae-265, from: Lægen",
         "2026-11-24",
         "external request lae-265 since 2026-11-24 due 2026-12-24"},
        {"2026-08-17 mho requested: hoering, from: Bo",
         "2026-08-17",
         "statutory request hoering since 2026-08-17 due 2026-08-31"},
        // By post the hearing begins on 25 August, after six weekdays; a request of ours does not.
        {"2026-08-17 mho changed: {post: paper}\n2026-08-17 mho requested: hoering, from: Bo",
         "2026-08-17",
         "statutory request hoering since 2026-08-17 due 2026-09-08"},
        {"2026-08-17 mho changed: {post: paper}\n2026-08-17 mho requested: samtykke, from: Bo",
         "2026-08-17",
         "citizen request samtykke since 2026-08-17 due 2026-08-31"},
        {"2026-08-17 mho requested: samtykke, from: Bo",
         "2026-08-17",
         "citizen request samtykke since 2026-08-17 due 2026-08-31"},
        // A date that somebody gave is never moved, not even from a Saturday.
        {"2026-08-14 mho requested: lae-265, from: Lægen, expected: 2026-09-12",
         "2026-08-14",
         "external request lae-265 since 2026-08-14 due 2026-09-12"},
        // Nobody lengthens the own limit.
        {"2026-08-14 mho requested: udtalelse, from: social, expected: 2026-12-01",
         "2026-08-14",
         "internal request udtalelse since 2026-08-14 [social]"},
        {"2026-08-14 mho requested: lae-265, from: a, ref: a\n"
         "2026-08-17 mho requested: lae-265, from: b, ref: b, expected: 2026-09-30",
         "2026-08-17",
         "external request lae-265(a) since 2026-08-14 due 2026-09-14; "
         "external request lae-265(b) since 2026-08-17 due 2026-09-30"},
    };
    check_open(rows);
  }

  TEST_CASE("an answer time in working days is counted in the office's")
  {
    const Rulebook rules = changed_rules(
        {{"name: {da: Samtykke, en: Consent}\n    party: citizen\n    answer: 14d",
          "name: {da: Samtykke, en: Consent}\n    party: citizen\n    answer: 10wd"}});
    constexpr Row rows[] = {
        {"2026-12-21 mho requested: samtykke, from: Bo",
         "2026-12-21",
         "citizen request samtykke since 2026-12-21 due 2027-01-08"},
        {"2026-03-27 mho requested: samtykke, from: Bo",
         "2026-03-27",
         "citizen request samtykke since 2026-03-27 due 2026-04-15"},
        {"2026-08-15 mho requested: samtykke, from: Bo",
         "2026-08-15",
         "citizen request samtykke since 2026-08-15 due 2026-08-28"},
    };
    check_open(rows, rules);
  }

  TEST_CASE("a reminder sets the later of the old date and ten working days on")
  {
    constexpr std::string_view request = "2026-08-14 mho requested: lae-265, from: x\n";

    struct Reminder
    {
      std::string_view lines;
      std::string_view due;
    };

    constexpr Reminder reminders[] = {
        {"2026-09-16 mho reminded: lae-265", "2026-09-30 reminded 1"},
        {"2026-08-20 mho reminded: lae-265", "2026-09-14 reminded 1"},
        {"2026-09-01 mho reminded: lae-265", "2026-09-15 reminded 1"},
        {"2026-09-16 mho reminded: lae-265\n2026-10-01 mho reminded: lae-265",
         "2026-10-15 reminded 2"},
        {"2026-09-16 mho reminded: lae-265, expected: 2026-09-18", "2026-09-18 reminded 1"},
        {"2026-08-20 mho reminded: lae-265, expected: 2026-09-01", "2026-09-01 reminded 1"},
        {"2026-09-16 mho postponed: lae-265, said-by: Lægen, expected: 2026-10-03", "2026-10-03"},
        {"2026-09-16 mho reminded: lae-265\n"
         "2026-09-17 mho postponed: lae-265, said-by: Lægen, expected: 2026-09-21",
         "2026-09-21 reminded 1"},
    };
    for (const Reminder& row : reminders)
    {
      CAPTURE(row.lines);
      CHECK(open_after(std::string(request).append(row.lines), "2026-10-01")
            == fmt::format("external request lae-265 since 2026-08-14 due {}", row.due));
    }
  }

  TEST_CASE("a reminder that would be due on a closed day is due on the office's next")
  {
    const Rulebook rules =
        changed_rules({{"    longest: 90d\n", "    longest: 90d\n    again: 7d\n"}});
    constexpr Row rows[] = {
        {"2026-11-02 mho requested: lae-265, from: x\n2026-12-17 mho reminded: lae-265",
         "2026-12-17",
         "external request lae-265 since 2026-11-02 due 2026-12-28 reminded 1"},
        {"2026-02-02 mho requested: lae-265, from: x\n2026-03-26 mho reminded: lae-265",
         "2026-03-26",
         "external request lae-265 since 2026-02-02 due 2026-04-07 reminded 1"},
    };
    check_open(rows, rules);
  }

  TEST_CASE("our own obligations are reminded of, and never get more time")
  {
    CHECK(open_after("2026-08-14 mho requested: udtalelse, from: social\n"
                     "2026-08-31 mho reminded: udtalelse, expected: 2026-10-01",
                     "2026-08-31")
          == "internal request udtalelse since 2026-08-14 reminded 1 [social]");
    CHECK(told_of("2026-08-14 mho requested: udtalelse, from: social\n"
                  "2026-08-31 akj postponed: udtalelse, said-by: social, expected: 2026-10-01")
          == "#4 internal-postponed [udtalelse] udtalelse is our own: no unit can lengthen its own "
             "limit | write a note instead (noted)");
    CHECK(told_of("2026-08-14 mho requested: udtalelse, from: social\n"
                  "2026-08-31 akj postponed: udtalelse, said-by: social, expected: 2026-10-01",
                  Language::danish)
          == "#4 internal-postponed [udtalelse] udtalelse er vores eget: ingen enhed kan forlænge "
             "sin egen frist | skriv et notat i stedet (noted)");
  }

  TEST_CASE("a wait on others lapses after more than five working days")
  {
    struct Lapse
    {
      std::string_view lines;
      std::string_view last_live;
      std::string_view first_lapsed;
    };

    constexpr Lapse rows[] = {
        {"2026-08-14 mho requested: lae-265, from: x", "2026-09-21", "2026-09-22"},
        {"2026-08-14 mho requested: lae-265, from: x, expected: 2026-09-12",
         "2026-09-20",
         "2026-09-21"},
        {"2026-08-17 mho requested: samtykke, from: x", "2026-09-07", "2026-09-08"},
        // Across Easter and across Christmas: only working days count.
        {"2026-03-02 mho requested: lae-265, from: x, expected: 2026-03-31",
         "2026-04-12",
         "2026-04-13"},
        {"2026-11-24 mho requested: lae-265, from: x", "2027-01-05", "2027-01-06"},
        {"2026-08-14 mho requested: lae-265, from: x\n2026-09-28 mho reminded: lae-265",
         "2026-10-19",
         "2026-10-20"},
    };
    const WorkCalendar& office = minimal_rules().calendars.office;
    for (const Lapse& row : rows)
    {
      CAPTURE(row.lines);
      const Replay replay(std::string(begun).append(row.lines));
      const OpenItem& item = replay.standing().items.front();
      CHECK_FALSE(has_lapsed(item, day(row.last_live), office));
      CHECK(has_lapsed(item, day(row.first_lapsed), office));
    }
    for (const std::string_view lines :
         {"2026-08-14 mho requested: udtalelse, from: social",
          "2026-08-14 mho requested: hoering, from: Bo",
          "2026-08-14 mho asked: callback",
          "2026-08-14 mho paused: ill, review: 2026-09-01",
          "2026-08-14 mho measure: praktik, starts: 2026-08-14, ends: 2026-09-01"})
    {
      CAPTURE(lines);
      const Replay replay(std::string(begun).append(lines));
      CHECK_FALSE(has_lapsed(replay.standing().items.front(), day("2027-08-14"), office));
    }
  }

  TEST_CASE("a request that must not be")
  {
    struct Refused
    {
      std::string_view lines;
      std::string_view da;
      std::string_view en;
    };

    constexpr Refused rows[] = {
        {"2026-08-14 mho requested: udtalelse, from: Socialafdelingen",
         "#3 unit-unknown [Socialafdelingen] udtalelse er en intern anmodning, så from skal være "
         "en "
         "af vores enheder | enhederne står i casebook.yaml",
         "#3 unit-unknown [Socialafdelingen] udtalelse is an internal request, so from must be one "
         "of our units | the units stand in casebook.yaml"},
        {"2026-08-14 mho requested: lae-265, from: x\n2026-08-17 mho requested: lae-265, from: y",
         "#4 item-open-already [lae-265] lae-265 er allerede bestilt og ikke kommet | skriv "
         "reminded, eller skeln de to med hver sin ref | #3 [lae-265] bestilt her",
         "#4 item-open-already [lae-265] lae-265 is requested already and has not come | write "
         "reminded, or tell the two apart with a ref each | #3 [lae-265] requested here"},
        {"2026-08-14 mho requested: lae-265, from: x, expected: 2026-08-13",
         "#3 expected-before-date [2026-08-13] expected ligger før linjens egen dato",
         "#3 expected-before-date [2026-08-13] expected lies before the entry's own date"},
        {"2026-08-14 mho requested: lae-265, from: x\n"
         "2026-09-16 mho reminded: lae-265, expected: 2026-09-15",
         "#4 expected-before-date [2026-09-15] expected ligger før linjens egen dato",
         "#4 expected-before-date [2026-09-15] expected lies before the entry's own date"},
    };
    for (const Refused& row : rows)
    {
      CAPTURE(row.lines);
      CHECK(told_of(row.lines, Language::danish) == row.da);
      CHECK(told_of(row.lines) == row.en);
    }
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x, expected: 2026-08-14").empty());
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x\n"
                  "2026-09-10 mho received: lae-265\n"
                  "2026-09-10 mho requested: lae-265, from: x")
              .empty());
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x, ref: a\n"
                  "2026-08-17 mho requested: lae-265, from: y, ref: b")
              .empty());
  }

  TEST_CASE("a wait without an end is refused")
  {
    const Rulebook rules =
        changed_rules({{"party: external\n    answer: 30d\n", "party: external\n"},
                       {"party: statutory\n    answer: 14d\n", "party: statutory\n"}});
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x", Language::english, rules)
          == "#3 expected-missing [lae-265] lae-265 has no answer time, so it must say when the "
             "answer is expected | add expected: with the day that the others said, or a day to "
             "send a reminder");
    CHECK(told_of("2026-08-14 mho requested: hoering, from: x", Language::danish, rules)
          == "#3 expected-missing [hoering] hoering har ingen svartid, så der skal stå, hvornår "
             "svaret ventes | tilføj expected: med den dag, de andre har sagt, eller en dag til at "
             "rykke");
    CHECK(told_of("2026-08-14 mho requested: lae-265, from: x, expected: 2026-09-14",
                  Language::english,
                  rules)
              .empty());
    CHECK(told_of("2026-08-14 mho requested: udtalelse, from: social", Language::english, rules)
              .empty());
  }

  TEST_CASE("consent comes first")
  {
    constexpr std::string_view asked = "2026-08-03 mho applied: foertidspension\n"
                                       "2026-08-14 mho requested: lae-265, from: x\n";
    constexpr std::string_view refused =
        "#2 request-without-consent [lae-265] lae-265 needs the citizen's consent for egen-laege, "
        "which is not on file | write the consent first: sag 2026-0141 consented egen-laege";
    CHECK(told_of_log(asked) == refused);
    CHECK(
        told_of_log(asked, minimal_rules(), Language::danish)
        == "#2 request-without-consent [lae-265] lae-265 kræver borgerens samtykke til egen-laege, "
           "og det står ikke i sagen | skriv samtykket først: sag 2026-0141 consented egen-laege");
    CHECK(told_of_log(std::string(asked) + "2026-08-15 mho consented: [egen-laege]") == refused);
    // The file has no hours: a consent of the day counts wherever it stands on it.
    CHECK(told_of_log(std::string(asked) + "2026-08-14 mho consented: [egen-laege]").empty());
    CHECK(told_of_log(std::string(asked)
                      + "2026-08-14 mho consented: [egen-laege], logged: 2026-08-17")
              .empty());
    CHECK(told_of_log(std::string(asked) + "2026-08-14 mho consented: [virksomhed]") != "");
    CHECK(told_of_log(std::string(asked)
                      + "2026-08-13 mho consented: [egen-laege], logged: 2026-08-17")
              .empty());
    CHECK(told_of_log("2026-08-03 mho applied: foertidspension\n"
                      "2026-08-14 mho requested: udtalelse, from: social")
              .empty());
  }

  TEST_CASE("a wait is implausible until somebody says who said so")
  {
    const auto implausible = [](std::string_view lines)
    {
      const Replay replay("2026-08-03 mho applied: foertidspension\n" + std::string(lines));
      return is_implausible(replay.standing().items.front(),
                            replay.standing().rules->calendars.office);
    };
    constexpr std::string_view request = "2026-08-14 mho requested: lae-265, from: x";
    const auto expected = [&](std::string_view rest)
    { return implausible(std::string(request).append(rest)); };
    CHECK_FALSE(expected(""));
    CHECK_FALSE(expected(", expected: 2026-11-12"));
    CHECK(expected(", expected: 2026-11-13"));
    CHECK(expected(", expected: 2026-11-13, said-by: Lægen"));
    CHECK(expected(", expected: 2026-11-13, source: dok-1"));
    CHECK_FALSE(expected(", expected: 2026-11-13, said-by: Lægen, source: dok-1"));
    // Counted from the request, not from the reminder or the new date.
    CHECK(expected("\n2026-09-16 mho reminded: lae-265, expected: 2026-11-13"));
    CHECK(expected("\n2026-09-16 mho postponed: lae-265, said-by: Lægen, expected: 2026-11-13"));
    CHECK_FALSE(expected("\n2026-09-16 mho postponed: lae-265, said-by: Lægen, expected: "
                         "2026-11-13, source: dok-1"));
    // A day that nobody wrote is no slip.
    CHECK_FALSE(expected("\n2026-11-06 mho reminded: lae-265"));
    CHECK(expected(", expected: 2027-08-14\n2026-11-06 mho reminded: lae-265"));
    // Where the rules know no longest wait, and where the wait is our own.
    CHECK_FALSE(implausible("2026-08-14 mho requested: samtykke, from: x, expected: 2027-08-14"));
    CHECK_FALSE(
        implausible("2026-08-14 mho requested: udtalelse, from: social, expected: 2027-08-14"));
  }
}
