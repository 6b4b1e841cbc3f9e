// SPDX-License-Identifier: MPL-2.0
// A civil day that exists. A case lives in civil days: no hours, no time zones, no clock. Months
// are here too, because a promise may name a month where it cannot name a day.

#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace sag
{

/// A real day of the years 1900 to 2199. There is no empty Date; std::optional<Date> says "none".
class Date
{
public:
  static constexpr int first_year = 1900;
  static constexpr int last_year = 2199;

  /// Nothing for 30 February, month 13 or a year out of range.
  [[nodiscard]] static std::optional<Date> from_ymd(int year, unsigned month, unsigned day);

  /// For days that are known to exist, such as 24 December.
  [[nodiscard]] static Date of(int year, unsigned month, unsigned day);

  [[nodiscard]] int year() const;

  [[nodiscard]] unsigned month() const;

  [[nodiscard]] unsigned day() const;

  /// ISO: 1 is Monday, 7 is Sunday.
  [[nodiscard]] unsigned weekday() const;

  /// The ISO 8601 week, 1 to 53; the first days of January may belong to week 52 or 53.
  [[nodiscard]] int iso_week() const;

  /// The result must stay within the years of a Date.
  [[nodiscard]] Date plus_days(int days) const;

  /// Negative when `later` is in fact earlier.
  [[nodiscard]] int days_until(Date later) const;

  /// Counted from 1970-01-01, which is 0: an index for tables.
  [[nodiscard]] int days_since_epoch() const
  {
    return static_cast<int>(days_.time_since_epoch().count());
  }

  friend auto operator<=>(const Date&, const Date&) = default;

private:
  explicit constexpr Date(std::chrono::sys_days days) : days_(days) {}

  std::chrono::sys_days days_;
};

/// Exactly YYYY-MM-DD and a day that exists; no spaces, no other digits, nothing after it.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

[[nodiscard]] std::string format_iso(Date date);

[[nodiscard]] Date last_day_of_month(Date date);

/// A month of a year; month is 1 to 12.
struct Month
{
  int year;
  unsigned month;

  friend auto operator<=>(const Month&, const Month&) = default;
};

/// Exactly YYYY-MM.
[[nodiscard]] std::optional<Month> parse_month(std::string_view text);

[[nodiscard]] std::string format_iso(Month month);

[[nodiscard]] Date first_day(Month month);

[[nodiscard]] Date last_day(Month month);

} // namespace sag
