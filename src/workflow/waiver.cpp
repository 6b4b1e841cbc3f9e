// SPDX-License-Identifier: MPL-2.0
// Who may set a need aside, and who may not.

#include "diagnostics/assert.hpp"
#include "workflow/move.hpp"

#include <algorithm>

namespace sag
{

namespace
{

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
    return waiver.need->law.empty() ? both("{} kan ikke fraviges", "{} cannot be waived", need)
                                    : both("{} kan ikke fraviges: det følger af {}",
                                           "{} cannot be waived: it follows from {}",
                                           need,
                                           waiver.need->law);
  case WaiverProblem::needs_leader:
    return both("{} kan kun fraviges af en leder: skriv hvem med `by`",
                "{} can only be waived by a leader: say who with `by`",
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

} // namespace sag
