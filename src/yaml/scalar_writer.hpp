// SPDX-License-Identifier: MPL-2.0
// One text as YAML: the least quoting that reads back the same, also in a YAML 1.1 reader that
// takes `no` for false and `0102` for a number.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sag
{

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

/// A `|` block: header and lines, without the last line end. Nothing when the text cannot stand in
/// one: it begins with a blank, ends in several line ends or holds what needs escapes.
[[nodiscard]] std::optional<std::string> format_literal(std::string_view text,
                                                        const WriteStyle& style);

} // namespace sag
