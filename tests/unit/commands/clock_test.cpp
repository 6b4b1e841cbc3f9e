// SPDX-License-Identifier: MPL-2.0
#include "commands/clock.hpp"

#include <doctest/doctest.h>

#include <ostream>

using namespace sag;

TEST_SUITE("commands/clock")
{
  TEST_CASE("the day it is in Denmark at a moment, and the moment a day begins there")
  {
    struct Row
    {
      Date day;
      /// Seconds since 1970, as `date -d 'TZ="Europe/Copenhagen" DAY' +%s` gives them.
      std::int64_t begins;
    };

    const Row rows[] = {
        {Date::of(2026, 11, 20), 1795129200}, // winter
        {Date::of(2026, 7, 1), 1782856800},   // summer
        {Date::of(2026, 3, 29), 1774738800},  // summer time begins at 1:00 UTC
        {Date::of(2026, 3, 30), 1774821600},
        {Date::of(2026, 10, 25), 1792879200}, // and ends
        {Date::of(2026, 10, 26), 1792969200},
        {Date::of(2024, 2, 29), 1709161200},
        {Date::of(2027, 1, 1), 1798758000},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.begins);
      CHECK(beginning_of(row.day) == row.begins);
      CHECK(danish_day(row.begins) == row.day);
      CHECK(danish_day(row.begins - 1) == row.day.plus_days(-1));
      CHECK(danish_day(row.begins + 22 * 3600) == row.day);
    }
  }
}
