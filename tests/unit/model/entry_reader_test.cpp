// SPDX-License-Identifier: MPL-2.0
#include "model/entry_reader.hpp"
#include "model/refused.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

std::string codes_of(std::string_view lines)
{
  return codes_by_entry(read_case_text(case_text(lines), {false, key_aliases}).diagnostics);
}

struct Row
{
  std::string_view lines;
  std::string_view codes;
};

} // namespace

TEST_SUITE("model/entry_reader")
{
  TEST_CASE("what a verb takes")
  {
    for (const std::string_view lines :
         {"2026-08-03 mho applied: fleksjob",
          "2026-08-03 mho company: Bageriet, about: praktik",
          "2026-08-03 mho received: lae-265, unsolicited: true",
          "2026-08-03 mho noted: no",
          "2026-08-03 mho noted: 012",
          "2026-08-03 mho consented: [egen-laege], form: written",
          "2026-08-03 mho considered: [job, health], relevant: [job], say: x",
          "2026-08-03 mho considered: [job]",
          "2026-08-03 mho changed: {post: paper, needs: []}",
          "2026-08-03 mho acknowledged: no-next-step, because: x, until: 2026-09-01",
          "2026-08-03 mho informed: status, via: post, promised: {decision: 2027-02, next: "
          "2026-09-01}, waiting: []",
          "2026-08-03 mho stage: afsluttet, waived: [{need: own-goal, reason: x, by: hve}], "
          "outcome: afslag, self-support: partial",
          "2026-08-03 mho measure: praktik, starts: 2026-08-03, ends: 2026-09-01, hours: 7.5",
          "2026-08-03 mho applied: fleksjob, logged: 2026-08-03, note: a, say: b, source: c, ref: "
          "d"})
    {
      CAPTURE(lines);
      CHECK(told_of(lines).empty());
    }
  }

  TEST_CASE("a word that is verb and key is the verb only where there is no other")
  {
    for (
        const std::string_view lines :
        {"2026-08-03 mho company: Bageriet, measure: praktik, starts: 2026-08-03, ends: 2026-09-01",
         "2026-08-03 mho measure: praktik, starts: 2026-08-03, ends: 2026-09-01, company: Bageriet",
         "2026-08-03 mho stage: oplysning, migrated: fp-2026, because: reform",
         "2026-08-03 mho migrated: fp-2026, stage: oplysning, because: reform",
         "2026-08-03 mho corrected: {date: 2026-08-01, measure: praktik}, because: x, company: "
         "Bageriet",
         "2026-08-03 mho company: Bageriet, corrected: {date: 2026-08-01, measure: praktik}, "
         "because: x",
         "2026-08-03 mho corrected: {date: 2026-08-01, migrated: fp-2026}, because: x, stage: "
         "oplysning"})
    {
      CAPTURE(lines);
      CHECK(told_of(lines).empty());
    }
  }

  TEST_CASE("no verb, or two")
  {
    constexpr Refused rows[] = {
        {"2026-08-03 mho note: hej",
         "#1 entry-without-verb [{date: 2026-08-03, who: mho, note: hej}] linjen siger ikke, hvad "
         "der skete | skriv ét verbum, for eksempel `received: lae-265`; se `sag log --help`",
         "#1 entry-without-verb [{date: 2026-08-03, who: mho, note: hej}] the entry does not say "
         "what happened | write one verb, for example `received: lae-265`; see `sag log --help`"},
        {"2026-08-03 mho from: hej",
         "#1 entry-without-verb [{date: 2026-08-03, who: mho, from: hej}] linjen siger ikke, hvad "
         "der skete | skriv ét verbum, for eksempel `received: lae-265`; se `sag log --help`",
         "#1 entry-without-verb [{date: 2026-08-03, who: mho, from: hej}] the entry does not say "
         "what happened | write one verb, for example `received: lae-265`; see `sag log --help`"},
        {"2026-08-03 mho received: lae-265, requested: lae-265, from: x",
         "#1 entry-two-verbs [requested] linjen har to verber: received og requested | del den i "
         "to linjer med hver sin dato; efter en fletning i git mangler den anden sin `- date:` og "
         "`who:` | #1 [received] det første verbum",
         "#1 entry-two-verbs [requested] the entry has two verbs: received and requested | split "
         "it into two entries, each with its date; after a merge in git the second lacks its `- "
         "date:` and `who:` | #1 [received] the first verb"},
        {"2026-08-03 mho stage: oplysning, company: Bageriet",
         "#1 entry-two-verbs [company] linjen har to verber: stage og company | del den i to "
         "linjer med hver sin dato; efter en fletning i git mangler den anden sin `- date:` og "
         "`who:` | #1 [stage] det første verbum",
         "#1 entry-two-verbs [company] the entry has two verbs: stage and company | split it into "
         "two entries, each with its date; after a merge in git the second lacks its `- date:` and "
         "`who:` | #1 [stage] the first verb"},
        {"2026-08-03 mho company: Bageriet, stage: oplysning",
         "#1 entry-two-verbs [stage] linjen har to verber: company og stage | del den i to linjer "
         "med hver sin dato; efter en fletning i git mangler den anden sin `- date:` og `who:` | "
         "#1 [company] det første verbum",
         "#1 entry-two-verbs [stage] the entry has two verbs: company and stage | split it into "
         "two entries, each with its date; after a merge in git the second lacks its `- date:` and "
         "`who:` | #1 [company] the first verb"},
        {"2026-08-03 mho applied: fleksjob, opened: own-initiative, noted: x",
         R"(#1 entry-two-verbs [opened] linjen har to verber: applied og opened | del den i to linjer med hver sin dato; efter en fletning i git mangler den anden sin `- date:` og `who:` | #1 [applied] det første verbum
#1 entry-two-verbs [noted] linjen har to verber: applied og noted | del den i to linjer med hver sin dato; efter en fletning i git mangler den anden sin `- date:` og `who:` | #1 [applied] det første verbum)",
         R"(#1 entry-two-verbs [opened] the entry has two verbs: applied and opened | split it into two entries, each with its date; after a merge in git the second lacks its `- date:` and `who:` | #1 [applied] the first verb
#1 entry-two-verbs [noted] the entry has two verbs: applied and noted | split it into two entries, each with its date; after a merge in git the second lacks its `- date:` and `who:` | #1 [applied] the first verb)"}};
    check_refused(rows);
  }

  TEST_CASE("an unknown key, and what was meant")
  {
    constexpr Refused rows[] = {
        {"2026-08-03 mho aplied: fleksjob",
         R"(#1 key-unknown [aplied] ukendt nøgle: "aplied" | mente du `applied`?)",
         R"(#1 key-unknown [aplied] unknown key: "aplied" | did you mean `applied`?)"},
        {"2026-08-03 mho bestilt: lae-265, from: Lægen",
         R"(#1 key-unknown [bestilt] ukendt nøgle: "bestilt" | mente du `requested`?)",
         R"(#1 key-unknown [bestilt] unknown key: "bestilt" | did you mean `requested`?)"},
        {"2026-08-03 mho Bestilt: lae-265",
         R"(#1 key-unknown [Bestilt] ukendt nøgle: "Bestilt" | mente du `requested`?)",
         R"(#1 key-unknown [Bestilt] unknown key: "Bestilt" | did you mean `requested`?)"},
        {"2026-08-03 mho requested: lae-265, fra: Lægen",
         R"(#1 key-missing [requested] requested mangler from
#1 key-unknown [fra] ukendt nøgle: "fra" | mente du `from`?)",
         R"(#1 key-missing [requested] requested lacks from
#1 key-unknown [fra] unknown key: "fra" | did you mean `from`?)"},
        {"2026-08-03 mho requested: lae-265, fram: Lægen",
         R"(#1 key-missing [requested] requested mangler from
#1 key-unknown [fram] ukendt nøgle: "fram" | mente du `from`?)",
         R"(#1 key-missing [requested] requested lacks from
#1 key-unknown [fram] unknown key: "fram" | did you mean `from`?)"},
        {"2026-08-03 mho requested: lae-265, from: Lægen, ansvarlig: mho",
         R"(#1 key-unknown [ansvarlig] ukendt nøgle: "ansvarlig" | requested tager: from, expected, said-by, because)",
         R"(#1 key-unknown [ansvarlig] unknown key: "ansvarlig" | requested takes: from, expected, said-by, because)"},
        {"2026-08-03 mho noted: hej, bestilt: lae-265",
         R"(#1 key-unknown [bestilt] ukendt nøgle: "bestilt")",
         R"(#1 key-unknown [bestilt] unknown key: "bestilt")"},
        {"2026-08-03 mho noted: hej, Bo Prøvesen sagde: nej",
         R"(#1 key-unknown [Bo Prøvesen sagde] ukendt nøgle: "…")",
         R"(#1 key-unknown [Bo Prøvesen sagde] unknown key: "…")"},
        {"2026-08-03 mho noted: x, expected: 2026-09-01",
         "#1 key-not-for-verb [expected] expected hører ikke til noted",
         "#1 key-not-for-verb [expected] expected does not belong to noted"},
        {"2026-08-03 mho requested: lae-265, from: x, voice: citizen",
         "#1 key-not-for-verb [voice] voice hører ikke til requested | requested tager: from, "
         "expected, said-by, because",
         "#1 key-not-for-verb [voice] voice does not belong to requested | requested takes: from, "
         "expected, said-by, because"}};
    check_refused(rows);
  }

  TEST_CASE("keys that a verb cannot do without")
  {
    constexpr Refused rows[] = {
        {"2026-08-03 mho goal: x",
         R"(#1 key-missing [goal] goal mangler direction
#1 key-missing [goal] goal mangler voice)",
         R"(#1 key-missing [goal] goal lacks direction
#1 key-missing [goal] goal lacks voice)"},
        {"2026-08-03 mho measure: praktik",
         R"(#1 key-missing [measure] measure mangler starts
#1 key-missing [measure] measure mangler ends)",
         R"(#1 key-missing [measure] measure lacks starts
#1 key-missing [measure] measure lacks ends)"},
        {"2026-08-03 mho requested: lae-265",
         "#1 key-missing [requested] requested mangler from",
         "#1 key-missing [requested] requested lacks from"},
        {"2026-08-03 mho postponed: lae-265",
         R"(#1 key-missing [postponed] postponed mangler said-by
#1 key-missing [postponed] postponed mangler expected)",
         R"(#1 key-missing [postponed] postponed lacks said-by
#1 key-missing [postponed] postponed lacks expected)"},
        {"2026-08-03 mho paused: ill",
         "#1 key-missing [paused] paused mangler review",
         "#1 key-missing [paused] paused lacks review"},
        {"2026-08-03 mho informed: status",
         "#1 key-missing [informed] informed mangler via",
         "#1 key-missing [informed] informed lacks via"},
        {"2026-08-03 mho migrated: fp-2026",
         "#1 key-missing [migrated] migrated mangler because",
         "#1 key-missing [migrated] migrated lacks because"},
        {"2026-08-03 mho acknowledged: no-next-step",
         R"(#1 key-missing [acknowledged] acknowledged mangler because
#1 key-missing [acknowledged] acknowledged mangler until)",
         R"(#1 key-missing [acknowledged] acknowledged lacks because
#1 key-missing [acknowledged] acknowledged lacks until)"},
        {"2026-08-03 mho corrected: {date: 2026-08-01, requested: lae-265}, void: true",
         "#1 key-missing [corrected] corrected mangler because",
         "#1 key-missing [corrected] corrected lacks because"}};
    check_refused(rows);
  }

  TEST_CASE("values of the wrong form")
  {
    constexpr Row rows[] = {
        {"2026-08-03 mho received:", "#1 value-missing [received]"},
        {R"(2026-08-03 mho received: "")", R"(#1 value-empty [""])"},
        {"2026-08-03 mho received: [lae-265]", "#1 value-not-text [received]"},
        {"2026-08-03 mho received: LÆ-265", "#1 word-invalid [LÆ-265]"},
        {"2026-08-03 mho received: lae-265, unsolicited: ja", "#1 flag-invalid [ja]"},
        {"2026-08-03 mho informed: status, via: brev", "#1 value-unknown [brev]"},
        {"2026-08-03 mho informed: status, via: post, promised: 2027-02",
         "#1 value-not-a-map [promised]"},
        {"2026-08-03 mho informed: status, via: post, promised: {afgørelse: 2027-02, next: "
         "2027-13}",
         R"(#1 key-unknown [afgørelse]
#1 month-invalid [2027-13])"},
        {"2026-08-03 mho informed: status, via: post, waiting: lae-265",
         "#1 value-not-a-list [waiting]"},
        {"2026-08-03 mho informed: status, via: post, waiting: [lae-265, Lægen]",
         "#1 word-invalid [Lægen]"},
        {"2026-08-03 mho informed: status, via: post, receipt: {template: aa, language: da}",
         "#1 key-missing [receipt]"},
        {"2026-08-03 mho stage: afsluttet, waived: [{need: own-goal}], outcome: x, self-support: "
         "hel",
         R"(#1 key-missing [need]
#1 value-unknown [hel])"},
        {"2026-08-03 mho stage: afsluttet, waived: [own-goal]", "#1 value-not-a-map [own-goal]"},
        {"2026-08-03 mho stage: afsluttet, waived: {need: own-goal, reason: x}",
         "#1 value-not-a-list [waived]"},
        {"2026-08-03 mho measure: praktik, starts: i dag, ends:", R"(#1 date-invalid [i dag]
#1 value-missing [ends])"},
        {"2026-02-30 mho applied: fleksjob", "#1 date-invalid [2026-02-30]"},
        {"3/8-2026 mho applied: fleksjob", "#1 date-invalid [3/8-2026]"},
        {"2026-08-03 mho measure: praktik, starts: 2026-08-03, ends: 2026-09-01, hours: 012",
         "#1 hours-invalid [012]"},
        {"2026-08-03 mho consented: egen-laege", "#1 value-not-a-list [consented]"},
        {"2026-08-03 mho consented: []", "#1 list-empty [consented]"},
        {"2026-08-03 mho considered: job", "#1 value-not-a-list [considered]"},
        {"2026-08-03 mho considered: [], relevant: []", R"(#1 list-empty [considered]
#1 list-empty [relevant])"},
        {"2026-08-03 mho considered: [Job], relevant: job", R"(#1 word-invalid [Job]
#1 value-not-a-list [relevant])"},
        {"2026-08-03 mho met: samtale, with: [citizen, mor]", "#1 value-unknown [mor]"},
        {"2026-08-03 mho paused: syg, review: 2026-09-01", "#1 value-unknown [syg]"},
        {"2026-08-03 mho complained: decision, form: mundtlig", "#1 value-unknown [mundtlig]"},
        {"2026-08-03 mho decided: fleksjob, appeal: ja, via: phone", R"(#1 value-unknown [ja]
#1 value-unknown [phone])"},
        {"2026-08-03 Mette applied: fleksjob", "#1 word-invalid [Mette]"}};
    for (const Row& row : rows)
    {
      CAPTURE(row.lines);
      CHECK(codes_of(row.lines) == row.codes);
    }
  }

  TEST_CASE("days that the calendar does not cover")
  {
    constexpr Refused rows[] = {
        {"1979-12-31 mho applied: fleksjob",
         R"(#1 date-not-covered [1979-12-31] "1979-12-31" ligger uden for kalenderen, som går fra 1980 til 2150 | er årstallet rigtigt?)",
         R"(#1 date-not-covered [1979-12-31] "1979-12-31" is outside the calendar, which runs from 1980 to 2150 | is the year right?)"},
        {"2151-01-01 mho applied: fleksjob",
         R"(#1 date-not-covered [2151-01-01] "2151-01-01" ligger uden for kalenderen, som går fra 1980 til 2150 | er årstallet rigtigt?)",
         R"(#1 date-not-covered [2151-01-01] "2151-01-01" is outside the calendar, which runs from 1980 to 2150 | is the year right?)"},
        {"2026-08-03 mho requested: lae-265, from: x, expected: 1926-08-03",
         R"(#1 date-not-covered [1926-08-03] "1926-08-03" ligger uden for kalenderen, som går fra 1980 til 2150 | er årstallet rigtigt?)",
         R"(#1 date-not-covered [1926-08-03] "1926-08-03" is outside the calendar, which runs from 1980 to 2150 | is the year right?)"},
        {"2026-08-03 mho informed: status, via: post, promised: {decision: 1979-12}",
         R"(#1 date-not-covered [1979-12] "1979-12" ligger uden for kalenderen, som går fra 1980 til 2150 | er årstallet rigtigt?)",
         R"(#1 date-not-covered [1979-12] "1979-12" is outside the calendar, which runs from 1980 to 2150 | is the year right?)"}};
    check_refused(rows);
  }

  TEST_CASE("when an entry was written")
  {
    constexpr Refused rows[] = {
        {"2026-08-03 mho applied: fleksjob, logged: 2026-08-02",
         "#1 logged-before-date [2026-08-02] linjen er skrevet, før det skete | logged er den dag, "
         "linjen blev skrevet; udelad den, når det er samme dag",
         "#1 logged-before-date [2026-08-02] the entry was written before it happened | logged is "
         "the day the entry was written; leave it out when it is the same day"},
        {R"(2026-08-03 mho applied: fleksjob, logged: 2026-08-05
2026-08-04 mho noted: x)",
         "#2 logged-backwards [2026-08-04] linjen står efter en, der er skrevet den 2026-08-05 | "
         "tilføj logged: med den dag, linjen blev skrevet, 2026-08-05 eller senere | #1 "
         "[2026-08-05] den er her",
         "#2 logged-backwards [2026-08-04] the entry stands after one that was written on "
         "2026-08-05 | add logged: with the day the entry was written, 2026-08-05 or later | #1 "
         "[2026-08-05] it is here"},
        {R"(2026-08-03 mho applied: fleksjob
2026-08-02 mho noted: x)",
         "#2 logged-backwards [2026-08-02] linjen står efter en, der er skrevet den 2026-08-03 | "
         "tilføj logged: med den dag, linjen blev skrevet, 2026-08-03 eller senere | #1 "
         "[2026-08-03] den er her",
         "#2 logged-backwards [2026-08-02] the entry stands after one that was written on "
         "2026-08-03 | add logged: with the day the entry was written, 2026-08-03 or later | #1 "
         "[2026-08-03] it is here"},
        {R"(2026-08-03 mho applied: fleksjob, logged: 2026-08-07
2026-08-01 mho noted: x, logged: 2026-08-06)",
         "#2 logged-backwards [2026-08-06] linjen står efter en, der er skrevet den 2026-08-07 | "
         "tilføj logged: med den dag, linjen blev skrevet, 2026-08-07 eller senere | #1 "
         "[2026-08-07] den er her",
         "#2 logged-backwards [2026-08-06] the entry stands after one that was written on "
         "2026-08-07 | add logged: with the day the entry was written, 2026-08-07 or later | #1 "
         "[2026-08-07] it is here"},
        {R"(2026-08-05 mho applied: fleksjob
2026-08-01 mho noted: x
2026-08-02 mho noted: y
2026-08-05 mho noted: z)",
         R"(#2 logged-backwards [2026-08-01] linjen står efter en, der er skrevet den 2026-08-05 | tilføj logged: med den dag, linjen blev skrevet, 2026-08-05 eller senere | #1 [2026-08-05] den er her
#3 logged-backwards [2026-08-02] linjen står efter en, der er skrevet den 2026-08-05 | tilføj logged: med den dag, linjen blev skrevet, 2026-08-05 eller senere | #1 [2026-08-05] den er her)",
         R"(#2 logged-backwards [2026-08-01] the entry stands after one that was written on 2026-08-05 | add logged: with the day the entry was written, 2026-08-05 or later | #1 [2026-08-05] it is here
#3 logged-backwards [2026-08-02] the entry stands after one that was written on 2026-08-05 | add logged: with the day the entry was written, 2026-08-05 or later | #1 [2026-08-05] it is here)"}};
    check_refused(rows);
  }

  TEST_CASE("written late, and in order")
  {
    for (const std::string_view lines : {R"(2026-08-03 mho applied: fleksjob
2026-08-02 mho noted: x, logged: 2026-08-03
2026-08-04 mho noted: y)",
                                         R"(2026-08-03 mho applied: fleksjob, logged: 2026-08-07
2026-08-01 mho noted: x, logged: 2026-08-07
2026-08-07 mho noted: y)"})
    {
      CAPTURE(lines);
      CHECK(told_of(lines).empty());
    }
  }
}
