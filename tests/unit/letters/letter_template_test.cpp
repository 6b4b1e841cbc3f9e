// SPDX-License-Identifier: MPL-2.0
// What is refused in a template, and what is not: the language of docs/letters.md.

#include "letters/letter_template.hpp"
#include "support/parsing.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// What every template must use, so that the rows need not.
constexpr std::string_view ending =
    "\n\n{{contact.name}} {{contact.phone}} {{next-contact | by}}\n";

std::string told_of(std::string_view text, Language language = Language::english)
{
  Diagnostics diagnostics;
  const auto parsed = parse_letter_template(
      file_of(text, "letters/status.da.md"), "status", Language::danish, diagnostics);
  CHECK(parsed.has_value() != diagnostics.has_errors());
  return told(diagnostics, language);
}

/// After a heading, before the ending.
std::string told_of_body(std::string_view body, Language language = Language::english)
{
  return told_of(fmt::format("# Din sag\n\n{}{}", body, ending), language);
}

struct Row
{
  std::string_view body;
  std::string_view told{};
};

template <std::size_t N> void check_refused(const Row (&rows)[N])
{
  for (const Row& row : rows)
  {
    CAPTURE(row.body);
    CHECK(told_of_body(row.body) == row.told);
    CHECK(!told_of_body(row.body, Language::danish).empty());
  }
}

} // namespace

