// SPDX-License-Identifier: MPL-2.0
#include "model/office_reader.hpp"
#include "support/office.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("model/office_reader")
{
  TEST_CASE("every key of the format is read")
  {
    const std::string text = changed(minimal_casebook, "workflow: fp-test\n", R"(workflow: fp-test
language: en
cpr: allowed
tracked-from: 2023-01-02
absences:
  - {who: mho, from: 2026-12-21, to: 2027-01-03, stand-in: akj}
  - {who: akj, from: 2026-10-12, to: 2026-10-16}
calendar:
  closed:
    - {date: 2027-05-07, name: {da: Klemmedag, en: Bridge day}}
limits:
  citizen-not-informed: [15, 25]
)");
    const Office office = office_of(text);
    CHECK(office.municipality == "Prøvekøbing Kommune");
    CHECK(office.language == Language::english);
    CHECK(office.cpr_allowed);
    CHECK(*office.workflow == "fp-test");
    CHECK(office.letterhead.address
          == std::vector<std::string>{"Rådhusgade 1", "7700 Prøvekøbing"});
    CHECK(office.letterhead.phone == "99 00 00 00");
    CHECK(office.letterhead.web == "proevekoebing.example");
    CHECK(office.tracked_from == Date::of(2023, 1, 2));

    REQUIRE(office.units.size() == 2);
    CHECK(office.units[0].name == Text{"Beskæftigelse", "Employment"});
    CHECK(office.units[0].leader->value == "hve");
    CHECK_FALSE(office.units[1].leader.has_value());

    REQUIRE(office.people.size() == 3);
    const Person& person = office.people[1];
    CHECK(*person.id == "mho");
    CHECK(person.name == "Mette Holm");
    CHECK(person.title == Text{"Sagsbehandler", "Caseworker"});
    CHECK(person.phone == "99 00 00 02");
    CHECK(person.email.empty());
    CHECK(*person.unit == "arbejdsmarked");
    REQUIRE(person.ids.has_value());
    CHECK(person.ids->first == 1);
    CHECK(person.ids->last == 1999);
    CHECK(place_text(office.file, person.ids->span) == "0001-1999");
    CHECK_FALSE(office.people[0].ids.has_value());

    REQUIRE(office.absences.size() == 2);
    CHECK(*office.absences[0].from == Date::of(2026, 12, 21));
    CHECK(*office.absences[0].to == Date::of(2027, 1, 3));
    CHECK(office.absences[0].stand_in->value == "akj");
    CHECK_FALSE(office.absences[1].stand_in.has_value());

    REQUIRE(office.closed.size() == 1);
    CHECK(office.closed[0].date == Date::of(2027, 5, 7));
    CHECK(office.closed[0].da == "Klemmedag");
    CHECK(office.closed[0].en == "Bridge day");

    REQUIRE(office.limits.size() == 1);
    CHECK(*office.limits[0].code == "citizen-not-informed");
    CHECK(office.limits[0].limit.warn == WorkingDays{15});
    CHECK(office.limits[0].limit.stall == WorkingDays{25});
    CHECK(place_text(office.limits[0].limit.file, office.limits[0].limit.span) == "[15, 25]");
  }

  TEST_CASE("what may be left out has a default")
  {
    const Office office = office_of();
    CHECK(office.language == Language::danish);
    CHECK_FALSE(office.cpr_allowed);
    CHECK(office.absences.empty());
    CHECK(office.closed.empty());
    CHECK(office.limits.empty());
    CHECK_FALSE(office.tracked_from.has_value());
  }

  TEST_CASE("taken without a word")
  {
    // clang-format off
    const Change rows[] = {
        {"municipality: Prøvekøbing Kommune\n",
         R"(municipality: Prøvekøbing Kommune
language: en
cpr: allowed
tracked-from: 2023-01-02
)"},
        {"phone: 99 00 00 02",
         "phone: 010190-1234"},
        {"    leader: hve\n",
         "    phone: 99 00 00 10\n"},
        {"    ids: 0001-1999",
         R"(    ids: 0001-0001
    email: mho@example.invalid)"},
        {"",
         R"(absences:
  - {who: mho, from: 2026-12-21, to: 2026-12-21, stand-in: akj}
  - {who: akj, from: 2026-12-21, to: 2027-01-03}
)"},
        {"",
         R"(absences: []
calendar: {closed: []}
limits: {}
)"},
        {"",
         R"(calendar:
  closed:
    - {date: 2027-05-07, name: {da: Fredag, en: Friday}}
limits:
  citizen-not-informed: [0, 0]
)"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_office(row) == "");
    }
  }

  TEST_CASE("refused, with the place and what was probably meant")
  {
    // clang-format off
    const Change rows[] = {
        {"casebook: 1\n",
         "",
         R"(key-missing [municipality] "casebook" is missing)"},
        {"casebook: 1\n",
         "casebook: 2\n",
         "format-unknown [2] this program knows only version 1 of the format"},
        {"casebook: 1\n",
         "casebook: [1]\n",
         "format-unknown [[1]] this program knows only version 1 of the format"},
        {"municipality: Prøvekøbing Kommune\n",
         "municipality:\n",
         R"(value-missing [municipality] "municipality" has no value)"},
        {"workflow: fp-test\n",
         "workflow: FP 2026\n",
         R"(word-invalid [FP 2026] "…" is not the kind of word that is wanted here | use small letters a-z, digits and single dashes: `lae-265`)"},
        {"workflow: fp-test\n",
         R"(workflow: fp-test
language: de
)",
         R"(value-unknown [de] "de" is not one of the words that can stand here | did you mean `da`?)"},
        {"workflow: fp-test\n",
         R"(workflow: fp-test
cpr: forbiden
)",
         R"(value-unknown [forbiden] "forbiden" is not one of the words that can stand here | did you mean `forbidden`?)"},
        {"workflow: fp-test\n",
         R"(workflow: fp-test
kommune: x
)",
         R"(key-unknown [kommune] unknown key: "kommune" | did you mean `municipality`?)"},
        {"  web: proevekoebing.example\n",
         "",
         R"(key-missing [letterhead] "web" is missing)"},
        {"[Rådhusgade 1, 7700 Prøvekøbing]",
         "Rådhusgade 1",
         "value-not-a-list [address] a list is wanted here | write the items in brackets: `[a, b]`"},
        {"[Rådhusgade 1, 7700 Prøvekøbing]",
         "[]",
         "list-empty [[]] the list is empty; it must hold at least one item"},
        {R"(letterhead:
  address: [Rådhusgade 1, 7700 Prøvekøbing]
  phone: 99 00 00 00
  web: proevekoebing.example
)",
         "letterhead: Rådhuset\n",
         "value-not-a-map [letterhead] a set of keys with values is wanted here"},
        {"{da: Beskæftigelse, en: Employment}",
         "{da: Beskæftigelse}",
         "text-missing-language [name] the English text (`en`) is missing"},
        {"{da: Beskæftigelse, en: Employment}",
         "Beskæftigelse",
         "value-not-a-map [name] a set of keys with values is wanted here"},
        {"{da: Beskæftigelse, en: Employment}",
         "{da: Beskæftigelse, en: Employment, de: Arbeit}",
         R"(key-unknown [de] unknown key: "de" | did you mean `da`?)"},
        {"{da: Beskæftigelse, en: Employment}",
         "{da: Beskæftigelse, en: ''}",
         "value-empty [''] the value is empty"},
        {"    leader: hve",
         "    leader: Hanne",
         R"(word-invalid [Hanne] "…" is not the kind of word that is wanted here | use small letters a-z, digits and single dashes: `lae-265`)"},
        {"  social:\n",
         "  Social afdeling:\n",
         R"(word-invalid [Social afdeling] "…" cannot be an id: an id is small letters a-z, digits and dashes
unit-unknown [social] no unit is called "social" | it can be: arbejdsmarked)"},
        {"    unit: social\n",
         "",
         R"(key-missing [akj] "unit" is missing)"},
        {"    phone: 99 00 00 03\n",
         "",
         R"(key-missing [akj] "phone" is missing)"},
        {"    title: {da: Socialrådgiver, en: Social worker}\n",
         "    titel: {da: Socialrådgiver, en: Social worker}\n",
         R"(key-missing [akj] "title" is missing
key-unknown [titel] unknown key: "titel" | did you mean `title`?)"},
        {"    ids: 0001-1999",
         "    ids: 1999-0001",
         R"(ids-invalid [1999-0001] "1999-0001" is no range of case numbers | write the first and the last number, for example 0001-1999)"},
        {"    ids: 0001-1999",
         "    ids: 0000-0100",
         R"(ids-invalid [0000-0100] "0000-0100" is no range of case numbers | write the first and the last number, for example 0001-1999)"},
        {"    ids: 0001-1999",
         "    ids: 1-1999",
         R"(ids-invalid [1-1999] "1-1999" is no range of case numbers | write the first and the last number, for example 0001-1999)"},
        {"    ids: 0001-1999",
         "    ids: 0001--199",
         R"(ids-invalid [0001--199] "0001--199" is no range of case numbers | write the first and the last number, for example 0001-1999)"},
        {"    ids: 0001-1999",
         "    ids: [1, 1999]",
         "value-not-text [ids] one value is wanted here, not a list or a set of keys"},
        {"",
         R"(absences:
  - {who: mho, from: 2027-01-03, to: 2026-12-21}
)",
         "period-backwards [2026-12-21] the period ends on 2026-12-21, before it begins on 2027-01-03 | [2027-01-03] the beginning stands here"},
        {"",
         R"(absences:
  - {who: mho, from: 2026-12-21, to: 2027-01-03, stand-in: mho}
)",
         "stand-in-self [mho] nobody can stand in for themselves"},
        {"",
         R"(absences:
  - {who: mho, from: 2026-12-21, reason: ferie}
)",
         R"(key-missing [who] "to" is missing
