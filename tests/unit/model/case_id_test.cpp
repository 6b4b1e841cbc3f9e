// SPDX-License-Identifier: MPL-2.0
#include "model/case_id.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;

namespace
{

/// "2026-0141", "-0141" without a year, "none".
std::string shown(std::optional<ShortCaseId> id)
{
  if (!id)
  {
    return "none";
  }
  const std::string number = format_case_id({id->year.value_or(0), id->number});
  return id->year ? number : number.substr(4);
}

} // namespace

TEST_SUITE("model/case_id")
{
  TEST_CASE("a number is written in exactly one way")
  {
    for (const std::string_view text : {"2026-0141", "1900-0001", "2199-9999"})
    {
      CAPTURE(text);
      const auto id = parse_case_id(text);
      REQUIRE(id.has_value());
      CHECK(format_case_id(*id) == text);
    }
    for (const std::string_view text :
         {"",           "2026-141",   "2026-00141", "141",       "0141",
          "2026-0000",  "1899-0001",  "2200-0001",  "2026_0141", "2026 0141",
          " 2026-0141", "2026-0141 ", "20a6-0141",  "2026-01a1", "2026--141",
          "+026-0141",  "-026-0141",  "2026-014\n", "202-60141", "2026-0141-1"})
    {
      CAPTURE(text);
      CHECK_FALSE(parse_case_id(text).has_value());
    }
  }

  TEST_CASE("as people type it")
  {
    struct Row
    {
      std::string_view typed;
      std::string_view read;
    };

    constexpr Row rows[] = {{"2026-0141", "2026-0141"},
                            {"2026-141", "2026-0141"},
                            {"2026-1", "2026-0001"},
                            {"141", "-0141"},
                            {"0141", "-0141"},
                            {"9999", "-9999"},
                            {"0", "none"},
                            {"0000", "none"},
                            {"00141", "none"},
                            {"12345", "none"},
                            {"26-141", "none"},
                            {"2026-", "none"},
                            {"-141", "none"},
                            {"1899-1", "none"},
                            {"2200-1", "none"},
                            {"2026-14-1", "none"},
                            {"abc", "none"},
                            {"14l", "none"},
                            {"", "none"}};
    for (const Row& row : rows)
    {
      CAPTURE(row.typed);
      CHECK(shown(parse_short_case_id(row.typed)) == row.read);
    }
  }

  TEST_CASE("by year, then number")
  {
    CHECK(CaseId{2025, 9999} < CaseId{2026, 1});
    CHECK(CaseId{2026, 2} < CaseId{2026, 10});
    CHECK(CaseId{2026, 2} == CaseId{2026, 2});
  }
}
