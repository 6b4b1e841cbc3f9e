// SPDX-License-Identifier: MPL-2.0
#include "commands/graph.hpp"

#include "diagnostics/assert.hpp"
#include "workflow/move.hpp"
#include "workflow/standing.hpp"

#include <algorithm>

namespace sag
{

namespace
{

using Order = std::vector<const Stage*>;

const Transition* normal_way(const Stage& stage)
{
  const auto found = std::ranges::find_if(stage.next, [](const Transition& t) { return t.normal; });
  return found != stage.next.end() ? &*found : nullptr;
}

Order::iterator place_of(Order& order, std::string_view id)
{
  return std::ranges::find_if(order, [&](const Stage* stage) { return *stage->id == id; });
}

/// From the start along the normal way, as far as it leads to something new.
Order normal_route(const Workflow& workflow)
{
  Order order;
  const Stage* stage = &workflow.start_stage();
  while (stage != nullptr && place_of(order, *stage->id) == order.end())
  {
    order.push_back(stage);
    const Transition* const way = normal_way(*stage);
    stage = way != nullptr ? workflow.find_stage(*way->to) : nullptr;
  }
  return order;
}

/// The others stand right before the stage that their normal way leads to; at the end those without
/// one, and those that only lead to each other.
Order order_of(const Workflow& workflow)
{
  Order order = normal_route(workflow);
  const auto place = [&](const Stage& stage)
  {
    const Transition* const way = normal_way(stage);
    const auto before = way != nullptr ? place_of(order, *way->to) : order.end();
    const bool placed = way == nullptr || before != order.end();
    if (placed)
    {
      order.insert(before, &stage);
    }
    return placed;
  };
  std::vector<const Stage*> others;
  for (const Stage& stage : workflow.stages)
  {
    if (place_of(order, *stage.id) == order.end())
    {
      others.push_back(&stage);
    }
  }
  // One that leads to another of them has to wait for it.
  while (std::erase_if(others, [&](const Stage* stage) { return place(*stage); }) > 0)
  {
  }
  order.insert(order.end(), others.begin(), others.end());
  return order;
}

/// 3.8.2026
std::string short_day(Date date)
{
  return fmt::format("{}.{}.{}", date.day(), date.month(), date.year());
}

std::string until_words(const Transition& way, Language language)
{
  if (!way.valid_to)
  {
    return way.valid_from ? both(" (fra {})", " (from {})", short_day(*way.valid_from)).in(language)
                          : std::string();
  }
  return both(" (til {})", " (until {})", short_day(*way.valid_to)).in(language);
}

std::string about_words(const Stage& stage, const Office& office, Language language)
{
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " · ") + part; };
  if (!stage.unit.empty())
  {
    add(office.unit_name(stage.unit).in(language));
  }
  if (stage.step > 0)
  {
    add(both("skridt {}", "step {}", stage.step).in(language));
  }
  if (stage.turn == Turn::external)
  {
    add(Text{"det er andres tur", "it is the turn of others"}.in(language));
  }
  if (stage.final_stage)
  {
    add(Text{"sagen slutter", "the case ends"}.in(language));
  }
  return text;
}

class GraphMaker
{
public:
  GraphMaker(const Workflow& workflow, Language language)
      : language_(language), order_(order_of(workflow))
  {
  }

  [[nodiscard]] GraphWay way(const Transition& transition)
  {
    const auto place = place_of(order_, *transition.to);
    SAG_ASSERT(place != order_.end());
    const std::string& route = transition.route.in(language_);
    return {static_cast<std::size_t>(place - order_.begin()),
            route,
            route + until_words(transition, language_),
            transition.normal,
            transition.needs.size(),
            false};
  }

  [[nodiscard]] GraphStage stage(const Stage& from, const Office& office)
  {
    GraphStage stage;
    stage.id = *from.id;
    stage.name = from.name.in(language_);
    stage.about = about_words(from, office, language_);
    stage.phase = from.phase;
    stage.external = from.turn == Turn::external;
    stage.final_stage = from.final_stage;
    for (const Need& need : from.gate)
    {
      stage.gate.push_back(need.why.in(language_));
    }
    for (const Transition& transition : from.next)
    {
      stage.ways.push_back(way(transition));
    }
    return stage;
  }

  [[nodiscard]] const Order& order() const { return order_; }

private:
  Language language_;
  Order order_;
};

std::string validity_words(const Workflow& workflow, Language language)
{
  const std::string from = short_day(*workflow.valid_from);
  std::string text =
      (workflow.valid_to ? both("for sager begyndt {} til {}",
                                "for cases begun {} to {}",
                                from,
                                short_day(*workflow.valid_to))
                         : both("for sager begyndt fra {}", "for cases begun from {}", from))
          .in(language);
  text += both(" · reglerne er set efter til {}",
               " · the rules are reviewed until {}",
               short_day(*workflow.reviewed_until))
              .in(language);
  return text;
}

/// A stay as found in the log, under whichever rules held then.
struct Stay
{
  std::string id;
  GraphVisit visit;
  /// The way that led out; null for the last stay.
  std::string route;
};

