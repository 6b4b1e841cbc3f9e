// SPDX-License-Identifier: MPL-2.0
// What stands below a row of a table whose case goes before others.

#pragma once

#include "commands/context.hpp"
#include "commands/table.hpp"
#include "workflow/standing.hpp"

#include <optional>
#include <vector>

namespace sag
{

/// Why and since when it goes first, broken where the window is narrower; nothing for other cases.
[[nodiscard]] std::vector<Cell> priority_lines(const Context& context,
                                               const std::optional<Priority>& priority);

} // namespace sag
