// SPDX-License-Identifier: MPL-2.0
// An entry of the log from the verb table. All its keys stand in one list with what they say, for
// hover and completion; what may stand together, each verb's own definition says behind an `if`, so
// that an editor points at the key that is too many instead of naming thirty alternatives.

#include "commands/schema.hpp"
#include "diagnostics/assert.hpp"
#include "model/case_form.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

constexpr auto fixed_keys = std::to_array<std::string_view>({"date", "who"});

Json shape_schema(const ValueRule& rule, const SchemaFrame& frame)
{
  const bool closed = rule.list == WordList::closed;
  switch (rule.shape)
  {
  case Shape::word:
    return closed ? enum_schema(rule.words) : word_schema(rule.list, frame);
  case Shape::text:
    return ref_to("text");
  case Shape::date:
    return ref_to("date");
  case Shape::day_or_month:
    return ref_to("moment");
  case Shape::flag:
    return {{"type", "boolean"}};
  case Shape::hours:
    return ref_to("hours");
  case Shape::words:
    return array_of(closed ? enum_schema(rule.words) : word_schema(rule.list, frame),
                    refuses_empty(rule.list) ? 1 : 0);
  case Shape::promise:
    return map_schema(promise_forms(), frame);
  case Shape::waivers:
    return array_of(map_schema(waiver_forms(), frame));
  case Shape::receipt:
    return map_schema(receipt_forms(), frame);
  case Shape::citizen:
    return ref_to("citizen");
  case Shape::target:
    return ref_to("target");
  }
  SAG_ASSERT(false);
  return {};
}

/// `withdrawn` also takes back what the citizen asked, and a handover.
Json verb_value(const VerbRule& rule, const SchemaFrame& frame)
{
  if (rule.verb != Verb::withdrawn || frame.rules == nullptr)
  {
    return shape_schema(rule.value, frame);
  }
  Json any = Json::array();
  any.push_back(word_schema(WordList::kind_or_unit, frame));
  any.push_back(word_schema(WordList::question, frame));
  return {{"anyOf", std::move(any)}};
}

/// "vi bad om noget. Nøgler, ! skal stå: `from` (!), `expected` ..."
Text verb_meaning(const VerbRule& rule)
{
  Text meaning{fmt::format("{}.", rule.meaning.da), fmt::format("{}.", rule.meaning.en)};
  std::string keys;
  for (const KeyRule& key : rule.keys)
  {
    keys += fmt::format(
        "{}`{}`{}", keys.empty() ? "" : ", ", name_of(key.key), key.required ? " (!)" : "");
  }
  if (!keys.empty())
  {
    meaning.da += " Nøgler, ! skal stå: " + keys + ".";
    meaning.en += " Keys, ! is required: " + keys + ".";
  }
  return meaning;
}

void allow_keys(Json& properties, std::span<const KeyRule> keys, const SchemaFrame& frame)
{
  for (const KeyRule& key : keys)
  {
    Json value = shape_schema(key.value, frame);
    describe(value, meaning_of(key.key), frame);
    properties[name_of(key.key)] = std::move(value);
  }
}

Json fixed_properties()
{
  Json properties;
  for (const std::string_view key : fixed_keys)
  {
    properties[key] = true;
  }
  return properties;
}

