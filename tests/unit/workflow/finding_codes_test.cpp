// SPDX-License-Identifier: MPL-2.0
#include "workflow/finding_codes.hpp"
#include "yaml/read_values.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string_view>

using namespace sag;

TEST_SUITE("workflow/finding_codes")
{
  TEST_CASE("sorted, each once, each a word with a title in both languages")
  {
    const auto codes = finding_codes();
    CHECK(std::ranges::is_sorted(codes, std::ranges::less_equal(), &FindingCode::slug));
    for (const FindingCode& code : codes)
    {
      CAPTURE(code.slug);
      CHECK(is_word(code.slug));
      CHECK_FALSE(code.title_da.empty());
      CHECK_FALSE(code.title_en.empty());
      CHECK(code.title_da != code.title_en);
      CHECK(code.title_da.back() != '.');
      CHECK(find_finding_code(code.slug) == &code);
    }
  }

  TEST_CASE("families")
  {
    struct Row
    {
      std::string_view slug;
      FindingFamily family;
    };

    const Row rows[] = {
        {"handover-not-accepted", FindingFamily::obligation},
        {"received-not-assessed", FindingFamily::obligation},
        {"reconsideration-late", FindingFamily::obligation},
        {"no-next-step", FindingFamily::own_work},
        {"granted-not-started", FindingFamily::own_work},
        {"citizen-not-informed", FindingFamily::clock},
        {"not-requested", FindingFamily::clock},
        {"promise-broken", FindingFamily::truth},
        {"wait-implausible", FindingFamily::truth},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.slug);
      REQUIRE(find_finding_code(row.slug) != nullptr);
      CHECK(find_finding_code(row.slug)->family == row.family);
    }
  }

  TEST_CASE("no such code")
  {
    CHECK(find_finding_code("") == nullptr);
    CHECK(find_finding_code("no_next_step") == nullptr);
    CHECK(find_finding_code("I-OVD") == nullptr);
    // A mistake in the file, told of by `validate`.
    CHECK(find_finding_code("request-without-consent") == nullptr);
  }
}
