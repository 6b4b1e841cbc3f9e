// SPDX-License-Identifier: MPL-2.0
#include "model/refused.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("model/correction_reader")
{
  TEST_CASE("corrections")
  {
    for (const std::string_view lines :
         {"2026-08-03 mho corrected: {date: 2026-08-01, applied: fleksjob}, because: x, void: true",
          "2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265}, because: x, expected: "
          "2026-09-01",
          "2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265}, because: x, ref: a",
          "2026-08-03 mho corrected: {date: 2026-08-01, consented: [egen-laege]}, because: x, "
          "form: oral",
          "2026-08-03 mho corrected: {date: 2026-08-01, corrected: {date: 2026-07-01, noted: x}}, "
          "because: x, void: true"})
    {
      CAPTURE(lines);
      CHECK(told_of(lines).empty());
    }
  }

  TEST_CASE("corrections that say too little or too much")
  {
    constexpr Refused rows[] = {
        {"2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265}, because: x",
         "#1 key-missing [corrected] rettelsen siger ikke, hvad der skal være anderledes | skriv "
         "void: true eller de nøgler, der skal erstattes",
         "#1 key-missing [corrected] the correction does not say what should be different | write "
         "void: true or the keys to be replaced"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265}, because: x, void: "
         "false, note: y",
         "#1 key-missing [corrected] rettelsen siger ikke, hvad der skal være anderledes | skriv "
         "void: true eller de nøgler, der skal erstattes",
         "#1 key-missing [corrected] the correction does not say what should be different | write "
         "void: true or the keys to be replaced"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265}, because: x, void: "
         "true, expected: 2026-09-01",
         "#1 key-misplaced [expected] linjen stryges, så expected kan ikke også rettes",
         "#1 key-misplaced [expected] the entry is struck out, so expected cannot be corrected as "
         "well"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265}, because: x, voice: "
         "citizen",
         "#1 key-not-for-verb [voice] voice hører ikke til requested | requested tager: from, "
         "expected, said-by, because",
         "#1 key-not-for-verb [voice] voice does not belong to requested | requested takes: from, "
         "expected, said-by, because"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265}, because: x, ventet: "
         "2026-09-01",
         R"(#1 key-missing [corrected] rettelsen siger ikke, hvad der skal være anderledes | skriv void: true eller de nøgler, der skal erstattes
#1 key-unknown [ventet] ukendt nøgle: "ventet" | mente du `expected`?)",
         R"(#1 key-missing [corrected] the correction does not say what should be different | write void: true or the keys to be replaced
#1 key-unknown [ventet] unknown key: "ventet" | did you mean `expected`?)"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, noted: x}, because: x, stage: oplysning",
         "#1 key-not-for-verb [stage] stage hører ikke til noted",
         "#1 key-not-for-verb [stage] stage does not belong to noted"},
        {"2026-08-03 mho corrected: {date: 2026-08-01}, because: x, void: true",
         "#1 correction-target [{date: 2026-08-01}] rettelsen siger ikke, hvilken linje den gælder "
         "| skriv {date: DATO, VERBUM: VÆRDI} som i den linje, der skal rettes",
         "#1 correction-target [{date: 2026-08-01}] the correction does not say which entry it is "
         "about | write {date: DATE, VERB: VALUE} as in the entry to be corrected"},
        {"2026-08-03 mho corrected: {requested: lae-265}, because: x, void: true",
         R"(#1 key-missing [corrected] "date" mangler)",
         R"(#1 key-missing [corrected] "date" is missing)"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, bestilt: lae-265}, because: x, void: true",
         R"(#1 key-unknown [bestilt] ukendt nøgle: "bestilt" | mente du `requested`?)",
         R"(#1 key-unknown [bestilt] unknown key: "bestilt" | did you mean `requested`?)"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265, received: lae-265}, "
         "because: x, void: true",
         "#1 entry-two-verbs [received] en rettelse gælder én linje, så her skal stå ét verbum | "
         "#1 [requested] det første verbum",
         "#1 entry-two-verbs [received] a correction is about one entry, so one verb is wanted "
         "here | #1 [requested] the first verb"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265, fra: a}, because: x, "
         "void: true",
         R"(#1 key-unknown [fra] ukendt nøgle: "fra")",
         R"(#1 key-unknown [fra] unknown key: "fra")"},
        {"2026-08-03 mho corrected: 2026-08-01, because: x, void: true",
         "#1 value-not-a-map [corrected] her skal stå et sæt af nøgler med værdier",
         "#1 value-not-a-map [corrected] a set of keys with values is wanted here"}};
    check_refused(rows);
  }
}
