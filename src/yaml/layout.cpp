// SPDX-License-Identifier: MPL-2.0
#include "yaml/layout.hpp"

#include "yaml/scalar_end.hpp"

#include <algorithm>

namespace sag
{

ListHabit list_habit(const Document& document)
{
  const std::string_view text = document.file()->text();
  for (std::size_t i = 0; i < document.node_count(); ++i)
  {
    const Node& list = document.at(static_cast<NodeIndex>(i));
    if (!list.is_sequence() || list.flow || list.key_span.size() == 0)
    {
      continue;
    }
    const int indent = column_of(text, list.span.begin) - column_of(text, list.key_span.begin);
    return {static_cast<std::size_t>(std::max(indent, 0)),
            dash_gap_of(document, list.span.begin, document.at(list.first_child))};
  }
  return {};
}

std::size_t map_habit(const Document& document)
{
  const std::string_view text = document.file()->text();
  for (std::size_t i = 0; i < document.node_count(); ++i)
  {
    const Node& map = document.at(static_cast<NodeIndex>(i));
    if (map.is_mapping() && !map.flow && map.key_span.size() > 0)
    {
      return static_cast<std::size_t>(
          std::max(column_of(text, map.span.begin) - column_of(text, map.key_span.begin), 1));
    }
  }
  return 2;
}

std::string_view line_end_of(const Document& document)
{
  const std::string_view text = document.file()->text();
  const std::size_t first = text.find('\n');
  const bool carriage = first != std::string_view::npos && first > 0 && text[first - 1] == '\r';
  return carriage ? "\r\n" : "\n";
}

std::uint32_t place_behind(std::string_view text, std::uint32_t end, int column)
{
  std::uint32_t place = next_line(text, end);
  for (std::uint32_t line = place; line < text.size(); line = next_line(text, line))
  {
    const std::uint32_t first = skip_blanks(text, line);
    if (first == line_end(text, first))
    {
      continue;
    }
    if (text[first] != '#' || static_cast<int>(first - line) <= column)
    {
      break;
    }
    place = next_line(text, line);
  }
  return place;
}

std::uint32_t dash_of(const Document& document, const Node& list, const Node* previous)
{
  return previous == nullptr ? list.span.begin
                             : skip_space(document.file()->text(), previous->span.end);
}

std::size_t dash_gap_of(const Document& document, std::uint32_t dash, const Node& item)
{
  const std::string_view text = document.file()->text();
  const bool same_line = item.span.begin > dash + 1 && item.span.begin <= line_end(text, dash);
  return same_line && item.span.size() > 0 ? item.span.begin - dash - 1 : 1;
}

} // namespace sag
