// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"
#include "timeline/finding.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <span>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view begun = "2026-01-05 mho applied: foertidspension\n";

/// "warn not-assigned 4, STALL ..." of all findings on the day, in their order.
std::string
found(std::string_view lines, std::string_view as_of, const Rulebook& rules = minimal_rules())
{
  const Replay replay(std::string(begun).append(lines), as_of, rules);
  std::string list;
  for (const Finding& finding : findings_of(replay.standing(), day(as_of)))
  {
    list += fmt::format("{}{} {} {}",
                        list.empty() ? "" : ", ",
                        finding.severity == Severity::error ? "STALL" : "warn",
                        finding.code,
                        finding.days.count);
  }
  return list;
}

/// "" , "warn" or "STALL" of one code.
std::string severity(std::string_view code,
                     std::string_view lines,
                     std::string_view as_of,
                     const Rulebook& rules = minimal_rules())
{
  const Replay replay(std::string(begun).append(lines), as_of, rules);
  for (const Finding& finding : findings_of(replay.standing(), day(as_of)))
  {
    if (finding.code == code)
    {
      return finding.severity == Severity::error ? "STALL" : "warn";
    }
  }
  return "";
}

Finding only_finding(std::string_view code, const Replay& replay, std::string_view as_of)
{
  auto findings = findings_of(replay.standing(), day(as_of));
  std::erase_if(findings, [&](const Finding& finding) { return finding.code != code; });
  REQUIRE(findings.size() == 1);
  return std::move(findings.front());
}

/// The last quiet day, the first and the last day of the warning, the first of the stall.
struct Boundary
{
  std::string_view code;
  std::string_view lines;
  std::string_view last_quiet;
  std::string_view first_warn;
  std::string_view last_warn;
  std::string_view first_stall;
};

void check_boundaries(std::span<const Boundary> rows, const Rulebook& rules = minimal_rules())
{
  for (const Boundary& row : rows)
  {
    CAPTURE(row.code);
    CAPTURE(row.lines);
    CHECK(severity(row.code, row.lines, row.last_quiet, rules).empty());
    CHECK(severity(row.code, row.lines, row.first_warn, rules) == "warn");
    CHECK(severity(row.code, row.lines, row.last_warn, rules) == "warn");
    CHECK(severity(row.code, row.lines, row.first_stall, rules) == "STALL");
    CHECK(day(row.last_quiet).plus_days(1) == day(row.first_warn));
    CHECK(day(row.last_warn).plus_days(1) == day(row.first_stall));
  }
}

} // namespace