TEST_SUITE("letters/letter_template")
{
  TEST_CASE("what a template may hold")
  {
    constexpr std::string_view bodies[] = {
        "",
        "Almindelig tekst, også med { og } og #3 og 5 * 3 og a < b.",
        "{{citizen.name}}",
        "{{ citizen.name }}",
        "{{letter.date | date}} {{letter.date|day-month}} {{letter.date | weekday}}",
        "{{letter.date | by}} {{letter.date | by-weekday}}",
        "{{#if wait}}{{wait.a}} {{wait.since | date}}{{/if}}",
        "{{#if wait.expected}}{{wait.a}} {{wait.expected | by}}{{/if}}",
        "{{#if wait}}{{#if wait.reminded}}{{wait.reminded | date}}{{/if}}{{/if}}",
        "{{#if stage.steps}}{{stage.step}} af {{stage.steps | number}}{{/if}}",
        "{{#if decision}}{{decision.by | by}}{{/if}}{{#if broken}}{{broken.by | "
        "by-weekday}}{{/if}}",
        "{{#if broken}}{{#if broken.decision}}afgørelsen{{/if}}{{/if}}",
        "{{#unless digital}}Skriv et brev.{{/unless}}",
        "{{#each done}}\n- {{date | day-month}}: {{text}}\n{{/each}}",
        "{{#each ahead}}\n1. {{text}}, {{citizen.name}}\n{{/each}}",
        "{{#if goals}}{{#each goals}}{{text}}{{/each}}{{/if}}",
        "{{#each done}}{{#each ahead}}{{text}} {{date | date}}{{/each}}{{/each}}",
        "{{! en bemærkning\nover to linjer, med {{citizen.nmae}? }}",
        "{{#if wait}}{{#unless task}}{{#if delay}}tre lag{{/if}}{{/unless}}{{/if}}",
        "{{# if wait }}{{wait.a}}{{/ if }}",
        "## Overskrift\n\n- et\n- to\n  fortsat\n\n1. en\n2. to",
        "15. januar er en dag, ikke et punkt.\nog 1) er ikke først",
        "  - rykket ind\n  - rykket ind",
        "Mette Holm\\\nSagsbehandler",
        "Linjer\r\nfra Windows\r\n",
    };
    for (const std::string_view body : bodies)
    {
      CAPTURE(body);
      CHECK(told_of_body(body) == "");
    }
    CHECK(told_of(fmt::format("{{{{! først }}}}\n\n# Brev{}", ending)) == "");
    CHECK(told_of(fmt::format(
              "# {{{{#if wait}}}}A{{{{/if}}}}{{{{#unless wait}}}}B{{{{/unless}}}}{}", ending))
          == "");
    CHECK(told_of(fmt::format("# {{{{citizen.name}}}}{}", ending)) == "");
  }

  TEST_CASE("fields that do not exist, or that cannot be written so")
  {
    constexpr Row rows[] = {
        {"{{citizen.nmae}}",
         "template-field-unknown [citizen.nmae] letters have no field `citizen.nmae` | did you "
         "mean `citizen.name`?"},
        {"{{#if wiat}}x{{/if}}",
         "template-field-unknown [wiat] letters have no field `wiat` | did you mean `wait`?"},
        {"{{#each dun}}x{{/each}}", "template-field-unknown [dun] letters have no field `dun`"},
        {"{{citizen.cpr}}",
         "template-field-unknown [citizen.cpr] letters have no field `citizen.cpr`"},
        {"{{text}}",
         "template-field-unknown [text] letters have no field `text` | it exists only in an "
         "{{#each list}}"},
        {"{{#each ahead}}{{date | date}}{{/each}}",
         "template-field-unknown [date] letters have no field `date` | it exists only in an "
         "{{#each list}}"},
        {"{{wait.a}}",
         "template-field-unguarded [wait.a] `wait.a` may be missing and stands outside of {{#if "
         "wait}} | write {{#if wait}} … {{/if}} around it"},
        {"{{#if wait}}{{wait.expected | by}}{{/if}}",
         "template-field-unguarded [wait.expected] `wait.expected` may be missing and stands "
         "outside of {{#if wait.expected}} | write {{#if wait.expected}} … {{/if}} around it"},
        {"{{#unless wait}}{{wait.a}}{{/unless}}",
         "template-field-unguarded [wait.a] `wait.a` may be missing and stands outside of {{#if "
         "wait}} | write {{#if wait}} … {{/if}} around it"},
        {"{{#if wait}}x{{/if}}{{wait.a}}",
         "template-field-unguarded [wait.a] `wait.a` may be missing and stands outside of {{#if "
         "wait}} | write {{#if wait}} … {{/if}} around it"},
        {"{{ahead}}",
         "template-field-no-value [ahead] `ahead` is a list | write {{#each ahead}} … {{/each}}"},
        {"{{#if wait}}{{wait}}{{/if}}",
         "template-field-no-value [wait] `wait` has no value of its own | it has: wait.a, "
         "wait.the, "
         "wait.it, wait.why, wait.since, wait.expected, wait.late, wait.reminded, wait.ours"},
        {"{{#if digital}}{{digital}}{{/if}}",
         "template-field-no-value [digital] `digital` has no value of its own | it serves in {{#if "
         "digital}}"},
        {"{{#each wait}}{{/each}}",
         "template-each-not-list [wait] `wait` is not a list | write {{#if wait}} to keep "
         "something "
         "when it is there"},
        {"{{letter.date}}",
         "template-filter-missing [letter.date] `letter.date` is a date and needs a filter | write "
         "{{letter.date | date}}, {{letter.date | weekday}}, {{letter.date | day-month}}, "
         "{{letter.date | by}}, {{letter.date | by-weekday}}"},
        {"{{#if decision}}{{decision.by | date}}{{/if}}",
         "template-filter-misplaced [decision.by] the filter `date` does not fit `decision.by` | "
         "write {{decision.by | by}}, {{decision.by | by-weekday}}"},
        {"{{citizen.name | date}}",
         "template-filter-misplaced [citizen.name] the filter `date` does not fit `citizen.name` | "
         "it is written without a filter"},
        {"{{letter.date | dato}}",
         "template-filter-unknown [letter.date] no filter is called `dato` | did you mean "
         "`date`?"},
        {"{{letter.date | date | by}}",
         "template-filter-unknown [letter.date] no filter is called `date | by` | it can be: "
         "date, weekday, day-month, by, by-weekday, number"},
    };
    check_refused(rows);
  }

  TEST_CASE("tags and blocks that do not fit together")
  {
    constexpr Row rows[] = {
        {"{{citizen.name",
         "template-tag-unclosed [{{] `{{` without `}}` on the same line | close it with `}}`"},
        {"{{citizen.\nname}}",
         "template-tag-unclosed [{{] `{{` without `}}` on the same line | close it with `}}`"},
        {"{{citizen.name {{case.id}}",
         "template-tag-unclosed [{{] `{{` without `}}` on the same line | close it with `}}`"},
        {"{{#iff wait}}x{{/if}}",
         "template-tag-unknown [{{#iff wait}}] `#iff` does not exist in templates | did you mean "
         "`#if`?"},
        {"{{#if wait}}x",
         "template-block-unclosed [wait] {{#if}} is never closed | write {{/if}} | [] the file "
         "ends "
         "here"},
        {"{{#if wait}}{{#each done}}x{{/if}}",
         "template-block-unclosed [done] {{#each}} is never closed | write {{/each}} | [{{/if}}] "
         "before this one at the latest"},
        {"x{{/each}}",
         "template-block-stray [{{/each}}] {{/each}} closes nothing | delete it, or write {{#each "
         "…}} before it"},
        {"{{#if wait}}{{#if task}}{{#if delay}}{{#if pause}}x{{/if}}{{/if}}{{/if}}{{/if}}",
         "template-block-too-deep [{{#if pause}}] more than 3 blocks inside each other | write "
         "several blocks after one another | [wait] the outermost begins here"},
    };
    check_refused(rows);
    constexpr std::string_view foreign[] = {"{{^wait}}",
                                            "{{>kopi}}",
                                            "{{else}}",
                                            "{{}}",
                                            "{{| date}}",
                                            "{{letter.date |}}",
                                            "{{{citizen.name}}}",
                                            "{{#loop x}}",
                                            "{{#if}}x{{/if}}",
                                            "{{#if wait}}x{{/if wait}}"};
    for (const std::string_view body : foreign)
    {
      CAPTURE(body);
      CHECK(told_of_body(body).starts_with("template-tag-unknown ["));
    }
    CHECK(told_of("# Brev\n{{! uden slutning") != "");
  }

  TEST_CASE("headings")
  {
    constexpr Row rows[] = {
        {"# To",
         "template-heading-twice [#] a letter has only one heading with `# ` | write `## ` for a "
         "section's heading | [#] the first stands here"},
        {"## ",
         "template-heading-empty [##] the heading can come out empty | write its text, or delete "
         "it"},
    };
    check_refused(rows);
    const auto whole = [](std::string_view text)
    { return told_of(fmt::format("{}{}", text, ending)); };
    CHECK(whole("Kære")
          == "template-heading-missing [] the letter has no heading | begin with `# ` and the one "
             "thing that is true now");
    CHECK(whole("Kære\n\n# Brev")
          == "template-heading-misplaced [#] the heading with `# ` stands first and outside of all "
             "blocks | write it in the first line; {{#if field}} can stand inside it");
    CHECK(whole("{{#if wait}}\n# Brev\n{{/if}}").starts_with("template-heading-misplaced"));
    const std::string_view empty = "template-heading-empty";
    CHECK(whole("# ").starts_with(empty));
    CHECK(whole("# {{#if wait}}Vi venter{{/if}}").starts_with(empty));
    CHECK(whole("# {{#if wait}}A{{/if}}{{#unless task}}B{{/unless}}").starts_with(empty));
    CHECK(whole("# {{#if wait}}A{{/if}}{{#unless wait}}{{#if task}}B{{/if}}{{/unless}}")
              .starts_with(empty));
  }

  TEST_CASE("markup that letters do not have")
  {
    constexpr std::string_view bodies[] = {
        "### Tre",
        "#Uden blank",
        "**fed**",
        "__fed__",
        "`kode`",
        "* punkt",
        "+ punkt",
        "-punkt",
        "1) punkt",
        "1.punkt",
        "> citat",
        "| a | b |",
        "```",
        "~~~",
        "---",
        "***",
        "Overskrift\n=====",
        "<b>fed</b>",
        "tekst <br> mere",
        "<!-- skjult -->",
        "[her](https)",
        "![billede](x)",
        "- et\n  - to",
    };
    for (const std::string_view body : bodies)
    {
      CAPTURE(body);
      CHECK(told_of_body(body).starts_with("template-markup-unsupported ["));
      CHECK(!told_of_body(body, Language::danish).empty());
    }
    constexpr Row misplaced[] = {
        {"{{#if wait}}- punkt{{/if}}",
         "template-markup-misplaced [-] headings and items begin a line of their own | write the "
         "block's tag on the line before"},
        {"- punkt\\",
         "template-markup-misplaced [\\] only lines of a paragraph are broken by `\\` | delete the "
         "`\\`"},
    };
    for (const Row& row : misplaced)
    {
      CAPTURE(row.body);
      CHECK(told_of_body(row.body) == row.told);
    }
  }

  TEST_CASE("what nobody sees is refused")
  {
    constexpr std::string_view bodies[] = {"bi\u202Edi",
                                           "nul\u200Bbredde",
                                           "\uFEFFmærke",
                                           "klokke\x07",
                                           "ugyldig \xff",
                                           "gammel\rlinje"};
    for (const std::string_view body : bodies)
    {
      CAPTURE(std::string(body));
      CHECK(told_of_body(body).starts_with("template-character ["));
    }
  }

  TEST_CASE("conditions that always or never hold are warned of")
  {
    constexpr Row rows[] = {
        {"{{#if municipality}}x{{/if}}",
         "template-branch-dead [municipality] `municipality` is always there here, so the {{#if}} "
         "is needless"},
        {"{{#if wait}}{{#unless wait}}x{{/unless}}{{/if}}",
         "template-branch-dead [wait] `wait` is always there here, so this is never written"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.body);
      CHECK(told_of_body(row.body) == row.told);
    }
  }

  TEST_CASE("every letter says whom to call and when the receiver hears from us")
  {
    CHECK(told_of("# Brev\n\n{{contact.name}} {{contact.phone}}\n")
          == "template-field-missing [] the letter does not use `next-contact` | a letter always "
             "says whom to call, and when the receiver hears from us again");
    CHECK(told_of("# Brev\n").find("`contact.phone`") != std::string::npos);
  }

  TEST_CASE("all errors are told at once, each with its place")
  {
    Diagnostics diagnostics;
    const auto parsed = parse_letter_template(
        file_of(
            "# Brev\n\nKære {{citizen.nmae}}\n\n### Æøå\n\n{{#if wait}}\n- {{wait.sicne | date}}\n"
            "ø {{letter.date}}\n",
            "letters/status.da.md"),
        "status",
        Language::danish,
        diagnostics);
    CHECK(!parsed.has_value());
    CHECK(
        headlines(diagnostics)
        == R"(letters/status.da.md:1:1: error: the letter does not use `contact.name` [template-field-missing]
letters/status.da.md:1:1: error: the letter does not use `contact.phone` [template-field-missing]
letters/status.da.md:1:1: error: the letter does not use `next-contact` [template-field-missing]
letters/status.da.md:3:8: error: letters have no field `citizen.nmae` [template-field-unknown]
letters/status.da.md:5:1: error: letters have no deeper headings [template-markup-unsupported]
letters/status.da.md:7:7: error: {{#if}} is never closed [template-block-unclosed]
letters/status.da.md:8:5: error: letters have no field `wait.sicne` [template-field-unknown]
letters/status.da.md:9:5: error: `letter.date` is a date and needs a filter [template-filter-missing]
)");
  }

  TEST_CASE("whatever stands in a file is read or refused")
  {
    const std::string text = fmt::format(
        "# A{{{{#if wait}}}}b{{{{/if}}}}\n\n- {{{{citizen.name}}}}\\\n{{{{! x }}}}{}", ending);
    for (std::size_t size = 0; size <= text.size(); ++size)
    {
      told_of(text.substr(0, size));
      told_of(text.substr(size));
    }
  }
}
