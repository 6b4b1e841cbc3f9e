// SPDX-License-Identifier: MPL-2.0
// What a letter begins with, what it owes, and what it says of the day: the rules one by one.

#include "letters/letter_duties.hpp"
#include "letters/letter_facts.hpp"
#include "letters/letter_promises.hpp"
#include "letters/letter_realism.hpp"
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
    "2026-08-03 mho applied: foertidspension\n2026-08-03 mho assigned: mho\n"
    "2026-08-03 mho informed: status, via: digital-post, promised: {decision: 2026-10-30, next: "
    "2026-08-28}\n";

/// All that a template could say, for one letter.
constexpr std::string_view probe = R"(# {{heading}}

{{lead}}
{{#if moved}}
Flyttet fra {{moved.by | by}}.
{{/if}}
{{#if decision.kept}}
Stadig.
{{/if}}
{{#if complaint.by}}
Klagen {{complaint.by | by}}.
{{/if}}
{{#if appeal}}
Klag {{appeal.by | by}}.
{{/if}}
{{#if wait.expected}}
Ventet {{wait.expected | by}}.
{{/if}}
{{#if wait.late}}
Sent {{wait.late | by}}.
{{/if}}
{{#if task.by}}
Opgave {{task.by | by}}.
{{/if}}
{{#if task.late}}
Opgave sent {{task.late | by}}.
{{/if}}
{{#each untrue}}
{{text}}
{{/each}}
{{#if delay}}
{{delay.what}}
{{/if}}
{{#if interpreter}}
Tolk.
{{/if}}

Hør {{next-contact | by}}. {{contact.name}} {{contact.phone}}
)";

constexpr std::string_view tail = " Mette Holm 99 00 00 02\n";

/// The probe's heading and text; what is missing where it cannot be written.
std::string probed(std::string_view lines,
                   std::string_view day_iso,
                   std::optional<DayOrMonth> decision = std::nullopt)
{
  const LetterWorld world(std::string(begun) + std::string(lines), day_iso);
  const auto made = make_letter(world.standing(),
                                template_of(probe),
                                words_of(Language::danish),
                                {world.today(), std::nullopt, decision});
  if (const auto* const missing = std::get_if<std::vector<MissingFact>>(&made))
  {
    std::string text;
    for (const MissingFact& fact : *missing)
    {
      text += (text.empty() ? "" : "; ") + fact.what.en;
      CHECK(!fact.help.en.empty());
      CHECK(!fact.help.da.empty());
    }
    return "missing: " + text;
  }
  std::string text;
  for (const Block& block : std::get<Letter>(made).document.blocks)
  {
    if (block.role == LinesRole::none)
    {
      text += (text.empty() ? "" : " | ") + block.texts.front();
    }
  }
  return text.substr(0, text.size() - std::min(text.size(), tail.size() - 1));
}

} // namespace

TEST_SUITE("letters/letter_duties")
{
  TEST_CASE("what the letter begins with")
  {
    struct Row
    {
      std::string_view lines;
      std::string_view day;
      std::string_view text;
    };

    constexpr Row rows[] = {
        {"",
         "2026-08-10",
         "Sådan går det | Så langt er vi. Stadig. | Hør senest den 28. august 2026."},
        // The wait: until its day, on it, and after it.
        {"2026-08-10 mho consented: [egen-laege]\n2026-08-10 mho requested: lae-265, from: Lægen, "
         "expected: 2026-08-20",
         "2026-08-19",
         "Din sag venter på et svar fra din læge | Din sag venter. Stadig. Ventet senest den 20. "
         "august 2026. | Hør senest den 28. august 2026."},
        {"2026-08-10 mho consented: [egen-laege]\n2026-08-10 mho requested: lae-265, from: Lægen, "
         "expected: 2026-08-20",
         "2026-08-20",
         "Din sag venter på et svar fra din læge | Din sag venter. Stadig. Ventet senest den 20. "
         "august 2026. | Hør senest den 28. august 2026."},
        {"2026-08-10 mho consented: [egen-laege]\n2026-08-10 mho requested: lae-265, from: Lægen, "
         "expected: 2026-08-20",
         "2026-08-21",
         "Din sag venter på et svar fra din læge | Din sag venter. Stadig. Sent senest den 20. "
         "august 2026. | Hør senest den 18. september 2026."},
        // What the citizen is asked for, also past its day.
        {"2026-08-10 mho requested: samtykke, from: Bo, expected: 2026-08-20",
         "2026-08-20",
         "Vi mangler dit samtykke | Vi har brug for dig. Stadig. Opgave senest den 20. august "
         "2026. "
         "| Hør senest den 28. august 2026."},
        {"2026-08-10 mho requested: samtykke, from: Bo, expected: 2026-08-20",
         "2026-08-21",
         "Vi mangler dit samtykke | Vi har brug for dig. Stadig. Opgave sent senest den 20. august "
         "2026. | Hør senest den 4. september 2026."},
        // A department of ours within its limit is a wait as any other.
        {"2026-08-10 mho requested: udtalelse, from: social",
         "2026-08-11",
         "Din sag venter på en udtalelse | Din sag venter. Stadig. Ventet senest den 24. august "
         "2026. | Hør senest den 28. august 2026."},
        // Needs.
        {"2026-08-10 mho changed: {needs: [{interpreter: arabisk}]}",
         "2026-08-10",
         "Sådan går det | Så langt er vi. Stadig. Tolk. | Hør senest den 28. august 2026."},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.lines);
      CAPTURE(row.day);
      CHECK(probed(row.lines, row.day) == row.text);
    }
  }

  TEST_CASE("a delay is told past the second number, whatever was acknowledged")
  {
    constexpr std::string_view asked = "2026-08-10 mho requested: udtalelse, from: social\n";
    CHECK(probed(asked, "2026-08-31")
          == "Din sag venter på en udtalelse | Din sag venter. Stadig. Sent senest den 24. august "
             "2026. | Hør senest den 28. september 2026.");
    const std::string_view late =
        "Din sag er forsinket | Vi er forsinkede. Stadig. En af vores afdelinger svarede ikke i "
        "tide. | Hør senest den 29. september 2026.";
    CHECK(probed(asked, "2026-09-01") == late);
    CHECK(probed(std::string(asked)
                     + "2026-08-20 mho acknowledged: opinion-missing, because: Ferie, until: "
                       "2026-12-01\n",
                 "2026-09-01")
          == late);
  }

  TEST_CASE("what was said wrongly is taken back")
  {
    constexpr std::string_view wrong =
        "2026-08-10 mho consented: [egen-laege]\n2026-08-10 mho requested: lae-265, from: Lægen, "
        "expected: 2026-09-20\n2026-08-14 mho received: lae-265\n2026-08-17 mho informed: status, "
        "via: digital-post, waiting: [lae-265], promised: {next: 2026-09-11}\n";
    CHECK(
        probed(wrong, "2026-08-18")
        == "Sådan går det | Så langt er vi. Stadig. Vi skrev den 17. august 2026, at vi ventede på "
           "svaret fra din læge. Vi fik det den 14. august 2026. | Hør senest den 11. september "
           "2026.");
    CHECK(probed(std::string(wrong) + "2026-08-19 mho informed: talk, via: phone\n", "2026-08-19")
          == "Sådan går det | Så langt er vi. Stadig. | Hør senest den 16. september 2026.");
    CHECK(
        probed("2026-08-17 mho informed: status, via: digital-post, waiting: [lae-265]\n",
               "2026-08-18")
        == "Sådan går det | Så langt er vi. Stadig. Vi skrev den 17. august 2026, at vi ventede på "
           "svaret fra din læge. Det gjorde vi ikke. | Hør senest den 15. september 2026.");
  }

  TEST_CASE("a date that moves is told as moved")
  {
    CHECK(probed("", "2026-08-10", DayOrMonth(Month{2026, 12}))
          == "Det tager længere tid | Det tager længere tid, end vi troede. Flyttet fra senest den "
             "30. oktober 2026. | Hør senest den 28. august 2026.");
    CHECK(probed("", "2026-08-10", DayOrMonth(day("2026-10-01")))
          == "Sådan går det | Så langt er vi. | Hør senest den 28. august 2026.");
  }

  TEST_CASE("no wait lasts longer than the case")
  {
    constexpr std::string_view asked =
        "2026-08-10 mho consented: [egen-laege]\n2026-08-10 mho requested: lae-265, from: Lægen, "
        "expected: 2026-10-05\n";
    CHECK(probed(asked, "2026-08-11", DayOrMonth(day("2026-10-04")))
          == "missing: a decision after what the case waits for: lae-265 is expected 2026-10-05, "
             "the decision 2026-10-04");
    CHECK(probed(asked, "2026-08-11", DayOrMonth(day("2026-10-05"))).starts_with("Din sag venter"));
    // A slip in the year.
    CHECK(probed("2026-08-10 mho consented: [egen-laege]\n2026-08-10 mho requested: lae-265, from: "
                 "Lægen, expected: 2027-09-05\n",
                 "2026-08-11",
                 DayOrMonth(day("2027-12-01")))
          == "missing: a day for lae-265 that can be so: 2027-09-05 is further off than an answer "
             "takes");
  }

  TEST_CASE("a decision that can hardly be met is doubted, and only then")
  {
    const auto doubt = [](std::string_view lines, std::string_view decision)
    {
      const LetterWorld world(std::string(begun) + std::string(lines), "2026-08-11");
      const auto told = doubt_decision(world.standing(), world.today(), DayOrMonth(day(decision)));
      CHECK((!told || !told->da.empty()));
      return told ? told->en : std::string();
    };
    constexpr std::string_view asked =
        "2026-08-10 mho consented: [egen-laege]\n2026-08-10 mho requested: lae-265, from: Lægen, "
        "expected: 2026-10-05\n";
    CHECK(doubt(asked, "2026-09-20")
          == "the decision 2026-09-20 can hardly be met: what is missing normally takes until "
             "2026-10-05 (LÆ 265); say another day with --decision");
    // Answers may come early: two weeks are given.
    CHECK(doubt(asked, "2026-09-21") == "");
    CHECK(doubt(asked, "2026-10-05") == "");
  }

  TEST_CASE("a gate that only asks whether we have asked does not wait for the answer")
  {
    const auto doubt = [](std::string_view need)
    {
      const std::string rules = changed(minimal_workflow, "        assessed: lae-265\n", need);
      const LetterWorld world(begun, "2026-08-11", case_header, minimal_casebook, rules);
      const auto told =
          doubt_decision(world.standing(), world.today(), DayOrMonth(day("2026-08-12")));
      return told ? told->en : std::string();
    };
    CHECK(doubt("        requested: lae-265\n") == "");
    for (const std::string_view need :
         {"        received: lae-265\n", "        assessed: lae-265\n"})
    {
      CAPTURE(need);
      CHECK(doubt(need)
            == "the decision 2026-08-12 can hardly be met: what is missing normally takes until "
               "2026-09-10 (LÆ 265); say another day with --decision");
    }
  }

  TEST_CASE("what an entry says is found where it stands")
  {
    const LetterWorld world(
        std::string(begun)
            + "2026-08-05 mho met: samtale, with: [citizen], say: Hjælpen bevilges i morgen\n",
        "2026-08-10");
    const auto objections = objections_to(world.letter().document);
    REQUIRE(objections.size() == 1);
    CHECK(objections.front().da
          == "`bevilges` lyder som en afgørelse: den skrives i sit eget brev");
    const auto said = find_said(world.standing(), objections.front());
    REQUIRE(said.has_value());
    CHECK(said->value == "Hjælpen bevilges i morgen");
    CHECK(objections_to("Vi ringer i morgen.").empty());
    CHECK(!find_said(world.standing(), {"noget andet", "something else"}).has_value());
  }

  TEST_CASE("the next word comes soon where the citizen waits for our answer")
  {
    CHECK(probed("2026-08-03 mho asked: callback\n", "2026-08-04")
              .ends_with("Hør senest den 28. august 2026."));
    CHECK(probed("2026-08-03 mho asked: callback\n", "2026-08-05")
              .ends_with("Hør senest den 12. august 2026."));
  }
}
