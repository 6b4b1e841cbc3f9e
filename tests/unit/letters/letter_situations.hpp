// SPDX-License-Identifier: MPL-2.0
// The situations that whole letters are tested in: one case, told a little differently each time.

#pragma once

#include "letters/letter_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>

namespace sag::test
{

struct Situation
{
  std::string_view name;
  std::string_view day;
  std::string_view lines;
  bool on_paper = false;
  bool owner_away = false;
};

/// A protected address, and letters on paper.
inline constexpr std::string_view paper_header = R"(case: 2026-0141
workflow: fp-test
citizen:
  name: Bo Prøvesen
  protected: true
  language: da
  post: paper
log:
)";

/// Before every situation.
inline constexpr std::string_view begun_case = R"(
2026-08-03 mho applied: foertidspension
2026-08-03 mho assigned: mho
2026-08-03 mho informed: status, via: digital-post, promised: {decision: 2026-10-30, next: 2026-08-28}
2026-08-12 mho met: samtale, with: [citizen]
2026-08-12 mho goal: Jeg vil arbejde udendørs, direction: job, voice: citizen
2026-08-14 mho consented: [egen-laege]
2026-08-14 mho stage: oplysning
2026-08-14 mho requested: lae-265, from: Lægehuset Prøvegade, expected: 2026-09-14
)";

inline constexpr auto situations = std::to_array<Situation>({
    {"waiting for the doctor",
     "2026-08-24",
     R"(
)"},
    {"our own delay, and a promise that was not kept",
     "2026-09-28",
     R"(
2026-09-01 mho informed: status, via: digital-post, promised: {next: 2026-09-20}
2026-09-09 mho received: lae-265
)"},
    {"the doctor's answer is late and nobody chased it",
     "2026-09-22",
     R"(
2026-09-07 mho informed: status, via: post
)",
     true,
     false},
    {"a task for the citizen, a stand-in, several papers",
     "2026-09-02",
     R"(
2026-08-28 mho informed: status, via: digital-post
2026-08-31 mho reminded: lae-265, expected: 2026-09-21
2026-08-31 mho requested: samtykke, from: Bo
)",
     false,
     true},
    {"a hearing",
     "2026-09-08",
     R"(
2026-09-01 mho received: lae-265
2026-09-02 mho assessed: lae-265
2026-09-04 mho requested: hoering, from: Bo
2026-09-04 mho informed: status, via: digital-post, promised: {decision: 2026-10}
)"},
    {"a pause and a measure agreed",
     "2026-09-08",
     R"(
2026-09-01 mho received: lae-265
2026-09-02 mho assessed: lae-265
2026-09-03 mho paused: own-wish, review: 2026-09-22
2026-09-04 mho measure: praktik, starts: 2026-10-01, ends: 2026-12-31, say: Du begynder på en planteskole
2026-09-04 mho measure: praktik, ref: nu, starts: 2026-09-04, ends: 2026-09-30
)"},
    {"after the decision, with a complaint",
     "2026-10-20",
     R"(
2026-09-01 mho received: lae-265
2026-09-02 mho assessed: lae-265
2026-09-04 mho decided: afslag, sent: 2026-09-04
2026-09-04 mho informed: status, via: digital-post
2026-09-07 mho stage: afsluttet, because: Afgjort, outcome: afslag, self-support: none
2026-10-12 mho complained: decision
2026-10-13 mho asked: callback
)"},
    {"handed over to another unit",
     "2026-09-04",
     R"(
2026-09-01 mho received: lae-265
2026-09-02 mho assessed: lae-265
2026-09-03 mho handed-over: social
2026-09-03 mho requested: udtalelse, from: social
2026-09-04 mho asked: callback
)"},
});

/// The case of a situation, ready for its letter.
class SituationWorld
{
public:
  explicit SituationWorld(const Situation& situation)
      : lines_(std::string(begun_case) + std::string(situation.lines)),
        casebook_(std::string(minimal_casebook) + (situation.owner_away ? absence : "")),
        world_(lines_, situation.day, situation.on_paper ? paper_header : case_header, casebook_)
  {
  }

  [[nodiscard]] const LetterWorld& world() const { return world_; }

private:
  static constexpr const char* absence =
      "absences:\n  - {who: mho, from: 2026-09-01, to: 2026-09-04, stand-in: akj}\n";

  std::string lines_;
  std::string casebook_;
  LetterWorld world_;
};

struct ExpectedLetter
{
  std::string_view situation;
  std::string_view da;
  std::string_view en;
};

/// The letter in both languages, and that it may be sent.
inline void check_letter(const ExpectedLetter& letter)
{
  CAPTURE(letter.situation);
  const auto* const situation = std::ranges::find(situations, letter.situation, &Situation::name);
  REQUIRE(situation != situations.end());
  const SituationWorld made(*situation);
  CHECK(made.world().body(Language::danish) == letter.da);
  CHECK(made.world().body(Language::english) == letter.en);
  CHECK(objections_to(made.world().letter(Language::danish).document).empty());
  CHECK(objections_to(made.world().letter(Language::english).document).empty());
}

} // namespace sag::test
