// SPDX-License-Identifier: MPL-2.0
#include "model/rule_reader.hpp"

#include "diagnostics/assert.hpp"
#include "diagnostics/redaction.hpp"
#include "model/danish_keys.hpp"
#include "model/rule_texts.hpp"
#include "yaml/read_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

/// The words of a list of located words or texts, without their places.
std::vector<std::string> without_places(std::vector<Located<std::string>> located)
{
  std::vector<std::string> plain;
  plain.reserve(located.size());
  for (Located<std::string>& item : located)
  {
    plain.push_back(std::move(item.value));
  }
  return plain;
}

/// Two numbers of working days; what is wrong with them is said with `help`.
std::optional<Limit> read_two_numbers(const Document& document,
                                      const Node& node,
                                      const Text& help,
                                      Diagnostics& diagnostics)
{
  constexpr int longest = 999;
  if (!node.is_sequence() || node.child_count != 2)
  {
    diagnostics
        .error("limit-invalid",
               document.file(),
               node.span,
               both("en grænse er to antal arbejdsdage", "a limit is two numbers of working days"))
        .help(help);
    return std::nullopt;
  }
  const auto first = read_integer(document, *document.child(node, 0), 0, longest, diagnostics);
  const auto second = read_integer(document, *document.child(node, 1), 0, longest, diagnostics);
  if (!first || !second)
  {
    return std::nullopt;
  }
  return Limit{WorkingDays{first->value}, WorkingDays{second->value}, document.file(), node.span};
}

} // namespace

std::optional<Located<std::string>>
read_id(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  if (is_word(node.key))
  {
    return Located<std::string>{std::string(node.key), node.key_span};
  }
  diagnostics.error("word-invalid",
                    document.file(),
                    node.key_span,
                    both("{} kan ikke være et id: et id er små bogstaver a-z, tal og bindestreger",
                         "{} cannot be an id: an id is small letters a-z, digits and dashes",
                         quoted_key(node.key)));
  return std::nullopt;
}

std::optional<Limit>
read_limit(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const Text help =
      both("skriv fx [10, 15]: advarsel efter 10 arbejdsdage, stop efter 15",
           "write for example [10, 15]: a warning after 10 working days, a stall after 15");
  auto limit = read_two_numbers(document, node, help, diagnostics);
  if (limit && limit->warn > limit->stall)
  {
    diagnostics
        .error("limit-invalid",
               document.file(),
               node.span,
               both("advarslen kommer efter stoppet: {} er mere end {}",
                    "the warning comes after the stall: {} is more than {}",
                    limit->warn.count,
                    limit->stall.count))
        .help(help);
    return std::nullopt;
  }
  return limit;
}

std::optional<Limit>
read_days_before(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const Text help = both("skriv fx [10, 3]: advarsel de sidste 10 arbejdsdage, stop de sidste 3",
                         "write for example [10, 3]: a warning in the last 10 working days, a "
                         "stall in the last 3");
  auto limit = read_two_numbers(document, node, help, diagnostics);
  if (limit && limit->warn < limit->stall)
  {
    diagnostics
        .error("limit-invalid",
               document.file(),
               node.span,
               both("dagene tælles ned mod fristen, så advarslen kommer efter stoppet: {} er "
                    "mindre end {}",
                    "the days count down to the deadline, so the warning comes after the stall: "
                    "{} is less than {}",
                    limit->warn.count,
                    limit->stall.count))
        .help(help);
    return std::nullopt;
  }
  return limit;
}

std::optional<Term> read_term(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const auto text = read_text(document, node, diagnostics);
  if (!text)
  {
    return std::nullopt;
  }
  const auto term = parse_term(text->value);
  if (!term)
  {
    diagnostics
        .error("term-invalid",
               document.file(),
               text->span,
               both("\"{}\" er ikke en længde", "\"{}\" is not a length of time", text->value))
        .help(
            both("skriv fx 30d (dage), 10wd (arbejdsdage), 13w (uger) eller 3m (måneder)",
                 "write for example 30d (days), 10wd (working days), 13w (weeks) or 3m (months)"));
  }
  return term;
}

bool check_filled_list(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  if (!check_list(document, node, diagnostics))
  {
    return false;
  }
  if (node.child_count == 0)
  {
    diagnostics.error("list-empty",
                      document.file(),
                      node.span,
                      both("listen er tom; her skal stå mindst ét punkt",
                           "the list is empty; it must hold at least one item"));
  }
  return node.child_count > 0;
}

const KeyForm& RuleReader::form_of(std::string_view key) const
{
  const auto found = std::ranges::find(forms_, key, &KeyForm::key);
  SAG_ASSERT(found != forms_.end());
  return *found;
}

const Node* RuleReader::node(std::string_view key, std::optional<Presence> required)
{
  return must_be_there(key, required) ? keys_.required(key) : keys_.optional(key);
}

std::string RuleReader::text(std::string_view key)
{
  const Node* const value = node(key);
  const auto read = value != nullptr ? read_text(document_, *value, diagnostics_) : std::nullopt;
  return read ? read->value : std::string();
}

Text RuleReader::pair(std::string_view key)
{
  const Node* const value = node(key);
  const auto read =
      value != nullptr ? read_text_pair(document_, *value, diagnostics_) : std::nullopt;
  return read.value_or(Text{});
}

