// SPDX-License-Identifier: MPL-2.0
#include "calendar/date.hpp"

#include "calendar/digits.hpp"
#include "diagnostics/assert.hpp"

#include <fmt/format.h>

namespace sag
{

namespace
{

std::chrono::year_month_day civil(std::chrono::sys_days days)
{
  return std::chrono::year_month_day(days);
}

bool year_in_range(int year)
{
  return year >= Date::first_year && year <= Date::last_year;
}

} // namespace

std::optional<Date> Date::from_ymd(int year, unsigned month, unsigned day)
{
  // chrono keeps months and days in a byte: 257 would come back as 1.
  if (!year_in_range(year) || month > 12 || day > 31)
  {
    return std::nullopt;
  }
  const std::chrono::year_month_day ymd{
      std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!ymd.ok())
  {
    return std::nullopt;
  }
  return Date(std::chrono::sys_days(ymd));
}

Date Date::of(int year, unsigned month, unsigned day)
{
  const auto date = from_ymd(year, month, day);
  SAG_ASSERT(date.has_value());
  return *date;
}

int Date::year() const
{
  return static_cast<int>(civil(days_).year());
}

unsigned Date::month() const
{
  return static_cast<unsigned>(civil(days_).month());
}

unsigned Date::day() const
{
  return static_cast<unsigned>(civil(days_).day());
}

unsigned Date::weekday() const
{
  return std::chrono::weekday(days_).iso_encoding();
}

int Date::iso_week() const
{
  // A week belongs to the year that has its Thursday.
  const auto thursday = days_ + std::chrono::days(4 - static_cast<int>(weekday()));
  const std::chrono::sys_days new_year(civil(thursday).year() / std::chrono::January / 1);
  return static_cast<int>((thursday - new_year).count()) / 7 + 1;
}

Date Date::plus_days(int days) const
{
  const Date result(days_ + std::chrono::days(days));
  SAG_ASSERT(year_in_range(result.year()));
  return result;
}

int Date::days_until(Date later) const
{
  return static_cast<int>((later.days_ - days_).count());
}

std::optional<Date> parse_date(std::string_view text)
{
  if (text.size() != 10 || text[7] != '-')
  {
    return std::nullopt;
  }
  const auto month = parse_month(text.substr(0, 7));
  const auto day = parse_digits(text.substr(8));
  if (!month || !day)
  {
    return std::nullopt;
  }
  return Date::from_ymd(month->year, month->month, static_cast<unsigned>(*day));
}

std::string format_iso(Date date)
{
  return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

Date last_day_of_month(Date date)
{
  return last_day(Month{date.year(), date.month()});
}

std::optional<Month> parse_month(std::string_view text)
{
  if (text.size() != 7 || text[4] != '-')
  {
    return std::nullopt;
  }
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5));
  if (!year || !month || !year_in_range(*year) || *month < 1 || *month > 12)
  {
    return std::nullopt;
  }
  return Month{*year, static_cast<unsigned>(*month)};
}

std::string format_iso(Month month)
{
  return fmt::format("{:04}-{:02}", month.year, month.month);
}

Date first_day(Month month)
{
  return Date::of(month.year, month.month, 1);
}

Date last_day(Month month)
{
  for (const unsigned day : {31U, 30U, 29U})
  {
    if (const auto date = Date::from_ymd(month.year, month.month, day))
    {
      return *date;
    }
  }
  return first_day(month).plus_days(27);
}

} // namespace sag
