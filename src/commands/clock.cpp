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
  const auto local = now + hours{is_summer_time(now) ? 2 : 1};
  const year_month_day today{std::chrono::floor<std::chrono::days>(local)};
  return Date::of(static_cast<int>(today.year()),
                  static_cast<unsigned>(today.month()),
                  static_cast<unsigned>(today.day()));
}

} // namespace sag
