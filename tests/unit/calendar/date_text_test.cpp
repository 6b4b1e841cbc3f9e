// SPDX-License-Identifier: MPL-2.0
#include "calendar/date_text.hpp"
#include "diagnostics/assert.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using sag::test::day;

TEST_SUITE("calendar/date_text")
{
  TEST_CASE("a date in each style and language")
  {
    struct Row
    {
      std::string_view date;
      DateStyle style;
      std::string_view da;
      std::string_view en;
    };

    const auto rows = std::to_array<Row>({
        {"2027-01-15", DateStyle::plain, "15. januar 2027", "15 January 2027"},
        {"2027-01-15",
         DateStyle::with_weekday,
         "fredag den 15. januar 2027",
         "Friday 15 January 2027"},
        {"2027-01-15", DateStyle::in_sentence, "den 15. januar 2027", "15 January 2027"},
        {"2027-01-15", DateStyle::short_day_month, "15. januar", "15 January"},
        {"2026-03-01", DateStyle::plain, "1. marts 2026", "1 March 2026"},
        {"2026-03-01", DateStyle::with_weekday, "søndag den 1. marts 2026", "Sunday 1 March 2026"},
        {"2024-02-29", DateStyle::in_sentence, "den 29. februar 2024", "29 February 2024"},
        {"2026-12-09", DateStyle::short_day_month, "9. december", "9 December"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.date);
      CHECK(format_date(day(row.date), row.style, Language::danish) == row.da);
      CHECK(format_date(day(row.date), row.style, Language::english) == row.en);
    }
  }

  TEST_CASE("all months")
  {
    const std::vector<std::string> da{"januar",
                                      "februar",
                                      "marts",
                                      "april",
                                      "maj",
                                      "juni",
                                      "juli",
                                      "august",
                                      "september",
                                      "oktober",
                                      "november",
                                      "december"};
    const std::vector<std::string> en{"January",
                                      "February",
                                      "March",
                                      "April",
                                      "May",
                                      "June",
                                      "July",
                                      "August",
                                      "September",
                                      "October",
                                      "November",
                                      "December"};
    for (unsigned month = 1; month <= 12; ++month)
    {
      CAPTURE(month);
      CHECK(format_month(Month{2027, month}, Language::danish) == da[month - 1] + " 2027");
      CHECK(format_month(Month{2027, month}, Language::english) == en[month - 1] + " 2027");
    }
    CHECK_THROWS_AS((void)format_month(Month{2027, 13}, Language::danish), InternalError);
    CHECK_THROWS_AS((void)format_month(Month{2027, 0}, Language::danish), InternalError);
  }

  TEST_CASE("a week of weekdays")
  {
    struct Row
    {
      std::string_view date;
      std::string_view da;
      std::string_view en;
      std::string_view da_short;
      std::string_view en_short;
    };

    const auto rows = std::to_array<Row>({
        {"2026-11-23", "mandag", "Monday", "man", "Mon"},
        {"2026-11-24", "tirsdag", "Tuesday", "tir", "Tue"},
        {"2026-11-25", "onsdag", "Wednesday", "ons", "Wed"},
        {"2026-11-26", "torsdag", "Thursday", "tor", "Thu"},
        {"2026-11-27", "fredag", "Friday", "fre", "Fri"},
        {"2026-11-28", "lørdag", "Saturday", "lør", "Sat"},
        {"2026-11-29", "søndag", "Sunday", "søn", "Sun"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.date);
      CHECK(format_weekday(day(row.date), Language::danish) == row.da);
      CHECK(format_weekday(day(row.date), Language::english) == row.en);
      CHECK(format_weekday_short(day(row.date), Language::danish) == row.da_short);
      CHECK(format_weekday_short(day(row.date), Language::english) == row.en_short);
    }
  }

  TEST_CASE("words to ten, digits above and below")
  {
    const std::vector<std::string> da{
        "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "11", "12"};
    const std::vector<std::string> en{"zero",
                                      "one",
                                      "two",
                                      "three",
                                      "four",
                                      "five",
                                      "six",
                                      "seven",
                                      "eight",
                                      "nine",
                                      "ten",
                                      "11",
                                      "12"};
    for (int number = 0; number <= 12; ++number)
    {
      CAPTURE(number);
      CHECK(number_word(number, Language::danish) == da[static_cast<std::size_t>(number)]);
      CHECK(number_word(number, Language::english) == en[static_cast<std::size_t>(number)]);
    }
    CHECK(number_word(-1, Language::danish) == "-1");
  }

  TEST_CASE("lists")
  {
    CHECK(join_words({}, Language::danish) == "");
    CHECK(join_words({"A"}, Language::danish) == "A");
    CHECK(join_words({"A", "B"}, Language::danish) == "A og B");
    CHECK(join_words({"A", "B", "C"}, Language::danish) == "A, B og C");
    CHECK(join_words({"A", "B", "C", "D"}, Language::english) == "A, B, C and D");
    CHECK(join_words({"A", "B"}, Language::english) == "A and B");
  }
}
