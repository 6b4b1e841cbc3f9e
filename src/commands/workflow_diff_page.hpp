// SPDX-License-Identifier: MPL-2.0
// The difference between two sets of rules, and what it means for cases, as a page and as JSON.

#pragma once

#include "commands/json_value.hpp"
#include "commands/workflow_page.hpp"
#include "timeline/rule_effect.hpp"
#include "workflow/rule_diff.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sag
{

/// What the change does to the cases that follow the old rules.
struct CaseEffects
{
  std::size_t followers = 0;
  /// Only those for which something is otherwise, in the order of the cases.
  std::vector<RuleEffect> changed;
};

struct WorkflowDiff
{
  /// As typed.
  std::string from_name;
  std::string to_name;
  const Workflow* from = nullptr;
  const Workflow* to = nullptr;
  /// The new rules take the place of the old ones; else cases would migrate.
  bool replaces = false;
  std::vector<RuleChange> changes;
  /// Nothing where nobody asked.
  std::optional<CaseEffects> cases;
};

void add_diff(Page& page, const WorkflowDiff& diff);

/// Only where the cases were asked for.
void add_case_effects(Page& page, const WorkflowDiff& diff);

[[nodiscard]] Json diff_json(const WorkflowDiff& diff, Date as_of, Language language);

} // namespace sag
