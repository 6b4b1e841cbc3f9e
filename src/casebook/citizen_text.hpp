// SPDX-License-Identifier: MPL-2.0
// The citizen part of a new case, written as YAML by hand or by another program.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "yaml/yaml_writer.hpp"

#include <optional>
#include <string>

namespace sag
{

/// The keys of `citizen` (docs/case-format.md), at the top level. Nothing, and what is wrong, when
/// it cannot be read. `name` stands in the diagnostics in place of a path.
[[nodiscard]] std::optional<NewNode>
read_citizen_text(const std::string& name, std::string text, Diagnostics& diagnostics);

} // namespace sag
