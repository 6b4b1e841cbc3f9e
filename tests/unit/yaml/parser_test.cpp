// SPDX-License-Identifier: MPL-2.0
#include "yaml/comments.hpp"
#include "yaml/limits.hpp"
#include "yaml/parsed.hpp"
#include "yaml/parser.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <vector>

using namespace sag;

TEST_SUITE("yaml/parser")
{
  TEST_CASE("what is written comes out as written")
  {
    struct Row
    {
      std::string text;
      std::string outline;
    };

    for (const Row& row : {
             Row{"a: b\n", "{a=pb}"},
             Row{"a: no\nb: 012\nc: 1_000\nd: 2024-02-31\ne: 0x1F\n",
                 "{a=pno b=p012 c=p1_000 d=p2024-02-31 e=p0x1F}"},
             Row{"a: 'x'\nb: \"y\"\nc: 'it''s'\nd: \"a\\nb\"\n", "{a='x b=\"y c='it's d=\"a\\nb}"},
             Row{"a: |\n  x\n  y\nb: >\n  x\n  y\n", "{a=|x\\ny\\n b=>x y\\n}"},
             Row{"a: |-\n  x\nb: |+\n  y\n\n", "{a=|x b=|y\\n\\n}"},
             Row{"a: |2\n    x\n", "{a=|  x\\n}"},
             Row{"a:\nb: ~\nc: null\nd: ''\n", "{a=~ b=~ c=~ d='}"},
             Row{"a: 'null'\nb: nUll\n", "{a='null b=pnUll}"},
             Row{"a:\n- b\n- c\n", "{a=(pb pc)}"},
             Row{"a:\n  - b: c\n    d: e\n  -\n  - f\n", "{a=({b=pc d=pe} ~ pf)}"},
             Row{"- - a\n  - b\n- c\n", "((pa pb) pc)"},
             Row{"a: [b, c, [d]]\ne: {f: g, h: [i]}\n", "{a=((pb pc ((pd)))) e={{f=pg h=((pi))}}}"},
             Row{"a: [b, c,]\nd: {e: f, }\n", "{a=((pb pc)) d={{e=pf}}}"},
             Row{"a: []\nb: {}\n", "{a=(()) b={{}}}"},
             Row{"a: [\n  b, # x\n  c\n]\n", "{a=((pb pc))}"},
             Row{"a: {b: , c: ~}\n", "{a={{b=~ c=~}}}"},
             Row{"a: [~, null]\n", "{a=((~ ~))}"},
             Row{"{\"a\":1}\n", "{{a=p1}}"},
             Row{"\"a b\" : c\n'd': e\n", "{a b=pc d=pe}"},
             Row{"a: b # c\nd: e#f\n", "{a=pb d=pe#f}"},
             Row{"a: b\n  c\n\n  d\n", "{a=pb c\\nd}"},
             Row{"a: 'b\n  c'\n", "{a='b c}"},
             Row{"a: http://x.dk/y?z=1&w=2\n", "{a=phttp://x.dk/y?z=1&w=2}"},
             Row{"a: -b\nc: ?d\n", "{a=p-b c=p?d}"},
             Row{"a: 12:30\n", "{a=p12:30}"},
             Row{"a: b\r\nc: |\r\n  d\r\n  e\r\n", "{a=pb c=|d\\ne\\n}"},
             Row{"---\na: b\n", "{a=pb}"},
             Row{"# x\n--- # y\na: b\n...\n# z\n", "{a=pb}"},
             Row{"æøå: ÆØÅ 😀\n", "{æøå=pÆØÅ 😀}"},
             Row{"a: \"\\u00e6\\x41\\t\"\n", "{a=\"æA\t}"},
             Row{"just text\n", "pjust text"},
             Row{"|\n a\n", "|a\\n"},
             Row{"? \n", ""}, // refused below
         })
    {
      CAPTURE(row.text);
      const Parsed result = parsed(row.text);
      CHECK(result.document.has_value() == result.diagnostics.empty());
      if (!row.outline.empty())
      {
        CHECK(told(result.diagnostics) == "");
        REQUIRE(result.document.has_value());
        CHECK(outline(*result.document) == row.outline);
      }
    }
  }

  TEST_CASE("spans cover exactly what is written")
  {
    struct Row
    {
      std::string text;
      std::vector<std::string> spans; // of the root's children: key, value
    };

    for (const Row& row : {
             Row{"a: b # c\n", {"a", "b"}},
             Row{"a: 'it''s' # c\n", {"a", "'it''s'"}},
             Row{"\"a\" : \"b\\\"\"\n", {"\"a\"", "\"b\\\"\""}},
             Row{"a: |  # c\n  x\n\n  y\n\n# d\n", {"a", "|  # c\n  x\n\n  y"}},
             Row{"a: |+\n  x\n\nb: c\n", {"a", "|+\n  x\n", "b", "c"}},
             Row{"a: >-\r\n  x\r\nb: c\r\n", {"a", ">-\r\n  x", "b", "c"}},
             Row{"a: [b, 'c]', # d]\n  e, ] # f\n", {"a", "[b, 'c]', # d]\n  e, ]"}},
             Row{"a: {b: [c], d: }\n", {"a", "{b: [c], d: }"}},
             Row{"a:\n  - b\n  - c # d\n\n# e\n", {"a", "- b\n  - c"}},
             Row{"a:\n  b: c\n  d:\n# e\n", {"a", "b: c\n  d:"}},
             Row{"a:\n- b\n-\nc: d\n", {"a", "- b\n-", "c", "d"}},
             Row{"a:\n\nb:   # c\n", {"a", "", "b", ""}},
             Row{"a: ~\n", {"a", "~"}},
             Row{"a: b\n   c\n\n   d  # e\n", {"a", "b\n   c\n\n   d"}},
             Row{"æ: ø å\n", {"æ", "ø å"}},
         })
    {
      CAPTURE(row.text);
      const Parsed result = parsed(row.text);
      REQUIRE(result.document.has_value());
      const std::string_view text = result.document->file()->text();
      std::vector<std::string> spans;
      for (const Node& child : result.document->children(result.document->root()))
      {
        spans.emplace_back(text.substr(child.key_span.begin, child.key_span.size()));
        spans.emplace_back(text.substr(child.span.begin, child.span.size()));
      }
      CHECK(spans == row.spans);
    }
  }

  TEST_CASE("an empty value stands behind its colon or dash")
  {
    const Parsed result = parsed("a:\n\nlist:\n  - \n  - x\n");
    REQUIRE(result.document.has_value());
    const Document& document = *result.document;
    CHECK(document.find(document.root(), "a")->span == Span{2, 2});
    CHECK(document.find(document.root(), "a")->label() == Span{0, 1});
    const Node* list = document.find(document.root(), "list");
    CHECK(document.child(*list, 0)->span == Span{13, 13});
  }

  TEST_CASE("texts are views of the file wherever they are its bytes")
  {
    const Parsed result = parsed("a: b\nc: 'd'\ne: \"f\"\ng: [h]\ni: 'it''s'\n");
    REQUIRE(result.document.has_value());
    const std::string_view text = result.document->file()->text();
    const auto is_inside = [&](const Node& node)
    { return node.text.data() >= text.data() && node.text.data() < text.data() + text.size(); };
    const Document& document = *result.document;
    for (const std::string_view key : {"a", "c", "e"})
    {
      CAPTURE(key);
      CHECK(is_inside(*document.find(document.root(), key)));
    }
    CHECK_FALSE(is_inside(*document.find(document.root(), "i")));
  }

  TEST_CASE("a moved document is as good as before")
  {
    Parsed result = parsed("a: 'it''s'\nb: [c, d]\n");
    REQUIRE(result.document.has_value());
    const Node* b = result.document->find(result.document->root(), "b");
    const Document moved = std::move(*result.document);
    CHECK(outline(moved) == "{a='it's b=((pc pd))}");
    CHECK(moved.child(*b, 1)->text == "d");
    CHECK(moved.child(*b, 2) == nullptr);
    CHECK(moved.find(*b, "a") == nullptr);
    CHECK(moved.find(moved.root(), "x") == nullptr);
    CHECK(moved.index_of(moved.root()) == 0);
  }

  TEST_CASE("what yaml-cpp lets pass is refused at its place")
  {
    struct Row
    {
      std::string text;
      std::string told;
    };

    for (const Row& row : {
             // Quotes without end swallow what follows.
             Row{"a: \"oops\nc: 3\n", "1:4 yaml-unterminated-quote"},
             Row{"a: 'oops\nc: 3\n", "1:4 yaml-unterminated-quote"},
             Row{"a: \"x\nb: 1\nc: y\"\n", "1:4 yaml-unterminated-quote"},
             Row{"log:\n  - a: 'x\n    b: it''s'\n", "2:8 yaml-unterminated-quote"},
             Row{"a: \"x\nb: 1\nc: \"y\"\n", "1:4 yaml-unterminated-quote"},
             Row{"a: [\"b, c]\nd: e\n", "1:5 yaml-unterminated-quote"},
             // More than one document loses data silently.
             Row{"a: 1\n...\nb: 2\n", "3:1 yaml-second-document"},
             Row{"a: 1\n---\nb: 2\n", "2:1 yaml-second-document"},
             Row{"a: 1\n---\n[[[: }\n", "2:1 yaml-second-document"},
             Row{"a: 1\n---\n", "2:1 yaml-second-document"},
             Row{"a: 1\n... # x\n\n--- # y\n", "4:1 yaml-second-document"},
             Row{"- a\nb: 1\n", "2:1 yaml-syntax"},
             Row{",\n", "1:1 yaml-syntax"},
             Row{"a: 1\n, b\n", "2:1 yaml-stray-word"},
             // Words without a colon.
             Row{"a: 1\nbemærk\n", "2:1 yaml-stray-word"},
             Row{"log:\n  - a: 1\n    stray\n", "3:5 yaml-stray-word"},
             Row{"a: 1\nto ord\nb: 2\n", "2:1 yaml-stray-word"},
             Row{"a: 1\nb:2\n", "2:1 yaml-stray-word"},
             Row{"a: {b, c: d}\n", "1:5 yaml-stray-word"},
             Row{"a: 1\n\"b\"\n", "2:1 yaml-stray-word"},
             Row{"a:\nbemærk\n", "2:1 yaml-stray-word"},
             Row{"log:\n  - a: 1\n    b:\n    stray\n", "4:5 yaml-stray-word"},
             Row{"a:\n'x'\n", "2:1 yaml-stray-word"},
             Row{"a:\n[b]\n", "2:1 yaml-stray-word"},
             Row{"a:\n  -\n  b\n", "3:3 yaml-syntax"},
             // The same key twice.
             Row{"a: 1\na: 2\n", "2:1 yaml-duplicate-key"},
             Row{"a: 1\nb: 2\n'a': 3\n\"a\": 4\n",
                 "3:1 yaml-duplicate-key; 4:1 yaml-duplicate-key"},
             Row{"x: {a: 1, a: 2}\n", "1:11 yaml-duplicate-key"},
             Row{"x:\n  - a: 1\n    a:\n", "3:5 yaml-duplicate-key"},
             // What a case file never needs.
             Row{"a: &x b\nc: *x\n", "1:4 yaml-anchor; 2:4 yaml-alias"},
             Row{"a: &x\n  b: c\n", "1:4 yaml-anchor"},
             Row{"a: &x [b]\n", "1:4 yaml-anchor"},
             Row{"a: &x\nb: c\n", "1:4 yaml-anchor"},
             Row{"&x a: b\n", "1:1 yaml-anchor"},
             Row{"a: *x\n", "1:4 yaml-alias"},
             Row{"a: !!int 3\nb: !x y\nc: ! z\n", "1:4 yaml-tag; 2:4 yaml-tag; 3:4 yaml-tag"},
             Row{"a: !!str\nb: c\n", "1:4 yaml-tag"},
             Row{"a: !!map {b: c}\n", "1:4 yaml-tag"},
             Row{"a: !!python/object:os.system x\n", "1:4 yaml-tag"},
             Row{"!x &y a: b\n", "1:1 yaml-tag; 1:4 yaml-anchor"},
             Row{"<<: {a: b}\n", "1:1 yaml-merge-key"},
             Row{"a: &x {b: c}\nd:\n  <<: *x\n",
                 "1:4 yaml-anchor; 3:3 yaml-merge-key; 3:7 yaml-alias"},
             Row{"? a\n: b\n", "1:1 yaml-complex-key"},
             Row{"? a\n", "1:1 yaml-complex-key"},
             Row{"? [x]\n: b\nc: d\n", "1:1 yaml-complex-key"},
             Row{"[a]: b\n", "1:1 yaml-complex-key"},
             Row{"{a: b}: c\n", "1:1 yaml-complex-key"},
             Row{": x\n", "1:1 yaml-complex-key"},
             Row{"a:\n~: x\n", "2:1 yaml-complex-key"},
             Row{"a: {? b : c}\n", "1:5 yaml-complex-key"},
             Row{"a: [b: c]\n", "1:5 yaml-flow-pair"},
             Row{"needs: [call: before 12]\n", "1:9 yaml-flow-pair"},
             Row{"a: [1, , 2]\n", "1:8 yaml-empty-item"},
             Row{"[a,,]\n", "1:4 yaml-empty-item"},
             Row{"%YAML 1.2\n---\na: b\n", "1:1 yaml-directive"},
             Row{"%TAG ! x:\n---\na: b\n", "1:1 yaml-directive"},
             Row{"", "1:1 yaml-empty"},
             Row{"\n\n", "1:1 yaml-empty"},
             Row{"# kun en kommentar\n", "1:1 yaml-empty"},
             Row{"---\n", "1:1 yaml-empty"},
             Row{"---\n...\n", "1:1 yaml-empty"},
             // Small things of yaml-test-suite's must-fail list.
             Row{"a: !x \"b\"\nc: !y |\n  d\n", "1:4 yaml-tag; 2:4 yaml-tag"},
             Row{"[-]\n", "1:2 yaml-syntax"},
             Row{"a: \"x\"# c\n", "1:7 yaml-syntax"},
             Row{"a: >#c\n  x\n", "1:5 yaml-syntax"},
             Row{"a: \"\\'\"\n", "1:5 yaml-syntax"},
             Row{"a: \"\\x1b\"\n", "1:4 yaml-control-character"},
             Row{"a: \"\\0\"\n", "1:4 yaml-control-character"},
             // Bytes come first.
             Row{"a:\tb\na: c\n", "1:3 yaml-tab"},
         })
    {
      CAPTURE(row.text);
      const Parsed result = parsed(row.text);
      CHECK(told(result.diagnostics) == row.told);
      CHECK_FALSE(result.document.has_value());
    }
  }

  TEST_CASE("everything is told at once")
  {
    CHECK(told(parsed("a: &x 1\nb: [c: d]\nb: !t e\nløst\n---\n").diagnostics)
          == "1:4 yaml-anchor; 2:5 yaml-flow-pair; 3:1 yaml-duplicate-key; 3:4 yaml-tag; "
             "4:1 yaml-stray-word; 5:1 yaml-second-document");
  }

  TEST_CASE("layers have a limit, and far beyond it nothing breaks")
  {
    const auto nested = [](std::size_t layers)
    { return std::string(layers, '[') + std::string(layers, ']') + "\n"; };
    CHECK(told(parsed(nested(max_depth)).diagnostics) == "");
    CHECK(told(parsed(nested(max_depth + 1)).diagnostics) == "1:33 yaml-depth");
    CHECK(told(parsed(nested(200)).diagnostics) == "1:33 yaml-depth");
    CHECK(told(parsed(std::string(1500, '[') + "\n").diagnostics).find("yaml-depth")
          != std::string::npos);
    std::string deep;
    for (std::size_t i = 0; i < max_depth + 2; ++i)
    {
      deep += std::string(i, ' ') + "a:\n";
    }
    CHECK(told(parsed(deep).diagnostics) == "33:33 yaml-depth");
  }

  TEST_CASE("comments are found outside of texts only")
  {
    const Parsed result = parsed("# one\n"
                                 "a: b # two\n"
                                 "c: 'x # y' # three\n"
                                 "d: |  # four\n"
                                 "  # text\n"
                                 "  more # text\n"
                                 "# five\n"
                                 "e: [x#y, # six\n"
                                 "  z]\n"
                                 "\"f # g\": h\n"
                                 "#seven");
    REQUIRE(result.document.has_value());
    const std::vector<std::string_view> expected{
        "# one", "# two", "# three", "# four", "# five", "# six", "#seven"};
    CHECK(comments(*result.document) == expected);
  }
}
