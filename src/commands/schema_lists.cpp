// SPDX-License-Identifier: MPL-2.0
// The words that a casebook's own lists hold: of all its rules together, by name.

#include "commands/schema_parts.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sag
{

namespace
{

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
    "areas",
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
    case WordList::area:
      return name_in(workflow.areas, id);
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

} // namespace

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

} // namespace sag
