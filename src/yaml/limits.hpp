// SPDX-License-Identifier: MPL-2.0
// How much a file may be. No limit is silent: each has a code of its own.

#pragma once

#include <cstddef>

namespace sag
{

/// A case of ten years is about 20 KB.
inline constexpr std::size_t max_file_bytes = std::size_t{1024} * 1024;

/// Longer text is written as a block (`|`).
inline constexpr std::size_t max_line_bytes = 4000;

/// Maps and lists inside each other; a case file needs five, a workflow seven.
inline constexpr std::size_t max_depth = 32;

} // namespace sag
