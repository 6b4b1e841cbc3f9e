// SPDX-License-Identifier: MPL-2.0
// Findings for people: a table that fits its window, or one to paste.

#pragma once

#include "commands/context.hpp"
#include "timeline/finding.hpp"

#include <string>
#include <vector>

namespace sag
{

/// What the findings are gathered by; a column that would say the same in every row is left out.
enum class StallGrouping
{
  none,
  unit,
  stage,
  code
};

/// How bad in one short word: a stall, or a warning of one.
[[nodiscard]] Text degree_of(Severity severity);

/// A row each in a wide window; in a narrower one the command stands below.
[[nodiscard]] std::string render_findings(const Context& context,
                                          const std::vector<Finding>& findings,
                                          StallGrouping grouping);

[[nodiscard]] std::string render_findings_markdown(const Context& context,
                                                   const std::vector<Finding>& findings);

} // namespace sag
