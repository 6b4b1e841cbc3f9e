// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"
#include "workflow/standing.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// Through all stages to the end.
constexpr std::string_view closed_case =
    "2026-01-05 mho applied: foertidspension\n"
    "2026-01-05 mho assigned: mho\n"
    "2026-01-06 mho goal: x, direction: job, voice: citizen\n"
    "2026-01-07 mho stage: oplysning\n"
    "2026-01-07 mho informed: status, via: post\n"
    "2026-02-02 mho decided: afslag\n"
    "2026-02-03 mho stage: afsluttet, because: x, outcome: afslag, self-support: none\n";

std::string numbers(const Replay& replay, const std::vector<const Entry*>& entries)
{
  std::string list;
  for (const Entry* const entry : entries)
  {
    list += fmt::format("#{} ", replay.number(entry));
  }
  return list;
}

} // namespace

TEST_SUITE("workflow/standing")
{
  TEST_CASE("before it begins a case is nowhere and not open")
  {
    const Replay none(closed_case, "2026-01-04");
    CHECK(none.standing().begun == nullptr);
    CHECK_FALSE(none.standing().stage_since.has_value());
    CHECK(*none.standing().stage->id == "modtaget");
    CHECK_FALSE(none.standing().is_open(day("2026-01-04")));

    const Replay begun(closed_case, "2026-01-05");
    CHECK(begun.number(begun.standing().begun) == 1);
    CHECK(begun.standing().stage_since == day("2026-01-05"));
    CHECK(begun.standing().open_since == day("2026-01-05"));
    CHECK(begun.standing().stage_entry == nullptr);
    CHECK(begun.standing().is_open(day("2026-01-05")));
  }

  TEST_CASE("an own initiative begins a case, and only the first beginning does")
  {
    const Replay replay("2026-01-05 mho opened: own-initiative, because: x\n"
                        "2026-01-06 mho applied: foertidspension");
    CHECK(replay.number(replay.standing().begun) == 1);
    CHECK(replay.standing().stage_since == day("2026-01-05"));
  }

  TEST_CASE("stage by stage")
  {
    const Replay replay(closed_case, "2026-01-31");
    const Standing& standing = replay.standing();
    CHECK(*standing.stage->id == "oplysning");
    CHECK(standing.stage_since == day("2026-01-07"));
    CHECK(replay.number(standing.stage_entry) == 4);
    CHECK(standing.stage_begins_at == 3);
    CHECK(standing.entries.size() == 5);
    CHECK(standing.is_open(day("2026-01-31")));

    const Replay closed(closed_case, "2026-02-03");
    CHECK(*closed.standing().stage->id == "afsluttet");
    CHECK_FALSE(closed.standing().is_open(day("2026-02-03")));
  }

  TEST_CASE("a complaint opens a closed case again, and its end closes it")
  {
    const std::string complained =
        std::string(closed_case) + "2026-02-16 mho complained: decision\n";
    const Replay open(complained, "2026-02-16");
    CHECK(open.standing().is_open(day("2026-02-16")));
    CHECK(open.standing().open_since == day("2026-02-16"));
    CHECK(*open.standing().stage->id == "afsluttet");
    const Replay over(complained + "2026-02-20 mho assessed: genvurdering", "2026-02-20");
    CHECK_FALSE(over.standing().is_open(day("2026-02-20")));
    const Replay again(complained
                       + "2026-02-20 mho assessed: genvurdering\n2026-03-02 mho asked: callback");
    CHECK(again.standing().open_since == day("2026-03-02"));
  }

  TEST_CASE("what is open when a case closes keeps it open all the time")
  {
    const std::string lines = std::string(closed_case)
                              + "2026-02-03 mho measure: praktik, starts: 2026-02-03, ends: "
                                "2026-03-31\n2026-03-02 mho asked: callback";
    const Replay replay(lines);
    // Closed for no day: what came on the day of closing counts from it.
    CHECK(replay.standing().open_since == day("2026-02-03"));
    CHECK(replay.standing().is_open(day("2026-03-31")));
  }

  TEST_CASE("a new application opens a closed case until somebody takes it up in a stage")
  {
    const std::string applied =
        std::string(closed_case) + "2026-03-02 mho applied: foertidspension\n";
    const Replay open(applied, "2026-03-02");
    CHECK(open.standing().is_open(day("2026-03-02")));
    CHECK(open.number(open.standing().new_application) == 8);
    CHECK(open.standing().open_since == day("2026-03-02"));
    const Rulebook rules =
        changed_rules({{"    final: true\n", "    final: true\n    next: [oplysning]\n"}});
    const Replay taken(applied + "2026-03-04 mho stage: oplysning", "2026-03-04", rules);
    CHECK(taken.standing().new_application == nullptr);
    CHECK(taken.standing().is_open(day("2026-03-04")));
    // In a stage that is not final another application is just that.
    const Replay second("2026-01-05 mho applied: foertidspension\n"
                        "2026-01-06 mho applied: foertidspension");
    CHECK(second.standing().new_application == nullptr);
  }

  TEST_CASE("the owner is who was named or accepted last")
  {
    const auto owner = [](std::string_view lines)
    { return std::string(Replay(lines).standing().owner); };
    CHECK(owner("2026-01-05 mho applied: foertidspension").empty());
    CHECK(owner("2026-01-05 mho applied: foertidspension\n2026-01-06 hve assigned: mho") == "mho");
    CHECK(owner("2026-01-05 mho applied: foertidspension\n2026-01-06 hve assigned: mho\n"
                "2026-01-07 hve assigned: akj")
          == "akj");
    CHECK(owner("2026-01-05 mho applied: foertidspension\n2026-01-06 hve assigned: mho\n"
                "2026-01-07 mho handed-over: social\n2026-01-08 akj accepted: social")
          == "akj");
    CHECK(
        owner("2026-01-05 mho applied: foertidspension\n2026-01-06 hve assigned: mho\n"
              "2026-01-06 mho corrected: {date: 2026-01-06, assigned: mho}, because: x, void: true")
            .empty());
  }

  TEST_CASE("the unit is the stage's, the one that accepted since, or the last there was")
  {
    constexpr std::string_view to_measure = "2026-01-05 mho applied: foertidspension\n"
                                            "2026-01-06 mho handed-over: social\n"
                                            "2026-01-06 akj accepted: social\n"
                                            "2026-01-07 mho stage: oplysning\n"
                                            "2026-01-08 mho handed-over: social\n"
                                            "2026-01-09 akj accepted: social\n"
                                            "2026-01-12 akj stage: indsats\n";
    const auto unit = [&](std::string_view as_of)
    { return std::string(Replay(to_measure, as_of).standing().unit()); };
    CHECK(unit("2026-01-05") == "arbejdsmarked");
    CHECK(unit("2026-01-06") == "social");
    CHECK(unit("2026-01-07") == "arbejdsmarked");
    CHECK(unit("2026-01-08") == "arbejdsmarked");
    CHECK(unit("2026-01-09") == "social");
    // The stage is others' work and has no unit.
    CHECK(unit("2026-01-12") == "social");
  }

  TEST_CASE("the citizen hears from us by what was told and by meetings they were at")
  {
    struct Row
    {
      std::string_view line;
      bool contact;
    };

    constexpr Row rows[] = {
        {"informed: status, via: post", true},
        {"informed: talk, via: phone", true},
        {"met: samtale, with: [citizen, companion]", true},
        {"met: samtale, with: [doctor], why: x", false},
        {"met: samtale, why: x", false},
        {"asked: callback", false},
        {"noted: borgeren ringede", false},
        {"decided: afslag", false},
        {"received: samtykke, unsolicited: true", false},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.line);
      const Replay replay(
          fmt::format("2026-01-05 mho applied: foertidspension\n2026-01-06 mho {}", row.line));
      CHECK(replay.number(replay.standing().last_contact) == (row.contact ? 2 : 0));
    }
  }

  TEST_CASE("the newest promise of each kind governs")
  {
    const Replay replay("2026-01-05 mho applied: foertidspension\n"
                        "2026-01-06 mho informed: status, via: post, promised: {decision: 2026-04, "
                        "next: 2026-02-02}\n"
                        "2026-01-07 mho informed: status, via: post, promised: {next: 2026-02-09}\n"
                        "2026-01-08 mho informed: status, via: post");
    CHECK(replay.number(replay.standing().promised_decision) == 2);
    CHECK(replay.number(replay.standing().promised_next) == 3);
    CHECK(replay.number(replay.standing().last_contact) == 4);
  }

  TEST_CASE("the last step is the last entry that moves the case")
  {
    constexpr std::string_view steps[] = {"received: samtykke, unsolicited: true",
                                          "met: samtale, with: [citizen]",
                                          "company: x",
                                          "consented: [egen-laege]",
                                          "changed: {post: paper}",
                                          "asked: callback",
                                          "goal: x, direction: job, voice: citizen"};
    for (const std::string_view line : steps)
    {
      CAPTURE(line);
      const Replay replay(
          fmt::format("2026-01-05 mho applied: foertidspension\n2026-01-06 mho {}", line));
      CHECK(replay.number(replay.standing().last_step) == 2);
    }
    constexpr std::string_view none[] = {
        "noted: x",
        "informed: status, via: post",
        "acknowledged: no-next-step, because: x, until: 2026-02-01",
        "corrected: {date: 2026-01-05, applied: foertidspension}, because: x, source: y, say: z"};
    for (const std::string_view line : none)
    {
      CAPTURE(line);
      const Replay replay(
          fmt::format("2026-01-05 mho applied: foertidspension\n2026-01-06 mho {}", line));
      CHECK(replay.number(replay.standing().last_step) == 1);
    }
  }

  TEST_CASE("a goal of the same ref and direction is said anew")
  {
    const Replay replay("2026-01-05 mho applied: foertidspension\n"
                        "2026-01-06 mho goal: a, direction: job, voice: citizen\n"
                        "2026-01-07 mho goal: b, direction: everyday, voice: citizen\n"
                        "2026-01-08 mho goal: c, direction: job, voice: caseworker\n"
                        "2026-01-09 mho goal: d, direction: job, voice: citizen, ref: x\n"
                        "2026-01-12 mho goal: e, direction: everyday, voice: citizen, ref: x\n"
                        "2026-01-13 mho goal: f, direction: job, voice: citizen, ref: x");
    CHECK(numbers(replay, replay.standing().goals) == "#3 #4 #6 #7 ");
  }

  TEST_CASE("changes of the citizen's details replace only what they give")
  {
    constexpr std::string_view lines =
        "2026-01-05 mho applied: foertidspension\n"
        "2026-01-06 mho changed: {post: paper, needs: [companion]}\n"
        "2026-01-07 mho changed: {name: Bo Eksempel, protected: true, phone: 1, language: en}\n"
        "2026-01-08 mho changed: {needs: [], address: [Ny Vej 1]}";
    const Replay replay(lines);
    const Citizen& citizen = replay.standing().citizen;
    CHECK(**citizen.name == "Bo Eksempel");
    CHECK(**citizen.post == Post::paper);
    CHECK(**citizen.protected_address);
    CHECK(**citizen.language == Language::english);
    CHECK(**citizen.phone == "1");
    CHECK(citizen.needs->empty());
    CHECK(*citizen.address->at(0) == "Ny Vej 1");
    const Replay before(lines, "2026-01-06");
    CHECK(**before.standing().citizen.name == "Bo Prøvesen");
    CHECK(before.standing().citizen.needs->size() == 1);
    CHECK(before.standing().citizen.address->size() == 2);
  }

  TEST_CASE("the day the last item ended")
  {
    const auto ended = [](std::string_view lines)
    { return iso_or_none(Replay(lines).standing().last_item_end); };
    CHECK(ended("2026-01-05 mho applied: foertidspension\n2026-01-06 mho asked: callback")
          == "none");
    CHECK(ended("2026-01-05 mho applied: foertidspension\n2026-01-06 mho asked: callback\n"
                "2026-01-08 mho answered: callback")
          == "2026-01-08");
    CHECK(ended("2026-01-05 mho applied: foertidspension\n"
                "2026-01-06 mho requested: samtykke, from: Bo\n2026-01-09 mho received: samtykke")
          == "2026-01-09");
  }

  TEST_CASE("what does not make sense is passed over where nobody asks")
  {
    const Replay replay("2026-01-05 mho applied: foertidspension\n"
                        "2026-01-06 mho received: lae-265\n"
                        "2026-01-06 mho stage: nowhere\n"
                        "2026-01-06 mho migrated: fp-none, because: x\n"
                        "2026-01-06 mho requested: nothing, from: nobody\n"
                        "2026-01-06 mho complained: decision\n"
                        "2026-01-06 akj accepted: social");
    CHECK(*replay.standing().stage->id == "modtaget");
    CHECK(open_on(replay, "2026-01-06")
          == "external request nothing since 2026-01-06; "
             "internal request genvurdering since 2026-01-06 [arbejdsmarked]");
  }
}
