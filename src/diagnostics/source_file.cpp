// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/source_file.hpp"

#include "diagnostics/assert.hpp"
#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

SourceFile::SourceFile(std::string path, std::string text, Contents contents)
    : path_(std::move(path)), text_(std::move(text)), contents_(contents)
{
}

const std::vector<std::uint32_t>& SourceFile::line_begins() const
{
  std::call_once(lines_found_,
                 [this]
                 {
                   line_begins_.push_back(0);
                   for (std::size_t at = text_.find('\n'); at != std::string::npos;
                        at = text_.find('\n', at + 1))
                   {
                     line_begins_.push_back(static_cast<std::uint32_t>(at + 1));
                   }
                 });
  return line_begins_;
}

Position SourceFile::position(std::uint32_t offset) const
{
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::vector<std::uint32_t>& begins = line_begins();
  const auto line = std::upper_bound(begins.begin(), begins.end(), offset) - 1;

  constexpr std::string_view mark = "\xEF\xBB\xBF";
  std::size_t at = *line;
  if (at == 0 && text_.starts_with(mark))
  {
    at = mark.size();
  }
  std::uint32_t column = 1;
  while (at < offset)
  {
    at += decode_utf8(text_, at).size;
    if (at <= offset)
    {
      ++column;
    }
  }
  return {static_cast<std::uint32_t>(line - begins.begin() + 1), column, offset};
}

std::uint32_t SourceFile::line_count() const
{
  return static_cast<std::uint32_t>(line_begins().size());
}

std::uint32_t SourceFile::line_begin(std::uint32_t line) const
{
  SAG_ASSERT(line >= 1 && line <= line_count());
  return line_begins()[line - 1];
}

std::string_view SourceFile::line_text(std::uint32_t line) const
{
  const std::uint32_t begin = line_begin(line);
  const std::size_t end = line == line_count() ? text_.size() : line_begins()[line] - 1;
  std::string_view shown = std::string_view(text_).substr(begin, end - begin);
  if (line != line_count() && shown.ends_with('\r'))
  {
    shown.remove_suffix(1);
  }
  return shown;
}

} // namespace sag
