// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"
#include "workflow/gate.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <span>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view begun = "2026-01-05 mho applied: foertidspension\n";

/// "#2 goal of 2026-01-06" when met; "! #0 no goal | sag 2026-0141 goal" when not.
std::string judged(std::string_view fact,
                   std::string_view lines,
                   std::string_view as_of = "2026-06-30",
                   Language language = Language::english)
{
  const std::string text = fmt::format("        {}\n", fact);
  const Rulebook rules = rulebook_of(changed(minimal_workflow, "        goal: citizen\n", text));
  const Replay replay(std::string(begun).append(lines), as_of, rules);
  const auto results =
      judge_needs(rules.workflows.front().start_stage().gate, replay.standing(), day(as_of));
  REQUIRE(results.size() == 1);
  const FactResult& result = results.front().fact;
  CHECK(results.front().met() == result.holds);
  return fmt::format("{}#{} {}{}{}",
                     result.holds ? "" : "! ",
                     replay.number(result.entry),
                     result.looked_at.in(language),
                     result.command.empty() ? "" : " | ",
                     result.command);
}

struct Row
{
  std::string_view fact;
  std::string_view lines;
  std::string_view judged;
};

void check_judged(std::span<const Row> rows)
{
  for (const Row& row : rows)
  {
    CAPTURE(row.fact);
    CAPTURE(row.lines);
    CHECK(judged(row.fact, row.lines) == row.judged);
  }
}

} // namespace