Located<std::string> RuleReader::word(std::string_view key, std::optional<Presence> required)
{
  const Node* const value = node(key, required);
  const auto read = value != nullptr ? read_word(document_, *value, diagnostics_) : std::nullopt;
  return read.value_or(Located<std::string>{});
}

std::vector<Located<std::string>> RuleReader::words(std::string_view key)
{
  const Node* const value = node(key);
  const auto read = value != nullptr ? read_words(document_, *value, diagnostics_) : std::nullopt;
  return read.value_or(std::vector<Located<std::string>>{});
}

std::vector<std::string> RuleReader::texts(std::string_view key)
{
  const Node* const value = node(key);
  const bool readable = value != nullptr
                        && (form_of(key).presence == Presence::may
                            || check_filled_list(document_, *value, diagnostics_));
  auto read = readable ? read_texts(document_, *value, diagnostics_) : std::nullopt;
  return read ? without_places(std::move(*read)) : std::vector<std::string>{};
}

std::optional<Located<Date>> RuleReader::date(std::string_view key)
{
  const Node* const value = node(key);
  return value != nullptr ? read_date(document_, *value, diagnostics_) : std::nullopt;
}

std::optional<Limit> RuleReader::limit(std::string_view key, std::optional<Presence> required)
{
  const Node* const value = node(key, required);
  return value != nullptr ? read_limit(document_, *value, diagnostics_) : std::nullopt;
}

std::optional<Limit> RuleReader::days_before(std::string_view key)
{
  const Node* const value = node(key);
  return value != nullptr ? read_days_before(document_, *value, diagnostics_) : std::nullopt;
}

std::vector<NamedLimit> RuleReader::named_limits(std::string_view key)
{
  std::vector<NamedLimit> limits;
  for (const Node* const entry : entries(key))
  {
    const auto read = counts_down(entry->key) ? read_days_before(document_, *entry, diagnostics_)
                                              : read_limit(document_, *entry, diagnostics_);
    if (read)
    {
      limits.push_back({{std::string(entry->key), entry->key_span}, *read});
    }
  }
  return limits;
}

std::optional<Term> RuleReader::term(std::string_view key)
{
  const Node* const value = node(key);
  return value != nullptr ? read_term(document_, *value, diagnostics_) : std::nullopt;
}

std::optional<std::size_t> RuleReader::one_of(std::string_view key,
                                              std::optional<Presence> required)
{
  const Node* const value = node(key, required);
  const auto read = value != nullptr ? read_one_of(document_, *value, words_for(key), diagnostics_)
                                     : std::nullopt;
  return read ? std::optional(read->value) : std::nullopt;
}

std::optional<std::string_view> RuleReader::word_of(std::string_view key,
                                                    std::optional<Presence> required)
{
  const auto index = one_of(key, required);
  return index ? std::optional(words_for(key)[*index]) : std::nullopt;
}

std::span<const std::string_view> RuleReader::words_for(std::string_view key) const
{
  return form_of(key).words;
}

bool RuleReader::flag(std::string_view key, bool fallback)
{
  const Node* const value = node(key);
  const auto read = value != nullptr ? read_flag(document_, *value, diagnostics_) : std::nullopt;
  return read ? read->value : fallback;
}

std::vector<const Node*> RuleReader::entries(std::string_view key)
{
  std::vector<const Node*> found;
  const Node* const map = node(key);
  if (map == nullptr || !check_map(document_, *map, diagnostics_))
  {
    return found;
  }
  for (const Node& entry : document_.children(*map))
  {
    if (read_id(document_, entry, diagnostics_))
    {
      found.push_back(&entry);
    }
  }
  return found;
}

std::vector<const Node*> RuleReader::items(std::string_view key, std::optional<Presence> required)
{
  std::vector<const Node*> found;
  const Node* const list = node(key, required);
  const bool readable =
      list != nullptr
      && (must_be_there(key, required) ? check_filled_list(document_, *list, diagnostics_)
                                       : check_list(document_, *list, diagnostics_));
  if (!readable)
  {
    return found;
  }
  for (const Node& item : document_.children(*list))
  {
    found.push_back(&item);
  }
  return found;
}

void RuleReader::finish()
{
  for (const KeyForm& form : forms_)
  {
    SAG_ASSERT(std::ranges::find(keys_.asked(), form.key) != keys_.asked().end()
               || !keys_.is_mapping());
  }
  keys_.finish(danish_keys());
}

void RuleReader::refuse(std::string_view key, const Text& reason)
{
  keys_.allow(form_of(key).key);
  if (const Node* const found = document_.find(keys_.node(), key))
  {
    diagnostics_.error("key-misplaced",
                       document_.file(),
                       found->key_span,
                       {fmt::format("`{}` hører ikke til her: {}", key, reason.da),
                        fmt::format("`{}` does not belong here: {}", key, reason.en)});
  }
}

bool counts_down(std::string_view code)
{
  return code == "deadline-near" || code == "letter-due";
}

void check_period(const SourceFilePtr& file,
                  const std::optional<Located<Date>>& from,
                  const std::optional<Located<Date>>& to,
                  Diagnostics& diagnostics)
{
  if (!from || !to || from->value <= to->value)
  {
    return;
  }
  diagnostics
      .error("period-backwards",
             file,
             to->span,
             both("perioden slutter {}, før den begynder {}",
                  "the period ends on {}, before it begins on {}",
                  format_iso(to->value),
                  format_iso(from->value)))
      .note(file, from->span, both("begyndelsen står her", "the beginning stands here"));
}

} // namespace sag
