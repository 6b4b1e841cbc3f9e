// SPDX-License-Identifier: MPL-2.0
// The picture that `sag workflow check` decides in, held against what cases really go through: the
// shortest way to every stage of the rules that come along, written as a log, is without a fault.

#include "casebook/casebook.hpp"
#include "example_path.hpp"
#include "support/cases.hpp"
#include "workflow/case_check.hpp"
#include "workflow/rule_check_parts.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;
using namespace sag::test;

namespace
{

std::string value_of(const Deed& deed, const Workflow& rules, Date day)
{
  const std::string verb(name_of(deed.verb));
  switch (deed.verb)
  {
  case Verb::assigned:
    return "assigned: mho";
  case Verb::goal:
    return fmt::format("goal: Et mål, direction: {}, voice: {}",
                       deed.word,
                       deed.with_citizen ? "citizen" : "caseworker");
  case Verb::met:
    return fmt::format(
        "met: {}, {}", deed.word, deed.with_citizen ? "with: [citizen]" : "why: Ingen mulighed");
  case Verb::informed:
    return fmt::format("informed: {}, via: digital-post", deed.word);
  case Verb::consented:
  case Verb::considered:
    return fmt::format("{}: [{}]", verb, deed.word);
  case Verb::requested:
  {
    const CatalogueKind& kind = *rules.find_kind(deed.word);
    return fmt::format("requested: {}, from: {}, expected: {}",
                       deed.word,
                       kind.unit.empty() ? "arbejdsmarked" : kind.unit,
                       format_iso(day.plus_days(3)));
  }
  case Verb::decided:
    return fmt::format("decided: {}, law: L, reasons: in-letter, appeal: given, sent: {}, via: "
                       "digital-post",
                       deed.word,
                       format_iso(day));
  default:
    return fmt::format("{}: {}", verb, deed.word);
  }
}

std::string stage_entry(const WitnessStep& step, const Workflow& rules)
{
  const Stage& to = *rules.find_stage(step.next->to.value);
  std::string entry = fmt::format("stage: {}, because: Derfor", *to.id);
  entry += to.final_stage ? ", outcome: moved, self-support: unknown" : "";
  std::string waived;
  for (const Need* const need : step.waived)
  {
    waived += fmt::format(
        "{}{{need: {}, reason: Derfor, by: hve}}", waived.empty() ? "" : ", ", *need->id);
  }
  return waived.empty() ? entry : fmt::format("{}, waived: [{}]", entry, waived);
}

/// An entry every fifth day, so that what runs out has run out.
std::string log_of(const std::vector<WitnessStep>& steps, const Workflow& rules)
{
  std::string lines;
  Date day = *rules.valid_from;
  const auto add = [&](const std::string& entry)
  {
    lines += fmt::format("{} mho {}\n", format_iso(day), entry);
    day = day.plus_days(5);
  };
  for (const WitnessStep& step : steps)
  {
    for (const Deed& deed : step.deeds)
    {
      add(value_of(deed, rules, day));
    }
    if (step.next != nullptr)
    {
      add(stage_entry(step, rules));
    }
  }
  return lines;
}

} // namespace

TEST_SUITE("casebook/rule_witness")
{
  TEST_CASE("the shortest way to every stage is a log without a fault")
  {
    const Casebook book = load_casebook(example_path);
    REQUIRE(book.sound());
    for (const Workflow& rules : book.rules.workflows)
    {
      const RuleSpace space(rules);
      const Exploration best = explore(space, Waiving::needed);
      for (const Stage& stage : rules.stages)
      {
        CAPTURE(*stage.id);
        const auto visit = best.first_visit(stage);
        REQUIRE(visit.has_value());
        const std::string lines = log_of(witness_to(best, *visit), rules);
        CAPTURE(lines);
        const ReadCase read =
            read_case_text(case_text(lines, changed(case_header, "fp-test", *rules.id)));
        REQUIRE_MESSAGE(read.subject.has_value(), told(read.diagnostics));
        Diagnostics told;
        const History history(*read.subject, {Date::of(2030, 1, 1)});
        check_case(history, book.rules, told);
        CHECK(told_by_entry(told) == "");
        CHECK(standing_of(history, book.rules).stage == &stage);
      }
    }
  }

  TEST_CASE("both sets of rules that come along are proved")
  {
    const Casebook book = load_casebook(example_path);
    for (const Workflow& rules : book.rules.workflows)
    {
      CAPTURE(*rules.id);
      CHECK(prove_rules(rules).findings.empty());
    }
    CHECK(check_validity_between(book.rules.workflows).empty());
  }
}
