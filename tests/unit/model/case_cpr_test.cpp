// SPDX-License-Identifier: MPL-2.0
#include "model/full_case.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

TEST_SUITE("model/case_cpr")
{
  TEST_CASE("a CPR number is refused wherever it stands")
  {
    constexpr std::string_view here =
        "here stands what looks like a CPR number | delete it; no part of the case or the letters "
        "needs it";

    struct Row
    {
      std::string_view from;
      std::string_view to;
      std::string_view place;
    };

    constexpr Row rows[] = {
        {"# Bo", "# Bo 010180-1234", "010180-1234"},
        {"Jeg vil arbejde\n", "Jeg vil 0101801234\n", "0101801234"},
        {"phone: 12 34 56 78", "phone: 610180 1234", "610180 1234"},
        {"source: dok-1", "source: 010180-1234", "010180-1234"},
        {"because: Tastefejl", "because: hed 010180–1234", "010180–1234"},
        {"journal: 26/12345", "journal: 010180-1234", "010180-1234"},
        {"because: Tastefejl", "because: \"010180\\u002d1234\"", "\"010180\\u002d1234\""},
        {"because: Tastefejl", "because: hed 010180\n      1234 engang", "hed 010180"},
        {"because: Tastefejl", "because: >\n      hed 010180\n      1234 engang", ">"},
    };
    for (const Row& row : rows)
    {
      for (const bool allowed : {false, true})
      {
        CAPTURE(row.to);
        CAPTURE(allowed);
        CHECK(told_of(changed(full_case, row.from, row.to), {allowed, {}})
              == fmt::format("cpr-number [{}] {}", row.place, here));
      }
    }
    for (const std::string_view fine : {"because: 991380-1234",
                                        "because: 12010180-1234",
                                        "because: 010180/1234",
                                        "because: 01018-1234"})
    {
      CAPTURE(fine);
      CHECK(told_of(changed(full_case, "because: Tastefejl", fine)).empty());
    }
    CHECK(read_case_text(
              changed(full_case, "because: Tastefejl", "because: 010180-1234 og 020280-2345"))
              .diagnostics.size()
          == 2);
  }

  TEST_CASE("the citizen's own number stands only where the casebook allows it")
  {
    constexpr std::string_view refused =
        "a CPR number, which casebook.yaml does not allow | delete it; no part of the case or the "
        "letters needs it";
    constexpr std::string_view after_name = "  post: paper\n";

    struct Row
    {
      std::string_view from;
      std::string_view to;
      std::string_view value;
    };

    constexpr Row rows[] = {
        {after_name, "  post: paper\n  cpr: 610180-1234\n", "610180-1234"},
        {after_name, "  post: paper\n  cpr: kendes ikke\n", "kendes ikke"},
        {"{post: digital, needs: []}", "{cpr: 610180-1234}", "610180-1234"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.to);
      const std::string text = changed(full_case, row.from, row.to);
      CHECK(told_of(text) == fmt::format("cpr-number [{}] {}", row.value, refused));
      CHECK(told_of(text, {true, {}}).empty());
    }
  }

  TEST_CASE("what a number is never comes out")
  {
    const auto result = read_case_text(changed(full_case, "# Bo", "# Bo 010180-1234"));
    REQUIRE(result.diagnostics.size() == 1);
    const std::string shown = render_diagnostic(result.diagnostics.list()[0], Language::danish);
    CHECK(shown.find("010180") == std::string::npos);
    CHECK(shown.find("1234") == std::string::npos);
  }
}
