// SPDX-License-Identifier: MPL-2.0
// workflows/ID.yaml → Workflow.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "workflow/workflow.hpp"
#include "yaml/node.hpp"

#include <optional>

namespace sag
{

/// Reads everything it can and reports all that is wrong, also words that name nothing in the same
/// file (stages, kinds, codes). Nothing only when the file is not a map; a Workflow read with
/// errors must not be computed with.
[[nodiscard]] std::optional<Workflow> read_workflow(const Document& document,
                                                    Diagnostics& diagnostics);

/// Units that the workflow names and the casebook does not know, and words that would be both a
/// unit and a kind of the catalogue.
void check_workflow_units(const Workflow& workflow, const Office& office, Diagnostics& diagnostics);

/// Limits of the casebook's own for codes that do not exist: the office's reader stands below the
/// room that knows them.
void check_office_limits(const Office& office, Diagnostics& diagnostics);

} // namespace sag
