// SPDX-License-Identifier: MPL-2.0
// New YAML to be put into a file that people wrote: the least quoting that reads back the same,
// also in a YAML 1.1 reader that takes `no` for false and `0102` for a number.

#pragma once

#include "yaml/node.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct NewField;

/// A value to be written: a text, a list or a map.
struct NewNode
{
  NodeKind kind = NodeKind::null;
  std::string text{};
  std::vector<NewNode> items{};
  std::vector<NewField> fields{};
  /// Text goes into a `|` block even when it is one line.
  bool prefer_literal = false;
  /// A list or map goes onto lines of its own even when it would fit into one.
  bool prefer_block = false;
};

struct NewField
{
  std::string key;
  NewNode value;
};

[[nodiscard]] NewNode new_text(std::string text);

/// A text of lines, as a `|` block.
[[nodiscard]] NewNode new_literal(std::string text);

[[nodiscard]] NewNode new_list(std::vector<NewNode> items);

[[nodiscard]] NewNode new_map(std::vector<NewField> fields);

struct WriteStyle
{
  /// Blanks before the first key, which itself follows whatever stands there already.
  std::size_t indent = 0;
  /// How much deeper a nested block stands.
  std::size_t step = 2;
  std::string_view line_end = "\n";
};

/// Whether `text` reads back as itself without quotes; inside `[]` and `{}` fewer texts do.
[[nodiscard]] bool can_be_plain(std::string_view text, bool in_flow);

/// One line: plain where that reads back the same, else quoted. Single quotes unless the text needs
/// escapes.
[[nodiscard]] std::string format_scalar(std::string_view text, bool in_flow = false);

/// The fields of a map, one a line; the first line without indentation and the last without line
/// end. Short lists and maps of scalars stand on one line in brackets; text of several lines is a
/// `|` block. `node` is a map with at least one field, and its block ends in one line end at most.
[[nodiscard]] std::string format_fields(const NewNode& node, const WriteStyle& style);

} // namespace sag
