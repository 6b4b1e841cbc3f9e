// SPDX-License-Identifier: MPL-2.0
#include "calendar/danish_holidays.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using sag::test::day;

namespace
{

std::string listed(int year)
{
  std::string lines;
  for (const Holiday& holiday : danish_holidays(year))
  {
    lines += format_iso(holiday.date) + " " + std::string(holiday.da) + " | "
             + std::string(holiday.en) + "\n";
  }
  return lines;
}

bool is_holiday(std::string_view iso)
{
  const auto holidays = danish_holidays(day(iso).year());
  return std::any_of(holidays.begin(),
                     holidays.end(),
                     [&](const Holiday& holiday) { return holiday.date == day(iso); });
}

} // namespace

TEST_SUITE("calendar/danish_holidays")
{
  TEST_CASE("Easter as it stands in the almanac")
  {
    for (const std::string_view easter :
         {"1913-03-23", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
          "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
          "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13",
          "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13", "2037-04-05",
          "2038-04-25", "2039-04-10", "2040-04-01", "2049-04-18", "2076-04-19", "2106-04-18"})
    {
      CAPTURE(easter);
      CHECK(format_iso(easter_sunday(day(easter).year())) == easter);
    }
  }

  TEST_CASE("Easter is a Sunday from 22 March to 25 April in every year")
  {
    for (int year = Date::first_year; year <= Date::last_year; ++year)
    {
      CAPTURE(year);
      const Date easter = easter_sunday(year);
      CHECK(easter.weekday() == 7);
      CHECK(easter >= Date::of(year, 3, 22));
      CHECK(easter <= Date::of(year, 4, 25));
    }
  }

  TEST_CASE("a year without Store bededag")
  {
    CHECK(listed(2026)
          == "2026-01-01 nytårsdag | New Year's Day\n"
             "2026-04-02 skærtorsdag | Maundy Thursday\n"
             "2026-04-03 langfredag | Good Friday\n"
             "2026-04-05 påskedag | Easter Sunday\n"
             "2026-04-06 2. påskedag | Easter Monday\n"
             "2026-05-14 Kristi himmelfartsdag | Ascension Day\n"
             "2026-05-24 pinsedag | Whit Sunday\n"
             "2026-05-25 2. pinsedag | Whit Monday\n"
             "2026-12-25 juledag | Christmas Day\n"
             "2026-12-26 2. juledag | Boxing Day\n");
  }

  TEST_CASE("the last Store bededag was in 2023")
  {
    CHECK(listed(2023).find("2023-05-05 store bededag | Great Prayer Day\n") != std::string::npos);
    CHECK(is_holiday("2022-05-13"));
    CHECK(is_holiday("2023-05-05"));
    CHECK_FALSE(is_holiday("2024-04-26"));
    CHECK_FALSE(is_holiday("2025-05-16"));
    CHECK(danish_holidays(2023).size() == 11);
    CHECK(danish_holidays(2024).size() == 10);
  }

  TEST_CASE("no public holidays: the half days and the eves")
  {
    for (const std::string_view date : {"2026-05-01", "2026-06-05", "2026-12-24", "2026-12-31"})
    {
      CAPTURE(date);
      CHECK_FALSE(is_holiday(date));
    }
  }

  TEST_CASE("sorted, also where Ascension comes before 1 May")
  {
    for (int year = 1970; year <= 2199; ++year)
    {
      CAPTURE(year);
      const auto holidays = danish_holidays(year);
      CHECK(std::is_sorted(holidays.begin(),
                           holidays.end(),
                           [](const Holiday& a, const Holiday& b) { return a.date < b.date; }));
    }
  }
}
