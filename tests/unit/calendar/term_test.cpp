// SPDX-License-Identifier: MPL-2.0
#include "calendar/date.hpp"
#include "calendar/term.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

using namespace sag;

namespace
{

template <typename A, typename B>
concept addable = requires(A a, B b)
{
  a + b;
};

static_assert(!addable<Date, WorkingDays>, "working days need a calendar");
static_assert(!addable<Date, int>, "an int says neither days nor months");

} // namespace

TEST_SUITE("calendar/term")
{
  TEST_CASE("a number and its unit")
  {
    struct Row
    {
      std::string_view text;
      Term term;
      std::string_view da;
      std::string_view en;
    };

    const auto rows = std::to_array<Row>({
        {"30d", {30, TermUnit::days}, "30 dage", "30 days"},
        {"1d", {1, TermUnit::days}, "1 dag", "1 day"},
        {"0d", {0, TermUnit::days}, "0 dage", "0 days"},
        {"10wd", {10, TermUnit::working_days}, "10 arbejdsdage", "10 working days"},
        {"1wd", {1, TermUnit::working_days}, "1 arbejdsdag", "1 working day"},
        {"13w", {13, TermUnit::weeks}, "13 uger", "13 weeks"},
        {"1w", {1, TermUnit::weeks}, "1 uge", "1 week"},
        {"3m", {3, TermUnit::months}, "3 måneder", "3 months"},
        {"1m", {1, TermUnit::months}, "1 måned", "1 month"},
        {"480m", {480, TermUnit::months}, "480 måneder", "480 months"},
        {"10000wd", {10000, TermUnit::working_days}, "10000 arbejdsdage", "10000 working days"},
    });
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(parse_term(row.text) == row.term);
      CHECK(format_term(row.term) == row.text);
      CHECK(describe_term(row.term, Language::danish) == row.da);
      CHECK(describe_term(row.term, Language::english) == row.en);
    }
  }

  TEST_CASE("anything else is no term")
  {
    for (const std::string_view text :
         {"",     "d",       "wd",     "10",    "10 d",    " 10d", "10d ", "10D", "10 wd", "10dw",
          "10y",  "3md",     "+3m",    "-3m",   "1.5m",    "3,5m", "010d", "00d", "w3",    "3w2d",
          "481m", "10001wd", "14601d", "2081w", "9999999", "1e3d", "3w\n", "９d", "3uger"})
    {
      CAPTURE(text);
      CHECK_FALSE(parse_term(text));
    }
  }

  TEST_CASE("there are no hours, so no day can be eight or twenty-four of them")
  {
    for (const std::string_view text : {"8h", "24h", "1d8h", "8t", "PT24H", "P1D"})
    {
      CAPTURE(text);
      CHECK_FALSE(parse_term(text));
    }
  }

  TEST_CASE("working days compare with working days")
  {
    CHECK(WorkingDays{5} < WorkingDays{6});
    CHECK(WorkingDays{5} == WorkingDays{5});
  }
}
