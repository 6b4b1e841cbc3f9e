// SPDX-License-Identifier: MPL-2.0
// Where the parts of a casebook are.

#pragma once

#include "model/case_id.hpp"
#include "model/office.hpp"

#include <optional>
#include <span>
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

/// Whether a file of that name, or with that path, is meant as a case: it ends in .yaml or .yml.
[[nodiscard]] bool is_case_name(std::string_view name);

/// All files under cases/ that end in .yaml or .yml, relative to the root, sorted. Hidden files and
/// directories are passed over, and a symbolic link to a directory that it is itself in. Without a
/// directory cases/ there are none; Fault when one cannot be read.
[[nodiscard]] std::vector<std::string> list_case_files(const std::string& root);

/// The file of the case, wherever below cases/ it is; nothing when there is none.
[[nodiscard]] std::optional<std::string> find_case_file(const std::string& root, CaseId id);

/// The names in one directory, sorted, without hidden ones; none when there is no such directory.
/// Fault when it cannot be read.
[[nodiscard]] std::vector<std::string> list_names(const std::string& directory);

/// The number after the highest one of the year (and range) that a file name under cases/ or
/// `known` has; nothing when the range is used up. Numbers that have become free are not given out
/// again.
[[nodiscard]] std::optional<CaseId> next_case_id(const std::string& root,
                                                 int year,
                                                 const std::optional<IdRange>& range,
                                                 std::span<const CaseId> known = {});

} // namespace sag
