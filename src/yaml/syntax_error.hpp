// SPDX-License-Identifier: MPL-2.0
// What a file that cannot be parsed was probably meant to be. yaml-cpp stops where it no longer
// understands, often lines after the mistake; here the lines are looked at for the mistakes that
// people make.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "yaml/yaml_event.hpp"

namespace sag
{

/// Reports at least one error.
void report_syntax_error(const SourceFilePtr& file,
                         const ParseFailure& failure,
                         Diagnostics& diagnostics);

} // namespace sag
