// SPDX-License-Identifier: MPL-2.0
#include "commands/typed_words.hpp"

#include <algorithm>
#include <string_view>

namespace sag
{

namespace
{

/// æøå too: the aliases of keys are Danish words.
bool may_be_key(std::string_view text)
{
  return !text.empty()
         && std::none_of(text.begin(),
                         text.end(),
                         [](char c) { return c == ' ' || c == '\n' || c == '"' || c == '\''; });
}

} // namespace

const std::string* TypedWords::find(std::string_view key) const
{
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == key; });
  return found == fields.end() ? nullptr : &found->second;
}

std::variant<TypedWords, Text> split_words(const std::vector<std::string>& words)
{
  TypedWords typed;
  bool has_value = false;
  for (const std::string& word : words)
  {
    const auto equals = word.find('=');
    if (equals != std::string::npos && may_be_key(std::string_view(word).substr(0, equals)))
    {
      typed.fields.emplace_back(word.substr(0, equals), word.substr(equals + 1));
      continue;
    }
    if (has_value)
    {
      return Text{"der er to værdier; sæt anførselstegn om tekst med mellemrum, og skriv resten "
                  "som nøgle=værdi",
                  "there are two values; put quotes around text with blanks, and write the rest as "
                  "key=value"};
    }
    typed.value = word;
    has_value = true;
  }
  return typed;
}

} // namespace sag
