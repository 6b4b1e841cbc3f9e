// SPDX-License-Identifier: MPL-2.0
// For the tests of this room: text in, tree and diagnostics out, both as short text.

#pragma once

#include "yaml/parser.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace sag
{

struct Parsed
{
  Diagnostics diagnostics;
  std::optional<Document> document;
};

inline Parsed parsed(std::string text)
{
  Parsed result;
  const auto file =
      std::make_shared<const SourceFile>("case.yaml", std::move(text), Contents::rules);
  result.document = parse_yaml(file, result.diagnostics);
  result.diagnostics.sort();
  return result;
}

/// `2:3 yaml-tab; 4:1 yaml-syntax`
inline std::string told(const Diagnostics& diagnostics)
{
  std::string result;
  for (const Diagnostic& d : diagnostics)
  {
    const Position at = d.file->position(d.span.begin);
    result += fmt::format("{}{}:{} {}", result.empty() ? "" : "; ", at.line, at.column, d.code);
  }
  return result;
}

inline std::string outline_of_text(const Node& node)
{
  constexpr std::string_view signs = "p'\"|>";
  std::string result(1, signs[static_cast<std::size_t>(node.style)]);
  for (const char c : node.text)
  {
    result += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return result;
}

/// `{a=px b='y c=(p1 p2)}`: braces and parentheses doubled in brackets on one line, a scalar behind
/// its style's sign.
inline std::string outline(const Document& document, const Node& node)
{
  if (node.is_null())
  {
    return "~";
  }
  if (node.is_scalar())
  {
    return outline_of_text(node);
  }
  std::string inner;
  for (const Node& child : document.children(node))
  {
    inner += inner.empty() ? "" : " ";
    inner += node.is_mapping() ? std::string(child.key) + '=' : "";
    inner += outline(document, child);
  }
  const std::string open = node.is_mapping() ? "{" : "(";
  const std::string close = node.is_mapping() ? "}" : ")";
  return node.flow ? open + open + inner + close + close : open + inner + close;
}

inline std::string outline(const Document& document)
{
  return outline(document, document.root());
}

} // namespace sag
