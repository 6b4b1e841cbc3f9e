// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/render_diagnostic.hpp"
#include "yaml/byte_check.hpp"
#include "yaml/limits.hpp"
#include "yaml/parsed.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;
using namespace std::string_literals;

namespace
{

std::string complaints(std::string text)
{
  Diagnostics diagnostics;
  const auto file = std::make_shared<const SourceFile>("case.yaml", std::move(text));
  const bool clean = check_bytes(file, diagnostics);
  CHECK(clean == diagnostics.empty());
  diagnostics.sort();
  return told(diagnostics);
}

} // namespace

TEST_SUITE("yaml/byte_check")
{
  TEST_CASE("ordinary bytes pass")
  {
    for (const std::string& text : {""s,
                                    "a: b\n"s,
                                    "a: b\r\nc: d\r\n"s,
                                    "æøå ÆØÅ é ü § – …: 😀\n"s,
                                    "a: \u00a0\u200b\n"s,
                                    "a: e\u0301\n"s,
                                    std::string(max_line_bytes, 'x') + "\n",
                                    std::string(max_line_bytes, 'x') + "\r\n",
                                    "<<<<<< HEAD\n======\n======== x\n >>>>>>> y\n"s,
                                    "a: =======\n<<<<<<<x\n"s})
    {
      CAPTURE(text.substr(0, 40));
      CHECK(complaints(text) == "");
    }
  }

  TEST_CASE("each byte that must not stand there has its own code and place")
  {
    struct Row
    {
      std::string text;
      std::string told;
    };

    for (const Row& row : {
             Row{"\xEF\xBB\xBF"
                 "a: b\n",
                 "1:1 yaml-bom"},
             Row{"a: \xEF\xBB\xBF"
                 "b\n",
                 "1:4 yaml-control-character"},
             Row{"a: \xF8\n", "1:4 yaml-utf8"},
             Row{"æ: \xC3\nb: \xE5\n", "1:4 yaml-utf8; 2:4 yaml-utf8"},
             Row{"a: \xED\xA0\x80\n", "1:4 yaml-utf8; 1:5 yaml-utf8; 1:6 yaml-utf8"},
             Row{"a: \xC0\xAF\n", "1:4 yaml-utf8; 1:5 yaml-utf8"},
             Row{"\xFF\xFE"
                 "a\0:\0"s,
                 "1:1 yaml-utf8"},
             Row{"a\0:\0 \0b\0"s, "1:1 yaml-utf8"},
             Row{"\0a: b"s, "1:1 yaml-nul"},
             Row{"a: b\0c\0\n"s, "1:5 yaml-nul; 1:7 yaml-nul"},
             Row{"a:\x04"
                 "b\n",
                 "1:3 yaml-control-character"},
             Row{"a: \x7f\n", "1:4 yaml-control-character"},
             Row{"a: \u0080\u009f\n", "1:4 yaml-control-character; 1:5 yaml-control-character"},
             Row{"a: \u0085\n", "1:4 yaml-control-character"},
             Row{"a: \u2028\n", "1:4 yaml-control-character"},
             Row{"a: \u202eb\u202c\n", "1:4 yaml-control-character; 1:6 yaml-control-character"},
             Row{"a: \u2066b\n", "1:4 yaml-control-character"},
             Row{"a: \x1b[31m\n", "1:4 yaml-control-character"},
             Row{"a:\tb\n", "1:3 yaml-tab"},
             Row{"a:\tb\tc\n\td: e\n", "1:3 yaml-tab; 2:1 yaml-tab"},
             Row{"# a\tb\n", "1:4 yaml-tab"},
             Row{"a: b\rc: d\n", "1:5 yaml-lone-cr"},
             Row{"a: b\r", "1:5 yaml-lone-cr"},
             Row{"a: b\r\r\n", "1:5 yaml-lone-cr"},
             Row{std::string(max_line_bytes + 1, 'x') + "\n", "1:4001 yaml-line-too-long"},
             Row{"a: b\n" + std::string(max_line_bytes + 9, 'x'), "2:4001 yaml-line-too-long"},
             Row{std::string(max_file_bytes + 1, '\n'), "1:1 yaml-too-large"},
         })
    {
      CAPTURE(row.text.substr(0, 40));
      CHECK(complaints(row.text) == row.told);
    }
  }

  TEST_CASE("a file of one mebibyte passes")
  {
    CHECK(complaints(std::string(max_file_bytes, '\n')) == "");
  }

  TEST_CASE("everything is told at once")
  {
    CHECK(complaints("\xEF\xBB\xBF"
                     "a:\tb\nc: \xF8\rd\n<<<<<<< x\n")
          == "1:1 yaml-bom; 1:3 yaml-tab; 2:4 yaml-utf8; 2:5 yaml-lone-cr; "
             "3:1 yaml-conflict-marker");
  }

  TEST_CASE("of many of a kind the first ten are told, and how many more there are")
  {
    std::string text;
    for (int i = 0; i < 25; ++i)
    {
      text += "a:\tb\n";
    }
    Diagnostics diagnostics;
    CHECK_FALSE(check_bytes(std::make_shared<const SourceFile>("a", text), diagnostics));
    CHECK(diagnostics.size() == 10);
    REQUIRE(diagnostics.list().back().notes.size() == 1);
    CHECK(diagnostics.list().back().notes[0].text
          == Text{"og 15 steder mere i filen", "and 15 more in the file"});
  }

  TEST_CASE("a file in Latin-1 or UTF-16 is recognised")
  {
    Diagnostics diagnostics;
    check_bytes(std::make_shared<const SourceFile>("a", "navn: S\xF8ren \xC5gaard\n"), diagnostics);
    check_bytes(std::make_shared<const SourceFile>("a", "\xFE\xFF\0a"s), diagnostics);
    check_bytes(std::make_shared<const SourceFile>("a", "navn: \x81\n"), diagnostics);
    REQUIRE(diagnostics.size() == 4);
    CHECK(diagnostics.list()[0].message.da == "byten 0xF8 er ikke UTF-8");
    CHECK(diagnostics.list()[0].help.da
          == "filen ser ud til at være gemt som Latin-1 (Windows-1252); gem den som UTF-8");
    CHECK(diagnostics.list()[2].message.da == "filen er gemt som UTF-16, ikke som UTF-8");
    CHECK(diagnostics.list()[3].help.da == "gem filen som UTF-8");
  }
}

