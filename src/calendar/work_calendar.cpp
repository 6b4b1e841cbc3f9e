// SPDX-License-Identifier: MPL-2.0
#include "calendar/work_calendar.hpp"

#include "calendar/danish_holidays.hpp"
#include "diagnostics/assert.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

// The table begins with 1970, so that a day's number since the epoch is its index, and ends with
// the last year of a Date: room on both sides for what is computed from a covered day.
constexpr int first_table_year = 1970;

std::size_t table_size()
{
  return static_cast<std::size_t>(Date::of(Date::last_year, 12, 31).days_since_epoch()) + 1;
}

bool in_table(Date date)
{
  return date.days_since_epoch() >= 0;
}

std::size_t index_of(Date date)
{
  SAG_ASSERT(in_table(date));
  return static_cast<std::size_t>(date.days_since_epoch());
}

Date date_at(std::size_t index)
{
  return Date::of(first_table_year, 1, 1).plus_days(static_cast<int>(index));
}

std::vector<DayOff> office_eves(int year)
{
  return {{Date::of(year, 12, 24), "juleaften", "Christmas Eve", false},
          {Date::of(year, 12, 31), "nytårsaften", "New Year's Eve", false}};
}

} // namespace

WorkCalendar WorkCalendar::public_calendar()
{
  return WorkCalendar(false, {});
}

WorkCalendar WorkCalendar::office_calendar(std::vector<ClosingDay> closed)
{
  return WorkCalendar(true, std::move(closed));
}

WorkCalendar::WorkCalendar(bool office, std::vector<ClosingDay> closed)
    : office_(office), closed_(std::move(closed))
{
  const std::vector<bool> free = free_days();
  before_.reserve(free.size() + 1);
  before_.push_back(0);
  std::uint16_t count = 0;
  for (const bool is_free : free)
  {
    count = static_cast<std::uint16_t>(count + (is_free ? 0 : 1));
    before_.push_back(count);
  }
}

std::vector<bool> WorkCalendar::free_days() const
{
  std::vector<bool> free(table_size(), false);
  constexpr std::size_t first_saturday = 2; // 1970-01-01 was a Thursday.
  for (std::size_t saturday = first_saturday; saturday < free.size(); saturday += 7)
  {
    free[saturday] = true;
    if (saturday + 1 < free.size())
    {
      free[saturday + 1] = true;
    }
  }
  for (int year = first_table_year; year <= Date::last_year; ++year)
  {
    for (const Holiday& holiday : danish_holidays(year))
    {
      free[index_of(holiday.date)] = true;
    }
    if (office_)
    {
      for (const DayOff& eve : office_eves(year))
      {
        free[index_of(eve.date)] = true;
      }
    }
  }
  for (const ClosingDay& day : closed_)
  {
    if (in_table(day.date))
    {
      free[index_of(day.date)] = true;
    }
  }
  return free;
}

bool WorkCalendar::covers(Date date)
{
  return date.year() >= first_year && date.year() <= last_year;
}

bool WorkCalendar::is_working_day(Date date) const
{
  const std::size_t index = index_of(date);
  return working_days_before(index) != working_days_before(index + 1);
}

WorkingDays WorkCalendar::elapsed(Date a, Date b) const
{
  const int through_a = working_days_before(index_of(a) + 1);
  const int through_b = working_days_before(index_of(b) + 1);
  return WorkingDays{std::max(0, through_b - through_a)};
}

Date WorkCalendar::add(Date start, WorkingDays term) const
{
  SAG_ASSERT(term.count >= 0);
  if (term.count == 0)
  {
    return start;
  }
  const int target = working_days_before(index_of(start) + 1) + term.count;
  const auto after = std::lower_bound(before_.begin(), before_.end(), target);
  SAG_ASSERT(after != before_.end());
  return date_at(static_cast<std::size_t>(after - before_.begin()) - 1);
}

Date WorkCalendar::subtract(Date start, WorkingDays term) const
{
  SAG_ASSERT(term.count >= 0);
  if (term.count == 0)
  {
    return start;
  }
  const int target = working_days_before(index_of(start)) - term.count + 1;
  SAG_ASSERT(target >= 1);
  const auto after = std::lower_bound(before_.begin(), before_.end(), target);
  return date_at(static_cast<std::size_t>(after - before_.begin()) - 1);
}

Date WorkCalendar::on_or_after(Date date) const
{
  return is_working_day(date) ? date : next(date);
}

Date WorkCalendar::on_or_before(Date date) const
{
  return is_working_day(date) ? date : previous(date);
}

Date WorkCalendar::next(Date date) const
{
  return add(date, WorkingDays{1});
}

Date WorkCalendar::previous(Date date) const
{
  return subtract(date, WorkingDays{1});
}

std::vector<DayOff> WorkCalendar::days_off(int year) const
{
  std::vector<DayOff> days;
  for (const Holiday& holiday : danish_holidays(year))
  {
    days.push_back({holiday.date, std::string(holiday.da), std::string(holiday.en), true});
  }
  if (office_)
  {
    const std::vector<DayOff> eves = office_eves(year);
    days.insert(days.end(), eves.begin(), eves.end());
  }
  for (const ClosingDay& closing : closed_)
  {
    if (closing.date.year() == year)
    {
      days.push_back({closing.date, closing.da, closing.en, false});
    }
  }
  // Stable, so that of several names for a day the public one stays, then the one every office has.
  std::stable_sort(
      days.begin(), days.end(), [](const DayOff& a, const DayOff& b) { return a.date < b.date; });
  const auto end = std::unique(
      days.begin(), days.end(), [](const DayOff& a, const DayOff& b) { return a.date == b.date; });
  days.erase(end, days.end());
  return days;
}

} // namespace sag
