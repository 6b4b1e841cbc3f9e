// SPDX-License-Identifier: MPL-2.0
// How a template's lines become blocks, and that no value can become one.

#include "letters/letter_fill.hpp"
#include "letters/letter_world.hpp"
#include "letters/plain_text.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// What every template must use; the values below leave it empty.
constexpr std::string_view required =
    "{{#if broken.decision}}{{contact.name}}{{contact.phone}}{{next-contact | by}}{{/if}}\n";

LetterValues some_values()
{
  LetterValues values;
  values.set("citizen.name", std::string("Bo"));
  values.set("municipality", std::string("Prøvekøbing"));
  values.set("letter.date", day("2026-08-03"));
  values.set("next-contact", day("2026-08-31"));
  values.set("wait", {});
  values.set("wait.a", std::string("et svar"));
  values.set("stage.step", 2);
  values.set("stage.steps", 11);
  values.set("decision", {});
  values.set("decision.by", DayOrMonth(Month{2027, 2}));
  values.set(
      "done",
      std::vector<LetterItem>{{day("2026-07-01"), "Vi talte."}, {day("2026-07-02"), "Vi skrev."}});
  return values;
}

std::string filled(std::string_view text, const LetterValues& values)
{
  const LetterTemplate parsed =
      template_of(fmt::format("{}{}", required, text).insert(0, "# T\n\n"));
  TextDocument document{Language::danish, {}, fill_template(parsed, values).blocks};
  document.blocks.erase(document.blocks.begin());
  return render_markdown(document);
}

std::string filled(std::string_view text)
{
  return filled(text, some_values());
}

/// Every kind of place that a goal can stand in.
constexpr std::string_view goal_places = R"(## Mål {{#each goals}}{{text}}{{/each}}

