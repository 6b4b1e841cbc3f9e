// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_promises.hpp"

#include "timeline/deadline.hpp"
#include "timeline/promise.hpp"

#include <algorithm>

namespace sag
{

namespace
{

std::optional<Date> earliest_deadline(const Standing& standing, Date day)
{
  for (const DeadlineFact& fact : deadlines_of(standing, day))
  {
    if (fact.rule->decision && fact.state == DeadlineState::running)
    {
      return fact.steps->end;
    }
  }
  return std::nullopt;
}

std::optional<DayOrMonth> promised_decision(const Standing& standing, Date day)
{
  const Entry* const entry = standing.promised_decision;
  if (entry == nullptr)
  {
    return std::nullopt;
  }
  const DayOrMonth& promised = promise_of(*entry)->decision->value;
  const bool holds =
      last_day_of(promised) >= day && !decided_since(standing, index_of(standing, *entry));
  return holds ? std::optional(promised) : std::nullopt;
}

/// In the stages after the decision, and once this stage has its decision.
bool is_decided(const Standing& standing)
{
  return standing.stage->phase == Phase::after || standing.stage->final_stage
         || decided_since(standing, standing.stage_begins_at);
}

void miss_decision(LetterScene& scene, Text what)
{
  const Standing& standing = scene.standing();
  const Entry* const promised = standing.promised_decision;
  const std::string id = format_case_id(standing.subject->id.value);
  scene.miss(std::move(what),
             promised != nullptr ? promised->verb_span : standing.begun->verb_span,
             both("sig, hvornår: sag letter {} --decision DATO",
                  "say when: sag letter {} --decision DATE",
                  id));
}

} // namespace

std::optional<DayOrMonth> find_expected_decision(LetterScene& scene)
{
  const Standing& standing = scene.standing();
  std::optional<DayOrMonth> decision = scene.wish().decision;
  if (!decision)
  {
    decision = promised_decision(standing, scene.day());
  }
  if (!decision)
  {
    if (const auto deadline = earliest_deadline(standing, scene.day()))
    {
      decision = *deadline;
    }
  }
  if (decision && last_day_of(*decision) <= scene.day())
  {
    miss_decision(scene,
                  both("en dag for afgørelsen, der ligger efter brevets: {}",
                       "a day for the decision that lies after the letter's: {}",
                       format_iso(*decision)));
  }
  else if (!decision && !is_decided(standing))
  {
    miss_decision(scene,
                  {"hvornår afgørelsen ventes: intet løfte gælder endnu, og ingen frist løber",
                   "when the decision is expected: no promise still holds, and no deadline runs"});
  }
  return decision;
}

Date next_contact(LetterScene& scene, const std::optional<DayOrMonth>& decision)
{
  constexpr WorkingDays at_most{20};
  const auto& wish = scene.wish().next;
  if (!wish)
  {
    const Date latest = scene.office_days().add(scene.day(), at_most);
    const bool decided_before = decision && last_day_of(*decision) > scene.day();
    return decided_before ? std::min(latest, last_day_of(*decision)) : latest;
  }
  const Date next = last_day_of(*wish);
  if (next <= scene.day())
  {
    scene.miss(both("en dag for den næste besked, der ligger efter brevets: {}",
                    "a day for the next message that lies after the letter's: {}",
                    format_iso(*wish)),
               scene.standing().begun->verb_span,
               {"skriv en senere dag efter --next, eller udelad den",
                "write a later day behind --next, or leave it out"});
  }
  return next;
}

} // namespace sag
