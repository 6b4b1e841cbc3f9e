// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/terminal_text.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace sag
{

namespace
{

struct Range
{
  char32_t first;
  char32_t last;
};

// After Unicode 15: marks that stand on the character before them, and characters without width.
constexpr auto zero_width = std::to_array<Range>({
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},   {0x0610, 0x061A},   {0x064B, 0x065F},
    {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E},   {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},   {0x20D0, 0x20FF},   {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0x1F3FB, 0x1F3FF}, {0xE0100, 0xE01EF},
});

constexpr auto double_width = std::to_array<Range>({
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x25FD, 0x25FE},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26A1, 0x26A1},   {0x26BD, 0x26BE},
    {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},
    {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},   {0x2B50, 0x2B50},
    {0x2E80, 0x303E},   {0x3041, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x1F004, 0x1F004}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A},
    {0x1F300, 0x1F320}, {0x1F32D, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7EB},
    {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
});

// Line and paragraph separators, the marks, embeddings, overrides and isolates of direction.
constexpr auto dangerous = std::to_array<Range>({
    {0x0000, 0x001F},
    {0x007F, 0x009F},
    {0x061C, 0x061C},
    {0x200E, 0x200F},
    {0x2028, 0x202E},
    {0x2066, 0x2069},
});

constexpr auto invisible = std::to_array<Range>({
    {0x00A0, 0x00A0},
    {0x00AD, 0x00AD},
    {0x180E, 0x180E},
    {0x2000, 0x200D},
    {0x202F, 0x202F},
    {0x205F, 0x2064},
    {0x3000, 0x3000},
    {0xFEFF, 0xFEFF},
});

bool is_in(std::span<const Range> ranges, char32_t c)
{
  return std::ranges::any_of(ranges, [c](const Range& r) { return r.first <= c && c <= r.last; });
}

std::string escaped(char32_t c)
{
  switch (c)
  {
  case U'\n':
    return "\\n";
  case U'\r':
    return "\\r";
  case U'\t':
    return "\\t";
  default:
    return c < 0x100 ? fmt::format("\\x{:02x}", static_cast<unsigned>(c))
                     : fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  }
}

std::string escape(std::string_view text, bool all_invisible)
{
  std::string result;
  for (std::size_t at = 0; at < text.size();)
  {
    const CodePoint c = decode_utf8(text, at);
    if (!c.valid)
    {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[at]));
    }
    else if (is_in(dangerous, c.value) || (all_invisible && is_in(invisible, c.value)))
    {
      result += escaped(c.value);
    }
    else
    {
      result += text.substr(at, c.size);
    }
    at += c.size;
  }
  return result;
}

std::size_t width_of(const CodePoint& c)
{
  if (!c.valid || c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0))
  {
    return 0;
  }
  if (c.value < 0x300 || !is_in(zero_width, c.value))
  {
    return c.value >= 0x1100 && is_in(double_width, c.value) ? 2 : 1;
  }
  return 0;
}

} // namespace

std::string escape_for_terminal(std::string_view text)
{
  return escape(text, false);
}

std::string escape_invisible(std::string_view text)
{
  return escape(text, true);
}

std::size_t display_width(std::string_view text)
{
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();)
  {
    const CodePoint c = decode_utf8(text, at);
    width += width_of(c);
    at += c.size;
  }
  return width;
}

} // namespace sag
