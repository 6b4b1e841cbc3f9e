// SPDX-License-Identifier: MPL-2.0
#include "timeline/begun_case.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

std::string said(std::string_view code, std::string_view lines, std::string_view as_of)
{
  const Finding one = only_finding(code, lines, as_of);
  CHECK_FALSE(one.limit.has_value());
  return fmt::format("{} | {} | {} | {} {} | {}",
                     one.what.da,
                     one.what.en,
                     place_text(one.file, one.span),
                     format_iso(one.since),
                     one.days.count,
                     one.command);
}

} // namespace

TEST_SUITE("timeline/truth_findings")
{
  TEST_CASE("an implausible wait is a warning from its first day and never more")
  {
    constexpr std::string_view lines =
        "2026-01-06 mho requested: lae-265, from: x, expected: 2027-01-06\n";
    CHECK(severity("wait-implausible", lines, "2026-01-05").empty());
    CHECK(severity("wait-implausible", lines, "2026-01-06") == "warn");
    CHECK(severity("wait-implausible", lines, "2026-12-31") == "warn");
    CHECK(severity("wait-implausible",
                   "2026-01-06 mho requested: lae-265, from: x, expected: 2026-04-06",
                   "2026-01-06")
              .empty());
    CHECK(severity("wait-implausible",
                   std::string(lines) + "2026-01-08 mho received: lae-265",
                   "2026-01-08")
              .empty());
    CHECK(severity("wait-implausible",
                   std::string(lines)
                       + "2026-01-08 mho corrected: {date: 2026-01-06, requested: lae-265}, "
                         "because: x, expected: 2026-02-06",
                   "2026-01-08")
              .empty());
    CHECK(severity("wait-implausible",
                   std::string(lines)
                       + "2026-01-08 mho acknowledged: wait-implausible, because: x, until: "
                         "2026-01-30",
                   "2026-01-08")
              .empty());
    CHECK(said("wait-implausible", lines, "2026-01-09")
          == "LÆ 265: 2027-01-06 er længere ude, end det plejer at tage (90d) | LÆ 265: 2027-01-06 "
             "is further off than it usually takes (90d) | 2027-01-06 | 2026-01-06 3 | sag correct "
             "2026-0141 10 because=… expected=…");
  }

  TEST_CASE("a letter that names a wait that was over, until the next one")
  {
    constexpr std::string_view asked = "2026-01-06 mho requested: lae-265, from: x\n";
    constexpr std::string_view letter =
        "2026-01-20 mho informed: status, via: post, waiting: [lae-265]\n";
    const auto on = [](std::string_view a, std::string_view b, std::string_view c = "")
    { return severity("letter-untrue", std::string(a).append(b).append(c), "2026-01-22"); };
    CHECK(on(asked, letter).empty());
    CHECK(on(asked, "2026-01-19 mho received: lae-265\n", letter) == "STALL");
    CHECK(on(asked, "2026-01-19 mho declined: lae-265\n", letter) == "STALL");
    CHECK(on(asked, "2026-01-19 mho withdrawn: lae-265\n", letter) == "STALL");
    CHECK(on("", letter) == "STALL");
    // Later than the letter, on its own day too; and what is asked for on that day.
    CHECK(on(asked, letter, "2026-01-20 mho received: lae-265\n").empty());
    CHECK(on(letter, "2026-01-20 mho requested: lae-265, from: x\n").empty());
    CHECK(on("", letter, "2026-01-21 mho requested: lae-265, from: x\n") == "STALL");
    // Told anew, by letter or in a talk; a meeting says nothing of it.
    const std::string untrue = std::string(letter);
    CHECK(on(untrue, "2026-01-21 mho informed: talk, via: phone\n").empty());
    CHECK(on(untrue, "2026-01-21 mho met: samtale, with: [citizen]\n") == "STALL");
    CHECK(severity("letter-untrue", letter, "2026-01-19").empty());
    CHECK(severity("letter-untrue", letter, "2026-01-20") == "STALL");
    CHECK(said("letter-untrue", letter, "2026-01-22")
          == "Borgeren fik at vide, at vi venter på noget, vi ikke ventede på: LÆ 265 | The "
             "citizen was told that we wait for what we did not wait for: LÆ 265 | lae-265 | "
             "2026-01-20 2 | sag letter 2026-0141");
  }

  TEST_CASE("a paper that is found later makes the letter untrue once it is known")
  {
    constexpr std::string_view lines =
        "2026-01-06 mho requested: lae-265, from: x\n"
        "2026-01-20 mho informed: status, via: post, waiting: [lae-265]\n"
        "2026-01-12 mho received: lae-265, logged: 2026-01-28\n";
    CHECK(severity("letter-untrue", lines, "2026-01-28") == "STALL");
  }

  TEST_CASE("an acknowledgement that ran out while the thing is still there")
  {
    const auto acknowledged = [](std::string_view until)
    {
      return fmt::format("2026-01-09 mho acknowledged: not-assigned, because: x, until: {}\n",
                         until);
    };
    const auto on = [&](std::string_view more, std::string_view as_of)
    {
      return severity(
          "acknowledgement-expired", acknowledged("2026-01-16") + std::string(more), as_of);
    };
    CHECK(on("", "2026-01-16").empty());
    CHECK(on("", "2026-01-17") == "warn");
    CHECK(on("2026-01-17 hve assigned: mho", "2026-01-19").empty());
    CHECK(
        on("2026-01-16 mho acknowledged: not-assigned, because: y, until: 2026-01-23", "2026-01-19")
            .empty());
    CHECK(said("acknowledgement-expired", acknowledged("2026-01-16"), "2026-01-19")
          == "Kvitteringen for not-assigned udløb 2026-01-16, og meldingen er der stadig | The "
             "acknowledgement of not-assigned ran out on 2026-01-16, and the finding is still "
             "there | not-assigned | 2026-01-16 1 | sag 2026-0141 acknowledged not-assigned "
             "because=… until=…");
    // What came after it is something else.
    constexpr std::string_view later =
        "2026-01-06 mho asked: callback\n"
        "2026-01-14 mho acknowledged: not-answered, because: x, until: 2026-01-16\n"
        "2026-01-15 mho answered: callback\n"
        "2026-02-02 mho asked: callback\n";
    CHECK(severity("not-answered", later, "2026-02-06") == "STALL");
    CHECK(severity("acknowledgement-expired", later, "2026-02-06").empty());
  }

  TEST_CASE("an acknowledgement that silences nothing")
  {
    constexpr std::string_view early =
        "2026-01-06 mho acknowledged: not-assigned, because: x, until: 2026-01-30\n";
    const auto on = [&](std::string_view more, std::string_view as_of)
    { return severity("acknowledgement-useless", std::string(early).append(more), as_of); };
    CHECK(on("", "2026-01-08") == "warn");
    CHECK(on("", "2026-01-09").empty());
    CHECK(on("2026-01-12 hve assigned: mho", "2026-01-12") == "warn");
    CHECK(on("2026-01-12 hve assigned: mho", "2026-01-31").empty());
    CHECK(on("2026-01-12 hve assigned: mho\n"
             "2026-01-13 mho corrected: {date: 2026-01-06, acknowledged: not-assigned}, because: "
             "y, void: true",
             "2026-01-13")
              .empty());
    CHECK(severity("acknowledgement-useless",
                   "2026-01-06 mho acknowledged: letter-due, because: x, until: 2026-01-30",
                   "2026-01-08")
          == "warn");
    // Of an acknowledgement nothing can be acknowledged.
    CHECK(severity("acknowledgement-useless",
                   std::string(early)
                       + "2026-01-06 mho acknowledged: acknowledgement-useless, because: x, "
                         "until: 2026-01-30",
                   "2026-01-08")
          == "warn");
    CHECK(said("acknowledgement-useless", early, "2026-01-08")
          == "Kvitteringen for not-assigned til og med 2026-01-30 dæmper intet | The "
             "acknowledgement of not-assigned until 2026-01-30 silences nothing | not-assigned | "
             "2026-01-06 2 | sag correct 2026-0141 10 --void because=…");
  }
}
