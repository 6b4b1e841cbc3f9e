// SPDX-License-Identifier: MPL-2.0
// Looks through the lines of a file that cannot be parsed for the mistakes that people make in
// YAML. It guesses, and so it is asked only when the parser has already said no.

#pragma once

#include "diagnostics/diagnostic.hpp"

namespace sag
{

/// Reports what it finds; it may find nothing.
void find_line_mistakes(const SourceFilePtr& file, Diagnostics& diagnostics);

} // namespace sag
