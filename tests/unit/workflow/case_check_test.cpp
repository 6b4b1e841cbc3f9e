// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"
#include "workflow/case_check.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// A case from its application to its end and after, with every verb.
constexpr std::string_view good_case =
    "2026-01-05 mho applied: foertidspension, source: dok-1\n"
    "2026-01-05 hve assigned: mho\n"
    "2026-01-06 mho informed: status, via: digital-post, promised: {decision: 2026-04, next: "
    "2026-02-02}\n"
    "2026-01-08 mho met: samtale, with: [citizen, companion]\n"
    "2026-01-08 mho goal: Jeg vil arbejde udendørs, direction: job, voice: citizen\n"
    "2026-01-08 mho consented: [egen-laege], form: written\n"
    "2026-01-09 mho stage: oplysning\n"
    "2026-01-09 mho requested: lae-265, from: Lægen\n"
    "2026-01-09 mho requested: udtalelse, from: social\n"
    "2026-01-12 mho asked: callback\n"
    "2026-01-13 mho answered: callback\n"
    "2026-01-19 akj received: udtalelse\n"
    "2026-02-02 mho informed: status, via: phone, waiting: [lae-265]\n"
    "2026-02-10 mho reminded: lae-265\n"
    "2026-02-12 mho postponed: lae-265, said-by: Lægen, expected: 2026-02-20\n"
    "2026-02-19 mho received: lae-265\n"
    "2026-02-20 mho assessed: lae-265\n"
    "2026-02-20 mho noted: x\n"
    "2026-02-23 mho paused: ill, review: 2026-03-02\n"
    "2026-03-02 mho resumed: ill\n"
    "2026-03-02 mho changed: {post: paper}\n"
    "2026-03-02 mho handed-over: social\n"
    "2026-03-03 akj declined: social, lacking: intet\n"
    "2026-03-03 mho handed-over: social\n"
    "2026-03-04 akj accepted: social\n"
    "2026-03-04 akj stage: indsats\n"
    "2026-03-04 akj measure: praktik, starts: 2026-03-09, ends: 2026-04-03, hours: 12\n"
    "2026-03-05 akj company: Bageriet, about: praktik\n"
    "2026-03-10 akj requested: samtykke, from: Bo\n"
    "2026-03-11 akj withdrawn: samtykke, because: x\n"
    "2026-03-12 akj requested: hoering, from: Bo\n"
    "2026-04-07 akj decided: afslag, law: § 16, reasons: in-letter, appeal: given, sent: "
    "2026-04-07, via: post\n"
    "2026-04-07 akj acknowledged: citizen-not-informed, because: x, until: 2026-04-14\n"
    "2026-04-08 akj stage: afsluttet, outcome: afslag, self-support: partial, follow-up: "
    "2027-04-08\n"
    "2026-04-20 akj complained: decision, form: oral\n"
    "2026-04-27 akj assessed: genvurdering\n"
    "2026-04-28 akj corrected: {date: 2026-03-10, requested: samtykke}, because: x, from: Bo P.\n"
    "2026-04-28 akj migrated: fp-test, because: x\n";

} // namespace

