// SPDX-License-Identifier: MPL-2.0
// What a gate asks for, as a clause that a reader of the rules understands, and the names by which
// the things of the rules are called.

#pragma once

#include "workflow/workflow.hpp"

#include <string_view>

namespace sag
{

/// "LÆ 265 fra egen læge (lae-265) er vurderet".
[[nodiscard]] Text describe_fact(const Fact& fact, const Workflow& workflow);

/// "Sagens oplysning (oplysning)"; the id alone where the rules have no such stage.
[[nodiscard]] Text stage_label(const Workflow& workflow, std::string_view id);

/// The same for a kind of the catalogue.
[[nodiscard]] Text kind_label(const Workflow& workflow, std::string_view id);

/// The same for a deadline.
[[nodiscard]] Text deadline_label(const Workflow& workflow, std::string_view id);

[[nodiscard]] Text party_words(Party party);

} // namespace sag
