// SPDX-License-Identifier: MPL-2.0
// What `sag workflow check` decides about one set of rules, and about several side by side. What it
// proves and what it does not is in docs/workflow-format.md.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "workflow/rule_state.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sag
{

/// One stop on the way to a fault: what is written there, and the way that is taken next.
struct WitnessStep
{
  const Stage* stage = nullptr;
  std::vector<Deed> deeds{};
  std::vector<const Need*> waived{};
  /// Null where the fault is.
  const Transition* next = nullptr;
};

struct RuleFinding
{
  Diagnostic diagnostic;
  /// The shortest way there; empty where there is none to go.
  std::vector<WitnessStep> witness{};
};

/// How much was decided, and what was found, in the order of the file.
struct RuleProof
{
  std::size_t stages = 0;
  std::size_t ways = 0;
  std::size_t needs = 0;
  std::size_t states = 0;
  std::vector<RuleFinding> findings;
};

/// The rules must have been read without errors.
[[nodiscard]] RuleProof prove_rules(const Workflow& workflow);

/// Sets of rules that both take, or neither take, the same application on some day:
/// `validity-overlap`, `validity-gap`.
[[nodiscard]] std::vector<RuleFinding>
check_validity_between(const std::vector<Workflow>& workflows);

/// The entry as it is typed: "received lae-265".
[[nodiscard]] std::string deed_text(const Deed& deed);

/// "Modtaget (modtaget): assigned PERSON, informed kvittering → oplysning".
[[nodiscard]] Text witness_text(const WitnessStep& step, const Workflow& workflow);

} // namespace sag
