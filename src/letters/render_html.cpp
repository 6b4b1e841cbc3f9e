// SPDX-License-Identifier: MPL-2.0
#include "letters/blocks.hpp"
#include "letters/page_style.hpp"
#include "letters/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

void append_escaped(std::string& html, std::string_view text)
{
  for (const char c : text)
  {
    switch (c)
    {
    case '&':
      html += "&amp;";
      break;
    case '<':
      html += "&lt;";
      break;
    case '>':
      html += "&gt;";
      break;
    case '"':
      html += "&quot;";
      break;
    case '\'':
      html += "&#39;";
      break;
    default:
      html += c;
    }
  }
}

/// Blanks that may not end a line become no-break spaces.
std::string escape(std::string_view text)
{
  std::string html;
  for (const std::string& piece : unbreakable_pieces(text))
  {
    html += html.empty() ? "" : " ";
    bool first = true;
    for (const std::string_view word : split_words(piece))
    {
      html += first ? "" : "&nbsp;";
      append_escaped(html, word);
      first = false;
    }
  }
  return html;
}

std::string render_items(const Block& block, std::string_view tag)
{
  std::string html = fmt::format("<{}>\n", tag);
  for (const std::string& item : block.texts)
  {
    html += fmt::format("<li>{}</li>\n", escape(item));
  }
  return html + fmt::format("</{}>\n", tag);
}

std::string render_lines(const Block& block)
{
  std::string lines;
  for (const std::string& line : block.texts)
  {
    lines += lines.empty() ? "" : "<br>\n";
    lines += escape(line);
  }
  switch (block.role)
  {
  case LinesRole::sender:
    return fmt::format("<address class=\"sender\">{}</address>\n", lines);
  case LinesRole::receiver:
    return fmt::format("<address class=\"receiver\">{}</address>\n", lines);
  case LinesRole::reference:
    return fmt::format("<p class=\"reference\">{}</p>\n", lines);
  case LinesRole::none:
    break;
  }
  return fmt::format("<p>{}</p>\n", lines);
}

std::string render_block(const Block& block)
{
  switch (block.kind)
  {
  case BlockKind::heading1:
    return fmt::format("<h1>{}</h1>\n", escape(block.texts.front()));
  case BlockKind::heading2:
    return fmt::format("<h2>{}</h2>\n", escape(block.texts.front()));
  case BlockKind::paragraph:
    return fmt::format("<p>{}</p>\n", escape(block.texts.front()));
  case BlockKind::bullets:
    return render_items(block, "ul");
  case BlockKind::numbered:
    return render_items(block, "ol");
  case BlockKind::lines:
    return render_lines(block);
  }
  return {};
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
  const std::size_t at = text.find(from);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string render_head(const TextDocument& document)
{
  const bool danish = document.language == Language::danish;
  std::string style =
      replaced(replaced(std::string(page_style), "{page}", danish ? "Side" : "Page"),
               "{of}",
               danish ? "af" : "of");
  style += document.large_print ? large_style : std::string_view();
  return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
                     danish ? "da" : "en",
                     escape(document.title),
                     style);
}

/// Whom to call and the greeting stay on one page: the last section of a letter.
std::size_t begin_of_closing(const std::vector<Block>& blocks)
{
  const bool letter = !blocks.empty() && blocks.front().role != LinesRole::none;
  std::size_t begin = blocks.size();
  for (std::size_t i = 0; letter && i < blocks.size(); ++i)
  {
    begin = blocks[i].kind == BlockKind::heading2 ? i : begin;
  }
  return begin;
}

} // namespace

std::string render_html(const TextDocument& document)
{
  const auto& blocks = document.blocks;
  std::string html = render_head(document);
  std::size_t at = 0;
  if (!blocks.empty() && blocks.front().role != LinesRole::none)
  {
    html += "<header>\n";
    for (; at < blocks.size() && blocks[at].role != LinesRole::none; ++at)
    {
      html += render_block(blocks[at]);
    }
    html += "</header>\n";
  }
  html += "<main>\n";
  const std::size_t closing = begin_of_closing(blocks);
  for (; at < blocks.size(); ++at)
  {
    html += at == closing ? "<section class=\"closing\">\n" : "";
    html += render_block(blocks[at]);
  }
  html += closing < blocks.size() ? "</section>\n" : "";
  return html + "</main>\n</body>\n</html>\n";
}

} // namespace sag
