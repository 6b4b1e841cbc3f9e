// SPDX-License-Identifier: MPL-2.0
// When a period ends: the counting rules of the Ministry of Justice (vejledning nr. 9533 of 26 June
// 2018). The day it runs from is day 0 and may be any day, also a Sunday; the last day counts in
// full. A second period runs from its own start, never from another's rolled end.

#pragma once

#include "calendar/date.hpp"
#include "calendar/term.hpp"
#include "calendar/work_calendar.hpp"

namespace sag
{

/// Days are counted; weeks end on the same weekday; months on the same date, or on the last day of
/// the month where that date is missing (31 January + 1 month is 28 or 29 February). Only working
/// days ask the calendar.
[[nodiscard]] Date add_term(Date start, Term term, const WorkCalendar& calendar);

/// The same rules backwards: 31 March - 1 month is the last day of February, and one working day
/// before a Monday is Friday.
[[nodiscard]] Date subtract_term(Date start, Term term, const WorkCalendar& calendar);

enum class Rolling
{
  none,
  next_working_day
};

/// A deadline "three months after" ends on the same date; a course "of three years" from 4
/// September ends the day before, on 3 September. What is paid "from the 1st of the month after"
/// begins on the first day of the month that follows that date.
enum class TermEnd
{
  same_date,
  last_day,
  next_month
};

/// The reckoning, step by step, so that it can be shown.
struct TermSteps
{
  Date start;
  /// The end before rolling.
  Date raw;
  Date end;
  /// The date is missing in the last month, whose last day is taken instead; also with
  /// TermEnd::last_day, which then takes no further day off.
  bool month_shortened;
};

[[nodiscard]] TermSteps
end_of_term(Date start, Term term, TermEnd ends, Rolling rolling, const WorkCalendar& calendar);

enum class Delivery
{
  digital,
  post,
  quick_letter,
  handed
};

/// The day a letter is presumed received: at once, digitally or by hand; by post after 6 weekdays,
/// as a quick letter after 2.
[[nodiscard]] Date received_on(Date sent, Delivery delivery, const WorkCalendar& public_days);

/// The end that a citizen's own deadline is shown with: it also rolls past 5 June, 24 and 31
/// December, which the law counts as weekdays but which many take for holidays.
[[nodiscard]] Date citizens_generous_end(Date raw_end, const WorkCalendar& public_days);

} // namespace sag
