// SPDX-License-Identifier: MPL-2.0
// Ways and deadlines that end while the rules still hold, without anything after them; and the way
// for cases that are given up, where a stage's own stands before it.

#include "workflow/fact_text.hpp"
#include "workflow/rule_check_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

/// The last day of what ends before the rules do, where nobody says what ended it.
template <typename Value> std::optional<Date> sudden_end(const RuleSpace& space, const Value& value)
{
  const bool within = value.valid_to && *value.valid_to < space.horizon
                      && *value.valid_to >= space.workflow.valid_from.value;
  return within && value.closed_by.empty() ? value.valid_to : std::nullopt;
}

/// Whether the one begins to hold after the other, and still does when that has ended. What held
/// all along takes nothing over; days between the two are validity-gap's.
template <typename Value> bool takes_over(const Value& next, const Value& value, Date end)
{
  return next.valid_from && (!value.valid_from || *value.valid_from < *next.valid_from)
         && (!next.valid_to || end < *next.valid_to);
}

void report_end(const RuleSpace& space,
                const Text& name,
                Date end,
                Span span,
                std::vector<WitnessStep> witness,
                Findings& findings)
{
  const std::string last = format_iso(end);
  const std::string horizon = format_iso(space.horizon);
  findings
      .report(
          "validity-ends",
          span,
          {fmt::format("{} slutter {}, og intet følger efter, selv om reglerne er efterset til "
                       "og med {}",
                       name.da,
                       last,
                       horizon),
           fmt::format("{} ends on {}, and nothing follows it, though the rules are reviewed up "
                       "to and with {}",
                       name.en,
                       last,
                       horizon)},
          std::move(witness))
      .help({"tilføj det, der følger efter, eller skriv med `closed-by`, hvad der lukkede den",
             "add what follows it, or say with `closed-by` what ended it"});
}

/// A normal way is followed by any other, a named one by one of its name to its place.
bool is_followed(const std::vector<Transition>& ways, const Transition& way, Date end)
{
  return std::ranges::any_of(ways,
                             [&](const Transition& other)
                             {
                               const bool same =
                                   other.to.value == way.to.value && other.route == way.route;
                               const bool at_once =
                                   way.normal && other.normal && other.valid_on(end.plus_days(1));
                               return takes_over(other, way, end) && (same || at_once);
                             });
}

void check_ways_of(const RuleSpace& space,
                   const Exploration& best,
                   const std::vector<Transition>& ways,
                   Findings& findings)
{
  for (const Transition& way : ways)
  {
    const auto end = sudden_end(space, way);
    const auto trial = std::ranges::find_if(
        best.trials, [&](const auto& one) { return one.way == &way && one.in_time; });
    // What nobody can take anyway is told as that.
    if (end && trial != best.trials.end() && !is_followed(ways, way, *end))
    {
      report_end(space,
                 both("vejen til {}", "the way to {}", *way.to),
                 *end,
                 way.to.span,
                 witness_to(best, trial->visit),
                 findings);
    }
  }
}

bool starts_with(const Deadline& rule, Verb verb, const Located<std::string>* word)
{
  const auto& words = rule.starts.words;
  return rule.starts.verb == verb
         && (words.empty() || (word != nullptr && std::ranges::find(words, *word) != words.end()));
}

/// Whether after its end something else starts with the same word.
bool is_followed(const Workflow& workflow,
                 const Deadline& rule,
                 const Located<std::string>* word,
                 Date end)
{
  return std::ranges::any_of(workflow.deadlines,
                             [&](const Deadline& other)
                             {
                               return other.whose == rule.whose
                                      && starts_with(other, rule.starts.verb, word)
                                      && takes_over(other, rule, end);
                             });
}

void check_deadlines(const RuleSpace& space, Findings& findings)
{
  for (const Deadline& rule : space.workflow.deadlines)
  {
    const auto end = sudden_end(space, rule);
    if (!end)
    {
      continue;
    }
    const auto lacks = [&](const Located<std::string>& word)
    { return !is_followed(space.workflow, rule, &word, *end); };
    const auto& words = rule.starts.words;
    if (words.empty() ? !is_followed(space.workflow, rule, nullptr, *end)
                      : std::ranges::any_of(words, lacks))
    {
      report_end(
          space, both("fristen {}", "the deadline {}", *rule.id), *end, rule.id.span, {}, findings);
    }
  }
}

/// The needs of the way that a caseworker cannot waive.
std::string hard_needs(const Stage& stage, const Transition& way)
{
  std::string list;
  const auto add = [&](const std::vector<Need>& needs)
  {
    for (const Need& need : needs)
    {
      if (need.waivable != Waivable::caseworker)
      {
        list += (list.empty() ? "" : ", ") + *need.id;
      }
    }
  };
  if (way.gate)
  {
    add(stage.gate);
  }
  add(way.needs);
  return list;
}

/// Whether the way stands in the place of one for cases that are given up, on some day.
bool takes_the_place(const RuleSpace& space, const Stage& stage, const Transition& own)
{
  const auto hidden = [&](const Transition& way)
  {
    return way.to.value == own.to.value && !space.is_ordinary(stage, way)
           && stands_back(stage, way, own.valid_from.value_or(space.workflow.valid_from.value));
  };
  return std::ranges::any_of(space.workflow.everywhere, hidden);
}

void check_given_up(const RuleSpace& space, const Exploration& best, Findings& findings)
{
  for (const Stage& stage : space.workflow.stages)
  {
    const auto visit = best.first_visit(stage);
    for (const Transition& own : stage.next)
    {
      const std::string needs = hard_needs(stage, own);
      if (stage.final_stage || needs.empty() || !visit || !takes_the_place(space, stage, own))
      {
        continue;
      }
      const Text label = stage_label(space.workflow, *stage.id);
      findings
          .report(
              "exit-hidden",
              own.to.span,
              {fmt::format("en sag, der opgives i {}, kan ikke lukkes uden {}: trinnets egen vej "
                           "til {} går forud",
                           label.da,
                           needs,
                           *own.to),
               fmt::format("a case that is given up in {} cannot be closed without {}: the "
                           "stage's own way to {} comes first",
                           label.en,
                           needs,
                           *own.to)},
              witness_to(best, *visit))
          .help({"skriv med `outcomes`, hvilke udfald vejen under `everywhere` er for; så står de "
                 "ved siden af hinanden",
                 "say with `outcomes` what the way under `everywhere` is for; then they stand side "
                 "by side"});
    }
  }
}

} // namespace

void check_endings(const RuleSpace& space, const Exploration& best, Findings& findings)
{
  for (const Stage& stage : space.workflow.stages)
  {
    check_ways_of(space, best, stage.next, findings);
  }
  check_ways_of(space, best, space.workflow.everywhere, findings);
  check_deadlines(space, findings);
  check_given_up(space, best, findings);
}

} // namespace sag
