// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/assert.hpp"
#include "yaml/parsed.hpp"
#include "yaml/yaml_writer.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;

namespace
{

/// The text that `value` reads back as in `v: value`.
std::string read_back(const std::string& value, bool in_flow)
{
  const Parsed result = parsed(in_flow ? "v: [" + value + ", x]\n" : "v: " + value + "\n");
  CAPTURE(value);
  CHECK(told(result.diagnostics) == "");
  REQUIRE(result.document.has_value());
  const Document& document = *result.document;
  const Node* node = document.find(document.root(), "v");
  if (in_flow)
  {
    CHECK(node->child_count == 2);
    node = document.child(*node, 0);
  }
  CHECK(node->is_scalar());
  return std::string(node->text);
}

} // namespace

TEST_SUITE("yaml/yaml_writer")
{
  TEST_CASE("a text is quoted where it must be, and only there")
  {
    struct Row
    {
      std::string text;
      std::string block;
      std::string flow;
    };

    for (const Row& row : {
             Row{"mho", "mho", "mho"},
             Row{"lae-265", "lae-265", "lae-265"},
             Row{"2026-08-03", "2026-08-03", "2026-08-03"},
             Row{"10wd", "10wd", "10wd"},
             Row{"Jeg vil arbejde udendørs",
                 "Jeg vil arbejde udendørs",
                 "Jeg vil arbejde udendørs"},
             Row{"ja", "ja", "ja"},
             Row{"Prøvevej 3, 7700 Thisted",
                 "Prøvevej 3, 7700 Thisted",
                 "\"Prøvevej 3, 7700 Thisted\""},
             Row{"LAB § 17 [ny]", "LAB § 17 [ny]", "\"LAB § 17 [ny]\""},
             Row{"a:b", "a:b", "\"a:b\""},
             Row{"don't", "don't", "don't"},
             Row{"Vil du?", "Vil du?", "\"Vil du?\""},
             Row{"a #b", "\"a #b\"", "\"a #b\""},
             Row{"a#b", "a#b", "a#b"},
             Row{"a: b", "\"a: b\"", "\"a: b\""},
             Row{"a:", "\"a:\"", "\"a:\""},
             Row{"", "\"\"", "\"\""},
             Row{" a", "\" a\"", "\" a\""},
             Row{"a ", "\"a \"", "\"a \""},
             Row{"- a", "\"- a\"", "\"- a\""},
             Row{"-a", "\"-a\"", "\"-a\""},
             Row{"? a", "\"? a\"", "\"? a\""},
             Row{"[a]", "\"[a]\"", "\"[a]\""},
             Row{"{a}", "\"{a}\"", "\"{a}\""},
             Row{"*a", "\"*a\"", "\"*a\""},
             Row{"&a", "\"&a\"", "\"&a\""},
             Row{"!a", "\"!a\"", "\"!a\""},
             Row{"|", "\"|\"", "\"|\""},
             Row{">", "\">\"", "\">\""},
             Row{"%a", "\"%a\"", "\"%a\""},
             Row{"@a", "\"@a\"", "\"@a\""},
             Row{"`a", "\"`a\"", "\"`a\""},
             Row{"# a", "\"# a\"", "\"# a\""},
             Row{"'a'", "\"'a'\"", "\"'a'\""},
             Row{"\"a\" b", "'\"a\" b'", "'\"a\" b'"},
             Row{"\"it's\"", "'\"it''s\"'", "'\"it''s\"'"},
             Row{"a \"b\" c", "a \"b\" c", "a \"b\" c"},
             Row{"C:\\mho", "C:\\mho", "'C:\\mho'"},
             Row{"---", "\"---\"", "\"---\""},
             Row{"...", "\"...\"", "\"...\""},
             Row{"<<", "\"<<\"", "\"<<\""},
             Row{"=", "\"=\"", "\"=\""},
             // Another reader would take these for something else.
             Row{"no", "\"no\"", "\"no\""},
             Row{"No", "\"No\"", "\"No\""},
             Row{"y", "\"y\"", "\"y\""},
             Row{"on", "\"on\"", "\"on\""},
             Row{"true", "\"true\"", "\"true\""},
             Row{"null", "\"null\"", "\"null\""},
             Row{"~", "\"~\"", "\"~\""},
             Row{"12", "\"12\"", "\"12\""},
             Row{"0102", "\"0102\"", "\"0102\""},
             Row{"0x1F", "\"0x1F\"", "\"0x1F\""},
             Row{"1_000", "\"1_000\"", "\"1_000\""},
             Row{"12:30", "\"12:30\"", "\"12:30\""},
             Row{"1.5", "\"1.5\"", "\"1.5\""},
             Row{".5", "\".5\"", "\".5\""},
             Row{"1e3", "\"1e3\"", "\"1e3\""},
             Row{"+1", "\"+1\"", "\"+1\""},
             Row{".inf", "\".inf\"", "\".inf\""},
             Row{"-.INF", "\"-.INF\"", "\"-.INF\""},
             Row{".nan", "\".nan\"", "\".nan\""},
             Row{"32.03.04", "\"32.03.04\"", "\"32.03.04\""},
             Row{"26/12345", "26/12345", "26/12345"},
             Row{"nej", "nej", "nej"},
             Row{"2026-0141", "\"2026-0141\"", "\"2026-0141\""},
             // What needs escapes.
             Row{"a\tb", "\"a\\tb\"", "\"a\\tb\""},
             Row{"a\nb", "\"a\\nb\"", "\"a\\nb\""},
             Row{"\"a\\\nb\"", "\"\\\"a\\\\\\nb\\\"\"", "\"\\\"a\\\\\\nb\\\"\""},
             Row{"a\u2028b", "\"a\\u2028b\"", "\"a\\u2028b\""},
             Row{"a\u202eb", "\"a\\u202eb\"", "\"a\\u202eb\""},
             Row{"\ufeffa", "\"\\ufeffa\"", "\"\\ufeffa\""},
             Row{"😀 æøå", "😀 æøå", "😀 æøå"},
             Row{"a\u00a0b", "a\u00a0b", "a\u00a0b"},
         })
    {
      CAPTURE(row.text);
      CHECK(format_scalar(row.text, false) == row.block);
      CHECK(format_scalar(row.text, true) == row.flow);
      CHECK(read_back(row.block, false) == row.text);
      CHECK(read_back(row.flow, true) == row.text);
    }
  }

  TEST_CASE("all printable pairs of characters read back as themselves")
  {
    for (char first = ' '; first < 0x7F; ++first)
    {
      std::string block;
      std::string flow;
      std::string expected;
      for (char second = ' '; second < 0x7F; ++second)
      {
        for (const std::string& text :
             {std::string{first, second}, std::string{'a', first, second}})
        {
          block += "- " + format_scalar(text, false) + "\n";
          flow += "- [" + format_scalar(text, true) + ", z]\n";
          expected += text + "\n";
        }
      }
      const Parsed in_block = parsed(block);
      const Parsed in_flow = parsed(flow);
      CAPTURE(first);
      REQUIRE(in_block.document.has_value());
      REQUIRE(in_flow.document.has_value());
      std::string read_block;
      std::string read_flow;
      for (const Node& node : in_block.document->children(in_block.document->root()))
      {
        read_block += std::string(node.text) + "\n";
      }
      for (const Node& node : in_flow.document->children(in_flow.document->root()))
      {
        CHECK(node.child_count == 2);
        read_flow += std::string(in_flow.document->child(node, 0)->text) + "\n";
      }
      CHECK(read_block == expected);
      CHECK(read_flow == expected);
    }
  }

  TEST_CASE("the quotes asked for, where the text can stand in them")
  {
    CHECK(format_quoted("a", '\'') == "'a'");
    CHECK(format_quoted("it's", '\'') == "'it''s'");
    CHECK(format_quoted("a", '"') == "\"a\"");
    CHECK(format_quoted("a\"\\", '"') == "\"a\\\"\\\\\"");
    CHECK(format_quoted("a\tb", '\'') == "\"a\\tb\"");
    CHECK(format_quoted("a\nb", '\'') == "\"a\\nb\"");
  }

  TEST_CASE("text of several lines is a block that reads back the same")
  {
    struct Row
    {
      std::string text;
      std::string written; // empty where it cannot stand in a block
    };

    const WriteStyle style{4, 2, 1, "\n"};
    for (const Row& row : {Row{"a\nb\n", "|\n    a\n    b"},
                           Row{"a\nb", "|-\n    a\n    b"},
                           Row{"a\n\nb\n", "|\n    a\n\n    b"},
                           Row{"a\n  b\n", "|\n    a\n      b"},
                           Row{"a: b\n# c\n- d\n", "|\n    a: b\n    # c\n    - d"},
                           Row{"a\n", "|\n    a"},
                           Row{"", ""},
                           Row{"\n", ""},
                           Row{" a\nb\n", ""},
                           Row{"\na\n", ""},
                           Row{"a\nb\n\n", ""},
                           Row{"a\n  \nb\n", ""},
                           Row{"a\tb\nc\n", ""},
                           Row{"a\x1b\n", ""}})
    {
      CAPTURE(row.text);
      const auto written = format_literal(row.text, style);
      CHECK(written.value_or("") == row.written);
      if (written)
      {
        const Parsed result = parsed("k:\n  v: " + *written + "\n");
        REQUIRE(result.document.has_value());
        const Node& k = *result.document->find(result.document->root(), "k");
        CHECK(result.document->find(k, "v")->text == row.text);
      }
    }
    CHECK(format_literal("a\n\nb\n", {2, 2, 1, "\r\n"}).value_or("") == "|\r\n  a\r\n\r\n  b");
  }

  TEST_CASE("fields, one a line, short lists and maps in brackets")
  {
    const NewNode entry = new_map({
        {"date", new_unquoted("2026-08-03")},
        {"met", new_text("opfoelgning")},
        {"with", new_list({new_text("citizen"), new_text("companion")})},
        {"promised", new_map({{"decision", new_unquoted("2026-12-11")}})},
        {"hours", new_unquoted("12")},
        {"source", new_text("0102")},
        {"void", new_unquoted("true")},
        {"note", new_text("Ringede.\nIngen svarede.\n")},
        {"empty", new_list({})},
        {"nothing", {}},
        {"no", new_unquoted("a: b")},
    });
    CHECK(format_fields(entry, {4, 2, 1, "\n"})
          == "date: 2026-08-03\n"
             "    met: opfoelgning\n"
             "    with: [citizen, companion]\n"
             "    promised: {decision: 2026-12-11}\n"
             "    hours: 12\n"
             "    source: \"0102\"\n"
             "    void: true\n"
             "    note: |\n"
             "      Ringede.\n"
             "      Ingen svarede.\n"
             "    empty: []\n"
             "    nothing:\n"
             "    \"no\": \"a: b\"");
  }

  TEST_CASE("long or many-lined lists and maps go onto lines of their own")
  {
    const std::string forty(40, 'x');
    const NewNode entry = new_map({
        {"texts", new_list({new_text(forty), new_text(forty), new_text("a\nb\n")})},
        {"map", new_map({{"a", new_text(forty)}, {"b", new_map({{"c", new_text(forty)}})}})},
        {"maps",
         new_list({new_map({{"a", new_text(forty)}, {"b", new_text(forty)}}), new_list({})})},
    });
    const std::string expected = "texts:\n"
                                 "    - "
                                 + forty + "\n    - " + forty
                                 + "\n"
                                   "    - |\n"
                                   "      a\n"
                                   "      b\n"
                                   "  map:\n"
                                   "    a: "
                                 + forty
                                 + "\n"
                                   "    b: {c: "
                                 + forty
                                 + "}\n"
                                   "  maps:\n"
                                   "    - a: "
                                 + forty
                                 + "\n"
                                   "      b: "
                                 + forty
                                 + "\n"
                                   "    - []";
    CHECK(format_fields(entry, {2, 2, 1, "\n"}) == expected);
    CHECK(told(parsed("- " + expected + "\n").diagnostics) == "");
    NewNode asked = new_list({new_text("a"), new_text("b")});
    asked.prefer_block = true;
    CHECK(format_fields(new_map({{"k", asked}}), {0, 2, 3, "\n"}) == "k:\n  -   a\n  -   b");
  }

  TEST_CASE("a map without fields is our own mistake")
  {
    CHECK_THROWS_AS((void)format_fields(new_map({}), {}), InternalError);
    CHECK_THROWS_AS((void)format_fields(new_text("a"), {}), InternalError);
  }
}
