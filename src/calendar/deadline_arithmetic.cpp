// SPDX-License-Identifier: MPL-2.0
#include "calendar/deadline_arithmetic.hpp"

#include "diagnostics/assert.hpp"

namespace sag
{

namespace
{

struct MonthStep
{
  Date date;
  bool shortened;
};

MonthStep add_months(Date start, int count)
{
  const int months = start.year() * 12 + static_cast<int>(start.month()) - 1 + count;
  const Month target{months / 12, static_cast<unsigned>(months % 12) + 1};
  if (const auto same = Date::from_ymd(target.year, target.month, start.day()))
  {
    return {*same, false};
  }
  return {last_day(target), true};
}

Date raw_end(Date same_date, TermEnd ends, bool shortened)
{
  switch (ends)
  {
  case TermEnd::same_date:
    return same_date;
  case TermEnd::last_day:
    // The day before a missing 29th, 30th or 31st is the last day of that month or missing as well.
    return shortened ? same_date : same_date.plus_days(-1);
  case TermEnd::next_month:
    return last_day_of_month(same_date).plus_days(1);
  }
  SAG_ASSERT(!"a term ends in one of three ways");
  return same_date;
}

} // namespace

Date add_term(Date start, Term term, const WorkCalendar& calendar)
{
  SAG_ASSERT(term.count >= 0);
  switch (term.unit)
  {
  case TermUnit::days:
    return start.plus_days(term.count);
  case TermUnit::weeks:
    return start.plus_days(7 * term.count);
  case TermUnit::months:
    return add_months(start, term.count).date;
  case TermUnit::working_days:
    return calendar.add(start, WorkingDays{term.count});
  }
  SAG_ASSERT(!"a term has one of four units");
  return start;
}

Date subtract_term(Date start, Term term, const WorkCalendar& calendar)
{
  SAG_ASSERT(term.count >= 0);
  switch (term.unit)
  {
  case TermUnit::days:
    return start.plus_days(-term.count);
  case TermUnit::weeks:
    return start.plus_days(-7 * term.count);
  case TermUnit::months:
    return add_months(start, -term.count).date;
  case TermUnit::working_days:
    return calendar.subtract(start, WorkingDays{term.count});
  }
  SAG_ASSERT(!"a term has one of four units");
  return start;
}

TermSteps
end_of_term(Date start, Term term, TermEnd ends, Rolling rolling, const WorkCalendar& calendar)
{
  const Date same_date = add_term(start, term, calendar);
  const bool shortened = term.unit == TermUnit::months && add_months(start, term.count).shortened;
  const Date raw = raw_end(same_date, ends, shortened);
  const Date end = rolling == Rolling::next_working_day ? calendar.on_or_after(raw) : raw;
  return {start, raw, end, shortened};
}

Date received_on(Date sent, Delivery delivery, const WorkCalendar& public_days)
{
  // The presumptions that the National Social Appeals Board works with.
  constexpr WorkingDays post{6};
  constexpr WorkingDays quick_letter{2};
  switch (delivery)
  {
  case Delivery::digital:
  case Delivery::handed:
    return sent;
  case Delivery::post:
    return public_days.add(sent, post);
  case Delivery::quick_letter:
    return public_days.add(sent, quick_letter);
  }
  SAG_ASSERT(!"a letter travels in one of four ways");
  return sent;
}

Date citizens_generous_end(Date raw_end, const WorkCalendar& public_days)
{
  const auto taken_for_holiday = [](Date date)
  {
    const bool constitution_day = date.month() == 6 && date.day() == 5;
    const bool eve = date.month() == 12 && (date.day() == 24 || date.day() == 31);
    return constitution_day || eve;
  };
  Date end = raw_end;
  while (!public_days.is_working_day(end) || taken_for_holiday(end))
  {
    end = end.plus_days(1);
  }
  return end;
}

} // namespace sag
