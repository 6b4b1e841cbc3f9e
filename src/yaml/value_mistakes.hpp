// SPDX-License-Identifier: MPL-2.0
// The mistakes that can be made in one value: the part of line_mistakes that looks behind the
// colon.

#pragma once

#include "diagnostics/diagnostic.hpp"

#include <cstdint>

namespace sag
{

/// Looks at the value that begins at `at` and belongs to a key or dash in column `parent`. Returns
/// a place on its last line, as far as it can be told.
std::uint32_t find_value_mistakes(const SourceFilePtr& file,
                                  std::uint32_t at,
                                  int parent,
                                  Diagnostics& diagnostics);

} // namespace sag