TEST_SUITE("yaml/conflict_markers")
{
  TEST_CASE("where both sides go on from one line, that line is wanted twice")
  {
    const auto help = [](std::string_view above, Language language)
    {
      Diagnostics diagnostics;
      const std::string text = fmt::format(
          "log:\n{}\n<<<<<<< HEAD\n    who: mho\n=======\n    who: akj\n>>>>>>> gren\n", above);
      CHECK_FALSE(check_bytes(std::make_shared<const SourceFile>("case.yaml", text), diagnostics));
      REQUIRE(diagnostics.size() == 1);
      return diagnostics.list()[0].help.in(language);
    };
    constexpr std::string_view plain =
        "choose between the two sides, or keep both, and delete the markers";
    CHECK(help("  - date: 2026-08-03", Language::english)
          == "both sides go on from the line above: keep both, put another `- date: …` before the "
             "second side, and delete the markers");
    CHECK(help("  - date: 2026-08-03", Language::danish)
          == "begge sider går videre på linjen over: behold begge, sæt en `- date: …` mere foran "
             "den anden side, og slet mærkerne");
    CHECK(help("    date: 2026-08-03", Language::english) == plain);
    CHECK(help("  - {date: 2026-08-03}", Language::english) == plain);
    CHECK(help("  - Ida ringede: kom snart", Language::english) == plain);
    CHECK(help("  -", Language::english) == plain);
    CHECK(help("", Language::english) == plain);
  }

  TEST_CASE("a conflict names both sides and points at all of its markers")
  {
    const std::string text = "log:\n"
                             "<<<<<<< HEAD\n"
                             "  - date: 2026-08-03\n"
                             "||||||| 1a2b3c4 (Bo ringede)\n"
                             "=======\n"
                             "  - date: 2026-08-04\n"
                             ">>>>>>> team/anden-gren\n";
    Diagnostics diagnostics;
    CHECK_FALSE(check_bytes(std::make_shared<const SourceFile>("case.yaml", text), diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(render_diagnostic(diagnostics.list()[0], Language::english)
          == "case.yaml:2:1: error: unresolved merge conflict between HEAD and team/anden-gren "
             "[yaml-conflict-marker]\n"
             "    2 | <<<<<<< …\n"
             "      | ^~~~~~~~~\n"
             "      = help: choose between the two sides, or keep both, and delete the markers\n"
             "case.yaml:2:1: note: one side begins here\n"
             "    2 | <<<<<<< …\n"
             "      | ^~~~~~~~~\n"
             "case.yaml:4:1: note: here begins what both sides changed\n"
             "    4 | ||||||| …\n"
             "      | ^~~~~~~~~\n"
             "case.yaml:5:1: note: the other side begins here\n"
             "    5 | =======\n"
             "      | ^~~~~~~\n"
             "case.yaml:7:1: note: the other side ends here\n"
             "    7 | >>>>>>> …\n"
             "      | ^~~~~~~~~\n");
    CHECK(diagnostics.list()[0].message.da
          == "uløst flettekonflikt mellem HEAD og team/anden-gren");
  }

  TEST_CASE("several conflicts, Windows line ends, and markers left over")
  {
    struct Row
    {
      std::string text;
      std::string told;
    };

    for (const Row& row : {Row{"<<<<<<< a\r\n=======\r\n>>>>>>> b\r\n", "1:1 yaml-conflict-marker"},
                           Row{"<<<<<<<\n=======\n>>>>>>>\n<<<<<<< a\n=======\n>>>>>>> b\n",
                               "1:1 yaml-conflict-marker; 4:1 yaml-conflict-marker"},
                           Row{"a: b\n=======\n", "2:1 yaml-conflict-marker"},
                           Row{">>>>>>> b", "1:1 yaml-conflict-marker"},
                           Row{"<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n",
                               "1:1 yaml-conflict-marker; 2:1 yaml-conflict-marker"}})
    {
      CAPTURE(row.text);
      CHECK(complaints(row.text) == row.told);
    }
  }
}
