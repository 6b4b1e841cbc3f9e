// SPDX-License-Identifier: MPL-2.0
// Rows and columns for people. Fits the terminal by breaking the columns that may be broken; where
// there is no terminal nothing is broken.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct Column
{
  std::string title;
  bool right = false;
  /// May be broken over several lines when the table is too wide.
  bool breakable = false;
  /// A breakable column narrower than this is not worth its table: a barer one is taken.
  std::size_t least = 0;
};

struct Cell
{
  std::string text;
  /// An escape sequence around the text, which takes no columns.
  std::string_view style{};

  Cell(std::string cell_text) : text(std::move(cell_text)) {}

  Cell(const char* cell_text) : text(cell_text) {}

  Cell(std::string cell_text, std::string_view cell_style)
      : text(std::move(cell_text)), style(cell_style)
  {
  }
};

struct Table
{
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  /// What stands below each row, indented and never broken: the pieces on one line where they fit,
  /// else a line each. Empty, or one for every row.
  std::vector<std::vector<Cell>> below{};
};

/// A header line and the rows, each line without blanks at its end. Texts are made safe for a
/// terminal.
[[nodiscard]] std::string render_table(const Table& table, std::optional<std::size_t> width);

/// Whether the table stands in `width` columns without breaking a word.
[[nodiscard]] bool fits(const Table& table, std::optional<std::size_t> width);

/// The first of `layouts` that fits, else the last one: from the fullest to the barest.
[[nodiscard]] std::string render_fitting(const std::vector<Table>& layouts,
                                         std::optional<std::size_t> width);

/// `text` in lines of at most `width` columns, broken at blanks and after hyphens, and within a
/// word only where it is longer than a line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

} // namespace sag
