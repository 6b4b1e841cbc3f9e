// SPDX-License-Identifier: MPL-2.0
#include "timeline/absence.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool covers(const Absence& absence, std::string_view who, Date day)
{
  return absence.who.value == who && absence.from.value <= day && day <= absence.to.value;
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

const Absence* find_absence(const Office& office, std::string_view who, Date day)
{
  const Absence* found = nullptr;
  for (const Absence& absence : office.absences)
  {
    if (!covers(absence, who, day))
    {
      continue;
    }
    if (find_stand_in(absence, office, day) != nullptr)
    {
      return &absence;
    }
    if (found == nullptr || absence.to.value > found->to.value)
    {
      found = &absence;
    }
  }
  return found;
}

const Person* find_stand_in(const Absence& absence, const Office& office, Date day)
{
  const Person* const named =
      absence.stand_in ? office.find_person(absence.stand_in->value) : nullptr;
  return named != nullptr && office.find_absence(named->id.value, day) == nullptr ? named : nullptr;
}

std::optional<UncoveredAbsence> find_uncovered_absence(const Standing& standing, Date day)
{
  const Rulebook& rules = *standing.rules;
  const Absence* const absence = find_absence(rules.office, standing.owner, day);
  if (absence == nullptr || find_stand_in(*absence, rules.office, day) != nullptr)
  {
    return std::nullopt;
  }
  Date since = absence->from.value;
  for (const Absence& other : rules.office.absences)
  {
    if (covers(other, standing.owner, day))
    {
      since = std::min(since, other.from.value);
    }
  }
  const Date first = first_day(since, standing.owner, rules);
  return UncoveredAbsence{standing.counted_from(std::max(first, standing.owned_since->date.value)),
                          absence->to.value,
                          absence->planned};
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
