// SPDX-License-Identifier: MPL-2.0
#include "workflow/planned_move.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

/// "indsats", "! oplysning own-goal because" ... of every way on.
std::string routes(std::string_view lines,
                   const Rulebook& rules = minimal_rules(),
                   std::string_view as_of = "2026-06-30")
{
  const Replay replay(std::string(begun).append(lines), as_of, rules);
  std::string list;
  for (const Route& route : routes_from(replay.standing(), day(as_of)))
  {
    list += fmt::format("{}{}{}{}",
                        list.empty() ? "" : "; ",
                        route.open() ? "" : "! ",
                        *route.to->id,
                        route.valid ? "" : " invalid");
    for (const NeedResult& need : route.needs)
    {
      list += fmt::format(" {}{}", need.met() ? "+" : "-", *need.need->id);
    }
  }
  return list;
}

/// The way from the first stage to the second, given as a map.
Rulebook with_next(std::string_view next)
{
  return changed_rules({{"    next: [oplysning]\n", next}});
}

} // namespace

TEST_SUITE("workflow/move")
{
  TEST_CASE("every way on, those that leave every stage last")
  {
    CHECK(routes("") == "! oplysning -own-goal; afsluttet");
    CHECK(routes(goal) == "oplysning +own-goal; afsluttet");
    CHECK(routes(in_evidence) == "! indsats -paper; modtaget; afsluttet");
    // A stage's own way to a stage takes the place of the one that leaves every stage.
    CHECK(routes("2026-01-07 mho stage: indsats") == "afsluttet");
    // From a final stage lead only its own ways.
    CHECK(routes("2026-01-07 mho stage: afsluttet, because: x, outcome: afslag, self-support: none")
              .empty());
    const Rulebook reopens =
        changed_rules({{"    final: true\n", "    final: true\n    next: [oplysning]\n"}});
    CHECK(routes("2026-01-07 mho stage: afsluttet, because: x, outcome: afslag, self-support: none",
                 reopens)
          == "oplysning");
  }

  TEST_CASE("a way's own needs come after the gate's, or without them")
  {
    constexpr std::string_view own = R"(    next:
      - to: oplysning
        needs:
          - {id: talk, met: samtale, why: {da: a, en: b}}
      - to: indsats
        route: {da: Udenom, en: Around}
        gate: false
        needs:
          - {id: talk, met: samtale, why: {da: a, en: b}}
)";
    const Rulebook rules = with_next(own);
    CHECK(routes("", rules) == "! oplysning -own-goal -talk; ! indsats -talk; afsluttet");
    CHECK(routes("2026-01-06 mho met: samtale, why: x", rules)
          == "! oplysning -own-goal +talk; indsats +talk; afsluttet");
  }

  TEST_CASE("a way that is not valid on the day is not open")
  {
    const Rulebook rules = with_next(R"(    next:
      - oplysning
      - to: indsats
        route: {da: Udenom, en: Around}
        gate: false
        valid-from: 2026-02-01
        valid-to: 2026-03-31
        law: lov 1750/2025
)");
    CHECK(routes("", rules, "2026-01-31") == "! oplysning -own-goal; ! indsats invalid; afsluttet");
    CHECK(routes("", rules, "2026-02-01") == "! oplysning -own-goal; indsats; afsluttet");
    CHECK(routes("", rules, "2026-03-31") == "! oplysning -own-goal; indsats; afsluttet");
    CHECK(routes("", rules, "2026-04-01") == "! oplysning -own-goal; ! indsats invalid; afsluttet");
    CHECK(planned("", to("indsats"), rules, "2026-04-01")
          == "! the way from modtaget to indsats is not valid on 2026-04-01 (lov 1750/2025) "
             "[indsats]");
    CHECK(planned("", to("indsats"), rules, "2026-04-01", Language::danish)
          == "! vejen fra modtaget til indsats er ikke gyldig den 2026-04-01 (lov 1750/2025) "
             "[indsats]");
    CHECK(planned("", to("indsats"), rules, "2026-03-31") == "indsats");
  }

  TEST_CASE("a closed way without a law is told without empty brackets")
  {
    const Rulebook rules = with_next("    next: [{to: oplysning, valid-to: 2026-01-31}]\n");
    CHECK(planned(goal, to("oplysning"), rules)
          == "! the way from modtaget to oplysning is not valid on 2026-06-30 [oplysning]");
    CHECK(planned(goal, to(""), rules)
          == "! there is no normal way on from here; name the stage [oplysning afsluttet]");
  }

  TEST_CASE("of several ways to one stage the one that is open, else the one that is valid")
  {
    const Rulebook rules = with_next(R"(    next:
      - {to: oplysning, valid-to: 2026-01-31}
      - {to: oplysning, valid-from: 2026-02-01}
      - to: oplysning
        route: {da: På papirerne, en: On file}
        gate: false
        needs:
          - {id: choice, asked: callback, why: {da: a, en: b}}
        forbids: [lae-265]
        forbids-law: § 17
)");
    constexpr std::string_view asked = "2026-01-06 mho asked: callback\n";
    CHECK(planned("", to("oplysning"), rules) == "!  unmet own-goal [oplysning]");
    CHECK(planned(goal, to("oplysning"), rules) == "oplysning");
    CHECK(planned(asked, to("oplysning"), rules) == "oplysning");
    const auto law = [&](std::string_view lines)
    {
      const Replay replay(std::string(begun).append(lines), "2026-06-30", rules);
      const Transition* const taken =
          find_transition(replay.standing(), to("oplysning"), day("2026-06-30"));
      REQUIRE(taken != nullptr);
      return taken->forbids_law + (taken->valid_from ? " from" : "")
             + (taken->valid_to ? " to" : "");
    };
    CHECK(law("") == " from");
    CHECK(law(goal) == " from");
    CHECK(law(asked) == "§ 17");
    const Replay replay(begun);
    CHECK(find_transition(replay.standing(), to("indsats"), day("2026-06-30")) == nullptr);
    CHECK(find_transition(replay.standing(), to("nowhere"), day("2026-06-30")) == nullptr);
  }

  TEST_CASE("a way out of every stage for certain outcomes stands beside the stage's own")
  {
    constexpr std::string_view in_measure = "2026-01-07 mho stage: indsats\n";
    constexpr std::string_view gate =
        "    gate: [{id: paper, assessed: lae-265, why: {da: a, en: b}}]\n    next: [afsluttet]\n";
    constexpr std::string_view withdrawn =
        "    gate: false\n    because: true\n    outcomes: [afslag]\ncatalogue:\n";
    constexpr std::string_view any_outcome = "    gate: false\n    because: true\ncatalogue:\n";
    const Rulebook hidden = changed_rules({{"    next: [afsluttet]\n", gate}});
    const Rulebook beside =
        changed_rules({{"    next: [afsluttet]\n", gate}, {any_outcome, withdrawn}});
    CHECK(routes(in_measure, hidden) == "! afsluttet -paper");
    CHECK(routes(in_measure, beside) == "! afsluttet -paper; afsluttet");

    struct Row
    {
      std::string_view outcome;
      bool because;
      std::vector<WaiverWish> waivers;
      std::string_view told;
    };

    const Row rows[] = {
        {"afslag", true, {}, "afsluttet"},
        {"afslag", false, {}, "!  because [afsluttet]"},
        {"foertidspension", true, {}, "!  unmet paper [afsluttet]"},
        {"", true, {}, "!  unmet paper [afsluttet]"},
        {"afslag", true, {{"paper", "x", "hve"}}, "afsluttet waived paper"},
        {"foertidspension", false, {{"paper", "x", "hve"}}, "afsluttet waived paper"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.outcome);
      CAPTURE(row.because);
      const MoveWish wish{"afsluttet", "mho", row.because, row.waivers, row.outcome};
      CHECK(planned(in_measure, wish, beside) == row.told);
    }
    const MoveWish granted{"afsluttet", "mho", true, {}, "foertidspension"};
    CHECK(
        planned("", granted, beside)
        == "! the way from modtaget to afsluttet is not for the outcome foertidspension, only for "
           "afslag [afsluttet]");
    CHECK(planned("", granted, beside, "2026-06-30", Language::danish)
          == "! vejen fra modtaget til afsluttet er ikke for udfaldet foertidspension, kun for "
             "afslag [afsluttet]");
    CHECK(planned("", {"afsluttet", "mho", true, {}, "afslag"}, beside) == "afsluttet");
  }

  TEST_CASE("a way out of every stage stands back only on the days on which the own one is valid")
  {
    constexpr std::string_view in_measure = "2026-01-07 mho stage: indsats\n";
    const Rulebook rules = changed_rules(
        {{"    next: [afsluttet]\n", "    next: [{to: afsluttet, valid-to: 2026-06-30}]\n"}});
    CHECK(routes(in_measure, rules, "2026-06-30") == "afsluttet");
    CHECK(routes(in_measure, rules, "2026-07-01") == "! afsluttet invalid; afsluttet");
    CHECK(planned(in_measure, to("afsluttet"), rules, "2026-06-30") == "afsluttet");
    CHECK(planned(in_measure, to("afsluttet"), rules, "2026-07-01") == "!  because [afsluttet]");
    CHECK(planned(in_measure, to("afsluttet", true), rules, "2026-07-01") == "afsluttet");
  }

  TEST_CASE("without a stage named: the only normal way, or the only open one of several")
  {
    CHECK(planned(goal, to("")) == "oplysning");
    CHECK(planned("", to("")) == "!  unmet own-goal [oplysning]");
    const Rulebook two = with_next(R"(    next:
      - {to: oplysning, needs: [{id: talk, met: samtale, why: {da: a, en: b}}]}
      - {to: indsats, needs: [{id: letter, informed: status, why: {da: a, en: b}}]}
)");
    const std::string with_goal(goal);
    CHECK(planned(with_goal + "2026-01-07 mho met: samtale, why: x", to(""), two) == "oplysning");
    CHECK(planned(with_goal + "2026-01-07 mho informed: status, via: post", to(""), two)
          == "indsats");
    CHECK(planned(with_goal, to(""), two)
          == "! there are several ways on; name the stage [oplysning indsats]");
    CHECK(planned(with_goal, to(""), two, "2026-06-30", Language::danish)
          == "! der er flere veje videre; nævn trinnet [oplysning indsats]");
    CHECK(
        planned(
            with_goal
                + "2026-01-07 mho met: samtale, why: x\n2026-01-07 mho informed: status, via: post",
            to(""),
            two)
        == "! there are several ways on; name the stage [oplysning indsats]");
    const Rulebook none = with_next("    next: [{to: oplysning, route: {da: a, en: b}}]\n");
    CHECK(planned(goal, to(""), none)
          == "! there is no normal way on from here; name the stage [oplysning afsluttet]");
    CHECK(planned(goal, to(""), none, "2026-06-30", Language::danish)
          == "! der er ingen almindelig vej videre herfra; nævn trinnet [oplysning afsluttet]");
  }

  TEST_CASE("no way there")
  {
    CHECK(planned(goal, to("indsats"))
          == "! there is no way from modtaget to indsats [oplysning afsluttet]");
    CHECK(planned(goal, to("indsats"), minimal_rules(), "2026-06-30", Language::danish)
          == "! der er ingen vej fra modtaget til indsats [oplysning afsluttet]");
    CHECK(planned(goal, to("modtaget"))
          == "! there is no way from modtaget to modtaget [oplysning afsluttet]");
    CHECK(planned(goal, to("oplysnig"))
          == "! fp-test has no stage oplysnig; did you mean oplysning? []");
    CHECK(planned(goal, to("oplysnig"), minimal_rules(), "2026-06-30", Language::danish)
          == "! fp-test har ikke et trin oplysnig; mente du oplysning? []");
    CHECK(planned(goal, to("x"))
          == "! fp-test has no stage x; possible: modtaget, oplysning, indsats, afsluttet []");
  }

  TEST_CASE("a way that must be explained")
  {
    CHECK(planned(in_evidence, to("modtaget")) == "!  because [modtaget]");
    CHECK(planned(in_evidence, to("modtaget", true)) == "modtaget");
    CHECK(planned("", to("afsluttet")) == "!  because [afsluttet]");
    CHECK(planned("", to("afsluttet", true)) == "afsluttet");
    CHECK(planned(goal, to("oplysning", true)) == "oplysning");
  }

  TEST_CASE("every need that is not met is told at once")
  {
    const Rulebook rules =
        changed_rules({{"        waivable: caseworker\n",
                        "        waivable: caseworker\n"
                        "      - {id: owner, assigned: true, why: {da: a, en: b}}\n"
                        "      - {id: told, informed: since-start, why: {da: a, en: b}, waivable: "
                        "caseworker}\n"}});
    CHECK(planned("", to("oplysning"), rules)
          == "!  unmet own-goal unmet owner unmet told [oplysning]");
    CHECK(planned("", waiving("oplysning", {{"told", "x", ""}, {"own-goal", "y", ""}}), rules)
          == "!  unmet owner [oplysning]");
    CHECK(planned("",
                  waiving("oplysning",
                          {{"told", "x", ""}, {"own-goal", "y", ""}, {"owner", "z", "hve"}}),
                  rules)
          == "oplysning waived own-goal waived owner waived told");
  }
}
