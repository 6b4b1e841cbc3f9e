// SPDX-License-Identifier: MPL-2.0
#include "letters/words.hpp"

#include "calendar/friendly_words.hpp"

#include <algorithm>

namespace sag
{

namespace
{

using Pairs = std::vector<std::pair<std::string, std::string>>;

const std::string* find_exactly(const Pairs& pairs, std::string_view name)
{
  const auto found = std::ranges::find(pairs, name, &Pairs::value_type::first);
  return found == pairs.end() ? nullptr : &found->second;
}

/// As people type: "Ansøgt" and "ansoegt" are one word.
const std::string* find_alias(const Pairs& pairs, std::string_view typed)
{
  if (const std::string* const exact = find_exactly(pairs, typed))
  {
    return exact;
  }
  const std::string folded = fold_words(typed);
  const auto found = std::ranges::find_if(
      pairs, [&](const Pairs::value_type& pair) { return fold_words(pair.first) == folded; });
  return found == pairs.end() ? nullptr : &found->second;
}

} // namespace

const std::string* Words::find_verb(std::string_view typed) const
{
  return find_alias(verbs, typed);
}

const std::string* Words::find_key(std::string_view typed) const
{
  return find_alias(keys, typed);
}

const std::string* Words::find_sentence(std::string_view name) const
{
  return find_exactly(sentences, name);
}

const std::string* Words::find_delay(std::string_view code) const
{
  return find_exactly(delays, code);
}

std::string fill(std::string_view sentence,
                 const std::vector<std::pair<std::string_view, std::string>>& values)
{
  std::string filled;
  while (!sentence.empty())
  {
    const std::size_t open = std::min(sentence.find('{'), sentence.size());
    filled += sentence.substr(0, open);
    sentence.remove_prefix(open);
    const std::size_t close = sentence.find('}');
    if (sentence.empty() || close == std::string_view::npos)
    {
      break;
    }
    const std::string_view name = sentence.substr(1, close - 1);
    const auto value =
        std::ranges::find_if(values, [name](const auto& pair) { return pair.first == name; });
    filled += value == values.end() ? std::string(sentence.substr(0, close + 1)) : value->second;
    sentence.remove_prefix(close + 1);
  }
  return filled + std::string(sentence);
}

} // namespace sag
