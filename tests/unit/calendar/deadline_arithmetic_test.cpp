// SPDX-License-Identifier: MPL-2.0
#include "calendar/deadline_arithmetic.hpp"
#include "diagnostics/assert.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>
#include <string>
#include <string_view>

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

Term term_of(std::string_view text)
{
  const auto term = parse_term(text);
  REQUIRE(term.has_value());
  return *term;
}

} // namespace

TEST_SUITE("calendar/deadline_arithmetic")
{
  TEST_CASE("periods, their raw ends and where they roll to")
  {
    struct Row
    {
      std::string_view start;
      std::string_view term;
      std::string_view raw;
      std::string_view end;
      bool shortened;
    };

    const auto rows = std::to_array<Row>({
        {"2025-11-27", "4w", "2025-12-25", "2025-12-29", false},  // Christmas Day, a Thursday
        {"2026-01-02", "13w", "2026-04-03", "2026-04-07", false}, // Good Friday
        {"2025-11-30", "3m", "2026-02-28", "2026-03-02", true},   // a Saturday; started on a Sunday
        {"2026-05-08", "4w", "2026-06-05", "2026-06-05", false},  // Constitution Day: strict
        {"2026-11-26", "4w", "2026-12-24", "2026-12-24", false},  // Christmas Eve: strict
        {"2026-05-19", "4w", "2026-06-16", "2026-06-16", false},
        {"2026-12-03", "4w", "2026-12-31", "2026-12-31", false}, // New Year's Eve: strict
        {"2023-04-07", "4w", "2023-05-05", "2023-05-08", false}, // the last Store bededag
        {"2024-03-29", "4w", "2024-04-26", "2024-04-26", false}, // it rolls no more
        {"2026-11-21", "7d", "2026-11-28", "2026-11-30", false},
        {"2026-11-23", "0d", "2026-11-23", "2026-11-23", false},
        {"2026-12-31", "2m", "2027-02-28", "2027-03-01", true},
        {"2019-10-04", "3m", "2020-01-04", "2020-01-06", false},
        {"2026-08-31", "480m", "2066-08-31", "2066-08-31", false},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.start);
      CAPTURE(row.term);
      const Term term = term_of(row.term);
      const TermSteps rolled = end_of_term(
          day(row.start), term, TermEnd::same_date, Rolling::next_working_day, public_days());
      CHECK(format_iso(rolled.start) == row.start);
      CHECK(format_iso(rolled.raw) == row.raw);
      CHECK(format_iso(rolled.end) == row.end);
      CHECK(rolled.month_shortened == row.shortened);
      const TermSteps unrolled =
          end_of_term(day(row.start), term, TermEnd::same_date, Rolling::none, public_days());
      CHECK(format_iso(unrolled.end) == row.raw);
      CHECK(format_iso(add_term(day(row.start), term, public_days())) == row.raw);
    }
  }

  TEST_CASE("months: the same date, or the last day of the month")
  {
    struct Row
    {
      std::string_view start;
      std::string_view term;
      std::string_view end;
    };

    const auto rows = std::to_array<Row>({
        {"2026-01-15", "1m", "2026-02-15"},
        {"2026-01-31", "1m", "2026-02-28"},
        {"2028-01-31", "1m", "2028-02-29"},
        {"2028-01-29", "1m", "2028-02-29"},
        {"2027-01-29", "1m", "2027-02-28"},
        {"2026-03-31", "1m", "2026-04-30"},
        {"2026-02-28", "1m", "2026-03-28"}, // the last day stays the 28th
        {"2024-02-29", "12m", "2025-02-28"},
        {"2024-02-29", "48m", "2028-02-29"},
        {"2026-11-15", "2m", "2027-01-15"},
        {"2026-12-31", "12m", "2027-12-31"},
        {"2026-12-01", "0m", "2026-12-01"},
        {"2096-02-29", "48m", "2100-02-28"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.start);
      CAPTURE(row.term);
      CHECK(format_iso(add_term(day(row.start), term_of(row.term), public_days())) == row.end);
    }
  }

  TEST_CASE("terms backwards")
  {
    const Date date = day("2026-03-31");
    CHECK(format_iso(subtract_term(date, term_of("1m"), office())) == "2026-02-28");
    CHECK(format_iso(subtract_term(date, term_of("3m"), office())) == "2025-12-31");
    CHECK(format_iso(subtract_term(date, term_of("2w"), office())) == "2026-03-17");
    CHECK(format_iso(subtract_term(date, term_of("30d"), office())) == "2026-03-01");
    CHECK(format_iso(subtract_term(date, term_of("2wd"), office())) == "2026-03-27");
  }

  TEST_CASE("a course ends the day before")
  {
    struct Row
    {
      std::string_view start;
      std::string_view term;
      std::string_view raw;
      bool shortened;
    };

    const auto rows = std::to_array<Row>({
        {"2023-09-04", "36m", "2026-09-03", false},
        {"2026-01-01", "12m", "2026-12-31", false},
        {"2026-01-05", "13w", "2026-04-05", false},
        {"2026-01-05", "28d", "2026-02-01", false},
        {"2026-03-01", "1m", "2026-03-31", false},
        {"2025-11-30", "3m", "2026-02-28", true}, // no 30 February whose day before could count
        {"2026-01-29", "1m", "2026-02-28", true},
        {"2026-01-28", "1m", "2026-02-27", false},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.start);
      CAPTURE(row.term);
      const TermSteps steps = end_of_term(
          day(row.start), term_of(row.term), TermEnd::last_day, Rolling::none, public_days());
      CHECK(format_iso(steps.raw) == row.raw);
      CHECK(format_iso(steps.end) == row.raw);
      CHECK(steps.month_shortened == row.shortened);
    }
  }

  TEST_CASE("working days and rolling follow the calendar that is passed in")
  {
    const Term seven = term_of("7wd");
    // Access to documents within seven working days, over the turn of the year.
    CHECK(format_iso(add_term(day("2026-12-18"), seven, office())) == "2027-01-04");
    CHECK(format_iso(add_term(day("2026-12-18"), seven, public_days())) == "2026-12-30");
    // A reminder that falls on Christmas Eve moves in the office; a statutory date does not.
    const Term four_weeks = term_of("4w");
    const auto end = [&](const WorkCalendar& calendar)
    {
      return format_iso(end_of_term(day("2026-11-26"),
                                    four_weeks,
                                    TermEnd::same_date,
                                    Rolling::next_working_day,
                                    calendar)
                            .end);
    };
    CHECK(end(public_days()) == "2026-12-24");
    CHECK(end(office()) == "2026-12-28");
  }

  TEST_CASE("a second period runs from its own start, not from the rolled end of the first")
  {
    const Date origin = day("2025-11-27");
    const auto steps = [&](std::string_view term)
    {
      return end_of_term(
          origin, term_of(term), TermEnd::same_date, Rolling::next_working_day, public_days());
    };
    CHECK(format_iso(steps("4w").end) == "2025-12-29");
    CHECK(format_iso(steps("8w").end) == "2026-01-22");
    CHECK(format_iso(add_term(steps("4w").end, term_of("4w"), public_days())) == "2026-01-26");
  }

  TEST_CASE("when a letter is presumed received")
  {
    struct Row
    {
      std::string_view sent;
      Delivery delivery;
      std::string_view received;
    };

    const auto rows = std::to_array<Row>({
        {"2026-05-08", Delivery::post, "2026-05-19"}, // Ascension Day on 14 May is no weekday
        {"2026-05-08", Delivery::quick_letter, "2026-05-12"},
        {"2026-05-08", Delivery::digital, "2026-05-08"},
        {"2026-05-09", Delivery::digital, "2026-05-09"}, // also on a Saturday
        {"2026-05-10", Delivery::handed, "2026-05-10"},
        {"2026-05-09", Delivery::post, "2026-05-19"},
        {"2026-12-22", Delivery::post, "2026-12-31"}, // 24 December is a weekday for the post
        {"2026-12-22", Delivery::quick_letter, "2026-12-24"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.sent);
      CHECK(format_iso(received_on(day(row.sent), row.delivery, public_days())) == row.received);
    }
    const Date received = received_on(day("2026-05-08"), Delivery::post, public_days());
    CHECK(format_iso(add_term(received, term_of("4w"), public_days())) == "2026-06-16");
  }

  TEST_CASE("a citizen's own deadline also rolls past the days taken for holidays")
  {
    struct Row
    {
      std::string_view raw;
      std::string_view generous;
    };

    const auto rows = std::to_array<Row>({
        {"2026-06-05", "2026-06-08"},
        {"2026-12-24", "2026-12-28"},
        {"2026-12-31", "2027-01-04"},
        {"2025-12-25", "2025-12-29"},
        {"2026-12-23", "2026-12-23"},
        {"2026-12-30", "2026-12-30"},
        {"2026-06-04", "2026-06-04"},
        {"2026-05-01", "2026-05-01"},
        {"2028-06-03", "2028-06-06"},
        {"2023-12-23", "2023-12-27"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.raw);
      CHECK(format_iso(citizens_generous_end(day(row.raw), public_days())) == row.generous);
    }
  }

  TEST_CASE("a negative term is our own mistake")
  {
    CHECK_THROWS_AS((void)add_term(day("2026-01-01"), Term{-1, TermUnit::days}, office()),
                    InternalError);
    CHECK_THROWS_AS((void)subtract_term(day("2026-01-01"), Term{-1, TermUnit::months}, office()),
                    InternalError);
  }

  TEST_CASE("what is paid from the 1st of the month after")
  {
    const WorkCalendar calendar = WorkCalendar::public_calendar();
    const auto end = [&](std::string_view start)
    {
      return format_iso(
          end_of_term(
              day(start), {3, TermUnit::months}, TermEnd::next_month, Rolling::none, calendar)
              .end);
    };
    // The worked example of DaneAge: passed to the pension rules on 4 October 2019.
    CHECK(end("2019-10-04") == "2020-02-01");
    CHECK(end("2026-02-10") == "2026-06-01");
    CHECK(end("2025-09-30") == "2026-01-01");
    CHECK(end("2025-11-30") == "2026-03-01");
    CHECK(end("2026-09-01") == "2027-01-01");
  }
}
