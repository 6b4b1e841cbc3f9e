// SPDX-License-Identifier: MPL-2.0
#include "yaml/new_entry.hpp"
#include "yaml/parsed.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <variant>

using namespace sag;

namespace
{

/// The text after appending entry() to `log`, or `refused: ` and why.
std::string appended(const std::string& before)
{
  const Parsed result = parsed(before);
  CHECK(told(result.diagnostics) == "");
  if (!result.document)
  {
    return "unreadable";
  }
  const auto after = plan_change(*result.document, AppendItem{0, "log", entry()});
  if (const auto* refusal = std::get_if<EditRefusal>(&after))
  {
    CHECK(refusal->by_hand == "- date: 2026-08-14\n  who: mho\n");
    CHECK(!refusal->reason.da.empty());
    return "refused: " + refusal->reason.en;
  }
  return std::get<std::string>(after);
}

/// The text after setting the value of the root's key `v`.
std::string set(const std::string& before, const std::string& text)
{
  const Parsed result = parsed(before);
  REQUIRE(result.document.has_value());
  const Document& document = *result.document;
  const Node* node = document.find(document.root(), "v");
  REQUIRE(node != nullptr);
  const auto after = plan_change(document, SetScalar{document.index_of(*node), text});
  if (const auto* refusal = std::get_if<EditRefusal>(&after))
  {
    return "refused: " + refusal->reason.en;
  }
  return std::get<std::string>(after);
}

struct Row
{
  std::string before;
  std::string after;
};

} // namespace

