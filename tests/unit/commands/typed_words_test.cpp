// SPDX-License-Identifier: MPL-2.0
#include "commands/typed_words.hpp"

#include <doctest/doctest.h>

#include <ostream>

TEST_SUITE_BEGIN("commands/typed_words");

using Words = std::vector<std::string>;

TEST_CASE("one value, and keys with theirs, in any order")
{
  struct Row
  {
    Words words;
    const char* value;
    sag::KeyValues fields;
  };

  const Row rows[] = {
      {{}, "", {}},
      {{"lae-265"}, "lae-265", {}},
      {{"lae-265", "date=fri"}, "lae-265", {{"date", "fri"}}},
      {{"date=fri", "lae-265"}, "lae-265", {{"date", "fri"}}},
      {{"fra=Lægehuset"}, "", {{"fra", "Lægehuset"}}},
      {{"svaret-på=x"}, "", {{"svaret-på", "x"}}},
      {{"note=a=b"}, "", {{"note", "a=b"}}},
      {{"note="}, "", {{"note", ""}}},
      {{"2 + 2 = 4"}, "2 + 2 = 4", {}},
      {{"=x"}, "=x", {}},
      {{"-"}, "-", {}},
  };
  for (const Row& row : rows)
  {
    CAPTURE(row.value);
    const auto split = sag::split_words(row.words);
    const auto* const typed = std::get_if<sag::TypedWords>(&split);
    REQUIRE(typed != nullptr);
    CHECK(typed->value == row.value);
    CHECK(typed->fields == row.fields);
  }
}

TEST_CASE("two values are refused: the quotes were forgotten")
{
  const Words rows[] = {{"to", "ord"}, {"lae-265", "x=1", "igen"}};
  for (const Words& row : rows)
  {
    const auto split = sag::split_words(row);
    const auto* const problem = std::get_if<sag::Text>(&split);
    REQUIRE(problem != nullptr);
    CHECK(problem->en
          == "there are two values; put quotes around text with blanks, and write the rest as "
             "key=value");
  }
}

TEST_SUITE_END();
