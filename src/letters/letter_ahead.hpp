// SPDX-License-Identifier: MPL-2.0
// What a letter tells of what happens next: what we owe and do now, then what has a day, then this
// stage and those on the normal route, then the decision. At least one step, else it is missing.

#pragma once

#include "letters/letter_scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sag
{

struct Ahead
{
  std::vector<LetterItem> items;
  /// The kinds that the items say we wait for.
  std::vector<std::string> waiting;
};

[[nodiscard]] Ahead list_ahead(LetterScene& scene, const std::optional<DayOrMonth>& decision);

} // namespace sag
