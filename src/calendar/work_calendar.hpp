// SPDX-License-Identifier: MPL-2.0
// Which days are working days, and how many lie between two days. There are two calendars: the
// public one, in which statutory periods end, and the office's, in which its own working days are
// counted. The day of an event is day 0.

#pragma once

#include "calendar/date.hpp"
#include "calendar/term.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sag
{

/// A day on which the office is closed by its own decision, in any year.
struct ClosingDay
{
  Date date;
  std::string da;
  std::string en;
};

/// A named day off; a Saturday or Sunday is one only when it also has a name.
struct DayOff
{
  Date date;
  std::string da;
  std::string en;
  bool public_holiday;
};

/// Every question must be about a day that the calendar covers; ask `covers` about days that come
/// from users. What is computed from a covered day with a parsed Term may lie past the covered
/// years and is still right.
class WorkCalendar
{
public:
  static constexpr int first_year = 1980;
  static constexpr int last_year = 2150;

  /// Monday to Friday without the public holidays.
  [[nodiscard]] static WorkCalendar public_calendar();

  /// The public calendar, also without 24 and 31 December and the office's closing days. 1 May and
  /// 5 June are working days unless they are among these.
  [[nodiscard]] static WorkCalendar office_calendar(std::vector<ClosingDay> closed);

  /// Whether the day lies in the years 1980 to 2150.
  [[nodiscard]] static bool covers(Date date);

  [[nodiscard]] bool is_working_day(Date date) const;

  /// The number of working days d with a < d <= b; none when b is not after a.
  [[nodiscard]] WorkingDays elapsed(Date a, Date b) const;

  /// The earliest day with elapsed(start, day) == term; `start` itself, working day or not, for 0.
  [[nodiscard]] Date add(Date start, WorkingDays term) const;

  /// The last day that is so many working days before `start`; `start` itself for 0.
  [[nodiscard]] Date subtract(Date start, WorkingDays term) const;

  [[nodiscard]] Date on_or_after(Date date) const;

  [[nodiscard]] Date on_or_before(Date date) const;

  /// The first working day after the date.
  [[nodiscard]] Date next(Date date) const;

  /// The last working day before the date.
  [[nodiscard]] Date previous(Date date) const;

  /// The named days off of a year by date, without plain weekends; each day once, under its public
  /// name where it has one.
  [[nodiscard]] std::vector<DayOff> days_off(int year) const;

private:
  WorkCalendar(bool office, std::vector<ClosingDay> closed);

  [[nodiscard]] std::vector<bool> free_days() const;

  [[nodiscard]] int working_days_before(std::size_t index) const { return before_[index]; }

  bool office_;
  std::vector<ClosingDay> closed_;
  /// Element i counts the working days before day i of the table, so that a question about any two
  /// days is one subtraction. Sixteen bits hold all of it and keep it in the cache.
  std::vector<std::uint16_t> before_;
};

/// The two calendars that everything above this room is given.
struct Calendars
{
  WorkCalendar public_days;
  WorkCalendar office;
};

} // namespace sag
