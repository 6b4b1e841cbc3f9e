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
      .help(both("del den i to linjer med hver sin dato; efter en fletning i git mangler den anden "
                 "sin `- date:` og `who:`",
                 "split it into two entries, each with its date; after a merge in git the second "
                 "lacks its `- date:` and `who:`"))
      .note(place.document.file(), first.key_span, both("det første verbum", "the first verb"));
}

/// Some words are both a verb and a key (`company` and `stage` are): they are the verb only when
/// the entry has no other. A correction may take any key, for it takes those of what it corrects.
bool also_key_of(const Node& verb_node, std::string_view name)
{
  const auto verb = find_verb(verb_node.key);
  const auto key = find_key(name);
  return verb && key
         && (*verb == Verb::corrected || find_key_rule(rule_of(*verb), *key) != nullptr);
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

/// What may stand in an entry: with a verb its keys (and those of what it corrects), else a verb.
std::vector<std::string_view> words_for(const VerbRule* rule, const Target* target)
{
  std::vector<std::string_view> words{"date", "who"};
  const auto add = [&](std::span<const KeyRule> keys)
  {
    for (const KeyRule& key : keys)
    {
      words.push_back(name_of(key.key));
    }
  };
  if (rule == nullptr)
  {
    for (const VerbRule& verb : verb_rules())
    {
      words.push_back(verb.name);
    }
  }
  else
  {
    add(rule->keys);
  }
  if (target != nullptr)
  {
    add(rule_of(target->verb).keys);
  }
  add(common_keys());
  return words;
}

/// An alias comes first, where what it stands for may stand here; then a known word that is near.
std::optional<std::string_view> meant_word(const ReadingPlace& place,
                                           std::string_view typed,
                                           const std::vector<std::string_view>& words)
{
  const auto alias =
      std::find_if(place.aliases.begin(),
                   place.aliases.end(),
                   [&](const KeyAlias& a)
                   {
                     return is_same_word(a.word, typed)
                            && std::find(words.begin(), words.end(), a.key) != words.end();
                   });
  return alias != place.aliases.end() ? std::optional(alias->key) : nearest_word(typed, words);
}

std::string list_of(std::span<const KeyRule> keys)
{
  std::string list;
  for (const KeyRule& key : keys)
  {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", name_of(key.key));
  }
  return list;
}

/// A key that is none of the verb's (or, without a verb, no verb): what was probably meant.
void report_unknown_key(const ReadingPlace& place,
                        const Node& child,
                        const VerbRule* rule,
                        const Target* target)
{
  const bool other_verbs_key = rule != nullptr && find_key(child.key);
  const std::string_view verb = target != nullptr ? name_of(target->verb)
                                : rule != nullptr ? rule->name
                                                  : "";
  Reported reported =
      other_verbs_key ? place.diagnostics.error(
          "key-not-for-verb",
          place.document.file(),
          child.key_span,
          both("{} hører ikke til {}", "{} does not belong to {}", child.key, verb))
                      : place.diagnostics.error(
                          "key-unknown",
                          place.document.file(),
                          child.key_span,
                          both("ukendt nøgle: {}", "unknown key: {}", quoted_key(child.key)));
  const std::span<const KeyRule> keys = target != nullptr ? rule_of(target->verb).keys
                                        : rule != nullptr ? rule->keys
                                                          : std::span<const KeyRule>{};
  // A key of another verb is spelled right; it just does not belong here.
  const auto meant =
      other_verbs_key ? std::nullopt : meant_word(place, child.key, words_for(rule, target));
  if (meant)
  {
    reported.help(both("mente du `{}`?", "did you mean `{}`?", *meant));
  }
  else if (!keys.empty())
  {
    reported.help(both("{} tager: {}", "{} takes: {}", verb, list_of(keys)));
  }
}

void report_no_verb(const ReadingPlace& place, const Node& node)
{
  place.diagnostics
      .error("entry-without-verb",
             place.document.file(),
             node.span,
             both("linjen siger ikke, hvad der skete", "the entry does not say what happened"))
      .help(both("skriv ét verbum, for eksempel `received: lae-265`; se `sag log --help`",
                 "write one verb, for example `received: lae-265`; see `sag log --help`"));
}

/// A correction also takes the keys of the entry that it corrects.
const KeyRule* find_rule(const VerbRule& rule, const Target* target, Key key)
{
  const KeyRule* found = find_key_rule(rule, key);
  if (found == nullptr && target != nullptr)
  {
    found = find_key_rule(rule_of(target->verb), key);
  }
  return found;
}

std::vector<Field> read_fields(const ReadingPlace& place,
                               const EntryNodes& nodes,
                               const VerbRule& rule,
                               const Target* target)
{
  std::vector<Field> fields;
  fields.reserve(nodes.others.size());
  for (const Node* const child : nodes.others)
  {
    const auto key = find_key(child->key);
    const KeyRule* const key_rule = key ? find_rule(rule, target, *key) : nullptr;
    if (key_rule == nullptr)
    {
      report_unknown_key(place, *child, &rule, target);
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
               both("linjen er skrevet, før det skete", "the entry was written before it happened"))
        .help(
            both("logged er den dag, linjen blev skrevet; udelad den, når det er samme dag",
                 "logged is the day the entry was written; leave it out when it is the same day"));
  }
}

/// A correction strikes an entry out or replaces keys of it: one of the two, and never neither.
void check_correction(const ReadingPlace& place, const EntryNodes& nodes, const Entry& entry)
{
  const auto replacing = std::find_if(nodes.others.begin(),
                                      nodes.others.end(),
                                      [](const Node* node)
                                      {
                                        const auto key = find_key(node->key);
                                        return key && !belongs_to_correction(*key);
                                      });
  const bool replaces = replacing != nodes.others.end();
  if (replaces && entry.has(Key::void_entry))
  {
    const Node& node = **replacing;
    place.diagnostics.error("key-misplaced",
                            place.document.file(),
                            node.key_span,
                            both("linjen stryges, så {} kan ikke også rettes",
                                 "the entry is struck out, so {} cannot be corrected as well",
                                 node.key));
  }
  else if (!replaces && !entry.has(Key::void_entry))
  {
    place.diagnostics
        .error("key-missing",
               place.document.file(),
               entry.verb_span,
               both("rettelsen siger ikke, hvad der skal være anderledes",
                    "the correction does not say what should be different"))
        .help(both("skriv void: true eller de nøgler, der skal erstattes",
                   "write void: true or the keys to be replaced"));
  }
}

/// The rest of an entry whose verb is mistyped, read as the verb that was probably meant, so that
/// what is wrong there is told in the same run.
void check_rest(const ReadingPlace& place, const EntryNodes& nodes, const Node& mistyped)
{
  const auto meant = meant_word(place, mistyped.key, words_for(nullptr, nullptr));
  const auto verb = meant ? find_verb(*meant) : std::nullopt;
  if (!verb || *verb == Verb::corrected)
  {
    return;
  }
  const VerbRule& rule = rule_of(*verb);
  static_cast<void>(read_value(place, mistyped, rule.value));
  for (const Node* const child : nodes.others)
  {
    const auto key = find_key(child->key);
    const KeyRule* const key_rule = key ? find_key_rule(rule, *key) : nullptr;
    if (key_rule != nullptr)
    {
      static_cast<void>(read_value(place, *child, key_rule->value));
    }
  }
}

/// Without a verb: a mistyped one is told as such; only an entry of known keys lacks one.
void report_missing_verb(const ReadingPlace& place, const Node& node, const EntryNodes& nodes)
{
  const Node* mistyped = nullptr;
  for (const Node* const child : nodes.others)
  {
    if (!find_key(child->key))
    {
      report_unknown_key(place, *child, nullptr, nullptr);
      mistyped = mistyped == nullptr ? child : mistyped;
    }
  }
  if (mistyped == nullptr)
  {
    report_no_verb(place, node);
    return;
  }
  check_rest(place, nodes, *mistyped);
}

} // namespace

