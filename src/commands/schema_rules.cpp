// SPDX-License-Identifier: MPL-2.0
// casebook.yaml and workflow files: the tables of their maps, and what in them depends on other
// keys of the same map.

#include "commands/schema.hpp"
#include "model/office_form.hpp"
#include "workflow/fact_table.hpp"
#include "workflow/workflow_form.hpp"

#include <array>

namespace sag
{

namespace
{

using Names = std::vector<std::string_view>;

Json is_value(std::string_view key, Json value)
{
  Json condition = requires_key(key);
  condition["properties"] = Json{{std::string(key), {{"const", std::move(value)}}}};
  return condition;
}

Json refuses(std::initializer_list<std::string_view> keys)
{
  Json properties;
  for (const std::string_view key : keys)
  {
    properties[key] = false;
  }
  return {{"properties", std::move(properties)}};
}

Json list_of(std::initializer_list<Json> items)
{
  Json list = Json::array();
  for (const Json& item : items)
  {
    list.push_back(item);
  }
  return list;
}

/// A word, or a list of them that is not empty.
Json word_or_words(Json word)
{
  return {{"anyOf", list_of({word, array_of(word, 1)})}};
}

/// `any`, a value of the verb, or a list of them.
Json trigger_value(const VerbRule& rule)
{
  if (rule.value.list != WordList::closed)
  {
    return word_or_words(ref_to("word"));
  }
  Names words(rule.value.words.begin(), rule.value.words.end());
  const Json list = array_of(enum_schema(words), 1);
  words.emplace_back("any");
  return {{"anyOf", list_of({enum_schema(words), list})}};
}

/// Exactly one event.
Json trigger_schema(std::span<const Verb> verbs)
{
  Json properties;
  for (const Verb verb : verbs)
  {
    properties[name_of(verb)] = trigger_value(rule_of(verb));
  }
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"additionalProperties", false},
          {"minProperties", 1},
          {"maxProperties", 1}};
}

Json fact_value(const FactRule& rule, const SchemaFrame& frame)
{
  switch (rule.form)
  {
  case FactForm::flag:
    return {{"const", true}};
  case FactForm::one_closed:
    return enum_schema(rule.closed);
  case FactForm::some_closed:
    return array_of(enum_schema(rule.closed), 1);
  case FactForm::one_word:
    return ref_to("word");
  case FactForm::some_words:
    return {{"anyOf", list_of({enum_schema(rule.closed), array_of(ref_to("word"), 1)})}};
  case FactForm::all_words:
  case FactForm::closed_or_words:
    return array_of(ref_to("word"), 1);
  case FactForm::meeting:
    return {{"anyOf", list_of({ref_to("word"), map_schema(met_forms(), frame)})}};
  case FactForm::alternatives:
    return array_of(ref_to("fact"), 1);
  }
  return {};
}

Json described_fact(const FactRule& rule, const SchemaFrame& frame)
{
  Json value = fact_value(rule, frame);
  describe(value, meaning_of(rule.kind), frame);
  return value;
}

/// One fact and nothing else: an alternative of `any`, or `after`.
Json fact_schema(const SchemaFrame& frame)
{
  Json properties;
  for (const std::string_view name : fact_names())
  {
    const FactRule& rule = rule_of(*find_fact(name));
    if (rule.kind != FactKind::any)
    {
      properties[name] = described_fact(rule, frame);
    }
  }
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"additionalProperties", false},
          {"minProperties", 1},
          {"maxProperties", 1}};
}

/// Its own keys and one fact; beside one fact every other is refused.
Json need_schema(const SchemaFrame& frame)
{
  Json need = map_schema(need_forms(), frame);
  const Names names(fact_names().begin(), fact_names().end());
  Json all = Json::array();
  for (const std::string_view name : names)
  {
    need["properties"][name] = described_fact(rule_of(*find_fact(name)), frame);
    Json alone;
    for (const KeyForm& form : need_forms())
    {
      alone[form.key] = true;
    }
    alone[name] = true;
    all.push_back(if_then(requires_key(name),
                          {{"properties", std::move(alone)}, {"additionalProperties", false}}));
  }
  all.push_back(needs_one_of(names,
                             {"Kravet siger ikke, hvad der skal være sket, fx assessed: lae-265.",
                              "The need does not say what must have happened, as "
                              "assessed: lae-265."},
                             frame));
  need["allOf"] = std::move(all);
  return need;
}

