// SPDX-License-Identifier: MPL-2.0
// A letter's vocabulary (letters/words.LANG.yaml): sentences for what was done and what lies ahead,
// plain words for our own delays, and the aliases people may type for verbs and keys.

#pragma once

#include "calendar/language.hpp"
#include "diagnostics/diagnostic.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sag
{

struct Words
{
  SourceFilePtr file;
  Language language{};
  /// What is typed → the format's own word.
  std::vector<std::pair<std::string, std::string>> verbs;
  std::vector<std::pair<std::string, std::string>> keys;
  std::vector<std::pair<std::string, std::string>> sentences;
  std::vector<std::pair<std::string, std::string>> delays;

  /// Capital letters and æ for ae make no difference.
  [[nodiscard]] const std::string* find_verb(std::string_view typed) const;

  [[nodiscard]] const std::string* find_key(std::string_view typed) const;

  [[nodiscard]] const std::string* find_sentence(std::string_view name) const;

  [[nodiscard]] const std::string* find_delay(std::string_view code) const;
};

/// A sentence that letters need, with the placeholders it must have.
struct SentenceRule
{
  std::string_view name;
  std::vector<std::string_view> placeholders;
};

[[nodiscard]] std::span<const SentenceRule> sentence_rules();

/// Every sentence and delay that letters may need must be there, with exactly its placeholders.
[[nodiscard]] std::optional<Words> read_words(const Document& document, Diagnostics& diagnostics);

/// The sentence with its placeholders filled: fill("{unit} fik sagen", {{"unit", "Social"}}).
[[nodiscard]] std::string fill(std::string_view sentence,
                               const std::vector<std::pair<std::string_view, std::string>>& values);

} // namespace sag