key-unknown [reason] unknown key: "reason")"},
        {"",
         R"(absences:
  - {who: mho, from: 21/12, to: 2027-01-03}
)",
         R"(date-invalid [21/12] "21/12" is not a date | write a day that exists, as `2026-08-03`)"},
        {"",
         "absences: {who: mho}\n",
         "value-not-a-list [absences] a list is wanted here | write the items in brackets: `[a, b]`"},
        {"",
         R"(calendar:
  open: []
)",
         R"(key-unknown [open] unknown key: "open")"},
        {"",
         R"(calendar:
  closed:
    - {date: 2027-05-07, name: {da: Fredag, en: Friday}}
    - {date: 2027-05-07, name: {da: Igen, en: Again}}
)",
         "date-duplicate [2027-05-07] 2027-05-07 is closed twice | [2027-05-07] the first time here"},
        {"",
         R"(calendar:
  closed: [2027-05-07]
)",
         "value-not-a-map [2027-05-07] a set of keys with values is wanted here"},
        {"",
         R"(limits:
  citizen-not-informed: [25, 15]
)",
         "limit-invalid [[25, 15]] the warning comes after the stall: 25 is more than 15 | write for example [10, 15]: a warning after 10 working days, a stall after 15"},
        {"",
         R"(limits:
  citizen-not-informed: 15
)",
         "limit-invalid [15] a limit is two numbers of working days | write for example [10, 15]: a warning after 10 working days, a stall after 15"},
        {"",
         R"(limits:
  citizen-not-informed: [15]
)",
         "limit-invalid [[15]] a limit is two numbers of working days | write for example [10, 15]: a warning after 10 working days, a stall after 15"},
        {"",
         R"(limits:
  citizen-not-informed: [15, en måned]
)",
         R"(number-invalid [en måned] "…" is not a whole number | write it in digits, without dots)"},
        {"",
         "tracked-from: 2023-02-30\n",
         R"(date-invalid [2023-02-30] "2023-02-30" is not a date | write a day that exists, as `2026-08-03`)"},
        {"",
         R"(  mho:
    name: Mette Holm
    title: {da: Sagsbehandler, en: Caseworker}
    phone: 1
    unit: social
)",
         R"(yaml-duplicate-key [mho] the key "mho" stands twice | keep one of them | [mho] the first one is here)"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_office(row) == row.told);
    }
  }

  TEST_CASE("refused in Danish")
  {
    // clang-format off
    const Change rows[] = {
        {"casebook: 1\n",
         "casebook: 2\n",
         "format-unknown [2] dette program kender kun udgave 1 af formatet"},
        {"{da: Beskæftigelse, en: Employment}",
         "{da: Beskæftigelse}",
         "text-missing-language [name] den engelske tekst (`en`) mangler"},
        {"  social:\n",
         "  Social afdeling:\n",
         R"(word-invalid [Social afdeling] "…" kan ikke være et id: et id er små bogstaver a-z, tal og bindestreger
unit-unknown [social] ingen enhed hedder "social" | det kan være: arbejdsmarked)"},
        {"    ids: 0001-1999",
         "    ids: 1999-0001",
         R"(ids-invalid [1999-0001] "1999-0001" er ikke en række sagsnumre | skriv det første og det sidste nummer, fx 0001-1999)"},
        {"",
         R"(absences:
  - {who: mho, from: 2027-01-03, to: 2026-12-21}
)",
         "period-backwards [2026-12-21] perioden slutter 2026-12-21, før den begynder 2027-01-03 | [2027-01-03] begyndelsen står her"},
        {"",
         R"(absences:
  - {who: mho, from: 2026-12-21, to: 2027-01-03, stand-in: mho}
)",
         "stand-in-self [mho] ingen kan være sin egen stedfortræder"},
        {"",
         R"(calendar:
  closed:
    - {date: 2027-05-07, name: {da: Fredag, en: Friday}}
    - {date: 2027-05-07, name: {da: Igen, en: Again}}
)",
         "date-duplicate [2027-05-07] 2027-05-07 er lukket to gange | [2027-05-07] første gang her"},
        {"",
         R"(limits:
  citizen-not-informed: [25, 15]
)",
         "limit-invalid [[25, 15]] advarslen kommer efter stoppet: 25 er mere end 15 | skriv fx [10, 15]: advarsel efter 10 arbejdsdage, stop efter 15"},
        {"",
         R"(limits:
  citizen-not-informed: 15
)",
         "limit-invalid [15] en grænse er to antal arbejdsdage | skriv fx [10, 15]: advarsel efter 10 arbejdsdage, stop efter 15"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_office(row, Language::danish) == row.told);
    }
  }

  TEST_CASE("everything wrong is told at once")
  {
    Diagnostics diagnostics;
    CHECK(read_office(document_of("casebook: 1\n"), diagnostics).has_value());
    CHECK(told(diagnostics) == R"(key-missing [casebook] "municipality" is missing
key-missing [casebook] "workflow" is missing
key-missing [casebook] "letterhead" is missing
key-missing [casebook] "units" is missing
key-missing [casebook] "people" is missing)");
  }

  TEST_CASE("a file that is no map gives nothing")
  {
    Diagnostics diagnostics;
    CHECK_FALSE(read_office(document_of("- casebook\n"), diagnostics).has_value());
    CHECK(told(diagnostics)
          == "value-not-a-map [- casebook] a set of keys with values is wanted here");
  }
}
