// SPDX-License-Identifier: MPL-2.0
// letters/words.LANG.yaml → Words. docs/letters.md is the format.

#include "diagnostics/redaction.hpp"
#include "diagnostics/suggestion.hpp"
#include "letters/words.hpp"
#include "model/unknown_word.hpp"
#include "model/vocabulary.hpp"
#include "workflow/finding_codes.hpp"
#include "yaml/mapping_reader.hpp"
#include "yaml/read_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

constexpr std::array<std::string_view, 2> language_words{"da", "en"};

// The first tell what was done, the others what lies ahead.
const std::array rules{
    SentenceRule{"assigned", {"person"}},
    SentenceRule{"goal", {}},
    SentenceRule{"handed-over", {"unit"}},
    SentenceRule{"accepted", {"unit"}},
    SentenceRule{"paused", {}},
    SentenceRule{"resumed", {}},
    SentenceRule{"consented", {}},
    SentenceRule{"complained", {}},
    SentenceRule{"migrated", {}},
    SentenceRule{"postponed", {"the", "by"}},
    SentenceRule{"declined", {"the"}},
    SentenceRule{"withdrawn", {"the"}},
    SentenceRule{"talked", {}},
    SentenceRule{"expect", {"the", "by"}},
    SentenceRule{"remind", {"the"}},
    SentenceRule{"hearing", {"the", "by"}},
    SentenceRule{"assess", {"the"}},
    SentenceRule{"finish", {"the", "by"}},
    SentenceRule{"decide", {"by"}},
    SentenceRule{"accept", {"unit", "by"}},
    SentenceRule{"answer", {"the", "by"}},
    SentenceRule{"review", {"by"}},
    SentenceRule{"begins", {"day", "text"}},
};

std::string braced(std::string_view name)
{
  return fmt::format("{{{}}}", name);
}

class WordsReader
{
public:
  WordsReader(const Document& document, Diagnostics& diagnostics)
      : document_(document), diagnostics_(diagnostics)
  {
    words_.file = document.file();
  }

  std::optional<Words> read()
  {
    MappingReader keys(document_, document_.root(), diagnostics_);
    if (!keys.is_mapping())
    {
      return std::nullopt;
    }
    if (const Node* const language = keys.required("words"))
    {
      const auto index = read_one_of(document_, *language, language_words, diagnostics_);
      words_.language = index && index->value == 1 ? Language::english : Language::danish;
    }
    const Node* const verbs = keys.optional("verbs");
    const Node* const aliases = keys.optional("keys");
    const Node* const sentences = keys.required("sentences");
    const Node* const delays = keys.required("delays");
    keys.finish();
    read_aliases(verbs, words_.verbs, verb_names());
    read_aliases(aliases, words_.keys, key_names());
    if (sentences != nullptr)
    {
      read_sentences(*sentences);
    }
    if (delays != nullptr)
    {
      read_delays(*delays);
    }
    return std::move(words_);
  }

private:
  using Pairs = std::vector<std::pair<std::string, std::string>>;

  static std::vector<std::string_view> verb_names()
  {
    std::vector<std::string_view> names;
    for (const VerbRule& rule : verb_rules())
    {
      names.push_back(rule.name);
    }
    return names;
  }

  static std::vector<std::string_view> key_names()
  {
    std::vector<std::string_view> names{"date", "who"};
    for (auto key = static_cast<std::uint8_t>(Key::about);
         key <= static_cast<std::uint8_t>(Key::with);
         ++key)
    {
      names.push_back(name_of(static_cast<Key>(key)));
    }
    return names;
  }

  void read_aliases(const Node* map, Pairs& into, const std::vector<std::string_view>& known)
  {
    if (map == nullptr || !check_map(document_, *map, diagnostics_))
    {
      return;
    }
    for (const Node& alias : document_.children(*map))
    {
      const auto word = read_text(document_, alias, diagnostics_);
      if (!word || !check_alias(alias, *word, known))
      {
        continue;
      }
      into.emplace_back(alias.key, word->value);
    }
  }

