// SPDX-License-Identifier: MPL-2.0
#include "commands/clock.hpp"

#include <chrono>

namespace sag
{

namespace
{

using std::chrono::hours;
using std::chrono::last;
using std::chrono::Sunday;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// Summer time runs from the last Sunday of March to the last Sunday of October, 1:00 UTC
/// (directive 2000/84/EC). Computed, since a minimal machine has no time zone data.
bool is_summer_time(std::chrono::sys_seconds now)
{
  const auto year = year_month_day{std::chrono::floor<std::chrono::days>(now)}.year();
  const auto begins = sys_days{year / std::chrono::March / Sunday[last]} + hours{1};
  const auto ends = sys_days{year / std::chrono::October / Sunday[last]} + hours{1};
  return begins <= now && now < ends;
}

} // namespace

Date read_today()
{
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return danish_day(now.time_since_epoch().count());
}

Date danish_day(std::int64_t moment)
{
  const std::chrono::sys_seconds utc{std::chrono::seconds{moment}};
  const auto local = utc + hours{is_summer_time(utc) ? 2 : 1};
  const year_month_day day{std::chrono::floor<std::chrono::days>(local)};
  return Date::of(static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
}

std::int64_t beginning_of(Date day)
{
  const std::chrono::year_month_day date{
      std::chrono::year{day.year()}, std::chrono::month{day.month()}, std::chrono::day{day.day()}};
  // Summer time changes later than midnight, so what holds an hour into the day holds at its start.
  const std::chrono::sys_seconds midnight = sys_days{date};
  return (midnight - hours{is_summer_time(midnight - hours{1}) ? 2 : 1}).time_since_epoch().count();
}

} // namespace sag
