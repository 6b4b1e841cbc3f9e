// SPDX-License-Identifier: MPL-2.0
#include "commands/schema_parts.hpp"

#include "diagnostics/assert.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sag
{

namespace
{

constexpr std::string_view word_pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
constexpr std::string_view month_pattern = "(0[1-9]|1[0-2])";
constexpr std::string_view day_pattern = "(0[1-9]|[12][0-9]|3[01])";
/// The years that the calendar covers.
constexpr std::string_view year_pattern = "(19[89][0-9]|20[0-9]{2}|21[0-4][0-9]|2150)";

/// An editor sees numbers and booleans where the program reads text: `ref: 2`, `note: true`.
Json types(std::initializer_list<std::string_view> names)
{
  Json list = Json::array();
  for (const std::string_view name : names)
  {
    list.push_back(name);
  }
  return list;
}

std::string without_marks(const std::string& text)
{
  std::string plain = text;
  std::erase(plain, '`');
  return plain;
}

Json pattern_schema(const std::string& pattern, const Text& sentence, const SchemaFrame& frame)
{
  Json schema{{"type", "string"}, {"pattern", pattern}};
  explain_refusal(schema, sentence, frame);
  return schema;
}

Json pair_schema()
{
  return {{"type", "object"},
          {"properties", {{"da", ref_to("text")}, {"en", ref_to("text")}}},
          {"required", types({"da", "en"})},
          {"additionalProperties", false}};
}

Json two_numbers()
{
  return {{"type", "array"},
          {"items", {{"type", "integer"}, {"minimum", 0}, {"maximum", 999}}},
          {"minItems", 2},
          {"maxItems", 2}};
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
    Json limit = ref_to(code.slug == "deadline-near" ? "days-before" : "limit");
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
          {"required", types({"da", "en"})},
          {"additionalProperties", false}};
}

/// What `$defs` calls a list, in the order of the enum WordList.
constexpr auto list_names = std::to_array<std::string_view>({
    "word",
    "word",
    "people",
    "units",
    "stages",
    "kinds",
    "kinds-and-units",
    "questions",
    "applications",
    "openings",
    "measures",
    "meetings",
    "letters",
    "outcomes",
    "consents",
    "workflows",
    "findings",
});

static_assert(static_cast<std::size_t>(WordList::finding_code) + 1 == list_names.size());

/// The words of a list in all the rules together, with what they are called.
using NamedWords = std::map<std::string, Text, std::less<>>;

void add_rule_words(NamedWords& words, WordList list, const Workflow& workflow)
{
  const auto name_in = [&](const auto& things, std::string_view id) -> Text
  {
    const auto found =
        std::ranges::find_if(things, [&](const auto& thing) { return thing.id.value == id; });
    return found != things.end() ? found->name : Text{};
  };
  const auto name_of_word = [&](std::string_view id) -> Text
  {
    switch (list)
    {
    case WordList::stage:
      return name_in(workflow.stages, id);
    case WordList::kind:
    case WordList::kind_or_unit:
      return name_in(workflow.catalogue, id);
    case WordList::question:
      return name_in(workflow.questions, id);
    case WordList::application:
      return name_in(workflow.applications, id);
    case WordList::opening:
      return name_in(workflow.openings, id);
    case WordList::measure:
      return name_in(workflow.measures, id);
    case WordList::meeting:
      return name_in(workflow.meetings, id);
    case WordList::letter:
      return name_in(workflow.letters, id);
    case WordList::outcome:
      return name_in(workflow.outcomes, id);
    case WordList::consent_source:
      return name_in(workflow.consents, id);
    default:
      return {};
    }
  };
  for (const std::string_view id : workflow.words_of(list))
  {
    words.try_emplace(std::string(id), name_of_word(id));
  }
}

void add_units(NamedWords& words, const Office& office)
{
  for (const Unit& unit : office.units)
  {
    words.try_emplace(*unit.id, unit.name);
  }
}

/// Empty for lists that nobody here knows.
NamedWords words_of(WordList list, const SchemaFrame& frame)
{
  NamedWords words;
  if (list == WordList::finding_code)
  {
    for (const FindingCode& code : finding_codes())
    {
      words.try_emplace(std::string(code.slug),
                        Text{std::string(code.title_da), std::string(code.title_en)});
    }
    return words;
  }
  if (frame.rules == nullptr)
  {
    return words;
  }
  const Rulebook& rules = *frame.rules;
  if (list == WordList::person)
  {
    for (const Person& person : rules.office.people)
    {
      words.try_emplace(*person.id, same(person.name));
    }
  }
  if (list == WordList::unit || list == WordList::kind_or_unit)
  {
    add_units(words, rules.office);
  }
  for (const Workflow& workflow : rules.workflows)
  {
    if (list == WordList::workflow)
    {
      words.try_emplace(*workflow.id, workflow.name);
    }
    add_rule_words(words, list, workflow);
  }
  return words;
}

bool has_list(WordList list, const SchemaFrame& frame)
{
  return list == WordList::finding_code || (list != WordList::none && frame.rules != nullptr);
}

Json named_enum(const NamedWords& words, const SchemaFrame& frame)
{
  Json values = Json::array();
  Json names = Json::array();
  for (const auto& [word, name] : words)
  {
    values.push_back(word);
    names.push_back(frame.in(name));
  }
  return {{"enum", std::move(values)}, {"markdownEnumDescriptions", std::move(names)}};
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
    return array_of(pair_schema(), at_least);
  case Form::transitions:
    return array_of(ref_to("transition"), at_least);
  case Form::needs:
    return array_of(ref_to("need"));
  default:
    SAG_ASSERT(false);
  }
  return {};
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

Json schema_head(const Text& title, const SchemaFrame& frame)
{
  return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
          {"description", frame.in(title)}};
}

