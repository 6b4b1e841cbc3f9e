// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_scene.hpp"

#include "workflow/command_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

std::string LetterScene::say(std::string_view name,
                             const std::vector<std::pair<std::string_view, std::string>>& values)
{
  const std::string* const sentence = words_.find_sentence(name);
  if (sentence == nullptr)
  {
    miss_words(both("sætningen `{}`", "the sentence `{}`", name));
    return {};
  }
  return fill(*sentence, values);
}

std::string
LetterScene::say_delay(std::string_view code,
                       const std::vector<std::pair<std::string_view, std::string>>& values)
{
  const std::string* const sentence = words_.find_delay(code);
  if (sentence == nullptr)
  {
    miss_words(both("sætningen om forsinkelsen `{}`", "the sentence about the delay `{}`", code));
    return {};
  }
  return fill(*sentence, values);
}

void LetterScene::miss_words(Text what)
{
  miss_in(words_.file,
          std::move(what),
          {0, 0},
          {"skriv den i ordlisten", "write it in the vocabulary"});
}

void LetterScene::miss(Text what, Span span, Text help)
{
  miss_in(standing_.subject->file(), std::move(what), span, std::move(help));
}

void LetterScene::miss_in(const SourceFilePtr& file, Text what, Span span, Text help)
{
  const bool told = std::ranges::any_of(
      missing_, [&](const MissingFact& fact) { return fact.what == what && fact.span == span; });
  if (!told)
  {
    missing_.push_back({std::move(what), file, span, std::move(help)});
  }
}

std::string LetterScene::command(std::string_view rest) const
{
  return entry_command(standing_, rest);
}

std::string plain_of(const std::vector<ListedWord>& list, std::string_view word, Language language)
{
  const ListedWord* const found = find_word(list, word);
  return found != nullptr ? found->plain.in(language) : std::string();
}

} // namespace sag
