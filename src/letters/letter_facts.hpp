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

/// The delay of our own that has lasted longest; null when there is none.
[[nodiscard]] const Finding* find_delay(const std::vector<Finding>& findings);

/// The wait for others that names the day, also one that has lapsed. Null when there is none.
[[nodiscard]] const OpenItem* find_wait(const Standing& standing, Date day);

} // namespace sag
