// SPDX-License-Identifier: MPL-2.0
#include "timeline/absence.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool is_covered(const Absence& absence, const Office& office, Date day)
{
  return absence.stand_in && office.find_absence(absence.stand_in->value, day) == nullptr;
}

/// The first day of what precedes it without a working day between, as long as nobody stood in.
Date first_day(Date since, std::string_view who, const Rulebook& rules)
{
  const auto& absences = rules.office.absences;
  const auto adjoins = [&](const Absence& other)
  {
    return other.who.value == who && !other.stand_in && other.from.value < since
           && rules.calendars.office.elapsed(other.to.value, since).count <= 1;
  };
  for (auto before = std::ranges::find_if(absences, adjoins); before != absences.end();
       before = std::ranges::find_if(absences, adjoins))
  {
    since = before->from.value;
  }
  return since;
}

} // namespace

std::optional<UncoveredAbsence> find_uncovered_absence(const Standing& standing, Date day)
{
  const Rulebook& rules = *standing.rules;
  std::optional<UncoveredAbsence> found;
  for (const Absence& absence : rules.office.absences)
  {
    const bool away =
        absence.who.value == standing.owner && absence.from.value <= day && day <= absence.to.value;
    if (!away)
    {
      continue;
    }
    if (is_covered(absence, rules.office, day))
    {
      return std::nullopt;
    }
    if (!found)
    {
      found = {absence.from.value, absence.to.value, absence.planned};
    }
    found->since = std::min(found->since, absence.from.value);
    found->until = std::max(found->until, absence.to.value);
  }
  if (found)
  {
    const Date first = first_day(found->since, standing.owner, rules);
    found->since = standing.counted_from(std::max(first, standing.owned_since->date.value));
  }
  return found;
}

bool concerns_owner(const Absence& absence, const Standing& standing)
{
  const auto& absences = standing.rules->office.absences;
  return absence.who.value == standing.owner
         || std::ranges::any_of(absences,
                                [&](const Absence& covered)
                                {
                                  return covered.who.value == standing.owner && covered.stand_in
                                         && covered.stand_in->value == absence.who.value;
                                });
}

} // namespace sag
