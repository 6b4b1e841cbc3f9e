// SPDX-License-Identifier: MPL-2.0
// The forms of single values: what the readers of the room yaml take, as patterns.

#include "commands/schema_parts.hpp"
#include "model/case_form.hpp"

#include <utility>

namespace sag
{

namespace
{

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

Json pair_schema()
{
  return {{"type", "object"},
          {"properties", {{"da", ref_to("text")}, {"en", ref_to("text")}}},
          {"required", array_of_names(language_words)},
          {"additionalProperties", false}};
}

Json two_numbers()
{
  return {{"type", "array"},
          {"items", {{"type", "integer"}, {"minimum", 0}, {"maximum", 999}}},
          {"minItems", 2},
          {"maxItems", 2}};
}

} // namespace

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

} // namespace sag
