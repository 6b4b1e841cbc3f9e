// SPDX-License-Identifier: MPL-2.0
// A file that says how we work (casebook.yaml, a workflow, a template), as loaded: its lines may be
// shown whole.

#pragma once

#include "casebook/book_files.hpp"
#include "diagnostics/diagnostic.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <string>

namespace sag
{

/// `path` is relative to the root. Fault when it cannot be read.
[[nodiscard]] SourceFilePtr load_rule_file(const BookFiles& files, const std::string& path);

/// The same, parsed; nothing when it is not the YAML that we read.
[[nodiscard]] std::optional<Document>
load_rule_document(const BookFiles& files, const std::string& path, Diagnostics& problems);

} // namespace sag
