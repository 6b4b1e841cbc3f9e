// SPDX-License-Identifier: MPL-2.0
// Owner, goals, meetings, measures, stages: each fact held and lacking, and what it says.

#include "workflow/judged.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/facts_about_people")
{
  TEST_CASE("an owner, goals and the track")
  {
    constexpr JudgedRow rows[] = {
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
    constexpr JudgedRow rows[] = {
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

  TEST_CASE("the whole picture: every area, in one look or several")
  {
    constexpr std::string_view both = "considered: [job, housing]";
    constexpr JudgedRow rows[] = {
        {both,
         "",
         "! #0 not considered: job, housing | sag 2026-0141 considered job,housing relevant=AREAS"},
        {both,
         "2026-01-06 mho considered: [housing]",
         "! #2 not considered: job | sag 2026-0141 considered job relevant=AREAS"},
        {both, "2026-01-06 mho considered: [housing, job]", "#2 considered on 2026-01-06"},
        // In an earlier stage, on two days, and relevant or not.
        {both,
         "2026-01-06 mho considered: [housing]\n2026-01-07 mho stage: oplysning\n"
         "2026-01-08 mho considered: [job], relevant: [job]",
         "#4 considered on 2026-01-08"},
        {"considered: [housing]",
         "2026-01-06 mho considered: [housing]\n2026-01-08 mho considered: [job]",
         "#2 considered on 2026-01-06"},
        {"considered: [housing]",
         "2026-01-08 mho considered: [job], relevant: [job]",
         "! #0 not considered: housing | sag 2026-0141 considered housing relevant=AREAS"},
        // What was struck out was never looked at.
        {both,
         "2026-01-06 mho considered: [housing, job]\n2026-01-07 mho corrected: {date: 2026-01-06, "
         "considered: \"-\"}, because: x, void: true",
         "! #0 not considered: job, housing | sag 2026-0141 considered job,housing relevant=AREAS"},
    };
    check_judged(rows);
  }

  TEST_CASE("since the stage began counts from its entry in the log on")
  {
    constexpr std::string_view before = "2026-01-06 mho met: samtale, with: [citizen]\n"
                                        "2026-01-06 mho informed: status, via: post\n"
                                        "2026-01-06 mho stage: oplysning\n";
    constexpr JudgedRow rows[] = {
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
    for (const JudgedRow& row : rows)
    {
      CAPTURE(row.fact);
      CAPTURE(row.lines);
      CHECK(judged(row.fact, std::string(before).append(row.lines)) == row.judged);
    }
  }

  TEST_CASE("stages the case has been in")
  {
    constexpr JudgedRow rows[] = {
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
}
