// SPDX-License-Identifier: MPL-2.0
#include "workflow/fact_table.hpp"
#include "workflow/need.hpp"
#include "workflow/workflow.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string_view>
#include <vector>

using namespace sag;

TEST_SUITE("workflow/need")
{
  TEST_CASE("every fact has a name, a form and is found by its name")
  {
    REQUIRE(fact_names().size() == static_cast<std::size_t>(FactKind::any) + 1);
    for (std::size_t i = 0; i < fact_names().size(); ++i)
    {
      const auto kind = static_cast<FactKind>(i);
      CAPTURE(fact_names()[i]);
      CHECK(name_of(kind) == fact_names()[i]);
      CHECK(find_fact(name_of(kind)) == kind);
      CHECK(rule_of(kind).kind == kind);
    }
  }

  TEST_CASE("names as in the format")
  {
    CHECK(name_of(FactKind::all_assessed) == "all-assessed");
    CHECK(name_of(FactKind::nothing_open) == "nothing-open");
    CHECK(name_of(FactKind::passed) == "passed");
    CHECK_FALSE(find_fact("all_assessed").has_value());
    CHECK_FALSE(find_fact("").has_value());
    CHECK_FALSE(find_fact("id").has_value());
  }

  TEST_CASE("closed words are those of the log's own format")
  {
    const auto same = [](std::span<const std::string_view> a, std::span<const std::string_view> b)
    { return std::ranges::equal(a, b); };
    CHECK(same(rule_of(FactKind::complained).closed, rule_of(Verb::complained).value.words));
    const KeyRule* const direction = find_key_rule(rule_of(Verb::goal), Key::direction);
    REQUIRE(direction != nullptr);
    CHECK(same(rule_of(FactKind::direction).closed, direction->value.words));
    for (const std::string_view party : rule_of(FactKind::nothing_open).closed)
    {
      CHECK(find_party(party).has_value());
    }
  }
}
