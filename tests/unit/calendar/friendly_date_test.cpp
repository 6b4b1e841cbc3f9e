// SPDX-License-Identifier: MPL-2.0
#include "calendar/friendly_date.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using sag::test::day;
using sag::test::iso_or_none;

namespace
{

constexpr std::string_view monday = "2026-11-23";

FriendlyDate parsed(std::string_view text, std::string_view today, DateDirection direction)
{
  static const WorkCalendar office = WorkCalendar::office_calendar({});
  return parse_friendly_date(text, day(today), direction, office);
}

std::string iso_of(std::string_view text, std::string_view today, DateDirection direction)
{
  const FriendlyDate result = parsed(text, today, direction);
  CHECK(result.date.has_value() == result.da_problem.empty());
  CHECK(result.date.has_value() == result.en_problem.empty());
  return iso_or_none(result.date);
}

struct Row
{
  std::string_view text;
  std::string_view past;
  std::string_view future;
};

struct Refusal
{
  std::string_view text;
  DateDirection direction;
  std::string_view da;
  std::string_view en;
};

} // namespace

TEST_SUITE("calendar/friendly_date")
{
  TEST_CASE("seen from Monday 23 November 2026")
  {
    const auto rows = std::to_array<Row>({
        // Full dates.
        {"2026-11-03", "2026-11-03", "2026-11-03"},
        {"2026-11-23", "2026-11-23", "2026-11-23"},
        {"2027-01-15", "none", "2027-01-15"},
        {"3/11-2026", "2026-11-03", "2026-11-03"},
        {"3/11/2026", "2026-11-03", "2026-11-03"},
        {"3/11 2026", "2026-11-03", "2026-11-03"},
        {"3.11.2026", "2026-11-03", "2026-11-03"},
        {"03-11-2026", "2026-11-03", "2026-11-03"},
        {"3. november 2026", "2026-11-03", "2026-11-03"},
        {"3 Nov 2026", "2026-11-03", "2026-11-03"},
        {"3-nov-2026", "2026-11-03", "2026-11-03"},
        {"29/2-2024", "2024-02-29", "2024-02-29"},
        {"1/12-2026", "none", "2026-12-01"},
        // Days without a year: the nearest on this side of today, unless the other side is nearer
        // and another year would have to be meant.
        {"3/11", "2026-11-03", "none"},
        {"03/11", "2026-11-03", "none"},
        {"3.11", "2026-11-03", "none"},
        {"3.11.", "2026-11-03", "none"},
        {"3. nov", "2026-11-03", "none"},
        {"3. nov.", "2026-11-03", "none"},
        {"3 nov", "2026-11-03", "none"},
        {"3NOV", "2026-11-03", "none"},
        {"23/11", "2026-11-23", "2026-11-23"},
        {"24/11", "none", "2026-11-24"},
        {"22/11", "2026-11-22", "none"},
        {"1. maj", "2026-05-01", "2027-05-01"},
        {"1 May", "2026-05-01", "2027-05-01"},
        {"31. dec", "none", "2026-12-31"},
        {"1. okt", "2026-10-01", "none"},
        {"1 oct", "2026-10-01", "none"},
        {"1. marts", "2026-03-01", "2027-03-01"},
        {"1. sept", "2026-09-01", "none"},
        // Weekdays.
        {"man", "2026-11-23", "2026-11-30"},
        {"Monday", "2026-11-23", "2026-11-30"},
        {"tirsdag", "2026-11-17", "2026-11-24"},
        {"tue", "2026-11-17", "2026-11-24"},
        {"ons", "2026-11-18", "2026-11-25"},
        {"wed", "2026-11-18", "2026-11-25"},
        {"torsdag", "2026-11-19", "2026-11-26"},
        {"thurs", "2026-11-19", "2026-11-26"},
        {"fri", "2026-11-20", "2026-11-27"},
        {"fre", "2026-11-20", "2026-11-27"},
        {"FREDAG", "2026-11-20", "2026-11-27"},
        {"lør", "2026-11-21", "2026-11-28"},
        {"LØRDAG", "2026-11-21", "2026-11-28"},
        {"loerdag", "2026-11-21", "2026-11-28"},
        {"sat", "2026-11-21", "2026-11-28"},
        {"søn", "2026-11-22", "2026-11-29"},
        {"sunday", "2026-11-22", "2026-11-29"},
        // Words.
        {"today", "2026-11-23", "2026-11-23"},
        {"idag", "2026-11-23", "2026-11-23"},
        {" I dag ", "2026-11-23", "2026-11-23"},
        {"yesterday", "2026-11-22", "none"},
        {"igår", "2026-11-22", "none"},
        {"I GÅR", "2026-11-22", "none"},
        {"igaar", "2026-11-22", "none"},
        {"i-går", "2026-11-22", "none"},
        {"I-dag", "2026-11-23", "2026-11-23"},
        {"i-morgen", "none", "2026-11-24"},
        {"tomorrow", "none", "2026-11-24"},
        {"imorgen", "none", "2026-11-24"},
        {"i morgen", "none", "2026-11-24"},
        // Offsets.
        {"-1d", "2026-11-22", "none"},
        {"-1wd", "2026-11-20", "none"},
        {"-2w", "2026-11-09", "none"},
        {"-3m", "2026-08-23", "none"},
        {"-120m", "2016-11-23", "none"},
        {"+1d", "none", "2026-11-24"},
        {"+2w", "none", "2026-12-07"},
        {"+10wd", "none", "2026-12-07"},
        {"+25wd", "none", "2026-12-30"},
        {"+26wd", "none", "2027-01-04"},
        {"+3m", "none", "2027-02-23"},
        {"+3M", "none", "2027-02-23"},
        {"+120m", "none", "2036-11-23"},
        {"+0d", "2026-11-23", "2026-11-23"},
        {"-0d", "2026-11-23", "2026-11-23"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(iso_of(row.text, monday, DateDirection::past) == row.past);
      CHECK(iso_of(row.text, monday, DateDirection::future) == row.future);
    }
  }

  TEST_CASE("a weekday that is today is today in the past and next week in the future")
  {
    CHECK(iso_of("fre", "2026-11-27", DateDirection::past) == "2026-11-27");
    CHECK(iso_of("fre", "2026-11-27", DateDirection::future) == "2026-12-04");
    CHECK(iso_of("søn", "2026-11-29", DateDirection::past) == "2026-11-29");
    CHECK(iso_of("søn", "2026-11-28", DateDirection::future) == "2026-11-29");
  }

  TEST_CASE("over New Year the nearer day is meant")
  {
    CHECK(iso_of("28/12", "2027-01-04", DateDirection::past) == "2026-12-28");
    CHECK(iso_of("28/12", "2027-01-04", DateDirection::future) == "2027-12-28");
    CHECK(iso_of("4/1", "2026-12-28", DateDirection::future) == "2027-01-04");
    CHECK(iso_of("4/1", "2026-12-28", DateDirection::past) == "2026-01-04");
    // Half a year is as near on both sides of a year with 365 days, but for one day.
    CHECK(iso_of("1/7", "2026-12-30", DateDirection::future) == "none");
    CHECK(iso_of("1/7", "2026-12-31", DateDirection::future) == "2027-07-01");
  }

  TEST_CASE("leap days only where the year has one")
  {
    CHECK(iso_of("29/2", "2024-03-10", DateDirection::past) == "2024-02-29");
    CHECK(iso_of("29/2", "2025-02-10", DateDirection::past) == "2024-02-29");
    CHECK(iso_of("29/2", "2027-03-10", DateDirection::future) == "2028-02-29");
    CHECK(iso_of("29/2", "2025-03-10", DateDirection::past) == "none");
    CHECK(iso_of("29/2", "2026-11-23", DateDirection::future) == "none");
    CHECK(iso_of("+1m", "2026-01-31", DateDirection::future) == "2026-02-28");
    CHECK(iso_of("-1m", "2026-03-31", DateDirection::past) == "2026-02-28");
  }

  TEST_CASE("what is no date, in either direction")
  {
    for (const std::string_view text :
         {"",          " ",         "x",           "nov",        "november 3",  "3",
          "33",        "3 11",      "3/",          "3//11",      "/11",         "3/11-",
          "3/11/",     "3/11-202",  "3/11-20266",  "2026-2-3",   "2026-11",     "2026/11/03",
          "20261103",  "2026-11-3", "2026-11-03x", "3/11x",      "3/11 2026 x", "003/11",
          "3/011",     "3. no",     "3. xyz",      "3. novx",    "ma",          "fr",
          "fredagg",   "fridays",   "lø",          "i",          "dag",         "i--dag",
          "idagg",     "+",         "-",           "+2",         "+2x",         "+ 2w",
          "++2w",      "+-2w",      "2w",          "10wd",       "2 w",         "+1.5m",
          "31/2",      "31/4",      "0/3",         "3/0",        "3/13",        "11/30",
          "3/11-26",   "24-02-03",  "2026-02-31",  "2026-13-01", "0000-01-01",  "3/11-1899",
          "3/11-2200", "\xC3",      "\xFF\xFE",    "3\t/11",     "３/11",       "CPR 010190"})
    {
      CAPTURE(text);
      CHECK(iso_of(text, monday, DateDirection::past) == "none");
      CHECK(iso_of(text, monday, DateDirection::future) == "none");
    }
  }

  TEST_CASE("a refusal says why and what to write instead")
  {
    const auto rows = std::to_array<Refusal>({
        {"", DateDirection::past, "der mangler en dato", "a date is missing"},
        {" fredagg ",
         DateDirection::past,
         "\"fredagg\" er ikke en dato; skriv fx 2026-11-03, 3/11, 3. nov, -2w, fredag eller i dag",
         "\"fredagg\" is not a date; write for example 2026-11-03, 3/11, 3 Nov, -2w, Friday or "
         "today"},
        {"snart",
         DateDirection::future,
         "\"snart\" er ikke en dato; skriv fx 2026-11-03, 3/11, 3. nov, +2w, fredag eller i dag",
         "\"snart\" is not a date; write for example 2026-11-03, 3/11, 3 Nov, +2w, Friday or "
         "today"},
        {"31/2",
         DateDirection::past,
         "31/2 findes ikke: februar 2026 har 28 dage",
         "31/2 does not exist: February 2026 has 28 days"},
        {"31/2",
         DateDirection::future,
         "31/2 findes ikke: februar 2027 har 28 dage",
         "31/2 does not exist: February 2027 has 28 days"},
        {"2026-02-31",
         DateDirection::past,
         "2026-02-31 findes ikke: februar 2026 har 28 dage",
         "2026-02-31 does not exist: February 2026 has 28 days"},
        {"31. november",
         DateDirection::past,
         "31. november findes ikke: november 2025 har 30 dage",
         "31. november does not exist: November 2025 has 30 days"},
        {"11/30",
         DateDirection::past,
         "11/30 findes ikke: der er 12 måneder, og dagen skrives først",
         "11/30 does not exist: there are 12 months, and the day is written first"},
        {"3/11-26",
         DateDirection::past,
         "3/11-26: skriv årstallet med fire cifre",
         "3/11-26: write the year with four digits"},
        {"3/11-1826",
         DateDirection::past,
         "3/11-1826: årstallet skal ligge mellem 1900 og 2199",
         "3/11-1826: the year must lie between 1900 and 2199"},
        {"24/11",
         DateDirection::past,
         "24/11 er ikke kommet endnu i år; var det sidste år, så skriv 2025-11-24",
         "24/11 has not come yet this year; if it was last year, write 2025-11-24"},
        {"3. nov",
         DateDirection::future,
         "3. nov er forbi i år; er det næste år, så skriv 2027-11-03",
         "3. nov is over this year; if it is next year, write 2027-11-03"},
        {"1/12-2026",
         DateDirection::past,
         "1/12-2026 ligger i fremtiden (i dag er 2026-11-23); datoen skal være i dag eller "
         "tidligere",
         "1/12-2026 is in the future (today is 2026-11-23); the date must be today or earlier"},
        {"+2w",
         DateDirection::past,
         "+2w ligger i fremtiden (i dag er 2026-11-23); datoen skal være i dag eller tidligere",
         "+2w is in the future (today is 2026-11-23); the date must be today or earlier"},
        {"imorgen",
         DateDirection::past,
         "imorgen ligger i fremtiden (i dag er 2026-11-23); datoen skal være i dag eller "
         "tidligere",
         "imorgen is in the future (today is 2026-11-23); the date must be today or earlier"},
        {"-1d",
         DateDirection::future,
         "-1d ligger i fortiden (i dag er 2026-11-23); datoen skal være i dag eller senere",
         "-1d is in the past (today is 2026-11-23); the date must be today or later"},
        {"igår",
         DateDirection::future,
         "igår ligger i fortiden (i dag er 2026-11-23); datoen skal være i dag eller senere",
         "igår is in the past (today is 2026-11-23); the date must be today or later"},
        {"2w",
         DateDirection::future,
         "2w mangler et fortegn; skriv +2w",
         "2w needs a sign; write +2w"},
        {"10WD",
         DateDirection::past,
         "10WD mangler et fortegn; skriv -10wd",
         "10WD needs a sign; write -10wd"},
        {"+2uger",
         DateDirection::future,
         "+2uger er ikke et antal dage; skriv fx +10d, +10wd (arbejdsdage), +2w, +3m",
         "+2uger is not a length of time; write for example +10d, +10wd (working days), +2w, +3m"},
        {"+121m",
         DateDirection::future,
         "+121m er mere end ti år; skriv hele datoen",
         "+121m is more than ten years; write the whole date"},
        {"-10000wd",
         DateDirection::past,
         "-10000wd er mere end ti år; skriv hele datoen",
         "-10000wd is more than ten years; write the whole date"},
        {"+14600d",
         DateDirection::future,
         "+14600d er mere end ti år; skriv hele datoen",
         "+14600d is more than ten years; write the whole date"},
    });
    for (const Refusal& row : rows)
    {
      CAPTURE(row.text);
      const FriendlyDate result = parsed(row.text, monday, row.direction);
      CHECK_FALSE(result.date);
      CHECK(result.da_problem == row.da);
      CHECK(result.en_problem == row.en);
    }
  }

  TEST_CASE("at the ends of what the calendar covers nothing breaks")
  {
    CHECK(iso_of("-2500wd", "1980-01-01", DateDirection::past) == "1970-01-21");
    CHECK(iso_of("+120m", "2150-12-31", DateDirection::future) == "2160-12-31");
    CHECK(iso_of("+480m", "2150-12-31", DateDirection::future) == "none");
    CHECK(iso_of("i dag", "1979-12-31", DateDirection::past) == "none");
    CHECK(iso_of("+1wd", "2199-12-31", DateDirection::future) == "none");
    CHECK(parsed("i dag", "2151-01-01", DateDirection::past).da_problem
          == "kalenderen dækker ikke i dag, 2151-01-01");
  }

  TEST_CASE("working days are those of the office that is passed in")
  {
    const WorkCalendar closed =
        WorkCalendar::office_calendar({{day("2026-11-24"), "lukket", "closed"}});
    const auto result = parse_friendly_date("+1wd", day(monday), DateDirection::future, closed);
    CHECK(iso_or_none(result.date) == "2026-11-25");
    CHECK(iso_of("+1wd", monday, DateDirection::future) == "2026-11-24");
  }
}
