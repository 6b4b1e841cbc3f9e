// SPDX-License-Identifier: MPL-2.0
// The verdicts on days: which deadline is near or was missed, of which miss the citizen was not
// told in writing, and which promise was not kept.

#pragma once

#include "timeline/finding.hpp"

#include <vector>

namespace sag
{

/// In the order of their deadlines; nothing is silenced here. Deadlines of the citizen's own are
/// never among them.
[[nodiscard]] std::vector<Finding> deadline_findings(const Standing& standing, Date day);

} // namespace sag
