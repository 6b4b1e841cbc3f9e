// SPDX-License-Identifier: MPL-2.0
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

TEST_SUITE("workflow/catalogue_reader")
{
  TEST_CASE("a kind of the catalogue is read")
  {
    const Workflow workflow = workflow_of();
    const CatalogueKind* const paper = workflow.find_kind("lae-265");
    REQUIRE(paper != nullptr);
    CHECK(paper->name == Text{"LÆ 265", "LÆ 265"});
    CHECK(paper->party == Party::external);
    CHECK(paper->answer == Term{30, TermUnit::days});
    CHECK(paper->again == Term{10, TermUnit::working_days});
    CHECK(paper->longest == Term{90, TermUnit::days});
    CHECK(paper->assess);
    CHECK(paper->consent == "egen-laege");
    CHECK(paper->verified);
    CHECK_FALSE(paper->limit.has_value());
    const KindWords& words = paper->words(Language::danish);
    CHECK(words.a == "et svar fra din læge");
    CHECK(words.the == "svaret fra din læge");
    CHECK(words.it == "det");
    CHECK(words.requested == "Vi spurgte din læge.");
    CHECK(words.reminded == "Vi rykkede din læge.");
    CHECK(words.received == "Din læge svarede.");
    CHECK(words.assessed == "Vi læste svaret.");
    CHECK(words.why == "Vi mangler svaret.");
    CHECK(paper->words(Language::english).why == "We need the answer.");
  }

  TEST_CASE("what we owe each other has a code and a limit")
  {
    const Workflow workflow = workflow_of();
    const CatalogueKind* const opinion = workflow.find_kind("udtalelse");
    REQUIRE(opinion != nullptr);
    CHECK(opinion->party == Party::internal);
    CHECK(opinion->unit == "social");
    CHECK(place_text(workflow.file, opinion->unit_span) == "social");
    CHECK(opinion->code == "opinion-missing");
    REQUIRE(opinion->limit.has_value());
    CHECK(opinion->limit->warn == WorkingDays{10});
    CHECK_FALSE(opinion->opens_on_complaint);
    REQUIRE(workflow.find_complaint_kind() != nullptr);
    CHECK(*workflow.find_complaint_kind()->id == "genvurdering");
  }

  TEST_CASE("a question is read")
  {
    const Workflow workflow = workflow_of();
    const Question* const question = workflow.find_question("callback");
    REQUIRE(question != nullptr);
    CHECK(question->name == Text{"Ring tilbage", "Call back"});
    CHECK(question->limit.warn == WorkingDays{2});
    CHECK(question->limit.stall == WorkingDays{3});
    CHECK(question->the == Text{"opkaldet", "the call"});
    CHECK(question->asked == Text{"Du bad os ringe.", "You asked us to call."});
    CHECK(question->answered == Text{"Vi ringede til dig.", "We called you."});
  }

  TEST_CASE("taken without a word")
  {
    // clang-format off
    const Change rows[] = {
        {R"(    answer: 30d
    longest: 90d
    assess: true
)",
         R"(    again: 3wd
    law: lov 1
    verified: false
)"},
        {R"(    unit: social
    code: opinion-missing)",
         R"(    answer: 10wd
    code: waiting-for-meeting)"},
        {"    opens-on: complained\n",
         ""},
        {"    limit: [2, 3]\n",
         R"(    limit: [2, 3]
    law: lov 1
    verified: false
)"},
        {"    law: pensionsloven § 16\n",
         R"(    law: pensionsloven § 16
    verified: false
)"},
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
        {"    name: {da: LÆ 265, en: LÆ 265}\n",
         "",
         R"(key-missing [lae-265] "name" is missing)"},
        {"    party: external\n",
         "",
         R"(key-missing [lae-265] "party" is missing)"},
        {"    party: external\n",
         "    party: externl\n",
         R"(value-unknown [externl] "externl" is not one of the words that can stand here | did you mean `external`?)"},
        {R"(    answer: 30d
    longest: 90d
)",
         R"(    answer: 30
    longest: 3 months
)",
         R"(term-invalid [30] "30" is not a length of time | write for example 30d (days), 10wd (working days), 13w (weeks) or 3m (months)
term-invalid [3 months] "3 months" is not a length of time | write for example 30d (days), 10wd (working days), 13w (weeks) or 3m (months))"},
        {R"(    answer: 30d
    longest: 90d
)",
         R"(    answer: 030d
    longest: [90d]
)",
         R"(term-invalid [030d] "030d" is not a length of time | write for example 30d (days), 10wd (working days), 13w (weeks) or 3m (months)
value-not-text [longest] one value is wanted here, not a list or a set of keys)"},
        {"    assess: true\n",
         "    assess: yes\n",
         R"(flag-invalid [yes] "yes" is neither `true` nor `false`)"},
        {"    consent: egen-laege\n",
         "    consent: Egen læge\n",
         R"(word-invalid [Egen læge] "…" is not the kind of word that is wanted here | use small letters a-z, digits and single dashes: `lae-265`)"},
        {"    assess: true\n",
         R"(    assess: true
    limit: [1, 2]
    code: opinion-missing
    unit: social
)",
         R"(key-misplaced [limit] `limit` does not belong here: it is only for what we wait for among ourselves (`party: internal`)
key-misplaced [code] `code` does not belong here: it is only for what we wait for among ourselves (`party: internal`)
key-misplaced [unit] `unit` does not belong here: it is only for what we wait for among ourselves (`party: internal`))"},
        {R"(    code: opinion-missing
    limit: [10, 15]
)",
         "",
         R"(key-missing [udtalelse] "code" is missing
