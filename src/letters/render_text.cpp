// SPDX-License-Identifier: MPL-2.0
#include "letters/blocks.hpp"
#include "letters/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

/// The first line begins with `marker`; the others hang under its text.
std::string wrap(std::string_view text, std::size_t width, std::string_view marker = {})
{
  const std::size_t indent = count_columns(marker);
  std::string wrapped(marker);
  std::size_t column = indent;
  bool at_line_begin = true;
  for (const std::string& piece : unbreakable_pieces(text))
  {
    const std::size_t columns = count_columns(piece);
    if (!at_line_begin && column + 1 + columns > width)
    {
      wrapped += '\n';
      wrapped.append(indent, ' ');
      column = indent;
      at_line_begin = true;
    }
    if (!at_line_begin)
    {
      wrapped += ' ';
      ++column;
    }
    wrapped += piece;
    column += columns;
    at_line_begin = false;
  }
  return wrapped + '\n';
}

std::string underlined(std::string_view text, std::size_t width, char line)
{
  const std::string heading = wrap(text, width);
  std::size_t longest = 0;
  for (std::size_t at = 0; at < heading.size();)
  {
    const std::size_t end = heading.find('\n', at);
    longest = std::max(longest, count_columns(std::string_view(heading).substr(at, end - at)));
    at = end + 1;
  }
  return heading + std::string(longest, line) + '\n';
}

std::string render_items(const Block& block, std::size_t width)
{
  std::string text;
  std::size_t number = 0;
  for (const std::string& item : block.texts)
  {
    ++number;
    const std::string marker =
        block.kind == BlockKind::numbered ? fmt::format("{}. ", number) : "- ";
    text += wrap(item, width, marker);
  }
  return text;
}

std::string render_block(const Block& block, std::size_t width)
{
  switch (block.kind)
  {
  case BlockKind::heading1:
    return underlined(block.texts.front(), width, '=');
  case BlockKind::heading2:
    return underlined(block.texts.front(), width, '-');
  case BlockKind::paragraph:
    return wrap(block.texts.front(), width);
  case BlockKind::bullets:
  case BlockKind::numbered:
    return render_items(block, width);
  case BlockKind::lines:
    return fmt::format("{}\n", fmt::join(block.texts, "\n"));
  }
  return {};
}

} // namespace

std::string render_text(const TextDocument& document, std::size_t width)
{
  std::string text;
  for (const Block& block : document.blocks)
  {
    if (!text.empty())
    {
      text += '\n';
    }
    text += render_block(block, width);
  }
  return text;
}

} // namespace sag
