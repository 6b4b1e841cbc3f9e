// SPDX-License-Identifier: MPL-2.0
#include "model/office.hpp"
#include "support/office.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("model/office")
{
  TEST_CASE("units and people are found by their id")
  {
    const Office office = office_of();
    REQUIRE(office.find_unit("social") != nullptr);
    CHECK(office.find_unit("social")->name.en == "Social services");
    REQUIRE(office.find_person("akj") != nullptr);
    CHECK(office.find_person("akj")->name == "Anders Kjær");
    CHECK(office.find_unit("Social") == nullptr);
    CHECK(office.find_person("") == nullptr);
  }

  TEST_CASE("a unit that is not ours goes by its id")
  {
    const Office office = office_of();
    CHECK(office.unit_name("social") == Text{"Social og psykiatri", "Social services"});
    CHECK(office.unit_name("ankestyrelsen") == Text{"ankestyrelsen", "ankestyrelsen"});
  }

  TEST_CASE("an absence covers its first and last day")
  {
    const Office office = office_of(changed(minimal_casebook, "", R"(absences:
  - {who: mho, from: 2026-10-12, to: 2026-10-16}
  - {who: mho, from: 2026-12-21, to: 2027-01-03, stand-in: akj}
)"));

    struct Row
    {
      std::string_view person;
      Date day;
      bool away;
    };

    const Row rows[] = {
        {"mho", Date::of(2026, 10, 11), false},
        {"mho", Date::of(2026, 10, 12), true},
        {"mho", Date::of(2026, 10, 16), true},
        {"mho", Date::of(2026, 10, 17), false},
        {"mho", Date::of(2027, 1, 3), true},
        {"mho", Date::of(2027, 1, 4), false},
        {"akj", Date::of(2026, 12, 24), false},
        {"nobody", Date::of(2026, 12, 24), false},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.person);
      CAPTURE(format_iso(row.day));
      CHECK((office.find_absence(row.person, row.day) != nullptr) == row.away);
    }
    CHECK(office.find_absence("mho", Date::of(2026, 12, 24))->stand_in->value == "akj");
  }

  TEST_CASE("limits of the casebook's own")
  {
    const Office office =
        office_of(changed(minimal_casebook, "", "limits:\n  not-assigned: [1, 2]\n"));
    REQUIRE(office.find_limit("not-assigned") != nullptr);
    CHECK(office.find_limit("not-assigned")->stall == WorkingDays{2});
    CHECK(office.find_limit("not-reminded") == nullptr);
  }
}
