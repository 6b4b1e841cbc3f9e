// SPDX-License-Identifier: MPL-2.0
// Where a case goes when its rules change: which stage of the new rules stands for which of the
// old ones.

#pragma once

#include "workflow/workflow.hpp"

#include <vector>

namespace sag
{

struct StagePair
{
  const Stage* from = nullptr;
  /// Null where nothing in the new rules stands for it: somebody must say.
  const Stage* to = nullptr;
};

/// A stage goes to the one of its own name; else to the only new one that is at the same public
/// step, in the same phase, and that the old rules have no stage for. All stages in their order.
[[nodiscard]] std::vector<StagePair> map_stages(const Workflow& from, const Workflow& to);

} // namespace sag
