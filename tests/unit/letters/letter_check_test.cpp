// SPDX-License-Identifier: MPL-2.0
// What a finished letter must not hold.

#include "letters/letter.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;

namespace
{

std::string objections(std::string_view text,
                       BlockKind kind = BlockKind::paragraph,
                       Language language = Language::english)
{
  std::string told;
  for (const Text& objection : objections_to({Language::danish, {}, {{kind, {std::string(text)}}}}))
  {
    told += (told.empty() ? "" : "\n") + objection.in(language);
  }
  return told;
}

constexpr std::string_view decides =
    " sounds like a decision: that is written in a letter of its own";
constexpr std::string_view no_time = " does not say when: write a date or a month";
constexpr std::string_view specialty = " is a specialty: write specialist";

} // namespace

TEST_SUITE("letters/letter_check")
{
  TEST_CASE("what may stand in a letter")
  {
    constexpr std::string_view texts[] = {
        "Vi regner med at afgøre sagen senest den 15. januar 2027.",
        "Du må gerne tage en med, og du har ret til at se papirerne i din sag.",
        "You have the right to see the papers in your case.",
        "Vi sendte dig vores afgørelse om førtidspension.",
        "Brevet fortæller, hvor langt din sag er. Det er ikke en afgørelse.",
        "Vi behandler din sag efter reglerne om førtidspension.",
        "Ring på 12 34 56 78 om sag 2026-0141.",
        "Vi mangler en erklæring fra en speciallæge.",
        "Social og psykiatri overtog din sag.",
        "Du sagde »jeg vil have svar hurtigst muligt om mit afslag fra min psykiater«.",
        "Bevillinger er noget andet, og det er primogenitur også.",
        "Vi talte om muligheder. Snarere end at vente.",
        "You are entitled to bring somebody.",
    };
    for (const std::string_view text : texts)
    {
      CAPTURE(text);
      CHECK(objections(text) == "");
    }
  }

  TEST_CASE("what may not")
  {
    struct Row
    {
      std::string_view text;
      std::string_view word;
      std::string_view why;
    };

    const Row rows[] = {
        {"Vi bevilger dig et fleksjob.", "bevilger", decides},
        {"Kommunen AFSLÅR.", "afslår", decides},
        {"De fleste får afslag.", "afslag", decides},
        {"Du er tilkendt en ydelse.", "tilkendt", decides},
        {"Vi har besluttet noget.", "har besluttet", decides},
        {"Du har ret til førtidspension.", "ret til førtidspension", decides},
        {"Du har ikke ret til et fleksjob.", "ret til et fleksjob", decides},
        {"You are not entitled to a pension.", "entitled to a pension", decides},
        {"We have decided it.", "have decided", decides},
        {"Your application is rejected.", "rejected", decides},
        {"We granted it.", "granted", decides},
        {"Vi svarer hurtigst muligt.", "hurtigst muligt", no_time},
        {"Du hører fra os snarest.", "snarest", no_time},
        {"Vi afgør den ultimo januar.", "ultimo", no_time},
        {"Det sker i 1. kvartal.", "kvartal", no_time},
        {"We answer as soon as possible.", "as soon as possible", no_time},
        {"Du skal til en psykiater.", "psykiater", specialty},
        {"Vi bad om en neurologisk erklæring.", "neurologisk", specialty},
        {"A report from a psychiatrist.", "psychiatrist", specialty},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(objections(row.text) == "`" + std::string(row.word) + "`" + std::string(row.why));
      CHECK(!objections(row.text, BlockKind::paragraph, Language::danish).empty());
    }
  }

  TEST_CASE("a CPR number is found wherever it stands")
  {
    constexpr std::string_view told = "a CPR number may never stand in a letter";
    for (const std::string_view text : {"Om 720379-0002 skriver vi",
                                        "Om 720379 0002 skriver vi",
                                        "7203790002",
                                        "»mit nummer er 720379-0002«"})
    {
      CAPTURE(text);
      for (const BlockKind kind :
           {BlockKind::heading1, BlockKind::paragraph, BlockKind::bullets, BlockKind::lines})
      {
        CHECK(objections(text, kind) == told);
      }
    }
  }

  TEST_CASE("what was not filled in, several objections, and each only once")
  {
    CHECK(objections("Kære {{navn}}") == "`{{`: something was not filled in");
    CHECK(objections("Snarest og snarest, primo.")
          == "`snarest` does not say when: write a date or a month\n"
             "`primo` does not say when: write a date or a month");
  }
}
