// SPDX-License-Identifier: MPL-2.0
// How wide texts are. No font is asked: whoever prints the picture may have another one. The widths
// are those of DejaVu Sans, the widest of the fonts that the picture names.

#include "commands/graph_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

struct Width
{
  std::string_view letters;
  /// In thousandths of the font's size.
  int width;
};

constexpr auto widths = std::to_array<Width>({
    {"ijlI'|", 290},
    {" .,:;!()[]", 400},
    {"ftrJ/-\"", 420},
    {"csvxyzk", 580},
    {"abdeghnopqu0123456789?", 640},
    {"ABCEFKLPRSTVXYZ", 700},
    {"DGHNOQU&+=<>", 790},
    {"mwMW%@", 1000},
});

/// Outside of ASCII; æ, Æ and the dashes and arrows are the widest of them.
constexpr int other_width = 990;
constexpr int bold_percent = 112;

int letter_width(char letter)
{
  for (const Width& row : widths)
  {
    if (row.letters.find(letter) != std::string_view::npos)
    {
      return row.width;
    }
  }
  return other_width;
}

bool is_ascii(char c)
{
  return static_cast<unsigned char>(c) < 0x80;
}

/// The second and later bytes of a letter take no width of their own.
bool continues(char c)
{
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

} // namespace

int font_size(TextRole role)
{
  switch (role)
  {
  case TextRole::title:
    return 30;
  case TextRole::name:
    return 18;
  case TextRole::path:
  case TextRole::phase:
    return 15;
  case TextRole::subtitle:
  case TextRole::visit:
  case TextRole::gate:
  case TextRole::note:
    return 13;
  case TextRole::about:
  case TextRole::way:
  case TextRole::way_taken:
    break;
  }
  return 12;
}

int line_height(TextRole role)
{
  return font_size(role) * 4 / 3;
}

bool is_bold(TextRole role)
{
  return role == TextRole::title || role == TextRole::name || role == TextRole::visit
         || role == TextRole::way_taken || role == TextRole::path || role == TextRole::phase;
}

int text_width(std::string_view text, TextRole role)
{
  int thousandths = 0;
  for (const char c : text)
  {
    thousandths += is_ascii(c) ? letter_width(c) : continues(c) ? 0 : other_width;
  }
  const int percent = is_bold(role) ? bold_percent : 100;
  return (thousandths * font_size(role) * percent + 99999) / 100000;
}

namespace
{

/// Takes the first word; a sign that points at what follows stays behind the word before it.
std::string take_word(std::string_view& text)
{
  const auto take = [&]
  {
    const auto end = std::min(text.find(' '), text.size());
    std::string word(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
  };
  std::string word = take();
  while (text.starts_with("· ") || text.starts_with("→ "))
  {
    word += ' ' + take();
  }
  return word;
}

} // namespace

std::vector<std::string> wrap(std::string_view text, TextRole role, int width)
{
  std::vector<std::string> lines;
  std::string line;
  while (!text.empty())
  {
    const std::string word = take_word(text);
    const std::string longer = line.empty() ? word : fmt::format("{} {}", line, word);
    if (!line.empty() && text_width(longer, role) > width)
    {
      lines.push_back(line);
      line = word;
    }
    else
    {
      line = longer;
    }
  }
  if (!line.empty())
  {
    lines.push_back(line);
  }
  return lines;
}

} // namespace sag