TEST_SUITE("workflow/case_check")
{
  TEST_CASE("a good case is clean, on every day of it")
  {
    CHECK(told_of_log(good_case).empty());
    for (Date at = day("2026-01-05"); at <= day("2026-04-30"); at = at.plus_days(1))
    {
      const std::string as_of = format_iso(at);
      CAPTURE(as_of);
      CHECK(told_of_log(good_case, minimal_rules(), Language::english, as_of).empty());
    }
  }

  TEST_CASE("rules that do not exist: nothing can be computed")
  {
    const auto told = [](std::string_view workflow, Language language)
    {
      const std::string header = changed(case_header, "fp-test", workflow);
      ReadCase read = read_case_text(case_text("2026-01-05 mho applied: x", header));
      REQUIRE(read.subject.has_value());
      CHECK_FALSE(check_case(
          History(*read.subject, {day("2026-12-31")}), minimal_rules(), read.diagnostics));
      return told_by_entry(read.diagnostics, language);
    };
    CHECK(
        told("fp-text", Language::english)
        == "#0 workflow-unknown [fp-text] there is no workflow \"fp-text\" in workflows/ | did you "
           "mean fp-test?");
    CHECK(told("fp-text", Language::danish)
          == "#0 workflow-unknown [fp-text] der er intet regelsæt \"fp-text\" i workflows/ | mente "
             "du "
             "fp-test?");
    CHECK(told("reform", Language::english)
          == "#0 workflow-unknown [reform] there is no workflow \"reform\" in workflows/");
  }

  TEST_CASE("a case begins with an application or an opening")
  {
    constexpr std::string_view help = "when did the application come, or who opened the case?";
    CHECK(told_of_log("2026-01-05 hve assigned: mho\n2026-01-05 mho applied: foertidspension")
          == fmt::format(
              "#1 case-not-begun [assigned] the case has not begun: its first entry must be "
              "applied or opened | {}",
              help));
    CHECK(told_of_log("2026-01-05 mho applied: foertidspension\n"
                      "2026-01-04 mho noted: x, logged: 2026-01-05",
                      minimal_rules(),
                      Language::danish)
          == "#2 case-not-begun [noted] sagen er ikke begyndt: den første linje skal være applied "
             "eller "
             "opened | hvornår kom ansøgningen, eller hvem åbnede sagen?");
    CHECK(told_of_log("")
          == fmt::format(
              "#0 case-not-begun [2026-0141] the case has not begun: its log is empty | {}", help));
    CHECK(told_of_log("", minimal_rules(), Language::danish)
          == "#0 case-not-begun [2026-0141] sagen er ikke begyndt: loggen er tom | hvornår kom "
             "ansøgningen, eller hvem åbnede sagen?");
    CHECK(
        told_of_log("2026-01-05 mho opened: own-initiative\n2026-01-05 hve assigned: mho").empty());
    // Before its first day a case is not begun, and that is no mistake.
    CHECK(told_of_log(good_case, minimal_rules(), Language::english, "2026-01-04").empty());
  }

  TEST_CASE("corrections that do not fit one entry")
  {
    constexpr std::string_view log = "2026-01-05 mho applied: foertidspension\n"
                                     "2026-01-06 mho asked: callback\n"
                                     "2026-01-06 mho asked: callback, note: x\n";
    CHECK(
        told_of_log(std::string(log)
                    + "2026-01-07 mho corrected: {date: 2026-01-07, asked: callback}, because: x, "
                      "void: true")
        == "#4 correction-target [{date: 2026-01-07, asked: callback}] no earlier entry fits the "
           "correction");
    constexpr std::string_view callback =
        "2026-01-07 mho corrected: {date: 2026-01-06, asked: callback}, because: x, void: true";
    CHECK(told_of_log(std::string(log).append(callback))
          == "#4 correction-target [{date: 2026-01-06, asked: callback}] 2 entries fit the "
             "correction: 10 and 11 | nothing tells them apart: give one a ref in the file, and "
             "name it in the correction | #2 [asked] this one, without ref | #3 [asked] this one, "
             "without ref");
    CHECK(told_of_log(std::string(log).append(callback), minimal_rules(), Language::danish)
          == "#4 correction-target [{date: 2026-01-06, asked: callback}] 2 linjer passer på "
             "rettelsen: 10 og 11 | de kan ikke skelnes: giv den ene en ref i filen, og nævn den i "
             "rettelsen | #2 [asked] denne, uden ref | #3 [asked] denne, uden ref");
    constexpr std::string_view with_ref = "2026-01-05 mho applied: foertidspension\n"
                                          "2026-01-06 mho asked: callback, ref: a\n"
                                          "2026-01-06 mho asked: callback, ref: b\n";
    CHECK(told_of_log(std::string(with_ref).append(callback))
          == "#4 correction-target [{date: 2026-01-06, asked: callback}] 2 entries fit the "
             "correction: 10 and 11 | write its ref too, as it stands there: {date: …, asked: …, "
             "ref: b} | #2 [asked] this one, ref: a | #3 [asked] this one, ref: b");
    CHECK(told_of_log(std::string(with_ref).append(callback), minimal_rules(), Language::danish)
          == "#4 correction-target [{date: 2026-01-06, asked: callback}] 2 linjer passer på "
             "rettelsen: 10 og 11 | skriv også ref, som den står i linjen: {date: …, asked: …, "
             "ref: b} | #2 [asked] denne, ref: a | #3 [asked] denne, ref: b");
    CHECK(told_of_log(std::string(with_ref)
                      + "2026-01-07 mho corrected: {date: 2026-01-06, asked: callback, ref: b}, "
                        "because: x, void: true")
              .empty());
    CHECK(told_of_log(
              std::string(log)
              + "2026-01-07 mho corrected: {date: 2026-01-05, applied: foertidspension}, because: "
                "x, source: y, say: z")
              .empty());
  }

  TEST_CASE("an entry that stands there twice")
  {
    CHECK(told_of_log("2026-01-05 mho applied: foertidspension\n2026-01-06 mho noted: x\n"
                      "2026-01-06 mho noted: y\n2026-01-06 mho noted: x")
          == "#4 warning entry-twice [noted] the same entry stands twice | #2 [noted] the first is "
             "here");
    CHECK(told_of_log("2026-01-05 mho applied: foertidspension\n2026-01-06 mho noted: x\n"
                      "2026-01-06 mho noted: x",
                      minimal_rules(),
                      Language::danish)
          == "#3 warning entry-twice [noted] den samme linje står to gange | #2 [noted] første "
             "gang her");
    CHECK(told_of_log(
              "2026-01-05 mho applied: foertidspension\n2026-01-06 mho noted: x\n"
              "2026-01-07 mho noted: x\n2026-01-07 akj noted: x\n2026-01-07 mho noted: x, ref: a")
              .empty());
  }

  TEST_CASE("all that is wrong is told at once")
  {
    CHECK(
        told_of_log("2026-01-05 mho applied: foertidspension\n"
                    "2026-01-06 xyz received: lae-265\n"
                    "2026-01-07 mho stage: oplysning\n"
                    "2026-01-08 mho requested: lae-265, from: x, expected: 2026-01-07")
        == "#2 person-unknown [xyz] no person has the id \"xyz\" | it can be: hve, mho, akj\n"
           "#2 item-not-open [lae-265] received: there is no open lae-265 on that day | if it came "
           "without our asking, write unsolicited: true\n"
           "#3 gate-not-met [oplysning] own-goal: no goal in the citizen's own words | The citizen "
           "takes part in setting the goal. | #0 [id: own-goal] the need stands here\n"
           "#4 request-without-consent [lae-265] lae-265 needs the citizen's consent for "
           "egen-laege, "
           "which is not on file | write the consent first: sag 2026-0141 consented egen-laege\n"
           "#4 expected-before-date [2026-01-07] expected lies before the entry's own date");
  }
}
