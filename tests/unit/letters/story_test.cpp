// SPDX-License-Identifier: MPL-2.0
// The case told: where it stands, whose turn it is, what is open, and what has happened.

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

constexpr std::string_view begun =
    "2026-08-03 mho applied: foertidspension\n2026-08-03 mho assigned: mho\n";

std::string with(std::string_view lines)
{
  return std::string(begun) + std::string(lines);
}

} // namespace

TEST_SUITE("letters/story")
{
  TEST_CASE("a case is told from where it stands to what has happened")
  {
    const LetterWorld world(
        with("2026-08-05 mho goal: Jeg vil arbejde udendørs, direction: job, voice: citizen\n"
             "2026-08-05 mho consented: [egen-laege]\n"
             "2026-08-06 mho stage: oplysning, note: Første skridt\n"
             "2026-08-06 mho requested: lae-265, from: Lægehuset Prøvegade, expected: 2026-09-07, "
             "because: Vi mangler den\n"
             "2026-08-10 mho reminded: lae-265, say: Vi ringer i morgen\n"),
        "2026-08-12");
    CHECK(render_text(tell_case(world.standing(), world.today(), Language::danish))
          == R"(Sag 2026-0141
=============

Bo Prøvesen
Prøvevej 3
7700 Prøvekøbing
Digital Post

Hvor sagen er
-------------

Sagen har været i trinnet Oplysning siden den 6. august 2026. Den
begyndte den 3. august 2026. Mette Holm har ansvaret, telefon
99 00 00 02. Vi venter på andre: LÆ 265.

Mål
---

- »Jeg vil arbejde udendørs« (job, borgerens egne ord)

Det er åbent
------------

- LÆ 265, siden den 6. august 2026, ventes senest den 7. september 2026,
  rykket den 10. august 2026.

Det næste
---------

Næste trin er Indsats. Disse krav er endnu ikke opfyldt:

- Lægens svar skal være læst.

Det er sket
-----------

- 3. august 2026: Ansøgningen kom: Førtidspension.
- 3. august 2026: Mette Holm fik ansvaret for sagen.
- 5. august 2026: Mål: »Jeg vil arbejde udendørs« (job, borgerens egne
  ord).
- 5. august 2026: Borgeren gav samtykke til at spørge: egen-laege.
- 6. august 2026: Sagen gik til trinnet Oplysning. Notat: Første skridt.
- 6. august 2026: Vi bad Lægehuset Prøvegade om: LÆ 265. Grund: Vi
  mangler den.
- 10. august 2026: Vi rykkede for: LÆ 265. Til borgeren: Vi ringer i
  morgen.
)");
    CHECK(render_text(tell_case(world.standing(), world.today(), Language::english))
              .find("The next stage is Measure. These needs are not yet met:")
          != std::string::npos);
  }

  TEST_CASE("whose turn it is")
  {
    struct Row
    {
      std::string_view lines;
      std::string_view day;
      std::string_view turn;
    };

    constexpr Row rows[] = {
        {"", "2026-08-10", "Now it is Employment that must act; we wait for nobody."},
        {"2026-08-05 mho requested: udtalelse, from: social",
         "2026-08-10",
         "The case waits for Social services: opinion."},
        {"2026-08-05 mho received: lae-265, unsolicited: true",
         "2026-08-10",
         "Employment must read and assess: LÆ 265."},
        {"2026-08-05 mho handed-over: social",
         "2026-08-10",
         "Social services must accept the case."},
        {"2026-08-05 mho asked: callback",
         "2026-08-10",
         "Employment must answer the citizen: call back."},
        {"2026-08-05 mho requested: samtykke, from: Bo",
         "2026-08-10",
         "We wait for the citizen: consent."},
        {"2026-08-05 mho requested: samtykke, from: Bo, expected: 2026-08-10",
         "2026-08-25",
         "The expected day has passed, and Employment must follow up: consent."},
        {"2026-08-05 mho paused: ill, review: 2026-09-01",
         "2026-08-10",
         "The citizen is taking a pause."},
        {"2026-08-05 mho paused: ill, review: 2026-09-01",
         "2026-09-02",
         "Employment must talk with the citizen about the pause."},
        {"2026-08-05 mho requested: hoering, from: Bo",
         "2026-08-10",
         "The citizen has time to answer: hearing."},
        {"2026-08-05 mho measure: praktik, starts: 2026-08-05, ends: 2026-09-01",
         "2026-08-10",
         "A measure is running: work trial."},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.lines);
      const LetterWorld world(with(row.lines), row.day);
      const std::string text =
          render_text(tell_case(world.standing(), world.today(), Language::english), 1000);
      CHECK(text.find("phone 99 00 00 02. " + std::string(row.turn) + "\n") != std::string::npos);
    }
  }

  TEST_CASE("what is open, and until when")
  {
    const LetterWorld world(
        with("2026-08-05 mho measure: praktik, starts: 2026-08-05, ends: 2026-09-01\n"
             "2026-08-05 mho paused: ill, review: 2026-09-02\n"
             "2026-08-05 mho requested: udtalelse, from: social\n"
             "2026-08-05 mho requested: samtykke, from: Bo, expected: 2026-08-19\n"),
        "2026-08-10");
    const std::string text =
        render_text(tell_case(world.standing(), world.today(), Language::danish), 1000);
    CHECK(
        text.find("- Praktik, i gang siden den 5. august 2026, til og med den 1. september 2026.\n"
                  "- Pause, siden den 5. august 2026, tages op den 2. september 2026.\n"
                  "- Udtalelse, siden den 5. august 2026.\n"
                  "- Samtykke, siden den 5. august 2026, ventes senest den 19. august 2026.\n")
        != std::string::npos);
  }

  TEST_CASE("what is hidden, and what is not there")
  {
    constexpr std::string_view header = R"(case: 2026-0141
workflow: fp-test
citizen:
  name: Bo Prøvesen
  address: [Hemmelig vej 1]
  protected: true
  phone: 12 34 56 00
  language: da
  post: paper
  needs: [{interpreter: tigrinya}, companion, {print: large}, {call: før 12}, {other: døv}]
log:
)";
    const LetterWorld world("2026-08-03 mho applied: foertidspension\n2026-08-10 mho stage: "
                            "afsluttet, because: Trukket, "
                            "outcome: afslag, self-support: none\n",
                            "2026-08-12",
                            header);
    CHECK(render_text(tell_case(world.standing(), world.today(), Language::danish))
          == R"(Sag 2026-0141
=============

Bo Prøvesen
Adressen er beskyttet
Telefon 12 34 56 00
Breve på papir
Tolk: tigrinya
Har en bisidder med
Stor skrift
Ring: før 12
Behov: døv

Hvor sagen er
-------------

Sagen er slut: Afsluttet siden den 10. august 2026. Den begyndte den
3. august 2026. Ingen har ansvaret for sagen.

Det er sket
-----------

- 3. august 2026: Ansøgningen kom: Førtidspension.
- 10. august 2026: Sagen gik til trinnet Afsluttet. Udfald: Afslag.
  Grund: Trukket.
)");
    const LetterWorld before(begun, "2026-08-01");
    CHECK(render_text(tell_case(before.standing(), before.today(), Language::english))
          == "Case 2026-0141\n==============\n\nBo Prøvesen\nPrøvevej 3\n7700 Prøvekøbing\nDigital "
             "Post\n\nThe case has not begun on that day.\n");
  }

  TEST_CASE("who answers while the owner is away")
  {
    const auto told = [](std::string_view stand_in)
    {
      const std::string casebook =
          fmt::format("{}absences:\n  - {{who: mho, from: 2026-08-10, to: 2026-08-14{}}}\n",
                      minimal_casebook,
                      stand_in);
      const LetterWorld world(begun, "2026-08-12", case_header, casebook);
      return render_text(tell_case(world.standing(), world.today(), Language::danish), 1000);
    };
    CHECK(told(", stand-in: akj").find("Til og med den 14. august 2026 svarer Anders Kjær.")
          != std::string::npos);
    CHECK(told("").find("Til og med den 14. august 2026 er der ingen, der svarer.")
          != std::string::npos);
    CHECK(told("}\n  - {who: mho, from: 2026-08-11, to: 2026-08-13, stand-in: akj")
              .find("Til og med den 13. august 2026 svarer Anders Kjær.")
          != std::string::npos);
    CHECK(told(", stand-in: akj}\n  - {who: akj, from: 2026-08-12, to: 2026-08-12")
              .find("Til og med den 14. august 2026 er der ingen, der svarer.")
          != std::string::npos);
  }
}
