// SPDX-License-Identifier: MPL-2.0
// A case file: header, citizen, log. The entries are schema_entry.cpp's.

#include "commands/schema.hpp"
#include "model/case_form.hpp"

#include <array>

namespace sag
{

namespace
{

constexpr auto all_lists = std::to_array<WordList>({
    WordList::person,
    WordList::unit,
    WordList::stage,
    WordList::kind,
    WordList::kind_or_unit,
    WordList::question,
    WordList::application,
    WordList::opening,
    WordList::measure,
    WordList::meeting,
    WordList::letter,
    WordList::outcome,
    WordList::consent_source,
    WordList::area,
    WordList::workflow,
    WordList::finding_code,
});

/// One need: the word `companion`, or a map with one key.
Json citizen_need()
{
  constexpr std::array<std::string_view, 1> word_alone{"companion"};
  Json properties;
  for (const std::string_view kind : need_words)
  {
    properties[kind] = kind == "print" ? enum_schema(print_words) : ref_to("text");
  }
  Json any = Json::array();
  any.push_back(enum_schema(word_alone));
  any.push_back({{"type", "object"},
                 {"properties", std::move(properties)},
                 {"additionalProperties", false},
                 {"minProperties", 1},
                 {"maxProperties", 1}});
  return {{"anyOf", std::move(any)}};
}

/// As a `changed` entry may have it: any of the keys.
Json citizen_part(const SchemaFrame& frame)
{
  Json citizen = map_schema(citizen_forms(), frame);
  if (frame.rules != nullptr && !frame.rules->office.cpr_allowed)
  {
    citizen["properties"]["cpr"] = false;
  }
  return citizen;
}

/// What a letter cannot do without must stand in the header.
Json whole_citizen(const SchemaFrame& frame)
{
  constexpr std::array<std::string_view, 3> required{"name", "language", "post"};
  constexpr std::array<std::string_view, 1> hidden{"protected"};
  Json citizen = citizen_part(frame);
  citizen["required"] = array_of_names(required);
  citizen["if"] = Json{{"required", array_of_names(hidden)},
                       {"properties", {{"protected", {{"const", true}}}}}};
  citizen["then"] = true;
  citizen["else"] = requires_key("address");
  return citizen;
}

} // namespace

Json case_schema(const SchemaFrame& frame)
{
  Json schema = schema_head({"En sag i Sagsgang", "A case of Sagsgang"}, frame);
  const Json whole = map_schema(case_forms(), frame);
  for (const auto& member : std::get<Json::Object>(whole.value()))
  {
    schema[member.key] = member.value;
  }
  Json citizen = whole_citizen(frame);
  describe(citizen, case_forms()[2].meaning(), frame);
  schema["properties"]["citizen"] = std::move(citizen);

  Json definitions = common_definitions(frame);
  define_lists(definitions, all_lists, frame);
  Json address = array_of(ref_to("text"), 1);
  address["maxItems"] = max_address_lines;
  definitions["address"] = std::move(address);
  definitions["citizen-needs"] = array_of(citizen_need());
  definitions["citizen"] = citizen_part(frame);
  definitions["log"] = array_of(ref_to("entry"), 1);
  definitions["entry"] = entry_schema(frame, definitions);
  schema["$defs"] = std::move(definitions);
  return schema;
}

} // namespace sag
