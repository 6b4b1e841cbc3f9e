// SPDX-License-Identifier: MPL-2.0
#include "model/entry_draft.hpp"

#include "calendar/friendly_words.hpp"
#include "diagnostics/cpr.hpp"
#include "diagnostics/suggestion.hpp"
#include "model/typed_value.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// All that is built while the fields are read.
struct Building
{
  const VerbRule& rule;
  const TypingFrame& frame;
  NewNode entry{};
  std::vector<EchoedDate> echoed{};
  std::vector<Text> problems{};
  /// The keys that were typed, also those whose value was refused.
  std::vector<std::string> typed{};
};

Text unknown_key(const VerbRule& rule, std::string_view typed)
{
  std::vector<std::string_view> known{"date"};
  std::string list = "date";
  for (const auto& keys : {rule.keys, common_keys()})
  {
    for (const KeyRule& key : keys)
    {
      if (key.key != Key::logged)
      {
        known.push_back(name_of(key.key));
        list += fmt::format(", {}", name_of(key.key));
      }
    }
  }
  const std::string shown = mask_cpr(typed);
  if (const auto near = nearest_word(typed, known))
  {
    return both("{} tager ikke {}; mente du {}?",
                "{} does not take {}; did you mean {}?",
                rule.name,
                shown,
                *near);
  }
  return both(
      "{} tager ikke {}; mulige: {}", "{} does not take {}; possible: {}", rule.name, shown, list);
}

/// `promised.decision=...` and `promised.next=...` fill one map.
std::optional<Text> add_promise(Building& building, std::string_view key, std::string_view value)
{
  auto node = plan_day_or_month(key, value, building.frame, building.echoed);
  if (auto* const problem = std::get_if<Text>(&node))
  {
    return std::move(*problem);
  }
  auto& fields = building.entry.fields;
  const auto promised = std::find_if(
      fields.begin(), fields.end(), [](const NewField& f) { return f.key == "promised"; });
  NewField field{std::string(key.substr(key.find('.') + 1)), std::move(std::get<NewNode>(node))};
  if (promised != fields.end())
  {
    promised->value.fields.push_back(std::move(field));
  }
  else
  {
    fields.push_back({"promised", new_map({std::move(field)})});
  }
  return std::nullopt;
}

/// The verb's own key or a common one.
std::optional<Text> add_key(Building& building, std::string_view typed, std::string_view value)
{
  const std::string_view name = unaliased_key(typed, building.frame);
  const auto key = find_key(name);
  const KeyRule* const rule = key ? find_key_rule(building.rule, *key) : nullptr;
  if (rule == nullptr)
  {
    return unknown_key(building.rule, typed);
  }
  if (*key == Key::logged)
  {
    return both("{} skrives af sig selv; sig med date=…, hvilken dag det skete",
                "{} is written by itself; say with date=… on which day it happened",
                name);
  }
  auto field = plan_field(rule->value, name, value, building.frame, building.echoed);
  if (auto* const problem = std::get_if<Text>(&field))
  {
    return std::move(*problem);
  }
  building.entry.fields.push_back(std::move(std::get<NewField>(field)));
  return std::nullopt;
}

bool is_typed(const Building& building, std::string_view name)
{
  const auto& typed = building.typed;
  return std::find(typed.begin(), typed.end(), name) != typed.end();
}

void add_field(Building& building, std::string_view typed, std::string_view value)
{
  const std::string_view name = unaliased_key(typed, building.frame);
  const bool promise = building.rule.verb == Verb::informed
                       && (name == "promised.decision" || name == "promised.next");
  if (is_typed(building, name))
  {
    building.problems.push_back(both("{} står der to gange", "{} is given twice", mask_cpr(name)));
    return;
  }
  building.typed.emplace_back(name);
  if (name == "date")
  {
    return;
  }
  if (auto problem = promise ? add_promise(building, name, value) : add_key(building, typed, value))
  {
    building.problems.push_back(std::move(*problem));
  }
}

/// The day it happened: today, or the first `date` among the fields.
Date read_entry_date(Building& building, const TypedEntry& typed)
{
  const auto given =
      std::find_if(typed.fields.begin(),
                   typed.fields.end(),
                   [&](const auto& f) { return unaliased_key(f.first, building.frame) == "date"; });
  if (given == typed.fields.end())
  {
    return building.frame.today;
  }
  auto read = read_typed_date("date", given->second, building.frame, building.echoed);
  if (auto* const problem = std::get_if<Text>(&read))
  {
    building.problems.push_back(std::move(*problem));
    return building.frame.today;
  }
  return std::get<Date>(read);
}

void add_value(Building& building, std::string_view typed)
{
  const VerbRule& rule = building.rule;
  auto value = plan_value(rule.value, rule.name, typed, building.frame, building.echoed);
  if (auto* const problem = std::get_if<Text>(&value))
  {
    building.problems.push_back(std::move(*problem));
    return;
  }
  building.entry.fields.push_back({std::string(rule.name), std::move(std::get<NewNode>(value))});
}

void check_required(Building& building)
{
  for (const KeyRule& key : building.rule.keys)
  {
    const std::string_view name = name_of(key.key);
    if (key.required && !is_typed(building, name))
    {
      const std::string values =
          key.value.words.empty() ? "" : fmt::format(": {}", fmt::join(key.value.words, ", "));
      building.problems.push_back(
          both("{} skal have {}=…{}", "{} needs {}=…{}", building.rule.name, name, values));
    }
  }
}

} // namespace

std::string_view unaliased_key(std::string_view typed, const TypingFrame& frame)
{
  const auto exact =
      std::ranges::find(frame.aliases, typed, &std::pair<std::string, std::string>::first);
  if (exact != frame.aliases.end())
  {
    return exact->second;
  }
  const std::string folded = fold_words(typed);
  const auto found = std::ranges::find_if(
      frame.aliases, [&](const auto& alias) { return fold_words(alias.first) == folded; });
  return found != frame.aliases.end() ? found->second : typed;
}

std::variant<EntryDraft, std::vector<Text>> plan_entry(const TypedEntry& typed,
                                                       const TypingFrame& frame)
{
  Building building{rule_of(typed.verb), frame};
  building.entry.kind = NodeKind::mapping;
  const Date date = read_entry_date(building, typed);
  building.entry.fields.push_back({"date", new_unquoted(format_iso(date))});
  building.entry.fields.push_back({"who", new_unquoted(std::string(frame.who))});
  add_value(building, typed.value);
  for (const auto& [key, text] : typed.fields)
  {
    add_field(building, key, text);
  }
  check_required(building);
  if (!building.problems.empty())
  {
    return std::move(building.problems);
  }
  if (date < frame.today)
  {
    building.entry.fields.push_back({"logged", new_unquoted(format_iso(frame.today))});
  }
  return EntryDraft{std::move(building.entry), date, std::move(building.echoed)};
}

} // namespace sag
