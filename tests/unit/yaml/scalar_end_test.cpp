// SPDX-License-Identifier: MPL-2.0
#include "yaml/scalar_end.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;

TEST_SUITE("yaml/scalar_end")
{
  TEST_CASE("space is blanks, line ends and comments")
  {
    struct Row
    {
      std::string_view text;
      std::uint32_t from;
      std::uint32_t to;
    };

    for (const Row& row : {Row{"", 0, 0},
                           Row{"x", 0, 0},
                           Row{"  x", 0, 2},
                           Row{" \r\n\n x", 0, 5},
                           Row{"# a\nx", 0, 4},
                           Row{" # a # b\n  # c\nx", 0, 15},
                           Row{"a# b", 1, 1}, // glued: text
                           Row{"a # b", 1, 5},
                           Row{"# a", 0, 3}})
    {
      CAPTURE(row.text);
      CHECK(skip_space(row.text, row.from) == row.to);
    }
  }

  TEST_CASE("lines and columns in bytes")
  {
    const std::string_view text = "ab\r\n  c\n";
    CHECK(line_begin(text, 1) == 0);
    CHECK(line_end(text, 1) == 2);
    CHECK(line_begin(text, 6) == 4);
    CHECK(line_end(text, 6) == 7);
    CHECK(column_of(text, 6) == 2);
    CHECK(line_begin(text, 8) == 8);
    CHECK(line_end(text, 8) == 8);
    CHECK(line_end("a\r", 0) == 2); // a lone CR ends no line
  }

  TEST_CASE("closing quotes")
  {
    struct Row
    {
      std::string_view text;
      int end; // -1 for none
    };

    for (const Row& row : {Row{"'a' b", 3},
                           Row{"'it''s' b", 7},
                           Row{"''", 2},
                           Row{"''''", 4},
                           Row{"'a\\' b", 4},
                           Row{"'a\nb'", 5},
                           Row{"\"a\" b", 3},
                           Row{"\"a\\\"b\" c", 6},
                           Row{"\"a\\\\\" c", 5},
                           Row{"\"a # b\"", 7},
                           Row{"'a", -1},
                           Row{"'a''", -1},
                           Row{"\"a\\\"", -1},
                           Row{"\"", -1}})
    {
      CAPTURE(row.text);
      const auto end = find_quote_end(row.text, 0);
      CHECK((end ? static_cast<int>(*end) : -1) == row.end);
    }
  }

  TEST_CASE("plain texts, on one line and folded")
  {
    struct Row
    {
      std::string_view text;
      std::string_view value;
      int end;
    };

    for (const Row& row : {Row{"abc # d", "abc", 3},
                           Row{"a\n  b\nc: d", "a b", 5},
                           Row{"a  \r\n  b", "a b", 8},
                           Row{"a\n\n\n  b", "a\n\nb", 7},
                           Row{"a b\n c d\n e", "a b c d e", 11},
                           Row{"a\n  b", "a c", -1},
                           Row{"a\n  b", "a\nb", -1},
                           Row{"a", "ab", -1},
                           Row{"a\n\n b", "a b", -1}})
    {
      CAPTURE(row.text);
      const auto end = find_plain_end(row.text, 0, row.value);
      CHECK((end ? static_cast<int>(*end) : -1) == row.end);
    }
  }

  TEST_CASE("block headers")
  {
    CHECK(block_header("|\n", 0).end == 1);
    CHECK(block_header("|\n", 0).chomping == ' ');
    CHECK(block_header("|+2 # x\n", 0).end == 3);
    CHECK(block_header("|+2 # x\n", 0).chomping == '+');
    CHECK(block_header("|+2 # x\n", 0).indentation == 2);
    CHECK(block_header(">2-", 0).chomping == '-');
    CHECK(block_header("|  \r\n", 0).clean);
    CHECK(block_header("| # x", 0).clean);
    CHECK_FALSE(block_header("|# x", 0).clean);
    CHECK_FALSE(block_header("| x", 0).clean);
  }

  TEST_CASE("blocks end with their last line that is not blank")
  {
    struct Row
    {
      std::string_view text; // the block, then `^` where it ends
      int parent;
    };

    for (const Row& row : {Row{"|\n  a\n  b^\nc: d", 0},
                           Row{"|\n  a^\n\n\n", 0},
                           Row{"|+\n  a\n\n^\n", 0},
                           Row{"|-\n  a\n\n  b^", 0},
                           Row{"|\n  a^\n # less", 0},
                           Row{"|\n  a\n  # text^\n", 0},
                           Row{"|\n  a\n    deeper^\n b: c", 0},
                           Row{"|^\nc: d", 0},
                           Row{"|^\n\n\nc: d", 0},
                           Row{"|^", 0},
                           Row{"|2\n    a\n  b^\n", 0},
                           Row{">1\n   a\n  b^\n c: d", 1},
                           Row{"|\na\nb^\n", -1},
                           Row{"|\na^\n...\n", -1},
                           Row{"|\r\n  a\r\n  b^\r\nc: d", 0},
                           Row{"|\n\n  a^\n", 0}})
    {
      std::string text(row.text);
      CAPTURE(text);
      const std::size_t end = text.find('^');
      text.erase(end, 1);
      CHECK(find_block_end(text, 0, row.parent).end == end);
    }
  }
}
