// SPDX-License-Identifier: MPL-2.0
// Single facts of letters: what was done, what lies ahead, what is promised, who answers.

#include "letters/letter_ahead.hpp"
#include "letters/letter_done.hpp"
#include "letters/letter_facts.hpp"
#include "letters/letter_people.hpp"
#include "letters/letter_promises.hpp"
#include "letters/letter_world.hpp"

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

/// A scene that lives as long as what it looks into.
struct Scene
{
  Scene(const LetterWorld& world, const Words& vocabulary)
      : wish(world.wish()), scene(world.standing(), vocabulary, wish)
  {
  }

  LetterWish wish;
  LetterScene scene;
};

std::string listed(const std::vector<LetterItem>& items)
{
  std::string text;
  for (const LetterItem& item : items)
  {
    text += (text.empty() ? "" : "\n")
            + (item.date ? format_iso(*item.date).substr(5) + " " : std::string()) + item.text;
  }
  return text;
}

std::string done(std::string_view lines, std::string_view day_iso = "2026-09-30")
{
  const LetterWorld world(with(lines), day_iso);
  const Words words = words_of(Language::danish);
  Scene made(world, words);
  const std::string text = listed(list_done(made.scene));
  CHECK(made.scene.take_missing().empty());
  return text;
}

std::string agreements(std::string_view lines, std::string_view day_iso)
{
  const LetterWorld world(with(lines), day_iso);
  const Words words = words_of(Language::danish);
  Scene made(world, words);
  return listed(list_agreements(made.scene));
}

/// What lies ahead without a decision, and the kinds waited for.
std::string ahead(std::string_view lines, std::string_view day_iso)
{
  const LetterWorld world(with(lines), day_iso);
  const Words words = words_of(Language::danish);
  Scene made(world, words);
  const Ahead found = list_ahead(made.scene, std::nullopt);
  return fmt::format("{} ({})", listed(found.items), fmt::join(found.waiting, ", "));
}

std::string value_text(const LetterValues& values, std::string_view name)
{
  const LetterValue* const value = values.find(name);
  return value != nullptr ? std::get<std::string>(*value) : "none";
}

constexpr std::string_view applied = "08-03 Du søgte førtidspension.\n08-03 Mette Holm blev din "
                                     "sagsbehandler.";

} // namespace

