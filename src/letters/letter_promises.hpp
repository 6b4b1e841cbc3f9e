// SPDX-License-Identifier: MPL-2.0
// The two promises that every letter makes: when the case is decided, and by when the citizen hears
// from us.

#pragma once

#include "letters/letter_scene.hpp"

#include <optional>

namespace sag
{

/// What was wished, else the newest promise that still holds, else the deadline in force. Missing
/// when there is none of these, unless the decision has been made.
[[nodiscard]] std::optional<DayOrMonth> find_expected_decision(LetterScene& scene);

/// What was wished, else the last working day within 20 after the letter's, or the day of the
/// decision where that comes first.
[[nodiscard]] Date next_contact(LetterScene& scene, const std::optional<DayOrMonth>& decision);

} // namespace sag
