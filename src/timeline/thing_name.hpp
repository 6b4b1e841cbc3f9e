// SPDX-License-Identifier: MPL-2.0
// What the rules call a thing that is or was open.

#pragma once

#include "workflow/workflow.hpp"

#include <string_view>

namespace sag
{

/// The name of the kind or the question; else that of the measure called `word`; the word itself
/// where the rules have no name.
[[nodiscard]] Text name_of_thing(const CatalogueKind* rule,
                                 const Question* question,
                                 const Workflow& workflow,
                                 std::string_view word);

} // namespace sag
