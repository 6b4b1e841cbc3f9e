// SPDX-License-Identifier: MPL-2.0
// How a file is laid out, so that what is added looks like what is there.

#pragma once

#include "yaml/node.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sag
{

/// How the file writes its lists, after the first one in it.
struct ListHabit
{
  /// Columns from a key to the dashes of its list; often 2 or 0.
  std::size_t indent = 2;
  /// Blanks behind a dash.
  std::size_t dash_gap = 1;
};

[[nodiscard]] ListHabit list_habit(const Document& document);

/// Columns from a key to the keys inside of it.
[[nodiscard]] std::size_t map_habit(const Document& document);

/// What ends the file's first line; LF when it has only one.
[[nodiscard]] std::string_view line_end_of(const Document& document);

/// Where a new line goes behind something that ends at `end`: after its own line and after the
/// comments below it that are indented deeper than `column`, for these belong to it.
[[nodiscard]] std::uint32_t place_behind(std::string_view text, std::uint32_t end, int column);

/// The dash of a block list's item; `previous` is the item before it, or null.
[[nodiscard]] std::uint32_t
dash_of(const Document& document, const Node& list, const Node* previous);

/// Blanks between a dash and what stands behind it on its line; 1 when nothing does.
[[nodiscard]] std::size_t
dash_gap_of(const Document& document, std::uint32_t dash, const Node& item);

} // namespace sag
