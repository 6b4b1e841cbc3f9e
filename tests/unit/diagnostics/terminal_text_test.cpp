// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/terminal_text.hpp"

#include <doctest/doctest.h>

#include <ostream>

using namespace sag;
using namespace std::string_view_literals;

TEST_SUITE("diagnostics/terminal_text")
{
  TEST_CASE("nothing that steers a terminal gets through")
  {
    struct Row
    {
      std::string_view text;
      std::string_view escaped;
    };

    for (const Row& row : {Row{"almindelig tekst, æøå 😀", "almindelig tekst, æøå 😀"},
                           Row{"\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"},
                           Row{"a\nb\r\tc", "a\\nb\\r\\tc"},
                           Row{"a\0b"sv, "a\\x00b"},
                           Row{"\x07\x7f", "\\x07\\x7f"},
                           Row{"\u009b31m", "\\x9b31m"},
                           Row{"\xE6\xF8", "\\xe6\\xf8"},
                           Row{"\xC3", "\\xc3"},
                           Row{"\u202eabc\u202c", "\\u202eabc\\u202c"},
                           Row{"\u2066x\u2069", "\\u2066x\\u2069"},
                           Row{"\u200f\u061c", "\\u200f\\u061c"},
                           Row{"\u2028\u2029", "\\u2028\\u2029"},
                           Row{"a\u00a0b", "a\u00a0b"}})
    {
      CAPTURE(row.text);
      CHECK(escape_for_terminal(row.text) == row.escaped);
    }
  }

  TEST_CASE("what cannot be seen is named where it matters")
  {
    CHECK(escape_invisible("dato\u00a0x") == "dato\\xa0x");
    CHECK(escape_invisible("da\u200bto\ufeff\u00ad") == "da\\u200bto\\ufeff\\xad");
    CHECK(escape_invisible("dato æøå") == "dato æøå");
  }

  TEST_CASE("width on the screen")
  {
    struct Row
    {
      std::string_view text;
      std::size_t width;
    };

    for (const Row& row : {Row{"", 0},
                           Row{"abc", 3},
                           Row{"æøå", 3},
                           Row{"e\u0301", 1},
                           Row{"日本", 4},
                           Row{"😀", 2},
                           Row{"한", 2},
                           Row{"ｆ", 2},
                           Row{"•…", 2},
                           Row{"\u200b", 0},
                           Row{"\n", 0}})
    {
      CAPTURE(row.text);
      CHECK(display_width(row.text) == row.width);
    }
  }
}