Json ends_for_a_reason()
{
  return if_then({{"not", requires_key("valid-to")}}, refuses({"closed-by"}));
}

Json transition_schema(const SchemaFrame& frame)
{
  Json map = map_schema(transition_forms(), frame);
  map["allOf"] = list_of({if_then({{"not", requires_key("forbids")}}, refuses({"forbids-law"})),
                          if_then({{"not", requires_key("route")}}, refuses({"special"})),
                          ends_for_a_reason()});
  return {{"anyOf", list_of({ref_to("word"), map})}};
}

/// A stage where the turn is ours needs a unit; a final one has no work, and need not go on.
Json stage_conditions()
{
  const Json is_final = is_value("final", true);
  const Json not_ours{{"anyOf", list_of({is_final, is_value("turn", "external")})}};
  Json ours = if_then(not_ours, refuses({"work"}));
  ours["else"] = requires_key("unit");
  Json goes_on = if_then(is_final, true);
  goes_on["else"] = requires_key("next");
  goes_on["else"]["properties"] = Json{{"next", {{"minItems", 1}}}};
  return list_of({ours, goes_on});
}

Json catalogue_conditions()
{
  constexpr std::array<std::string_view, 2> required{"code", "limit"};
  Json internal = if_then(is_value("party", "internal"), {{"required", array_of_names(required)}});
  Json refused;
  for (const std::string_view key : internal_keys())
  {
    refused[key] = false;
  }
  internal["else"] = Json{{"properties", std::move(refused)}};
  return list_of({internal});
}

/// `from: starts` is a measure's, `from: receipt` a decision's.
Json from_needs(std::string_view from, std::string_view verb)
{
  const Json starts{{"properties", {{"starts", requires_key(verb)}}}};
  return if_then(is_value("from", from), starts);
}

Json deadline_conditions()
{
  const Json others{
      {"anyOf", list_of({is_value("whose", "citizen"), is_value("whose", "effect")})}};
  return list_of({if_then({{"not", requires_key("until")}}, refuses({"window", "repeats"})),
                  if_then(others, refuses({"near", "notice"})),
                  ends_for_a_reason(),
                  from_needs("starts", "measure"),
                  from_needs("receipt", "decided")});
}

void add_members(Json& schema, const Json& map)
{
  for (const auto& member : std::get<Json::Object>(map.value()))
  {
    schema[member.key] = member.value;
  }
}

Json& each_of(Json& schema, std::string_view list)
{
  return schema["properties"][list]["additionalProperties"];
}

} // namespace

Json casebook_schema(const SchemaFrame& frame)
{
  Json schema = schema_head({"casebook.yaml i Sagsgang", "casebook.yaml of Sagsgang"}, frame);
  add_members(schema, map_schema(office_forms(), frame));
  Json definitions = common_definitions(frame);
  define_lists(definitions, std::array{WordList::workflow}, frame);
  schema["$defs"] = std::move(definitions);
  return schema;
}

Json workflow_schema(const SchemaFrame& frame)
{
  Json schema = schema_head({"Regler i Sagsgang", "Rules of Sagsgang"}, frame);
  add_members(schema, map_schema(workflow_forms(), frame));
  // The file's own id is no word of a list.
  each_of(schema, "stages")["allOf"] = stage_conditions();
  each_of(schema, "catalogue")["allOf"] = catalogue_conditions();
  each_of(schema, "deadlines")["allOf"] = deadline_conditions();
  schema["properties"]["limits"]["required"] = array_of_names(general_codes());

  Json definitions = common_definitions(frame);
  define_lists(definitions, std::array{WordList::unit}, frame);
  definitions["transition"] = transition_schema(frame);
  definitions["need"] = need_schema(frame);
  definitions["fact"] = fact_schema(frame);
  definitions["start"] = trigger_schema(starting_verbs());
  definitions["event"] = trigger_schema(meeting_verbs());
  definitions["end"] = Json{{"anyOf", list_of({ref_to("event"), array_of(ref_to("event"), 1)})}};
  schema["$defs"] = std::move(definitions);
  return schema;
}

} // namespace sag
