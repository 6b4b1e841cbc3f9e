// SPDX-License-Identifier: MPL-2.0
// What the citizen was told that we wait for, though we did not.

#pragma once

#include "workflow/standing.hpp"

#include <vector>

namespace sag
{

/// Of the newest letter. What was asked for on the letter's own day, if further down in the file,
/// was true by the evening and is not among them.
[[nodiscard]] std::vector<LocatedText> untrue_waits(const Standing& standing);

} // namespace sag
