// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/cpr.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;

TEST_SUITE("diagnostics/cpr")
{
  TEST_CASE("what can be a CPR number is found")
  {
    // Replacement days (61 and up) only: these are nobody's.
    struct Row
    {
      std::string_view text;
      std::string_view found;
    };

    for (const Row& row : {Row{"620203-1234", "620203-1234"},
                           Row{"6202031234", "6202031234"},
                           Row{"620203 1234", "620203 1234"},
                           Row{"cpr: 620203-1234, og", "620203-1234"},
                           Row{"x620203-1234y", "620203-1234"},
                           Row{"911299-0000", "911299-0000"},
                           Row{"620203–1234", "620203–1234"},
                           Row{"620203 - 1234", "620203 - 1234"},
                           Row{"620203\u00a01234", "620203\u00a01234"},
                           Row{"990203-1234 620203-1234", "620203-1234"},
                           Row{"2026-620203-1234", "620203-1234"},
                           Row{"620257-7234", "620257-7234"}}) // century digit 7, born 1957
    {
      CAPTURE(row.text);
      const auto span = find_cpr(row.text);
      REQUIRE(span.has_value());
      CHECK(row.text.substr(span->begin, span->size()) == row.found);
    }
  }

  TEST_CASE("what cannot be one is left alone")
  {
    for (const std::string_view text : {"",
                                        "620203",
                                        "620203-123",
                                        "620203-12345",
                                        "0620203-1234",
                                        "62020312345",
                                        "620203--123",
                                        "621303-1234", // month 13
                                        "620003-1234", // month 0
                                        "320203-1234", // day 32
                                        "000203-1234",
                                        "920203-1234", // day 92
                                        "2026-08-03",
                                        "20260803 1200",
                                        "620203/1234",
                                        "620203\n1234",
                                        "26/12345"})
    {
      CAPTURE(text);
      CHECK_FALSE(find_cpr(text).has_value());
    }
  }

  TEST_CASE("masking takes every group of six and four")
  {
    struct Row
    {
      std::string_view text;
      std::string_view masked;
    };

    for (const Row& row : {Row{"", ""},
                           Row{"intet her", "intet her"},
                           Row{"620203-1234", "••••••-••••"},
                           Row{"990099-1234", "••••••-••••"},
                           Row{"a 6202031234 b", "a ••••••-•••• b"},
                           Row{"620203-1234620203-1234", "620203-••••••-••••-1234"},
                           Row{"620203-1234, 630203 1234.", "••••••-••••, ••••••-••••."},
                           Row{"2026-0141", "2026-0141"},
                           Row{"12345678901", "12345678901"}})
    {
      CAPTURE(row.text);
      CHECK(mask_cpr(row.text) == row.masked);
    }
  }
}
