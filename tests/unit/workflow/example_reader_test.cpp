// SPDX-License-Identifier: MPL-2.0
#include "support/replay.hpp"
#include "workflow/example.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view good = R"(examples:
  - name: {da: Et mål, en: A goal}
    post: paper
    given:
      - {date: 2026-01-05, applied: foertidspension}
      - {date: 2026-01-07, who: leder, goal: Mit mål, direction: job, voice: citizen}
    expect:
      stage: modtaget
      ways: {oplysning: open, afsluttet: [x], indsats: none, modtaget: not-valid}
      errors: [gate-not-met]
      deadlines: {sagsbehandlingsfrist: 2026-04-07}
      open: [lae-265]
)";

struct Read
{
  std::shared_ptr<const Document> document;
  std::vector<Example> examples;
  Diagnostics diagnostics;
};

Read read_with(std::string_view examples)
{
  Read read;
  const std::string text = std::string(minimal_workflow).append(examples);
  read.document = std::make_shared<const Document>(document_of(text, "workflows/fp-test.yaml"));
  const auto workflow = read_workflow(*read.document, read.diagnostics);
  REQUIRE(workflow.has_value());
  read.examples = read_examples(read.document, *workflow, read.diagnostics);
  return read;
}

} // namespace

TEST_SUITE("workflow/example_reader")
{
  TEST_CASE("an example with all of its keys")
  {
    const Read read = read_with(good);
    CHECK(told(read.diagnostics) == "");
    REQUIRE(read.examples.size() == 1);
    const Example& example = read.examples.front();
    CHECK(example.name == Text{"Et mål", "A goal"});
    CHECK(example.subject.citizen.post->value == Post::paper);
    CHECK(example.subject.workflow.value == "fp-test");
    REQUIRE(example.subject.log.size() == 2);
    CHECK(example.subject.log[0].who.value == "sagsbehandler");
    CHECK(example.subject.log[1].who.value == "leder");
    CHECK(format_iso(example.as_of) == "2026-01-07");
    CHECK(**example.stage == "modtaget");
    REQUIRE(example.ways.size() == 4);
    CHECK(example.ways[0].route == ExpectedRoute::open);
    CHECK(example.ways[1].route == ExpectedRoute::needs);
    CHECK(*example.ways[1].unmet.front() == "x");
    CHECK(example.ways[2].route == ExpectedRoute::none);
    CHECK(example.ways[3].route == ExpectedRoute::not_valid);
    CHECK(*example.errors.front() == "gate-not-met");
    CHECK(format_iso(*example.deadlines.front().end) == "2026-04-07");
    CHECK(*example.open->value.front() == "lae-265");
  }

  TEST_CASE("what may be left out")
  {
    const Read read = read_with("examples:\n  - name: {da: Tom, en: Empty}\n    given:\n      - "
                                "{date: 2026-01-05, applied: foertidspension}\n    as-of: "
                                "2026-02-01\n    expect:\n      deadlines: "
                                "{sagsbehandlingsfrist: none}\n");
    CHECK(told(read.diagnostics) == "");
    REQUIRE(read.examples.size() == 1);
    const Example& example = read.examples.front();
    CHECK(example.subject.citizen.post->value == Post::digital);
    CHECK(format_iso(example.as_of) == "2026-02-01");
    CHECK_FALSE(example.stage.has_value());
    CHECK_FALSE(example.open.has_value());
    CHECK_FALSE(example.deadlines.front().end.has_value());
    CHECK(read_with("").examples.empty());
  }

  TEST_CASE("everything wrong in an example is told at once, and it is left out")
  {
    const Change rows[] = {
        {"stage: modtaget",
         "stage: modtagen",
         R"(stage-unknown [modtagen] no stage is called "modtagen" | did you mean `modtaget`?)"},
        {"oplysning: open",
         "oplisning: open",
         R"(stage-unknown [oplisning] no stage is called "oplisning" | did you mean `oplysning`?)"},
        {"oplysning: open",
         "oplysning: aaben",
         R"(value-unknown [aaben] "aaben" is not one of the words that can stand here | choose open, not-valid or none)"},
        {"[gate-not-met]",
         "[gate-not-mett]",
         R"(value-unknown [gate-not-mett] there is no code gate-not-mett | did you mean `gate-not-met`?)"},
        {"sagsbehandlingsfrist: 2026-04-07",
         "sagsbehandling: 2026-04-07",
         R"(value-unknown [sagsbehandling] there is no deadline "sagsbehandling" | it can be: sagsbehandlingsfrist)"},
        {"sagsbehandlingsfrist: 2026-04-07",
         "sagsbehandlingsfrist: 2026-04-31",
         R"(date-invalid [2026-04-31] "2026-04-31" is not a date | write a day that exists, as `2026-08-03`)"},
        {"applied: foertidspension",
         "aplied: foertidspension",
         R"(key-unknown [aplied] unknown key: "aplied" | did you mean `applied`?)"},
        {"    post: paper\n",
         "    post: pigeon\n",
         R"(value-unknown [pigeon] "pigeon" is not one of the words that can stand here | choose digital or paper)"},
        {"    expect:\n", "    expects:\n", R"(key-missing [name] "expect" is missing
key-unknown [expects] unknown key: "expects" | did you mean `expect`?)"},
        {"      open: [lae-265]\n",
         "      opne: [lae-265]\n",
         R"(key-unknown [opne] unknown key: "opne" | did you mean `open`?)"},
        {"name: {da: Et mål, en: A goal}",
         "name: {da: Et mål}",
         R"(text-missing-language [name] the English text (`en`) is missing)"},
    };
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      const Read read = read_with(changed(good, row.from, row.to));
      CHECK(told(read.diagnostics) == row.told);
      CHECK(read.examples.empty());
    }
    CHECK(told(read_with("examples: []\n").diagnostics)
          == R"(list-empty [[]] the list is empty; it must hold at least one item)");
  }
}
