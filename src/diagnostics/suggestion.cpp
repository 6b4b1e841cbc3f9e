// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/suggestion.hpp"

#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace sag
{

namespace
{

/// What does not count as a difference is made equal.
std::u32string folded(std::string_view text)
{
  std::u32string result;
  for (std::size_t at = 0; at < text.size();)
  {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    switch (c.value)
    {
    case U'æ':
    case U'Æ':
      result += U"ae";
      break;
    case U'ø':
    case U'Ø':
      result += U"oe";
      break;
    case U'å':
    case U'Å':
      result += U"aa";
      break;
    case U'_':
    case U' ':
      result += U'-';
      break;
    default:
      result += c.value >= U'A' && c.value <= U'Z' ? c.value + 32 : c.value;
    }
  }
  return result;
}

/// Optimal string alignment: a swap of neighbours counts once, and nothing is edited twice.
std::size_t distance(const std::u32string& a, const std::u32string& b)
{
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
  {
    above[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i)
  {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j)
    {
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + wrong});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
      {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

} // namespace

bool is_same_word(std::string_view a, std::string_view b)
{
  return folded(a) == folded(b);
}

std::optional<std::string_view> nearest_word(std::string_view word,
                                             std::span<const std::string_view> known)
{
  // Nobody types a word this long by mistake, and the table would grow with its square.
  constexpr std::size_t longest = 64;
  const std::u32string wanted = folded(word);
  if (wanted.empty() || wanted.size() > longest)
  {
    return std::nullopt;
  }
  const std::size_t limit = std::min<std::size_t>(3, (wanted.size() + 1) / 3);
  std::size_t best = limit + 1;
  std::optional<std::string_view> nearest;
  for (const std::string_view candidate : known)
  {
    const std::size_t differences = distance(wanted, folded(candidate));
    if (differences < best)
    {
      best = differences;
      nearest = candidate;
    }
    else if (differences == best && nearest != candidate)
    {
      nearest.reset();
    }
  }
  return nearest;
}

} // namespace sag
