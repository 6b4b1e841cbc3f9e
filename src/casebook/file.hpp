// SPDX-License-Identifier: MPL-2.0
// Reading and writing whole files.

#pragma once

#include "diagnostics/text.hpp"

#include <string>
#include <string_view>

namespace sag
{

/// The file's bytes. Fault when it cannot be read or is no regular file.
[[nodiscard]] std::string load_file(const std::string& path);

/// A file's bytes, or why there are none.
struct LoadedFile
{
  std::string text;
  /// The system's own words; empty when the file could be read.
  Text problem;
};

/// The same without Fault, for a run that goes on with the next file. `path` is relative to the
/// open directory `directory`.
[[nodiscard]] LoadedFile load_file_at(int directory, const std::string& path);

/// Replaces the file in one step: a temporary file beside it, fsync, rename, fsync of the
/// directory; keeps the mode, and the owner where that is allowed. A symbolic link is followed, not
/// replaced. Refuses (Fault) when the file no longer holds `before`, or is marked as read-only.
void save_file(const std::string& path, std::string_view before, std::string_view after);

/// Writes a file that must not be there yet, with its directories. It is seen whole or not at all.
void create_file(const std::string& path, std::string_view text);

/// The same where the user has named the file: a directory that is not there is a slip. Fault.
void create_output_file(const std::string& path, std::string_view text);

} // namespace sag
