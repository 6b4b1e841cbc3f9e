// SPDX-License-Identifier: MPL-2.0
// A file as it was read: its path and its raw bytes. Everything else speaks of it in byte offsets;
// lines and columns are counted here, and only when somebody wants to see them.

#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// Line and column count from 1; the column counts code points, as editors do. `byte` counts from
/// 0.
struct Position
{
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t byte = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

/// Whose lines these are, which decides what an excerpt may show of them.
enum class Contents
{
  personal, ///< about citizens: excerpts show keys and harmless values only
  rules     ///< workflows, templates and vocabularies: excerpts show the whole line
};

/// Kept behind std::shared_ptr<const SourceFile>, so that a diagnostic can outlive its reader.
class SourceFile
{
public:
  SourceFile(std::string path, std::string text, Contents contents = Contents::personal);

  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

  [[nodiscard]] std::string_view text() const { return text_; }

  [[nodiscard]] Contents contents() const { return contents_; }

  /// LF and CRLF end a line. An offset past the end is taken as the end; one inside a character as
  /// that character. A byte-order mark has bytes but no column.
  [[nodiscard]] Position position(std::uint32_t offset) const;

  /// At least 1; what follows the last line end is a line too, also when it is empty.
  [[nodiscard]] std::uint32_t line_count() const;

  /// Where line `line` (from 1, at most line_count) begins.
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t line) const;

  /// Without its line end.
  [[nodiscard]] std::string_view line_text(std::uint32_t line) const;

private:
  const std::vector<std::uint32_t>& line_begins() const;

  std::string path_;
  std::string text_;
  Contents contents_;
  mutable std::once_flag lines_found_;
  mutable std::vector<std::uint32_t> line_begins_;
};

} // namespace sag