std::optional<Entry> read_entry(const ReadingPlace& place, const Node& node)
{
  MappingReader reader(place.document, node, place.diagnostics);
  if (!reader.is_mapping())
  {
    return std::nullopt;
  }
  const EntryNodes nodes = sort_nodes(place, node);
  static_cast<void>(reader.required("date"));
  if (place.writer.empty())
  {
    static_cast<void>(reader.required("who"));
  }
  const auto date = nodes.date != nullptr ? read_day(place, *nodes.date) : std::nullopt;
  const auto who = nodes.who != nullptr   ? read_word_view(place, *nodes.who)
                   : place.writer.empty() ? std::nullopt
                                          : std::optional(LocatedText{place.writer, node.span});
  if (nodes.verb == nullptr)
  {
    report_missing_verb(place, node, nodes);
    return std::nullopt;
  }
  const VerbRule& rule = rule_of(*find_verb(nodes.verb->key));
  auto value = read_value(place, *nodes.verb, rule.value);
  auto fields =
      rule.verb == Verb::corrected && !value
          ? std::vector<Field>{}
          : read_fields(place, nodes, rule, value ? std::get_if<Target>(&value->value) : nullptr);
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
  if (entry.verb == Verb::corrected)
  {
    check_correction(place, nodes, entry);
  }
  return entry;
}

} // namespace sag
