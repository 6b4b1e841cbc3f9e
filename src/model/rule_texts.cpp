// SPDX-License-Identifier: MPL-2.0
#include "model/rule_texts.hpp"

#include "yaml/mapping_reader.hpp"
#include "yaml/read_values.hpp"

#include <array>
#include <string>

namespace sag
{

namespace
{

/// The values of `da` and `en`; null, and reported, where one is missing.
struct Languages
{
  const Node* da = nullptr;
  const Node* en = nullptr;
};

Languages read_languages(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  MappingReader keys(document, node, diagnostics);
  if (!keys.is_mapping())
  {
    return {};
  }
  const Languages found{keys.optional("da"), keys.optional("en")};
  keys.finish();
  const auto require = [&](const Node* text, Text missing)
  {
    if (text == nullptr)
    {
      diagnostics.error("text-missing-language", document.file(), node.label(), std::move(missing));
    }
  };
  require(found.da, {"den danske tekst (`da`) mangler", "the Danish text (`da`) is missing"});
  require(found.en, {"den engelske tekst (`en`) mangler", "the English text (`en`) is missing"});
  return found;
}

std::vector<std::string> read_phrases_of(const Document& document,
                                         const Node& node,
                                         std::span<const std::string_view> names,
                                         Diagnostics& diagnostics)
{
  std::vector<std::string> phrases(names.size());
  MappingReader keys(document, node, diagnostics);
  for (std::size_t i = 0; i < names.size(); ++i)
  {
    const Node* const phrase = keys.required(names[i]);
    const auto text = phrase != nullptr ? read_text(document, *phrase, diagnostics) : std::nullopt;
    phrases[i] = text ? text->value : std::string();
  }
  keys.finish();
  return phrases;
}

} // namespace

std::optional<Text>
read_text_pair(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const Languages found = read_languages(document, node, diagnostics);
  const auto read = [&](const Node* text)
  { return text != nullptr ? read_text(document, *text, diagnostics) : std::nullopt; };
  const auto da = read(found.da);
  const auto en = read(found.en);
  return da && en ? std::optional(Text{da->value, en->value}) : std::nullopt;
}

std::vector<Text> read_phrases(const Document& document,
                               const Node& node,
                               std::span<const std::string_view> names,
                               Diagnostics& diagnostics)
{
  std::vector<Text> phrases(names.size());
  const Languages found = read_languages(document, node, diagnostics);
  const auto read = [&](const Node* language, std::string Text::*member)
  {
    if (language == nullptr)
    {
      return;
    }
    const auto texts = read_phrases_of(document, *language, names, diagnostics);
    for (std::size_t i = 0; i < phrases.size(); ++i)
    {
      phrases[i].*member = texts[i];
    }
  };
  read(found.da, &Text::da);
  read(found.en, &Text::en);
  return phrases;
}

} // namespace sag
