// SPDX-License-Identifier: MPL-2.0
#include "model/entry_reader.hpp"

#include "diagnostics/redaction.hpp"
#include "diagnostics/suggestion.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>
#include <string>

namespace sag
{

namespace
{

/// The nodes of an entry, told apart before any value is read: what a key means depends on the
/// verb, which may stand after it.
struct EntryNodes
{
  const Node* date = nullptr;
  const Node* who = nullptr;
  const Node* verb = nullptr;
  std::vector<const Node*> others;
};

void report_two_verbs(const ReadingPlace& place, const Node& first, const Node& second)
{
  place.diagnostics
      .error("entry-two-verbs",
             place.document.file(),
             second.key_span,
             both("linjen har to verber: {} og {}",
                  "the entry has two verbs: {} and {}",
                  first.key,
                  second.key))
      .help(both("del den i to linjer med hver sin dato",
                 "split it into two entries, each with its date"))
      .note(place.document.file(), first.key_span, both("det første verbum", "the first verb"));
}

/// Some words are both a verb and a key (`outcome` is not, but `company` and `stage` are): they are
/// the verb only when the entry has no other.
bool also_key_of(const Node& verb_node, std::string_view name)
{
  const auto verb = find_verb(verb_node.key);
  const auto key = find_key(name);
  return verb && key && find_key_rule(rule_of(*verb), *key) != nullptr;
}

EntryNodes sort_nodes(const ReadingPlace& place, const Node& node)
{
  EntryNodes nodes;
  for (const Node& child : place.document.children(node))
  {
    if (child.key == "date")
    {
      nodes.date = &child;
    }
    else if (child.key == "who")
    {
      nodes.who = &child;
    }
    else if (!find_verb(child.key))
    {
      nodes.others.push_back(&child);
    }
    else if (nodes.verb == nullptr)
    {
      nodes.verb = &child;
    }
    else if (also_key_of(*nodes.verb, child.key))
    {
      nodes.others.push_back(&child);
    }
    else if (also_key_of(child, nodes.verb->key))
    {
      nodes.others.push_back(nodes.verb);
      nodes.verb = &child;
    }
    else
    {
      report_two_verbs(place, *nodes.verb, child);
    }
  }
  return nodes;
}

std::vector<std::string_view> words_for(const VerbRule* rule)
{
  std::vector<std::string_view> words{"date", "who"};
  if (rule == nullptr)
  {
    for (const VerbRule& verb : verb_rules())
    {
      words.push_back(verb.name);
    }
  }
  else
  {
    for (const KeyRule& key : rule->keys)
    {
      words.push_back(name_of(key.key));
    }
  }
  for (const KeyRule& key : common_keys())
  {
    words.push_back(name_of(key.key));
  }
  return words;
}

/// A key that is none of the verb's (or, without a verb, no verb): what was probably meant.
void report_unknown_key(const ReadingPlace& place, const Node& child, const VerbRule* rule)
{
  Reported reported =
      find_key(child.key) && rule != nullptr
          ? place.diagnostics.error(
              "key-not-for-verb",
              place.document.file(),
              child.key_span,
              both("{} hører ikke til {}", "{} does not belong to {}", child.key, rule->name))
          : place.diagnostics.error(
              "key-unknown",
              place.document.file(),
              child.key_span,
              both("ukendt nøgle {}", "unknown key {}", quoted_value(child.key)));
  const auto alias = std::find_if(place.aliases.begin(),
                                  place.aliases.end(),
                                  [&](const KeyAlias& a) { return a.word == child.key; });
  const auto words = words_for(rule);
  const auto near =
      alias != place.aliases.end() ? std::optional(alias->key) : nearest_word(child.key, words);
  if (near)
  {
    reported.help(both("mente du {}?", "did you mean {}?", *near));
  }
  else if (rule != nullptr && !rule->keys.empty())
  {
    std::string list;
    for (const KeyRule& key : rule->keys)
    {
      list += fmt::format("{}{}", list.empty() ? "" : ", ", name_of(key.key));
    }
    reported.help(both("{} tager: {}", "{} takes: {}", rule->name, list));
  }
}

void report_no_verb(const ReadingPlace& place, const Node& node)
{
  place.diagnostics
      .error("entry-without-verb",
             place.document.file(),
             node.span,
             both("linjen siger ikke hvad der skete", "the entry does not say what happened"))
      .help(both("skriv ét verbum, for eksempel `received: lae-265`; se `sag log --help`",
                 "write one verb, for example `received: lae-265`; see `sag log --help`"));
}

/// A correction also takes the keys of the entry that it corrects.
const KeyRule* find_rule(const VerbRule& rule, const std::optional<Target>& target, Key key)
{
  const KeyRule* found = find_key_rule(rule, key);
  if (found == nullptr && target)
  {
    found = find_key_rule(rule_of(target->verb), key);
  }
  return found;
}

std::vector<Field> read_fields(const ReadingPlace& place,
                               const EntryNodes& nodes,
                               const VerbRule& rule,
                               const std::optional<Target>& target)
{
  std::vector<Field> fields;
  fields.reserve(nodes.others.size());
  for (const Node* const child : nodes.others)
  {
    const auto key = find_key(child->key);
    const KeyRule* const key_rule = key ? find_rule(rule, target, *key) : nullptr;
    if (key_rule == nullptr)
    {
      report_unknown_key(place, *child, &rule);
      continue;
    }
    if (auto value = read_value(place, *child, key_rule->value))
    {
      fields.push_back({*key, child->key_span, std::move(*value)});
    }
  }
  return fields;
}

bool has_key(const EntryNodes& nodes, std::string_view name)
{
  return std::any_of(
      nodes.others.begin(), nodes.others.end(), [&](const Node* n) { return n->key == name; });
}

void check_required(const ReadingPlace& place, const EntryNodes& nodes, const VerbRule& rule)
{
  for (const KeyRule& key : rule.keys)
  {
    const std::string_view name = name_of(key.key);
    if (key.required && !has_key(nodes, name))
    {
      place.diagnostics.error("key-missing",
                              place.document.file(),
                              nodes.verb->key_span,
                              both("{} mangler {}", "{} lacks {}", rule.name, name));
    }
  }
}

void check_logged(const ReadingPlace& place, const Entry& entry)
{
  const auto logged = entry.day(Key::logged);
  if (logged && logged->value < entry.date.value)
  {
    place.diagnostics
        .error("logged-before-date",
               place.document.file(),
               logged->span,
               both("linjen er skrevet før det skete", "the entry was written before it happened"))
        .help(
            both("logged er dagen hvor linjen blev skrevet; udelad den når det er samme dag",
                 "logged is the day the entry was written; leave it out when it is the same day"));
  }
}

} // namespace

std::optional<Entry> read_entry(const ReadingPlace& place, const Node& node)
{
  if (!check_map(place.document, node, place.diagnostics))
  {
    return std::nullopt;
  }
  const EntryNodes nodes = sort_nodes(place, node);
  MappingReader reader(place.document, node, place.diagnostics);
  static_cast<void>(reader.required("date"));
  static_cast<void>(reader.required("who"));
  const auto date = nodes.date != nullptr
                        ? read_date(place.document, *nodes.date, place.diagnostics)
                        : std::nullopt;
  const auto who = nodes.who != nullptr ? read_word_view(place, *nodes.who) : std::nullopt;
  if (nodes.verb == nullptr)
  {
    // A mistyped verb is told as such; only an entry of known keys lacks one.
    const std::size_t before = place.diagnostics.size();
    for (const Node* const child : nodes.others)
    {
      if (!find_key(child->key))
      {
        report_unknown_key(place, *child, nullptr);
      }
    }
    if (place.diagnostics.size() == before)
    {
      report_no_verb(place, node);
    }
    return std::nullopt;
  }
  const VerbRule& rule = rule_of(*find_verb(nodes.verb->key));
  auto value = read_value(place, *nodes.verb, rule.value);
  const Target* const found = value ? std::get_if<Target>(&value->value) : nullptr;
  const auto target = found != nullptr ? std::optional(*found) : std::nullopt;
  auto fields = read_fields(place, nodes, rule, target);
  check_required(place, nodes, rule);
  if (!date || !who || !value)
  {
    return std::nullopt;
  }
  Entry entry{node.span,
              *date,
              *who,
              rule.verb,
              nodes.verb->key_span,
              std::move(*value),
              std::move(fields)};
  check_logged(place, entry);
  return entry;
}

} // namespace sag
