// SPDX-License-Identifier: MPL-2.0
#include "calendar/friendly_date.hpp"

#include "calendar/date_text.hpp"
#include "calendar/deadline_arithmetic.hpp"
#include "calendar/friendly_words.hpp"
#include "calendar/term.hpp"
#include "calendar/written_day.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <utility>

namespace sag
{

namespace
{

constexpr int longest_offset_in_days = 3653;

/// What was typed, as typed and folded, and what it is to be understood by.
struct Typed
{
  std::string_view text;
  std::string folded;
  Date today;
  DateDirection direction;

  [[nodiscard]] bool past() const { return direction == DateDirection::past; }
};

FriendlyDate refused(std::string da, std::string en)
{
  return {std::nullopt, std::move(da), std::move(en)};
}

FriendlyDate in_the_future(const Typed& typed)
{
  const std::string today = format_iso(typed.today);
  return refused(
      fmt::format("{} ligger i fremtiden (i dag er {}); datoen skal være i dag eller tidligere",
                  typed.text,
                  today),
      fmt::format("{} is in the future (today is {}); the date must be today or earlier",
                  typed.text,
                  today));
}

FriendlyDate in_the_past(const Typed& typed)
{
  const std::string today = format_iso(typed.today);
  return refused(
      fmt::format("{} ligger i fortiden (i dag er {}); datoen skal være i dag eller senere",
                  typed.text,
                  today),
      fmt::format(
          "{} is in the past (today is {}); the date must be today or later", typed.text, today));
}

FriendlyDate not_a_date(const Typed& typed)
{
  const char sign = typed.past() ? '-' : '+';
  return refused(
      fmt::format(
          "\"{}\" er ikke en dato; skriv fx 2026-11-03, 3/11, 3. nov, {}2w, fredag eller i dag",
          typed.text,
          sign),
      fmt::format(
          "\"{}\" is not a date; write for example 2026-11-03, 3/11, 3 Nov, {}2w, Friday or today",
          typed.text,
          sign));
}

FriendlyDate not_after_today(const Typed& typed, Date date)
{
  return typed.past() && date > typed.today ? in_the_future(typed) : FriendlyDate{date, {}, {}};
}

FriendlyDate day_that_does_not_exist(const Typed& typed, Month month)
{
  const unsigned days = last_day(month).day();
  return refused(fmt::format("{} findes ikke: {} har {} dage",
                             typed.text,
                             format_month(month, Language::danish),
                             days),
                 fmt::format("{} does not exist: {} has {} days",
                             typed.text,
                             format_month(month, Language::english),
                             days));
}

/// The year in which the day lies nearest in the direction, whether or not it exists there.
int nearest_year(const Typed& typed, int month, int day)
{
  const std::pair<int, int> written(month, day);
  const std::pair<int, int> today(static_cast<int>(typed.today.month()),
                                  static_cast<int>(typed.today.day()));
  if (typed.past())
  {
    return written <= today ? typed.today.year() : typed.today.year() - 1;
  }
  return written >= today ? typed.today.year() : typed.today.year() + 1;
}

/// A day without a year that lies in another year than today's, though the same day of this year is
/// nearer: a year may have been meant or a slip made, so nothing is guessed.
std::optional<FriendlyDate> doubtful_year(const Typed& typed, Date date)
{
  const auto this_year = Date::from_ymd(typed.today.year(), date.month(), date.day());
  const auto away = [&](Date other) { return std::abs(typed.today.days_until(other)); };
  if (date.year() == typed.today.year() || !this_year || away(*this_year) >= away(date))
  {
    return std::nullopt;
  }
  const std::string iso = format_iso(date);
  return typed.past()
             ? refused(fmt::format("{} er ikke kommet endnu i år; var det sidste år, så skriv {}",
                                   typed.text,
                                   iso),
                       fmt::format("{} has not come yet this year; if it was last year, write {}",
                                   typed.text,
                                   iso))
             : refused(
                 fmt::format("{} er forbi i år; er det næste år, så skriv {}", typed.text, iso),
                 fmt::format(
                     "{} is over this year; if it is next year, write {}", typed.text, iso));
}

FriendlyDate date_of(const Typed& typed, const WrittenDay& written)
{
  if (written.short_year)
  {
    return refused(fmt::format("{}: skriv årstallet med fire cifre", typed.text),
                   fmt::format("{}: write the year with four digits", typed.text));
  }
  if (written.month < 1 || written.month > 12)
  {
    return refused(
        fmt::format("{} findes ikke: der er 12 måneder, og dagen skrives først", typed.text),
        fmt::format("{} does not exist: there are 12 months, and the day is written first",
                    typed.text));
  }
  const int year = written.year.value_or(nearest_year(typed, written.month, written.day));
  if (year < Date::first_year || year > Date::last_year)
  {
    return refused(fmt::format("{}: årstallet skal ligge mellem {} og {}",
                               typed.text,
                               Date::first_year,
                               Date::last_year),
                   fmt::format("{}: the year must lie between {} and {}",
                               typed.text,
                               Date::first_year,
                               Date::last_year));
  }
  const Month month{year, static_cast<unsigned>(written.month)};
  const auto date = Date::from_ymd(year, month.month, static_cast<unsigned>(written.day));
  if (!date)
  {
    return day_that_does_not_exist(typed, month);
  }
  const auto doubt = written.year ? std::nullopt : doubtful_year(typed, *date);
  return doubt ? *doubt : not_after_today(typed, *date);
}

FriendlyDate offset_date(const Typed& typed, const WorkCalendar& office)
{
  const auto term = parse_term(std::string_view(typed.folded).substr(1));
  if (!term)
  {
    return refused(
        fmt::format("{} er ikke et antal dage; skriv fx {}10d, {}10wd (arbejdsdage), {}2w, {}3m",
                    typed.text,
                    typed.folded[0],
                    typed.folded[0],
                    typed.folded[0],
                    typed.folded[0]),
        fmt::format("{} is not a length of time; write for example {}10d, {}10wd (working days), "
                    "{}2w, {}3m",
                    typed.text,
                    typed.folded[0],
                    typed.folded[0],
                    typed.folded[0],
                    typed.folded[0]));
  }
  const bool back = typed.folded[0] == '-';
  if (term->count > 0 && back != typed.past())
  {
    return back ? in_the_past(typed) : in_the_future(typed);
  }
  // Working days are judged before they are counted: backwards, the calendar's table may end.
  const bool too_many = term->unit == TermUnit::working_days && term->count > 2500;
  const Date date = too_many ? typed.today
                    : back   ? subtract_term(typed.today, *term, office)
                             : add_term(typed.today, *term, office);
  const int days = typed.today.days_until(date);
  if (too_many || days > longest_offset_in_days || days < -longest_offset_in_days)
  {
    return refused(fmt::format("{} er mere end ti år; skriv hele datoen", typed.text),
                   fmt::format("{} is more than ten years; write the whole date", typed.text));
  }
  return {date, {}, {}};
}

FriendlyDate weekday_date(const Typed& typed, unsigned weekday)
{
  const int today = static_cast<int>(typed.today.weekday());
  const int wanted = static_cast<int>(weekday);
  const int days = typed.past() ? -((today - wanted + 7) % 7) : (wanted - today + 6) % 7 + 1;
  return {typed.today.plus_days(days), {}, {}};
}

FriendlyDate day_word_date(const Typed& typed, int offset)
{
  if (offset < 0 && !typed.past())
  {
    return in_the_past(typed);
  }
  return not_after_today(typed, typed.today.plus_days(offset));
}

FriendlyDate without_a_sign(const Typed& typed)
{
  const char sign = typed.past() ? '-' : '+';
  return refused(fmt::format("{} mangler et fortegn; skriv {}{}", typed.text, sign, typed.folded),
                 fmt::format("{} needs a sign; write {}{}", typed.text, sign, typed.folded));
}

} // namespace

FriendlyDate parse_friendly_date(std::string_view text,
                                 Date today,
                                 DateDirection direction,
                                 const WorkCalendar& office)
{
  const Typed typed{trim_spaces(text), fold_words(text), today, direction};
  if (typed.folded.empty())
  {
    return refused("der mangler en dato", "a date is missing");
  }
  if (!WorkCalendar::covers(today))
  {
    return refused(fmt::format("kalenderen dækker ikke i dag, {}", format_iso(today)),
                   fmt::format("the calendar does not cover today, {}", format_iso(today)));
  }
  if (typed.folded[0] == '+' || typed.folded[0] == '-')
  {
    return offset_date(typed, office);
  }
  if (const auto offset = find_day_word(typed.folded))
  {
    return day_word_date(typed, *offset);
  }
  if (const auto weekday = find_weekday_word(typed.folded))
  {
    return weekday_date(typed, *weekday);
  }
  if (const auto written = parse_written_day(typed.folded))
  {
    return date_of(typed, *written);
  }
  return parse_term(typed.folded) ? without_a_sign(typed) : not_a_date(typed);
}

} // namespace sag
