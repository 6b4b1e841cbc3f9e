// SPDX-License-Identifier: MPL-2.0
#include "model/office_check.hpp"

#include "model/unknown_word.hpp"

#include <string_view>
#include <vector>

namespace sag
{

namespace
{

using Words = std::vector<std::string_view>;

void check_units(const Office& office, const Words& people, Diagnostics& diagnostics)
{
  for (const Unit& unit : office.units)
  {
    if (unit.leader)
    {
      check_known(diagnostics, office.file, *unit.leader, WordList::person, people);
    }
  }
}

void check_people(const Office& office, const Words& units, Diagnostics& diagnostics)
{
  for (const Person& person : office.people)
  {
    // An empty one was missing or no word, which has been said.
    if (!person.unit->empty())
    {
      check_known(diagnostics, office.file, person.unit, WordList::unit, units);
    }
  }
}

void check_absences(const Office& office, const Words& people, Diagnostics& diagnostics)
{
  for (const Absence& absence : office.absences)
  {
    check_known(diagnostics, office.file, absence.who, WordList::person, people);
    if (absence.stand_in)
    {
      check_known(diagnostics, office.file, *absence.stand_in, WordList::person, people);
    }
  }
}

bool overlap(const IdRange& a, const IdRange& b)
{
  return a.first <= b.last && b.first <= a.last;
}

void check_ids(const Office& office, Diagnostics& diagnostics)
{
  for (std::size_t i = 0; i < office.people.size(); ++i)
  {
    const Person& person = office.people[i];
    for (std::size_t j = 0; j < i; ++j)
    {
      const Person& earlier = office.people[j];
      if (person.ids && earlier.ids && overlap(*person.ids, *earlier.ids))
      {
        diagnostics
            .error("ids-overlap",
                   office.file,
                   person.ids->span,
                   both("{} og {} ville kunne give to sager det samme nummer",
                        "{} and {} could give two cases the same number",
                        *earlier.id,
                        *person.id))
            .note(office.file,
                  earlier.ids->span,
                  both("den anden række står her", "the other range stands here"));
      }
    }
  }
}

} // namespace

void check_office(const Office& office, Diagnostics& diagnostics)
{
  Words people;
  for (const Person& person : office.people)
  {
    people.emplace_back(*person.id);
  }
  Words units;
  for (const Unit& unit : office.units)
  {
    units.emplace_back(*unit.id);
  }
  check_units(office, people, diagnostics);
  check_people(office, units, diagnostics);
  check_absences(office, people, diagnostics);
  check_ids(office, diagnostics);
}

} // namespace sag
