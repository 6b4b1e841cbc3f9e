// SPDX-License-Identifier: MPL-2.0
// New YAML to be put into a file that people wrote: the least quoting that reads back the same,
// also in a YAML 1.1 reader that takes `no` for false and `0102` for a number.

#pragma once

#include "yaml/node.hpp"
#include "yaml/scalar_writer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct NewField;

/// A value to be written: a text, a list or a map; `null` writes nothing behind its key.
struct NewNode
{
  NodeKind kind = NodeKind::null;
  std::string text{};
  std::vector<NewNode> items;
  std::vector<NewField> fields;
  /// A number or a flag: no quotes, although another reader takes it for something else than text.
  bool unquoted = false;
  /// A list or map goes onto lines of its own even when it would fit into one.
  bool prefer_block = false;
};

struct NewField
{
  std::string key;
  NewNode value;
};

/// Several lines become a `|` block, which reads back without or with its last line end, as given.
[[nodiscard]] NewNode new_text(std::string text);

/// For dates, words, numbers and flags.
[[nodiscard]] NewNode new_unquoted(std::string text);

[[nodiscard]] NewNode new_list(std::vector<NewNode> items);

[[nodiscard]] NewNode new_map(std::vector<NewField> fields);

/// Whether it can stand in brackets on one line of its own that is not too long.
[[nodiscard]] bool fits_on_line(const NewNode& node);

/// On one line, lists and maps in brackets.
[[nodiscard]] std::string format_flow(const NewNode& node);

/// The fields of a map, one a line, without the last line end. `node` has at least one field. Short
/// lists and maps stand on one line in brackets.
[[nodiscard]] std::string format_fields(const NewNode& node, const WriteStyle& style);

} // namespace sag
