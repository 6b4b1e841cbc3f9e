// SPDX-License-Identifier: MPL-2.0
// What git leaves in a file when it could not merge it.

#pragma once

#include "diagnostics/diagnostic.hpp"

namespace sag
{

/// One `yaml-conflict-marker` for each conflict, naming both sides, with a note at each of its
/// markers; and one for a marker that is left over alone.
void check_conflict_markers(const SourceFilePtr& file, Diagnostics& diagnostics);

} // namespace sag
