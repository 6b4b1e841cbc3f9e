// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/assert.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/diagnostic_codes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>

using namespace sag;

TEST_SUITE("diagnostics/diagnostic")
{
  TEST_CASE("one call says what, what to do and what belongs to it")
  {
    const auto file = std::make_shared<const SourceFile>("a.yaml", "date: 2026-02-30\n");
    Diagnostics diagnostics;
    diagnostics
        .error("date-invalid", file, {6, 16}, both("{} er ikke en dato", "{} is no date", "x"))
        .help(same("hjælp"))
        .note(file, {0, 4}, same("her"))
        .hide_value();
    REQUIRE(diagnostics.size() == 1);
    const Diagnostic& d = diagnostics.list().front();
    CHECK(d.code == "date-invalid");
    CHECK(d.severity == Severity::error);
    CHECK(d.message == Text{"x er ikke en dato", "x is no date"});
    CHECK(d.help == same("hjælp"));
    REQUIRE(d.notes.size() == 1);
    CHECK(d.notes[0].span == Span{0, 4});
    CHECK(d.private_excerpt);
  }

  TEST_CASE("a code that is not in the table is our own mistake")
  {
    Diagnostics diagnostics;
    CHECK_THROWS_AS(diagnostics.error("no-such-code", nullptr, {}, same("x")), InternalError);
    CHECK(diagnostics.empty());
  }

  TEST_CASE("errors count, warnings do not")
  {
    Diagnostics diagnostics;
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.warning("date-invalid", nullptr, {}, same("x"));
    CHECK_FALSE(diagnostics.empty());
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.error("date-invalid", nullptr, {}, same("x"));
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.count(Severity::warning) == 1);
  }

  TEST_CASE("sorted by path, position and code; equal ones as they came")
  {
    const auto a = std::make_shared<const SourceFile>("a.yaml", "0123456789");
    const auto b = std::make_shared<const SourceFile>("b.yaml", "0123456789");
    Diagnostics first;
    first.error("value-empty", b, {1, 2}, same("5"));
    first.error("value-empty", a, {4, 5}, same("3"));
    first.error("date-invalid", a, {4, 9}, same("2"));
    Diagnostics second;
    second.error("value-empty", a, {4, 5}, same("4"));
    second.error("value-empty", a, {2, 5}, same("1"));
    second.error("value-empty", nullptr, {}, same("0"));
    first.merge(std::move(second));
    first.sort();
    std::string order;
    for (const Diagnostic& d : first)
    {
      order += d.message.en;
    }
    CHECK(order == "012345");
  }
}

TEST_SUITE("diagnostics/diagnostic_codes")
{
  TEST_CASE("the table is sorted, in kebab case, with both titles, and reuses nothing")
  {
    const auto codes = diagnostic_codes();
    REQUIRE(!codes.empty());
    for (std::size_t i = 0; i < codes.size(); ++i)
    {
      CAPTURE(codes[i].slug);
      if (i > 0)
      {
        CHECK(codes[i - 1].slug < codes[i].slug);
      }
      CHECK(codes[i].slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-")
            == std::string_view::npos);
      CHECK(!codes[i].title_da.empty());
      CHECK(!codes[i].title_en.empty());
      CHECK(std::ranges::find(retired_codes(), codes[i].slug) == retired_codes().end());
    }
  }

  TEST_CASE("a code is found by its slug")
  {
    REQUIRE(find_code("yaml-tab") != nullptr);
    CHECK(find_code("yaml-tab")->title().da == "Et tabulatortegn");
    CHECK(find_code("yaml-ta") == nullptr);
    CHECK(find_code("") == nullptr);
  }
}
