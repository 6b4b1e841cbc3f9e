// SPDX-License-Identifier: MPL-2.0
#include "workflow/move.hpp"

#include "diagnostics/suggestion.hpp"

#include <algorithm>

namespace sag
{

namespace
{

Route route_by(const Standing& standing, const Transition& transition, Date day)
{
  Route route;
  route.transition = &transition;
  route.to = standing.workflow->find_stage(transition.to.value);
  route.valid = transition.valid_on(day);
  if (transition.gate)
  {
    route.needs = judge_needs(standing.stage->gate, standing, day);
  }
  for (const NeedResult& own : judge_needs(transition.needs, standing, day))
  {
    route.needs.push_back(own);
  }
  return route;
}

/// Transitions out of a stage that is not final may also be those that leave every stage.
template <typename Visit>
void for_each_transition(const Standing& standing, Date day, const Visit& visit)
{
  for (const Transition& transition : standing.stage->next)
  {
    visit(transition);
  }
  if (standing.stage->final_stage)
  {
    return;
  }
  for (const Transition& transition : standing.workflow->everywhere)
  {
    if (transition.to.value != standing.stage->id.value
        && !stands_back(*standing.stage, transition, day))
    {
      visit(transition);
    }
  }
}

Refusal refuse(Text reason, std::vector<Route> routes)
{
  Refusal refusal;
  refusal.reason = std::move(reason);
  refusal.routes = std::move(routes);
  return refusal;
}

Refusal no_such_stage(const Standing& standing, std::string_view to)
{
  std::vector<std::string_view> known;
  for (const Stage& stage : standing.workflow->stages)
  {
    known.push_back(stage.id.value);
  }
  const auto near = nearest_word(to, known);
  Text reason =
      both("{} har ikke et trin {}", "{} has no stage {}", standing.workflow->id.value, to);
  if (near)
  {
    reason.da += fmt::format("; mente du {}?", *near);
    reason.en += fmt::format("; did you mean {}?", *near);
  }
  else
  {
    const std::string all = fmt::format("{}", fmt::join(known, ", "));
    reason.da += "; mulige: " + all;
    reason.en += "; possible: " + all;
  }
  Refusal refusal = refuse(std::move(reason), {});
  refusal.no_such_stage = true;
  return refusal;
}

/// Without a stage named: the only normal route, or the only one of several that is open.
std::variant<Route, Refusal> choose_normal_route(std::vector<Route> routes)
{
  std::vector<Route> normal;
  std::copy_if(routes.begin(),
               routes.end(),
               std::back_inserter(normal),
               [](const Route& r) { return r.transition->normal && r.valid; });
  if (normal.size() == 1)
  {
    return normal.front();
  }
  std::vector<Route> open;
  std::copy_if(normal.begin(),
               normal.end(),
               std::back_inserter(open),
               [](const Route& r) { return r.open(); });
  if (open.size() == 1)
  {
    return open.front();
  }
  return normal.empty() ? refuse({"der er ingen almindelig vej videre herfra; nævn trinnet",
                                  "there is no normal way on from here; name the stage"},
                                 std::move(routes))
                        : refuse({"der er flere veje videre; nævn trinnet",
                                  "there are several ways on; name the stage"},
                                 std::move(normal));
}

const WaiverWish* find_waiver(const std::vector<WaiverWish>& waivers, const Need& need)
{
  const auto found = std::find_if(
      waivers.begin(), waivers.end(), [&](const WaiverWish& w) { return w.need == need.id.value; });
  return found == waivers.end() ? nullptr : &*found;
}

/// Whether the waivers belong to the way, and nothing else stands in it.
bool is_opened_by(const Route& route, const std::vector<WaiverWish>& waivers)
{
  const auto known = [&](const WaiverWish& wish)
  {
    return std::any_of(route.needs.begin(),
                       route.needs.end(),
                       [&](const NeedResult& n) { return n.need->id.value == wish.need; });
  };
  return route.valid && std::all_of(waivers.begin(), waivers.end(), known)
         && std::all_of(route.needs.begin(),
                        route.needs.end(),
                        [&](const NeedResult& n)
                        { return n.met() || find_waiver(waivers, *n.need) != nullptr; });
}

/// How well the way fits the wish; none for one that leads elsewhere or not with that outcome.
/// Where no outcome is said, a way for certain outcomes is the last that could be meant.
std::optional<int> fitness(const Route& route, const MoveWish& wish)
{
  const Transition& way = *route.transition;
  const bool any_outcome = wish.outcome.empty() || way.takes_outcome(wish.outcome);
  if (route.to->id.value != wish.to || !any_outcome)
  {
    return std::nullopt;
  }
  if (wish.outcome.empty() && !way.outcomes.empty())
  {
    return route.valid ? 1 : 0;
  }
  return is_opened_by(route, wish.waivers) ? 3 : route.valid ? 2 : 0;
}

/// Why none of the ways to the stage is meant.
Refusal no_way(const Standing& standing, std::vector<Route> routes, const MoveWish& wish)
{
  const auto there = std::find_if(
      routes.begin(), routes.end(), [&](const Route& r) { return r.to->id.value == wish.to; });
  if (there == routes.end())
  {
    return refuse(both("der er ingen vej fra {} til {}",
                       "there is no way from {} to {}",
                       standing.stage->id.value,
                       wish.to),
                  std::move(routes));
  }
  std::string outcomes;
  for (const auto& outcome : there->transition->outcomes)
  {
    outcomes += (outcomes.empty() ? "" : ", ") + outcome.value;
  }
  return refuse(both("vejen fra {} til {} er ikke for udfaldet {}, kun for {}",
                     "the way from {} to {} is not for the outcome {}, only for {}",
                     standing.stage->id.value,
                     wish.to,
                     wish.outcome,
                     outcomes),
                {*there});
}

std::variant<Route, Refusal> find_route(const Standing& standing, Date day, const MoveWish& wish)
{
  const std::string_view to = wish.to;
  auto routes = routes_from(standing, day);
  if (to.empty())
  {
    return choose_normal_route(std::move(routes));
  }
  if (standing.workflow->find_stage(to) == nullptr)
  {
    return no_such_stage(standing, to);
  }
  const Route* const found = choose_route(routes, wish);
  if (found == nullptr)
  {
    return no_way(standing, std::move(routes), wish);
  }
  if (!found->valid)
  {
    const Transition& transition = *found->transition;
    const std::string law = transition.law.empty() ? "" : fmt::format(" ({})", transition.law);
    return refuse(both("vejen fra {} til {} er ikke gyldig den {}{}",
                       "the way from {} to {} is not valid on {}{}",
                       standing.stage->id.value,
                       to,
                       format_iso(day),
                       law),
                  {*found});
  }
  return *found;
}

} // namespace

bool Route::open() const
{
  return valid
         && std::all_of(needs.begin(), needs.end(), [](const NeedResult& n) { return n.met(); });
}

std::vector<Route> routes_from(const Standing& standing, Date day)
{
  std::vector<Route> routes;
  for_each_transition(standing,
                      day,
                      [&](const Transition& transition)
                      { routes.push_back(route_by(standing, transition, day)); });
  return routes;
}

const Route* choose_route(const std::vector<Route>& routes, const MoveWish& wish)
{
  const Route* best = nullptr;
  for (const Route& route : routes)
  {
    const auto fit = fitness(route, wish);
    if (fit && (best == nullptr || *fit > *fitness(*best, wish)))
    {
      best = &route;
    }
  }
  return best;
}

const Transition* find_transition(const Standing& standing, const MoveWish& wish, Date day)
{
  std::vector<Route> routes;
  for_each_transition(standing,
                      day,
                      [&](const Transition& transition)
                      {
                        // Judging the needs is only worth it where there is a choice.
                        if (transition.to.value == wish.to)
                        {
                          routes.push_back({.transition = &transition,
                                            .to = standing.workflow->find_stage(wish.to),
                                            .needs = {}});
                        }
                      });
  if (routes.size() > 1)
  {
    routes = routes_from(standing, day);
  }
  const Route* const best = choose_route(routes, wish);
  return best != nullptr ? best->transition : nullptr;
}

MoveWish wish_of(const Entry& entry)
{
  MoveWish wish{entry.word(), entry.who.value, entry.find(Key::because) != nullptr, {}};
  if (const auto outcome = entry.text(Key::outcome))
  {
    wish.outcome = outcome->value;
  }
  const Field* const field = entry.find(Key::waived);
  const auto* const waivers =
      field != nullptr ? std::get_if<std::vector<Waiver>>(&field->value.value) : nullptr;
  if (waivers != nullptr)
  {
    for (const Waiver& waiver : *waivers)
    {
      wish.waivers.push_back({waiver.need.value,
                              waiver.reason.value,
                              waiver.by ? waiver.by->value : std::string_view{}});
    }
  }
  return wish;
}

const Stage* normal_next(const Workflow& workflow, const Stage& stage, Date day)
{
  const auto way = std::ranges::find_if(
      stage.next, [day](const Transition& t) { return t.normal && t.valid_on(day); });
  return way == stage.next.end() ? nullptr : workflow.find_stage(way->to.value);
}

std::variant<Move, Refusal> plan_move(const Standing& standing, Date day, const MoveWish& wish)
{
  auto chosen = find_route(standing, day, wish);
  if (auto* const refusal = std::get_if<Refusal>(&chosen))
  {
    return std::move(*refusal);
  }
  auto& route = std::get<Route>(chosen);
  Refusal refusal;
  refusal.bad_waivers = check_waivers(wish.waivers, route.needs, standing.rules->office, wish.who);
  refusal.because_missing = route.transition->because_required && !wish.has_because;
  Move move;
  for (const NeedResult& result : route.needs)
  {
    if (result.met())
    {
      continue;
    }
    if (find_waiver(wish.waivers, *result.need) != nullptr)
    {
      move.waived.push_back(result.need);
    }
    else
    {
      refusal.unmet.push_back(result);
    }
  }
  if (!refusal.unmet.empty() || !refusal.bad_waivers.empty() || refusal.because_missing)
  {
    refusal.routes = {std::move(route)};
    return refusal;
  }
  move.route = std::move(route);
  return move;
}

} // namespace sag
