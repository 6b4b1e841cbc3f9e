// SPDX-License-Identifier: MPL-2.0
#include "letters/plain_text.hpp"

#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

struct Range
{
  char32_t first;
  char32_t last;
};

// Characters that nobody sees, and those that turn the reading direction.
constexpr auto left_out = std::to_array<Range>({
    {0x0000, 0x0008},
    {0x000E, 0x001F},
    {0x007F, 0x0084},
    {0x0086, 0x009F},
    {0x00AD, 0x00AD},
    {0x061C, 0x061C},
    {0x180E, 0x180E},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},
    {0xE0000, 0xE007F},
});

bool is_left_out(char32_t c)
{
  return std::ranges::any_of(left_out, [c](Range r) { return r.first <= c && c <= r.last; });
}

bool is_blank(char32_t c)
{
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

constexpr std::array<std::string_view, 24> months{
    "januar",  "februar",  "marts",     "april",   "maj",      "juni",
    "juli",    "august",   "september", "oktober", "november", "december",
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

std::size_t leading_digits(std::string_view word)
{
  const auto end = std::ranges::find_if_not(word, is_digit);
  return static_cast<std::size_t>(end - word.begin());
}

bool is_number(std::string_view word, std::size_t min, std::size_t max)
{
  return word.size() >= min && word.size() <= max && leading_digits(word) == word.size();
}

/// Without the brackets and quotes before it and the punctuation behind it.
std::string_view bare(std::string_view word)
{
  constexpr std::string_view before = "(\"'";
  constexpr std::string_view behind = ".,;:!?)\"'";
  while (!word.empty() && before.find(word.front()) != std::string_view::npos)
  {
    word.remove_prefix(1);
  }
  while (!word.empty() && behind.find(word.back()) != std::string_view::npos)
  {
    word.remove_suffix(1);
  }
  return word;
}

bool is_day_number(std::string_view word)
{
  const std::string_view number = bare(word);
  return is_number(number, 1, 2) && (word.back() != ',' && word.back() != ';');
}

bool is_clock_word(std::string_view word)
{
  const std::string_view plain = bare(word);
  return plain == "kl" || plain == "Kl";
}

/// Two figures of "12 34 56 78", or the "+45" before them.
bool is_pair(std::string_view word)
{
  return is_number(word, 2, 2)
         || (word.size() == 3 && word[0] == '+' && is_number(word.substr(1), 2, 2));
}

/// The "4 af" of "trin 3 af 4" is no end of a line.
bool is_of(std::string_view word)
{
  return word == "af" || word == "of";
}

bool is_step(std::string_view word)
{
  return word == "trin" || word == "step";
}

bool belong_together(std::string_view left, std::string_view right)
{
  const std::string_view next = bare(right);
  const bool ends = !left.empty() && (left.back() == ',' || left.back() == ';');
  if (next.empty() || ends)
  {
    return false;
  }
  return (is_day_number(left) && is_month_name(next))
         || (is_month_name(left) && is_number(next, 4, 4))
         || (is_clock_word(left) && is_digit(next.front()))
         || (is_step(left) && is_digit(next.front())) || (is_of(left) && is_number(next, 1, 3))
         || (is_number(left, 1, 3) && is_of(right))
         || (is_pair(bare(left)) && left.back() != '.' && is_number(next, 2, 2)) || left == "§"
         || left == "§§";
}

} // namespace

std::string clean_text(std::string_view text)
{
  std::string clean;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();)
  {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    if (c.valid && is_blank(c.value))
    {
      blank = true;
      continue;
    }
    if (c.valid && is_left_out(c.value))
    {
      continue;
    }
    if (blank && !clean.empty())
    {
      clean += ' ';
    }
    blank = false;
    append_utf8(clean, c.valid ? c.value : U'\uFFFD');
  }
  return clean;
}

std::size_t count_columns(std::string_view text)
{
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size(); ++columns)
  {
    at += decode_utf8(text, at).size;
  }
  return columns;
}

std::vector<std::string_view> split_words(std::string_view text)
{
  std::vector<std::string_view> words;
  while (!text.empty())
  {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0)
    {
      words.push_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::vector<std::string> unbreakable_pieces(std::string_view text)
{
  std::vector<std::string> pieces;
  std::string_view left;
  for (const std::string_view word : split_words(text))
  {
    if (!left.empty() && belong_together(left, word))
    {
      pieces.back() += ' ';
      pieces.back() += word;
    }
    else
    {
      pieces.emplace_back(word);
    }
    left = word;
  }
  return pieces;
}

bool is_month_name(std::string_view word)
{
  return std::ranges::find(months, word) != months.end();
}

} // namespace sag
