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

// The first tell what was done, the next what lies ahead, the last what a letter begins with.
const std::array rules{
    SentenceRule{"assigned", {"person"}},
    SentenceRule{"goal", {}},
    SentenceRule{"handed-over", {"unit"}},
    SentenceRule{"accepted", {"unit"}},
    SentenceRule{"paused", {}},
    SentenceRule{"resumed", {}},
    SentenceRule{"consented", {}},
    SentenceRule{"considered", {}},
    SentenceRule{"complained", {}},
    SentenceRule{"migrated", {}},
    SentenceRule{"postponed", {"the", "by"}},
    SentenceRule{"declined", {"the"}},
    SentenceRule{"withdrawn", {"the"}},
    SentenceRule{"talked", {}},
    SentenceRule{"handover-declined", {"unit"}},
    SentenceRule{"expect", {"the", "by"}},
    SentenceRule{"remind", {"the"}},
    SentenceRule{"hurry", {"the"}},
    SentenceRule{"booked", {"the", "day"}},
    SentenceRule{"meet", {"the", "by"}},
    SentenceRule{"meet-late", {"the"}},
    SentenceRule{"hope", {"the", "by"}},
    SentenceRule{"hope-late", {"the"}},
    SentenceRule{"hearing", {"the", "by"}},
    SentenceRule{"assess", {"the"}},
    SentenceRule{"finish", {"the", "by"}},
    SentenceRule{"finish-late", {"the"}},
    SentenceRule{"decide", {"by"}},
    SentenceRule{"accept", {"unit", "by"}},
    SentenceRule{"accept-late", {"unit"}},
    SentenceRule{"answer", {"the", "by"}},
    SentenceRule{"answer-late", {"the"}},
    SentenceRule{"review", {"by"}},
    SentenceRule{"review-late", {}},
    SentenceRule{"appeal", {"day"}},
    SentenceRule{"begins", {"day", "text"}},
    SentenceRule{"reopened", {}},
    SentenceRule{"untrue", {"day", "the"}},
    SentenceRule{"untrue-received", {"day", "the", "it", "came"}},
    SentenceRule{"heading-answer", {}},
    SentenceRule{"lead-answer", {}},
    SentenceRule{"heading-delay", {}},
    SentenceRule{"lead-delay", {}},
    SentenceRule{"heading-complaint", {}},
    SentenceRule{"lead-complaint", {}},
    SentenceRule{"heading-moved", {}},
    SentenceRule{"lead-moved", {}},
    SentenceRule{"heading-application", {}},
    SentenceRule{"lead-application", {"the"}},
    SentenceRule{"heading-first", {}},
    SentenceRule{"lead-first", {}},
    SentenceRule{"heading-hearing", {"day"}},
    SentenceRule{"lead-hearing", {}},
    SentenceRule{"heading-meeting", {"the"}},
    SentenceRule{"lead-meeting", {"the", "day"}},
    SentenceRule{"heading-task", {"a"}},
    SentenceRule{"lead-task", {}},
    SentenceRule{"heading-wait", {"a"}},
    SentenceRule{"lead-wait", {}},
    SentenceRule{"heading-status", {}},
    SentenceRule{"lead-status", {}},
};

/// What a delay's sentence may name; nothing in it is a must.
struct DelayRule
{
  std::string_view code;
  std::vector<std::string_view> placeholders;
};

const std::array delay_rules{
    DelayRule{"handover-not-accepted", {"since", "unit"}},
    DelayRule{"opinion-missing", {"since", "unit", "a", "the", "it"}},
    DelayRule{"waiting-for-meeting", {"since", "unit", "a", "the", "it"}},
    DelayRule{"waiting-for-approval", {"since", "unit", "a", "the", "it"}},
    DelayRule{"received-not-assessed", {"since", "a", "the", "it"}},
    DelayRule{"not-reminded", {"since", "a", "the", "it"}},
    DelayRule{"not-answered", {"since", "the"}},
    DelayRule{"reconsideration-late", {"since", "a", "the", "it"}},
};

std::vector<std::string_view> placeholders_of_delay(std::string_view code)
{
  const auto* const rule = std::ranges::find(delay_rules, code, &DelayRule::code);
  return rule != delay_rules.end() ? rule->placeholders : std::vector<std::string_view>{"since"};
}

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
        if (check_placeholders(*text, rule.placeholders))
        {
          require_placeholders(*text, rule.placeholders);
        }
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
        check_placeholders(*text, placeholders_of_delay(code.slug));
        words_.delays.emplace_back(code.slug, text->value);
      }
    }
    keys.finish();
  }

  /// None but those. False where a brace is torn.
  bool check_placeholders(const Located<std::string>& text,
                          const std::vector<std::string_view>& wanted)
  {
    std::string_view rest = text.value;
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
        return false;
      }
      const std::string_view name = rest.substr(open + 1, close - open - 1);
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
    return true;
  }

  void require_placeholders(const Located<std::string>& text,
                            const std::vector<std::string_view>& wanted)
  {
    for (const std::string_view name : wanted)
    {
      if (text.value.find(braced(name)) == std::string::npos)
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
