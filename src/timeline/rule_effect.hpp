// SPDX-License-Identifier: MPL-2.0
// What other rules would mean for one case: its stage, its gate, its dates, what is found of it,
// and which day the citizen has been promised under the rules of today.

#pragma once

#include "workflow/standing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// Two sets of rules for one casebook. Where they are called the same, the second replaces the
/// first from the beginning, as an edited file does; else a case would migrate to them on the day
/// asked, and everything before keeps its rules.
struct RuleChoice
{
  const Rulebook* from = nullptr;
  const Rulebook* to = nullptr;
  const Workflow* old_rules = nullptr;
  const Workflow* new_rules = nullptr;

  [[nodiscard]] bool replaces() const;
};

/// The two sides of a change, for a casebook whose rules are `rules`: each side has all of them,
/// and one of the two sets compared in the place of its name.
[[nodiscard]] Rulebook rulebook_with(const Rulebook& rules, const Workflow& workflow);

/// An end that moves; nothing where the deadline does not run under those rules.
struct DeadlineMove
{
  std::string id;
  Text name;
  std::optional<Date> from;
  std::optional<Date> to;
  /// Letters may name it as the day of the decision.
  bool decision = false;
};

/// A need of the stage's gate that only one set of rules finds unmet.
struct GateMove
{
  std::string need;
  Text why;
  /// It stands in the way under the new rules; else it no longer does.
  bool blocks = false;
};

/// A way to a stage that is open under one set of rules only.
struct WayMove
{
  std::string to;
  bool opens = false;
};

struct FindingMove
{
  std::string code;
  Severity severity{};
  bool gone = false;
};

/// The day the citizen has been told for a decision whose deadline moves.
struct StandingPromise
{
  DayOrMonth by;
  /// When they were told, and where that stands.
  Date told;
  Span span{};
  /// The day, or the month, is the one that the old rules gave.
  bool names_old_day = false;
};

struct RuleEffect
{
  CaseId subject;
  SourceFilePtr file;
  std::string stage_from;
  /// Empty where nothing in the new rules stands for the stage: somebody must say, and nothing else
  /// is known.
  std::string stage_to;
  std::vector<GateMove> gate{};
  std::vector<WayMove> ways{};
  std::vector<DeadlineMove> deadlines{};
  std::vector<FindingMove> findings{};
  std::optional<StandingPromise> promise{};
  /// What `validate` would find wrong under the new rules and does not under the old ones.
  std::vector<Diagnostic> errors{};

  /// Whether anything is otherwise.
  [[nodiscard]] bool changes() const;
};

/// Nothing for a case that does not follow the old rules or has not begun, nor for a closed one
/// that would have to migrate. The history must be sound under `from`.
[[nodiscard]] std::optional<RuleEffect>
find_rule_effect(const History& history, const RuleChoice& choice, Date day);

} // namespace sag
