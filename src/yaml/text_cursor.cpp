// SPDX-License-Identifier: MPL-2.0
#include "yaml/text_cursor.hpp"

#include "yaml/quote_errors.hpp"
#include "yaml/scalar_end.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace sag
{

namespace
{

ScalarStyle style_of(char first)
{
  switch (first)
  {
  case '\'':
    return ScalarStyle::single_quoted;
  case '"':
    return ScalarStyle::double_quoted;
  case '|':
    return ScalarStyle::literal;
  case '>':
    return ScalarStyle::folded;
  default:
    return ScalarStyle::plain;
  }
}

bool is_control(char c)
{
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

bool ends_flow_word(char c)
{
  return c == ',' || c == ']' || c == '}';
}

} // namespace

std::uint32_t TextCursor::next() const
{
  return skip_space(text_, at_);
}

Span TextCursor::rest_of_line(std::uint32_t at) const
{
  return {at, std::max(at, line_end(text_, at))};
}

Reported TextCursor::error(std::string_view code, Span span, Text message)
{
  return diagnostics_.error(code, file_, span, std::move(message));
}

void TextCursor::unexpected(std::uint32_t at)
{
  if (forgiving_)
  {
    return;
  }
  forgiving_ = true;
  error("yaml-syntax",
        rest_of_line(at),
        both("det, der står her, hører ikke til det, der står foran",
             "what stands here does not belong to what stands before it"))
      .help(both("se efter indrykning, kolon, komma og citationstegn",
                 "look at the indentation, colons, commas and quotes"));
}

void TextCursor::go_to(std::uint32_t at)
{
  if (const std::uint32_t found = next(); found < at)
  {
    unexpected(found);
  }
  // A key's anchor may have been passed as that of its mapping.
  at_ = std::max(at_, at);
  forgiving_ = false;
}

void TextCursor::pass_sign(char sign)
{
  const std::uint32_t found = next();
  if (char_at(found) == sign)
  {
    at_ = found + 1;
    return;
  }
  unexpected(found);
}

void TextCursor::pass_properties(const YamlEvent& event)
{
  if (!event.anchored && !event.tagged)
  {
    return;
  }
  while (char_at(at_) == '&' || char_at(at_) == '!')
  {
    std::uint32_t end = at_;
    while (!is_gap(text_, end))
    {
      ++end;
    }
    const bool anchor = char_at(at_) == '&';
    error(anchor ? "yaml-anchor" : "yaml-tag",
          {at_, end},
          anchor ? both("& sætter et mærke i YAML; det bruges ikke her",
                        "& sets an anchor in YAML; that is not used here")
                 : both("! angiver en type i YAML; det bruges ikke her",
                        "! gives a type in YAML; that is not used here"))
        .help(both("er det tekst, så sæt det i citationstegn; ellers slet det",
                   "if it is text, put it in quotes; else delete it"));
    at_ = skip_space(text_, end);
  }
}

void TextCursor::pass_alias()
{
  const std::uint32_t begin = at_;
  while (!is_gap(text_, at_) && !ends_flow_word(char_at(at_)))
  {
    ++at_;
  }
  error("yaml-alias",
        {begin, at_},
        both("* henviser til et mærke i YAML; det bruges ikke her",
             "* refers to an anchor in YAML; that is not used here"))
      .help(both("er det tekst, så sæt den i citationstegn", "if it is text, put it in quotes"));
}

std::uint32_t TextCursor::null_word_end(std::uint32_t at) const
{
  constexpr auto words = std::to_array<std::string_view>({"~", "null", "Null", "NULL"});
  for (const std::string_view word : words)
  {
    const std::uint32_t end = at + static_cast<std::uint32_t>(word.size());
    const bool ends = is_gap(text_, end) || ends_flow_word(char_at(end)) || char_at(end) == ':';
    if (text_.substr(std::min<std::size_t>(at, text_.size()), word.size()) == word && ends)
    {
      return end;
    }
  }
  return at;
}

ScalarStyle TextCursor::pass_scalar(const YamlEvent& scalar, int indent)
{
  const std::uint32_t begin = at_;
  // A tag hides whether the text behind it is quoted.
  const ScalarStyle style =
      scalar.quoted || scalar.tagged ? style_of(char_at(begin)) : ScalarStyle::plain;
  switch (style)
  {
  case ScalarStyle::plain:
    pass_plain(scalar);
    break;
  case ScalarStyle::single_quoted:
  case ScalarStyle::double_quoted:
    pass_quoted(scalar, indent);
    break;
  case ScalarStyle::literal:
  case ScalarStyle::folded:
    at_ = find_block_end(text_, begin, indent).end;
    if (const BlockHeader header = block_header(text_, begin); !header.clean)
    {
      unexpected(header.end);
    }
    break;
  }
  return style;
}

void TextCursor::pass_plain(const YamlEvent& scalar)
{
  if (const auto end = find_plain_end(text_, at_, scalar.value))
  {
    at_ = *end;
    return;
  }
  unexpected(at_);
}

void TextCursor::pass_quoted(const YamlEvent& scalar, int indent)
{
  const std::uint32_t begin = at_;
  const std::optional<std::uint32_t> end = find_quote_end(text_, begin);
  at_ = end.value_or(static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t stranger = first_shallow_line(begin, at_, indent);
  if (!end || stranger < at_)
  {
    Reported reported = report_open_quote(file_, begin, diagnostics_);
    if (stranger < at_)
    {
      reported.note(file_,
                    rest_of_line(stranger),
                    both("denne linje bliver læst som en del af teksten",
                         "this line is read as part of the text"));
    }
  }
  check_escapes(scalar, {begin, at_});
}

std::uint32_t
TextCursor::first_shallow_line(std::uint32_t begin, std::uint32_t end, int indent) const
{
  for (std::size_t at = text_.find('\n', begin); at < end; at = text_.find('\n', at + 1))
  {
    const auto line = static_cast<std::uint32_t>(at + 1);
    const std::uint32_t first = skip_blanks(text_, line);
    const bool blank = first == line_end(text_, first);
    if (first < end && !blank && static_cast<int>(first - line) <= indent)
    {
      return first;
    }
  }
  return end;
}

/// Escapes can write what may not stand in the file itself, and yaml-cpp takes one too many.
void TextCursor::check_escapes(const YamlEvent& scalar, Span span)
{
  if (std::ranges::any_of(scalar.value, is_control))
  {
    error("yaml-control-character",
          span,
          both("teksten rummer et usynligt styretegn, skrevet med \\",
               "the text holds an invisible control character, written with \\"));
  }
  if (char_at(span.begin) != '"')
  {
    return;
  }
  for (std::uint32_t at = find_bad_escape(text_, span.begin, span.end); at < span.end;
       at = find_bad_escape(text_, at + 2, span.end))
  {
    report_bad_escape(file_, at, diagnostics_);
  }
}

} // namespace sag
