// SPDX-License-Identifier: MPL-2.0
#include "commands/away_period.hpp"

#include "calendar/date_text.hpp"
#include "calendar/friendly_date.hpp"
#include "calendar/friendly_words.hpp"

namespace sag
{

namespace
{

/// Longer ago nobody writes down an absence without its year.
constexpr int days_written_late = 31;

FriendlyDate read_day(const std::string& typed, Date today, const WorkCalendar& office)
{
  const FriendlyDate ahead = parse_friendly_date(typed, today, DateDirection::future, office);
  if (ahead.date)
  {
    return ahead;
  }
  const FriendlyDate behind = parse_friendly_date(typed, today, DateDirection::past, office);
  return behind.date && behind.date->days_until(today) <= days_written_late ? behind : ahead;
}

/// "+2w" and "tomorrow" count from today, whatever the first day is.
bool counts_from_today(const std::string& typed)
{
  const std::string folded = fold_words(typed);
  return folded.starts_with('+') || folded.starts_with('-') || find_day_word(folded);
}

/// Of two readings the one that is not before the first day.
FriendlyDate
read_last_day(const std::string& typed, Date from, Date today, const WorkCalendar& office)
{
  FriendlyDate read = read_day(typed, today, office);
  if ((read.date && *read.date >= from) || counts_from_today(typed))
  {
    return read;
  }
  const FriendlyDate after = parse_friendly_date(typed, from, DateDirection::future, office);
  return after.date && *after.date >= from ? after : read;
}

Text problem_of(std::string_view option, const FriendlyDate& read)
{
  return {fmt::format("{}: {}", option, read.da_problem),
          fmt::format("{}: {}", option, read.en_problem)};
}

} // namespace

std::variant<AwayPeriod, Text> read_away_period(const std::string& from,
                                                const std::string& to,
                                                Date today,
                                                const WorkCalendar& office)
{
  if (from.empty() || to.empty())
  {
    return Text{"skriv både --from og --to (den sidste dag væk)",
                "write both --from and --to (the last day away)"};
  }
  const FriendlyDate first = read_day(from, today, office);
  if (!first.date)
  {
    return problem_of("--from", first);
  }
  const FriendlyDate last = read_last_day(to, *first.date, today, office);
  if (!last.date)
  {
    return problem_of("--to", last);
  }
  if (*last.date < *first.date)
  {
    return both("--to {} ligger før --from {}",
                "--to {} is before --from {}",
                format_iso(*last.date),
                format_iso(*first.date));
  }
  return AwayPeriod{*first.date, *last.date};
}

} // namespace sag
