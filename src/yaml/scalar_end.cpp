// SPDX-License-Identifier: MPL-2.0
#include "yaml/scalar_end.hpp"

#include <algorithm>
#include <cstddef>

namespace sag
{

namespace
{

bool is_blank(char c)
{
  return c == ' ' || c == '\t';
}

bool is_break(char c)
{
  return c == '\n' || c == '\r';
}

std::uint32_t size_of(std::string_view text)
{
  return static_cast<std::uint32_t>(text.size());
}

bool is_document_marker(std::string_view text, std::uint32_t line)
{
  const std::string_view rest = text.substr(line, 3);
  return (rest == "---" || rest == "...") && is_gap(text, line + 3);
}

} // namespace

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at)
{
  while (at < text.size() && is_blank(text[at]))
  {
    ++at;
  }
  return at;
}

std::uint32_t skip_space(std::string_view text, std::uint32_t at)
{
  for (; at < text.size(); ++at)
  {
    const char c = text[at];
    if (c == '#' && (at == 0 || is_blank(text[at - 1]) || is_break(text[at - 1])))
    {
      at = line_end(text, at);
      if (at == text.size())
      {
        break;
      }
    }
    else if (!is_blank(c) && !is_break(c))
    {
      break;
    }
  }
  return at;
}

std::uint32_t line_begin(std::string_view text, std::uint32_t at)
{
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1);
}

std::uint32_t line_end(std::string_view text, std::uint32_t at)
{
  const std::size_t found = text.find('\n', at);
  std::uint32_t end =
      found == std::string_view::npos ? size_of(text) : static_cast<std::uint32_t>(found);
  if (found != std::string_view::npos && end > at && text[end - 1] == '\r')
  {
    --end;
  }
  return end;
}

std::uint32_t next_line(std::string_view text, std::uint32_t at)
{
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? size_of(text) : static_cast<std::uint32_t>(end + 1);
}

std::uint32_t find_colon(std::string_view text, std::uint32_t at, std::uint32_t end)
{
  for (; at < end; ++at)
  {
    if (text[at] == '#' && (at == 0 || is_gap(text, at - 1)))
    {
      break;
    }
    if (text[at] == ':' && is_gap(text, at + 1))
    {
      return at;
    }
  }
  return end;
}

int column_of(std::string_view text, std::uint32_t at)
{
  return static_cast<int>(at - line_begin(text, at));
}

bool is_gap(std::string_view text, std::uint32_t at)
{
  return at >= text.size() || is_blank(text[at]) || is_break(text[at]);
}

std::optional<std::uint32_t> find_quote_end(std::string_view text, std::uint32_t begin)
{
  const char quote = text[begin];
  for (std::uint32_t at = begin + 1; at < text.size(); ++at)
  {
    const char c = text[at];
    if (quote == '"' && c == '\\')
    {
      ++at;
    }
    else if (c == quote)
    {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled)
      {
        return at + 1;
      }
      ++at;
    }
  }
  return std::nullopt;
}

std::uint32_t find_bad_escape(std::string_view text, std::uint32_t from, std::uint32_t end)
{
  constexpr std::string_view known = "0abtnvfre \"/\\N_LPxuU\t\r\n";
  for (std::size_t at = text.find('\\', from); at < end && at + 1 < end;
       at = text.find('\\', at + 2))
  {
    if (known.find(text[at + 1]) == std::string_view::npos)
    {
      return static_cast<std::uint32_t>(at);
    }
  }
  return end;
}

std::optional<std::uint32_t>
find_plain_end(std::string_view text, std::uint32_t begin, std::string_view value)
{
  if (text.substr(begin, value.size()) == value)
  {
    return begin + size_of(value);
  }
  std::uint32_t at = begin;
  for (std::size_t read = 0; read < value.size();)
  {
    // Blanks before a line end, the end itself and the next line's indentation read as one blank;
    // with empty lines between, as so many line ends.
    std::uint32_t fold = skip_blanks(text, at);
    if (fold >= text.size() || !is_break(text[fold]))
    {
      if (at >= text.size() || text[at] != value[read])
      {
        return std::nullopt;
      }
      ++at;
      ++read;
      continue;
    }
    std::size_t breaks = 0;
    while (fold < text.size() && is_break(text[fold]))
    {
      fold = skip_blanks(text, next_line(text, fold));
      ++breaks;
    }
    const std::string_view folded = value.substr(read, std::max<std::size_t>(breaks - 1, 1));
    const char expected = breaks == 1 ? ' ' : '\n';
    if (folded.size() < breaks - 1 || folded.find_first_not_of(expected) != std::string_view::npos)
    {
      return std::nullopt;
    }
    read += folded.size();
    at = fold;
  }
  return at;
}

BlockHeader block_header(std::string_view text, std::uint32_t begin)
{
  BlockHeader header;
  std::uint32_t at = begin + 1;
  for (; at < text.size(); ++at)
  {
    const char c = text[at];
    if (c == '+' || c == '-')
    {
      header.chomping = c;
    }
    else if (c >= '1' && c <= '9')
    {
      header.indentation = c - '0';
    }
    else
    {
      break;
    }
  }
  header.end = at;
  const std::uint32_t rest = skip_blanks(text, at);
  header.clean = rest == line_end(text, at) || (text[rest] == '#' && rest > at);
  return header;
}

BlockScalar find_block_end(std::string_view text, std::uint32_t begin, int parent)
{
  const BlockHeader header = block_header(text, begin);
  int content = header.indentation == 0 ? -1 : std::max(parent, 0) + header.indentation;
  std::uint32_t end = header.end;
  for (std::uint32_t line = next_line(text, begin); line < text.size();
       line = next_line(text, line))
  {
    const std::uint32_t first = skip_blanks(text, line);
    const std::uint32_t last = line_end(text, first);
    if (first == last)
    {
      end = header.chomping == '+' ? last : end;
      continue;
    }
    const int indentation = static_cast<int>(first - line);
    if (content < 0 && indentation > parent && !is_document_marker(text, line))
    {
      content = indentation;
    }
    if (content < 0 || indentation < content || is_document_marker(text, line))
    {
      break;
    }
    end = last;
  }
  return {end, content};
}

} // namespace sag
