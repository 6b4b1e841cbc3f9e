// SPDX-License-Identifier: MPL-2.0
// Where a scalar ends in the text, which yaml-cpp does not say. Each takes the place where it
// begins.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sag
{

/// Blanks, line ends and comments from `at` on; a `#` begins a comment only after a blank.
[[nodiscard]] std::uint32_t skip_space(std::string_view text, std::uint32_t at);

/// Blanks only.
[[nodiscard]] std::uint32_t skip_blanks(std::string_view text, std::uint32_t at);

/// Where the line of `at` begins, and where it ends, before its line end.
[[nodiscard]] std::uint32_t line_begin(std::string_view text, std::uint32_t at);
[[nodiscard]] std::uint32_t line_end(std::string_view text, std::uint32_t at);

/// Behind the line end of the line of `at`; the text's size when it has none.
[[nodiscard]] std::uint32_t next_line(std::string_view text, std::uint32_t at);

/// The colon of a key in the plain text of `[at, end)`, before any comment; `end` for none.
[[nodiscard]] std::uint32_t find_colon(std::string_view text, std::uint32_t at, std::uint32_t end);

/// Bytes between the begin of the line and `at`.
[[nodiscard]] int column_of(std::string_view text, std::uint32_t at);

/// Whether nothing, a blank or a line end stands at `at`.
[[nodiscard]] bool is_gap(std::string_view text, std::uint32_t at);

/// Behind the closing quote of the scalar that opens at `begin`; nothing when there is none.
[[nodiscard]] std::optional<std::uint32_t> find_quote_end(std::string_view text,
                                                          std::uint32_t begin);

/// The first `\` in `[from, end)` that begins no escape of double quotes; `end` when all do.
[[nodiscard]] std::uint32_t
find_bad_escape(std::string_view text, std::uint32_t from, std::uint32_t end);

/// Behind the plain scalar that reads as `value`, folded over lines or not; nothing when the text
/// does not read so.
[[nodiscard]] std::optional<std::uint32_t>
find_plain_end(std::string_view text, std::uint32_t begin, std::string_view value);

/// The header of a block scalar, `|` or `>` with its signs.
struct BlockHeader
{
  char chomping = ' '; ///< `+`, `-` or a blank for neither
  int indentation = 0; ///< as written; 0 when it is not
  /// Behind the signs.
  std::uint32_t end = 0;
  /// Nothing but blanks and a comment follow on the line.
  bool clean = true;
};

[[nodiscard]] BlockHeader block_header(std::string_view text, std::uint32_t begin);

struct BlockScalar
{
  std::uint32_t end = 0;
  /// Of the content lines; -1 when there are none.
  int indentation = -1;
};

/// `parent` is the column of the key or dash that the scalar belongs to, -1 for none.
[[nodiscard]] BlockScalar find_block_end(std::string_view text, std::uint32_t begin, int parent);

} // namespace sag
