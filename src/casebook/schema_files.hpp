// SPDX-License-Identifier: MPL-2.0
// The schemas of a casebook, for editors: where they are, and the line at the top of a file that
// leads an editor to its schema. docs/decisions/0025-schemas-in-the-casebook.md says why there.

#pragma once

#include <array>
#include <string>
#include <string_view>

namespace sag
{

/// The kinds of files that have a schema.
inline constexpr std::array<std::string_view, 3> schema_kinds{"case", "casebook", "workflow"};

/// `schemas/case.json`, relative to the root.
[[nodiscard]] std::string schema_path(std::string_view kind);

/// `# yaml-language-server: $schema=../../schemas/case.json` and a line end, for the file at `path`
/// relative to the root.
[[nodiscard]] std::string modeline(std::string_view kind, std::string_view path);

/// Whether the casebook has the schema: an editor complains where a modeline leads nowhere.
[[nodiscard]] bool has_schema(const std::string& root, std::string_view kind);

/// Writes a schema, over an older one too. Whether anything changed.
bool write_schema(const std::string& root, std::string_view kind, std::string_view text);

} // namespace sag