TEST_SUITE("timeline/finding")
{
  TEST_CASE("every limit: the day before, the day, the day after")
  {
    constexpr Boundary rows[] = {
        {"not-assigned", "", "2026-01-08", "2026-01-09", "2026-01-12", "2026-01-13"},
        {"no-next-step",
         "2026-01-05 hve assigned: mho",
         "2026-01-19",
         "2026-01-20",
         "2026-01-26",
         "2026-01-27"},
        {"citizen-not-informed",
         "2026-01-05 mho informed: status, via: post",
         "2026-02-02",
         "2026-02-03",
         "2026-02-16",
         "2026-02-17"},
        {"handover-not-accepted",
         "2026-02-02 mho handed-over: social",
         "2026-02-05",
         "2026-02-06",
         "2026-02-09",
         "2026-02-10"},
        {"opinion-missing",
         "2026-02-02 mho requested: udtalelse, from: social",
         "2026-02-16",
         "2026-02-17",
         "2026-02-23",
         "2026-02-24"},
        {"received-not-assessed",
         "2026-01-05 mho received: lae-265, unsolicited: true",
         "2026-01-12",
         "2026-01-13",
         "2026-01-19",
         "2026-01-20"},
        {"not-answered",
         "2026-01-09 mho asked: callback",
         "2026-01-13",
         "2026-01-14",
         "2026-01-14",
         "2026-01-15"},
        {"not-reminded",
         "2026-08-14 mho requested: lae-265, from: x",
         "2026-09-17",
         "2026-09-18",
         "2026-09-21",
         "2026-09-22"},
        {"not-reminded",
         "2026-08-31 mho requested: samtykke, from: Bo",
         "2026-09-17",
         "2026-09-18",
         "2026-09-21",
         "2026-09-22"},
        {"pause-not-reviewed",
         "2026-01-06 mho paused: ill, review: 2026-01-12",
         "2026-01-15",
         "2026-01-16",
         "2026-01-19",
         "2026-01-20"},
        {"reconsideration-late",
         "2026-02-02 mho decided: afslag\n2026-02-02 mho complained: decision",
         "2026-02-23",
         "2026-02-24",
         "2026-03-02",
         "2026-03-03"},
        {"ready-not-decided",
         "2026-01-06 mho stage: oplysning",
         "2026-01-20",
         "2026-01-21",
         "2026-01-27",
         "2026-01-28"},
    };
    check_boundaries(rows);
  }

  TEST_CASE("across Easter, Christmas and weekends only working days count")
  {
    constexpr Boundary rows[] = {
        {"handover-not-accepted",
         "2026-03-30 mho handed-over: social",
         "2026-04-07",
         "2026-04-08",
         "2026-04-09",
         "2026-04-10"},
        {"opinion-missing",
         "2026-12-14 mho requested: udtalelse, from: social",
         "2027-01-03",
         "2027-01-04",
         "2027-01-10",
         "2027-01-11"},
        {"reconsideration-late",
         "2026-12-01 mho decided: afslag\n2026-12-15 mho complained: decision",
         "2027-01-11",
         "2027-01-12",
         "2027-01-18",
         "2027-01-19"},
        // Received on a Saturday, on Good Friday: the next working day is day 1.
        {"received-not-assessed",
         "2026-01-10 mho received: lae-265, unsolicited: true",
         "2026-01-18",
         "2026-01-19",
         "2026-01-25",
         "2026-01-26"},
        {"received-not-assessed",
         "2026-04-03 mho received: lae-265, unsolicited: true",
         "2026-04-13",
         "2026-04-14",
         "2026-04-20",
         "2026-04-21"},
        // A review on Christmas Eve.
        {"pause-not-reviewed",
         "2026-12-01 mho paused: ill, review: 2026-12-24",
         "2027-01-03",
         "2027-01-04",
         "2027-01-05",
         "2027-01-06"},
        {"not-reminded",
         "2026-11-24 mho requested: lae-265, from: x",
         "2027-01-03",
         "2027-01-04",
         "2027-01-05",
         "2027-01-06"},
    };
    check_boundaries(rows);
  }

  TEST_CASE("the codes that only some rules have")
  {
    for (const std::string_view code : {"plan-not-written", "granted-not-started", "no-next-step"})
    {
      CAPTURE(code);
      const std::string work = fmt::format("    work: {{code: {}, limit: [3, 5]}}\n", code);
      const Rulebook rules = rulebook_of(changed(
          minimal_workflow, "    work: {code: ready-not-decided, limit: [10, 15]}\n", work));
      const Boundary row{code,
                         "2026-01-12 mho stage: oplysning",
                         "2026-01-15",
                         "2026-01-16",
                         "2026-01-19",
                         "2026-01-20"};
      check_boundaries({&row, 1}, rules);
    }
    for (const std::string_view code : {"waiting-for-meeting", "waiting-for-approval"})
    {
      CAPTURE(code);
      const std::string own = fmt::format("    code: {}\n    limit: [3, 5]\n", code);
      const Rulebook rules = rulebook_of(
          changed(minimal_workflow, "    code: opinion-missing\n    limit: [10, 15]\n", own));
      const Boundary row{code,
                         "2026-01-12 mho requested: udtalelse, from: social",
                         "2026-01-15",
                         "2026-01-16",
                         "2026-01-19",
                         "2026-01-20"};
      check_boundaries({&row, 1}, rules);
    }
  }

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
  }

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

  TEST_CASE("only what the citizen heard from us resets the information clock")
  {
    const auto after = [](std::string_view line) {
      return severity("citizen-not-informed", fmt::format("2026-01-30 mho {}", line), "2026-02-03");
    };
    CHECK(after("noted: x") == "warn");
    CHECK(after("asked: callback") == "warn");
    CHECK(after("noted: borgeren ringede") == "warn");
    CHECK(after("met: samtale, with: [doctor], why: x") == "warn");
    CHECK(after("decided: afslag") == "warn");
    CHECK(after("informed: status, via: post").empty());
    CHECK(after("informed: talk, via: phone").empty());
    CHECK(after("met: samtale, with: [citizen]").empty());
  }

  TEST_CASE("a stage's own information clock holds in it, whatever the casebook says")
  {
    const Rulebook local =
        rulebook_of(minimal_workflow,
                    fmt::format("{}limits:\n  citizen-not-informed: [2, 4]\n", minimal_casebook));
    CHECK(severity("citizen-not-informed", "", "2026-01-07", local).empty());
    CHECK(severity("citizen-not-informed", "", "2026-01-08", local) == "warn");
    CHECK(severity("citizen-not-informed", "", "2026-01-11", local) == "warn");
    CHECK(severity("citizen-not-informed", "", "2026-01-12", local) == "STALL");
    // oplysning has `inform: [20, 30]` of its own.
    CHECK(severity("citizen-not-informed", "2026-01-05 mho stage: oplysning", "2026-02-02", local)
              .empty());
    CHECK(severity("citizen-not-informed", "2026-01-05 mho stage: oplysning", "2026-02-03", local)
          == "warn");
  }

  TEST_CASE("the casebook's own limits")
  {
    const Rulebook local = rulebook_of(minimal_workflow,
                                       fmt::format("{}limits:\n"
                                                   "  not-assigned: [1, 2]\n"
                                                   "  no-next-step: [4, 6]\n"
                                                   "  opinion-missing: [2, 3]\n",
                                                   minimal_casebook));
    const Boundary rows[] = {
        {"not-assigned", "", "2026-01-06", "2026-01-07", "2026-01-07", "2026-01-08"},
        {"no-next-step", "", "2026-01-11", "2026-01-12", "2026-01-13", "2026-01-14"},
        {"opinion-missing",
         "2026-01-05 mho requested: udtalelse, from: social",
         "2026-01-07",
         "2026-01-08",
         "2026-01-08",
         "2026-01-09"},
    };
    check_boundaries(rows, local);
    const Replay replay(begun, "2026-01-07", local);
    CHECK(only_finding("not-assigned", replay, "2026-01-07").limit->file->path()
          == "casebook.yaml");
    const Replay general(begun, "2026-01-12");
    CHECK(only_finding("not-assigned", general, "2026-01-12").limit->file->path()
          == "workflows/fp-test.yaml");
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

  TEST_CASE("what a finding says")
  {
    const Replay replay(std::string(begun)
                            + "2026-01-05 hve assigned: mho\n"
                              "2026-01-12 mho requested: udtalelse, from: social, ref: b",
                        "2026-01-27");
    const Finding finding = only_finding("opinion-missing", replay, "2026-01-27");
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

  TEST_CASE("whose turn it honestly is")
  {
    const auto waits = [](std::string_view lines, std::string_view as_of)
    {
      const Replay replay(std::string(begun).append(lines), as_of);
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

  TEST_CASE("the rules change in the middle of a pause: it goes on")
  {
    constexpr std::string_view lines = "2026-01-06 mho paused: ill, review: 2026-01-12\n"
                                       "2026-01-08 mho migrated: fp-test, because: x\n";
    const Boundary row{
        "pause-not-reviewed", lines, "2026-01-15", "2026-01-16", "2026-01-19", "2026-01-20"};
    check_boundaries({&row, 1});
  }
}
