// SPDX-License-Identifier: MPL-2.0
#include "timeline/absence.hpp"
#include "timeline/begun_case.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

Rulebook with_casebook(std::string_view more)
{
  return rulebook_of(minimal_workflow, std::string(minimal_casebook).append(more));
}

Rulebook away(std::string_view absences)
{
  return with_casebook(std::string("absences:\n").append(absences));
}

/// A case of mho, begun on the day.
std::string owned(std::string_view iso)
{
  return fmt::format("{0} mho applied: foertidspension\n{0} hve assigned: mho\n", iso);
}

} // namespace

TEST_SUITE("timeline/clock_findings")
{
  TEST_CASE("caseworker-away: the day before, the day, the day after")
  {
    struct Row
    {
      std::string_view from;
      Days days;
    };

    constexpr Row rows[] = {
        {"2026-01-12", {"2026-01-15", "2026-01-16", "2026-01-19", "2026-01-20"}},
        // A Saturday.
        {"2026-01-10", {"2026-01-14", "2026-01-15", "2026-01-18", "2026-01-19"}},
        // Across Easter, across Christmas, and across Store Bededag, which was one only to 2023.
        {"2026-03-30", {"2026-04-07", "2026-04-08", "2026-04-09", "2026-04-10"}},
        {"2026-12-18", {"2026-12-27", "2026-12-28", "2026-12-29", "2026-12-30"}},
        {"2023-05-02", {"2023-05-08", "2023-05-09", "2023-05-10", "2023-05-11"}},
        {"2024-04-23", {"2024-04-28", "2024-04-29", "2024-04-30", "2024-05-01"}},
    };
    for (const Row& row : rows)
    {
      const auto from = fmt::format("{}-01-02", row.from.substr(0, 4));
      check_days("caseworker-away",
                 owned(from),
                 row.days,
                 away(fmt::format("  - {{who: mho, from: {}, to: 2027-02-28}}\n", row.from)));
    }
  }

  TEST_CASE("caseworker-away: who stands in, and who does not")
  {
    const auto on = [](std::string_view absences, std::string_view lines = "")
    {
      return severity_on("caseworker-away",
                         owned("2026-01-02") + std::string(lines),
                         "2026-01-20",
                         away(absences));
    };
    constexpr std::string_view mine = "  - {who: mho, from: 2026-01-12, to: 2026-01-30}\n";
    constexpr std::string_view covered =
        "  - {who: mho, from: 2026-01-12, to: 2026-01-30, stand-in: akj}\n";
    CHECK(on(mine) == "STALL");
    CHECK(on(covered).empty());
    CHECK(on("  - {who: akj, from: 2026-01-12, to: 2026-01-30}\n").empty());
    // One who is away that day too does not stand in.
    CHECK(on(std::string(covered) + "  - {who: akj, from: 2026-01-20, to: 2026-01-20}\n")
          == "STALL");
    CHECK(on(std::string(covered) + "  - {who: akj, from: 2026-01-21, to: 2026-01-30}\n").empty());
    // Of two absences one has a stand-in.
    CHECK(
        on(std::string(mine) + "  - {who: mho, from: 2026-01-19, to: 2026-01-23, stand-in: akj}\n")
            .empty());
    // Another owner, a waiting case, a closed one.
    CHECK(on(mine, "2026-01-13 hve assigned: akj").empty());
    CHECK(on(mine, "2026-01-13 mho requested: lae-265, from: x") == "STALL");
    CHECK(
        on(mine, "2026-01-13 mho stage: afsluttet, because: x, outcome: afslag, self-support: none")
            .empty());
    CHECK(on("  - {who: mho, from: 2026-01-12, to: 2026-01-19}\n").empty());
  }

  TEST_CASE("caseworker-away: from when")
  {
    const auto since = [](std::string_view absences, std::string_view lines, std::string_view as_of)
    {
      const auto found = findings_on("caseworker-away", lines, as_of, away(absences));
      return found.size() == 1 ? format_iso(found.front().since) : "none";
    };
    constexpr std::string_view long_one = "  - {who: mho, from: 2026-01-12, to: 2026-02-27}\n";
    CHECK(since(long_one, owned("2026-01-05"), "2026-02-13") == "2026-01-12");
    // Given to somebody who was away already.
    CHECK(since(long_one, owned("2026-01-21"), "2026-02-13") == "2026-01-21");
    // Absences without a working day between are one; with one between they are two.
    CHECK(since("  - {who: mho, from: 2026-01-12, to: 2026-01-16}\n"
                "  - {who: mho, from: 2026-01-19, to: 2026-01-30}\n",
                owned("2026-01-05"),
                "2026-01-28")
          == "2026-01-12");
    CHECK(since("  - {who: mho, from: 2026-01-12, to: 2026-01-16}\n"
                "  - {who: mho, from: 2026-01-20, to: 2026-01-30}\n",
                owned("2026-01-05"),
                "2026-01-28")
          == "2026-01-20");
    CHECK(since("  - {who: mho, from: 2026-01-12, to: 2026-01-16, stand-in: akj}\n"
                "  - {who: mho, from: 2026-01-19, to: 2026-01-30}\n",
                owned("2026-01-05"),
                "2026-01-28")
          == "2026-01-19");
  }

  TEST_CASE("caseworker-away: what was planned warns on its first day")
  {
    const Rulebook rules =
        away("  - {who: mho, from: 2026-01-12, to: 2026-01-30, planned: true}\n");
    const std::string lines = owned("2026-01-05");
    CHECK(severity_on("caseworker-away", lines, "2026-01-11", rules).empty());
    CHECK(severity_on("caseworker-away", lines, "2026-01-12", rules) == "warn");
    CHECK(severity_on("caseworker-away", lines, "2026-01-19", rules) == "warn");
    CHECK(severity_on("caseworker-away", lines, "2026-01-20", rules) == "STALL");
    CHECK(severity_on("caseworker-away",
                      lines,
                      "2026-01-12",
                      away("  - {who: mho, from: 2026-01-12, to: 2026-01-30, planned: false}\n"))
              .empty());
    CHECK(severity_on("caseworker-away",
                      lines,
                      "2026-01-12",
                      away("  - {who: mho, from: 2026-01-12, to: 2026-01-30, planned: true, "
                           "stand-in: akj}\n"))
              .empty());
  }

  TEST_CASE("caseworker-changed: the day before, the day, the day after")
  {
    struct Row
    {
      std::string_view change;
      Days days;
    };

    constexpr Row rows[] = {
        {"2026-01-12", {"2026-01-19", "2026-01-20", "2026-01-26", "2026-01-27"}},
        {"2026-03-26", {"2026-04-07", "2026-04-08", "2026-04-14", "2026-04-15"}},
        {"2026-12-16", {"2026-12-27", "2026-12-28", "2027-01-05", "2027-01-06"}},
        {"2023-04-28", {"2023-05-08", "2023-05-09", "2023-05-15", "2023-05-16"}},
        {"2024-04-19", {"2024-04-28", "2024-04-29", "2024-05-05", "2024-05-06"}},
    };
    for (const Row& row : rows)
    {
      const auto begun = fmt::format("{}-01-02", row.change.substr(0, 4));
      check_days("caseworker-changed",
                 owned(begun) + fmt::format("{} hve assigned: akj", row.change),
                 row.days);
    }
  }

  TEST_CASE("caseworker-changed: what is a change, and what ends it")
  {
    const auto after = [](std::string_view lines)
    {
      return severity_on(
          "caseworker-changed", owned("2026-01-02") + std::string(lines), "2026-01-20");
    };
    constexpr std::string_view change = "2026-01-12 hve assigned: akj\n";
    const auto changed_and = [&](std::string_view line)
    { return after(std::string(change) + fmt::format("2026-01-13 {}", line)); };
    CHECK(after("").empty());
    CHECK(after("2026-01-12 hve assigned: mho").empty());
    CHECK(after(change) == "warn");
    CHECK(after("2026-01-12 mho handed-over: social\n2026-01-12 akj accepted: social") == "warn");
    CHECK(changed_and("akj met: samtale, with: [citizen]").empty());
    CHECK(changed_and("akj informed: talk, via: phone").empty());
    CHECK(changed_and("akj informed: status, via: post").empty());
    CHECK(changed_and("akj met: samtale, with: [doctor], why: x") == "warn");
    CHECK(changed_and("mho informed: status, via: post") == "warn");
    CHECK(changed_and("mho met: samtale, with: [citizen]") == "warn");
    CHECK(changed_and("akj noted: ringet forgæves") == "warn");
    CHECK(changed_and("akj requested: udtalelse, from: social") == "warn");
    // A letter before the change is no letter after it.
    CHECK(after("2026-01-09 akj informed: status, via: post\n" + std::string(change)) == "warn");
  }

  TEST_CASE("no-self-support-track: the day before, the day, the day after")
  {
    struct Row
    {
      std::string_view begun;
      Days days;
    };

    constexpr Row rows[] = {
        {"2026-01-05", {"2026-01-26", "2026-01-27", "2026-02-16", "2026-02-17"}},
        {"2026-03-16", {"2026-04-09", "2026-04-10", "2026-04-30", "2026-05-01"}},
        {"2026-12-01", {"2026-12-22", "2026-12-23", "2027-01-18", "2027-01-19"}},
        {"2023-04-13", {"2023-05-07", "2023-05-08", "2023-05-30", "2023-05-31"}},
        {"2024-04-04", {"2024-04-25", "2024-04-26", "2024-05-20", "2024-05-21"}},
    };
    for (const Row& row : rows)
    {
      check_days("no-self-support-track", owned(row.begun), row.days);
    }
  }

  TEST_CASE("no-self-support-track: what ends it")
  {
    const auto after = [](std::string_view line)
    {
      return severity_on("no-self-support-track",
                         owned("2026-01-05") + fmt::format("2026-01-26 {}", line),
                         "2026-01-27");
    };
    CHECK(after("mho noted: x") == "warn");
    CHECK(after("mho goal: Ro, direction: everyday, voice: citizen") == "warn");
    CHECK(after("mho goal: Et job, direction: job, voice: citizen").empty());
    CHECK(after("mho goal: Et kursus, direction: education, voice: caseworker").empty());
    CHECK(after("mho measure: praktik, starts: 2026-02-02, ends: 2026-02-27").empty());
    CHECK(after("mho company: Ingen plads").empty() == false);
    CHECK(after("mho decided: afslag").empty());
    CHECK(after("mho stage: afsluttet, because: x, outcome: afslag, self-support: none").empty());
  }

  TEST_CASE("the casebook's own limits hold for the clocks")
  {
    const Rulebook rules = with_casebook("absences:\n"
                                         "  - {who: mho, from: 2026-01-12, to: 2026-01-30}\n"
                                         "limits:\n"
                                         "  caseworker-away: [1, 2]\n"
                                         "  caseworker-changed: [1, 2]\n"
                                         "  no-self-support-track: [1, 2]\n");
    check_days("caseworker-away",
               owned("2026-01-05"),
               {"2026-01-13", "2026-01-14", "2026-01-14", "2026-01-15"},
               rules);
    check_days("caseworker-changed",
               owned("2026-01-05") + "2026-01-12 hve assigned: akj",
               {"2026-01-13", "2026-01-14", "2026-01-14", "2026-01-15"},
               rules);
    check_days("no-self-support-track",
               owned("2026-01-12"),
               {"2026-01-13", "2026-01-14", "2026-01-14", "2026-01-15"},
               rules);
  }

  TEST_CASE("what they say")
  {
    const Rulebook rules = away("  - {who: mho, from: 2026-01-12, to: 2026-02-27}\n");
    const auto found = [&](std::string_view code, std::string_view lines)
    {
      const auto findings = findings_on(code, lines, "2026-02-13", rules);
      REQUIRE(findings.size() == 1);
      const Finding& one = findings.front();
      return fmt::format("{} | {} | {} | {} | {}",
                         one.what.da,
                         one.what.en,
                         place_text(one.file, one.span),
                         one.unit,
                         one.command);
    };
    CHECK(found("caseworker-away", owned("2026-01-05"))
          == "Sagsbehandleren er væk til og med 2026-02-27, og der er ingen stedfortræder | The "
             "caseworker is away until 2026-02-27 and nobody stands in | assigned | arbejdsmarked "
             "| sag 2026-0141 assigned PERSON");
    CHECK(found("caseworker-changed", owned("2026-01-05") + "2026-01-12 hve assigned: akj")
          == "Borgeren har ikke talt med eller hørt fra sin nye sagsbehandler | The citizen has "
             "not met or heard from the new caseworker | assigned | arbejdsmarked | sag letter "
             "2026-0141");
    CHECK(found("no-self-support-track", owned("2026-01-05"))
          == "Der er hverken et mål om job eller uddannelse eller en indsats | There is neither a "
             "goal of a job or education nor a measure | applied | arbejdsmarked | sag 2026-0141 "
             "goal direction=job voice=citizen");
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
    const Rulebook local = with_local_limits("  citizen-not-informed: [2, 4]\n");
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
}