TEST_SUITE("workflow/gate")
{
  TEST_CASE("an owner, goals and the track")
  {
    constexpr Row rows[] = {
        {"assigned: true", "", "! #0 no owner is named | sag 2026-0141 assigned PERSON"},
        {"assigned: true", "2026-01-06 hve assigned: mho", "#2 owner since 2026-01-06"},
        {"assigned: true",
         "2026-01-06 mho handed-over: social\n2026-01-07 akj accepted: social",
         "#3 owner since 2026-01-07"},
        {"goal: citizen",
         "",
         "! #0 no goal in the citizen's own words | sag 2026-0141 goal direction=job "
         "voice=citizen"},
        {"goal: citizen",
         "2026-01-06 mho goal: x, direction: job, voice: caseworker",
         "! #0 no goal in the citizen's own words | sag 2026-0141 goal direction=job "
         "voice=citizen"},
        {"goal: citizen",
         "2026-01-06 mho goal: x, direction: job, voice: citizen\n"
         "2026-01-07 mho goal: y, direction: job, voice: caseworker",
         "#2 goal of 2026-01-06"},
        {"goal: any", "", "! #0 no goal | sag 2026-0141 goal direction=job voice=citizen"},
        {"goal: any",
         "2026-01-06 mho goal: x, direction: job, voice: caseworker",
         "#2 goal of 2026-01-06"},
        {"direction: [job, education]",
         "2026-01-06 mho goal: x, direction: everyday, voice: citizen",
         "! #0 no goal in the direction job/education | sag 2026-0141 goal direction=job "
         "voice=citizen"},
        {"direction: [job, education]",
         "2026-01-06 mho goal: x, direction: education, voice: citizen",
         "#2 goal of 2026-01-06"},
        {"track: true",
         "2026-01-06 mho goal: x, direction: everyday, voice: citizen",
         "! #0 no job or education track is noted | sag 2026-0141 goal direction=job "
         "voice=citizen"},
        {"track: true",
         "2026-01-06 mho goal: x, direction: job, voice: caseworker",
         "#2 job or education track of 2026-01-06"},
        {"track: true",
         "2026-01-06 mho measure: praktik, starts: 2026-01-12, ends: 2026-02-06",
         "#2 job or education track of 2026-01-06"},
    };
    check_judged(rows);
  }

  TEST_CASE("meetings and measures")
  {
    constexpr Row rows[] = {
        {"met: samtale", "", "! #0 samtale was not held | sag 2026-0141 met samtale with=citizen"},
        {"met: samtale", "2026-01-06 mho met: samtale, why: x", "#2 held on 2026-01-06"},
        {"met: {kind: samtale, with: citizen}",
         "2026-01-06 mho met: samtale, with: [doctor], why: x",
         "! #0 samtale with the citizen was not held | sag 2026-0141 met samtale with=citizen"},
        {"met: {kind: samtale, with: citizen}",
         "2026-01-06 mho met: samtale, with: [citizen]\n"
         "2026-01-07 mho met: samtale, with: [doctor], why: x",
         "#2 held on 2026-01-06"},
        {"measure: any",
         "",
         "! #0 no measure has begun | sag 2026-0141 measure KIND starts=DATE ends=DATE"},
        {"measure: [praktik]",
         "",
         "! #0 praktik has not begun | sag 2026-0141 measure praktik starts=DATE ends=DATE"},
        {"measure: [praktik]",
         "2026-01-06 mho measure: praktik, starts: 2026-01-12, ends: 2026-02-06",
         "#2 measure agreed on 2026-01-06"},
        {"measure: any",
         "2026-01-06 mho measure: praktik, starts: 2026-07-01, ends: 2026-09-06",
         "! #2 praktik begins only on 2026-07-01"},
    };
    check_judged(rows);
    constexpr std::string_view agreed =
        "2026-01-06 mho measure: praktik, starts: 2026-01-12, ends: 2026-02-06";
    CHECK(judged("measure: any", agreed, "2026-01-11") == "! #2 praktik begins only on 2026-01-12");
    CHECK(judged("measure: any", agreed, "2026-01-12") == "#2 measure agreed on 2026-01-06");
  }

  TEST_CASE("since the stage began counts from its entry in the log on")
  {
    constexpr std::string_view before = "2026-01-06 mho met: samtale, with: [citizen]\n"
                                        "2026-01-06 mho informed: status, via: post\n"
                                        "2026-01-06 mho stage: oplysning\n";
    constexpr Row rows[] = {
        {"met: {kind: samtale, since-stage: true}",
         "",
         "! #0 samtale was not held | sag 2026-0141 met samtale with=citizen"},
        {"met: samtale", "", "#2 held on 2026-01-06"},
        {"met: {kind: samtale, since-stage: true}",
         "2026-01-06 mho met: samtale, why: x",
         "#5 held on 2026-01-06"},
        {"informed: since-stage",
         "",
         "! #0 the citizen was not informed | sag 2026-0141 letter --sent digital-post"},
        {"informed: since-start", "", "#3 informed on 2026-01-06"},
        {"informed: since-stage",
         "2026-01-07 mho informed: talk, via: phone",
         "#5 informed on 2026-01-07"},
        {"complained: decision",
         "2026-01-07 mho complained: decision",
         "#5 complaint of 2026-01-07"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.fact);
      CAPTURE(row.lines);
      CHECK(judged(row.fact, std::string(before).append(row.lines)) == row.judged);
    }
  }

  TEST_CASE("consent, requests and papers")
  {
    constexpr Row rows[] = {
        {"consented: egen-laege",
         "",
         "! #0 no consent for egen-laege | sag 2026-0141 consented egen-laege form=written"},
        {"consented: egen-laege",
         "2026-01-06 mho consented: [egen-laege]",
         "#2 consent of 2026-01-06"},
        {"requested: lae-265",
         "",
         "! #0 lae-265 was not requested | sag 2026-0141 requested lae-265 from=WHO"},
        {"requested: udtalelse",
         "",
         "! #0 udtalelse was not requested | sag 2026-0141 requested udtalelse from=social"},
        {"requested: genvurdering",
         "",
         "! #0 genvurdering was not requested | sag 2026-0141 complained decision"},
        {"requested: lae-265",
         "2026-01-06 mho requested: lae-265, from: x",
         "#2 requested on 2026-01-06"},
        {"received: lae-265",
         "",
         "! #0 lae-265 is neither requested nor received | sag 2026-0141 requested lae-265 "
         "from=WHO"},
        {"received: lae-265",
         "2026-01-06 mho requested: lae-265, from: x, ref: a",
         "! #2 lae-265 is requested but not received | sag 2026-0141 received lae-265 ref=a"},
        {"received: lae-265",
         "2026-01-06 mho requested: lae-265, from: x\n2026-01-07 mho declined: lae-265",
         "! #2 lae-265 was requested on 2026-01-06 but did not come | sag 2026-0141 requested "
         "lae-265 "
         "from=WHO"},
        {"received: lae-265",
         "2026-01-06 mho received: lae-265, unsolicited: true",
         "#2 received on 2026-01-06"},
        {"assessed: lae-265",
         "",
         "! #0 lae-265 is neither requested nor received | sag 2026-0141 requested lae-265 "
         "from=WHO"},
        {"assessed: lae-265",
         "2026-01-06 mho requested: lae-265, from: x",
         "! #2 lae-265 is requested but not received | sag 2026-0141 received lae-265"},
        {"assessed: lae-265",
         "2026-01-06 mho received: lae-265, unsolicited: true",
         "! #2 lae-265 was received on 2026-01-06 but not assessed | sag 2026-0141 assessed "
         "lae-265"},
        {"assessed: lae-265",
         "2026-01-06 mho received: lae-265, unsolicited: true\n2026-01-07 mho assessed: lae-265",
         "#3 assessed on 2026-01-07"},
    };
    check_judged(rows);
  }

  TEST_CASE("everything assessed, nothing open")
  {
    constexpr Row rows[] = {
        {"all-assessed: true", "", "#0 all that was requested is received and assessed"},
        {"all-assessed: true",
         "2026-06-08 mho requested: lae-265, from: x",
         "! #2 lae-265 was requested on 2026-06-08 but not received | sag 2026-0141 received "
         "lae-265"},
        {"all-assessed: true",
         "2026-06-08 mho requested: lae-265, from: x\n2026-06-09 mho received: lae-265",
         "! #3 lae-265 was received on 2026-06-09 but not assessed | sag 2026-0141 assessed "
         "lae-265"},
        {"all-assessed: true",
         "2026-06-08 mho requested: lae-265, from: x\n2026-06-09 mho declined: lae-265",
         "#0 all that was requested is received and assessed"},
        // Not a paper that anybody assesses.
        {"all-assessed: true",
         "2026-06-08 mho requested: samtykke, from: Bo\n2026-06-08 mho asked: callback",
         "#0 all that was requested is received and assessed"},
        {"nothing-open: [internal, external]",
         "2026-06-08 mho requested: samtykke, from: Bo",
         "#0 nothing is open"},
        {"nothing-open: [citizen]",
         "2026-06-29 mho requested: samtykke, from: Bo",
         "! #2 samtykke is open since 2026-06-29 | sag 2026-0141 received samtykke"},
        {"nothing-open: [internal, external]",
         "2026-06-29 mho handed-over: social",
         "! #2 social is open since 2026-06-29 | sag 2026-0141 accepted social"},
        {"nothing-open: [internal]",
         "2026-06-29 mho received: lae-265, unsolicited: true",
         "! #2 lae-265 is open since 2026-06-29 | sag 2026-0141 assessed lae-265"},
        {"nothing-open: [external]",
         "2026-06-01 mho measure: praktik, starts: 2026-06-01, ends: 2026-06-30",
         "! #2 praktik is open since 2026-06-01"},
        {"nothing-open: [external]",
         "2026-06-01 mho measure: praktik, starts: 2026-06-01, ends: 2026-06-29",
         "#0 nothing is open"},
        {"nothing-open: [statutory]",
         "2026-06-16 mho requested: hoering, from: Bo",
         "! #2 hoering is open since 2026-06-16 | sag 2026-0141 received hoering"},
        {"nothing-open: [statutory]",
         "2026-06-15 mho requested: hoering, from: Bo",
         "#0 nothing is open"},
    };
    check_judged(rows);
  }

  TEST_CASE("informed is what was told, not that there was a meeting")
  {
    constexpr Row rows[] = {
        {"informed: since-start",
         "2026-01-06 mho met: samtale, with: [citizen]",
         "! #0 the citizen was not informed | sag 2026-0141 letter --sent digital-post"},
        {"informed: since-start",
         "2026-01-06 mho informed: talk, via: meeting",
         "#2 informed on 2026-01-06"},
        {"informed: status",
         "2026-01-06 mho informed: talk, via: meeting",
         "! #0 the citizen did not get status | sag 2026-0141 informed status via=digital-post"},
        {"informed: status",
         "2026-01-06 mho informed: status, via: post",
         "#2 informed on 2026-01-06"},
    };
    check_judged(rows);
  }

  TEST_CASE("heard: answered, or the time to answer has run out, but not taken back")
  {
    constexpr std::string_view sent = "2026-06-01 mho requested: hoering, from: Bo\n";
    const auto heard = [&](std::string_view lines, std::string_view as_of)
    { return judged("heard: true", std::string(sent).append(lines), as_of); };
    CHECK(judged("heard: true", "")
          == "! #0 there was no hearing in this stage | sag 2026-0141 requested hoering from=WHO");
    CHECK(heard("", "2026-06-14")
          == "! #2 the hearing runs until 2026-06-15 | sag 2026-0141 received hoering");
    CHECK(heard("", "2026-06-15")
          == "! #2 the hearing runs until 2026-06-15 | sag 2026-0141 received hoering");
    CHECK(heard("", "2026-06-16") == "#2 heard; sent on 2026-06-01");
    CHECK(heard("2026-06-04 mho received: hoering", "2026-06-04")
          == "#2 heard; sent on 2026-06-01");
    CHECK(heard("2026-06-04 mho declined: hoering", "2026-06-04")
          == "#2 heard; sent on 2026-06-01");
    CHECK(heard("2026-06-04 mho withdrawn: hoering", "2026-06-30")
          == "! #0 there was no hearing in this stage | sag 2026-0141 requested hoering from=WHO");
    CHECK(heard("2026-06-04 mho withdrawn: hoering\n2026-06-08 mho requested: hoering, from: Bo",
                "2026-06-30")
          == "#4 heard; sent on 2026-06-08");
    CHECK(heard("2026-06-04 mho received: hoering\n2026-06-08 mho requested: hoering, from: Bo",
                "2026-06-09")
          == "! #4 the hearing runs until 2026-06-22 | sag 2026-0141 received hoering");
    CHECK(heard("2026-06-02 mho stage: oplysning", "2026-06-30")
          == "! #0 there was no hearing in this stage | sag 2026-0141 requested hoering from=WHO");
  }

  TEST_CASE("a decision, complete or of a kind")
  {
    constexpr std::string_view full =
        "2026-06-01 mho decided: afslag, law: x, reasons: in-letter, appeal: given, sent: "
        "2026-06-02, via: post";
    const auto decided = [&](std::string_view fact, std::string_view lines, std::string_view as_of)
    { return judged(fact, lines, as_of); };
    constexpr std::string_view how = "law=… reasons=in-letter appeal=given sent=… via=digital-post";
    for (const std::string_view fact : {"decided: any", "decided: complete"})
    {
      CHECK(decided(fact, "", "2026-06-30")
            == fmt::format(
                "! #0 no decision was made in this stage | sag 2026-0141 decided OUTCOME {}", how));
      CHECK(decided(fact, full, "2026-06-30") == "#2 decided on 2026-06-01");
      CHECK(decided(fact, std::string(full) + "\n2026-06-03 mho stage: oplysning", "2026-06-30")
            == fmt::format(
                "! #0 no decision was made in this stage | sag 2026-0141 decided OUTCOME {}", how));
    }
    CHECK(decided("decided: any", "2026-06-01 mho decided: afslag", "2026-06-30")
          == "#2 decided on 2026-06-01");
    CHECK(decided("decided: complete", "2026-06-01 mho decided: afslag", "2026-06-30")
          == "! #2 the decision of 2026-06-01 lacks law, reasons, appeal, sent, via | sag correct "
             "2026-0141 10 law=…");
    CHECK(decided("decided: complete",
                  "2026-06-01 mho decided: afslag, law: x, reasons: y, sent: 2026-06-01, via: post",
                  "2026-06-30")
          == "! #2 the decision of 2026-06-01 lacks appeal | sag correct 2026-0141 10 appeal=…");
    CHECK(decided("decided: complete", full, "2026-06-01")
          == "! #2 the decision of 2026-06-01 is only sent on 2026-06-02");
    CHECK(decided("decided: complete", full, "2026-06-02") == "#2 decided on 2026-06-01");
    CHECK(decided("decided: [foertidspension]", full, "2026-06-30")
          == fmt::format("! #2 the decision of 2026-06-01 is afslag, not foertidspension | sag "
                         "2026-0141 decided foertidspension {}",
                         how));
    CHECK(decided("decided: [foertidspension, afslag]", full, "2026-06-30")
          == "#2 decided on 2026-06-01");
  }

  TEST_CASE("what the citizen applied for, asked and complained about")
  {
    constexpr Row rows[] = {
        {"applied: any", "", "#1 application of 2026-01-05"},
        {"applied: [foertidspension]", "", "#1 application of 2026-01-05"},
        {"asked: callback",
         "",
         "! #0 the citizen has not asked for callback | sag 2026-0141 asked callback"},
        {"asked: callback",
         "2026-01-06 mho asked: callback\n2026-01-07 mho answered: callback",
         "#2 asked for by the citizen on 2026-01-06"},
        {"complained: decision",
         "2026-01-06 mho complained: conduct",
         "! #0 there is no complaint in this stage (decision) | sag 2026-0141 complained decision"},
        {"complained: conduct", "2026-01-06 mho complained: conduct", "#2 complaint of 2026-01-06"},
    };
    check_judged(rows);
    const Rulebook rules =
        rulebook_of(changed(minimal_workflow, "        goal: citizen\n", "        applied: any\n"));
    const Replay opened("2026-01-05 mho opened: own-initiative", "2026-01-05", rules);
    const FactResult none = judge_fact(rules.workflows.front().start_stage().gate.front().fact,
                                       opened.standing(),
                                       day("2026-01-05"));
    CHECK_FALSE(none.holds);
    CHECK(none.looked_at.en == "there is no application");
    CHECK(none.command == "sag 2026-0141 applied KIND");
  }

  TEST_CASE("stages the case has been in")
  {
    constexpr Row rows[] = {
        {"passed: modtaget", "", "#1 in the stage from 2026-01-05"},
        {"passed: oplysning",
         "",
         "! #0 the case has not been in oplysning | sag 2026-0141 advance oplysning"},
        {"passed: oplysning",
         "2026-01-06 mho stage: oplysning\n2026-01-07 mho stage: modtaget, because: x",
         "#2 in the stage from 2026-01-06"},
        {"passed: indsats",
         "2026-01-06 mho migrated: fp-test, because: x, stage: indsats",
         "#2 in the stage from 2026-01-06"},
    };
    check_judged(rows);
  }

  TEST_CASE("any of several: the first that holds, or all that they lack")
  {
    constexpr std::string_view fact = "any: [{assessed: lae-265}, {asked: callback}]";
    CHECK(judged(fact, "2026-01-06 mho asked: callback")
          == "#2 asked for by the citizen on 2026-01-06");
    CHECK(judged(fact, "")
          == "! #0 lae-265 is neither requested nor received, and the citizen has not asked for "
             "callback | sag 2026-0141 requested lae-265 from=WHO");
    CHECK(judged(fact, "2026-01-06 mho received: lae-265, unsolicited: true")
          == "! #2 lae-265 was received on 2026-01-06 but not assessed, and the citizen has not "
             "asked "
             "for callback | sag 2026-0141 assessed lae-265");
  }

  TEST_CASE("in Danish")
  {
    struct Danish
    {
      std::string_view fact;
      std::string_view lines;
      std::string_view looked_at;
    };

    constexpr Danish rows[] = {
        {"assigned: true", "", "ingen ansvarlig er valgt"},
        {"assigned: true", "2026-01-06 hve assigned: mho", "ansvarlig siden 2026-01-06"},
        {"goal: citizen", "", "intet mål i borgerens egne ord"},
        {"goal: any", "", "intet mål"},
        {"direction: [job]", "", "intet mål med retningen job"},
        {"track: true", "", "intet job- eller uddannelsesspor er noteret"},
        {"met: samtale", "", "samtale er ikke holdt"},
        {"met: {kind: samtale, with: citizen}", "", "samtale med borgeren er ikke holdt"},
        {"measure: any", "", "ingen indsats er begyndt"},
        {"measure: [praktik]", "", "praktik er ikke begyndt"},
        {"consented: egen-laege", "", "intet samtykke til egen-laege"},
        {"requested: lae-265", "", "lae-265 er ikke bestilt"},
        {"received: lae-265", "", "lae-265 er hverken bestilt eller modtaget"},
        {"all-assessed: true", "", "alt bestilt er modtaget og vurderet"},
        {"nothing-open: [internal]", "", "intet er åbent"},
        {"nothing-open: [internal]",
         "2026-01-06 mho asked: callback",
         "callback er åben siden 2026-01-06"},
        {"informed: since-start", "", "borgeren er ikke orienteret"},
        {"informed: status", "", "borgeren har ikke fået status"},
        {"heard: true", "", "der er ikke hørt i dette trin"},
        {"decided: any", "", "der er ikke truffet en afgørelse i dette trin"},
        {"decided: complete",
         "2026-01-06 mho decided: afslag, law: x, reasons: y, appeal: given, sent: 2026-01-06",
         "afgørelsen 2026-01-06 mangler via"},
        {"asked: callback", "", "borgeren har ikke bedt om callback"},
        {"applied: any", "", "ansøgning fra 2026-01-05"},
        {"complained: decision", "", "der er ikke klaget i dette trin (decision)"},
        {"passed: oplysning", "", "sagen har ikke været i oplysning"},
        {"any: [{goal: any}, {met: samtale}]", "", "intet mål, og samtale er ikke holdt"},
    };
    for (const Danish& row : rows)
    {
      CAPTURE(row.fact);
      const std::string told = judged(row.fact, row.lines, "2026-06-30", Language::danish);
      CHECK_MESSAGE(told.find(fmt::format(" {}", row.looked_at)) != std::string::npos, told);
    }
  }
}
