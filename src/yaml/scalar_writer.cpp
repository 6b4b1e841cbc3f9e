// SPDX-License-Identifier: MPL-2.0
#include "yaml/scalar_writer.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace sag
{

namespace
{

constexpr std::string_view digits = "0123456789";

/// What may not stand in a file as it is, or would be changed on the way.
bool needs_escape(char32_t c)
{
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029
         || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF
         || c == 0xFFFE || c == 0xFFFF;
}

/// Line ends are left to the caller.
bool has_escapes(std::string_view text)
{
  for (std::size_t at = 0; at < text.size();)
  {
    const CodePoint c = decode_utf8(text, at);
    if (!c.valid || (needs_escape(c.value) && c.value != U'\n'))
    {
      return true;
    }
    at += c.size;
  }
  return false;
}

bool all_of(std::string_view text, std::string_view allowed)
{
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string lower_case(std::string_view text)
{
  std::string result(text);
  for (char& c : result)
  {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return result;
}

bool is_date(std::string_view text)
{
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_of(text, "0123456789-");
}

/// Whole numbers and floats in all of YAML 1.1's spellings, and some that only look like them.
bool looks_like_number(std::string_view text)
{
  text.remove_prefix(text.starts_with('+') || text.starts_with('-') ? 1 : 0);
  if (text.find_first_of(digits) == std::string_view::npos)
  {
    const std::string word = lower_case(text);
    return word == ".inf" || word == ".nan";
  }
  if (text.starts_with("0x") || text.starts_with("0b") || text.starts_with("0o"))
  {
    return all_of(text.substr(2), "0123456789abcdefABCDEF_");
  }
  const bool begins = all_of(text.substr(0, 1), "0123456789.");
  return begins && all_of(text, "0123456789._:eE+-");
}

std::string double_quoted(std::string_view text)
{
  std::string result = "\"";
  for (std::size_t at = 0; at < text.size();)
  {
    const CodePoint c = decode_utf8(text, at);
    switch (c.value)
    {
    case U'"':
      result += "\\\"";
      break;
    case U'\\':
      result += "\\\\";
      break;
    case U'\n':
      result += "\\n";
      break;
    case U'\t':
      result += "\\t";
      break;
    default:
      if (!c.valid || !needs_escape(c.value))
      {
        result += text.substr(at, c.size);
      }
      else
      {
        result += fmt::format("\\u{:04x}", static_cast<unsigned>(c.value));
      }
    }
    at += c.size;
  }
  return result + '"';
}

std::string single_quoted(std::string_view text)
{
  std::string result = "'";
  for (const char c : text)
  {
    result += c;
    result += c == '\'' ? "'" : "";
  }
  return result + '\'';
}

} // namespace

bool can_be_plain(std::string_view text, bool in_flow)
{
  constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`=";
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':'
      || indicators.find(text.front()) != std::string_view::npos || text.starts_with("...")
      || text == "<<")
  {
    return false;
  }
  if (text.find('\n') != std::string_view::npos || has_escapes(text)
      || text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
  {
    return false;
  }
  // The question mark is yaml-cpp's: in brackets it takes none in a plain text.
  return !in_flow || text.find_first_of(",[]{}:?") == std::string_view::npos;
}

bool looks_like_another_type(std::string_view text)
{
  constexpr auto words = std::to_array<std::string_view>(
      {"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"});
  if (is_date(text))
  {
    return false;
  }
  return std::ranges::find(words, lower_case(text)) != words.end() || looks_like_number(text);
}

std::string format_scalar(std::string_view text, bool in_flow)
{
  if (can_be_plain(text, in_flow) && !looks_like_another_type(text))
  {
    return std::string(text);
  }
  const bool double_fits = text.find_first_of("\"\\") == std::string_view::npos;
  return format_quoted(text, double_fits ? '"' : '\'');
}

std::string format_quoted(std::string_view text, char quote)
{
  const bool single_fits = !has_escapes(text) && text.find('\n') == std::string_view::npos;
  return quote == '\'' && single_fits ? single_quoted(text) : double_quoted(text);
}

std::optional<std::string> format_literal(std::string_view text, const WriteStyle& style)
{
  const bool ends = text.ends_with('\n');
  const std::string_view body = text.substr(0, text.size() - (ends ? 1 : 0));
  if (body.empty() || body.front() == ' ' || body.front() == '\n' || body.back() == '\n'
      || has_escapes(body))
  {
    return std::nullopt;
  }
  std::string result = ends ? "|" : "|-";
  for (std::size_t at = 0; at <= body.size();)
  {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = body.substr(at, end - at);
    if (!line.empty() && all_of(line, " "))
    {
      return std::nullopt; // a line of blanks alone is easily lost
    }
    result += line.empty() ? std::string(style.line_end)
                           : std::string(style.line_end) + std::string(style.indent, ' ');
    result += line;
    at = end + 1;
  }
  return result;
}

} // namespace sag
