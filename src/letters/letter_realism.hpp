// SPDX-License-Identifier: MPL-2.0
// Whether a decision can come when the letter says so. Only what the rules themselves say is
// reckoned with: the days that were given, and how long answers take that every way on needs.

#pragma once

#include "diagnostics/text.hpp"
#include "model/case.hpp"
#include "workflow/standing.hpp"

#include <optional>

namespace sag
{

/// A doubt to whoever prints the letter, never a refusal: answers may come early.
[[nodiscard]] std::optional<Text>
doubt_decision(const Standing& standing, Date day, const DayOrMonth& decision);

} // namespace sag
