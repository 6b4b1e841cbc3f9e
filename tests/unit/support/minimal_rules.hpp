// SPDX-License-Identifier: MPL-2.0
// A casebook and a workflow that are as small as they can be and still have one of everything: each
// party, a stage of each turn, a gate, a route of its own. Both read without a diagnostic. Tests
// change a line (support/parsing.hpp: `changed`) rather than writing another one.

#pragma once

#include <string_view>

namespace sag::test
{

inline constexpr std::string_view minimal_casebook = R"(casebook: 1
municipality: Prøvekøbing Kommune
workflow: fp-test
letterhead:
  address: [Rådhusgade 1, 7700 Prøvekøbing]
  phone: 99 00 00 00
  web: proevekoebing.example
units:
  arbejdsmarked:
    name: {da: Beskæftigelse, en: Employment}
    leader: hve
  social:
    name: {da: Social og psykiatri, en: Social services}
people:
  hve:
    name: Hanne Vestergaard
    title: {da: Afdelingsleder, en: Head of unit}
    phone: 99 00 00 01
    unit: arbejdsmarked
  mho:
    name: Mette Holm
    title: {da: Sagsbehandler, en: Caseworker}
    phone: 99 00 00 02
    unit: arbejdsmarked
    ids: 0001-1999
  akj:
    name: Anders Kjær
    title: {da: Socialrådgiver, en: Social worker}
    phone: 99 00 00 03
    unit: social
    ids: 2000-3999
)";

inline constexpr std::string_view minimal_workflow = R"(workflow: fp-test
name: {da: Regler til prøver, en: Rules for tests}
valid-from: 2022-01-01
reviewed-until: 2026-12-31
start: modtaget
steps:
  - {da: Vi undersøger, en: We look into it}
  - {da: Vi afgør sagen, en: We decide}
stages:
  modtaget:
    name: {da: Modtaget, en: Received}
    plain: {da: Vi har modtaget din sag., en: We have received your case.}
    unit: arbejdsmarked
    phase: preparation
    step: 1
    gate:
      - id: own-goal
        goal: citizen
        why: {da: Borgeren er med til at sætte målet., en: The citizen takes part in setting the goal.}
        waivable: caseworker
    next: [oplysning]
  oplysning:
    name: {da: Oplysning, en: Evidence}
    plain: {da: Vi samler oplysninger., en: We are collecting evidence.}
    ahead: {da: Vi samler oplysninger., en: We collect evidence.}
    unit: arbejdsmarked
    phase: preparation
    step: 2
    work: {code: ready-not-decided, limit: [10, 15]}
    inform: [20, 30]
    gate:
      - id: paper
        assessed: lae-265
        why: {da: Lægens svar skal være læst., en: The answer must be read.}
        law: retssikkerhedsloven § 10
        waivable: leader
    next:
      - indsats
      - to: modtaget
        route: {da: Tilbage, en: Back}
        gate: false
        because: true
  indsats:
    name: {da: Indsats, en: Measure}
    plain: {da: Du er i gang med en indsats., en: Your measure is running.}
    phase: closing
    turn: external
    next: [afsluttet]
  afsluttet:
    name: {da: Afsluttet, en: Closed}
    plain: {da: Din sag er afsluttet., en: Your case is closed.}
    phase: after
    final: true
everywhere:
  - to: afsluttet
    route: {da: Trukket tilbage, en: Withdrawn}
    gate: false
    because: true
