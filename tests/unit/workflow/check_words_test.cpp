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

/// What is told of the second entry, without its number.
std::string told_of(std::string_view entry, Language language = Language::english)
{
  const std::string told =
      told_of_log(fmt::format("2026-01-05 mho applied: foertidspension\n2026-01-06 {}", entry),
                  minimal_rules(),
                  language);
  return told.starts_with("#2 ") ? told.substr(3) : told;
}

} // namespace

TEST_SUITE("workflow/check_words")
{
  TEST_CASE("every list: a word that it has, and one that it has not")
  {
    struct Row
    {
      std::string_view good;
      std::string_view bad;
      std::string_view told;
    };

    constexpr Row rows[] = {
        {"mho noted: x",
         "mhx noted: x",
         R"(person-unknown [mhx] no person has the id "mhx" | did you mean `mho`?)"},
        {"hve assigned: mho",
         "hve assigned: xyz",
         R"(person-unknown [xyz] no person has the id "xyz" | it can be: hve, mho, akj)"},
        {"mho applied: foertidspension",
         "mho applied: fortidspension",
         R"(application-unknown [fortidspension] no application is called "fortidspension" | did you mean `foertidspension`?)"},
        {"mho opened: own-initiative",
         "mho opened: egen",
         R"(opening-unknown [egen] no opening of a case is called "egen" | it can be: own-initiative)"},
        {"mho stage: afsluttet, because: x, outcome: afslag, self-support: none",
         "mho stage: lukket, because: x",
         R"(stage-unknown [lukket] no stage is called "lukket" | it can be: modtaget, oplysning, indsats, afsluttet)"},
        {"mho stage: afsluttet, because: x, outcome: afslag, self-support: none",
         "mho stage: afsluttet, because: x, outcome: afslaget, self-support: none",
         R"(outcome-unknown [afslaget] no outcome is called "afslaget" | did you mean `afslag`?)"},
        {"mho measure: praktik, starts: 2026-01-12, ends: 2026-01-16",
         "mho measure: mentor, starts: 2026-01-12, ends: 2026-01-16",
         R"(measure-unknown [mentor] no measure is called "mentor" | it can be: praktik)"},
        {"mho consented: [egen-laege]",
         "mho consented: [egen-laege, hospital]",
         R"(consent-unknown [hospital] nothing in the catalogue needs consent for "hospital" | it can be: egen-laege)"},
        {"mho considered: [job, housing]",
         "mho considered: [job, husing]",
         R"(area-unknown [husing] no area is called "husing" | did you mean `housing`?)"},
        {"mho considered: [job, housing], relevant: [housing]",
         "mho considered: [job, housing], relevant: [penge]",
         R"(area-unknown [penge] no area is called "penge" | it can be: job, housing)"},
        {"mho requested: samtykke, from: Bo",
         "mho requested: samtyke, from: Bo",
         R"(kind-unknown [samtyke] the catalogue does not hold "samtyke" | did you mean `samtykke`?)"},
        {"mho handed-over: social",
         "mho handed-over: socal",
         R"(unit-unknown [socal] no unit is called "socal" | did you mean `social`?)"},
        {"mho asked: callback",
         "mho asked: aktindsigt",
         R"(question-unknown [aktindsigt] no question is called "aktindsigt" | it can be: callback)"},
        {"mho met: samtale, why: x",
         "mho met: moede, why: x",
         R"(meeting-unknown [moede] no meeting is called "moede" | it can be: samtale)"},
        {"mho informed: talk, via: phone",
         "mho informed: brev, via: post",
         R"(letter-unknown [brev] no letter is called "brev" | it can be: status, talk)"},
        {"mho informed: status, via: post, waiting: [lae-265]",
         "mho informed: status, via: post, waiting: [lae-265, lae-256]",
         R"(kind-unknown [lae-256] the catalogue does not hold "lae-256" | did you mean `lae-265`?)"},
        {"mho decided: afslag",
         "mho decided: fleksjob",
         R"(outcome-unknown [fleksjob] no outcome is called "fleksjob" | it can be: foertidspension, afslag)"},
        {"mho migrated: fp-test, because: x",
         "mho migrated: fp-text, because: x",
         R"(workflow-unknown [fp-text] no rules are called "fp-text" | did you mean `fp-test`?)"},
        {"mho acknowledged: no-next-step, because: x, until: 2026-02-01",
         "mho acknowledged: no-next-stop, because: x, until: 2026-02-01",
         R"(finding-unknown [no-next-stop] no finding is called "no-next-stop" | did you mean `no-next-step`?)"},
        {"mho acknowledged: wait-implausible, because: x, until: 2026-02-01",
         "mho acknowledged: request-without-consent, because: x, until: 2026-02-01",
         "finding-unknown [request-without-consent] request-without-consent is a mistake in the "
         "file and cannot be acknowledged | mend it; `sag explain request-without-consent` says "
         "how"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.bad);
      CHECK(told_of(row.good).empty());
      CHECK(told_of(row.bad) == row.told);
    }
  }

  TEST_CASE("a word that nobody knows is not also said to be not open")
  {
    CHECK(told_of("mho declined: socal")
          == "kind-unknown [socal] neither catalogue nor units hold \"socal\" | did you mean "
             "`social`?");
    CHECK(told_of("mho withdrawn: calback")
          == "kind-unknown [calback] the catalogue does not hold \"calback\" | did you mean "
             "`callback`?");
    CHECK(told_of("mho answered: samtykke")
          == "question-unknown [samtykke] no question is called \"samtykke\" | it can be: "
             "callback");
    CHECK(told_of("mho received: lae-265")
          == "item-not-open [lae-265] received: there is no open lae-265 on that day | if it came "
             "without our asking, write unsolicited: true");
  }

  TEST_CASE("who waived must be somebody")
  {
    CHECK(told_of("mho stage: oplysning, waived: [{need: own-goal, reason: x, by: hvx}]")
          == R"(person-unknown [hvx] no person has the id "hvx" | did you mean `hve`?)");
    CHECK(told_of("mho stage: oplysning, waived: [{need: own-goal, reason: x, by: hve}]").empty());
  }

  TEST_CASE("in Danish")
  {
    CHECK(told_of("mho requested: samtyke, from: Bo", Language::danish)
          == R"(kind-unknown [samtyke] kataloget har ikke "samtyke" | mente du `samtykke`?)");
    CHECK(told_of("mhx noted: x", Language::danish)
          == R"(person-unknown [mhx] ingen medarbejder har id "mhx" | mente du `mho`?)");
    CHECK(told_of("mho considered: [husing]", Language::danish)
          == R"(area-unknown [husing] intet område hedder "husing" | mente du `housing`?)");
  }

  TEST_CASE("a word holds on its days: the entry's own, of a measure the day it begins")
  {
    const Rulebook rules = changed_rules(
        {{"    law: pensionsloven § 16\n",
          "    law: pensionsloven § 16\n    valid-from: 2026-01-05\n    valid-to: 2026-06-30\n"},
         {"    plain: {da: Du er i praktik., en: You are in a work trial.}\n",
          "    plain: {da: Du er i praktik., en: You are in a work trial.}\n    valid-to: "
          "2026-06-30\n"},
         {"    plain: {da: Vi talte med dig., en: We talked with you.}\n",
          "    plain: {da: Vi talte med dig., en: We talked with you.}\n    valid-from: "
          "2026-03-01\n"},
         {"  housing: {name: {da: bolig, en: housing}}\n",
          "  housing: {name: {da: bolig, en: housing}, valid-from: 2026-03-01}\n"}});

    struct Row
    {
      std::string_view entry;
      std::string_view told;
    };

    constexpr std::string_view help = " | is the date right, or is it something else that happens?";
    constexpr Row rows[] = {
        {"2026-01-05 mho decided: foertidspension", ""},
        {"2026-06-30 mho decided: foertidspension", ""},
        {"2026-07-01 mho decided: foertidspension",
         "#2 word-not-valid [foertidspension] foertidspension holds only from 2026-01-05 to "
         "2026-06-30 (pensionsloven § 16)"},
        {"2026-01-04 mho decided: foertidspension",
         "#2 word-not-valid [foertidspension] foertidspension holds only from 2026-01-05 to "
         "2026-06-30 (pensionsloven § 16)"},
        {"2026-07-01 mho decided: afslag", ""},
        // One that was agreed in time and written again later goes on.
        {"2026-09-01 mho measure: praktik, starts: 2026-06-30, ends: 2026-12-01", ""},
        {"2026-06-01 mho measure: praktik, starts: 2026-07-01, ends: 2026-12-01",
         "#2 word-not-valid [praktik] praktik holds only up to and with 2026-06-30"},
        {"2026-02-28 mho met: samtale, with: [citizen]",
         "#2 word-not-valid [samtale] samtale holds only from 2026-03-01 on"},
        {"2026-03-01 mho met: samtale, with: [citizen]", ""},
        {"2026-02-28 mho considered: [job, housing]",
         "#2 word-not-valid [housing] housing holds only from 2026-03-01 on"},
        {"2026-03-01 mho considered: [job, housing]", ""},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.entry);
      const std::string told =
          told_of_log(fmt::format("2026-01-02 mho applied: foertidspension\n{}", row.entry), rules);
      CHECK(told.starts_with(row.told));
      CHECK(told.empty() == row.told.empty());
      CHECK((told.empty() || told.find(help) != std::string::npos));
    }
  }
}
