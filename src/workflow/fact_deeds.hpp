// SPDX-License-Identifier: MPL-2.0
// Which entries would bring a fact about in a state of the rules, and why none can.

#pragma once

#include "workflow/rule_state.hpp"

#include <vector>

namespace sag
{

/// Whom the rules may count on: everybody, or only ourselves. What the citizen does and what others
/// answer may never come.
enum class Reliance
{
  everybody,
  ourselves
};

/// Whether what has been written makes the fact true.
[[nodiscard]] bool holds(const RuleSpace& space, const Fact& fact, const RuleState& state);

/// One state for each way to make the fact true without leaving the stage; the state itself where
/// it is true already, none where nothing can. What comes unasked is not counted on.
[[nodiscard]] std::vector<RuleState>
bring_about(const RuleSpace& space, const Fact& fact, const RuleState& state, Reliance reliance);

/// The same for a request of the kind that has not been made before.
[[nodiscard]] std::vector<RuleState> request_kind(const RuleSpace& space,
                                                  std::string_view kind,
                                                  const RuleState& state,
                                                  Reliance reliance);

/// Why nothing makes it true here: a clause.
[[nodiscard]] Text why_not(const RuleSpace& space, const Fact& fact, const RuleState& state);

} // namespace sag
