// SPDX-License-Identifier: MPL-2.0
// Text files of the source tree that the program carries with it. The build generates the
// bodies from the files themselves (src/embed.cmake), so there is no second copy to keep.

#pragma once

#include <span>
#include <string_view>

namespace sag
{

struct EmbeddedFile
{
  std::string_view name;
  std::string_view text;
};

/// docs/findings/<name>.md: what `sag explain` tells about a code. Sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> finding_pages();

/// What `sag init` writes, named by its path in the new casebook: casebook.yaml, letters/…,
/// workflows/…. The rules and letters are those of cases-example. Sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> starter_files();

} // namespace sag
