// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string_view>

using namespace sag;

TEST_SUITE("diagnostics/utf8")
{
  TEST_CASE("valid sequences give their code point and size")
  {
    struct Row
    {
      std::string_view text;
      char32_t value;
      std::uint32_t size;
    };

    for (const Row& row : {Row{"a", U'a', 1},
                           Row{"\x7f", 0x7F, 1},
                           Row{"\u0080", 0x80, 2},
                           Row{"æ", U'æ', 2},
                           Row{"\u07ff", 0x7FF, 2},
                           Row{"\u0800", 0x800, 3},
                           Row{"…", U'…', 3},
                           Row{"\uffff", 0xFFFF, 3},
                           Row{"\U00010000", 0x10000, 4},
                           Row{"\U0010ffff", 0x10FFFF, 4}})
    {
      CAPTURE(row.size);
      const CodePoint c = decode_utf8(row.text, 0);
      CHECK(c.valid);
      CHECK(c.value == row.value);
      CHECK(c.size == row.size);
      std::string written;
      append_utf8(written, row.value);
      CHECK(written == row.text);
    }
  }

  TEST_CASE("everything else is one invalid byte")
  {
    for (const std::string_view text : {"\x80",             // a tail alone
                                        "\xC0\xAF",         // overlong
                                        "\xC1\xBF",         // overlong
                                        "\xC3",             // cut
                                        "\xC3(",            // no tail
                                        "\xE0\x80\x80",     // overlong
                                        "\xED\xA0\x80",     // a surrogate
                                        "\xE2\x82",         // cut
                                        "\xF0\x80\x80\x80", // overlong
                                        "\xF4\x90\x80\x80", // beyond the last
                                        "\xF5\x80\x80\x80",
                                        "\xFF"})
    {
      CAPTURE(text.size());
      const CodePoint c = decode_utf8(text, 0);
      CHECK_FALSE(c.valid);
      CHECK(c.size == 1);
    }
  }
}