catalogue:
  lae-265:
    name: {da: LÆ 265, en: LÆ 265}
    party: external
    answer: 30d
    longest: 90d
    assess: true
    consent: egen-laege
    words:
      da: {a: et svar fra din læge, the: svaret fra din læge, it: det, requested: Vi spurgte din læge., reminded: Vi rykkede din læge., received: Din læge svarede., assessed: Vi læste svaret., why: Vi mangler svaret.}
      en: {a: an answer from your doctor, the: the answer from your doctor, it: it, requested: We asked your doctor., reminded: We reminded your doctor., received: Your doctor answered., assessed: We read the answer., why: We need the answer.}
  udtalelse:
    name: {da: Udtalelse, en: Opinion}
    party: internal
    unit: social
    code: opinion-missing
    limit: [10, 15]
    words:
      da: {a: en udtalelse, the: udtalelsen, it: den, requested: Vi bad om en udtalelse., reminded: Vi rykkede for udtalelsen., received: Vi fik udtalelsen., assessed: Vi læste udtalelsen., why: Vi mangler udtalelsen.}
      en: {a: an opinion, the: the opinion, it: it, requested: We asked for an opinion., reminded: We sent a reminder., received: We got the opinion., assessed: We read the opinion., why: We need the opinion.}
  hoering:
    name: {da: Partshøring, en: Hearing}
    party: statutory
    answer: 14d
    words:
      da: {a: dit svar på høringen, the: dit svar på høringen, it: det, requested: Vi sendte dig en høring., reminded: Vi rykkede for dit svar., received: Vi fik dit svar., assessed: Vi læste dit svar., why: Du har ret til at svare.}
      en: {a: your answer to the hearing, the: your answer to the hearing, it: it, requested: We sent you a hearing., reminded: We reminded you., received: We got your answer., assessed: We read your answer., why: You have a right to answer.}
  samtykke:
    name: {da: Samtykke, en: Consent}
    party: citizen
    answer: 14d
    words:
      da: {a: dit samtykke, the: dit samtykke, it: det, requested: Vi bad om dit samtykke., reminded: Vi mindede dig om samtykket., received: Vi fik dit samtykke., assessed: Vi læste dit samtykke., why: Vi må ikke spørge uden.}
      en: {a: your consent, the: your consent, it: it, requested: We asked for your consent., reminded: We reminded you., received: We got your consent., assessed: We read your consent., why: We may not ask without it.}
  genvurdering:
    name: {da: Genvurdering, en: Reconsideration}
    party: internal
    code: reconsideration-late
    limit: [15, 20]
    opens-on: complained
    words:
      da: {a: en ny vurdering, the: den nye vurdering, it: den, requested: Vi fik din klage., reminded: Vi rykkede for vurderingen., received: Vi fik vurderingen., assessed: Vi vurderede sagen igen., why: Vi skal se på sagen igen.}
      en: {a: a new assessment, the: the new assessment, it: it, requested: We got your complaint., reminded: We sent a reminder., received: We got the assessment., assessed: We assessed the case again., why: We must look again.}
questions:
  callback:
    name: {da: Ring tilbage, en: Call back}
    limit: [2, 3]
    words:
      da: {the: opkaldet, asked: Du bad os ringe., answered: Vi ringede til dig.}
      en: {the: the call, asked: You asked us to call., answered: We called you.}
applications:
  foertidspension:
    name: {da: Førtidspension, en: Disability pension}
    words:
      da: {the: din ansøgning, applied: Du søgte førtidspension.}
      en: {the: your application, applied: You applied for a pension.}
openings:
  own-initiative:
    name: {da: Kommunens initiativ, en: Our own initiative}
    plain: {da: Vi åbnede sagen., en: We opened the case.}
areas:
  job: {name: {da: job, en: job}}
  housing: {name: {da: bolig, en: housing}}
measures:
  praktik:
    name: {da: Praktik, en: Work trial}
    plain: {da: Du er i praktik., en: You are in a work trial.}
meetings:
  samtale:
    name: {da: Samtale, en: Talk}
    plain: {da: Vi talte med dig., en: We talked with you.}
letters:
  status:
    name: {da: Status, en: Status}
    plain: {da: Vi skrev til dig om din sag., en: We wrote to you about your case.}
outcomes:
  foertidspension:
    name: {da: Førtidspension, en: Disability pension}
    plain: {da: Du får førtidspension., en: You get a pension.}
    law: pensionsloven § 16
  afslag:
    name: {da: Afslag, en: Refusal}
    plain: {da: Du får ikke førtidspension., en: You do not get a pension.}
limits:
  caseworker-away: [3, 5]
  caseworker-changed: [5, 10]
  citizen-not-informed: [20, 30]
  handover-not-accepted: [3, 5]
  no-next-step: [10, 15]
  no-self-support-track: [15, 30]
  not-assigned: [3, 5]
  not-reminded: [3, 5]
  not-requested: [3, 5]
  pause-not-reviewed: [3, 5]
  received-not-assessed: [5, 10]
deadlines:
  sagsbehandlingsfrist:
    name: {da: Frist for afgørelse, en: Deadline for the decision}
    starts: {applied: [foertidspension]}
    length: 13w
    rolling: next-working-day
    until: {decided: any}
    decision: true
    law: retssikkerhedsloven § 3
    missed: {da: Skriv til borgeren., en: Write to the citizen.}
)";

} // namespace sag::test
