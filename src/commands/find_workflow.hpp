// SPDX-License-Identifier: MPL-2.0
// From what somebody typed as the name of rules, or of a stage in them, to the rules.

#pragma once

#include "commands/context.hpp"

#include <string>

namespace sag
{

/// Fault, naming those there are, when there are none of the name.
[[nodiscard]] const Workflow& find_workflow(const Context& context, const std::string& id);

/// Fault, with the nearest name, when the rules have no such stage.
[[nodiscard]] const Stage& find_stage(const Workflow& workflow, const std::string& id);

} // namespace sag
