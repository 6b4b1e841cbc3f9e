// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/redaction.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;

TEST_SUITE("diagnostics/redaction")
{
  TEST_CASE("a value is shown only when nobody is known by it")
  {
    struct Row
    {
      std::string_view line;
      std::string_view shown;
    };

    for (const Row& row : {
             Row{"case: 2026-0141", "case: 2026-0141"},
             Row{"  - date: 2026-02-30", "  - date: 2026-02-30"},
             Row{"    who: mho", "    who: mho"},
             Row{"    requested: lae-265", "    requested: lae-265"},
             Row{"    direction: \"job\"", "    direction: \"job\""},
             Row{"refs: {journal: 26/12345, kle: 32.03.04}",
                 "refs: {journal: 26/12345, kle: 32.03.04}"},
             Row{"    with: [citizen, companion]", "    with: [citizen, companion]"},
             Row{"    law: LAB § 17, stk. 2", "    law: LAB § 17, stk. 2"},
             Row{"    hours: 12", "    hours: 12"},
             Row{"    outcome: førtidspension", "    outcome: førtidspension"},
             Row{"log:", "log:"},
             Row{"log: []", "log: []"},
             Row{"", ""},
             Row{"  name: Bo Prøvesen", "  name: …"},
             Row{"  name: bo", "  name: …"},
             Row{"  name:", "  name:"},
             Row{"  navn: Bo Prøvesen", "  navn: …"},
             Row{"  naem: Ørsted", "  naem: …"},
             Row{"  address: [prøvevej, 7700]", "  address: …"},
             Row{"  - {date: 2026-08-03, note: syg}", "  - …"},
             Row{"    promised: {decision: 2026-12-11, next: 2027-02}",
                 "    promised: {decision: 2026-12-11, next: 2027-02}"},
             Row{"    changed: {phone: 12345678}", "    changed: …"},
             Row{"    changed: {post: Bo Prøvesen}", "    changed: …"},
             Row{"    note: |", "    note: |"},
             Row{"    note: | # om Bo", "    note: | # …"},
             Row{"    note: ringede", "    note: …"},
             Row{"    said-by: læge", "    said-by: …"},
             Row{"    goal: 'jeg'", "    goal: …"},
             Row{"      Bo ringede i dag", "      …"},
             Row{"      - Prøvevej 3", "      - …"},
             Row{"      - lae-265", "      - …"},
             Row{"# Bo ringede", "# …"},
             Row{"who: mho # ring til Bo", "who: mho # …"},
             Row{"who: 'm # ho' # ring", "who: …"},
             Row{"Bo Prøvesen sagde: nej", "…"},
             Row{"date:2026-08-03", "…"},
             Row{"bemærk", "…"},
             Row{"<<<<<<< HEAD", "<<<<<<< …"},
             Row{"=======", "======="},
             Row{"---", "---"},
             Row{"who: 620203-1234", "who: 620203-1234"}, // masked by the excerpt, not here
         })
    {
      CAPTURE(row.line);
      CHECK(redacted_line(row.line) == row.shown);
    }
  }

  TEST_CASE("what is meant for the key alone shows nothing else")
  {
    const std::string_view line = "  - who: mho # x";
    const auto parts = hidden_parts(line, true);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0] == Span{9, 16});
    CHECK(hidden_parts("who:", true).empty());
  }

  TEST_CASE("keys in messages")
  {
    CHECK(quoted_key("requested") == "\"requested\"");
    CHECK(quoted_key("Bemærkning") == "\"Bemærkning\"");
    CHECK(quoted_key("dato\u00a0") == "\"dato\\xa0\"");
    CHECK(quoted_key("Bo sagde") == "\"…\"");
    CHECK(quoted_key(std::string(41, 'a')) == "\"…\"");
  }

  TEST_CASE("values in messages")
  {
    CHECK(quoted_value("2026-02-30") == "\"2026-02-30\"");
    CHECK(quoted_value("lae-265") == "\"lae-265\"");
    CHECK(quoted_value("Bo Prøvesen") == "\"…\"");
    CHECK(quoted_value("Bo") == "\"…\"");
    CHECK(quoted_value("Åse") == "\"…\"");
    CHECK(quoted_value("to ord") == "\"…\"");
    CHECK(quoted_value("\x1b[2J") == "\"…\"");
    CHECK(quoted_value(std::string(41, 'a')) == "\"…\"");
    CHECK(quoted_value("") == "\"\"");
  }
}
