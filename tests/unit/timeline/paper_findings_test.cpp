// SPDX-License-Identifier: MPL-2.0
#include "support/findings.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// In the stage whose gate needs the doctor's answer, with the consent it takes.
std::string in_oplysning(std::string_view iso)
{
  return fmt::format("{0} mho applied: foertidspension\n{0} hve assigned: mho\n"
                     "{0} mho consented: [egen-laege]\n{0} mho stage: oplysning\n",
                     iso);
}

constexpr std::string_view gate = "        assessed: lae-265\n";

/// The minimal rules with another fact in that gate.
Rulebook with_fact(std::string_view fact)
{
  return rulebook_of(changed(minimal_workflow, gate, fmt::format("        {}\n", fact)));
}

std::string
on(std::string_view more, std::string_view as_of, const Rulebook& rules = minimal_rules())
{
  return severity_on("not-requested", in_oplysning("2026-01-12") + std::string(more), as_of, rules);
}

} // namespace

TEST_SUITE("timeline/paper_findings")
{
  TEST_CASE("the day before, the day, the day after")
  {
    struct Row
    {
      std::string_view entered;
      Days days;
    };

    constexpr Row rows[] = {
        {"2026-01-12", {"2026-01-15", "2026-01-16", "2026-01-19", "2026-01-20"}},
        {"2026-03-30", {"2026-04-07", "2026-04-08", "2026-04-09", "2026-04-10"}},
        {"2026-12-21", {"2026-12-28", "2026-12-29", "2027-01-03", "2027-01-04"}},
        {"2023-05-02", {"2023-05-08", "2023-05-09", "2023-05-10", "2023-05-11"}},
        {"2024-04-23", {"2024-04-28", "2024-04-29", "2024-04-30", "2024-05-01"}},
    };
    for (const Row& row : rows)
    {
      check_days("not-requested", in_oplysning(row.entered), row.days);
    }
    const Rulebook local = rulebook_of(
        minimal_workflow, std::string(minimal_casebook) + "limits:\n  not-requested: [1, 2]\n");
    check_days("not-requested",
               in_oplysning("2026-01-12"),
               {"2026-01-13", "2026-01-14", "2026-01-14", "2026-01-15"},
               local);
  }

  TEST_CASE("asked for is asked for, whatever came of it")
  {
    CHECK(on("2026-01-13 mho requested: lae-265, from: x", "2026-01-20").empty());
    CHECK(on("2026-01-13 mho received: lae-265, unsolicited: true", "2026-01-20").empty());
    CHECK(on("2026-01-13 mho requested: lae-265, from: x\n2026-01-14 mho declined: lae-265",
             "2026-01-20")
              .empty());
    CHECK(on("2026-01-13 mho requested: udtalelse, from: social", "2026-01-20") == "STALL");
    CHECK(on("2026-01-13 mho noted: husk lægen", "2026-01-20") == "STALL");
    // Before the case came to the stage, too.
    CHECK(severity_on("not-requested",
                      "2026-01-05 mho applied: foertidspension\n"
                      "2026-01-06 mho consented: [egen-laege]\n"
                      "2026-01-06 mho requested: lae-265, from: x\n"
                      "2026-01-12 mho stage: oplysning",
                      "2026-01-20")
              .empty());
  }

  TEST_CASE("which facts name a paper")
  {
    CHECK(on("", "2026-01-16", with_fact("received: udtalelse")) == "warn");
    CHECK(on("", "2026-01-16", with_fact("requested: samtykke")) == "warn");
    CHECK(on("", "2026-01-16", with_fact("all-assessed: true")).empty());
    CHECK(on("", "2026-01-16", with_fact("heard: true")).empty());
    CHECK(on("", "2026-01-16", with_fact("met: samtale")).empty());
    // Where the need can be met without a paper, nobody must ask for one.
    CHECK(on("", "2026-01-16", with_fact("any: [{received: udtalelse}, {met: samtale}]")).empty());
    const Rulebook either = with_fact("any: [{received: udtalelse}, {assessed: lae-265}]");
    CHECK(on("", "2026-01-16", either) == "warn");
    CHECK(on("2026-01-13 mho requested: lae-265, from: x", "2026-01-16", either).empty());
  }

  TEST_CASE("while it cannot be asked for")
  {
    // The consent comes late: from then on.
    const std::string without = "2026-01-05 mho applied: foertidspension\n"
                                "2026-01-12 mho stage: oplysning\n";
    const auto late = [&](std::string_view more, std::string_view as_of)
    { return severity_on("not-requested", without + std::string(more), as_of); };
    CHECK(late("", "2026-01-16") == "warn");
    CHECK(late("2026-01-13 mho requested: samtykke, from: Bo", "2026-01-16").empty());
    CHECK(late("2026-01-15 mho consented: [egen-laege]", "2026-01-20").empty());
    CHECK(late("2026-01-15 mho consented: [egen-laege]", "2026-01-21") == "warn");
    // A pause, and what it leaves.
    CHECK(on("2026-01-13 mho paused: ill, review: 2026-02-02", "2026-01-20").empty());
    constexpr std::string_view resumed = "2026-01-13 mho paused: ill, review: 2026-02-02\n"
                                         "2026-01-19 mho resumed: ill";
    CHECK(on(resumed, "2026-01-22").empty());
    CHECK(on(resumed, "2026-01-23") == "warn");
    // Where it is the turn of others, or the case is closed.
    CHECK(on("2026-01-13 mho stage: indsats", "2026-01-20").empty());
    CHECK(on("2026-01-13 mho stage: afsluttet, because: x, outcome: afslag, self-support: none",
             "2026-01-20")
              .empty());
  }

  TEST_CASE("first what it needs, then the paper")
  {
    const Rulebook rules = rulebook_of(changed(
        changed(minimal_workflow, gate, "        received: udtalelse\n"),
        "    code: opinion-missing\n",
        "    after: {met: {kind: samtale, since-stage: true}}\n    code: opinion-missing\n"));
    CHECK(on("", "2026-01-30", rules).empty());
    CHECK(on("2026-01-19 mho met: samtale, with: [citizen]", "2026-01-22", rules).empty());
    CHECK(on("2026-01-19 mho met: samtale, with: [citizen]", "2026-01-23", rules) == "warn");
    CHECK(on("2026-01-19 mho met: samtale, with: [citizen]", "2026-01-27", rules) == "STALL");
  }

  TEST_CASE("what a transition forbids is not asked for")
  {
    const Rulebook rules = rulebook_of(changed(minimal_workflow,
                                               "    next: [oplysning]\n",
                                               "    next:\n"
                                               "      - to: oplysning\n"
                                               "        forbids: [lae-265]\n"
                                               "        forbids-law: lov § 17\n"));
    CHECK(on("", "2026-01-20", rules).empty());
  }

  TEST_CASE("what it says")
  {
    const auto found = [](std::string_view lines)
    {
      const auto findings = findings_on("not-requested", lines, "2026-01-16");
      REQUIRE(findings.size() == 1);
      const Finding& one = findings.front();
      return fmt::format("{} | {} | {} | {}",
                         one.what.da,
                         one.what.en,
                         place_text(one.file, one.span),
                         one.command);
    };
    CHECK(found(in_oplysning("2026-01-12"))
          == "LÆ 265: sagen skal bruge det, og ingen har bedt om det | LÆ 265: the case needs it "
             "and nobody has asked for it | stage | sag 2026-0141 requested lae-265 from=WHO");
    CHECK(found("2026-01-05 mho applied: foertidspension\n2026-01-12 mho stage: oplysning")
          == "LÆ 265: ingen har spurgt borgeren om samtykke | LÆ 265: nobody has asked the citizen "
             "for consent | stage | sag 2026-0141 consented egen-laege form=written");
  }
}
