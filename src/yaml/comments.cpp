// SPDX-License-Identifier: MPL-2.0
#include "yaml/comments.hpp"

#include "yaml/scalar_end.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// The bytes in which a `#` is text, in file order.
std::vector<Span> text_spans(const Document& document)
{
  const std::string_view text = document.file()->text();
  std::vector<Span> spans;
  for (std::size_t i = 0; i < document.node_count(); ++i)
  {
    const Node& node = document.at(static_cast<NodeIndex>(i));
    if (node.key_span.size() > 0)
    {
      spans.push_back(node.key_span);
    }
    if (!node.is_scalar())
    {
      continue;
    }
    Span span = node.span;
    if (node.style == ScalarStyle::literal || node.style == ScalarStyle::folded)
    {
      // A comment may follow the header on its line.
      span.begin = std::min(line_end(text, block_header(text, span.begin).end), span.end);
    }
    spans.push_back(span);
  }
  return spans;
}

} // namespace

std::vector<std::string_view> comments(const Document& document)
{
  const std::string_view text = document.file()->text();
  const std::vector<Span> spans = text_spans(document);
  std::vector<std::string_view> result;
  auto next = spans.begin();
  for (std::uint32_t at = 0; at < text.size(); ++at)
  {
    while (next != spans.end() && next->end <= at)
    {
      ++next;
    }
    if (next != spans.end() && next->begin <= at)
    {
      at = next->end - 1;
    }
    else if (text[at] == '#' && (at == 0 || is_gap(text, at - 1)))
    {
      const std::uint32_t end = line_end(text, at);
      result.push_back(text.substr(at, end - at));
      at = end;
    }
  }
  return result;
}

} // namespace sag
