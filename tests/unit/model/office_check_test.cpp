// SPDX-License-Identifier: MPL-2.0
#include "model/office_check.hpp"
#include "support/office.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("model/office_check")
{
  TEST_CASE("taken without a word")
  {
    CHECK(told_of_office({"", ""}) == "");
    CHECK(told_of_office({"ids: 2000-3999", "ids: 4000-9999"}) == "");
    CHECK(told_of_office({"    leader: hve\n", "    leader: akj\n"}) == "");
    CHECK(told_of_office(
              {"", "absences:\n  - {who: hve, from: 2026-12-21, to: 2026-12-23, stand-in: akj}\n"})
          == "");
  }

  TEST_CASE("names that nobody has, and numbers handed out twice")
  {
    // clang-format off
    const Change rows[] = {
        {"    leader: hve",
         "    leader: hva",
         R"(person-unknown [hva] no person has the id "hva" | did you mean `hve`?)"},
        {"    unit: social\n",
         "    unit: socal\n",
         R"(unit-unknown [socal] no unit is called "socal" | did you mean `social`?)"},
        {"    ids: 0001-1999",
         "    ids: 0001-2000",
         "ids-overlap [2000-3999] mho and akj could give two cases the same number | [0001-2000] the other range stands here"},
        {"",
         R"(absences:
  - {who: mhi, from: 2026-12-21, to: 2027-01-03, stand-in: xx}
)",
         R"(person-unknown [mhi] no person has the id "mhi" | did you mean `mho`?
person-unknown [xx] no person has the id "xx" | it can be: hve, mho, akj)"},
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
        {"    leader: hve",
         "    leader: hva",
         R"(person-unknown [hva] ingen medarbejder har id "hva" | mente du `hve`?)"},
        {"    unit: social\n",
         "    unit: socal\n",
         R"(unit-unknown [socal] ingen enhed hedder "socal" | mente du `social`?)"},
        {"    ids: 0001-1999",
         "    ids: 0001-2000",
         "ids-overlap [2000-3999] mho og akj ville kunne give to sager det samme nummer | [0001-2000] den anden række står her"},
    };
    // clang-format on
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_office(row, Language::danish) == row.told);
    }
  }

  TEST_CASE("line and column are those an editor counts")
  {
    Diagnostics diagnostics;
    const std::string text = changed(minimal_casebook, "leader: hve", "leader: hva");
    CHECK(read_office(document_of(text, "casebook.yaml"), diagnostics).has_value());
    CHECK(headlines(diagnostics)
          == "casebook.yaml:11:13: error: no person has the id \"hva\" [person-unknown]\n");
  }
}