key-missing [udtalelse] "limit" is missing)"},
        {"    code: opinion-missing\n",
         "    code: opinion-mising\n",
         R"(value-unknown [opinion-mising] "opinion-mising" is not one of the words that can stand here | did you mean `opinion-missing`?)"},
        {"    code: opinion-missing\n",
         "    code: not-reminded\n",
         R"(value-unknown [not-reminded] "not-reminded" is not one of the words that can stand here | choose opinion-missing, waiting-for-meeting, waiting-for-approval or reconsideration-late)"},
        {R"(    unit: social
    code: opinion-missing
    limit: [10, 15]
)",
         R"(    unit: social
    code: opinion-missing
    limit: [10, 15]
    opens-on: complained
)",
         "complaint-kind-twice [genvurdering] a complaint already opens udtalelse | [udtalelse] it stands here"},
        {"    opens-on: complained\n",
         "    opens-on: decided\n",
         R"(value-unknown [decided] "decided" is not one of the words that can stand here | choose complained)"},
        {"    party: statutory\n",
         R"(    party: statutory
    opens-on: complained
)",
         "key-misplaced [opens-on] `opens-on` does not belong here: it is only for what we wait for among ourselves (`party: internal`)"},
        {"      en: {a: a new assessment, the: the new assessment, it: it, requested: We got your complaint., reminded: We sent a reminder., received: We got the assessment., assessed: We assessed the case again., why: We must look again.}\n",
         "",
         "text-missing-language [words] the English text (`en`) is missing"},
        {"{a: a new assessment, the: the new assessment, it: it, requested: We got your complaint.,",
         "{a: a new assessment, the: the new assessment, its: it,",
         R"(key-missing [en] "it" is missing
key-missing [en] "requested" is missing
key-unknown [its] unknown key: "its" | did you mean `it`?)"},
        {"{a: a new assessment, the: the new assessment, it: it,",
         "{a: a new assessment, the: '', it: [it],",
         R"(value-empty [''] the value is empty
value-not-text [it] one value is wanted here, not a list or a set of keys)"},
        {R"(      da: {the: opkaldet, asked: Du bad os ringe., answered: Vi ringede til dig.}
      en: {the: the call, asked: You asked us to call., answered: We called you.}
)",
         "      da: {the: opkaldet, asked: Du bad os ringe.}\n",
         R"(text-missing-language [words] the English text (`en`) is missing
key-missing [da] "answered" is missing)"},
        {"    limit: [2, 3]\n",
         "",
         R"(key-missing [callback] "limit" is missing)"},
        {R"(  callback:
    name: {da: Ring tilbage, en: Call back}
)",
         R"(  samtykke:
    name: {da: Ring tilbage, en: Call back}
)",
         "id-duplicate [samtykke] samtykke stands twice | [samtykke] the first stands here"},
        {"      da: {the: din ansøgning, applied: Du søgte førtidspension.}\n",
         "      da: {the: din ansøgning, plain: Du søgte førtidspension.}\n",
         R"(key-missing [da] "applied" is missing
key-unknown [plain] unknown key: "plain")"},
        {"    plain: {da: Vi talte med dig., en: We talked with you.}\n",
         "    plain: Vi talte med dig.\n",
         "value-not-a-map [plain] a set of keys with values is wanted here"},
        {"    law: pensionsloven § 16\n",
         "    lov: pensionsloven § 16\n",
         R"(key-unknown [lov] unknown key: "lov" | did you mean `law`?)"},
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
        {R"(    answer: 30d
    longest: 90d
)",
         R"(    answer: 30
    longest: 3 months
)",
         R"(term-invalid [30] "30" er ikke en længde | skriv fx 30d (dage), 10wd (arbejdsdage), 13w (uger) eller 3m (måneder)
term-invalid [3 months] "3 months" er ikke en længde | skriv fx 30d (dage), 10wd (arbejdsdage), 13w (uger) eller 3m (måneder))"},
        {"    assess: true\n",
         R"(    assess: true
    limit: [1, 2]
    code: opinion-missing
    unit: social
)",
         R"(key-misplaced [limit] `limit` hører ikke til her: den er kun til det, vi venter på hos os selv (`party: internal`)
key-misplaced [code] `code` hører ikke til her: den er kun til det, vi venter på hos os selv (`party: internal`)
key-misplaced [unit] `unit` hører ikke til her: den er kun til det, vi venter på hos os selv (`party: internal`))"},
        {R"(    unit: social
    code: opinion-missing
    limit: [10, 15]
)",
         R"(    unit: social
    code: opinion-missing
    limit: [10, 15]
    opens-on: complained
)",
         "complaint-kind-twice [genvurdering] en klage åbner allerede udtalelse | [udtalelse] det står her"},
        {"      en: {a: a new assessment, the: the new assessment, it: it, requested: We got your complaint., reminded: We sent a reminder., received: We got the assessment., assessed: We assessed the case again., why: We must look again.}\n",
         "",
         "text-missing-language [words] den engelske tekst (`en`) mangler"},
        {R"(  callback:
    name: {da: Ring tilbage, en: Call back}
)",
         R"(  samtykke:
    name: {da: Ring tilbage, en: Call back}
)",
         "id-duplicate [samtykke] samtykke står to gange | [samtykke] den første står her"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_workflow(row, Language::danish) == row.told);
    }
  }
}
