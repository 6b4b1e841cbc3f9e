// SPDX-License-Identifier: MPL-2.0
#include "commands/markdown.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string_view>

using namespace sag;

TEST_SUITE("commands/markdown")
{
  TEST_CASE("what is more than text in Markdown stands there as itself")
  {
    struct Row
    {
      std::string_view text;
      std::string_view escaped;
    };

    constexpr Row rows[] = {
        {"", ""},
        {"Udtalelse fra socialafdelingen: er ikke kommet",
         "Udtalelse fra socialafdelingen: er ikke kommet"},
        {"Job | uddannelse", "Job \\| uddannelse"},
        {"<b>*x*</b> & `y`", "\\<b\\>\\*x\\*\\</b\\> \\& \\`y\\`"},
        {"[a](b)_c_#\\", "\\[a\\](b)\\_c\\_\\#\\\\"},
        {"Æblegård – 3/5", "Æblegård – 3/5"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(escape_for_markdown(row.text) == row.escaped);
    }
  }
}
