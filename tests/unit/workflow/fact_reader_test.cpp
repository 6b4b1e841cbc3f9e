// SPDX-License-Identifier: MPL-2.0
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

/// A fact as it is written, and what is told of it.
struct Row
{
  std::string_view fact;
  std::string_view told;
};

std::string told_of_fact(const Row& row, Language language = Language::english)
{
  return told_of_workflow({"goal: citizen", row.fact}, language);
}

} // namespace

TEST_SUITE("workflow/fact_reader")
{
  TEST_CASE("every fact is read with its words")
  {
    struct Reading
    {
      std::string_view text;
      FactKind kind;
      std::vector<std::string_view> words;
    };

    const Reading rows[] = {
        {"assigned: true", FactKind::assigned, {}},
        {"goal: any", FactKind::goal, {"any"}},
        {"direction: [job, education]", FactKind::direction, {"job", "education"}},
        {"track: true", FactKind::track, {}},
        {"met: samtale", FactKind::met, {"samtale"}},
        {"met: {kind: samtale}", FactKind::met, {"samtale"}},
        {"requested: udtalelse", FactKind::requested, {"udtalelse"}},
        {"received: samtykke", FactKind::received, {"samtykke"}},
        {"assessed: lae-265", FactKind::assessed, {"lae-265"}},
        {"all-assessed: true", FactKind::all_assessed, {}},
        {"nothing-open: [internal, citizen]", FactKind::nothing_open, {"internal", "citizen"}},
        {"nothing-open: [internal, udtalelse]", FactKind::nothing_open, {"internal", "udtalelse"}},
        {"informed: since-stage", FactKind::informed, {"since-stage"}},
        {"informed: promised", FactKind::informed, {"promised"}},
        {"over: sagsbehandlingsfrist", FactKind::over, {"sagsbehandlingsfrist"}},
        {"informed: status", FactKind::informed, {"status"}},
        {"consented: egen-laege", FactKind::consented, {"egen-laege"}},
        {"considered: [job, housing]", FactKind::considered, {"job", "housing"}},
        {"heard: true", FactKind::heard, {}},
        {"decided: complete", FactKind::decided, {"complete"}},
        {"decided: [afslag]", FactKind::decided, {"afslag"}},
        {"asked: callback", FactKind::asked, {"callback"}},
        {"applied: any", FactKind::applied, {"any"}},
        {"opened: [own-initiative]", FactKind::opened, {"own-initiative"}},
        {"complained: decision", FactKind::complained, {"decision"}},
        {"measure: [praktik]", FactKind::measure, {"praktik"}},
        {"passed: indsats", FactKind::passed, {"indsats"}},
    };
    for (const Reading& row : rows)
    {
      CAPTURE(row.text);
      const Workflow workflow = workflow_of(changed(minimal_workflow, "goal: citizen", row.text));
      const Fact& fact = workflow.stages[0].gate.at(0).fact;
      CHECK(fact.kind == row.kind);
      CHECK_FALSE(fact.with_citizen);
      CHECK_FALSE(fact.since_stage);
      CHECK(place_text(workflow.file, fact.span) == row.text);
      std::vector<std::string_view> words;
      for (const auto& word : fact.words)
      {
        words.push_back(*word);
      }
      CHECK(words == row.words);
    }
  }

  TEST_CASE("a meeting may be asked for with the citizen, and in this stage")
  {
    const Workflow workflow =
        workflow_of(changed(minimal_workflow,
                            "goal: citizen",
                            "met: {kind: samtale, with: citizen, since-stage: true}"));
    const Fact& fact = workflow.stages[0].gate.at(0).fact;
    CHECK(fact.with_citizen);
    CHECK(fact.since_stage);
  }

  TEST_CASE("one of several facts")
  {
    const Workflow workflow =
        workflow_of(changed(minimal_workflow,
                            "goal: citizen",
                            "any: [{goal: any}, {met: {kind: samtale, with: citizen}}]"));
    const Fact& fact = workflow.stages[0].gate.at(0).fact;
    CHECK(fact.kind == FactKind::any);
    REQUIRE(fact.any.size() == 2);
    CHECK(fact.any[0].kind == FactKind::goal);
    CHECK(fact.any[1].with_citizen);
  }

  TEST_CASE("taken without a word")
  {
    for (const std::string_view fact : {"informed: since-start",
                                        "informed: talk",
                                        "decided: any",
                                        "measure: any",
                                        "applied: [foertidspension]",
                                        "complained: handling-time",
                                        "nothing-open: [internal, statutory, external, citizen]"})
    {
      CAPTURE(fact);
      CHECK(told_of_fact({fact, ""}) == "");
    }
  }

  TEST_CASE("refused, with the place and what was probably meant")
  {
    // clang-format off
    const Row rows[] = {
        {"goals: citizen",
         R"(fact-unknown [goals] "goals" is nothing that a need can ask for | did you mean `goal`?)"},
        {"mål: citizen",
         R"(fact-unknown [mål] "mål" is nothing that a need can ask for)"},
        {"asessed: lae-265",
         R"(fact-unknown [asessed] "asessed" is nothing that a need can ask for | did you mean `assessed`?)"},
        {"waiveable: never",
         R"(fact-unknown [waiveable] "waiveable" is nothing that a need can ask for | did you mean `waivable`?)"},
        {"assigned: false",
         R"(value-unknown [false] "false" is not one of the words that can stand here | choose true)"},
        {"assigned: ja",
         R"(value-unknown [ja] "ja" is not one of the words that can stand here | choose true)"},
        {"goal: leader",
         R"(value-unknown [leader] "leader" is not one of the words that can stand here | choose citizen or any)"},
        {"goal: [citizen]",
         "value-not-text [goal] one value is wanted here, not a list or a set of keys"},
        {"direction: job",
         "value-not-a-list [direction] a list is wanted here | write the items in brackets: `[a, b]`"},
        {"direction: []",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {"direction: [jobb, education]",
         R"(value-unknown [jobb] "jobb" is not one of the words that can stand here | did you mean `job`?)"},
        {"met: talk",
         R"(meeting-unknown [talk] no meeting is called "talk" | it can be: samtale)"},
        {"met: {with: citizen}",
         R"(key-missing [met] "kind" is missing)"},
        {"met: {kind: samtale, with: doctor}",
         R"(value-unknown [doctor] "doctor" is not one of the words that can stand here | choose citizen)"},
        {"met: {kind: samtale, since: stage}",
         R"(key-unknown [since] unknown key: "since")"},
        {"requested: lae-256",
         R"(kind-unknown [lae-256] the catalogue does not hold "lae-256" | did you mean `lae-265`?)"},
        {"received: LÆ 265",
         R"(word-invalid [LÆ 265] "…" is not the kind of word that is wanted here | use small letters a-z, digits and single dashes: `lae-265`)"},
        {"assessed: [lae-265]",
         "value-not-text [assessed] one value is wanted here, not a list or a set of keys"},
        {"nothing-open: [intern]",
         R"(kind-unknown [intern] the catalogue does not hold "intern" | did you mean `internal`?)"},
        {"met: {kind: samtale, within: 6}",
         R"(term-invalid [6] "6" is not a length of time | write for example 30d (days), 10wd (working days), 13w (weeks) or 3m (months))"},
        {"over: sagsbehandlingsfristen",
         R"(deadline-unknown [sagsbehandlingsfristen] no deadline is called "sagsbehandlingsfristen" | did you mean `sagsbehandlingsfrist`?)"},
        {"nothing-open: internal",
         "value-not-a-list [nothing-open] a list is wanted here | write the items in brackets: `[a, b]`"},
        {"informed: since-stge",
         R"(letter-unknown [since-stge] no letter is called "since-stge" | did you mean `since-stage`?)"},
        {"consented: laege",
         R"(consent-unknown [laege] nothing in the catalogue needs consent for "laege" | it can be: egen-laege)"},
        {"consented: LAEGE",
         R"(word-invalid [LAEGE] "…" is not the kind of word that is wanted here | use small letters a-z, digits and single dashes: `lae-265`)"},
        {"considered: job",
         "value-not-a-list [considered] a list is wanted here | write the items in brackets: `[a, b]`"},
        {"considered: any",
         "value-not-a-list [considered] a list is wanted here | write the items in brackets: `[a, b]`"},
        {"considered: []",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {"considered: [job, hosing]",
         R"(area-unknown [hosing] no area is called "hosing" | did you mean `housing`?)"},
        {"decided: complet",
         "value-not-a-list [complet] any, complete or a list is wanted here | did you mean `complete`?"},
        {"decided: foertidspension",
         "value-not-a-list [foertidspension] any, complete or a list is wanted here | write `[foertidspension]`"},
        {"decided: [foertidspensoin]",
         R"(outcome-unknown [foertidspensoin] no outcome is called "foertidspensoin" | did you mean `foertidspension`?)"},
        {"decided: []",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {"decided: [any, afslag]",
         "value-unknown [any] `any` stands alone, not in a list"},
        {"asked: calback",
         R"(question-unknown [calback] no question is called "calback" | did you mean `callback`?)"},
        {"applied: [fleksjob]",
         R"(application-unknown [fleksjob] no application is called "fleksjob" | it can be: foertidspension)"},
        {"complained: decisions",
         R"(value-unknown [decisions] "decisions" is not one of the words that can stand here | did you mean `decision`?)"},
        {"measure: [praktikken]",
         R"(measure-unknown [praktikken] no measure is called "praktikken" | did you mean `praktik`?)"},
        {"passed: indsat",
         R"(stage-unknown [indsat] no stage is called "indsat" | did you mean `indsats`?)"},
        {"any: []",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {"any: {goal: citizen}",
         "value-not-a-list [any] a list is wanted here | write the items in brackets: `[a, b]`"},
        {"any: [goal]",
         "value-not-a-map [goal] a set of keys with values is wanted here"},
        {"any: [{goal: citizen, track: true}]",
         "need-two-facts [track] here are two needs in one: `goal` and `track` | give each its own dash in the list"},
        {"any: [{goals: citizen}]",
         R"(fact-unknown [goals] "goals" is nothing that a need can ask for | did you mean `goal`?)"},
        {"any: [{any: [{goal: citizen}]}]",
         R"(fact-unknown [any] "any" is nothing that a need can ask for)"},
        {"any: [{}]",
         "need-without-fact [{}] the need does not say what must have happened | write for example `assessed: lae-265` or `goal: citizen`"},
        {"any: [{requested: lae-256}]",
         R"(kind-unknown [lae-256] the catalogue does not hold "lae-256" | did you mean `lae-265`?)"},
        {"any: [{id: x, goal: citizen}]",
         R"(fact-unknown [id] "id" is nothing that a need can ask for)"},
        {"assigned:",
         R"(value-missing [assigned] "assigned" has no value)"},
    };
    // clang-format on
    for (const Row& row : rows)
    {
      CAPTURE(row.fact);
      CHECK(told_of_fact(row) == row.told);
    }
  }

  TEST_CASE("refused in Danish")
  {
    // clang-format off
    const Row rows[] = {
        {"goals: citizen",
         R"(fact-unknown [goals] "goals" er ikke noget, et krav kan gå ud på | mente du `goal`?)"},
        {"direction: []",
         "list-empty [[]] listen er tom; her skal stå mindst ét punkt"},
        {"met: talk",
         R"(meeting-unknown [talk] intet møde hedder "talk" | det kan være: samtale)"},
        {"requested: lae-256",
         R"(kind-unknown [lae-256] kataloget har ikke "lae-256" | mente du `lae-265`?)"},
        {"informed: since-stge",
         R"(letter-unknown [since-stge] intet brev hedder "since-stge" | mente du `since-stage`?)"},
        {"consented: laege",
         R"(consent-unknown [laege] intet i kataloget kræver samtykke til "laege" | det kan være: egen-laege)"},
        {"considered: [penge]",
         R"(area-unknown [penge] intet område hedder "penge" | det kan være: job, housing)"},
        {"decided: foertidspension",
         "value-not-a-list [foertidspension] her skal stå any, complete eller en liste | skriv `[foertidspension]`"},
        {"decided: [foertidspensoin]",
         R"(outcome-unknown [foertidspensoin] intet udfald hedder "foertidspensoin" | mente du `foertidspension`?)"},
        {"decided: [any, afslag]",
         "value-unknown [any] `any` står alene, ikke i en liste"},
        {"asked: calback",
         R"(question-unknown [calback] intet spørgsmål hedder "calback" | mente du `callback`?)"},
        {"applied: [fleksjob]",
         R"(application-unknown [fleksjob] ingen ansøgning hedder "fleksjob" | det kan være: foertidspension)"},
        {"measure: [praktikken]",
         R"(measure-unknown [praktikken] ingen indsats hedder "praktikken" | mente du `praktik`?)"},
        {"passed: indsat",
         R"(stage-unknown [indsat] intet trin hedder "indsat" | mente du `indsats`?)"},
        {"any: [{goal: citizen, track: true}]",
         "need-two-facts [track] her er to krav i ét: `goal` og `track` | giv hver sin streg i listen"},
        {"any: [{}]",
         "need-without-fact [{}] kravet siger ikke, hvad der skal være sket | skriv fx `assessed: lae-265` eller `goal: citizen`"},
    };
    // clang-format on
    for (const Row& row : rows)
    {
      CAPTURE(row.fact);
      CHECK(told_of_fact(row, Language::danish) == row.told);
    }
  }
}
