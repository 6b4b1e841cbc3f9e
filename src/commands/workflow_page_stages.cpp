// SPDX-License-Identifier: MPL-2.0
// The stages of a workflow's page: what each is, what must be on file before it is left, and where
// it leads.

#include "commands/workflow_page.hpp"
#include "workflow/fact_text.hpp"
#include "workflow/finding_codes.hpp"
#include "workflow/rule_words.hpp"

#include <algorithm>

namespace sag
{

namespace
{

void add_need(Page& page, const Workflow& workflow, const Need& need, std::size_t depth)
{
  const Text fact = describe_fact(need.fact, workflow);
  const Text law = law_sentence(need.law, need.verified);
  const Text waiver = waivable_words(need.waivable);
  page.item({fmt::format("{}: {}", need.id.value, fact.da),
             fmt::format("{}: {}", need.id.value, fact.en)},
            depth);
  page.sentence(need.why, depth + 1);
  page.sentence(law.empty() ? waiver
                            : Text{fmt::format("{} · {}", law.da, waiver.da),
                                   fmt::format("{} · {}", law.en, waiver.en)},
                depth + 1);
}

/// Gate or not, reason, validity, as one line of short parts.
Text conditions_of(const Workflow& workflow, const Stage* from, const Transition& way)
{
  Text text;
  if (is_special(workflow, from, way))
  {
    add_part(text, {"kun for særlige sager", "only for special cases"});
  }
  if (!way.gate)
  {
    add_part(text, {"trinnets krav gælder ikke", "the stage's gate does not apply"});
  }
  if (way.because_required)
  {
    add_part(text, {"skal begrundes", "must be explained"});
  }
  if (way.valid_from || way.valid_to)
  {
    const Text period = period_words(way.valid_from, way.valid_to);
    add_part(text, {"gyldig " + period.da, "valid " + period.en});
  }
  if (!way.closed_by.empty())
  {
    add_part(text, {"lukket af " + way.closed_by, "closed by " + way.closed_by});
  }
  return text;
}

/// "Kun når sagen slutter med: Død, Flyttet"
Text outcome_words(const Workflow& workflow, const Transition& way)
{
  Text list;
  for (const auto& outcome : way.outcomes)
  {
    const ListedWord* const word = find_word(workflow.outcomes, outcome.value);
    const Text name = word != nullptr ? word->name : same(outcome.value);
    list.da += fmt::format("{}{} ({})", list.da.empty() ? "" : ", ", name.da, outcome.value);
    list.en += fmt::format("{}{} ({})", list.en.empty() ? "" : ", ", name.en, outcome.value);
  }
  return list.empty() ? Text{}
                      : Text{fmt::format("Kun når sagen slutter med: {}", list.da),
                             fmt::format("Only when the case closes with: {}", list.en)};
}

Text forbidden_words(const Workflow& workflow, const Transition& way)
{
  Text list;
  for (const auto& kind : way.forbids)
  {
    const Text label = kind_label(workflow, kind.value);
    list.da += (list.da.empty() ? "" : ", ") + label.da;
    list.en += (list.en.empty() ? "" : ", ") + label.en;
  }
  if (list.empty())
  {
    return {};
  }
  const std::string law = way.forbids_law.empty() ? "" : fmt::format(" · {}", way.forbids_law);
  return {fmt::format("Derefter må ikke bestilles: {}{}", list.da, law),
          fmt::format("After it may not be requested: {}{}", list.en, law)};
}

void add_way(Page& page, const Workflow& workflow, const Stage* from, const Transition& way)
{
  const Text to = stage_label(workflow, way.to.value);
  const Text route = way.normal ? Text{"den almindelige vej", "the normal route"} : way.route;
  page.item({fmt::format("→ {}: {}", to.da, route.da), fmt::format("→ {}: {}", to.en, route.en)});
  page.sentence(conditions_of(workflow, from, way), 1);
  page.sentence(outcome_words(workflow, way), 1);
  page.sentence(law_sentence(way.law, way.verified), 1);
  page.sentence(forbidden_words(workflow, way), 1);
  for (const Need& need : way.needs)
  {
    add_need(page, workflow, need, 1);
  }
}

Text unit_label(const Office& office, const std::string& id)
{
  const Unit* const unit = office.find_unit(id);
  return unit == nullptr ? same(id)
                         : Text{fmt::format("{} ({})", unit->name.da, id),
                                fmt::format("{} ({})", unit->name.en, id)};
}

Text turn_of(const Stage& stage, const Office& office)
{
  if (stage.final_stage)
  {
    return {"Her slutter sagen.", "The case ends here."};
  }
  if (stage.turn == Turn::external)
  {
    return {"Når intet er åbent, venter sagen på andre.",
            "When nothing is open, the case waits for others."};
  }
  const Text unit = unit_label(office, stage.unit);
  const FindingCode* const code = find_finding_code(stage.work.code);
  const Text limit = limit_words(stage.work.limit);
  return {fmt::format("Enhed: {}. {}: {}.",
                      unit.da,
                      code != nullptr ? code->title_da : std::string_view(stage.work.code),
                      limit.da),
          fmt::format("Unit: {}. {}: {}.",
                      unit.en,
                      code != nullptr ? code->title_en : std::string_view(stage.work.code),
                      limit.en)};
}

Text inform_words(const Stage& stage)
{
  if (!stage.inform)
  {
    return {};
  }
  const Text limit = limit_words(*stage.inform);
  return {fmt::format("Borgeren skal høre fra os: {}.", limit.da),
          fmt::format("The citizen is to hear from us: {}.", limit.en)};
}

Text step_words(const Stage& stage, std::size_t steps)
{
  return stage.step == 0 ? Text{}
                         : both(" Trin {} af {} for borgeren.",
                                " Step {} of {} for the citizen.",
                                stage.step,
                                steps);
}

void add_ways_in(Page& page, const Workflow& workflow, const Stage& stage)
{
  page.sentence({"Veje hertil:", "Ways here:"});
  if (workflow.start.value == stage.id.value)
  {
    page.item({"Her begynder en sag.", "A case begins here."});
  }
  for (const Stage& from : workflow.stages)
  {
    for (const Transition& way : from.next)
    {
      if (way.to.value == stage.id.value)
      {
        const Text label = stage_label(workflow, from.id.value);
        const Text route = way.normal ? Text{"den almindelige vej", "the normal route"} : way.route;
        page.item({fmt::format("{} → {}", label.da, route.da),
                   fmt::format("{} → {}", label.en, route.en)});
      }
    }
  }
}

} // namespace

void add_stage(
    Page& page, const Workflow& workflow, const Stage& stage, const Office& office, bool ways_in)
{
  const Text label = stage_label(workflow, stage.id.value);
  const Text step = step_words(stage, workflow.steps.size());
  page.add(PageLineKind::heading, label);
  page.sentence({fmt::format("\"{}\"{}", stage.plain.da, step.da),
                 fmt::format("\"{}\"{}", stage.plain.en, step.en)});
  page.sentence(turn_of(stage, office));
  page.sentence(inform_words(stage));
  if (ways_in)
  {
    add_ways_in(page, workflow, stage);
  }
  if (!stage.gate.empty())
  {
    page.sentence({"Krav, før sagen går videre:", "Needed before the case goes on:"});
  }
  for (const Need& need : stage.gate)
  {
    add_need(page, workflow, need, 0);
  }
  if (!stage.next.empty())
  {
    page.sentence(stage.final_stage ? Text{"Veje, der åbner sagen igen:", "Ways that reopen it:"}
                                    : Text{"Veje videre:", "Ways on:"});
  }
  for (const Transition& way : stage.next)
  {
    add_way(page, workflow, &stage, way);
  }
}

void add_everywhere(Page& page, const Workflow& workflow)
{
  if (workflow.everywhere.empty())
  {
    return;
  }
  page.add(PageLineKind::heading,
           {"Fra ethvert trin, der ikke er slut", "From every stage that is not final"});
  for (const Transition& way : workflow.everywhere)
  {
    add_way(page, workflow, nullptr, way);
  }
}

} // namespace sag
