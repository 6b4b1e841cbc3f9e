// SPDX-License-Identifier: MPL-2.0
#include "model/office.hpp"

#include <algorithm>

namespace sag
{

const Unit* Office::find_unit(std::string_view id) const
{
  const auto found =
      std::ranges::find_if(units, [id](const Unit& unit) { return unit.id.value == id; });
  return found == units.end() ? nullptr : &*found;
}

const Person* Office::find_person(std::string_view id) const
{
  const auto found =
      std::ranges::find_if(people, [id](const Person& person) { return person.id.value == id; });
  return found == people.end() ? nullptr : &*found;
}

const Absence* Office::find_absence(std::string_view person, Date day) const
{
  const auto found = std::ranges::find_if(absences,
                                          [&](const Absence& absence) {
                                            return absence.who.value == person
                                                   && absence.from.value <= day
                                                   && day <= absence.to.value;
                                          });
  return found == absences.end() ? nullptr : &*found;
}

const Limit* Office::find_limit(std::string_view code) const
{
  const auto found = std::ranges::find_if(
      limits, [code](const NamedLimit& named) { return named.code.value == code; });
  return found == limits.end() ? nullptr : &found->limit;
}

Text Office::unit_name(std::string_view id) const
{
  const Unit* const unit = find_unit(id);
  return unit != nullptr ? unit->name : same(std::string(id));
}

} // namespace sag
