// SPDX-License-Identifier: MPL-2.0
// From what somebody typed as the name of rules, or of a stage in them, to the rules.

#pragma once

#include "casebook/named_rules.hpp"
#include "commands/context.hpp"

#include <string>

namespace sag
{

/// Fault, naming those there are, when there are none of the name.
[[nodiscard]] const Workflow& find_workflow(const Context& context, const std::string& id);

/// As load_named_rules takes the name. Fault, after everything wrong with them was printed.
[[nodiscard]] NamedRules load_sound_rules(Context& context, const std::string& name);

/// Fault, with the nearest name, when the rules have no such stage.
[[nodiscard]] const Stage& find_stage(const Workflow& workflow, const std::string& id);

} // namespace sag