std::vector<Stay> stays_of(const History& history, const Rulebook& rules, Language language)
{
  std::vector<Stay> stays;
  const Workflow* const first = rules.find_workflow(history.subject().workflow.value);
  SAG_ASSERT(first != nullptr);
  Standing standing = initial_standing(history.subject(), rules, *first);
  for (const Entry* const entry : history.entries())
  {
    const Transition* const taken =
        entry->verb == Verb::stage ? find_transition(standing, wish_of(*entry), entry->date.value)
                                   : nullptr;
    apply_entry(standing, *entry, nullptr);
    if (standing.stage == nullptr || !standing.stage_since
        || (!stays.empty() && stays.back().id == *standing.stage->id))
    {
      continue;
    }
    if (!stays.empty())
    {
      stays.back().visit.to = entry->date.value;
      stays.back().route = taken != nullptr ? taken->route.in(language) : "";
    }
    stays.push_back({*standing.stage->id, {stays.size() + 1, entry->date.value, std::nullopt}, {}});
  }
  return stays;
}

GraphStage* find_stage(Graph& graph, std::string_view id)
{
  const auto found = std::ranges::find(graph.stages, id, &GraphStage::id);
  return found != graph.stages.end() ? &*found : nullptr;
}

/// The way of this name, else the first that leads there.
GraphWay* find_way(std::vector<GraphWay>& ways, std::size_t to, const std::string& route)
{
  GraphWay* found = nullptr;
  for (GraphWay& way : ways)
  {
    const bool named = way.route == route && way.normal == route.empty();
    if (way.to == to && (found == nullptr || named))
    {
      found = &way;
      if (named)
      {
        break;
      }
    }
  }
  return found;
}

bool is_called(const GraphWay* way, const std::string& route)
{
  return way != nullptr && way->route == route && way->normal == route.empty();
}

/// The way of that name; where none has it, a stage's own comes before the one of everywhere.
void mark_taken(Graph& graph, GraphStage& from, std::size_t to, const std::string& route)
{
  GraphWay* const own = find_way(from.ways, to, route);
  GraphWay* const way = find_way(graph.everywhere, to, route);
  if (own != nullptr && (is_called(own, route) || !is_called(way, route)))
  {
    own->taken = true;
  }
  else if (way != nullptr)
  {
    way->taken = true;
    const auto index = static_cast<std::size_t>(way - graph.everywhere.data());
    if (std::ranges::find(from.left_by, index) == from.left_by.end())
    {
      from.left_by.push_back(index);
    }
  }
}

} // namespace

Text everywhere_title()
{
  return {"Fra ethvert trin, der ikke er et sluttrin", "From every stage that is not final"};
}

Graph graph_of(const Workflow& workflow, const Office& office, Language language)
{
  Graph graph;
  graph.id = *workflow.id;
  graph.title = workflow.name.in(language);
  graph.subtitle = fmt::format(
      "{} · {} · {}", office.municipality, *workflow.id, validity_words(workflow, language));
  graph.language = language;
  GraphMaker maker(workflow, language);
  for (const Stage* const stage : maker.order())
  {
    graph.stages.push_back(maker.stage(*stage, office));
  }
  for (const Transition& transition : workflow.everywhere)
  {
    graph.everywhere.push_back(maker.way(transition));
  }
  return graph;
}

void add_path(Graph& graph, const History& history, const Rulebook& rules)
{
  const auto stays = stays_of(history, rules, graph.language);
  graph.path = both("Sag {} til og med {}",
                    "Case {} up to {}",
                    format_case_id(history.subject().id.value),
                    short_day(history.viewpoint().as_of))
                   .in(graph.language);
  std::string elsewhere;
  for (std::size_t at = 0; at < stays.size(); ++at)
  {
    GraphStage* const stage = find_stage(graph, stays[at].id);
    if (stage == nullptr)
    {
      elsewhere += fmt::format("{}{}", elsewhere.empty() ? "" : ", ", at + 1);
      continue;
    }
    stage->visits.push_back(stays[at].visit);
    const GraphStage* const next =
        at + 1 < stays.size() ? find_stage(graph, stays[at + 1].id) : nullptr;
    if (next == nullptr)
    {
      continue;
    }
    mark_taken(
        graph, *stage, static_cast<std::size_t>(next - graph.stages.data()), stays[at].route);
  }
  if (!elsewhere.empty())
  {
    graph.path += both(" · under andre regler, i trin som disse ikke har: {}",
                       " · under other rules, in stages that these do not have: {}",
                       elsewhere)
                      .in(graph.language);
  }
}

std::string way_words(const Graph& graph, const GraphWay& way)
{
  const std::string& target = graph.stages[way.to].name;
  const std::string needs = way.needs == 0 ? std::string()
                            : way.needs == 1
                                ? graph.in({" (1 krav)", " (1 need)"})
                                : both(" ({} krav)", " ({} needs)", way.needs).in(graph.language);
  return fmt::format("{}{} → {}", way.label, needs, target);
}

std::string visit_words(const Graph& graph, const GraphVisit& visit)
{
  const std::string from = short_day(visit.from);
  return visit.to ? fmt::format("{}: {} – {}", visit.number, from, short_day(*visit.to))
                  : both("{}: siden {}", "{}: since {}", visit.number, from).in(graph.language);
}

} // namespace sag