/// Exactly what an entry with this verb may hold.
Json verb_definition(const VerbRule& rule, const SchemaFrame& frame)
{
  Json properties = fixed_properties();
  Json value = verb_value(rule, frame);
  describe(value, verb_meaning(rule), frame);
  properties[rule.name] = std::move(value);
  allow_keys(properties, rule.keys, frame);
  allow_keys(properties, common_keys(), frame);
  Json required = Json::array();
  for (const KeyRule& key : rule.keys)
  {
    if (key.required)
    {
      required.push_back(name_of(key.key));
    }
  }
  return {{"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

/// A meeting that the citizen was not at says why.
Json meeting_definition(const SchemaFrame& frame)
{
  Json definition = verb_definition(rule_of(Verb::met), frame);
  definition["if"] = Json{{"required", array_of_names(std::array<std::string_view, 1>{"with"})},
                          {"properties", {{"with", {{"contains", {{"const", "citizen"}}}}}}}};
  definition["then"] = true;
  definition["else"] = requires_key("why");
  return definition;
}

bool is_only_key(std::string_view name)
{
  return find_key(name).has_value() && !find_verb(name).has_value();
}

/// The keys that replace the corrected entry's, for one verb.
Json correction_of(const VerbRule& rule, const SchemaFrame& frame)
{
  Json properties = fixed_properties();
  properties["corrected"] = true;
  std::vector<std::string_view> replacing;
  const auto allow = [&](std::span<const KeyRule> keys)
  {
    allow_keys(properties, keys, frame);
    for (const KeyRule& key : keys)
    {
      if (!belongs_to_correction(key.key))
      {
        replacing.push_back(name_of(key.key));
      }
    }
  };
  allow(rule.keys);
  allow(common_keys());
  // The correction's own come last: where both have one, it is the correction's.
  allow_keys(properties, rule_of(Verb::corrected).keys, frame);
  Json struck;
  for (const std::string_view key : replacing)
  {
    struck[key] = false;
  }
  Json choice = needs_one_of(replacing,
                             {"Skriv void: true eller de nøgler, der skal erstattes.",
                              "Write void: true or the keys to be replaced."},
                             frame);
  Json definition{{"properties", std::move(properties)}, {"additionalProperties", false}};
  definition["if"] = requires_key("void");
  definition["then"] = Json{{"properties", std::move(struck)}};
  definition["else"] = std::move(choice);
  return definition;
}

/// `{date, verb: value}`, and `ref` where it is needed.
Json target_definition(const SchemaFrame& frame)
{
  Json properties{{"date", ref_to("date")}};
  std::vector<std::string_view> verbs;
  for (const VerbRule& rule : verb_rules())
  {
    Json value;
    describe(
        value, {fmt::format("{}.", rule.meaning.da), fmt::format("{}.", rule.meaning.en)}, frame);
    properties[rule.name] = std::move(value);
    verbs.push_back(rule.name);
  }
  properties["ref"] = ref_to("word");
  constexpr int date_and_verb = 2;
  Json target{{"type", "object"},
              {"properties", std::move(properties)},
              {"required", array_of_names(std::span(fixed_keys).first(1))},
              {"additionalProperties", false}};
  Json all = Json::array();
  all.push_back(needs_one_of(verbs,
                             {"Skriv {date: DATO, VERBUM: VÆRDI} som i den linje, der rettes.",
                              "Write {date: DATE, VERB: VALUE} as in the entry to be corrected."},
                             frame));
  target["allOf"] = std::move(all);
  target["if"] = requires_key("ref");
  target["then"] = Json{{"maxProperties", date_and_verb + 1}};
  target["else"] = Json{{"maxProperties", date_and_verb}};
  return target;
}

Json correction_definition(const SchemaFrame& frame, Json& definitions)
{
  Json definition = verb_definition(rule_of(Verb::corrected), frame);
  Json& properties = definition["properties"];
  Json all = Json::array();
  for (const VerbRule& rule : verb_rules())
  {
    // Any key may be a corrected entry's; which ones, its verb says.
    for (const KeyRule& key : rule.keys)
    {
      if (name_of(key.key) != "because" && key.key != Key::void_entry)
      {
        properties[name_of(key.key)] = true;
      }
    }
    const std::string name = fmt::format("correction-of-{}", rule.name);
    definitions[name] = correction_of(rule, frame);
    const Json is_about{{"properties", {{"corrected", requires_key(rule.name)}}}};
    all.push_back(if_then(is_about, ref_to(name)));
  }
  definition["allOf"] = std::move(all);
  return definition;
}

/// When the entry's verb is this one. Some words are both: they are the verb only beside no other
/// verb that takes them as a key.
Json when_verb(const VerbRule& rule)
{
  Json condition = requires_key(rule.name);
  const auto key = find_key(rule.name);
  if (!key)
  {
    return condition;
  }
  Json others = Json::array();
  for (const VerbRule& other : verb_rules())
  {
    const bool takes_it = find_key_rule(other, *key) != nullptr || other.verb == Verb::corrected;
    if (takes_it && other.verb != rule.verb)
    {
      others.push_back(requires_key(other.name));
    }
  }
  condition["not"] = Json{{"anyOf", std::move(others)}};
  return condition;
}

} // namespace

Json entry_schema(const SchemaFrame& frame, Json& definitions)
{
  Json date = ref_to("date");
  describe(date, {"Dagen, det skete.", "The day it happened."}, frame);
  Json who = word_schema(WordList::person, frame);
  describe(who, {"Hvem der skrev linjen, ved id.", "Who wrote the entry, by id."}, frame);
  Json properties{{"date", std::move(date)}, {"who", std::move(who)}};
  std::vector<std::string_view> verbs;
  Json all = Json::array();
  definitions["target"] = target_definition(frame);
  for (const VerbRule& rule : verb_rules())
  {
    Json verb(std::initializer_list<Json::Member>{});
    describe(verb, verb_meaning(rule), frame);
    properties[rule.name] = std::move(verb);
    verbs.push_back(rule.name);
    const std::string name = fmt::format("entry-{}", rule.name);
    definitions[name] = rule.verb == Verb::met         ? meeting_definition(frame)
                        : rule.verb == Verb::corrected ? correction_definition(frame, definitions)
                                                       : verb_definition(rule, frame);
    all.push_back(if_then(when_verb(rule), ref_to(name)));
  }
  for (int at = 0; at <= static_cast<int>(Key::with); ++at)
  {
    const Key key = static_cast<Key>(at);
    if (is_only_key(name_of(key)))
    {
      Json value(std::initializer_list<Json::Member>{});
      describe(value, meaning_of(key), frame);
      properties[name_of(key)] = std::move(value);
    }
  }
  all.push_back(
      needs_one_of(verbs,
                   {"Linjen siger ikke, hvad der skete: skriv ét verbum, fx received: lae-265.",
                    "The entry does not say what happened: write one verb, as received: lae-265."},
                   frame));
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", array_of_names(fixed_keys)},
          {"additionalProperties", false},
          {"allOf", std::move(all)}};
}

} // namespace sag
