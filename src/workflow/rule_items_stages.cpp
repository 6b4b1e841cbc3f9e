// SPDX-License-Identifier: MPL-2.0
// Stages, their gates and ways, as things to compare.
#include "workflow/fact_text.hpp"
#include "workflow/rule_items.hpp"
#include "workflow/rule_words.hpp"

#include <fmt/format.h>

namespace sag
{

namespace
{

using Items = std::vector<RuleItem>;

std::string name_in(const StageNames& names, const std::string& stage)
{
  const auto found = names.find(stage);
  return found != names.end() ? found->second : stage;
}

RuleItem item_of(const Stage& stage, const StageNames& names)
{
  Aspects aspects;
  aspects.add("id", {"trinnet hedder", "the stage is called"}, same(stage.id.value))
      .words("name", {"navn", "name"}, stage.name)
      .words("plain", {"ord til borgeren", "words for the citizen"}, stage.plain)
      .words("ahead", {"ord, før det sker,", "words ahead of it"}, stage.ahead)
      .add("unit", {"enhed", "unit"}, same(stage.unit))
      .add("phase", {"fase", "phase"}, phase_title(stage.phase))
      .add("step",
           {"skridt for borgeren", "step for the citizen"},
           stage.step == 0 ? Text{} : same(fmt::format("{}", stage.step)))
      .add("turn",
           {"hvis tur, når intet er åbent", "whose turn when nothing is open"},
           stage.turn == Turn::work ? Text{"vores", "ours"} : Text{"andres", "others'"})
      .flag("final", {"her slutter sagen", "the case ends here"}, stage.final_stage)
      .limit(
          "inform", {"borgeren skal høre fra os", "the citizen is to hear from us"}, stage.inform);
  if (stage.turn == Turn::work && !stage.final_stage)
  {
    aspects.add("work", {"vores eget arbejde", "our own work"}, same(stage.work.code))
        .limit(
            "work", {"grænse for vores eget arbejde", "limit of our own work"}, stage.work.limit);
  }
  return {RuleArea::stage,
          name_in(names, stage.id.value),
          name_in(names, stage.id.value),
          labelled(stage.name, stage.id.value),
          stage.id.span,
          aspects.take()};
}

/// Where needs stand: a gate, or a way that has its own.
struct NeedPlace
{
  std::string stage;
  std::string key;
  /// After the need's name; empty for a gate.
  Text words{};
};

void add_needs(Items& items,
               const Workflow& workflow,
               const NeedPlace& place,
               const std::vector<Need>& needs)
{
  for (const Need& need : needs)
  {
    Aspects aspects;
    aspects.fact("need", {"der skal være sket", "what must have happened"}, need.fact, workflow)
        .words("why", {"begrundelse", "reason"}, need.why)
        .add("waivable", {"fravigelse", "waiver"}, waivable_words(need.waivable))
        .law(need.law, need.verified);
    items.push_back({RuleArea::need,
                     place.key + "/" + need.id.value,
                     place.stage,
                     {fmt::format("kravet {}{}", need.id.value, place.words.da),
                      fmt::format("the need {}{}", need.id.value, place.words.en)},
                     need.span,
                     aspects.take()});
  }
}

Text way_label(const Workflow& workflow, const Transition& way)
{
  const Text to = stage_label(workflow, way.to.value);
  return way.normal ? Text{"den almindelige vej til " + to.da, "the normal route to " + to.en}
                    : Text{fmt::format("vejen til {}: {}", to.da, way.route.da),
                           fmt::format("the way to {}: {}", to.en, way.route.en)};
}

/// A way is known by where it leads and what it is called: there may be several to one stage.
void add_ways(Items& items,
              const Workflow& workflow,
              const StageNames& names,
              const std::string& stage,
              const Stage* from,
              const std::vector<Transition>& ways)
{
  for (const Transition& way : ways)
  {
    const std::string key =
        fmt::format("{}→{}|{}", stage, name_in(names, way.to.value), way.route.da);
    Aspects aspects;
    aspects.add("route", {"navn på engelsk", "name in English"}, same(way.route.en))
        .flag("gate", {"trinnets krav gælder", "the stage's gate applies"}, way.gate, true)
        .flag("because", {"skal begrundes", "must be explained"}, way.because_required)
        .flag("special",
              {"kun for særlige sager", "only for special cases"},
              is_special(workflow, from, way))
        .list("outcomes", {"kun for udfaldene", "only for the outcomes"}, way.outcomes)
        .period(way.valid_from, way.valid_to)
        .add("closed-by", {"lukket af", "closed by"}, same(way.closed_by))
        .list(
            "forbids", {"derefter må ikke bestilles", "after it may not be requested"}, way.forbids)
        .add("forbids-law",
             {"kilde til forbuddet", "source of what is forbidden"},
             same(way.forbids_law))
        .law(way.law, way.verified);
    items.push_back(
        {RuleArea::way, key, stage, way_label(workflow, way), way.span, aspects.take()});
    const Text label = way_label(workflow, way);
    add_needs(items, workflow, {stage, key, {" på " + label.da, " on " + label.en}}, way.needs);
  }
}

} // namespace

void add_stage_items(std::vector<RuleItem>& items,
                     const Workflow& workflow,
                     const StageNames& names)
{
  for (const Stage& stage : workflow.stages)
  {
    const std::string name = name_in(names, stage.id.value);
    items.push_back(item_of(stage, names));
    add_needs(items, workflow, {name, name}, stage.gate);
    add_ways(items, workflow, names, name, &stage, stage.next);
  }
  add_ways(items, workflow, names, "", nullptr, workflow.everywhere);
}

} // namespace sag
