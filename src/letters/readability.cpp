// SPDX-License-Identifier: MPL-2.0
// LIX (Björnsson 1968): words per sentence plus the percentage of words of seven letters or more.
// Headings and short items would pull the figure down and hide heavy prose, so only paragraphs
// count.

#include "letters/letter.hpp"
#include "letters/sentences.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

constexpr int long_word = 7;

/// Salutation and greeting: a paragraph of a few words without an end.
bool is_formula(std::string_view text)
{
  constexpr std::array<std::string_view, 5> beginnings{
      "Kære ", "Dear ", "Venlig hilsen", "Med venlig hilsen", "Kind regards"};
  constexpr std::string_view ends = ".!?:";
  return ends.find(text.back()) == std::string_view::npos
         && std::ranges::any_of(beginnings,
                                [&](std::string_view begin) { return text.starts_with(begin); });
}

} // namespace

Readability readability_of(const TextDocument& letter)
{
  Readability sum;
  long long long_words = 0;
  for (const Block& block : letter.blocks)
  {
    if (block.kind != BlockKind::paragraph || is_formula(block.texts.front()))
    {
      continue;
    }
    for (const Sentence& sentence : split_sentences(block.texts.front()))
    {
      const int words = static_cast<int>(sentence.size());
      ++sum.sentences;
      sum.words += words;
      sum.longest_sentence = std::max(sum.longest_sentence, words);
      long_words += std::ranges::count_if(
          sentence, [](const TextWord& word) { return word.letters >= long_word; });
    }
  }
  if (sum.sentences > 0 && sum.words > 0)
  {
    const long long words = sum.words;
    const long long both_counts = words * sum.sentences;
    const long long tenths = 10 * words * words + 1000 * long_words * sum.sentences;
    sum.lix_tenths = static_cast<int>((tenths + both_counts / 2) / both_counts);
  }
  return sum;
}

} // namespace sag
