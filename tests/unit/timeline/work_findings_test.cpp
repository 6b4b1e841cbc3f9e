// SPDX-License-Identifier: MPL-2.0
// Our own work and the waits that cover it: what counts as a step, and what as an excuse.

#include "timeline/begun_case.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("timeline/work_findings")
{
  TEST_CASE("a new application in a closed case is work that nobody does")
  {
    constexpr std::string_view lines =
        "2026-01-05 hve assigned: mho\n"
        "2026-01-20 mho decided: afslag\n"
        "2026-01-20 mho stage: afsluttet, because: x, outcome: afslag, self-support: none\n"
        "2026-06-01 mho applied: foertidspension";
    CHECK(found(lines, "2026-06-15").empty());
    CHECK(found(lines, "2026-06-16") == "warn no-next-step 11");
  }

  TEST_CASE("own work is judged only while nothing is open, and never where it is others' turn")
  {
    constexpr std::string_view own = "2026-01-05 hve assigned: mho\n";
    const auto after = [&](std::string_view lines, std::string_view as_of)
    { return severity("no-next-step", std::string(own).append(lines), as_of); };
    CHECK(after("", "2026-01-27") == "STALL");
    CHECK(after("2026-01-06 mho requested: lae-265, from: x", "2026-01-27").empty());
    CHECK(after("2026-01-06 mho asked: callback", "2026-01-27").empty());
    CHECK(
        after("2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-27", "2026-01-27")
            .empty());
    CHECK(
        after("2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-23", "2026-02-06")
            .empty());
    CHECK(
        after("2026-01-06 mho measure: praktik, starts: 2026-01-06, ends: 2026-01-23", "2026-02-09")
        == "warn");
    CHECK(after("2026-01-06 mho stage: indsats", "2026-06-30").empty());
    // A note, a letter, a correction or an acknowledgement is no step; anything else is.
    CHECK(after("2026-01-19 mho noted: x", "2026-01-20") == "warn");
    CHECK(after("2026-01-19 mho informed: status, via: post", "2026-01-20") == "warn");
    CHECK(after("2026-01-19 mho acknowledged: not-assigned, because: x, until: 2026-02-01",
                "2026-01-20")
          == "warn");
    CHECK(after("2026-01-19 mho consented: [egen-laege]", "2026-01-20").empty());
    CHECK(after("2026-01-19 mho met: samtale, with: [citizen]", "2026-01-20").empty());
  }

  TEST_CASE("a reminder gives new time, a note does not")
  {
    constexpr std::string_view request = "2026-08-14 mho requested: lae-265, from: x\n";
    const auto after = [&](std::string_view lines, std::string_view as_of)
    { return severity("not-reminded", std::string(request).append(lines), as_of); };
    CHECK(after("", "2026-09-22") == "STALL");
    CHECK(after("2026-09-18 mho noted: rykket", "2026-09-22") == "STALL");
    CHECK(after("2026-09-18 mho reminded: lae-265", "2026-09-22").empty());
    CHECK(after("2026-09-18 mho reminded: lae-265", "2026-10-07").empty());
    CHECK(after("2026-09-18 mho reminded: lae-265", "2026-10-08") == "warn");
    CHECK(after("2026-09-18 mho postponed: lae-265, said-by: x, expected: 2026-12-01", "2026-12-04")
              .empty());
    CHECK(after("2026-09-18 mho postponed: lae-265, said-by: x, expected: 2026-12-01", "2026-12-07")
          == "warn");
  }

  TEST_CASE("whose turn it honestly is")
  {
    const auto waits = [](std::string_view lines, std::string_view as_of)
    {
      const Replay replay(after_begun(lines), as_of);
      return waits_for_others(replay.standing(), day(as_of));
    };
    CHECK_FALSE(waits("", "2026-01-05"));
    CHECK_FALSE(waits("", "2026-01-04"));
    CHECK(waits("2026-01-06 mho requested: lae-265, from: x", "2026-01-06"));
    CHECK(waits("2026-01-06 mho requested: hoering, from: x", "2026-01-06"));
    CHECK(waits("2026-01-06 mho paused: ill, review: 2026-01-12", "2026-01-06"));
    CHECK_FALSE(waits("2026-01-06 mho paused: ill, review: 2026-01-12", "2026-01-12"));
    CHECK(waits("2026-01-06 mho stage: indsats", "2026-01-06"));
    CHECK_FALSE(waits("2026-01-06 mho requested: lae-265, from: x\n2026-01-06 mho asked: callback",
                      "2026-01-06"));
    CHECK_FALSE(
        waits("2026-01-06 mho requested: lae-265, from: x, expected: 2026-01-06", "2026-01-14"));
    CHECK_FALSE(
        waits("2026-01-06 mho stage: afsluttet, because: x, outcome: afslag, self-support: none",
              "2026-01-06"));
  }
}
