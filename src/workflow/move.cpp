// SPDX-License-Identifier: MPL-2.0
#include "workflow/move.hpp"

#include "diagnostics/assert.hpp"
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
  return refuse(std::move(reason), {});
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
  const auto fits = [&](const Route& r) { return r.to->id.value == to; };
  auto found = std::find_if(
      routes.begin(), routes.end(), [&](const Route& r) { return fits(r) && r.valid; });
  if (found == routes.end())
  {
    found = std::find_if(routes.begin(), routes.end(), fits);
  }
  if (found == routes.end())
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
    return refuse(both("vejen fra {} til {} er ikke gyldig den {} ({})",
                       "the way from {} to {} is not valid on {} ({})",
                       standing.stage->id.value,
                       to,
                       format_iso(day),
                       transition.law),
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

std::optional<WaiverProblem> judge_waiver(const WaiverWish& wish,
                                          const NeedResult& result,
                                          const Office& office,
                                          std::string_view who)
{
  if (result.met())
  {
    return WaiverProblem::needless;
  }
  switch (result.need->waivable)
  {
  case Waivable::never:
    return WaiverProblem::never;
  case Waivable::caseworker:
    return std::nullopt;
  case Waivable::leader:
    break;
  }
  if (wish.by.empty())
  {
    return WaiverProblem::needs_leader;
  }
  if (wish.by == who)
  {
    return WaiverProblem::own_leader;
  }
  const bool leads =
      std::any_of(office.units.begin(),
                  office.units.end(),
                  [&](const Unit& u) { return u.leader && u.leader->value == wish.by; });
  return leads ? std::nullopt : std::optional(WaiverProblem::not_a_leader);
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

const Transition* find_transition(const Standing& standing, std::string_view to)
{
  const Transition* found = nullptr;
  for_each_transition(standing,
                      [&](const Transition& transition)
                      {
                        if (found == nullptr && transition.to.value == to)
                        {
                          found = &transition;
                        }
                      });
  return found;
}

std::vector<BadWaiver> check_waivers(const std::vector<WaiverWish>& waivers,
                                     const std::vector<NeedResult>& needs,
                                     const Office& office,
                                     std::string_view who)
{
  std::vector<BadWaiver> bad;
  for (const WaiverWish& wish : waivers)
  {
    const auto result =
        std::find_if(needs.begin(),
                     needs.end(),
                     [&](const NeedResult& n) { return n.need->id.value == wish.need; });
    if (result == needs.end())
    {
      bad.push_back({wish, WaiverProblem::unknown_need, nullptr});
    }
    else if (const auto problem = judge_waiver(wish, *result, office, who))
    {
      bad.push_back({wish, *problem, result->need});
    }
  }
  return bad;
}

Text explain(const BadWaiver& waiver)
{
  const std::string_view need = waiver.wish.need;
  switch (waiver.problem)
  {
  case WaiverProblem::never:
    return both("{} kan ikke fraviges: det følger af {}",
                "{} cannot be waived: it follows from {}",
                need,
                waiver.need->law.empty() ? std::string("loven") : waiver.need->law);
  case WaiverProblem::needs_leader:
    return both("{} kan kun fraviges af en leder: skriv by",
                "{} can only be waived by a leader: write by",
                need);
  case WaiverProblem::own_leader:
    return both("{} skal fraviges af en anden end den, der skriver",
                "{} must be waived by another person than the writer",
                need);
  case WaiverProblem::not_a_leader:
    return both("{} er ikke leder af en enhed", "{} is not the leader of a unit", waiver.wish.by);
  case WaiverProblem::unknown_need:
    return both("der er intet krav {} her", "there is no need {} here", need);
  case WaiverProblem::needless:
    return both("{} er opfyldt og skal ikke fraviges", "{} is met and need not be waived", need);
  }
  SAG_ASSERT(false);
  return {};
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
