// SPDX-License-Identifier: MPL-2.0
// Has somebody looked these rules through for the day? Law changes with the year; what nobody has
// looked at is not computed with.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "workflow/standing.hpp"

namespace sag
{

/// Up to and with the day of `reviewed-until`.
[[nodiscard]] bool is_reviewed_for(const Workflow& workflow, Date day);

/// Whether the case may be judged on the day: of a closed one nothing is left to compute.
[[nodiscard]] bool rules_cover(const Standing& standing, Date day);

/// "fp-2026 er kun efterset til og med 2026-12-31 (workflows/fp-2026.yaml:23), …": why nothing is
/// computed by them on the day.
[[nodiscard]] Text not_reviewed_words(const Workflow& workflow, Date day);

/// `rules-not-reviewed` after the day, and `rules-review-near` in the thirty days (calendar days)
/// before it is over, at `reviewed-until`.
void check_reviewed(const Workflow& workflow, Date day, Diagnostics& diagnostics);

} // namespace sag
