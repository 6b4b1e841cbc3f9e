// SPDX-License-Identifier: MPL-2.0
#include "commands/day_strip.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

/// Each of `count` days in a row from the day on: the lane that `lanes` has a digit for, or a
/// capital O for the first lane over its limit; the last one goes on.
std::vector<StripDay> days_from(std::string_view first, std::size_t count, std::string_view lanes)
{
  std::vector<StripDay> days;
  for (std::size_t at = 0; at < count; ++at)
  {
    const char lane = lanes[std::min(at, lanes.size() - 1)];
    days.push_back({day(first).plus_days(static_cast<int>(at)),
                    lane == 'O' ? 0 : static_cast<std::size_t>(lane - '0'),
                    lane == 'O'});
  }
  return days;
}

const std::vector<StripLane> lanes{{"vores"}, {"andre"}};

} // namespace

TEST_SUITE("commands/day_strip")
{
  TEST_CASE("a lane for each cause, the months above, a sign apart for what is over its limit")
  {
    CHECK(render_day_strip(
              days_from("2026-01-28", 8, "11OO00111"), lanes, {40, true, Language::danish})
          == "       2026\n"
             "       jan             feb\n"
             "vores  ┊       ████████▒▒▒▒▒▒▒▒\n"
             "andre  ▒▒▒▒▒▒▒▒        ┊       ▒▒▒▒▒▒▒▒\n"
             "       █ over grænsen   4 tegn = 1 arbejdsdag\n");
  }

  TEST_CASE("plain characters where the terminal has no others")
  {
    CHECK(
        render_day_strip(days_from("2026-01-30", 4, "1O01"), lanes, {40, false, Language::english})
        == "       2026\n"
           "       Jan     Feb\n"
           "vores  :   ####----\n"
           "andre  ----    :   ----\n"
           "       # over the limit   4 marks = 1 working day\n");
  }

  TEST_CASE("more days than columns: one day is still seen, and the scale says so")
  {
    const std::string text = render_day_strip(
        days_from("2023-01-02", 800, "1110111111O11"), lanes, {60, true, Language::danish});
    CHECK(text.find("vores  █") != std::string::npos);
    CHECK(text.find("1 tegn = 15,0 arbejdsdage\n") != std::string::npos);
    CHECK(text.find("2023") != std::string::npos);
    CHECK(text.find("2024") != std::string::npos);
  }

  TEST_CASE("no line is wider than the window")
  {
    for (const std::size_t width : {60U, 80U, 120U, 200U})
    {
      for (const std::size_t count : {1U, 7U, 40U, 71U, 72U, 300U, 2000U})
      {
        const std::string text = render_day_strip(
            days_from("2024-02-28", count, "10O1"), lanes, {width, false, Language::danish});
        std::size_t begin = 0;
        while (begin < text.size())
        {
          const std::size_t end = text.find('\n', begin);
          CAPTURE(count);
          // The Danish legend has one character of two bytes.
          CHECK(end - begin <= width + 1);
          begin = end + 1;
        }
      }
    }
  }

  TEST_CASE("no days, nothing drawn; days in no lane are blank")
  {
    CHECK(render_day_strip({}, lanes, {}).empty());
    CHECK(render_day_strip(days_from("2026-01-28", 2, "12"), lanes, {40, true, Language::english})
          == "       2026\n"
             "       Jan\n"
             "vores  ┊\n"
             "andre  ▒▒▒▒\n"
             "       4 marks = 1 working day\n");
  }
}
