// SPDX-License-Identifier: MPL-2.0
// Dates as people type them on the command line: 3/11, 3. nov, +2w, fri, today. They are echoed as
// ISO dates; what cannot be said with certainty is refused with a reason, never guessed.

#pragma once

#include "calendar/date.hpp"
#include "calendar/work_calendar.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sag
{

/// Which way from today the date is meant: what has happened, or what is expected.
enum class DateDirection
{
  past,
  future
};

/// A date, or why the text is none, in both languages.
struct FriendlyDate
{
  std::optional<Date> date;
  std::string da_problem;
  std::string en_problem;
};

/// Reads 2026-11-03; 3/11, 3.11.2026, 3/11-2026, 3. nov, 3. november 2026 (the day always first);
/// -1d, +10wd, +2w, +3m; weekdays and today, yesterday, tomorrow in both languages.
/// Offsets reach ten years. A day without a year and a weekday take the nearest one in the
/// direction: up to and including today in the past; from today (a weekday: from tomorrow) on in
/// the future. Where that is in another year and the day of this year is nearer, it is refused: the
/// year must be written. What is said to have happened is never after today. A full date may lie in
/// the past even where the future is meant, since things are also written down late; an offset or a
/// word against the direction is refused. 29/2 is refused where the year it would fall in has none.
[[nodiscard]] FriendlyDate parse_friendly_date(std::string_view text,
                                               Date today,
                                               DateDirection direction,
                                               const WorkCalendar& office);

} // namespace sag
