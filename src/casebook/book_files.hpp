// SPDX-License-Identifier: MPL-2.0
// Where the files of a casebook come from: the directory as it is, or a commit of git as it was,
// read without checking it out.

#pragma once

#include "casebook/file.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// All files that a commit holds of a casebook. Paths are relative to the casebook's root.
struct Snapshot
{
  /// The commit's full name.
  std::string commit;
  std::map<std::string, LoadedFile, std::less<>> files;
};

/// The commit that `revision` means in the repository that `root` is in. Fault where there is no
/// git, no such commit, or no casebook in it. Files are taken as they are stored: filters that a
/// checkout would run are not.
[[nodiscard]] std::shared_ptr<const Snapshot> load_snapshot(const std::string& root,
                                                            const std::string& revision);

/// Of the commit only what lies under the paths; what it does not hold is missing.
[[nodiscard]] std::shared_ptr<const Snapshot> load_part(const std::string& root,
                                                        const std::string& commit,
                                                        const std::vector<std::string>& paths);

struct BookFiles
{
  std::string root;
  /// Null for the directory as it is.
  std::shared_ptr<const Snapshot> snapshot{};

  /// The file's bytes, or why there are none.
  [[nodiscard]] LoadedFile try_load(const std::string& path) const;

  /// The file's bytes. Fault when it cannot be read.
  [[nodiscard]] std::string load(const std::string& path) const;

  /// As list_names of layout.hpp.
  [[nodiscard]] std::vector<std::string> names_in(std::string_view directory) const;

  /// As list_case_files of layout.hpp.
  [[nodiscard]] std::vector<std::string> case_files() const;
};

} // namespace sag
