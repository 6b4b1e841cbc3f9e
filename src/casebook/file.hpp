// SPDX-License-Identifier: MPL-2.0
// Reading and writing whole files.

#pragma once

#include <string>
#include <string_view>

namespace sag
{

/// The file's bytes. Fault when it cannot be read or is no regular file.
[[nodiscard]] std::string load_file(const std::string& path);

/// Replaces the file in one step: a temporary file beside it, fsync, rename, fsync of the
/// directory; keeps the mode. A symbolic link is followed, not replaced. Refuses (Fault) when the
/// file no longer holds `before`.
void save_file(const std::string& path, std::string_view before, std::string_view after);

/// Writes a file that must not be there yet, with its directories.
void create_file(const std::string& path, std::string_view text);

} // namespace sag
