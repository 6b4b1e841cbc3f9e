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
template <typename Visit> void for_each_transition(const Standing& standing, const Visit& visit)
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
    const auto& next = standing.stage->next;
    const bool own =
        std::any_of(next.begin(),
                    next.end(),
                    [&](const Transition& t) { return t.to.value == transition.to.value; });
    if (!own && transition.to.value != standing.stage->id.value)
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
std::variant<Route, Refusal> choose_route(std::vector<Route> routes)
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

/// Of several ways to one stage the first that is open, else the first that is valid that day.
const Route* best_route(const std::vector<Route>& routes, std::string_view to)
{
  const auto rank = [](const Route& r) { return r.open() ? 2 : r.valid ? 1 : 0; };
  const Route* best = nullptr;
  for (const Route& route : routes)
  {
    if (route.to->id.value == to && (best == nullptr || rank(route) > rank(*best)))
    {
      best = &route;
    }
  }
  return best;
}

std::variant<Route, Refusal> find_route(const Standing& standing, Date day, std::string_view to)
{
  auto routes = routes_from(standing, day);
  if (to.empty())
  {
    return choose_route(std::move(routes));
  }
  if (standing.workflow->find_stage(to) == nullptr)
  {
    return no_such_stage(standing, to);
  }
  const Route* const found = best_route(routes, to);
  if (found == nullptr)
  {
    return refuse(both("der er ingen vej fra {} til {}",
                       "there is no way from {} to {}",
                       standing.stage->id.value,
                       to),
                  std::move(routes));
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

const WaiverWish* find_waiver(const std::vector<WaiverWish>& waivers, const Need& need)
{
  const auto found = std::find_if(
      waivers.begin(), waivers.end(), [&](const WaiverWish& w) { return w.need == need.id.value; });
  return found == waivers.end() ? nullptr : &*found;
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
                      [&](const Transition& transition)
                      { routes.push_back(route_by(standing, transition, day)); });
  return routes;
}

const Transition* find_transition(const Standing& standing, std::string_view to, Date day)
{
  std::vector<Route> routes;
  for_each_transition(standing,
                      [&](const Transition& transition)
                      {
                        // Judging the needs is only worth it where there is a choice.
                        if (transition.to.value == to)
                        {
                          routes.push_back({.transition = &transition,
                                            .to = standing.workflow->find_stage(to),
                                            .needs = {}});
                        }
                      });
  if (routes.size() > 1)
  {
    routes = routes_from(standing, day);
  }
  const Route* const best = best_route(routes, to);
  return best != nullptr ? best->transition : nullptr;
}

std::variant<Move, Refusal> plan_move(const Standing& standing, Date day, const MoveWish& wish)
{
  auto chosen = find_route(standing, day, wish.to);
  if (auto* const refusal = std::get_if<Refusal>(&chosen))
  {
    return std::move(*refusal);
  }
  Route& route = std::get<Route>(chosen);
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
