// SPDX-License-Identifier: MPL-2.0
// The two promises that every letter makes, when the case is decided and by when the citizen hears
// from us, and those of earlier letters that were not kept.

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

struct BrokenPromise
{
  DayOrMonth by;
  /// A decision was promised; else, that the citizen would hear from us.
  bool decision = false;
};

/// The newest promise of a decision or of a sign of life that has passed without being kept.
[[nodiscard]] std::optional<BrokenPromise> find_broken_promise(const Standing& standing, Date day);

} // namespace sag
