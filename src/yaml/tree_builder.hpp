// SPDX-License-Identifier: MPL-2.0
// From events to the tree, with the ends that yaml-cpp does not know and the strictness it lacks:
// every byte between two events must be what YAML wants there.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "yaml/node.hpp"
#include "yaml/yaml_event.hpp"

namespace sag
{

/// `events` are those of one whole document of `file`. The tree means nothing when an error was
/// added.
[[nodiscard]] Document
build_tree(const SourceFilePtr& file, YamlEvents events, Diagnostics& diagnostics);

} // namespace sag
