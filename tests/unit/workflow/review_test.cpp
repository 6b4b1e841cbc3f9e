// SPDX-License-Identifier: MPL-2.0
// Nothing is computed by rules that nobody has looked at: on the last day, the day after, and in
// the thirty days before.

#include "support/replay.hpp"
#include "workflow/review.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// Of the minimal rules, which are reviewed until 2026-12-31.
std::string told_on(std::string_view iso)
{
  Diagnostics diagnostics;
  check_reviewed(minimal_rules().workflows.front(), day(iso), diagnostics);
  return told(diagnostics);
}

bool covers(std::string_view lines, std::string_view iso)
{
  return rules_cover(Replay(lines, iso).standing(), day(iso));
}

} // namespace

TEST_SUITE("workflow/review")
{
  TEST_CASE("a warning for thirty days, then an error")
  {
    const Workflow& rules = minimal_rules().workflows.front();
    CHECK(told_on("2026-12-01").empty());
    CHECK(told_on("2026-12-02").find("rules-review-near") != std::string::npos);
    CHECK(told_on("2026-12-31").find("rules-review-near") != std::string::npos);
    CHECK(is_reviewed_for(rules, day("2026-12-31")));
    CHECK_FALSE(is_reviewed_for(rules, day("2027-01-01")));
    CHECK(told_on("2027-01-01").find("rules-not-reviewed") != std::string::npos);
    CHECK(not_reviewed_words(rules, day("2027-01-01")).en
          == "fp-test has been reviewed only up to and with 2026-12-31 (workflows/fp-test.yaml:4), "
             "so "
             "nothing is computed under these rules for 2027-01-01");
  }

  TEST_CASE("a closed case has nothing left to compute, one that is open again has")
  {
    const std::string closed = "2026-08-03 mho applied: foertidspension\n"
                               "2026-08-04 mho stage: afsluttet, because: Trukket.\n";
    CHECK(covers("2026-08-03 mho applied: foertidspension\n", "2026-12-31"));
    CHECK_FALSE(covers("2026-08-03 mho applied: foertidspension\n", "2027-01-01"));
    CHECK(covers(closed, "2027-01-01"));
    CHECK_FALSE(covers(closed + "2026-12-30 mho applied: foertidspension\n", "2027-01-01"));
  }
}
