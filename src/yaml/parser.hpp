// SPDX-License-Identifier: MPL-2.0
// Bytes to tree. A strict subset of YAML: what yaml-cpp lets pass silently (a second document, a
// quote without end, a word without colon, a key twice) is an error here, and so is what a case
// file never needs (anchors, tags, merge keys).

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "yaml/node.hpp"

#include <optional>

namespace sag
{

/// A tree, or at least one error; never both. As many errors as can be told apart are reported.
[[nodiscard]] std::optional<Document> parse_yaml(const SourceFilePtr& file,
                                                 Diagnostics& diagnostics);

} // namespace sag
