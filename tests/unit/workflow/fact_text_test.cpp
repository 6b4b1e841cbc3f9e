// SPDX-License-Identifier: MPL-2.0
#include "support/workflow.hpp"
#include "workflow/fact_text.hpp"
#include "workflow/unverified.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

Workflow with_fact(std::string_view fact)
{
  return workflow_of(
      changed(minimal_workflow, "        goal: citizen\n", fmt::format("        {}\n", fact)));
}

std::string unverified_of(std::string_view from, std::string_view to)
{
  const Workflow workflow = workflow_of(changed(minimal_workflow, from, to));
  std::string told;
  for (const Unverified& value : unverified_values(workflow))
  {
    told += fmt::format("{} [{}]{}\n",
                        value.what.en,
                        value.law,
                        place_text(workflow.file, value.span).empty() ? " nowhere" : "");
  }
  return told;
}

} // namespace

TEST_SUITE("workflow/fact_text")
{
  TEST_CASE("every fact is told as a clause in both languages")
  {
    struct Row
    {
      std::string_view fact;
      std::string_view da;
      std::string_view en;
    };

    constexpr Row rows[] = {
        {"assigned: true", "en sagsbehandler er ansvarlig", "a caseworker is responsible"},
        {"goal: citizen",
         "der er et mål i borgerens egne ord",
         "there is a goal in the citizen's own words"},
        {"goal: any", "der er et mål", "there is a goal"},
        {"direction: [job, education]",
         "der er et mål med retningen job eller uddannelse",
         "there is a goal in the direction of a job or education"},
        {"met: {kind: samtale, with: citizen, since-stage: true}",
         "Samtale (samtale) med borgeren er holdt, siden dette trin begyndte",
         "Talk (samtale) with the citizen was held since this stage began"},
        {"requested: lae-265", "LÆ 265 (lae-265) er bestilt", "LÆ 265 (lae-265) was requested"},
        {"received: lae-265", "LÆ 265 (lae-265) er modtaget", "LÆ 265 (lae-265) was received"},
        {"assessed: lae-265", "LÆ 265 (lae-265) er vurderet", "LÆ 265 (lae-265) was assessed"},
        {"nothing-open: [internal, citizen]",
         "intet er åbent hos os selv eller borgeren",
         "nothing is open with ourselves or the citizen"},
        {"nothing-open: [udtalelse, lae-265]",
         "der er ingen åben Udtalelse (udtalelse) eller LÆ 265 (lae-265)",
         "there is no open Opinion (udtalelse) or LÆ 265 (lae-265)"},
        {"nothing-open: [internal, lae-265]",
         "intet er åbent hos os selv, og der er ingen åben LÆ 265 (lae-265)",
         "nothing is open with ourselves, and there is no open LÆ 265 (lae-265)"},
        {"met: {kind: samtale, within: 6m}",
         "Samtale (samtale) er holdt inden for de sidste 6 måneder",
         "Talk (samtale) was held within the last 6 months"},
        {"informed: promised",
         "borgeren har fået at vide, hvornår der sker noget",
         "the citizen was told of a day on which something will happen"},
        {"over: sagsbehandlingsfrist",
         "fristen Frist for afgørelse (sagsbehandlingsfrist) er gået, eller det, den ventede på, "
         "er "
         "sket",
         "the deadline Deadline for the decision (sagsbehandlingsfrist) has passed, or what it "
         "waited for has happened"},
        {"met: {kind: samtale, since-stage: true, within: 10wd}",
         "Samtale (samtale) er holdt, siden dette trin begyndte og inden for de sidste 10 "
         "arbejdsdage",
         "Talk (samtale) was held since this stage began and within the last 10 working days"},
        {"informed: since-stage",
         "borgeren er orienteret, siden dette trin begyndte",
         "the citizen was informed since this stage began"},
        {"informed: status",
         "borgeren har fået: Status (status)",
         "the citizen got: Status (status)"},
        {"consented: egen-laege",
         "borgeren har givet samtykke: egen-laege",
         "the citizen has consented: egen-laege"},
        {"considered: [job]",
         "der er set på borgerens situation: job (job)",
         "the citizen's situation was considered: job (job)"},
        {"considered: [job, housing]",
         "der er set på borgerens situation: job (job) og bolig (housing)",
         "the citizen's situation was considered: job (job) and housing (housing)"},
        {"decided: [foertidspension, afslag]",
         "afgørelsen i dette trin er Førtidspension (foertidspension) eller Afslag (afslag)",
         "the decision in this stage is Disability pension (foertidspension) or Refusal (afslag)"},
        {"asked: callback",
         "borgeren har bedt om: Ring tilbage (callback)",
         "the citizen has asked for: Call back (callback)"},
        {"applied: any", "der er en ansøgning", "there is an application"},
        {"opened: any",
         "sagen er åbnet på ny i dette trin",
         "the case was opened anew in this stage"},
        {"opened: [own-initiative]",
         "sagen er åbnet på ny i dette trin: Kommunens initiativ (own-initiative)",
         "the case was opened anew in this stage: Our own initiative (own-initiative)"},
        {"complained: handling-time",
         "der er klaget over sagsbehandlingstiden i dette trin",
         "there is a complaint about the handling time in this stage"},
        {"measure: [praktik]", "Praktik (praktik) er begyndt", "Work trial (praktik) has begun"},
        {"passed: indsats",
         "sagen har været i Indsats (indsats)",
         "the case has been in Measure (indsats)"},
        {"any: [{goal: any}, {track: true}, {heard: true}]",
         "der er et mål, der er noteret et job- eller uddannelsesspor, eller en indsats eller "
         "borgeren er hørt i dette trin: har svaret, eller svarfristen er gået",
         "there is a goal, a job or education track is noted, or a measure or the citizen was "
         "heard in this stage: has answered, or the time to answer ran out"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.fact);
      const Workflow workflow = with_fact(row.fact);
      const Text text = describe_fact(workflow.start_stage().gate.front().fact, workflow);
      CHECK(text.da == row.da);
      CHECK(text.en == row.en);
    }
  }

  TEST_CASE("what nobody has checked is found wherever it stands")
  {
    struct Row
    {
      std::string_view from;
      std::string_view to;
      std::string_view told;
    };

    constexpr Row rows[] = {
        {"start: modtaget\n", "start: modtaget\n", ""},
        {"start: modtaget\n",
         "start: modtaget\nlaw: lov 1\nverified: false\n",
         "the rules as a whole [lov 1]\n"},
        {"        waivable: caseworker\n",
         "        waivable: caseworker\n        verified: false\n",
         "modtaget: need own-goal []\n"},
        {"        route: {da: Tilbage, en: Back}\n",
         "        route: {da: Tilbage, en: Back}\n        law: lov 2\n        verified: false\n",
         "oplysning → modtaget [lov 2]\n"},
        {"    route: {da: Trukket tilbage, en: Withdrawn}\n",
         "    route: {da: Trukket tilbage, en: Withdrawn}\n    verified: false\n",
         "every stage → afsluttet []\n"},
        {"    consent: egen-laege\n",
         "    consent: egen-laege\n    verified: false\n",
         "catalogue: lae-265 []\n"},
        {"    limit: [2, 3]\n",
         "    limit: [2, 3]\n    verified: false\n",
         "question callback []\n"},
        {"    law: retssikkerhedsloven § 3\n",
         "    law: retssikkerhedsloven § 3\n    verified: false\n",
         "deadline sagsbehandlingsfrist [retssikkerhedsloven § 3]\n"},
        {"    law: pensionsloven § 16\n",
         "    law: pensionsloven § 16\n    verified: false\n",
         "outcome foertidspension [pensionsloven § 16]\n"},
        {"  job: {name: {da: job, en: job}}\n",
         "  job: {name: {da: job, en: job}, law: retssikkerhedsloven § 5, verified: false}\n",
         "area job [retssikkerhedsloven § 5]\n"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.to);
      CHECK(unverified_of(row.from, row.to) == row.told);
    }
  }
}
