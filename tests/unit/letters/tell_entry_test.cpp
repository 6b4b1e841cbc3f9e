// SPDX-License-Identifier: MPL-2.0
// One entry of the log told: every verb in a sentence of both languages.

#include "letters/letter_world.hpp"
#include "letters/story.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// The last entry of the log in both languages.
std::string told_last(std::string_view lines)
{
  const LetterWorld world("2026-08-03 mho applied: foertidspension\n2026-08-03 mho assigned: mho\n"
                              + std::string(lines),
                          "2026-12-01");
  const Entry& last = *world.standing().entries.back();
  return tell_entry(last, world.standing(), Language::danish) + "\n"
         + tell_entry(last, world.standing(), Language::english);
}

} // namespace

TEST_SUITE("letters/tell_entry")
{
  TEST_CASE("every verb has its sentence in both languages")
  {
    struct Row
    {
      std::string_view lines;
      std::string_view told;
    };

    constexpr Row rows[] = {
        {"", "Mette Holm fik ansvaret for sagen.\nMette Holm became responsible for the case."},
        {"2026-08-05 mho applied: foertidspension",
         "Ansøgningen kom: Førtidspension.\nThe application came: Disability pension."},
        {"2026-08-05 mho opened: own-initiative",
         "Sagen blev åbnet: Kommunens initiativ.\nThe case was opened: Our own initiative."},
        {"2026-08-05 mho goal: Jeg vil arbejde, direction: job, voice: citizen",
         "Mål: »Jeg vil arbejde« (job, borgerens egne ord).\nGoal: “Jeg vil arbejde” (work, the "
         "citizen's own words)."},
        {"2026-08-05 mho goal: En rolig hverdag, direction: everyday, voice: caseworker",
         "Mål: »En rolig hverdag« (hverdag).\nGoal: “En rolig hverdag” (everyday life)."},
        {"2026-08-05 mho goal: Noget, direction: job, voice: citizen\n2026-08-06 mho stage: "
         "oplysning",
         "Sagen gik til trinnet Oplysning.\nThe case moved to the stage Evidence."},
        {"2026-08-05 mho stage: afsluttet, because: Trukket, outcome: afslag, self-support: none, "
         "follow-up: 2027-08-05",
         "Sagen gik til trinnet Afsluttet. Udfald: Afslag. Opfølgning den 5. august 2027.\nThe "
         "case "
         "moved to the stage Closed. Outcome: Refusal. Follow-up on 5 August 2027."},
        {"2026-08-05 mho stage: oplysning, waived: [{need: own-goal, reason: Han er syg.}]",
         "Sagen gik til trinnet Oplysning. Set bort fra et krav (Borgeren er med til at sætte "
         "målet): "
         "Han er syg.\nThe case moved to the stage Evidence. A need was set aside (The citizen "
         "takes "
         "part in setting the goal): Han er syg."},
        {"2026-08-05 mho stage: oplysning, waived: [{need: own-goal, reason: Han er syg., by: "
         "hve}]",
         "Sagen gik til trinnet Oplysning. Set bort fra et krav (Borgeren er med til at sætte "
         "målet, Hanne Vestergaard): Han er syg.\nThe case moved to the stage Evidence. A need was "
         "set aside (The citizen takes part in setting the goal, Hanne Vestergaard): Han er syg."},
        {"2026-08-05 mho measure: praktik, company: Et Gartneri, starts: 2026-08-10, ends: "
         "2026-09-30, hours: 7.5",
         "Indsats: Praktik hos Et Gartneri, fra den 10. august 2026 til den 30. september 2026, "
         "7,5 "
         "timer om ugen.\nMeasure: Work trial at Et Gartneri, from 10 August 2026 to 30 September "
         "2026, 7.5 hours a week."},
        {"2026-08-05 mho measure: praktik, starts: 2026-08-10, ends: 2026-09-30, hours: 1",
         "Indsats: Praktik, fra den 10. august 2026 til den 30. september 2026, 1 time om "
         "ugen.\nMeasure: Work trial, from 10 August 2026 to 30 September 2026, 1 hour a week."},
        {"2026-08-05 mho consented: [egen-laege]",
         "Borgeren gav samtykke til at spørge: egen-laege.\nThe citizen gave consent to ask: "
         "egen-laege."},
        {"2026-08-05 mho considered: [job, housing], relevant: [housing]",
         "Der blev set på: job og bolig. Relevant: bolig.\nConsidered: job and housing. Relevant: "
         "housing."},
        {"2026-08-05 mho considered: [job]",
         "Der blev set på: job. Intet af det er relevant.\nConsidered: job. None of it is "
         "relevant."},
        {"2026-08-05 mho consented: [egen-laege]\n2026-08-06 mho requested: lae-265, from: "
         "Lægehuset "
         "Prøvegade",
         "Vi bad Lægehuset Prøvegade om: LÆ 265.\nWe asked Lægehuset Prøvegade for: LÆ 265."},
        {"2026-08-05 mho requested: udtalelse, from: social",
         "Vi bad Social og psykiatri om: udtalelse.\nWe asked Social services for: opinion."},
        {"2026-08-05 mho requested: samtykke, from: Bo\n2026-08-06 mho reminded: samtykke",
         "Vi rykkede for: samtykke.\nWe sent a reminder about: consent."},
        {"2026-08-05 mho requested: samtykke, from: Bo\n2026-08-06 mho postponed: samtykke, "
         "said-by: "
         "hans søster, expected: 2026-09-01",
         "Datoen blev flyttet til den 1. september 2026: samtykke (oplyst af: hans søster).\nThe "
         "date "
         "was moved to 1 September 2026: consent (said by: hans søster)."},
        {"2026-08-05 mho requested: samtykke, from: Bo\n2026-08-06 mho received: samtykke",
         "Vi modtog: samtykke.\nWe received: consent."},
        {"2026-08-06 mho received: samtykke, unsolicited: true",
         "Vi modtog uden at have bedt om det: samtykke.\nWe received unasked: consent."},
        {"2026-08-05 mho requested: samtykke, from: Bo\n2026-08-06 mho declined: samtykke",
         "Vi får ikke: samtykke.\nWe will not get: consent."},
        {"2026-08-05 mho requested: samtykke, from: Bo\n2026-08-06 mho withdrawn: samtykke",
         "Vi har ikke længere brug for: samtykke.\nWe no longer need: consent."},
        {"2026-08-05 mho received: lae-265, unsolicited: true\n2026-08-06 mho assessed: lae-265",
         "Vi læste og vurderede: LÆ 265.\nWe read and assessed: LÆ 265."},
        {"2026-08-05 mho requested: hoering, from: Bo Prøvesen",
         "Bo Prøvesen kan nu sige sin mening, før vi afgør sagen: partshøring.\nBo Prøvesen can "
         "now say "
         "what they think before we decide: hearing."},
        {"2026-08-05 mho requested: hoering, from: Bo Prøvesen\n2026-08-06 mho received: hoering",
         "Der kom svar: partshøring.\nAn answer came: hearing."},
        {"2026-08-05 mho handed-over: social",
         "Sagen blev givet videre til Social og psykiatri.\nThe case was handed over to Social "
         "services."},
        {"2026-08-05 mho handed-over: social\n2026-08-06 mho withdrawn: social",
         "Overdragelsen til Social og psykiatri blev trukket tilbage.\nThe handover to Social "
         "services was taken back."},
        {"2026-08-05 mho asked: callback\n2026-08-06 mho withdrawn: callback",
         "Borgeren trak det tilbage: ring tilbage.\nThe citizen took it back: call back."},
        {"2026-08-05 mho handed-over: social\n2026-08-06 akj accepted: social",
         "Social og psykiatri tog imod sagen; Anders Kjær har nu ansvaret.\nSocial services "
         "accepted "
         "the case; Anders Kjær is now responsible."},
        {"2026-08-05 mho handed-over: social\n2026-08-06 akj declined: social, lacking: Mål",
         "Social og psykiatri sendte sagen tilbage.\nSocial services sent the case back."},
        {"2026-08-05 mho asked: callback",
         "Borgeren bad om: ring tilbage.\nThe citizen asked for: call back."},
        {"2026-08-05 mho asked: callback\n2026-08-06 mho answered: callback",
         "Vi svarede borgeren: ring tilbage.\nWe answered the citizen: call back."},
        {"2026-08-05 mho paused: ill, review: 2026-09-01",
         "Sagen holder pause; vi taler med borgeren igen senest den 1. september 2026.\nThe case "
         "is "
         "paused; we talk with the citizen again by 1 September 2026."},
        {"2026-08-05 mho paused: ill, review: 2026-09-01\n2026-08-20 mho resumed: ill",
         "Sagen gik videre efter pausen.\nThe case went on after the pause."},
        {"2026-08-05 mho met: samtale, with: [citizen, companion, doctor]",
         "Samtale med borgeren, bisidder og læge.\nTalk with the citizen, a companion and a "
         "doctor."},
        {"2026-08-05 mho met: samtale, why: Han var syg.",
         "Samtale uden borgeren. Grund: Han var syg.\nTalk without the citizen. Reason: Han var "
         "syg."},
        {"2026-08-05 mho informed: talk, via: phone",
         "Vi talte med borgeren om, hvor langt sagen er (i telefonen).\nWe talked with the citizen "
         "about how far the case has come (on the phone)."},
        {"2026-08-05 mho informed: status, via: digital-post, promised: {decision: 2027-01, next: "
         "2026-09-01}",
         "Borgeren fik et brev: Status (Digital Post). Vi lovede en afgørelse i januar 2027, og at "
         "borgeren hører fra os senest den 1. september 2026.\nThe citizen got a letter: Status "
         "(Digital Post). We promised a decision in January 2027, and that the citizen hears from "
         "us "
         "by 1 September 2026."},
        {"2026-08-05 mho informed: status, via: post, promised: {next: 2026-09-01}",
         "Borgeren fik et brev: Status (med posten). Vi lovede, at borgeren hører fra os senest "
         "den "
         "1. september 2026.\nThe citizen got a letter: Status (by post). We promised that the "
         "citizen hears from us by 1 September 2026."},
        {"2026-08-05 mho decided: afslag, law: pensionsloven § 16, sent: 2026-08-05",
         "Afgørelse: Afslag. Efter pensionsloven § 16. Sendt den 5. august 2026.\nDecision: "
         "Refusal. "
         "Under pensionsloven § 16. Sent on 5 August 2026."},
        {"2026-08-05 mho complained: handling-time",
         "Borgeren klagede over ventetiden.\nThe citizen complained about the waiting time."},
        {"2026-08-05 mho company: Et værksted vil gerne.",
         "Dialog med en virksomhed: Et værksted vil gerne.\nDialogue with a company: Et værksted "
         "vil "
         "gerne."},
        {"2026-08-05 mho changed: {phone: 12 34 56 00, post: paper}",
         "Borgerens oplysninger blev ændret: post og telefon.\nThe citizen's details changed: post "
         "and "
         "phone."},
        {"2026-08-05 mho acknowledged: no-next-step, because: Ferie, until: 2026-09-01",
         "Set og forklaret til og med den 1. september 2026: Intet er sket, og vi venter ikke på "
         "nogen.\nSeen and explained until 1 September 2026: Nothing has happened and we wait for "
         "nobody."},
        {"2026-08-05 mho corrected: {date: 2026-08-03, assigned: mho}, because: Forkert, void: "
         "true",
         "Linjen fra den 3. august 2026 blev strøget (sagen fik en ansvarlig).\nThe entry of 3 "
         "August "
         "2026 was struck out (the case got its owner)."},
        {"2026-08-05 mho corrected: {date: 2026-08-03, assigned: mho}, because: Forkert, ref: to",
         "Linjen fra den 3. august 2026 blev rettet (sagen fik en ansvarlig).\nThe entry of 3 "
         "August "
         "2026 was corrected (the case got its owner)."},
        {"2026-08-05 mho requested: udtalelse, from: social\n2026-08-06 mho corrected: {date: "
         "2026-08-05, requested: udtalelse}, because: Forkert, void: true",
         "Linjen fra den 5. august 2026 blev strøget (vi bad om noget: udtalelse).\nThe entry of 5 "
         "August 2026 was struck out (we requested something: opinion)."},
        {"2026-08-05 mho noted: Han sagde »Det er nok.«",
         "Notat: Han sagde »Det er nok.«\nNote: Han sagde »Det er nok.«"},
        {"2026-08-05 mho noted: Han ringede.", "Notat: Han ringede.\nNote: Han ringede."},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.lines);
      CHECK(told_last(row.lines) == row.told);
    }
  }
}
