// SPDX-License-Identifier: MPL-2.0
#include "letters/blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/// Where a backslash must stand so that the text does not begin a list or a heading: "8. september"
/// is no list item. npos for nowhere.
std::size_t mark_at_begin(std::string_view text)
{
  constexpr std::string_view marks = "-+=";
  if (!text.empty() && marks.find(text.front()) != std::string_view::npos)
  {
    return 0;
  }
  const auto end = std::ranges::find_if_not(text, is_digit);
  const bool numbered = end != text.begin() && end != text.end() && (*end == '.' || *end == ')');
  return numbered ? static_cast<std::size_t>(end - text.begin()) : std::string_view::npos;
}

std::string escape(std::string_view text)
{
  constexpr std::string_view special = "\\*_#[]<>|`~&!";
  const std::size_t mark = mark_at_begin(text);
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i)
  {
    const bool before_bracket = text[i] != '!' || text.substr(i + 1).starts_with('[');
    if (i == mark || (special.find(text[i]) != std::string_view::npos && before_bracket))
    {
      escaped += '\\';
    }
    escaped += text[i];
  }
  return escaped;
}

std::string render_items(const Block& block)
{
  std::string text;
  std::size_t number = 0;
  for (const std::string& item : block.texts)
  {
    ++number;
    text += block.kind == BlockKind::numbered ? fmt::format("{}. {}\n", number, escape(item))
                                              : fmt::format("- {}\n", escape(item));
  }
  return text;
}

/// Each line but the last ends in the backslash that breaks it.
std::string render_lines(const Block& block)
{
  std::string text;
  for (const std::string& line : block.texts)
  {
    text += text.empty() ? "" : "\\\n";
    text += escape(line);
  }
  return text + '\n';
}

std::string render_block(const Block& block)
{
  switch (block.kind)
  {
  case BlockKind::heading1:
    return fmt::format("# {}\n", escape(block.texts.front()));
  case BlockKind::heading2:
    return fmt::format("## {}\n", escape(block.texts.front()));
  case BlockKind::paragraph:
    return escape(block.texts.front()) + '\n';
  case BlockKind::bullets:
  case BlockKind::numbered:
    return render_items(block);
  case BlockKind::lines:
    return render_lines(block);
  }
  return {};
}

} // namespace

std::string render_markdown(const TextDocument& document)
{
  std::string text;
  for (const Block& block : document.blocks)
  {
    if (!text.empty())
    {
      text += '\n';
    }
    text += render_block(block);
  }
  return text;
}

} // namespace sag
