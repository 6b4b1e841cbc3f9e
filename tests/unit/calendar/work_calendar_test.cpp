// SPDX-License-Identifier: MPL-2.0
#include "calendar/danish_holidays.hpp"
#include "calendar/work_calendar.hpp"
#include "diagnostics/assert.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using sag::test::day;

namespace
{

const WorkCalendar& public_days()
{
  static const WorkCalendar calendar = WorkCalendar::public_calendar();
  return calendar;
}

const WorkCalendar& office()
{
  static const WorkCalendar calendar = WorkCalendar::office_calendar({});
  return calendar;
}

/// The rule told again, day by day and without a table.
bool naive_working_day(Date date, bool in_office)
{
  if (date.weekday() >= 6)
  {
    return false;
  }
  for (const Holiday& holiday : danish_holidays(date.year()))
  {
    if (holiday.date == date)
    {
      return false;
    }
  }
  const bool eve = date.month() == 12 && (date.day() == 24 || date.day() == 31);
  return !(in_office && eve);
}

std::string days_off_text(const WorkCalendar& calendar, int year)
{
  std::string lines;
  for (const DayOff& off : calendar.days_off(year))
  {
    lines += format_iso(off.date) + (off.public_holiday ? " public " : " office ") + off.da + " | "
             + off.en + "\n";
  }
  return lines;
}

} // namespace

