// SPDX-License-Identifier: MPL-2.0
// A case as far as the rules themselves can tell: the finite space in which `sag workflow check`
// decides. docs/workflow-format.md says what is left out of it.

#pragma once

#include "workflow/workflow.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace sag
{

using Names = std::set<std::string_view>;

/// An entry that somebody would write, as far as a gate can tell it from another one. Words are
/// views into the workflow.
struct Deed
{
  Verb verb{};
  std::string_view word;
  /// The citizen took part: a goal in their own words, a meeting where they were.
  bool with_citizen = false;

  friend bool operator==(const Deed&, const Deed&) = default;
};

/// A stage, and what has happened before. Facts only ever come to be, except that a stage forgets
/// what happened before it and that a way may forbid requests.
struct RuleState
{
  const Stage* stage = nullptr;
  /// The first day on which a case can be here.
  Date day;
  /// Whether there is a decision to complain about.
  bool decided = false;
  /// The stages that it has been in, this one too.
  Names passed{};
  Names requested{};
  Names forbidden{};
  /// Kinds asked for that have not come, papers not assessed, questions not answered.
  Names open{};
  /// Everything written so far, and how much of it before the stage was entered.
  std::vector<Deed> deeds{};
  std::size_t stage_begins_at = 0;
  /// The needs that were set aside on the last way.
  std::vector<const Need*> waived{};
};

/// The rules, and what of the states matters for what can happen later.
struct RuleSpace
{
  explicit RuleSpace(const Workflow& rules);

  const Workflow& workflow;
  /// The last day that anybody has reviewed the rules for; nothing is said of later ones.
  Date horizon;
  /// The stages that some need asks to have been passed.
  Names watched_stages;
  /// The kinds that some way forbids and that some need asks for all the same: there it matters
  /// whether they were requested before.
  Names watched_kinds;
  /// The stages whose gate or ways ask for a decision: there, decisions are made. All stages where
  /// none does.
  std::set<const Stage*> deciding;

  [[nodiscard]] RuleState beginning() const;

  /// Whether everything that can follow `worse` can follow `better` as well.
  [[nodiscard]] bool at_least_as_good(const RuleState& better, const RuleState& worse) const;

  /// The ways out of a stage, in the order of the rules; those that leave every stage come last.
  [[nodiscard]] std::vector<const Transition*> ways_from(const Stage& stage) const;

  [[nodiscard]] bool is_everywhere(const Transition& way) const;

  /// The first day from `from` on, and not after the horizon, on which the way out of the stage may
  /// be taken; as a move judges it.
  [[nodiscard]] std::optional<Date>
  first_day(const Stage& stage, const Transition& way, Date from) const;

  /// Whether an ordinary case may take the way: for the citizen who withdraws, moves or dies a case
  /// can always be given up, and that does not prove that it can be finished.
  [[nodiscard]] bool is_ordinary(const Stage& stage, const Transition& way) const;
};

/// Visits the fact and, of `any`, its alternatives.
template <typename Visit> void for_each_fact(const Fact& fact, const Visit& visit)
{
  visit(fact);
  for (const Fact& one : fact.any)
  {
    visit(one);
  }
}

/// Whether the gate or a way asks for a decision, be it as one of several things.
[[nodiscard]] bool asks_for_decision(const Stage& stage);

/// Writes the entry: what it opens, ends and forbids no longer.
void write_deed(const Workflow& workflow, RuleState& state, const Deed& deed);

} // namespace sag
