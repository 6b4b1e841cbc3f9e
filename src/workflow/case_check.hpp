// SPDX-License-Identifier: MPL-2.0
// Does the whole log make sense under its rules: words that exist, answers to what was asked,
// stages reached by ways that were open on their day.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "workflow/standing.hpp"

namespace sag
{

/// Replays the history and reports all that is wrong in it. False when nothing can be computed from
/// the case (its workflow does not exist); with errors of any kind it must be left out as well.
bool check_case(const History& history, const Rulebook& rules, Diagnostics& diagnostics);

/// `request-without-consent` when the entry asks for what no consent of its day or earlier covers,
/// wherever on that day the consent stands. The standing is that before the entry.
void check_consent(const Standing& standing,
                   const Entry& entry,
                   const History& history,
                   Diagnostics& diagnostics);

} // namespace sag
