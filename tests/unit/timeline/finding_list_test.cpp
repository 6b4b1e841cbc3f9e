// SPDX-License-Identifier: MPL-2.0
// All findings of a case on a day: which, in what order, what each says, and when there is none.

#include "timeline/begun_case.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("timeline/finding_list")
{
  TEST_CASE("every open item is judged, whether or not it names the day")
  {
    constexpr std::string_view lines =
        "2026-01-05 hve assigned: mho\n"
        "2026-01-05 mho informed: status, via: post\n"
        "2026-01-12 mho requested: udtalelse, from: social\n"
        "2026-01-12 mho handed-over: social\n"
        "2026-01-12 mho asked: callback\n"
        "2026-01-12 mho requested: lae-265, from: x, expected: 2026-01-16\n";
    CHECK(found(lines, "2026-01-12").empty());
    CHECK(found(lines, "2026-01-22")
          == "STALL handover-not-accepted 8, STALL not-answered 8, warn not-reminded 4");
    CHECK(found(lines, "2026-01-27")
          == "STALL handover-not-accepted 11, STALL not-answered 11, STALL not-reminded 7, "
             "warn no-self-support-track 16, warn opinion-missing 11");
  }

  TEST_CASE("the worst first, then the longest, then by code")
  {
    CHECK(found("", "2026-02-18")
          == "STALL citizen-not-informed 32, STALL no-next-step 32, "
             "STALL no-self-support-track 32, STALL not-assigned 32");
    CHECK(found("2026-01-06 mho asked: callback\n2026-01-06 mho handed-over: social", "2026-01-14")
          == "STALL not-assigned 7, STALL handover-not-accepted 6, STALL not-answered 6");
    CHECK(found("2026-01-06 mho asked: callback\n2026-01-06 mho handed-over: social", "2026-01-12")
          == "STALL not-answered 4, warn not-assigned 5, warn handover-not-accepted 4");
  }

  TEST_CASE("before it begins and when it is closed a case has no findings")
  {
    constexpr std::string_view closed =
        "2026-01-20 mho stage: afsluttet, because: x, outcome: afslag, self-support: none\n";
    CHECK(found("", "2026-01-04").empty());
    CHECK(found("", "2026-01-20") != "");
    CHECK(found(closed, "2026-01-20").empty());
    CHECK(found(closed, "2027-01-20").empty());
    CHECK(found("2026-01-06 mho asked: callback\n" + std::string(closed), "2026-01-20")
          == "STALL not-assigned 11, STALL not-answered 10");
  }

  TEST_CASE("the days on which a case was closed count in no clock")
  {
    constexpr std::string_view closed =
        "2026-01-05 hve assigned: mho\n"
        "2026-01-06 mho informed: status, via: post\n"
        "2026-01-20 mho decided: afslag\n"
        "2026-01-20 mho stage: afsluttet, because: x, outcome: afslag, self-support: none\n";
    const std::string complained = std::string(closed) + "2026-06-01 mho complained: decision\n";
    CHECK(found(complained, "2026-06-01").empty());
    const Boundary silence{
        "citizen-not-informed", complained, "2026-06-29", "2026-06-30", "2026-07-13", "2026-07-14"};
    check_boundaries({&silence, 1});
    CHECK(found(complained + "2026-06-08 mho assessed: genvurdering", "2026-12-01").empty());
    // Nobody had it, and nothing was decided, before it was closed; so it is when it is opened
    // again.
    constexpr std::string_view again =
        "2026-01-08 mho stage: afsluttet, because: x, outcome: afslag, self-support: none\n"
        "2026-06-01 mho stage: modtaget, because: x";
    const Boundary clocks[] = {
        {"not-assigned", again, "2026-06-04", "2026-06-05", "2026-06-08", "2026-06-09"},
        {"no-self-support-track", again, "2026-06-22", "2026-06-23", "2026-07-13", "2026-07-14"}};
    check_boundaries(clocks);
  }

  TEST_CASE("acknowledged: silent until its day, that day included, and only that code")
  {
    constexpr std::string_view lines =
        "2026-01-09 mho acknowledged: not-assigned, because: x, until: 2026-01-16";
    CHECK(severity("not-assigned", "", "2026-01-09") == "warn");
    CHECK(severity("not-assigned", lines, "2026-01-09").empty());
    CHECK(severity("not-assigned", lines, "2026-01-16").empty());
    CHECK(severity("not-assigned", lines, "2026-01-17") == "STALL");
    CHECK(severity("no-next-step", lines, "2026-01-20") == "warn");
    CHECK(severity("not-assigned",
                   "2026-01-09 mho acknowledged: not-assigned, because: x, until: 2026-01-08",
                   "2026-01-09")
          == "warn");
    CHECK(severity("not-assigned",
                   "2026-01-09 mho acknowledged: not-assigned, because: x, until: 2026-01-16\n"
                   "2026-01-16 mho acknowledged: not-assigned, because: x, until: 2026-01-23",
                   "2026-01-23")
              .empty());
  }

  TEST_CASE("what a finding says")
  {
    const Finding finding =
        only_finding("opinion-missing",
                     "2026-01-05 hve assigned: mho\n"
                     "2026-01-12 mho requested: udtalelse, from: social, ref: b",
                     "2026-01-27");
    CHECK(finding.severity == Severity::warning);
    CHECK(format_case_id(finding.subject) == "2026-0141");
    CHECK(finding.file->path() == "cases/2026/2026-0141.yaml");
    CHECK(place_text(finding.file, finding.span) == "requested");
    CHECK(finding.since == day("2026-01-12"));
    CHECK(finding.days == WorkingDays{11});
    REQUIRE(finding.limit.has_value());
    CHECK(finding.limit->warn == WorkingDays{10});
    CHECK(finding.limit->stall == WorkingDays{15});
    CHECK(place_text(finding.limit->file, finding.limit->span) == "[10, 15]");
    CHECK(finding.unit == "social");
    CHECK(finding.stage == "modtaget");
    CHECK(finding.what == both("Udtalelse: er ikke kommet", "Opinion: has not come"));
    CHECK(finding.command == "sag 2026-0141 received udtalelse ref=b");
  }
}