TEST_SUITE("letters/letter_facts")
{
  TEST_CASE("each verb is told in its own sentence, or not at all")
  {
    struct Row
    {
      std::string_view lines;
      std::string_view told;
    };

    constexpr Row rows[] = {
        {"2026-08-05 mho goal: Noget, direction: job, voice: citizen",
         "08-05 Vi talte med dig om dine mål."},
        {"2026-08-05 mho consented: [egen-laege]", "08-05 Du gav os lov til at spørge."},
        {"2026-08-05 mho considered: [job, housing], relevant: [housing]",
         "08-05 Vi så på din situation."},
        {"2026-08-05 mho considered: [job]\n2026-08-06 mho considered: [housing], note: Hjemløs",
         "08-06 Vi så på din situation."},
        {"2026-08-05 mho considered: [housing], relevant: [housing], say: Vi talte om din bolig",
         "08-05 Vi så på din situation. Vi talte om din bolig."},
        {"2026-08-05 mho requested: udtalelse, from: social", "08-05 Vi bad om en udtalelse."},
        {"2026-08-05 mho asked: callback\n2026-08-06 mho answered: callback",
         "08-05 Du bad os ringe.\n08-06 Vi ringede til dig."},
        {"2026-08-05 mho met: samtale, with: [citizen, companion]", "08-05 Vi talte med dig."},
        {"2026-08-05 mho handed-over: social\n2026-08-06 akj accepted: social",
         "08-05 Vi bad en anden afdeling tage over: Social og psykiatri.\n08-06 Social og "
         "psykiatri "
         "overtog din sag."},
        {"2026-08-05 mho paused: ill, review: 2026-09-01\n2026-08-10 mho resumed: ill",
         "08-05 Vi aftalte en pause.\n08-10 Vi tog fat igen efter pausen."},
        {"2026-08-05 mho informed: talk, via: phone",
         "08-05 Vi fortalte dig, hvor langt sagen var."},
        {"2026-08-05 mho decided: afslag, sent: 2026-08-05", "08-05 Du får ikke førtidspension."},
        {"2026-08-05 mho complained: conduct", "08-05 Vi fik din klage."},
        {"2026-08-05 mho requested: samtykke, from: Bo, expected: 2026-08-19\n2026-08-06 mho "
         "postponed: samtykke, said-by: Bo, expected: 2026-09-02",
         "08-05 Vi bad om dit samtykke.\n08-06 Vi fik besked om, at dit samtykke kommer senest den "
         "2. september 2026."},
        {"2026-08-05 mho requested: samtykke, from: Bo\n2026-08-06 mho declined: samtykke",
         "08-05 Vi bad om dit samtykke.\n08-06 Vi får ikke dit samtykke."},
        {"2026-08-05 mho requested: samtykke, from: Bo\n2026-08-06 mho withdrawn: samtykke",
         "08-05 Vi bad om dit samtykke.\n08-06 Vi har ikke længere brug for dit samtykke."},
        // What is never told.
        {"2026-08-05 mho noted: Han lød træt", ""},
        {"2026-08-05 mho company: Et værksted", ""},
        {"2026-08-05 mho changed: {phone: 12 34 56 00}", ""},
        {"2026-08-05 mho met: samtale, why: Han kom ikke", ""},
        {"2026-08-05 mho decided: afslag", ""},
        {"2026-08-05 mho measure: praktik, starts: 2026-08-05, ends: 2026-09-01", ""},
        {"2026-08-05 mho acknowledged: no-next-step, because: Ferie, until: 2026-09-01", ""},
        {"2026-08-05 mho handed-over: social\n2026-08-06 akj declined: social, lacking: Mål",
         "08-05 Vi bad en anden afdeling tage over: Social og psykiatri.\n08-06 Social og "
         "psykiatri "
         "kunne ikke overtage din sag."},
        {"2026-08-05 mho corrected: {date: 2026-08-03, applied: foertidspension}, because: Fejl, "
         "ref: foerste",
         ""},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.lines);
      const std::string expected =
          std::string(applied) + (row.told.empty() ? "" : "\n" + std::string(row.told));
      CHECK(done(row.lines) == expected);
    }
  }

  TEST_CASE("what was written for the citizen is told, with its full stop")
  {
    CHECK(done("2026-08-05 mho met: samtale, with: [citizen], say: Vi aftalte en prøvetid")
              .ends_with("\n08-05 Vi talte med dig. Vi aftalte en prøvetid."));
    CHECK(done("2026-08-05 mho company: Et værksted, say: Et værksted vil gerne møde dig!")
              .ends_with("\n08-05 Et værksted vil gerne møde dig!"));
    CHECK(done("2026-08-05 mho informed: talk, via: phone, say: Vi ringede")
              .ends_with("\n08-05 Vi fortalte dig, hvor langt sagen var. Vi ringede."));
  }

  TEST_CASE("the newest five since the last letter, oldest first")
  {
    constexpr std::string_view letter = "2026-08-10 mho informed: status, via: handed\n";
    CHECK(done(letter) == "");
    CHECK(done(with("2026-08-11 mho consented: [egen-laege]\n").substr(begun.size()))
          == std::string(applied) + "\n08-11 Du gav os lov til at spørge.");
    const std::string many = std::string(letter)
                             + "2026-08-11 mho consented: [egen-laege]\n"
                               "2026-08-12 mho asked: callback\n2026-08-13 mho answered: callback\n"
                               "2026-08-14 mho requested: udtalelse, from: social\n"
                               "2026-08-17 akj received: udtalelse\n"
                               "2026-08-18 mho complained: conduct\n";
    CHECK(done(many)
          == "08-12 Du bad os ringe.\n08-13 Vi ringede til dig.\n08-14 Vi bad om en "
             "udtalelse.\n08-17 Vi fik udtalelsen.\n08-18 Vi fik din klage.");
    CHECK(done(many, "2026-08-12") == "08-11 Du gav os lov til at spørge.\n08-12 Du bad os ringe.");
  }

  TEST_CASE("nothing is told twice")
  {
    constexpr std::string_view letter = "2026-08-10 mho informed: status, via: handed\n";
    const auto since = [&](std::string_view lines)
    { return done(std::string(letter) + std::string(lines)); };
    CHECK(since("2026-08-11 mho met: samtale, with: [citizen]\n2026-08-18 mho met: samtale, with: "
                "[citizen]\n")
          == "08-18 Vi talte med dig.");
    CHECK(since("2026-08-11 mho met: samtale, with: [citizen]\n2026-08-11 mho goal: Noget, "
                "direction: job, voice: citizen\n")
          == "08-11 Vi talte med dig om dine mål.");
    CHECK(since("2026-08-11 mho met: samtale, with: [citizen]\n2026-08-11 mho informed: talk, via: "
                "meeting\n")
          == "08-11 Vi talte med dig.");
    CHECK(since("2026-08-11 mho met: samtale, with: [citizen]\n2026-08-12 mho informed: talk, via: "
                "phone\n")
          == "08-11 Vi talte med dig.\n08-12 Vi fortalte dig, hvor langt sagen var.");
  }

  TEST_CASE("measures that run and that are agreed")
  {
    constexpr std::string_view lines =
        "2026-08-05 mho measure: praktik, starts: 2026-09-01, ends: 2026-09-30\n"
        "2026-08-05 mho measure: praktik, ref: to, starts: 2026-10-01, ends: 2026-10-31, say: Du "
        "er "
        "i butik 12 timer om ugen\n"
        "2026-08-05 mho goal: Noget, direction: job, voice: citizen, say: Vi ser på det i maj\n";
    CHECK(
        agreements(lines, "2026-08-10")
        == "Vi ser på det i maj.\nFra den 1. september 2026: Du er i praktik.\nFra den 1. oktober "
           "2026: Du er i butik 12 timer om ugen.");
    CHECK(agreements(lines, "2026-09-15")
          == "Vi ser på det i maj.\nDu er i praktik.\nFra den 1. oktober 2026: Du er i butik 12 "
             "timer "
             "om ugen.");
    CHECK(agreements(lines, "2026-10-31")
          == "Vi ser på det i maj.\nDu er i butik 12 timer om ugen.");
    CHECK(agreements(lines, "2026-11-01") == "Vi ser på det i maj.");
    CHECK(agreements("", "2026-11-01") == "");
  }

  TEST_CASE("only the citizen's own goals are theirs")
  {
    const LetterWorld world(
        with("2026-08-05 mho goal: Mine ord, direction: job, voice: citizen\n"
             "2026-08-05 mho goal: Vores ord, direction: everyday, voice: caseworker\n"),
        "2026-08-10");
    const Words words = words_of(Language::danish);
    Scene made(world, words);
    CHECK(listed(list_goals(made.scene)) == "Mine ord");
  }

  TEST_CASE("what lies ahead, by its day")
  {
    CHECK(ahead("", "2026-08-10") == "Vi samler oplysninger. ()");
    CHECK(ahead("2026-08-10 mho requested: udtalelse, from: social\n", "2026-08-10")
          == "Vi regner med at få udtalelsen senest den 24. august 2026.\nVi samler oplysninger. "
             "(udtalelse)");
    CHECK(ahead("2026-08-10 mho requested: udtalelse, from: social\n", "2026-08-24")
          == "Vi regner med at få udtalelsen senest den 24. august 2026.\nVi samler oplysninger. "
             "(udtalelse)");
    CHECK(ahead("2026-08-10 mho requested: udtalelse, from: social\n", "2026-08-25")
          == "Vi skaffer udtalelsen.\nVi samler oplysninger. (udtalelse)");
    // Past our own limit no new day is promised.
    CHECK(ahead("2026-08-10 mho asked: callback\n", "2026-08-11")
          == "Du får opkaldet senest den 12. august 2026.\nVi samler oplysninger. ()");
    CHECK(ahead("2026-08-10 mho asked: callback\n", "2026-08-12")
          == "Du får opkaldet. Det gør vi først.\nVi samler oplysninger. ()");
    CHECK(ahead("2026-08-10 mho handed-over: social\n", "2026-08-12")
          == "Social og psykiatri overtager din sag senest den 13. august 2026.\nVi samler "
             "oplysninger. ()");
    CHECK(
        ahead("2026-08-10 mho requested: samtykke, from: Bo, expected: 2026-08-20\n", "2026-08-20")
        == "Vi håber at få dit samtykke senest den 20. august 2026.\nVi samler oplysninger. "
           "(samtykke)");
    CHECK(
        ahead("2026-08-10 mho requested: samtykke, from: Bo, expected: 2026-08-20\n", "2026-08-21")
        == "Vi spørger dig igen om dit samtykke.\nVi samler oplysninger. (samtykke)");
    CHECK(ahead("2026-08-10 mho paused: ill, review: 2026-08-20\n", "2026-08-20")
          == "Vi ringer til dig om pausen.\nVi samler oplysninger. ()");
    CHECK(ahead("2026-08-10 mho handed-over: social\n", "2026-08-13")
          == "Vi hører, om Social og psykiatri overtager din sag.\nVi samler oplysninger. ()");
    CHECK(
        ahead("2026-08-10 mho paused: ill, review: 2026-08-20\n2026-08-10 mho consented: "
              "[egen-laege]\n2026-08-10 mho requested: lae-265, from: Lægen, expected: "
              "2026-08-19\n2026-08-10 mho requested: hoering, from: Bo\n",
              "2026-08-11")
        == "Vi regner med at få svaret fra din læge senest den 19. august 2026.\nVi ringer til dig "
           "senest den 20. august 2026.\nHar vi ikke dit svar på høringen senest den 24. august "
           "2026, går vi videre.\nVi samler oplysninger. (lae-265, hoering)");
    CHECK(ahead("2026-08-10 mho received: lae-265, unsolicited: true\n", "2026-08-11")
          == "Vi læser svaret fra din læge.\nVi samler oplysninger. ()");
  }

  TEST_CASE("whom to call, and for whom")
  {
    const Words words = words_of(Language::english);
    const std::string away = fmt::format(
        "{}absences:\n  - {{who: mho, from: 2026-08-10, to: 2026-08-14, stand-in: akj}}\n",
        minimal_casebook);
    const auto contact = [&](std::string_view day_iso)
    {
      const LetterWorld world(begun, day_iso, case_header, away);
      Scene made(world, words);
      LetterValues values;
      add_contact(made.scene, values);
      CHECK(made.scene.take_missing().empty());
      return fmt::format("{}, {}, {}, for {}",
                         value_text(values, "contact.name"),
                         value_text(values, "contact.title"),
                         value_text(values, "contact.phone"),
                         value_text(values, "contact.for"));
    };
    CHECK(contact("2026-08-07") == "Mette Holm, Caseworker, 99 00 00 02, for none");
    CHECK(contact("2026-08-10") == "Anders Kjær, Social worker, 99 00 00 03, for Mette Holm");
    CHECK(contact("2026-08-14") == "Anders Kjær, Social worker, 99 00 00 03, for Mette Holm");
    CHECK(contact("2026-08-17") == "Mette Holm, Caseworker, 99 00 00 02, for none");
  }

  TEST_CASE("the leader of a unit, where it has one")
  {
    const LetterWorld world(begun, "2026-08-10");
    const Words words = words_of(Language::danish);
    Scene made(world, words);
    LetterValues values;
    add_leader(made.scene, "arbejdsmarked", values);
    CHECK(value_text(values, "leader.name") == "Hanne Vestergaard");
    CHECK(value_text(values, "leader.phone") == "99 00 00 01");
    LetterValues none;
    add_leader(made.scene, "social", none);
    add_leader(made.scene, "", none);
    CHECK(!none.has("leader"));
  }
}
