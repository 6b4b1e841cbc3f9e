// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/assert.hpp"
#include "diagnostics/source_file.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;

TEST_SUITE("diagnostics/source_file")
{
  TEST_CASE("positions count lines and characters from 1 and bytes from 0")
  {
    struct Row
    {
      std::string text;
      std::uint32_t offset;
      std::uint32_t line;
      std::uint32_t column;
      std::uint32_t byte;
    };

    for (const Row& row : {Row{"", 0, 1, 1, 0},
                           Row{"", 9, 1, 1, 0},
                           Row{"ab\ncd", 0, 1, 1, 0},
                           Row{"ab\ncd", 2, 1, 3, 2},
                           Row{"ab\ncd", 3, 2, 1, 3},
                           Row{"ab\ncd", 5, 2, 3, 5},
                           Row{"ab\ncd", 99, 2, 3, 5},
                           Row{"ab\r\ncd", 4, 2, 1, 4},
                           Row{"ab\r\ncd", 3, 1, 4, 3},
                           Row{"a\rb\n", 2, 1, 3, 2}, // a lone CR ends no line
                           Row{"ab\n", 3, 2, 1, 3},
                           Row{"æøå: x", 6, 1, 4, 6},
                           Row{"æøå: x", 8, 1, 6, 8},
                           Row{"æøå", 1, 1, 1, 1}, // inside of æ
                           Row{"😀x", 4, 1, 2, 4},
                           Row{"e\u0301x", 3, 1, 3, 3},
                           Row{"\xE6x", 1, 1, 2, 1},
                           Row{"\xEF\xBB\xBF"
                               "a: b",
                               3,
                               1,
                               1,
                               3},
                           Row{"\xEF\xBB\xBF"
                               "a: b",
                               6,
                               1,
                               4,
                               6},
                           Row{"\xEF\xBB\xBF", 0, 1, 1, 0}})
    {
      CAPTURE(row.text);
      CAPTURE(row.offset);
      const Position at = SourceFile("a.yaml", row.text).position(row.offset);
      CHECK(at.line == row.line);
      CHECK(at.column == row.column);
      CHECK(at.byte == row.byte);
    }
  }

  TEST_CASE("lines are without their ends")
  {
    const SourceFile file("a.yaml", "one\r\n\ntwo\r");
    CHECK(file.line_count() == 3);
    CHECK(file.line_text(1) == "one");
    CHECK(file.line_text(2) == "");
    CHECK(file.line_text(3) == "two\r");
    CHECK(file.line_begin(3) == 6);
    CHECK_THROWS_AS((void)file.line_text(0), InternalError);
    CHECK_THROWS_AS((void)file.line_text(4), InternalError);
  }

  TEST_CASE("what follows the last line end is a line")
  {
    CHECK(SourceFile("a", "").line_count() == 1);
    CHECK(SourceFile("a", "x\n").line_count() == 2);
    CHECK(SourceFile("a", "x\n").line_text(2) == "");
  }

  TEST_CASE("a file is about citizens unless somebody says otherwise")
  {
    CHECK(SourceFile("a", "").contents() == Contents::personal);
    CHECK(SourceFile("a", "", Contents::rules).contents() == Contents::rules);
  }
}