TEST_SUITE("yaml/editor")
{
  TEST_CASE("an item goes behind the last one, laid out like its neighbours")
  {
    for (const Row& row : {
             // Indentation and dashes.
             Row{"log:\n  - a: b\n", "log:\n  - a: b\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n- a: b\n", "log:\n- a: b\n- date: 2026-08-14\n  who: mho\n"},
             Row{"log:\n    - a: b\n",
                 "log:\n    - a: b\n    - date: 2026-08-14\n      who: mho\n"},
             Row{"log:\n -  a: b\n    c: d\n",
                 "log:\n -  a: b\n    c: d\n -  date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  -   a: b\n",
                 "log:\n  -   a: b\n  -   date: 2026-08-14\n      who: mho\n"},
             Row{"log:\n  -\n    a: b\n",
                 "log:\n  -\n    a: b\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - # x\n    a: b\n",
                 "log:\n  - # x\n    a: b\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: b\n  - c\n",
                 "log:\n  - a: b\n  - c\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - {a: b}\n", "log:\n  - {a: b}\n  - {date: 2026-08-14, who: mho}\n"},
             Row{"log:\n  - [a]\n", "log:\n  - [a]\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"\"log\":\n  - a: b\n",
                 "\"log\":\n  - a: b\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log :\n  - a: b\n", "log :\n  - a: b\n  - date: 2026-08-14\n    who: mho\n"},
             // What follows stays behind.
             Row{"log:\n  - a: b\nz: 1\n",
                 "log:\n  - a: b\n  - date: 2026-08-14\n    who: mho\nz: 1\n"},
             Row{"log:\n- a: b\nz: 1\n", "log:\n- a: b\n- date: 2026-08-14\n  who: mho\nz: 1\n"},
             Row{"log:\n  - a: b\n\n\nz: 1\n",
                 "log:\n  - a: b\n  - date: 2026-08-14\n    who: mho\n\n\nz: 1\n"},
             Row{"log:\n  - a: b\n...\n",
                 "log:\n  - a: b\n  - date: 2026-08-14\n    who: mho\n...\n"},
             Row{"---\nlog:\n  - a: b\n...\n# x\n",
                 "---\nlog:\n  - a: b\n  - date: 2026-08-14\n    who: mho\n...\n# x\n"},
             // Comments.
             Row{"log:\n  - a: b # x\n",
                 "log:\n  - a: b # x\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: b\n    # deeper\n",
                 "log:\n  - a: b\n    # deeper\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: b\n\n    # deeper\n\n",
                 "log:\n  - a: b\n\n    # deeper\n  - date: 2026-08-14\n    who: mho\n\n"},
             Row{"log:\n  - a: b\n  # at the dash\n",
                 "log:\n  - a: b\n  - date: 2026-08-14\n    who: mho\n  # at the dash\n"},
             Row{"log:\n  - a: b\n# at the key\nz: 1\n",
                 "log:\n  - a: b\n  - date: 2026-08-14\n    who: mho\n# at the key\nz: 1\n"},
             Row{"log:\n  - a: b\n    # deeper\n  # at the dash\n    # deeper again\n",
                 "log:\n  - a: b\n    # deeper\n  - date: 2026-08-14\n    who: mho\n  # at the "
                 "dash\n"
                 "    # deeper again\n"},
             Row{"log: # x\n  # y\n  - a: b\n",
                 "log: # x\n  # y\n  - a: b\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: b\n    # deeper, at the end",
                 "log:\n  - a: b\n    # deeper, at the end\n  - date: 2026-08-14\n    who: mho\n"},
             // Line ends.
             Row{"log:\n  - a: b", "log:\n  - a: b\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\r\n  - a: b\r\n",
                 "log:\r\n  - a: b\r\n  - date: 2026-08-14\r\n    who: mho\r\n"},
             Row{"log:\r\n  - a: b",
                 "log:\r\n  - a: b\r\n  - date: 2026-08-14\r\n    who: mho\r\n"},
             Row{"log:\r\n  - a: b # x\r\n\r\nz: 1\r\n",
                 "log:\r\n  - a: b # x\r\n  - date: 2026-08-14\r\n    who: mho\r\n\r\nz: 1\r\n"},
             // The last value.
             Row{"log:\n  - a: |\n      x\n      y\n",
                 "log:\n  - a: |\n      x\n      y\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: |\n      x\n\n\nz: 1\n",
                 "log:\n  - a: |\n      x\n  - date: 2026-08-14\n    who: mho\n\n\nz: 1\n"},
             Row{"log:\n  - a: |  # x\n      y\n      # text\n    # deeper\n",
                 "log:\n  - a: |  # x\n      y\n      # text\n    # deeper\n"
                 "  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: >\n      x\n      y\n\n      z\n",
                 "log:\n  - a: >\n      x\n      y\n\n      z\n  - date: 2026-08-14\n    who: "
                 "mho\n"},
             Row{"log:\n  - a: >-\n      x\n\n",
                 "log:\n  - a: >-\n      x\n  - date: 2026-08-14\n    who: mho\n\n"},
             Row{"log:\n  - a: |+\n      x\n\n\nz: 1\n",
                 "log:\n  - a: |+\n      x\n\n\n  - date: 2026-08-14\n    who: mho\nz: 1\n"},
             Row{"log:\n  - a: |-\n      x",
                 "log:\n  - a: |-\n      x\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: |\n", "log:\n  - a: |\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - |\n    x\n",
                 "log:\n  - |\n    x\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: \"x\n      y\" # z\n",
                 "log:\n  - a: \"x\n      y\" # z\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: 'x # ]\n\n      it''s' \n",
                 "log:\n  - a: 'x # ]\n\n      it''s' \n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: x\n      y\n      z\n",
                 "log:\n  - a: x\n      y\n      z\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: [b, # ]\n      c] # d\n",
                 "log:\n  - a: [b, # ]\n      c] # d\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: {b: c,\n      d: \"}\"}\n",
                 "log:\n  - a: {b: c,\n      d: \"}\"}\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a:\n", "log:\n  - a:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: # x\n", "log:\n  - a: # x\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: ~\n", "log:\n  - a: ~\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a:\n      - b\n      - c\n",
                 "log:\n  - a:\n      - b\n      - c\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a:\n    - b\n",
                 "log:\n  - a:\n    - b\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: 😀 æøå\n",
                 "log:\n  - a: 😀 æøå\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n  - a: x#y # log:\n",
                 "log:\n  - a: x#y # log:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"x: 'log:'\nlog:\n  - log:\n      - a\n",
                 "x: 'log:'\nlog:\n  - log:\n      - a\n  - date: 2026-08-14\n    who: mho\n"},
         })
    {
      CAPTURE(row.before);
      CHECK(appended(row.before) == row.after);
    }
  }

  TEST_CASE("a list that is empty or not there yet is begun the way the file writes its lists")
  {
    for (const Row& row : {
             Row{"log: []\n", "log:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log: []", "log:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log: [] # none yet\nz: 1\n",
                 "log: # none yet\n  - date: 2026-08-14\n    who: mho\nz: 1\n"},
             Row{"log: [ ]\n", "log:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:   []   # x\n", "log:   # x\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log: []\n  # begin here\n\nz: 1\n",
                 "log:\n  # begin here\n  - date: 2026-08-14\n    who: mho\n\nz: 1\n"},
             Row{"log: []\n# of z\nz: 1\n",
                 "log:\n  - date: 2026-08-14\n    who: mho\n# of z\nz: 1\n"},
             Row{"log:\n", "log:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:", "log:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log: # x\n", "log: # x\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log:\n\n\nz: 1\n", "log:\n  - date: 2026-08-14\n    who: mho\n\n\nz: 1\n"},
             Row{"log: ~\n", "log:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"log: null # x\nz: 1\n", "log: # x\n  - date: 2026-08-14\n    who: mho\nz: 1\n"},
             Row{"z: 1\n", "z: 1\nlog:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"z: 1", "z: 1\nlog:\n  - date: 2026-08-14\n    who: mho\n"},
             Row{"z: 1\r\n", "z: 1\r\nlog:\r\n  - date: 2026-08-14\r\n    who: mho\r\n"},
             Row{"z:\n  y: 1\n  # deeper\n# end\n",
                 "z:\n  y: 1\n  # deeper\nlog:\n  - date: 2026-08-14\n    who: mho\n# end\n"},
             Row{"z: |\n  x\n\n", "z: |\n  x\nlog:\n  - date: 2026-08-14\n    who: mho\n\n"},
             Row{"z: 1\n...\n", "z: 1\nlog:\n  - date: 2026-08-14\n    who: mho\n...\n"},
             // The file's own habit.
             Row{"l:\n- a\nlog: []\n", "l:\n- a\nlog:\n- date: 2026-08-14\n  who: mho\n"},
             Row{"l:\n    -   a\nlog:\n",
                 "l:\n    -   a\nlog:\n    -   date: 2026-08-14\n        who: mho\n"},
             Row{"l:\n- a\n", "l:\n- a\nlog:\n- date: 2026-08-14\n  who: mho\n"},
             // In brackets.
             Row{"log: [{a: b}]\n", "log: [{a: b}, {date: 2026-08-14, who: mho}]\n"},
             Row{"log: [{a: b}, ] # x\n", "log: [{a: b}, {date: 2026-08-14, who: mho}, ] # x\n"},
             Row{"log: [a, # x\n  'b]' # y\n  ]\n",
                 "log: [a, # x\n  'b]', {date: 2026-08-14, who: mho} # y\n  ]\n"},
         })
    {
      CAPTURE(row.before);
      CHECK(appended(row.before) == row.after);
    }
  }

  TEST_CASE("where it is not certain, nothing is changed and the lines to type are given")
  {
    for (const Row& row : {
             Row{"log: x\n", "refused: \"log\" is not a list"},
             Row{"log: {a: b}\n", "refused: \"log\" is not a list"},
             Row{"log: |\n  x\n", "refused: \"log\" is not a list"},
             Row{"log:\n  a: b\n", "refused: \"log\" is not a list"},
             Row{"{log: []}\n", "refused: the keys around \"log\" stand in braces"},
             Row{"- a\n", "refused: the keys around \"log\" stand in braces"},
             Row{"log:\n  -\n", "refused: the last item of \"log\" is empty"},
             Row{"log:\n  - a\n  - # x\n", "refused: the last item of \"log\" is empty"},
             Row{"log:\n  []\n",
                 "refused: the empty list \"log\" does not stand on the line of its key"},
             Row{"log: [\n  # x\n  ]\n",
                 "refused: the empty list \"log\" does not stand on the line of its key"},
             Row{"log:\n  ~\n",
                 "refused: the empty list \"log\" does not stand on the line of its key"},
             Row{"log:\n  - a: |\n      x",
                 "refused: the file ends inside of a text, without a line end; add one"},
             Row{"log: []\nz: >\n  x",
                 "refused: the file ends inside of a text, without a line end; add one"},
         })
    {
      CAPTURE(row.before);
      CHECK(appended(row.before) == row.after);
    }
  }

  TEST_CASE("lists inside of other things")
  {
    const Parsed result = parsed(
        "people:\n  mho:\n    name: M\n    away:\n      - a: b\n  akj:\n    name: A\nz: 1\n");
    REQUIRE(result.document.has_value());
    const Document& document = *result.document;
    const Node* people = document.find(document.root(), "people");
    const Node* mho = document.find(*people, "mho");
    const Node* akj = document.find(*people, "akj");
    const auto first = plan_change(document, AppendItem{document.index_of(*mho), "away", entry()});
    CHECK(std::get<std::string>(first)
          == "people:\n  mho:\n    name: M\n    away:\n      - a: b\n      - date: 2026-08-14\n"
             "        who: mho\n  akj:\n    name: A\nz: 1\n");
    const auto second = plan_change(document, AppendItem{document.index_of(*akj), "away", entry()});
    CHECK(std::get<std::string>(second)
          == "people:\n  mho:\n    name: M\n    away:\n      - a: b\n  akj:\n    name: A\n"
             "    away:\n      - date: 2026-08-14\n        who: mho\nz: 1\n");
  }

  TEST_CASE("an entry with everything in it")
  {
    const NewNode item = new_map({
        {"date", new_unquoted("2026-08-14")},
        {"who", new_text("mho")},
        {"met", new_text("opfoelgning")},
        {"with", new_list({new_text("citizen"), new_text("companion")})},
        {"promised",
         new_map({{"decision", new_unquoted("2026-12-11")}, {"next", new_unquoted("2027-02")}})},
        {"note", new_text("Bo sagde: \"nej\".\n\n  - og gik\n")},
        {"say", new_text("Vi ses: torsdag")},
    });
    const Parsed result = parsed("log:\r\n- a: b\r\n\r\n# x\r\n");
    const auto after = plan_change(*result.document, AppendItem{0, "log", item});
    CHECK(std::get<std::string>(after)
          == "log:\r\n- a: b\r\n"
             "- date: 2026-08-14\r\n"
             "  who: mho\r\n"
             "  met: opfoelgning\r\n"
             "  with: [citizen, companion]\r\n"
             "  promised: {decision: 2026-12-11, next: 2027-02}\r\n"
             "  note: |\r\n"
             "    Bo sagde: \"nej\".\r\n"
             "\r\n"
             "      - og gik\r\n"
             "  say: \"Vi ses: torsdag\"\r\n"
             "\r\n# x\r\n");
  }

  TEST_CASE("what cannot stand in a file is not written")
  {
    const Parsed result = parsed("log: []\n");
    const NewNode control = new_map({{"note", new_text("a\x1b[31m")}});
    const auto after = plan_change(*result.document, AppendItem{0, "log", control});
    REQUIRE(std::holds_alternative<EditRefusal>(after));
    CHECK(
        std::get<EditRefusal>(after).reason
        == Text{
            "filen kunne ikke læses bagefter: teksten rummer et usynligt styretegn, skrevet med \\",
            "the file could not be read afterwards: the text holds an invisible control "
            "character, written with \\"});
    const NewNode twice = new_map({{"a", new_text("x")}, {"a", new_text("y")}});
    CHECK(std::holds_alternative<EditRefusal>(
        plan_change(*result.document, AppendItem{0, "log", twice})));
    const NewNode wide = new_map({{"a", new_text(std::string(5000, 'x'))}});
    CHECK(std::holds_alternative<EditRefusal>(
        plan_change(*result.document, AppendItem{0, "log", wide})));
  }

  TEST_CASE("a value is replaced in place, in the quotes it had")
  {
    struct Setting
    {
      std::string before;
      std::string text;
      std::string after;
    };

    for (const Setting& row : {
             Setting{"v: a\n", "b", "v: b\n"},
             Setting{"v:   a   # x\nz: 1\n", "b c", "v:   b c   # x\nz: 1\n"},
             Setting{"v: a", "b", "v: b"},
             Setting{"v: a\r\nz: 1\r\n", "b", "v: b\r\nz: 1\r\n"},
             Setting{"v: 'a' # x\n", "it's", "v: 'it''s' # x\n"},
             Setting{"v: \"a\"\n", "b \"c\"", "v: \"b \\\"c\\\"\"\n"},
             Setting{"v: 'a'\n", "b\tc", "v: \"b\\tc\"\n"},
             Setting{"v: a\n", "no", "v: \"no\"\n"},
             Setting{"v: a\n", "b: c", "v: \"b: c\"\n"},
             Setting{"v: a\n", "", "v: \"\"\n"},
             Setting{"v:\n", "a", "v: a\n"},
             Setting{"v:", "a", "v: a"},
             Setting{"v: # x\n", "a", "v: a # x\n"},
             Setting{"v: ~ # x\n", "a", "v: a # x\n"},
             Setting{"v:\nz: 1\n", "a", "v: a\nz: 1\n"},
             Setting{"v:\n  a\nz: 1\n", "b", "v:\n  b\nz: 1\n"},
             Setting{"v: a\n  b\n\n  c # x\nz: 1\n", "d", "v: d # x\nz: 1\n"},
             Setting{"v: 'a\n  b'\n", "c", "v: 'c'\n"},
             Setting{"v: |\n  a\n  b\n\nz: 1\n", "c", "v: c\n\nz: 1\n"},
             Setting{"v: |\n  a\nz: 1\n", "b\nc\n", "v: |\n  b\n  c\nz: 1\n"},
             Setting{"v: >-\n  a\nz: 1\n", "b\nc", "v: |-\n  b\n  c\nz: 1\n"},
             Setting{"v: a\nz: 1\n", "b\nc\n", "v: |\n  b\n  c\nz: 1\n"},
             Setting{"v: a\r\nz: 1\r\n", "b\nc\n", "v: |\r\n  b\r\n  c\r\nz: 1\r\n"},
             Setting{"v: a", "b\nc\n", "v: |\n  b\n  c\n"},
             Setting{"v: a # x\n", "b\nc\n", "v: \"b\\nc\\n\" # x\n"},
             Setting{"v: |  # x\n  a\n", "b", "refused: a comment would be changed"},
             Setting{
                 "v: [a]\n", "b", "refused: a list or a set of keys stands here, not one value"},
             Setting{
                 "v: {a: b}\n", "b", "refused: a list or a set of keys stands here, not one value"},
             Setting{"æ: ø\nv: å # æ\n", "ÆØÅ 😀", "æ: ø\nv: ÆØÅ 😀 # æ\n"},
         })
    {
      CAPTURE(row.before);
      CAPTURE(row.text);
      CHECK(set(row.before, row.text) == row.after);
    }
  }

  TEST_CASE("a value in brackets is replaced for brackets")
  {
    const Parsed result = parsed("a: [b, 'c', ] # x\nd: {e: , f: g}\n");
    const Document& document = *result.document;
    const Node* a = document.find(document.root(), "a");
    const Node* d = document.find(document.root(), "d");
    const auto with = [&](const Node* node, const char* text) {
      return std::get<std::string>(
          plan_change(document, SetScalar{document.index_of(*node), text}));
    };
    CHECK(with(document.child(*a, 0), "x, y") == "a: [\"x, y\", 'c', ] # x\nd: {e: , f: g}\n");
    CHECK(with(document.child(*a, 1), "x]\ny") == "a: [b, \"x]\\ny\", ] # x\nd: {e: , f: g}\n");
    CHECK(with(document.child(*d, 0), "x") == "a: [b, 'c', ] # x\nd: {e: x , f: g}\n");
    CHECK(with(document.child(*d, 1), "{") == "a: [b, 'c', ] # x\nd: {e: , f: \"{\"}\n");
  }

  TEST_CASE("the lines to type by hand")
  {
    const Parsed result = parsed("v: a\nl: [b]\n");
    const Document& document = *result.document;
    CHECK(by_hand(document, AppendItem{0, "log", entry()}) == "- date: 2026-08-14\n  who: mho\n");
    CHECK(by_hand(document, SetScalar{1, "no"}) == "v: \"no\"\n");
    CHECK(by_hand(document, SetScalar{3, "c"}) == "c\n");
  }
}
