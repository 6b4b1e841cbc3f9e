// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/render_diagnostic.hpp"
#include "yaml/parsed.hpp"
#include "yaml/syntax_error.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;

TEST_SUITE("yaml/syntax_error")
{
  TEST_CASE("common mistakes are told in plain words, where they were made")
  {
    struct Row
    {
      std::string text;
      std::string message;
      std::string told;
    };

    const std::string quote = "citationstegnet her bliver ikke afsluttet på sin linje";
    const std::string colon = "en tekst med kolon skal stå i citationstegn";
    const std::string blank = "efter kolon mangler et mellemrum";
    const std::string indent = "indrykningen passer ikke med linjerne omkring";
    const std::string behind = "efter det afsluttende citationstegn står der mere";
    for (const Row& row : {
             Row{"a: \"x\nb: 1\nc: \"y\"\n", quote, "1:4 yaml-unterminated-quote"},
             Row{"log:\n  - goal: \"jeg\n    who: \"mho\"\n  - who: 'x\n    date: 'y'\n",
                 quote,
                 "2:11 yaml-unterminated-quote; 4:10 yaml-unterminated-quote"},
             Row{"a: [\"b, c]\nd: \"e\"\nf: g: h\n",
                 quote,
                 "1:5 yaml-unterminated-quote; 3:5 yaml-syntax"},
             Row{"a: b: c\n", colon, "1:5 yaml-syntax"},
             Row{"- a: b\n  note: Bo sagde: nej\n- c\n", colon, "2:17 yaml-syntax"},
             Row{"a: x: y # z\nb: \"c: d\"\ne: f: g\n", colon, "1:5 yaml-syntax; 3:5 yaml-syntax"},
             Row{"log:\n  - date:2026-08-03\n    who: mho\n", blank, "2:5 yaml-syntax"},
             Row{"a:\n  b: 1\n c: 2\n", indent, "3:2 yaml-syntax"},
             Row{"a: 1\n  b: 2\n", indent, "2:3 yaml-syntax"},
             Row{"log:\n  - a: 1\n   b: 2\n", indent, "3:4 yaml-syntax"},
             Row{"log:\n  - a: 1\n - b: 2\n", indent, "3:2 yaml-syntax"},
             Row{"log:\n  - a: 1\n      b: 2\n", indent, "3:7 yaml-syntax"},
             Row{"a: [1, 2\nb: 3\n", "parentesen mangler sin afslutning ]", "1:4 yaml-syntax"},
             Row{"a: {b: [1, 2}\n", "parentesen mangler sin afslutning ]", "1:13 yaml-syntax"},
             Row{"a: {b: 1\nc: 2\n", "parentesen mangler sin afslutning }", "1:4 yaml-syntax"},
             Row{"a: [1] x\n", "efter ] står der mere", "1:8 yaml-syntax"},
             Row{"a: \"x\" y\n", behind, "1:8 yaml-syntax"},
             Row{"a: 'x' og 'y'\n", behind, "1:8 yaml-syntax"},
             Row{"a: @x\n", "en tekst kan ikke begynde med @", "1:4 yaml-syntax"},
             Row{"a: `x`\n", "en tekst kan ikke begynde med `", "1:4 yaml-syntax"},
             Row{"a: %x\n", "en tekst kan ikke begynde med %", "1:4 yaml-syntax"},
             Row{"a: *vigtigt*\n", "en tekst kan ikke begynde med *", "1:4 yaml-alias"},
             Row{"a: - b\n", "en liste begynder på linjen under sin nøgle", "1:4 yaml-syntax"},
             Row{"a: \"C:\\mho\"\n",
                 "\\ har en særlig betydning mellem dobbelte citationstegn",
                 "1:7 yaml-syntax"},
             Row{"a: \"\\uD800\"\n",
                 "\\ har en særlig betydning mellem dobbelte citationstegn",
                 "1:11 yaml-syntax"},
             Row{"a: {da: Vil du?, en: x}\n",
                 "mellem parenteser skal en tekst med ? stå i citationstegn",
                 "1:15 yaml-syntax"},
             Row{"a: 1\n- b\n", indent, "2:1 yaml-syntax"},
             Row{"a: 1\nx [y]: {\n", "", "2:8 yaml-syntax"},
         })
    {
      CAPTURE(row.text);
      const Parsed result = parsed(row.text);
      CHECK_FALSE(result.document.has_value());
      CHECK(told(result.diagnostics) == row.told);
      REQUIRE_FALSE(result.diagnostics.empty());
      if (!row.message.empty())
      {
        CHECK(result.diagnostics.list().front().message.da == row.message);
      }
      for (const Diagnostic& d : result.diagnostics)
      {
        CHECK(!d.message.en.empty());
      }
    }
  }

  TEST_CASE("a mistake that nobody recognises is told where the parser stopped")
  {
    const Parsed result = parsed("a: 1\n*b : c\n");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(render_diagnostic(result.diagnostics.list()[0], Language::english)
          == "case.yaml:2:1: error: the file cannot be read as YAML from here [yaml-syntax]\n"
             "    2 | *b : c\n"
             "      | ^~~~~~\n"
             "      = help: look at indentation, colons and quotes here and on the line above\n");
  }

  TEST_CASE("an error at the end of the file points at its last text")
  {
    CHECK(told(parsed("{a: b\n\n\n").diagnostics) == "1:5 yaml-syntax");
  }

  TEST_CASE("lines that are right are not complained of in a file that is wrong")
  {
    const std::string fine = "# x\n"
                             "case: 2026-0141\n"
                             "citizen:\n"
                             "  name: Bo Prøvesen\n"
                             "  address: [Prøvevej 3, \"7700, Thisted\"]\n"
                             "  needs: [{call: before 12}] # x\n"
                             "log:\n"
                             "- date: 2026-08-03\n"
                             "  note: |  # x\n"
                             "      Han sagde: \"nej\n"
                             "      og gik: \n"
                             "\n"
                             "  say: 'it''s: x'\n"
                             "  goal: Jeg vil\n"
                             "    arbejde 'ude\n"
                             "  when: 12:30\n"
                             "-\n"
                             "  who: mho\n"
                             "  with:\n"
                             "    - citizen\n"
                             "    - {a: b,\n"
                             "       c: d}\n"
                             "  long: \"one\n"
                             "    two\"\n"
                             "  \"quoted\": >-\n"
                             "    x\n"
                             "- - a\n"
                             "  - b: c\n"
                             "    d: e\n";
    CHECK(told(parsed(fine).diagnostics) == "");
    CHECK(told(parsed(fine + "z: y: x\n").diagnostics) == "30:5 yaml-syntax");
  }
}