{{#each goals}}
{{text}}
{{/each}}

{{#each goals}}
- {{text}}
{{/each}}
)";

} // namespace

TEST_SUITE("letters/letter_fill")
{
  TEST_CASE("lines become blocks")
  {
    struct Row
    {
      std::string_view text;
      std::string_view blocks;
    };

    constexpr Row rows[] = {
        {"Et\nto\n\ntre", "Et to\n\ntre\n"},
        {"  Et   to  \n", "Et to\n"},
        {"Et\\\nto\n", "Et\\\nto\n"},
        {"## A\n\ntekst", "## A\n\ntekst\n"},
        {"## A\ntekst", "## A\n\ntekst\n"},
        {"- et\n- to\n  mere\nafsnit", "- et\n- to mere\n\nafsnit\n"},
        {"- et\n\n- to", "- et\n- to\n"},
        {"- et\n\n1. to", "- et\n\n1. to\n"},
        {"5. et\n7. to", "1. et\n2. to\n"},
        {"15. maj er en dag", "15\\. maj er en dag\n"},
        {"{{! væk }}Et {{! væk }}to", "Et to\n"},
        {"Et\n{{! en\nbemærkning }}\nto", "Et to\n"},
        {"{{citizen.name}}", "Bo\n"},
        {"Kære {{citizen.name}}.", "Kære Bo.\n"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(filled(row.text) == row.blocks);
    }
  }

  TEST_CASE("what is left out leaves no gap")
  {
    struct Row
    {
      std::string_view text;
      std::string_view blocks;
    };

    constexpr Row rows[] = {
        {"A\n{{#if wait}}\nB\n{{/if}}\nC", "A B C\n"},
        {"A\n{{#if task}}\nB\n{{/if}}\nC", "A C\n"},
        {"A {{#if task}}B{{/if}}.", "A.\n"},
        {"A{{#if task}} B{{/if}}, C", "A, C\n"},
        {"{{#if task}}\nA\n\nB\n{{/if}}\nC", "C\n"},
        {"{{#if wait}}\nA\n\nB\n{{/if}}\nC", "A\n\nB C\n"},
        {"{{#unless wait}}A{{/unless}}", ""},
        {"## A\n\n{{#if task}}\nB\n{{/if}}\n\n## C\n\nD", "## C\n\nD\n"},
        {"## A\n\n{{#each goals}}\n- {{text}}\n{{/each}}", ""},
        {"## A\n## B\n", ""},
        {"{{#if wait}}\n## A\n{{/if}}\nB", "## A\n\nB\n"},
        {"- {{#if task}}et{{/if}}\n- to", "- to\n"},
        {"{{#each done}}\n- {{date | day-month}}: {{text}}\n{{/each}}\nefter",
         "- 1\\. juli: Vi talte.\n- 2\\. juli: Vi skrev.\n\nefter\n"},
        {"{{#each done}}{{text}} {{/each}}", "Vi talte. Vi skrev.\n"},
        {"{{#each done}}\n{{text}}\n\n{{/each}}", "Vi talte.\n\nVi skrev.\n"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(filled(row.text) == row.blocks);
    }
  }

  TEST_CASE("values are written as their filter says")
  {
    struct Row
    {
      std::string_view text;
      std::string_view blocks;
    };

    constexpr Row rows[] = {
        {"{{letter.date | date}}", "3\\. august 2026\n"},
        {"{{letter.date | weekday}}", "mandag den 3. august 2026\n"},
        {"{{letter.date | day-month}}", "3\\. august\n"},
        {"{{letter.date | by}}", "senest den 3. august 2026\n"},
        {"{{letter.date | by-weekday}}", "senest mandag den 3. august 2026\n"},
        {"{{#if decision}}{{decision.by | by}}{{/if}}", "i februar 2027\n"},
        {"{{#if decision}}{{decision.by | by-weekday}}{{/if}}", "i februar 2027\n"},
        {"{{#if stage.step}}{{stage.step}} af {{stage.steps}}{{/if}}", "2 af 11\n"},
        {"{{#if stage.step}}{{stage.step | number}} af {{stage.steps | number}}{{/if}}",
         "to af 11\n"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(filled(row.text) == row.blocks);
    }
    CHECK(format_value(day("2025-12-31"), "day-month", {Language::danish, 2026})
          == "31. december 2025");
    CHECK(format_value(day("2026-12-31"), "day-month", {Language::english, 2026}) == "31 December");
    CHECK(format_by(day("2027-01-15"), false, Language::english) == "by 15 January 2027");
    CHECK(format_by(day("2027-01-15"), true, Language::english) == "by Friday 15 January 2027");
    CHECK(format_by(Month{2027, 1}, true, Language::english) == "in January 2027");
  }

  TEST_CASE("a value never becomes markup or a tag")
  {
    constexpr std::string_view values[] = {"# boss",
                                           "## boss",
                                           "- x",
                                           "1. x",
                                           "a\n\n# b",
                                           "a\n- b",
                                           "{{citizen.name}}",
                                           "{{#each done}}",
                                           "a\\\nb",
                                           "<script>",
                                           "**x**"};
    for (const std::string_view value : values)
    {
      CAPTURE(value);
      LetterValues letter;
      letter.set("goals", std::vector<LetterItem>{{std::nullopt, std::string(value)}});
      const LetterTemplate parsed = template_of(fmt::format("# T\n\n{}{}", required, goal_places));
      const auto blocks = fill_template(parsed, letter).blocks;
      REQUIRE(blocks.size() == 4);
      CHECK(blocks[1].kind == BlockKind::heading2);
      CHECK(blocks[2].kind == BlockKind::paragraph);
      CHECK(blocks[3].kind == BlockKind::bullets);
      CHECK(blocks[1].texts.front() == "Mål " + clean_text(value));
      CHECK(blocks[3].texts == std::vector{clean_text(value)});
    }
  }

  TEST_CASE("what was written out is known")
  {
    const LetterTemplate parsed = template_of(
        fmt::format("# {{{{citizen.name}}}}\n\n{}{{{{#each done}}}}{{{{text}}}}{{{{/each}}}}"
                    "{{{{#if task}}}}{{{{task.a}}}}{{{{/if}}}}",
                    required));
    const auto written = fill_template(parsed, some_values()).written;
    CHECK(written == std::set<std::string, std::less<>>{"citizen.name", "done"});
  }
}
