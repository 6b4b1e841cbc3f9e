// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/render_diagnostic.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <ostream>
#include <string>

using namespace sag;

namespace
{

SourceFilePtr file_of(std::string text, Contents contents = Contents::personal)
{
  return std::make_shared<const SourceFile>("cases/a.yaml", std::move(text), contents);
}

/// The span of `part` in the file's text.
Span span_of(const SourceFile& file, std::string_view part)
{
  const std::size_t at = file.text().find(part);
  REQUIRE(at != std::string_view::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

} // namespace

TEST_SUITE("diagnostics/render_diagnostic")
{
  TEST_CASE("the whole of it, in both languages")
  {
    const auto file = file_of("log:\n  - date: 2026-02-30\n    who: mho\n    date: 2026-02-03\n");
    Diagnostics diagnostics;
    diagnostics
        .error("yaml-duplicate-key",
               file,
               {43, 47},
               both("{} står to gange", "{} stands twice", "\"date\""))
        .help(both("slet den ene\neller begge", "delete one\nor both"))
        .note(file, {9, 13}, both("den første står her", "the first is here"));
    CHECK(render_diagnostic(diagnostics.list()[0], Language::english)
          == "cases/a.yaml:4:5: error: \"date\" stands twice [yaml-duplicate-key]\n"
             "    4 |     date: 2026-02-03\n"
             "      |     ^~~~\n"
             "      = help: delete one\n"
             "        or both\n"
             "cases/a.yaml:2:5: note: the first is here\n"
             "    2 |   - date: 2026-02-30\n"
             "      |     ^~~~\n");
    CHECK(render_diagnostic(diagnostics.list()[0], Language::danish)
          == "cases/a.yaml:4:5: fejl: \"date\" står to gange [yaml-duplicate-key]\n"
             "    4 |     date: 2026-02-03\n"
             "      |     ^~~~\n"
             "      = hjælp: slet den ene\n"
             "        eller begge\n"
             "cases/a.yaml:2:5: note: den første står her\n"
             "    2 |   - date: 2026-02-30\n"
             "      |     ^~~~\n");
    CHECK(render_headline(diagnostics.list()[0], Language::english)
          == "cases/a.yaml:4:5: error: \"date\" stands twice [yaml-duplicate-key]\n");
  }

  TEST_CASE("level words")
  {
    CHECK(severity_word(Severity::error, Language::danish) == "fejl");
    CHECK(severity_word(Severity::warning, Language::danish) == "advarsel");
    CHECK(severity_word(Severity::note, Language::danish) == "note");
    CHECK(severity_word(Severity::error, Language::english) == "error");
    CHECK(severity_word(Severity::warning, Language::english) == "warning");
    CHECK(severity_word(Severity::note, Language::english) == "note");
  }

  TEST_CASE("the caret stands under what is meant")
  {
    struct Row
    {
      std::string line;
      std::string part;
      std::string excerpt;
    };

    for (const Row& row : {
             Row{"æøå: x", "x", "    1 | æøå: x\n      |      ^\n"},
             Row{"a:\tx", "x", "    1 | a:  x\n      |     ^\n"},
             Row{"\tx", "x", "    1 |     x\n      |     ^\n"},
             Row{"日本: x", "x", "    1 | 日本: x\n      |       ^\n"},
             Row{"日本: x", "日本", "    1 | 日本: x\n      | ^~~~\n"},
             Row{"e\u0301: x", "x", "    1 | e\u0301: x\n      |    ^\n"},
             Row{"😀: xy", "xy", "    1 | 😀: xy\n      |     ^~\n"},
             Row{"a\x1b[1m: x", "x", "    1 | a\\x1b[1m: x\n      |           ^\n"},
             Row{"a\u202eb: x", "\u202e", "    1 | a\\u202eb: x\n      |  ^~~~~~\n"},
             Row{"\xE6: x", "\xE6", "    1 | \\xe6: x\n      | ^~~~\n"},
             Row{"nr: 620203-1234 x",
                 "x",
                 "    1 | nr: ••••••-•••• x\n      |                 ^\n"},
             Row{"nr: 620203-1234", "1234", "    1 | nr: ••••••-••••\n      |     ^~~~~~~~~~~\n"},
         })
    {
      CAPTURE(row.line);
      const auto file = file_of(row.line, Contents::rules);
      CHECK(render_excerpt(*file, span_of(*file, row.part)) == row.excerpt);
    }
  }

  TEST_CASE("spans at the edges")
  {
    const auto file = file_of("ab: cd\r\n\n  ef: gh\n", Contents::rules);
    CHECK(render_excerpt(*file, {0, 0}) == "    1 | ab: cd\n      | ^\n");
    CHECK(render_excerpt(*file, {6, 6}) == "    1 | ab: cd\n      |       ^\n");
    CHECK(render_excerpt(*file, {7, 8}) == "    1 | ab: cd\n      |       ^\n");
    CHECK(render_excerpt(*file, {8, 8}) == "    2 |\n      | ^\n");
    CHECK(render_excerpt(*file, {4, 17}) == "    1 | ab: cd\n      |     ^~\n");
    CHECK(render_excerpt(*file, {99, 120}) == "    4 |\n      | ^\n");
    CHECK(render_excerpt(*file_of(""), {0, 0}) == "    1 |\n      | ^\n");
  }

  TEST_CASE("a citizen's words never reach an excerpt, and the caret still points")
  {
    const auto file = file_of("  navn: Bo Prøvesen\n    note: |\n      Bo er syg\n    who: MHO\n");
    CHECK(render_excerpt(*file, span_of(*file, "navn")) == "    1 |   navn: …\n      |   ^~~~\n");
    CHECK(render_excerpt(*file, span_of(*file, "Prøvesen"))
          == "    1 |   navn: …\n      |         ^\n");
    CHECK(render_excerpt(*file, span_of(*file, "er syg")) == "    3 |       …\n      |       ^\n");
    CHECK(render_excerpt(*file, span_of(*file, "MHO"))
          == "    4 |     who: …\n      |          ^\n");
  }

  TEST_CASE("rules are shown whole, unless the key alone is wanted")
  {
    const auto file = file_of("why: Fordi loven siger det\n", Contents::rules);
    CHECK(render_excerpt(*file, {0, 3}) == "    1 | why: Fordi loven siger det\n      | ^~~\n");
    CHECK(render_excerpt(*file, {5, 10}, true) == "    1 | why: …\n      |      ^\n");
  }

  TEST_CASE("a long line is cut around the caret")
  {
    const auto file =
        file_of("x: " + std::string(300, 'a') + "HER" + std::string(300, 'b'), Contents::rules);
    const std::string expected = "    1 | …" + std::string(33, 'a') + "HER" + std::string(64, 'b')
                                 + "…\n      | " + std::string(34, ' ') + "^~~\n";
    CHECK(render_excerpt(*file, span_of(*file, "HER")) == expected);
    CHECK(render_excerpt(*file, {0, 1}) == "    1 | x: " + std::string(97, 'a') + "…\n      | ^\n");
  }

  TEST_CASE("messages and paths are masked and escaped too")
  {
    const auto file = std::make_shared<const SourceFile>("620203-1234.yaml", "a: b");
    Diagnostics diagnostics;
    diagnostics.error("cpr-number", file, {0, 1}, same("6202031234 \x1b[2J")).help(same("\x07"));
    CHECK(render_diagnostic(diagnostics.list()[0], Language::english)
          == "••••••-••••.yaml:1:1: error: ••••••-•••• \\x1b[2J [cpr-number]\n"
             "    1 | a: b\n"
             "      | ^\n"
             "      = help: \\x07\n");
  }

  TEST_CASE("without a file there is no place and no excerpt")
  {
    Diagnostics diagnostics;
    diagnostics.warning("value-missing", nullptr, {}, same("intet"))
        .note(nullptr, {}, same("heller intet"));
    CHECK(render_diagnostic(diagnostics.list()[0], Language::danish)
          == "advarsel: intet [value-missing]\nnote: heller intet\n");
  }

  TEST_CASE("colours are the caller's")
  {
    const auto file = file_of("a: b");
    Diagnostics diagnostics;
    diagnostics.error("value-missing", file, {0, 1}, same("m"));
    const Style style{"<p>", "<e>", "<w>", "<n>", "<m>", "<g>", "<c>", "<h>", "</>"};
    CHECK(render_diagnostic(diagnostics.list()[0], Language::english, style)
          == "<p>cases/a.yaml:1:1:</> <e>error:</> <m>m</> [value-missing]\n"
             "<g>    1 |</> a: b\n"
             "<g>      |</> <c>^</>\n");
  }
}