TEST_SUITE("calendar/work_calendar")
{
  TEST_CASE("elapsed counts the working days after the first day up to the last")
  {
    struct Row
    {
      std::string_view a;
      std::string_view b;
      int in_public;
      int in_office;
    };

    const auto rows = std::to_array<Row>({
        {"2026-11-23", "2026-11-23", 0, 0}, // the same day
        {"2026-11-24", "2026-11-23", 0, 0}, // backwards
        {"2026-11-23", "2026-11-24", 1, 1},
        {"2026-11-20", "2026-11-23", 1, 1},     // one working day is one day, not 24 office hours
        {"2026-11-20", "2026-11-22", 0, 0},     // a weekend
        {"2026-11-21", "2026-11-23", 1, 1},     // received on Saturday: Monday is day 1
        {"2026-11-22", "2026-11-23", 1, 1},     // on Sunday
        {"2026-04-03", "2026-04-07", 1, 1},     // on Good Friday: Tuesday after Easter is day 1
        {"2026-04-01", "2026-04-09", 3, 3},     // eight days across Easter
        {"2026-12-23", "2026-12-28", 2, 1},     // Christmas Eve closes the office only
        {"2026-12-30", "2027-01-04", 2, 1},     // and so does New Year's Eve
        {"2023-05-04", "2023-05-08", 1, 1},     // the last Store bededag
        {"2024-04-25", "2024-04-29", 2, 2},     // no more
        {"2023-05-04", "2024-04-26", 247, 247}, // a period over both
        {"2025-01-13", "2025-04-14", 65, 65},   // thirteen weeks without a holiday
        {"2026-06-04", "2026-06-05", 1, 1},     // Constitution Day is a working day
        {"2026-04-30", "2026-05-01", 1, 1},     // and so is 1 May
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.a);
      CAPTURE(row.b);
      CHECK(public_days().elapsed(day(row.a), day(row.b)).count == row.in_public);
      CHECK(office().elapsed(day(row.a), day(row.b)).count == row.in_office);
    }
  }

  TEST_CASE("add gives the earliest day on which so many working days have passed")
  {
    struct Row
    {
      std::string_view start;
      int term;
      std::string_view in_public;
      std::string_view in_office;
    };

    const auto rows = std::to_array<Row>({
        {"2026-11-21", 0, "2026-11-21", "2026-11-21"}, // day 0 may be a Saturday
        {"2026-11-20", 1, "2026-11-23", "2026-11-23"},
        {"2026-11-21", 1, "2026-11-23", "2026-11-23"},
        {"2026-11-21", 5, "2026-11-27", "2026-11-27"},
        {"2026-04-05", 1, "2026-04-07", "2026-04-07"}, // received on Easter Sunday
        {"2026-12-18", 7, "2026-12-30", "2027-01-04"}, // seven working days over the turn
        {"2026-03-30", 8, "2026-04-14", "2026-04-14"}, // eight over Easter
        {"2025-01-13", 65, "2025-04-14", "2025-04-14"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.start);
      CAPTURE(row.term);
      CHECK(format_iso(public_days().add(day(row.start), WorkingDays{row.term})) == row.in_public);
      CHECK(format_iso(office().add(day(row.start), WorkingDays{row.term})) == row.in_office);
    }
  }

  TEST_CASE("the nearest working days")
  {
    struct Row
    {
      std::string_view date;
      std::string_view on_or_after;
      std::string_view on_or_before;
      std::string_view next;
      std::string_view previous;
    };

    const auto rows = std::to_array<Row>({
        {"2026-11-25", "2026-11-25", "2026-11-25", "2026-11-26", "2026-11-24"},
        {"2026-11-20", "2026-11-20", "2026-11-20", "2026-11-23", "2026-11-19"},
        {"2026-11-21", "2026-11-23", "2026-11-20", "2026-11-23", "2026-11-20"},
        {"2026-11-23", "2026-11-23", "2026-11-23", "2026-11-24", "2026-11-20"},
        {"2026-04-04", "2026-04-07", "2026-04-01", "2026-04-07", "2026-04-01"},
        {"2026-12-24", "2026-12-28", "2026-12-23", "2026-12-28", "2026-12-23"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.date);
      CHECK(format_iso(office().on_or_after(day(row.date))) == row.on_or_after);
      CHECK(format_iso(office().on_or_before(day(row.date))) == row.on_or_before);
      CHECK(format_iso(office().next(day(row.date))) == row.next);
      CHECK(format_iso(office().previous(day(row.date))) == row.previous);
    }
  }

  TEST_CASE("working days backwards")
  {
    CHECK(format_iso(office().subtract(day("2026-11-23"), WorkingDays{0})) == "2026-11-23");
    CHECK(format_iso(office().subtract(day("2026-11-23"), WorkingDays{1})) == "2026-11-20");
    CHECK(format_iso(office().subtract(day("2026-11-22"), WorkingDays{1})) == "2026-11-20");
    CHECK(format_iso(office().subtract(day("2027-01-04"), WorkingDays{7})) == "2026-12-18");
  }

  TEST_CASE("add and elapsed agree for all days of 1990 to 2060")
  {
    for (const WorkCalendar* calendar : {&public_days(), &office()})
    {
      int wrong = 0;
      for (Date start = day("1990-01-01"); start <= day("2060-12-31"); start = start.plus_days(1))
      {
        for (const int term : {1, 2, 3, 5, 10, 21, 65, 250})
        {
          const Date end = calendar->add(start, WorkingDays{term});
          const bool agree = calendar->elapsed(start, end).count == term
                             && calendar->elapsed(start, end.plus_days(-1)).count == term - 1;
          const bool back = !calendar->is_working_day(start)
                            || calendar->subtract(end, WorkingDays{term}) == start;
          wrong += agree && back ? 0 : 1;
        }
      }
      CHECK(wrong == 0);
    }
  }

  TEST_CASE("the table agrees with counting day by day")
  {
    for (const bool in_office : {false, true})
    {
      const WorkCalendar& calendar = in_office ? office() : public_days();
      const Date first = day("1990-01-01");
      std::vector<Date> starts{first};
      std::vector<int> counts{0};
      int wrong = 0;
      int naive = 0;
      for (Date end = first.plus_days(1); end <= day("2060-12-31"); end = end.plus_days(1))
      {
        const bool works = naive_working_day(end, in_office);
        naive += works ? 1 : 0;
        wrong += works == calendar.is_working_day(end) ? 0 : 1;
        // From the first day, from a day about a year back and from each of the last two weeks.
        starts.push_back(end);
        counts.push_back(naive);
        for (const std::size_t back :
             {std::size_t{1}, std::size_t{4}, std::size_t{13}, std::size_t{371}, starts.size() - 1})
        {
          if (back < starts.size())
          {
            const std::size_t at = starts.size() - 1 - back;
            const int expected = naive - counts[at];
            wrong += calendar.elapsed(starts[at], end).count == expected ? 0 : 1;
          }
        }
      }
      CHECK(wrong == 0);
    }
  }

  TEST_CASE("the calendar that is passed in is the one that is used")
  {
    const WorkCalendar closed =
        WorkCalendar::office_calendar({{day("2026-05-15"), "fredag efter Kristi himmelfart", "-"}});
    CHECK(office().elapsed(day("2026-05-13"), day("2026-05-18")).count == 2);
    CHECK(closed.elapsed(day("2026-05-13"), day("2026-05-18")).count == 1);
    CHECK(office().is_working_day(day("2026-05-15")));
    CHECK_FALSE(closed.is_working_day(day("2026-05-15")));
    CHECK(closed.is_working_day(day("2027-05-14")));
  }

  TEST_CASE("closing days may lie in any year, on a weekend, twice, and outside the table")
  {
    const WorkCalendar calendar = WorkCalendar::office_calendar({{day("2027-10-18"), "a", "a"},
                                                                 {day("2026-11-28"), "b", "b"},
                                                                 {day("2027-10-18"), "c", "c"},
                                                                 {day("1950-06-01"), "d", "d"},
                                                                 {day("2199-06-03"), "e", "e"}});
    CHECK_FALSE(calendar.is_working_day(day("2027-10-18")));
    CHECK(calendar.elapsed(day("2027-10-15"), day("2027-10-19")).count == 1);
    CHECK(calendar.elapsed(day("2026-11-27"), day("2026-11-30")).count == 1);
    CHECK_FALSE(calendar.is_working_day(day("2199-06-03")));
  }

  TEST_CASE("the named days off of a year")
  {
    CHECK(days_off_text(public_days(), 2027)
          == "2027-01-01 public nytårsdag | New Year's Day\n"
             "2027-03-25 public skærtorsdag | Maundy Thursday\n"
             "2027-03-26 public langfredag | Good Friday\n"
             "2027-03-28 public påskedag | Easter Sunday\n"
             "2027-03-29 public 2. påskedag | Easter Monday\n"
             "2027-05-06 public Kristi himmelfartsdag | Ascension Day\n"
             "2027-05-16 public pinsedag | Whit Sunday\n"
             "2027-05-17 public 2. pinsedag | Whit Monday\n"
             "2027-12-25 public juledag | Christmas Day\n"
             "2027-12-26 public 2. juledag | Boxing Day\n");
    const WorkCalendar calendar =
        WorkCalendar::office_calendar({{day("2027-12-24"), "julelukket", "closed"},
                                       {day("2027-12-23"), "julelukket", "closed"},
                                       {day("2026-12-23"), "året før", "the year before"},
                                       {day("2027-05-06"), "lukket", "closed"}});
    const std::string text = days_off_text(calendar, 2027);
    CHECK(text.substr(text.find("2027-05-17"))
          == "2027-05-17 public 2. pinsedag | Whit Monday\n"
             "2027-12-23 office julelukket | closed\n"
             "2027-12-24 office juleaften | Christmas Eve\n"
             "2027-12-25 public juledag | Christmas Day\n"
             "2027-12-26 public 2. juledag | Boxing Day\n"
             "2027-12-31 office nytårsaften | New Year's Eve\n");
    CHECK(text.find("lukket | closed\n2027-05") == std::string::npos);
    CHECK(text.find("året før") == std::string::npos);
  }

  TEST_CASE("what the calendar covers, and what it refuses")
  {
    CHECK(WorkCalendar::covers(day("1980-01-01")));
    CHECK(WorkCalendar::covers(day("2150-12-31")));
    CHECK_FALSE(WorkCalendar::covers(day("1979-12-31")));
    CHECK_FALSE(WorkCalendar::covers(day("2151-01-01")));
    CHECK_THROWS_AS((void)office().is_working_day(day("1969-12-31")), InternalError);
    CHECK_THROWS_AS((void)office().elapsed(day("1960-01-01"), day("2020-01-01")), InternalError);
    CHECK_THROWS_AS((void)office().add(day("2199-12-01"), WorkingDays{30}), InternalError);
    CHECK_THROWS_AS((void)office().subtract(day("1970-01-10"), WorkingDays{30}), InternalError);
    CHECK_THROWS_AS((void)office().add(day("2020-01-01"), WorkingDays{-1}), InternalError);
  }

  TEST_CASE("the longest term from the last covered day stays within the table")
  {
    const Date last = day("2150-12-31");
    const Date end = office().add(last, WorkingDays{10000});
    CHECK(office().elapsed(last, end).count == 10000);
  }
}
