// SPDX-License-Identifier: MPL-2.0
#include "commands/schema_parts.hpp"

#include "diagnostics/assert.hpp"
#include "model/case_form.hpp"
#include "model/rule_reader.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sag
{

namespace
{

std::string without_marks(const std::string& text)
{
  std::string plain = text;
  std::erase(plain, '`');
  return plain;
}

/// id → what each is.
Json entries_schema(Json each)
{
  return {{"type", "object"},
          {"propertyNames", {{"pattern", word_pattern}}},
          {"additionalProperties", std::move(each)}};
}

Json limits_schema(const SchemaFrame& frame)
{
  Json properties;
  for (const FindingCode& code : finding_codes())
  {
    Json limit = ref_to(counts_down(code.slug) ? "days-before" : "limit");
    describe(limit, {std::string(code.title_da), std::string(code.title_en)}, frame);
    properties[code.slug] = std::move(limit);
  }
  return {
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json phrases_schema(std::span<const std::string_view> names)
{
  Json properties;
  for (const std::string_view name : names)
  {
    properties[name] = ref_to("text");
  }
  const Json phrases{{"type", "object"},
                     {"properties", std::move(properties)},
                     {"required", array_of_names(names)},
                     {"additionalProperties", false}};
  return {{"type", "object"},
          {"properties", {{"da", phrases}, {"en", phrases}}},
          {"required", array_of_names(language_words)},
          {"additionalProperties", false}};
}

Json list_value(const KeyForm& form, const SchemaFrame& frame)
{
  const int at_least = form.presence == Presence::must ? 1 : 0;
  switch (form.form)
  {
  case Form::words:
    return array_of(word_schema(form.list, frame));
  case Form::texts:
    return array_of(ref_to("text"), at_least);
  case Form::maps:
    return array_of(map_schema(form.inside, frame), at_least);
  case Form::pairs:
    return array_of(ref_to("pair"), at_least);
  case Form::transitions:
    return array_of(ref_to("transition"), at_least);
  case Form::needs:
    return array_of(ref_to("need"));
  default:
    SAG_ASSERT(false);
  }
  return {};
}

/// What an example of the rules gives and expects. Its entries are those of a case; that they are
/// is told by `sag validate`.
Json example_schema(Form form)
{
  if (form == Form::given)
  {
    return array_of(Json{{"type", "object"}}, 1);
  }
  const Json other =
      form == Form::expected_ways ? array_of(ref_to("word"), 1) : ref_to("rule-date");
  constexpr std::array<std::string_view, 3> routes{"open", "not-valid", "none"};
  constexpr std::array<std::string_view, 1> no_deadline{"none"};
  const Json word = form == Form::expected_ways ? enum_schema(routes) : enum_schema(no_deadline);
  Json either = Json::array();
  either.push_back(word);
  either.push_back(other);
  return entries_schema(Json{{"anyOf", std::move(either)}});
}

} // namespace

Json ref_to(std::string_view name)
{
  return {{"$ref", "#/$defs/" + std::string(name)}};
}

void describe(Json& schema, const Text& meaning, const SchemaFrame& frame)
{
  const std::string& text = frame.in(meaning);
  const std::string plain = without_marks(text);
  schema["description"] = plain;
  if (plain != text)
  {
    schema["markdownDescription"] = text;
  }
}

void explain_refusal(Json& schema, const Text& sentence, const SchemaFrame& frame)
{
  schema["errorMessage"] = frame.in(sentence);
}

Json pattern_schema(const std::string& pattern, const Text& sentence, const SchemaFrame& frame)
{
  Json schema{{"type", "string"}, {"pattern", pattern}};
  explain_refusal(schema, sentence, frame);
  return schema;
}

Json schema_head(const Text& title, const SchemaFrame& frame)
{
  return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
          {"description", frame.in(title)}};
}

Json map_schema(KeyForms forms, const SchemaFrame& frame)
{
  Json properties;
  Json required = Json::array();
  bool any_required = false;
  for (const KeyForm& form : forms)
  {
    Json value = value_schema(form, frame);
    describe(value, form.meaning(), frame);
    properties[form.key] = std::move(value);
    if (form.presence == Presence::must)
    {
      required.push_back(form.key);
      any_required = true;
    }
  }
  Json schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (any_required)
  {
    schema["required"] = std::move(required);
  }
  schema["additionalProperties"] = false;
  return schema;
}

Json value_schema(const KeyForm& form, const SchemaFrame& frame)
{
  switch (form.form)
  {
  case Form::text:
    return ref_to("text");
  case Form::word:
    return word_schema(form.list, frame);
  case Form::date:
    return ref_to("rule-date");
  case Form::moment:
    return ref_to("moment");
  case Form::flag:
    return {{"type", "boolean"}};
  case Form::one_of:
    return enum_schema(form.words);
  case Form::pair:
    return ref_to("pair");
  case Form::number:
    return {{"type", "integer"}, {"minimum", 1}};
  case Form::limit:
    return ref_to("limit");
  case Form::days_before:
    return ref_to("days-before");
  case Form::term:
    return ref_to("term");
  case Form::map:
    return map_schema(form.inside, frame);
  case Form::entries:
    return entries_schema(map_schema(form.inside, frame));
  case Form::named_pairs:
    return entries_schema(ref_to("pair"));
  case Form::limits:
    return limits_schema(frame);
  case Form::phrases:
    return phrases_schema(form.words);
  case Form::words:
  case Form::texts:
  case Form::maps:
  case Form::pairs:
  case Form::transitions:
  case Form::needs:
    return list_value(form, frame);
  case Form::version:
    return {{"const", 1}};
  case Form::id_range:
    return pattern_schema("^(?!0000)[0-9]{4}-[0-9]{4}$",
                          {"Skriv det første og det sidste nummer: 0001-1999.",
                           "Write the first and the last number: 0001-1999."},
                          frame);
  case Form::case_id:
    return pattern_schema(
        "^(19|20|21)[0-9]{2}-(?!0000)[0-9]{4}$",
        {"Skriv år og løbenummer: 2026-0141.", "Write year and running number: 2026-0141."},
        frame);
  case Form::given:
  case Form::expected_ways:
  case Form::expected_deadlines:
    return example_schema(form.form);
  case Form::address:
  case Form::citizen_needs:
  case Form::log:
  case Form::fact:
  case Form::trigger:
  case Form::triggers:
    break;
  }
  constexpr auto own_definitions = std::to_array<std::pair<Form, std::string_view>>({
      {Form::address, "address"},
      {Form::citizen_needs, "citizen-needs"},
      {Form::log, "log"},
      {Form::fact, "fact"},
      {Form::trigger, "start"},
      {Form::triggers, "end"},
  });
  const auto* const own =
      std::ranges::find(own_definitions, form.form, &std::pair<Form, std::string_view>::first);
  SAG_ASSERT(own != own_definitions.end());
  return ref_to(own->second);
}

Json enum_schema(std::span<const std::string_view> words)
{
  return {{"enum", array_of_names(words)}};
}

Json array_of(Json items, int at_least)
{
  Json schema{{"type", "array"}, {"items", std::move(items)}};
  if (at_least > 0)
  {
    schema["minItems"] = at_least;
  }
  return schema;
}

Json array_of_names(std::span<const std::string_view> names)
{
  Json list = Json::array();
  for (const std::string_view name : names)
  {
    list.push_back(name);
  }
  return list;
}

Json requires_key(std::string_view name)
{
  return {{"required", array_of_names({&name, 1})}};
}

Json if_then(Json condition, Json consequence)
{
  return {{"if", std::move(condition)}, {"then", std::move(consequence)}};
}

Json needs_one_of(std::span<const std::string_view> keys,
                  const Text& sentence,
                  const SchemaFrame& frame)
{
  Json any = Json::array();
  for (const std::string_view key : keys)
  {
    any.push_back(requires_key(key));
  }
  // An object is no null; of the ways to say so, editors show our sentence with this one.
  Json refused{{"type", "null"}};
  explain_refusal(refused, sentence, frame);
  return if_then({{"not", Json{{"anyOf", std::move(any)}}}}, std::move(refused));
}

} // namespace sag
