// SPDX-License-Identifier: MPL-2.0
#include "calendar/date.hpp"
#include "diagnostics/assert.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using sag::test::day;
using sag::test::iso_or_none;

TEST_SUITE("calendar/date")
{
  TEST_CASE("ISO text is read and written without a change")
  {
    for (const std::string_view text : {"1900-01-01",
                                        "1970-01-01",
                                        "2000-02-29",
                                        "2024-02-29",
                                        "2026-04-30",
                                        "2026-12-31",
                                        "2199-12-31"})
    {
      CAPTURE(text);
      CHECK(iso_or_none(parse_date(text)) == text);
    }
  }

  TEST_CASE("what is not exactly a day that exists is refused")
  {
    for (const std::string_view text :
         {"",           "2024",        "2024-02",     "2024-02-31",       "2023-02-29",
          "1900-02-29", "2100-02-29",  "2026-04-31",  "2026-13-01",       "2026-00-10",
          "2026-01-00", "2024-2-3",    "24-02-03",    "2024-02-3",        "2024/02/03",
          "20240203",   "2024-02-03 ", " 2024-02-03", "2024-02-03T00:00", "2024-02-03-",
          "2o24-02-03", "2024-0x-03",  "2024-02-+3",  "2024-02--3",       "-024-02-03",
          "1899-12-31", "2200-01-01",  "0000-01-01",  "２024-02-03"})
    {
      CAPTURE(text);
      CHECK(iso_or_none(parse_date(text)) == "none");
    }
  }

  TEST_CASE("numbers far out of range do not come back as a day")
  {
    CHECK(iso_or_none(Date::from_ymd(2026, 11, 23)) == "2026-11-23");
    CHECK_FALSE(Date::from_ymd(2026, 257, 1));
    CHECK_FALSE(Date::from_ymd(2026, 1, 257));
    CHECK_FALSE(Date::from_ymd(2026 + 65536, 1, 1));
    CHECK_FALSE(Date::from_ymd(-2026, 1, 1));
    CHECK_THROWS_AS((void)Date::of(2026, 2, 30), InternalError);
  }

  TEST_CASE("the parts of a day")
  {
    const Date date = day("2026-11-23");
    CHECK(date.year() == 2026);
    CHECK(date.month() == 11);
    CHECK(date.day() == 23);
    CHECK(date.weekday() == 1);
    CHECK(day("2026-11-29").weekday() == 7);
    CHECK(day("1970-01-01").days_since_epoch() == 0);
    CHECK(day("1969-12-31").days_since_epoch() == -1);
  }

  TEST_CASE("ISO weeks at the turn of the year")
  {
    struct Row
    {
      std::string_view date;
      int week;
    };

    for (const Row& row : {Row{"2026-11-23", 48},
                           Row{"2024-12-29", 52},
                           Row{"2024-12-30", 1},
                           Row{"2026-01-01", 1},
                           Row{"2026-12-31", 53},
                           Row{"2027-01-01", 53},
                           Row{"2027-01-03", 53},
                           Row{"2027-01-04", 1},
                           Row{"2023-01-01", 52},
                           Row{"1900-01-01", 1},
                           Row{"2199-12-31", 1}})
    {
      CAPTURE(row.date);
      CHECK(day(row.date).iso_week() == row.week);
    }
  }

  TEST_CASE("days are added, counted and ordered")
  {
    CHECK(format_iso(day("2024-02-28").plus_days(1)) == "2024-02-29");
    CHECK(format_iso(day("2026-01-01").plus_days(-1)) == "2025-12-31");
    CHECK(day("2026-03-01").days_until(day("2026-03-31")) == 30);
    CHECK(day("2026-03-31").days_until(day("2026-03-01")) == -30);
    CHECK(day("2026-03-01") < day("2026-03-02"));
    CHECK(day("2026-03-01") == day("2026-03-01"));
    CHECK_THROWS_AS((void)day("2199-12-31").plus_days(1), InternalError);
    CHECK_THROWS_AS((void)day("1900-01-01").plus_days(-1), InternalError);
  }

  TEST_CASE("from 1 May to 30 June are sixty days: the first is not counted, the last is")
  {
    CHECK(day("2026-05-01").days_until(day("2026-06-30")) == 60);
  }

  TEST_CASE("every day of the range survives its text")
  {
    int wrong = 0;
    unsigned weekday = day("1900-01-01").weekday();
    for (Date date = day("1900-01-01"); date < day("2199-12-31"); date = date.plus_days(1))
    {
      wrong += parse_date(format_iso(date)) == date && date.weekday() == weekday ? 0 : 1;
      weekday = weekday % 7 + 1;
    }
    CHECK(wrong == 0);
  }

  TEST_CASE("months")
  {
    CHECK(parse_month("2027-02") == Month{2027, 2});
    CHECK(format_iso(Month{2027, 2}) == "2027-02");
    CHECK(format_iso(first_day(Month{2027, 2})) == "2027-02-01");
    CHECK(format_iso(last_day(Month{2027, 2})) == "2027-02-28");
    CHECK(format_iso(last_day(Month{2028, 2})) == "2028-02-29");
    CHECK(format_iso(last_day(Month{2028, 4})) == "2028-04-30");
    CHECK(format_iso(last_day_of_month(day("2028-12-01"))) == "2028-12-31");
    CHECK(Month{2026, 12} < Month{2027, 1});
    CHECK_THROWS_AS((void)first_day(Month{2027, 13}), InternalError);
    CHECK_THROWS_AS((void)last_day(Month{2027, 0}), InternalError);
    for (const std::string_view text :
         {"", "2027", "2027-2", "2027-00", "2027-13", "2027-02-01", "27-02", "2027/02", "1899-12"})
    {
      CAPTURE(text);
      CHECK_FALSE(parse_month(text));
    }
  }
}