  bool check_alias(const Node& alias,
                   const Located<std::string>& word,
                   const std::vector<std::string_view>& known)
  {
    if (std::ranges::find(known, word.value) == known.end())
    {
      diagnostics_
          .error("value-unknown",
                 document_.file(),
                 word.span,
                 both("formatet har ikke ordet {}",
                      "the format has no word {}",
                      quoted_value(word.value)))
          .help(suggest_word(word.value, known));
      return false;
    }
    const bool typed =
        !alias.key.empty() && alias.key.find_first_of(" \t=:") == std::string_view::npos;
    const bool taken =
        std::ranges::find(known, alias.key) != known.end() && alias.key != word.value;
    if (!typed || taken)
    {
      diagnostics_.error(
          "alias-invalid",
          document_.file(),
          alias.key_span,
          taken ? both("`{}` er allerede et ord i formatet",
                       "`{}` is a word of the format already",
                       alias.key)
                : Text{"et alias er ét ord uden mellemrum, kolon og lighedstegn",
                       "an alias is one word without blanks, colons and equals signs"});
      return false;
    }
    return true;
  }

  void read_sentences(const Node& map)
  {
    MappingReader keys(document_, map, diagnostics_);
    for (const SentenceRule& rule : rules)
    {
      const Node* const node = keys.is_mapping() ? keys.required(rule.name) : nullptr;
      const auto text = node != nullptr ? read_text(document_, *node, diagnostics_) : std::nullopt;
      if (text)
      {
        check_placeholders(*text, rule.placeholders);
        words_.sentences.emplace_back(rule.name, text->value);
      }
    }
    keys.finish();
  }

  void read_delays(const Node& map)
  {
    MappingReader keys(document_, map, diagnostics_);
    for (const FindingCode& code : finding_codes())
    {
      const bool ours =
          code.family == FindingFamily::obligation || code.family == FindingFamily::own_work;
      const Node* const node = !keys.is_mapping() ? nullptr
                               : ours             ? keys.required(code.slug)
                                                  : keys.optional(code.slug);
      const auto text = node != nullptr ? read_text(document_, *node, diagnostics_) : std::nullopt;
      if (text)
      {
        check_placeholders(*text, {});
        words_.delays.emplace_back(code.slug, text->value);
      }
    }
    keys.finish();
  }

  /// Exactly those: each at least once, and no others.
  void check_placeholders(const Located<std::string>& text,
                          const std::vector<std::string_view>& wanted)
  {
    std::string_view rest = text.value;
    std::vector<std::string_view> found;
    while (!rest.empty())
    {
      const std::size_t open = rest.find_first_of("{}");
      if (open == std::string_view::npos)
      {
        break;
      }
      const std::size_t close = rest.find('}', open);
      const std::size_t again = rest.find('{', open + 1);
      if (rest[open] == '}' || close == std::string_view::npos || again < close)
      {
        report_placeholder(
            text, wanted, {"en krøllet parentes uden den anden", "a brace without its other half"});
        return;
      }
      const std::string_view name = rest.substr(open + 1, close - open - 1);
      found.push_back(name);
      if (std::ranges::find(wanted, name) == wanted.end())
      {
        report_placeholder(text,
                           wanted,
                           both("sætningen har ikke {} at sætte ind",
                                "the sentence has no {} to fill in",
                                braced(name)));
      }
      rest.remove_prefix(close + 1);
    }
    for (const std::string_view name : wanted)
    {
      if (std::ranges::find(found, name) == found.end())
      {
        diagnostics_.error("placeholder-missing",
                           document_.file(),
                           text.span,
                           both("sætningen mangler {}", "the sentence lacks {}", braced(name)));
      }
    }
  }

  void report_placeholder(const Located<std::string>& text,
                          const std::vector<std::string_view>& wanted,
                          Text message)
  {
    std::string names;
    for (const std::string_view name : wanted)
    {
      names += (names.empty() ? "" : ", ") + braced(name);
    }
    diagnostics_.error("placeholder-unknown", document_.file(), text.span, std::move(message))
        .help(names.empty() ? Text{"den har ingen felter", "it has no fields"}
                            : both("den har: {}", "it has: {}", names));
  }

  const Document& document_;
  Diagnostics& diagnostics_;
  Words words_;
};

} // namespace

std::span<const SentenceRule> sentence_rules()
{
  return rules;
}

std::optional<Words> read_words(const Document& document, Diagnostics& diagnostics)
{
  Diagnostics found;
  auto words = WordsReader(document, found).read();
  const bool good = !found.has_errors();
  diagnostics.merge(std::move(found));
  return good ? std::move(words) : std::nullopt;
}

} // namespace sag
