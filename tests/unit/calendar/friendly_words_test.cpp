// SPDX-License-Identifier: MPL-2.0
#include "calendar/friendly_words.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;

TEST_SUITE("calendar/friendly_words")
{
  TEST_CASE("folding keeps what it does not know")
  {
    struct Row
    {
      std::string_view text;
      std::string_view folded;
    };

    for (const Row& row : {Row{"  Fredag ", "fredag"},
                           Row{"ÆØÅ æøå", "aeoeaa aeoeaa"},
                           Row{"é", "é"},
                           Row{"\xC3", "\xC3"},
                           Row{"   ", ""},
                           Row{"", ""}})
    {
      CAPTURE(row.text);
      CHECK(fold_words(row.text) == row.folded);
    }
  }

  TEST_CASE("no three letters mean two weekdays or two months")
  {
    CHECK(find_month_word("jun") == 6U);
    CHECK(find_month_word("jul") == 7U);
    CHECK(find_month_word("mar") == 3U);
    CHECK(find_month_word("maj") == 5U);
    CHECK(find_month_word("apr") == 4U);
    CHECK(find_month_word("aug") == 8U);
    CHECK(find_weekday_word("tir") == 2U);
    CHECK(find_weekday_word("tor") == 4U);
    CHECK(find_weekday_word("thu") == 4U);
    CHECK(find_weekday_word("soen") == 7U);
    CHECK_FALSE(find_month_word("ju"));
    CHECK_FALSE(find_month_word("ma"));
    CHECK_FALSE(find_month_word("junii"));
    CHECK_FALSE(find_weekday_word("to"));
    CHECK_FALSE(find_weekday_word("soe"));
    CHECK_FALSE(find_weekday_word("mandage"));
    CHECK_FALSE(find_weekday_word(""));
  }

  TEST_CASE("words for days are taken whole")
  {
    CHECK(find_day_word("i gaar") == -1);
    CHECK(find_day_word("idag") == 0);
    CHECK(find_day_word("tomorrow") == 1);
    CHECK_FALSE(find_day_word("tom"));
    CHECK_FALSE(find_day_word("i"));
    CHECK_FALSE(find_day_word(""));
  }
}
