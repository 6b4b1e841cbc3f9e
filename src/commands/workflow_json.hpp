// SPDX-License-Identifier: MPL-2.0
// The rules as JSON: `sag.workflow-show/1`.

#pragma once

#include "commands/context.hpp"
#include "commands/json_value.hpp"
#include "workflow/workflow.hpp"

namespace sag
{

/// `only` leaves out all other stages; null keeps them.
[[nodiscard]] Json
workflow_json(const Workflow& workflow, const Stage* only, Date as_of, Language language);

} // namespace sag
