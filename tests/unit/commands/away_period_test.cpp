// SPDX-License-Identifier: MPL-2.0
#include "commands/away_period.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;

namespace
{

std::string told_period(const char* today, const char* from, const char* to)
{
  static const WorkCalendar calendar = WorkCalendar::office_calendar({});
  const auto read = read_away_period(from, to, test::day(today), calendar);
  if (const Text* const problem = std::get_if<Text>(&read))
  {
    return problem->en;
  }
  const auto& period = std::get<AwayPeriod>(read);
  return format_iso(period.from) + ".." + format_iso(period.to);
}

} // namespace

TEST_SUITE("commands/away_period")
{
  TEST_CASE("the days that are meant, or which year is not said")
  {
    struct Row
    {
      const char* today;
      const char* from;
      const char* to;
      const char* told;
    };

    const Row rows[] = {
        {"2026-11-20", "30/11", "4/12", "2026-11-30..2026-12-04"},
        {"2026-11-20", "28/12", "3/1", "2026-12-28..2027-01-03"},
        {"2026-06-17", "28/12", "3/1", "2026-12-28..2027-01-03"},
        {"2026-06-17", "2027-02-01", "1/9", "2027-02-01..2027-09-01"},
        {"2026-06-17",
         "2/1",
         "9/1",
         "--from: 2/1 is over this year; if it is next year, write 2027-01-02"},
        {"2026-11-02", "26/10", "6/11", "2026-10-26..2026-11-06"},
        {"2026-11-02", "26/10", "30/10", "2026-10-26..2026-10-30"},
        {"2026-11-02", "2026-09-01", "20/9", "2026-09-01..2026-09-20"},
        {"2026-11-02",
         "1/10",
         "20/11",
         "--from: 1/10 is over this year; if it is next year, write 2027-10-01"},
        {"2026-11-02", "2/10", "20/11", "2026-10-02..2026-11-20"},
        {"2026-11-02", "-3d", "+2w", "2026-10-30..2026-11-16"},
        {"2026-11-02",
         "-5w",
         "+2w",
         "--from: -5w is in the past (today is 2026-11-02); the date must be today or later"},
        {"2026-11-02", "yesterday", "fri", "2026-11-01..2026-11-06"},
        {"2026-11-03", "9/11", "fri", "2026-11-09..2026-11-13"},
        {"2026-11-02", "9/11", "today", "--to 2026-11-02 is before --from 2026-11-09"},
        {"2026-11-02", "9/11", "+1d", "--to 2026-11-03 is before --from 2026-11-09"},
        {"2026-11-20", "4/12", "1/12", "--to 2026-12-01 is before --from 2026-12-04"},
        {"2026-11-20", "4/12", "2026-12-01", "--to 2026-12-01 is before --from 2026-12-04"},
        {"2026-11-20", "4/12", "", "write both --from and --to (the last day away)"},
        {"2026-11-20", "", "4/12", "write both --from and --to (the last day away)"},
        {"2026-11-20", "4/12", "31/11", "--to: 31/11 does not exist: November 2026 has 30 days"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.today);
      CAPTURE(row.from);
      CAPTURE(row.to);
      CHECK(told_period(row.today, row.from, row.to) == row.told);
    }
  }
}
