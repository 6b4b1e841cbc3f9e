// SPDX-License-Identifier: MPL-2.0
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/workflow_reader")
{
  TEST_CASE("whom a consent lets us ask has a name, when the catalogue asks for that consent")
  {
    const auto with = [](std::string_view consents) {
      return Change{"start: modtaget\n", consents};
    };
    const Workflow named = workflow_of(changed(minimal_workflow,
                                               "start: modtaget\n",
                                               "start: modtaget\nconsents:\n"
                                               "  egen-laege: {da: lægen, en: the GP}\n"));
    REQUIRE(find_word(named.consents, "egen-laege") != nullptr);
    CHECK(find_word(named.consents, "egen-laege")->name == Text{"lægen", "the GP"});
    CHECK(workflow_of().consents.empty());
    CHECK(
        told_of_workflow(
            with("start: modtaget\nconsents:\n  naboen: {da: naboen, en: the neighbour}\n"))
        == R"(consent-unknown [naboen] nothing in the catalogue needs consent for "naboen" | it can be: egen-laege)");
    CHECK(told_of_workflow(with("start: modtaget\nconsents:\n  egen-laege: {da: lægen}\n"))
          == "text-missing-language [egen-laege] the English text (`en`) is missing");
  }

  TEST_CASE("the areas of the whole picture have a name and no sentence")
  {
    const Workflow workflow = workflow_of(changed(
        minimal_workflow,
        "  housing: {name: {da: bolig, en: housing}}\n",
        "  housing: {name: {da: bolig, en: housing}, law: lov 3, verified: false, valid-from: "
        "2026-02-01}\n"));
    const ListedWord* const area = find_word(workflow.areas, "housing");
    REQUIRE(area != nullptr);
    CHECK(area->name == Text{"bolig", "housing"});
    CHECK(area->plain.empty());
    CHECK(area->law == "lov 3");
    CHECK_FALSE(area->verified);
    CHECK(area->valid.from == Date::of(2026, 2, 1));
    CHECK(find_word(workflow.areas, "job")->verified);
    // Rules that know none are rules all the same.
    CHECK(workflow_of(changed(minimal_workflow,
                              "areas:\n  job: {name: {da: job, en: job}}\n  housing: {name: {da: "
                              "bolig, en: housing}}\n",
                              ""))
              .areas.empty());
  }

  TEST_CASE("the head, the steps, the lists and the limits are read")
  {
    const Workflow workflow = workflow_of(changed(minimal_workflow,
                                                  "valid-from: 2022-01-01\n",
                                                  "valid-from: 2022-01-01\nvalid-to: 2026-06-30\n"
                                                  "law: lov 1\nverified: false\n"));
    CHECK(*workflow.id == "fp-test");
    CHECK(workflow.name == Text{"Regler til prøver", "Rules for tests"});
    CHECK(workflow.law == "lov 1");
    CHECK_FALSE(workflow.verified);
    CHECK(*workflow.valid_from == Date::of(2022, 1, 1));
    CHECK(workflow.valid_to == Date::of(2026, 6, 30));
    CHECK(*workflow.reviewed_until == Date::of(2026, 12, 31));
    CHECK(workflow.start_stage().name == Text{"Modtaget", "Received"});
    REQUIRE(workflow.steps.size() == 2);
    CHECK(workflow.steps[1] == Text{"Vi afgør sagen", "We decide"});

    const ListedWord* const application = find_word(workflow.applications, "foertidspension");
    REQUIRE(application != nullptr);
    CHECK(application->name == Text{"Førtidspension", "Disability pension"});
    CHECK(application->the == Text{"din ansøgning", "your application"});
    CHECK(application->plain == Text{"Du søgte førtidspension.", "You applied for a pension."});
    const ListedWord* const opening = find_word(workflow.openings, "own-initiative");
    REQUIRE(opening != nullptr);
    CHECK_FALSE(opening->priority);
    const Workflow first =
        workflow_of(changed(minimal_workflow,
                            "    plain: {da: Vi åbnede sagen., en: We opened the case.}\n",
                            "    plain: {da: Vi åbnede sagen., en: We opened the case.}\n"
                            "    priority: true\n"));
    CHECK(find_word(first.openings, "own-initiative")->priority);
    CHECK(find_word(workflow.measures, "praktik")->plain
          == Text{"Du er i praktik.", "You are in a work trial."});
    CHECK(find_word(workflow.meetings, "samtale") != nullptr);
    CHECK(find_word(workflow.letters, "status") != nullptr);
    CHECK(find_word(workflow.outcomes, "foertidspension")->law == "pensionsloven § 16");

    const Limit* const limit = workflow.find_limit("no-self-support-track");
    REQUIRE(limit != nullptr);
    CHECK(limit->warn == WorkingDays{15});
    CHECK(limit->stall == WorkingDays{30});
    CHECK(place_text(limit->file, limit->span) == "[15, 30]");
  }

  TEST_CASE("what may be left out has a default")
  {
    const Workflow workflow = workflow_of();
    CHECK(workflow.verified);
    CHECK(workflow.law.empty());
    CHECK_FALSE(workflow.valid_to.has_value());
  }

  TEST_CASE("taken without a word")
  {
    // clang-format off
    const Change rows[] = {
        {"valid-from: 2022-01-01\n",
         R"(valid-from: 2022-01-01
valid-to: 2022-01-01
law: lov 1
verified: false
)"},
        {"reviewed-until: 2026-12-31",
         "reviewed-until: 2022-01-01"},
        {R"(everywhere:
  - to: afsluttet
    route: {da: Trukket tilbage, en: Withdrawn}
    gate: false
    because: true
)",
         ""},
        {R"(everywhere:
  - to: afsluttet
    route: {da: Trukket tilbage, en: Withdrawn}
    gate: false
    because: true
)",
         "everywhere: []\n"},
        {R"(measures:
  praktik:
    name: {da: Praktik, en: Work trial}
    plain: {da: Du er i praktik., en: You are in a work trial.}
)",
         "measures: {}\n"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row) == "");
    }
  }

  TEST_CASE("refused, with the place and what was probably meant")
  {
    // clang-format off
    const Change rows[] = {
        {"workflow: fp-test\n",
         "",
         R"(key-missing [name] "workflow" is missing)"},
        {"workflow: fp-test\n",
         "workflow: fp-tset\n",
         "workflow-misnamed [fp-tset] the rules are called fp-tset, but their file fp-test | a case finds its rules by the file's name"},
        {"name: {da: Regler til prøver, en: Rules for tests}",
         "name: {en: Rules for tests}",
         "text-missing-language [name] the Danish text (`da`) is missing"},
        {"name: {da: Regler til prøver, en: Rules for tests}",
         "name: Rules",
         "value-not-a-map [name] a set of keys with values is wanted here"},
        {"valid-from: 2022-01-01\n",
         R"(valid-from: 2022-01-01
valid-to: 2021-12-31
)",
         "period-backwards [2021-12-31] the period ends on 2021-12-31, before it begins on 2022-01-01 | [2022-01-01] the beginning stands here"},
        {"reviewed-until: 2026-12-31",
         "reviewed-until: 2021-12-31",
         "period-backwards [2021-12-31] the period ends on 2021-12-31, before it begins on 2022-01-01 | [2022-01-01] the beginning stands here"},
        {"reviewed-until: 2026-12-31\n",
         "",
         R"(key-missing [workflow] "reviewed-until" is missing)"},
        {"valid-from: 2022-01-01\n",
         "valid_from: 2022-01-01\n",
         R"(key-missing [workflow] "valid-from" is missing
key-unknown [valid_from] unknown key: "valid_from" | did you mean `valid-from`?)"},
        {"valid-from: 2022-01-01\n",
         R"(valid-from: 2022-01-01
verified: nej
)",
         R"(flag-invalid [nej] "nej" is neither `true` nor `false`)"},
        {"start: modtaget",
         "start: modtagt",
         R"(stage-unknown [modtagt] no stage is called "modtagt" | did you mean `modtaget`?)"},
        {"start: modtaget",
         "start: afsluttet",
         "start-final [afsluttet] a case cannot begin in afsluttet: it is a final stage | [afsluttet] the stage stands here"},
        {"start: modtaget\n",
         "",
         R"(key-missing [workflow] "start" is missing)"},
        {R"(steps:
  - {da: Vi undersøger, en: We look into it}
  - {da: Vi afgør sagen, en: We decide}
)",
         "steps: []\n",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {"{da: Vi undersøger, en: We look into it}",
         "Vi undersøger",
         "value-not-a-map [Vi undersøger] a set of keys with values is wanted here"},
        {"    final: true\n",
         R"(    unit: social
    next: [modtaget]
)",
         "final-stage-missing [stages] no stage is `final: true`, so no case can end"},
        {R"(openings:
  own-initiative:
    name: {da: Kommunens initiativ, en: Our own initiative}
    plain: {da: Vi åbnede sagen., en: We opened the case.}
)",
         "",
         R"(key-missing [workflow] "openings" is missing)"},
        {"    plain: {da: Du er i praktik., en: You are in a work trial.}\n",
         "",
         R"(key-missing [praktik] "plain" is missing)"},
        {"    plain: {da: Du er i praktik., en: You are in a work trial.}\n",
         "    plan: {da: Du er i praktik., en: You are in a work trial.}\n",
         R"(key-missing [praktik] "plain" is missing
key-unknown [plan] unknown key: "plan" | did you mean `plain`?)"},
        {"  praktik:\n",
         "  Praktik i virksomhed:\n",
         R"(word-invalid [Praktik i virksomhed] "…" cannot be an id: an id is small letters a-z, digits and dashes)"},
        {"  job: {name: {da: job, en: job}}\n",
         "  job: {da: job, en: job}\n",
         R"(key-missing [job] "name" is missing
key-unknown [da] unknown key: "da"
key-unknown [en] unknown key: "en")"},
        {"  job: {name: {da: job, en: job}}\n",
         "  job: {name: {da: job}}\n",
         "text-missing-language [name] the English text (`en`) is missing"},
        {"  job: {name: {da: job, en: job}}\n",
         "  job: {name: {da: job, en: job}, plain: {da: Vi så på job., en: We looked at jobs.}}\n",
         R"(key-unknown [plain] unknown key: "plain")"},
        {"areas:\n",
         "områder:\n",
         R"(key-unknown [områder] unknown key: "områder" | did you mean `areas`?)"},
        {"  no-next-step: [10, 15]\n",
         "",
         "limit-missing [limits] `limits` lacks no-next-step | without a limit nobody would ever see that something stands still"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-stpe: [10, 15]\n",
         R"(limit-missing [limits] `limits` lacks no-next-step | without a limit nobody would ever see that something stands still
finding-unknown [no-next-stpe] no finding is called "no-next-stpe" | did you mean `no-next-step`?)"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [10, ti]\n",
         R"(number-invalid [ti] "ti" is not a whole number | write it in digits, without dots)"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [10, 15, 20]\n",
         "limit-invalid [[10, 15, 20]] a limit is two numbers of working days | write for example [10, 15]: a warning after 10 working days, a stall after 15"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [20, 15]\n",
         "limit-invalid [[20, 15]] the warning comes after the stall: 20 is more than 15 | write for example [10, 15]: a warning after 10 working days, a stall after 15"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [10, 1000]\n",
         R"(number-out-of-range [1000] "1000" is not between 0 and 999)"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [10, 15]\n  opinion-missing: [1, 2]\n",
         "limit-unused [opinion-missing] the limit of opinion-missing is not used here: each kind of the catalogue has its own (`limit`) | move the numbers there and delete the line; casebook.yaml can set one for all of them"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [10, 15]\n  plan-not-written: [1, 2]\n",
         "limit-unused [plan-not-written] the limit of plan-not-written is not used here: each stage has its own (`work`) | move the numbers there and delete the line; casebook.yaml can set one for all of them"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [10, 15]\n  not-answered: [1, 2]\n",
         "limit-unused [not-answered] the limit of not-answered is not used here: each question has its own (`limit`) | move the numbers there and delete the line; casebook.yaml can set one for all of them"},
        {"    plain: {da: Du er i praktik., en: You are in a work trial.}\n",
         "    plain: {da: Du er i praktik., en: You are in a work trial.}\n    frame: ja\n",
         R"(flag-invalid [ja] "ja" is neither `true` nor `false`)"},
        {"    plain: {da: Vi talte med dig., en: We talked with you.}\n",
         "    plain: {da: Vi talte med dig., en: We talked with you.}\n    frame: true\n",
         R"(key-unknown [frame] unknown key: "frame" | did you mean `name`?)"},
        {"    plain: {da: Vi åbnede sagen., en: We opened the case.}\n",
         "    plain: {da: Vi åbnede sagen., en: We opened the case.}\n    priority: ja\n",
         R"(flag-invalid [ja] "ja" is neither `true` nor `false`)"},
        {"    plain: {da: Vi talte med dig., en: We talked with you.}\n",
         "    plain: {da: Vi talte med dig., en: We talked with you.}\n    priority: true\n",
         R"(key-unknown [priority] unknown key: "priority")"},
        {"    code: opinion-missing\n",
         "    code: opinion-missing\n    after: {met: samtal}\n",
         R"(meeting-unknown [samtal] no meeting is called "samtal" | did you mean `samtale`?)"},
        {"    code: opinion-missing\n",
         "    code: opinion-missing\n    after: samtale\n",
         "value-not-a-map [after] a set of keys with values is wanted here"},
        {"",
         "letterhead: {}\n",
         R"(key-unknown [letterhead] unknown key: "letterhead")"},
        {"",
         "workflow: fp-test\n",
         R"(yaml-duplicate-key [workflow] the key "workflow" stands twice | keep one of them | [workflow] the first one is here)"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row) == row.told);
    }
  }

  TEST_CASE("refused in Danish")
  {
    // clang-format off
    const Change rows[] = {
        {"workflow: fp-test\n",
         "workflow: fp-tset\n",
         "workflow-misnamed [fp-tset] reglerne hedder fp-tset, men filen hedder fp-test | en sag finder sine regler ved filens navn"},
        {"name: {da: Regler til prøver, en: Rules for tests}",
         "name: {en: Rules for tests}",
         "text-missing-language [name] den danske tekst (`da`) mangler"},
        {"valid-from: 2022-01-01\n",
         R"(valid-from: 2022-01-01
valid-to: 2021-12-31
)",
         "period-backwards [2021-12-31] perioden slutter 2021-12-31, før den begynder 2022-01-01 | [2022-01-01] begyndelsen står her"},
        {"start: modtaget",
         "start: modtagt",
         R"(stage-unknown [modtagt] intet trin hedder "modtagt" | mente du `modtaget`?)"},
        {"start: modtaget",
         "start: afsluttet",
         "start-final [afsluttet] en sag kan ikke begynde i afsluttet: det er et sluttrin | [afsluttet] trinnet står her"},
        {R"(steps:
  - {da: Vi undersøger, en: We look into it}
  - {da: Vi afgør sagen, en: We decide}
)",
         "steps: []\n",
         "list-empty [[]] listen er tom; her skal stå mindst ét punkt"},
        {"    final: true\n",
         R"(    unit: social
    next: [modtaget]
)",
         "final-stage-missing [stages] intet trin er `final: true`, så ingen sag kan slutte"},
        {"  no-next-step: [10, 15]\n",
         "",
         "limit-missing [limits] `limits` mangler no-next-step | uden en grænse ville det aldrig blive set, at noget står stille"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-stpe: [10, 15]\n",
         R"(limit-missing [limits] `limits` mangler no-next-step | uden en grænse ville det aldrig blive set, at noget står stille
finding-unknown [no-next-stpe] ingen melding hedder "no-next-stpe" | mente du `no-next-step`?)"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [10, 15]\n  waiting-for-meeting: [1, 2]\n",
         "limit-unused [waiting-for-meeting] grænsen for waiting-for-meeting bruges ikke her: hver slags i kataloget har sin egen (`limit`) | flyt tallene derhen, og slet linjen; casebook.yaml kan sætte én for dem alle"},
        {"  no-next-step: [10, 15]\n",
         "  no-next-step: [10, 15, 20]\n",
         "limit-invalid [[10, 15, 20]] en grænse er to antal arbejdsdage | skriv fx [10, 15]: advarsel efter 10 arbejdsdage, stop efter 15"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row, Language::danish) == row.told);
    }
  }

  TEST_CASE("line and column are those an editor counts")
  {
    Diagnostics diagnostics;
    const std::string text = changed(minimal_workflow, "start: modtaget", "start: modtagt");
    CHECK(read_workflow(document_of(text, "workflows/fp-test.yaml"), diagnostics).has_value());
    CHECK(headlines(diagnostics)
          == "workflows/fp-test.yaml:5:8: error: no stage is called \"modtagt\" [stage-unknown]\n");
  }

  TEST_CASE("everything wrong is told at once")
  {
    Diagnostics diagnostics;
    CHECK(
        read_workflow(document_of("workflow: fp-test\n", "fp-test.yaml"), diagnostics).has_value());
    CHECK(diagnostics.size() == 15);
    CHECK(diagnostics.count(Severity::error) == 15);
  }

  TEST_CASE("a file that is no map gives nothing")
  {
    Diagnostics diagnostics;
    CHECK_FALSE(read_workflow(document_of("fp-test\n"), diagnostics).has_value());
    CHECK(told(diagnostics)
          == "value-not-a-map [fp-test] a set of keys with values is wanted here");
  }

  TEST_CASE("every beginning of the file is read or refused, never more")
  {
    const std::string_view text = minimal_workflow;
    for (std::size_t size = 0; size < text.size(); size += 7)
    {
      CAPTURE(size);
      Diagnostics diagnostics;
      const auto document =
          parse_yaml(file_of(text.substr(0, size), "workflows/fp-test.yaml"), diagnostics);
      if (document)
      {
        static_cast<void>(read_workflow(*document, diagnostics));
      }
      CHECK(diagnostics.has_errors());
    }
  }
}
