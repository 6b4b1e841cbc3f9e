// SPDX-License-Identifier: MPL-2.0
// New YAML to be put into a file that people wrote: the least quoting that reads back the same,
// also in a YAML 1.1 reader that takes `no` for false and `0102` for a number.

#pragma once

#include "yaml/node.hpp"

#include <cstddef>
#include <optional>
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
  std::vector<NewNode> items{};
  std::vector<NewField> fields{};
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

struct WriteStyle
{
  /// Blanks before every line but the first, which follows what stands there already.
  std::size_t indent = 0;
  /// How much deeper a map, a list or a text inside stands.
  std::size_t step = 2;
  /// Blanks behind a dash.
  std::size_t dash_gap = 1;
  std::string_view line_end = "\n";
};

/// Whether `text` reads back as itself without quotes; inside `[]` and `{}` fewer texts do.
[[nodiscard]] bool can_be_plain(std::string_view text, bool in_flow);

/// Whether a YAML 1.1 reader takes it for a number, a flag or nothing: `no`, `0102`, `1_000`, `~`.
/// A date is taken for a date, and that is what it is.
[[nodiscard]] bool looks_like_another_type(std::string_view text);

/// On one line: plain where both allow it, else in double quotes, or in single quotes where the
/// text itself has double ones.
[[nodiscard]] std::string format_scalar(std::string_view text, bool in_flow);

/// Always in these quotes; single ones only where the text can stand in them.
[[nodiscard]] std::string format_quoted(std::string_view text, char quote);

/// Whether it can stand in brackets on one line of its own that is not too long.
[[nodiscard]] bool fits_on_line(const NewNode& node);

/// On one line, lists and maps in brackets.
[[nodiscard]] std::string format_flow(const NewNode& node);

/// A `|` block: header and lines, without the last line end. Nothing when the text cannot stand in
/// one: it begins with a blank, ends in several line ends or holds what needs escapes.
[[nodiscard]] std::optional<std::string> format_literal(std::string_view text,
                                                        const WriteStyle& style);

/// The fields of a map, one a line, without the last line end. `node` has at least one field. Short
/// lists and maps stand on one line in brackets.
[[nodiscard]] std::string format_fields(const NewNode& node, const WriteStyle& style);

} // namespace sag
