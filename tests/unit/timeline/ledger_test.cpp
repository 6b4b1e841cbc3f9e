// SPDX-License-Identifier: MPL-2.0
// What the day ledger says of single situations, each as a reader of the design expects it.

#include "support/ledgers.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

struct Row
{
  std::string_view lines;
  std::string_view as_of;
  std::string_view ledger;
};

/// The spans, one a line.
std::string
spans(std::string_view lines, std::string_view as_of, const Rulebook& rules = minimal_rules())
{
  const Case subject = case_of(case_text(lines));
  const History history(subject, {day(as_of), {}});
  return told(ledger_of(history, rules), rules.calendars.office);
}

void check(std::initializer_list<Row> rows, const Rulebook& rules = minimal_rules())
{
  for (const Row& row : rows)
  {
    CAPTURE(row.lines);
    CHECK(spans(row.lines, row.as_of, rules) == row.ledger);
  }
}

Rulebook casebook_with(std::string_view more)
{
  return rulebook_of(minimal_workflow, std::string(minimal_casebook).append(more));
}

} // namespace

TEST_SUITE("timeline/ledger")
{
  TEST_CASE("the day of an event is day 0, and the day asked about is counted")
  {
    check({{"", "2026-01-05", ""},
           {"2026-01-05 mho applied: foertidspension", "2026-01-02", ""},
           {"2026-01-05 mho applied: foertidspension", "2026-01-05", ""},
           {"2026-01-05 mho applied: foertidspension",
            "2026-01-06",
            "2026-01-06 2026-01-06 1 work not-assigned [arbejdsmarked]"},
           // On a Saturday: the first day is Monday.
           {"2026-01-03 mho applied: foertidspension\n2026-01-03 mho assigned: mho",
            "2026-01-05",
            "2026-01-05 2026-01-05 1 work no-next-step [arbejdsmarked]"},
           {"2026-01-03 mho applied: foertidspension", "2026-01-04", ""}});
  }

  TEST_CASE("a day is named by the entries before it")
  {
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-07 mho requested: lae-265, from: x\n"
            "2026-01-13 mho received: lae-265\n"
            "2026-01-14 mho assessed: lae-265",
            "2026-01-15",
            "2026-01-06 2026-01-07 2 work no-next-step [arbejdsmarked]\n"
            "2026-01-08 2026-01-13 4 external request lae-265\n"
            "2026-01-14 2026-01-14 1 internal assessment lae-265 [arbejdsmarked]\n"
            "2026-01-15 2026-01-15 1 work no-next-step [arbejdsmarked]"}});
  }

  TEST_CASE("work: nobody has the case, the owner is away, else the stage's own code")
  {
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-14 mho assigned: mho\n"
            "2026-01-15 mho stage: oplysning",
            "2026-01-30",
            "2026-01-06 2026-01-14 7 work not-assigned [arbejdsmarked] over 4\n"
            "2026-01-15 2026-01-15 1 work no-next-step [arbejdsmarked]\n"
            "2026-01-16 2026-01-30 11 work ready-not-decided [arbejdsmarked] over 1"}});
    const Rulebook away = casebook_with(R"(absences:
  - {who: mho, from: 2026-01-08, to: 2026-01-16}
  - {who: mho, from: 2026-01-21, to: 2026-01-22, stand-in: akj}
)");
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-12 akj asked: callback\n2026-01-13 akj answered: callback",
            "2026-01-23",
            "2026-01-06 2026-01-07 2 work no-next-step [arbejdsmarked]\n"
            "2026-01-08 2026-01-12 3 work caseworker-away [arbejdsmarked]\n"
            "2026-01-13 2026-01-13 1 internal question callback [arbejdsmarked]\n"
            "2026-01-14 2026-01-16 3 work caseworker-away [arbejdsmarked] over 3\n"
            "2026-01-19 2026-01-23 5 work no-next-step [arbejdsmarked]"}},
          away);
    // A stand-in who is away too stands in for nobody, and what was nobody's before is not theirs.
    const Rulebook both_away = casebook_with(R"(absences:
  - {who: mho, from: 2026-01-08, to: 2026-01-16, stand-in: akj}
  - {who: akj, from: 2026-01-14, to: 2026-01-14}
  - {who: mho, from: 2026-01-19, to: 2026-01-20}
)");
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-12 hve assigned: mho",
            "2026-01-21",
            "2026-01-06 2026-01-12 5 work not-assigned [arbejdsmarked] over 2\n"
            "2026-01-13 2026-01-13 1 work no-next-step [arbejdsmarked]\n"
            "2026-01-14 2026-01-14 1 work caseworker-away [arbejdsmarked]\n"
            "2026-01-15 2026-01-16 2 work no-next-step [arbejdsmarked]\n"
            "2026-01-19 2026-01-20 2 work caseworker-away [arbejdsmarked]\n"
            "2026-01-21 2026-01-21 1 work no-next-step [arbejdsmarked]"}},
          both_away);
  }

  TEST_CASE("a step begins the run of work anew, a note or a letter does not")
  {
    constexpr std::string_view begun =
        "2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n";
    const auto with = [&](std::string_view line)
    { return spans(std::string(begun).append(line), "2026-01-23"); };
    constexpr std::string_view over =
        "2026-01-06 2026-01-23 14 work no-next-step [arbejdsmarked] over 4";
    CHECK(with("") == over);
    CHECK(with("2026-01-14 mho noted: x") == over);
    CHECK(with("2026-01-14 mho informed: status, via: post") == over);
    CHECK(with("2026-01-14 mho acknowledged: no-next-step, because: x, until: 2026-03-01") == over);
    CHECK(with("2026-01-14 mho met: samtale, with: [citizen]")
          == "2026-01-06 2026-01-23 14 work no-next-step [arbejdsmarked]");
  }

  TEST_CASE(
      "a wait lapses on the sixth working day past its day, and a reminder makes it live again")
  {
    constexpr std::string_view asked =
        "2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
        "2026-01-05 mho requested: lae-265, from: x, expected: 2026-01-12\n";
    const auto with = [&](std::string_view lines)
    { return spans(std::string(asked).append(lines), "2026-01-30"); };
    CHECK(with("")
          == "2026-01-06 2026-01-19 10 external request lae-265\n"
             "2026-01-20 2026-01-30 9 internal request lae-265 lapsed [arbejdsmarked] over 9");
    CHECK(with("2026-01-21 mho reminded: lae-265, expected: 2026-02-06")
          == "2026-01-06 2026-01-19 10 external request lae-265\n"
             "2026-01-20 2026-01-21 2 internal request lae-265 lapsed [arbejdsmarked] over 2\n"
             "2026-01-22 2026-01-30 7 external request lae-265");
    // In time it never lapses; a second one when the new day passes as well.
    CHECK(with("2026-01-19 mho postponed: lae-265, said-by: x, expected: 2026-01-20")
          == "2026-01-06 2026-01-27 16 external request lae-265\n"
             "2026-01-28 2026-01-30 3 internal request lae-265 lapsed [arbejdsmarked] over 3");
    CHECK(with("2026-01-19 mho reminded: lae-265")
          == "2026-01-06 2026-01-30 19 external request lae-265");
    // A note about it is no reminder.
    CHECK(with("2026-01-19 mho noted: lægen lovede at sende")
          == "2026-01-06 2026-01-19 10 external request lae-265\n"
             "2026-01-20 2026-01-30 9 internal request lae-265 lapsed [arbejdsmarked] over 9");
  }

  TEST_CASE("ours beats every wait beside it, and over the limit beats the earlier")
  {
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho requested: lae-265, from: x, expected: 2026-03-02\n"
            "2026-01-06 mho requested: udtalelse, from: social\n"
            "2026-01-07 mho asked: callback\n"
            "2026-01-14 mho answered: callback\n"
            "2026-01-23 akj received: udtalelse",
            "2026-01-26",
            "2026-01-06 2026-01-06 1 external request lae-265\n"
            "2026-01-07 2026-01-09 3 internal request udtalelse [social]\n"
            "2026-01-12 2026-01-14 3 internal question callback [arbejdsmarked] over 3\n"
            "2026-01-15 2026-01-23 7 internal request udtalelse [social] over 3\n"
            "2026-01-26 2026-01-26 1 external request lae-265"}});
  }

  TEST_CASE("a hearing runs to its last day, then the work is ours")
  {
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho requested: hoering, from: x, expected: 2026-01-16",
            "2026-01-21",
            "2026-01-06 2026-01-16 9 statutory request hoering\n"
            "2026-01-19 2026-01-21 3 work no-next-step [arbejdsmarked]"},
           {"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho requested: hoering, from: x, expected: 2026-01-16\n"
            "2026-01-13 mho received: hoering",
            "2026-01-15",
            "2026-01-06 2026-01-13 6 statutory request hoering\n"
            "2026-01-14 2026-01-15 2 work no-next-step [arbejdsmarked]"}});
  }

  TEST_CASE(
      "a pause is the citizen's until its review day, a measure somebody else's while it runs")
  {
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho paused: ill, review: 2026-01-14\n"
            "2026-01-21 mho resumed: ill\n"
            "2026-01-21 mho measure: praktik, starts: 2026-01-26, ends: 2026-01-28",
            "2026-01-29",
            "2026-01-06 2026-01-13 6 citizen pause ill\n"
            "2026-01-14 2026-01-21 6 internal pause ill lapsed [arbejdsmarked] over 2\n"
            "2026-01-22 2026-01-23 2 work no-next-step [arbejdsmarked]\n"
            "2026-01-26 2026-01-28 3 external measure praktik\n"
            "2026-01-29 2026-01-29 1 work no-next-step [arbejdsmarked]"}});
  }

  TEST_CASE("the unit follows the case: who was asked, who is to accept, whose case it is")
  {
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho asked: callback\n"
            "2026-01-06 mho handed-over: social\n"
            "2026-01-07 akj accepted: social\n"
            "2026-01-08 akj answered: callback",
            "2026-01-09",
            "2026-01-06 2026-01-07 2 internal question callback [arbejdsmarked]\n"
            "2026-01-08 2026-01-08 1 internal question callback [social] over 1\n"
            "2026-01-09 2026-01-09 1 work no-next-step [social]"},
           {"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho handed-over: social",
            "2026-01-12",
            "2026-01-06 2026-01-12 5 internal handover social [social] over 2"}});
  }

  TEST_CASE("closed days belong to nobody; a complaint and a new application open the case again")
  {
    constexpr std::string_view closed =
        "2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
        "2026-01-07 mho decided: afslag\n"
        "2026-01-07 mho stage: afsluttet, outcome: afslag, self-support: none\n";
    const auto with = [&](std::string_view lines)
    { return spans(std::string(closed).append(lines), "2026-01-30"); };
    constexpr std::string_view first = "2026-01-06 2026-01-07 2 work no-next-step [arbejdsmarked]";
    CHECK(with("") == first);
    CHECK(with("2026-01-19 mho noted: x\n2026-01-20 mho informed: status, via: post") == first);
    CHECK(with("2026-01-19 mho complained: decision\n2026-01-27 mho assessed: genvurdering")
          == std::string(first)
                 + "\n2026-01-20 2026-01-27 6 internal request genvurdering [arbejdsmarked]");
    CHECK(with("2026-01-26 mho applied: foertidspension")
          == std::string(first) + "\n2026-01-27 2026-01-30 4 work no-next-step [arbejdsmarked]");
    // The same thing on both sides of closed days is two spans.
    CHECK(with("2026-01-28 mho stage: modtaget, because: x")
          == std::string(first) + "\n2026-01-29 2026-01-30 2 work no-next-step [arbejdsmarked]");
    // A measure that runs on keeps it open as long as it runs, and one agreed ahead opens it.
    CHECK(with("2026-01-07 mho measure: praktik, starts: 2026-01-14, ends: 2026-01-16")
          == std::string(first) + "\n2026-01-14 2026-01-16 3 external measure praktik");
  }

  TEST_CASE("periods in which the case was open")
  {
    const Case subject =
        case_of(case_text("2026-01-05 mho applied: foertidspension\n"
                          "2026-01-07 mho stage: afsluttet, outcome: afslag, self-support: none\n"
                          "2026-01-07 mho measure: praktik, starts: 2026-01-14, ends: 2026-01-16\n"
                          "2026-01-19 mho complained: decision\n"
                          "2026-01-27 mho assessed: genvurdering\n"));
    const History history(subject, {day("2026-03-02"), {}});
    const Ledger ledger = ledger_of(history, minimal_rules());
    CHECK(ledger.periods
          == std::vector<OpenPeriod>{{day("2026-01-06"), day("2026-01-07")},
                                     {day("2026-01-14"), day("2026-01-16")},
                                     {day("2026-01-20"), day("2026-01-27")}});
    CHECK(ledger.totals.days.count == 2 + 3 + 6);
    CHECK(working_days_in(ledger.periods, minimal_rules().calendars.office).count == 11);
  }

  TEST_CASE("days before the casebook was taken into use have no cause")
  {
    const Rulebook rules = casebook_with("tracked-from: 2026-01-14\n");
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-06 mho requested: udtalelse, from: social",
            "2026-01-30",
            "2026-01-06 2026-01-13 6 before\n"
            "2026-01-14 2026-01-30 13 internal request udtalelse [social] over 8"},
           {"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-07 mho stage: afsluttet, outcome: afslag, self-support: none",
            "2026-01-30",
            "2026-01-06 2026-01-07 2 before"},
           {"2026-01-14 mho applied: foertidspension\n2026-01-14 mho assigned: mho",
            "2026-01-15",
            "2026-01-15 2026-01-15 1 work no-next-step [arbejdsmarked]"}},
          rules);
  }

  TEST_CASE("other rules hold from the day they were changed to; the days before keep theirs")
  {
    Rulebook rules = rulebook_of();
    const std::string strict =
        changed(changed(minimal_workflow, "workflow: fp-test", "workflow: fp-other"),
                "code: opinion-missing\n    limit: [10, 15]",
                "code: opinion-missing\n    limit: [2, 4]");
    rules.workflows.insert(rules.workflows.begin(), workflow_of(strict, "fp-other"));
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho requested: udtalelse, from: social\n"
            "2026-01-14 mho migrated: fp-other, because: x",
            "2026-01-16",
            "2026-01-06 2026-01-16 9 internal request udtalelse [social] over 2"}},
          rules);
  }

  TEST_CASE("a correction sets the days right, as if it had been written so at once")
  {
    check({{"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho requested: lae-265, from: x, expected: 2026-01-07\n"
            "2026-01-26 mho corrected: {date: 2026-01-05, requested: lae-265}, expected: "
            "2026-02-02, because: x",
            "2026-01-27",
            "2026-01-06 2026-01-27 16 external request lae-265"},
           {"2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
            "2026-01-05 mho requested: udtalelse, from: social\n"
            "2026-01-08 mho corrected: {date: 2026-01-05, requested: udtalelse}, void: true, "
            "because: x",
            "2026-01-09",
            "2026-01-06 2026-01-09 4 work no-next-step [arbejdsmarked]"}});
  }

  TEST_CASE("Easter, Christmas and Store Bededag are nobody's days")
  {
    const auto from = [](std::string_view first, std::string_view as_of)
    {
      return spans(fmt::format("{} mho applied: foertidspension\n{} mho assigned: mho\n"
                               "{} mho requested: udtalelse, from: social",
                               first,
                               first,
                               first),
                   as_of);
    };
    // 2 and 3 April and Easter Monday are days off: over from the eleventh working day on.
    CHECK(from("2026-03-25", "2026-04-14")
          == "2026-03-26 2026-04-14 11 internal request udtalelse [social] over 1");
    // The office is also closed on 24 and 31 December.
    CHECK(from("2026-12-18", "2027-01-08")
          == "2026-12-21 2027-01-08 11 internal request udtalelse [social] over 1");
    // 5 May 2023 was Store Bededag; 26 April 2024 was not.
    CHECK(from("2023-05-01", "2023-05-08")
          == "2023-05-02 2023-05-08 4 internal request udtalelse [social]");
    CHECK(from("2024-04-22", "2024-04-29")
          == "2024-04-23 2024-04-29 5 internal request udtalelse [social]");
  }

  TEST_CASE("leaves keep stages and limits apart, spans do not; both have the same sums")
  {
    const Case subject =
        case_of(case_text("2026-01-05 mho applied: foertidspension\n2026-01-05 mho assigned: mho\n"
                          "2026-01-05 mho requested: udtalelse, from: social\n"
                          "2026-01-13 mho stage: oplysning\n"));
    const History history(subject, {day("2026-01-30"), {}});
    const Ledger ledger = ledger_of(history, minimal_rules());
    std::string leaves;
    for (const Leaf& leaf : ledger.leaves)
    {
      leaves += fmt::format("{} {} {} {}\n",
                            format_iso(leaf.from),
                            leaf.days.count,
                            leaf.stage->id.value,
                            leaf.over ? "over" : "within");
    }
    CHECK(leaves
          == "2026-01-06 6 modtaget within\n2026-01-14 4 oplysning within\n"
             "2026-01-20 9 oplysning over\n");
    const auto all = spans_of(ledger, minimal_rules().calendars.office);
    REQUIRE(all.size() == 1);
    CHECK(all.front().leaf.days.count == 19);
    CHECK(all.front().over.count == 9);
    CHECK(told(ledger.totals) == "19 = 19 internal; 9 over");
  }
}
