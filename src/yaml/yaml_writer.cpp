// SPDX-License-Identifier: MPL-2.0
#include "yaml/yaml_writer.hpp"

#include "diagnostics/assert.hpp"
#include "diagnostics/terminal_text.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

/// Wider lists and maps go onto lines of their own.
constexpr std::size_t widest_flow = 76;

bool has_lines(const NewNode& node)
{
  const auto in_field = [](const NewField& field) { return has_lines(field.value); };
  return node.text.find('\n') != std::string::npos || std::ranges::any_of(node.items, has_lines)
         || std::ranges::any_of(node.fields, in_field);
}

bool wants_block(const NewNode& node)
{
  if (node.items.empty() && node.fields.empty())
  {
    return false;
  }
  return node.prefer_block || !fits_on_line(node);
}

std::string format_text(const NewNode& node, bool in_flow)
{
  return node.unquoted && can_be_plain(node.text, in_flow) ? node.text
                                                           : format_scalar(node.text, in_flow);
}

WriteStyle deeper(WriteStyle style, std::size_t by)
{
  style.indent += by;
  return style;
}

std::string new_line(const WriteStyle& style)
{
  return std::string(style.line_end) + std::string(style.indent, ' ');
}

std::string format_items(const NewNode& node, const WriteStyle& style);

/// A text behind a key or dash; if it has several lines, those below stand at the style's indent.
std::string format_text_at(const NewNode& node, const WriteStyle& style)
{
  if (node.text.find('\n') != std::string::npos)
  {
    if (auto block = format_literal(node.text, style))
    {
      return std::move(*block);
    }
  }
  return format_text(node, false);
}

/// What follows the colon of a key.
std::string format_field_value(const NewNode& node, const WriteStyle& style)
{
  const WriteStyle inner = deeper(style, style.step);
  switch (node.kind)
  {
  case NodeKind::null:
    return {};
  case NodeKind::scalar:
    return ' ' + format_text_at(node, inner);
  case NodeKind::mapping:
    return wants_block(node) ? new_line(inner) + format_fields(node, inner)
                             : ' ' + format_flow(node);
  case NodeKind::sequence:
    break;
  }
  return wants_block(node) ? new_line(inner) + format_items(node, inner) : ' ' + format_flow(node);
}

/// The items of a list, each behind a dash; the first line without indentation.
std::string format_items(const NewNode& node, const WriteStyle& style)
{
  std::string result;
  const WriteStyle inner = deeper(style, style.dash_gap + 1);
  for (const NewNode& item : node.items)
  {
    result += result.empty() ? "-" : new_line(style) + '-';
    if (item.kind == NodeKind::mapping && wants_block(item))
    {
      result += std::string(style.dash_gap, ' ') + format_fields(item, inner);
    }
    else if (item.kind == NodeKind::scalar)
    {
      result += std::string(style.dash_gap, ' ') + format_text_at(item, inner);
    }
    else
    {
      result +=
          item.kind == NodeKind::null ? "" : std::string(style.dash_gap, ' ') + format_flow(item);
    }
  }
  return result;
}

} // namespace

bool fits_on_line(const NewNode& node)
{
  return !has_lines(node) && display_width(format_flow(node)) <= widest_flow;
}

NewNode new_text(std::string text)
{
  NewNode node;
  node.kind = NodeKind::scalar;
  node.text = std::move(text);
  return node;
}

NewNode new_unquoted(std::string text)
{
  NewNode node = new_text(std::move(text));
  node.unquoted = true;
  return node;
}

NewNode new_list(std::vector<NewNode> items)
{
  NewNode node;
  node.kind = NodeKind::sequence;
  node.items = std::move(items);
  return node;
}

NewNode new_map(std::vector<NewField> fields)
{
  NewNode node;
  node.kind = NodeKind::mapping;
  node.fields = std::move(fields);
  return node;
}

std::string format_flow(const NewNode& node)
{
  std::string result;
  switch (node.kind)
  {
  case NodeKind::null:
    return "~";
  case NodeKind::scalar:
    return format_text(node, true);
  case NodeKind::sequence:
    for (const NewNode& item : node.items)
    {
      result += (result.empty() ? "" : ", ") + format_flow(item);
    }
    return '[' + result + ']';
  case NodeKind::mapping:
    break;
  }
  for (const NewField& field : node.fields)
  {
    result += (result.empty() ? "" : ", ") + format_scalar(field.key, true) + ": "
              + format_flow(field.value);
  }
  return '{' + result + '}';
}

std::string format_fields(const NewNode& node, const WriteStyle& style)
{
  SAG_ASSERT(node.kind == NodeKind::mapping && !node.fields.empty());
  std::string result;
  for (const NewField& field : node.fields)
  {
    result += result.empty() ? "" : new_line(style);
    result += format_scalar(field.key, false) + ':' + format_field_value(field.value, style);
  }
  return result;
}

} // namespace sag
