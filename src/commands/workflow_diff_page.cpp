// SPDX-License-Identifier: MPL-2.0
#include "commands/workflow_diff_page.hpp"

#include "workflow/fact_text.hpp"
#include "workflow/rule_words.hpp"
#include "workflow/stage_mapping.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

Text change_mark(const RuleChange& change)
{
  return !change.from ? Text{"Nyt", "New"}
         : !change.to ? Text{"Væk", "Gone"}
                      : Text{"Ændret", "Changed"};
}

/// "længde: 3 måneder → 4 måneder"; a side that says nothing is a dash.
Text aspect_words(const AspectChange& change)
{
  const auto side = [](const std::string& text) { return text.empty() ? std::string("–") : text; };
  return {fmt::format("{}: {} → {}", change.name.da, side(change.from.da), side(change.to.da)),
          fmt::format("{}: {} → {}", change.name.en, side(change.from.en), side(change.to.en))};
}

/// What a new thing says, in one line: not what goes without saying, and no words of the other
/// language.
std::string main_aspects(const RuleItem& item, Language language)
{
  std::string line;
  for (const RuleAspect& aspect : item.aspects)
  {
    const bool theirs = aspect.only && *aspect.only != language;
    if (!aspect.value.empty() && !aspect.usual && !theirs)
    {
      line += fmt::format("{}{}: {}",
                          line.empty() ? "" : " · ",
                          aspect.name.in(language),
                          aspect.value.in(language));
    }
  }
  return line;
}

/// Whether it says in the other language what is said in the reader's as well.
bool is_translation(const AspectChange& aspect, const RuleChange& change, Language language)
{
  return aspect.only && *aspect.only != language
         && std::ranges::any_of(change.aspects,
                                [&](const AspectChange& other)
                                { return other.key == aspect.key && other.only == language; });
}

void add_change(Page& page, const RuleChange& change)
{
  const Text mark = change_mark(change);
  const Text& label = change.item().label;
  page.item({fmt::format("{}: {}", mark.da, label.da), fmt::format("{}: {}", mark.en, label.en)});
  for (const AspectChange& aspect : change.aspects)
  {
    if (!is_translation(aspect, change, page.language()))
    {
      page.sentence(aspect_words(aspect), 1);
    }
  }
  if (!change.from)
  {
    page.sentence(
        {main_aspects(*change.to, Language::danish), main_aspects(*change.to, Language::english)},
        1);
  }
}

bool is_of_stage(RuleArea area)
{
  return area == RuleArea::stage || area == RuleArea::need || area == RuleArea::way;
}

/// The stages of both, the old ones first; the last is for what leaves every stage.
std::vector<std::string> stage_order(const WorkflowDiff& diff)
{
  std::vector<std::string> order;
  for (const Workflow* const rules : {diff.from, diff.to})
  {
    for (const Stage& stage : rules->stages)
    {
      if (std::ranges::find(order, stage.id.value) == order.end())
      {
        order.push_back(stage.id.value);
      }
    }
  }
  order.emplace_back();
  return order;
}

Text stage_title(const WorkflowDiff& diff, const std::string& id)
{
  return id.empty()
             ? Text{"Fra ethvert trin, der ikke er slut", "From every stage that is not final"}
             : stage_label(diff.to->find_stage(id) != nullptr ? *diff.to : *diff.from, id);
}

void add_stage_changes(Page& page, const WorkflowDiff& diff)
{
  bool begun = false;
  for (const std::string& stage : stage_order(diff))
  {
    bool titled = false;
    for (const RuleChange& change : diff.changes)
    {
      if (!is_of_stage(change.item().area) || change.item().stage != stage)
      {
        continue;
      }
      if (!begun)
      {
        page.add(PageLineKind::section, {"Trin, krav og veje", "Stages, needs and ways"});
        begun = true;
      }
      if (!titled)
      {
        page.add(PageLineKind::heading, stage_title(diff, stage));
        titled = true;
      }
      add_change(page, change);
    }
  }
}

void add_area(Page& page, const WorkflowDiff& diff, RuleArea area, const Text& title)
{
  bool begun = false;
  for (const RuleChange& change : diff.changes)
  {
    if (change.item().area == area)
    {
      if (!begun)
      {
        page.add(PageLineKind::section, title);
        begun = true;
      }
      add_change(page, change);
    }
  }
}

void add_mapping(Page& page, const WorkflowDiff& diff)
{
  page.add(PageLineKind::section, {"Trin, der skifter navn", "Stages that change their name"});
  for (const StagePair& pair : map_stages(*diff.from, *diff.to))
  {
    if (pair.to == nullptr)
    {
      page.item(both("{} → ingen: den, der flytter en sag, må sige hvilket",
                     "{} → none: whoever migrates a case must say which",
                     pair.from->id.value));
    }
    else if (pair.to->id.value != pair.from->id.value)
    {
      page.item(same(fmt::format("{} → {}", pair.from->id.value, pair.to->id.value)));
    }
  }
}

void add_summary(Page& page, const WorkflowDiff& diff)
{
  page.add(PageLineKind::title, same(fmt::format("{} → {}", diff.from_name, diff.to_name)));
  const auto count = [&](const auto& is) { return std::ranges::count_if(diff.changes, is); };
  const auto added = count([](const RuleChange& c) { return !c.from; });
  const auto gone = count([](const RuleChange& c) { return !c.to; });
  const std::size_t changed =
      diff.changes.size() - static_cast<std::size_t>(added) - static_cast<std::size_t>(gone);
  page.sentence(diff.changes.empty()
                    ? Text{"Reglerne siger det samme.", "The rules say the same."}
                    : both("{} nye, {} væk, {} ændrede. Det, der er ens, er ikke vist.",
                           "{} new, {} gone, {} changed. What is the same is not shown.",
                           added,
                           gone,
                           changed));
}

} // namespace

void add_diff(Page& page, const WorkflowDiff& diff)
{
  add_summary(page, diff);
  if (!diff.replaces)
  {
    add_mapping(page, diff);
  }
  add_area(page, diff, RuleArea::whole, {"Reglerne som helhed", "The rules as a whole"});
  add_stage_changes(page, diff);
  add_area(page, diff, RuleArea::kind, {"Hvad vi beder andre om", "What we ask of others"});
  add_area(
      page, diff, RuleArea::question, {"Hvad borgeren kan bede os om", "What the citizen may ask"});
  add_area(page, diff, RuleArea::word, {"Ordene i loggen", "The words of the log"});
  add_area(page, diff, RuleArea::limit, {"Grænser", "Limits"});
  add_area(page, diff, RuleArea::deadline, {"Frister", "Deadlines"});
  if (diff.cases)
  {
    add_case_effects(page, diff);
  }
}

} // namespace sag
