// SPDX-License-Identifier: MPL-2.0
// What must not stand in a file whatever it means: checked on the bytes before anything parses
// them.

#pragma once

#include "diagnostics/diagnostic.hpp"

namespace sag
{

/// Size, line length, UTF-8, byte-order mark, NUL, control and hidden characters, tabs, lone
/// carriage returns, conflict markers. True when there is nothing wrong.
bool check_bytes(const SourceFilePtr& file, Diagnostics& diagnostics);

} // namespace sag