Json common_definitions(const SchemaFrame& frame)
{
  Json text{{"type", types({"string", "number", "boolean"})}, {"pattern", "[^ \\n\\t]"}};
  Json word{
      {"type", types({"string", "integer", "boolean"})}, {"pattern", word_pattern}, {"minimum", 0}};
  explain_refusal(
      text,
      {"Her skal stå én tekst, som ikke er tom.", "One text is wanted here, not empty."},
      frame);
  explain_refusal(word,
                  {"Brug små bogstaver a-z, tal og enkelte bindestreger: lae-265.",
                   "Use small letters a-z, digits and single dashes: lae-265."},
                  frame);
  const std::string day = fmt::format("-{}-{}", month_pattern, day_pattern);
  const Text date_sentence{"Skriv en dato som 2026-08-03.", "Write a day as 2026-08-03."};
  return {
      {"text", std::move(text)},
      {"word", std::move(word)},
      {"date", pattern_schema(fmt::format("^{}{}$", year_pattern, day), date_sentence, frame)},
      {"rule-date",
       pattern_schema(fmt::format("^(19|20|21)[0-9]{{2}}{}$", day), date_sentence, frame)},
      {"moment",
       pattern_schema(fmt::format("^{}-{}(-{})?$", year_pattern, month_pattern, day_pattern),
                      {"Skriv en dag som 2026-08-03 eller en måned som 2026-08.",
                       "Write a day as 2026-08-03 or a month as 2026-08."},
                      frame)},
      {"hours",
       {{"type", types({"number", "string"})},
        {"minimum", 0},
        {"maximum", 168},
        {"pattern", "^(0|[1-9][0-9]{0,2})([.,][0-9]{1,2})?$"}}},
      {"pair", pair_schema()},
      {"limit", two_numbers()},
      {"days-before", two_numbers()},
      {"term",
       pattern_schema("^(0|[1-9][0-9]*)(d|wd|w|m)$",
                      {"Skriv 30d (dage), 10wd (arbejdsdage), 13w (uger) eller 3m (måneder).",
                       "Write 30d (days), 10wd (working days), 13w (weeks) or 3m (months)."},
                      frame)},
  };
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

Json word_schema(WordList list, const SchemaFrame& frame)
{
  const bool known =
      list != WordList::none && (frame.rules != nullptr || list == WordList::finding_code);
  return ref_to(known ? list_names[static_cast<std::size_t>(list)] : "word");
}

void define_lists(Json& definitions, std::span<const WordList> lists, const SchemaFrame& frame)
{
  for (const WordList list : lists)
  {
    const std::string_view name = list_names[static_cast<std::size_t>(list)];
    const NamedWords words = words_of(list, frame);
    if (!words.empty())
    {
      definitions[name] = named_enum(words, frame);
    }
    else if (has_list(list, frame))
    {
      // The rules have the list and nothing stands in it.
      definitions[name] = false;
    }
  }
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
