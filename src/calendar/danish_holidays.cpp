// SPDX-License-Identifier: MPL-2.0
#include "calendar/danish_holidays.hpp"

#include <algorithm>

namespace sag
{

namespace
{

constexpr int last_year_of_store_bededag = 2023;

} // namespace

Date easter_sunday(int year)
{
  // The anonymous Gregorian computus; `golden` is the place in the moon's cycle of 19 years,
  // `epact` the moon's age, `sunday` the days on to the Sunday after the full moon.
  const int golden = year % 19;
  const int century = year / 100;
  const int of_century = year % 100;
  const int moon_drift = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - moon_drift + 15) % 30;
  const int sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
  const int late = (golden + 11 * epact + 22 * sunday) / 451;
  return Date::of(year, 3, 22).plus_days(epact + sunday - 7 * late);
}

std::vector<Holiday> danish_holidays(int year)
{
  const Date easter = easter_sunday(year);
  std::vector<Holiday> holidays{
      {Date::of(year, 1, 1), "nytårsdag", "New Year's Day"},
      {easter.plus_days(-3), "skærtorsdag", "Maundy Thursday"},
      {easter.plus_days(-2), "langfredag", "Good Friday"},
      {easter, "påskedag", "Easter Sunday"},
      {easter.plus_days(1), "2. påskedag", "Easter Monday"},
      {easter.plus_days(39), "Kristi himmelfartsdag", "Ascension Day"},
      {easter.plus_days(49), "pinsedag", "Whit Sunday"},
      {easter.plus_days(50), "2. pinsedag", "Whit Monday"},
      {Date::of(year, 12, 25), "juledag", "Christmas Day"},
      {Date::of(year, 12, 26), "2. juledag", "Boxing Day"},
  };
  if (year <= last_year_of_store_bededag)
  {
    holidays.push_back({easter.plus_days(26), "store bededag", "Great Prayer Day"});
  }
  std::sort(holidays.begin(),
            holidays.end(),
            [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
  return holidays;
}

} // namespace sag
