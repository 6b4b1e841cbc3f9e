// SPDX-License-Identifier: MPL-2.0
// Where the parts of a casebook are.

#pragma once

#include "model/case_id.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// Walks up from `start` to the directory that holds casebook.yaml, as git does.
[[nodiscard]] std::optional<std::string> find_root(const std::string& start);

/// cases/YYYY/YYYY-NNNN.yaml
[[nodiscard]] std::string case_path(CaseId id);

/// The case number a path's file name says; nothing for other names.
[[nodiscard]] std::optional<CaseId> id_in_path(std::string_view path);

/// All files under cases/ that end in .yaml or .yml, relative to the root, sorted. Hidden files and
/// directories are passed over.
[[nodiscard]] std::vector<std::string> list_case_files(const std::string& root);

} // namespace sag
