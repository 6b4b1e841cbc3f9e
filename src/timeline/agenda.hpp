// SPDX-License-Identifier: MPL-2.0
// What is coming: answers expected, pauses to review, measures that end, promises that fall due.
// Facts with their days; whether one is late is a finding, and whether a deadline is near too.

#pragma once

#include "workflow/standing.hpp"

#include <string>
#include <vector>

namespace sag
{

struct AgendaItem
{
  Date day;
  /// One sentence, without names of citizens and without free text.
  Text what;
  /// The command that ends it once it has happened; empty for what ends by itself.
  std::string command;
};

/// What comes from `day` on within so many working days, by its day. A case that has not begun has
/// nothing.
[[nodiscard]] std::vector<AgendaItem>
agenda_of(const Standing& standing, Date day, WorkingDays within);

} // namespace sag
