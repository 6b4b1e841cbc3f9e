// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/redaction.hpp"

#include "diagnostics/terminal_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace sag
{

namespace
{

constexpr std::string_view hidden_mark = "…";

/// Keys whose value is a person, a place or somebody's words, whatever form it has.
constexpr auto hidden_keys = std::to_array<std::string_view>({
    "address", "because", "call",    "company", "cpr",   "email", "from",
    "goal",    "lacking", "name",    "note",    "noted", "other", "phone",
    "reason",  "reasons", "said-by", "say",     "why",
});

/// Keys that hold a source of law, which is never about anybody.
constexpr auto open_keys = std::to_array<std::string_view>({"law", "forbids-law", "closed-by"});

bool is_blank(char c)
{
  return c == ' ' || c == '\t';
}

std::size_t skip_blanks(std::string_view text, std::size_t at)
{
  while (at < text.size() && is_blank(text[at]))
  {
    ++at;
  }
  return at;
}

std::string_view trimmed(std::string_view text)
{
  text.remove_prefix(skip_blanks(text, 0));
  while (!text.empty() && is_blank(text.back()))
  {
    text.remove_suffix(1);
  }
  return text;
}

std::string_view unquoted(std::string_view text)
{
  const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'')
                      && text.back() == text.front();
  return quoted ? text.substr(1, text.size() - 2) : text;
}

bool is_word_byte(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Lower-case letters, æøå among them, digits and dashes. A capital may begin a name.
bool is_lower_word(std::string_view text)
{
  while (!text.empty())
  {
    const bool danish = text.starts_with("æ") || text.starts_with("ø") || text.starts_with("å");
    if (!danish && !is_word_byte(text.front()))
    {
      return false;
    }
    text.remove_prefix(danish ? 2 : 1);
  }
  return true;
}

bool is_harmless_token(std::string_view token)
{
  constexpr std::size_t longest = 40;
  constexpr std::string_view number_marks = "0123456789-./:+";
  if (token.size() > longest)
  {
    return false;
  }
  return is_lower_word(token) || token.find_first_not_of(number_marks) == std::string_view::npos;
}

bool is_hidden_key(std::string_view key)
{
  return std::ranges::find(hidden_keys, key) != hidden_keys.end();
}

/// `[citizen, companion]`, `{decision: 2026-12-11}`: each part harmless and no key that hides.
bool is_harmless_flow(std::string_view value)
{
  constexpr std::string_view marks = "[]{},";
  while (!value.empty())
  {
    const std::size_t end = std::min(value.find_first_of(marks), value.size());
    std::string_view token = trimmed(value.substr(0, end));
    if (const std::size_t colon = token.find(": "); colon != std::string_view::npos)
    {
      const std::string_view key = token.substr(0, colon);
      if (is_hidden_key(key) || !is_harmless_token(key))
      {
        return false;
      }
      token = trimmed(token.substr(colon + 1));
    }
    if (!is_harmless_token(unquoted(token)))
    {
      return false;
    }
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return true;
}

/// Nothing, `|`, `[]`, `~`: there is nothing to hide.
bool is_structure(std::string_view value)
{
  return value.find_first_not_of("|>+-[]{}~,") == std::string_view::npos;
}

/// What stands before the value of a line.
struct LineStart
{
  std::string_view key;
  /// Where the key begins, behind indentation and dashes; where a text begins when there is no key.
  std::size_t text = 0;
  /// Where the value begins; the same as `text` when there is no key.
  std::size_t value = 0;
};

LineStart line_start(std::string_view line)
{
  constexpr std::size_t longest_key = 40;
  std::size_t at = skip_blanks(line, 0);
  while (at < line.size() && line[at] == '-' && (at + 1 == line.size() || is_blank(line[at + 1])))
  {
    at = skip_blanks(line, at + 1);
  }
  const auto is_key_byte = [](char c)
  {
    return is_word_byte(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '"' || c == '\''
           || static_cast<unsigned char>(c) >= 0x80;
  };
  std::size_t end = at;
  while (end < line.size() && is_key_byte(line[end]))
  {
    ++end;
  }
  const bool has_colon =
      end < line.size() && line[end] == ':' && (end + 1 == line.size() || is_blank(line[end + 1]));
  if (end == at || end - at > longest_key || !has_colon)
  {
    return {{}, at, at};
  }
  return {unquoted(line.substr(at, end - at)), at, skip_blanks(line, end + 1)};
}

/// Where ` #` begins outside of quotes; the line's length when there is none.
std::size_t comment_begin(std::string_view line, std::size_t from)
{
  char quote = '\0';
  for (std::size_t at = from; at < line.size(); ++at)
  {
    const char c = line[at];
    if (quote != '\0')
    {
      quote = c == quote ? '\0' : quote;
    }
    else if ((c == '"' || c == '\'') && at == from)
    {
      quote = c;
    }
    else if (c == '#' && (at == 0 || is_blank(line[at - 1])))
    {
      return at;
    }
  }
  return line.size();
}

/// What a merge leaves, and what begins and ends documents: shown, because it is what is meant.
std::size_t marker_length(std::string_view line)
{
  for (const std::string_view marker : {"<<<<<<<", "|||||||", "=======", ">>>>>>>", "---", "..."})
  {
    if (line.starts_with(marker) && (line.size() == marker.size() || line[marker.size()] == ' '))
    {
      return marker.size();
    }
  }
  return 0;
}

bool may_show(std::string_view key, std::string_view value, bool key_only)
{
  if (is_structure(value))
  {
    return true;
  }
  if (key_only || key.empty() || is_hidden_key(key))
  {
    return false;
  }
  return std::ranges::find(open_keys, key) != open_keys.end() || is_harmless(value);
}

Span span_of(std::size_t begin, std::size_t end)
{
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace

bool is_harmless(std::string_view value)
{
  value = trimmed(value);
  if (is_harmless_token(unquoted(value)))
  {
    return true;
  }
  const bool flow = !value.empty() && (value.front() == '[' || value.front() == '{');
  return flow && is_harmless_flow(value);
}

std::string quoted_value(std::string_view value)
{
  return '"' + std::string(is_harmless(value) ? value : hidden_mark) + '"';
}

std::string quoted_key(std::string_view key)
{
  constexpr std::size_t longest = 40;
  const bool shown = key.size() <= longest && key.find(' ') == std::string_view::npos;
  return '"' + (shown ? escape_invisible(key) : std::string(hidden_mark)) + '"';
}

std::vector<Span> hidden_parts(std::string_view line, bool key_only)
{
  if (const std::size_t marker = marker_length(line); marker != 0)
  {
    const std::size_t rest = skip_blanks(line, marker);
    return rest == line.size() ? std::vector<Span>{} : std::vector{span_of(rest, line.size())};
  }
  const LineStart start = line_start(line);
  const std::size_t comment = comment_begin(line, start.value);
  const std::string_view value = trimmed(line.substr(start.value, comment - start.value));
  if (!may_show(start.key, value, key_only))
  {
    return {span_of(start.value, line.size())};
  }
  const std::size_t words = comment == line.size() ? comment : skip_blanks(line, comment + 1);
  return words == line.size() ? std::vector<Span>{} : std::vector{span_of(words, line.size())};
}

std::string redacted_line(std::string_view line)
{
  std::string result;
  std::size_t done = 0;
  for (const Span part : hidden_parts(line))
  {
    result += line.substr(done, part.begin - done);
    result += hidden_mark;
    done = part.end;
  }
  result += line.substr(done);
  return result;
}

} // namespace sag
