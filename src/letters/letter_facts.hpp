// SPDX-License-Identifier: MPL-2.0
// The facts of a case on a day as the values of a letter's fields.

#pragma once

#include "letters/letter_scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sag
{

struct LetterFacts
{
  LetterValues values;
  std::optional<DayOrMonth> decision;
  Date next;
  /// What stands under `ahead`, and the wait that names the day: the kinds that are named.
  std::vector<std::string> waiting_ahead;
  std::string waiting_now;
};

/// What is missing is told to the scene; then the values must not be used.
[[nodiscard]] LetterFacts gather_facts(LetterScene& scene);

/// The wait that names the day: for others, also one that has lapsed, or for one of our own
/// departments that is not told as a delay yet. Null when there is none.
[[nodiscard]] const OpenItem* find_wait(const Standing& standing, Date day);

/// Nothing has been written to the citizen in this case yet.
[[nodiscard]] bool is_first_letter(const Standing& standing);

} // namespace sag
