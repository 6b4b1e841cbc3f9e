// SPDX-License-Identifier: MPL-2.0
// A case file with one of everything the format has, and what is told of a text.

#pragma once

#include "support/cases.hpp"

#include <string>
#include <string_view>

namespace sag::test
{

/// One of everything the format has.
inline constexpr std::string_view full_case = R"(# Bo
case: 2026-0141
workflow: fp-2026
citizen:
  name: Bo Prøvesen
  address: [Prøvevej 3, 7700 Prøvekøbing]
  protected: true
  language: en
  post: paper
  needs: [{call: before 12}, companion, {other: "ring: to gange"}]
  phone: 12 34 56 78
refs: {journal: 26/12345, kle: 32.03.04, esdh: 'A 1'}

log:
  - date: 2026-08-03
    who: mho
    applied: fleksjob
    source: dok-1
  # En bemærkning.
  - {date: 2026-08-03, who: mho, assigned: mho}
  - date: 2026-08-12
    who: mho
    goal: |
      Jeg vil arbejde
      udendørs
    direction: job
    voice: citizen
  - {date: 2026-08-13, who: mho, consented: [egen-laege], form: written}
  - date: 2026-08-14
    who: mho
    requested: lae-265
    from: "Lægehuset \"Prøvegade\""
    expected: 2026-09-14
    ref: a
  - date: 2026-08-14
    who: mho
    informed: wait
    via: digital-post
    promised: {decision: 2027-02, next: 2026-09-10}
    waiting: [lae-265]
    receipt: {template: aa, language: da, text: bb}
  - date: 2026-08-20
    who: jda
    measure: praktik
    company: Bageriet
    starts: 2026-08-24
    ends: 2026-09-18
    hours: 7,5
  - {date: 2026-09-01, who: mho, changed: {post: digital, needs: []}, logged: 2026-09-02}
  - date: 2026-09-02
    who: mho
    corrected: {date: 2026-08-14, requested: lae-265}
    because: Tastefejl
    expected: 2026-09-24
  - date: 2026-09-03
    who: mho
    stage: afsluttet
    because: Trukket tilbage
    waived: [{need: own-goal, reason: Nåede det ikke, by: hve}]
    outcome: withdrawn
    self-support: unknown
    follow-up: 2027-09-03
)";

inline std::string told_of(std::string_view text, const CaseReading& reading = {})
{
  return told(read_case_text(text, reading).diagnostics);
}

} // namespace sag::test
