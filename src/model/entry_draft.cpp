// SPDX-License-Identifier: MPL-2.0
#include "model/entry_draft.hpp"

#include "calendar/friendly_date.hpp"
#include "diagnostics/cpr.hpp"
#include "diagnostics/suggestion.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// What was said, sent or begun lies behind us; what is expected lies ahead.
DateDirection direction_of(std::string_view key)
{
  return key == "date" || key == "sent" ? DateDirection::past : DateDirection::future;
}

std::variant<Date, Text> read_typed_date(std::string_view key,
                                         std::string_view value,
                                         const TypingFrame& frame,
                                         std::vector<EchoedDate>& echoed)
{
  const FriendlyDate read =
      parse_friendly_date(value, frame.today, direction_of(key), *frame.office);
  if (!read.date)
  {
    return Text{fmt::format("{}: {}", key, read.da_problem),
                fmt::format("{}: {}", key, read.en_problem)};
  }
  if (!WorkCalendar::covers(*read.date))
  {
    return both("{}: {} ligger uden for kalenderen", "{}: {} is outside the calendar", key, value);
  }
  echoed.push_back({std::string(key), *read.date});
  return *read.date;
}

Text not_a_word(std::string_view key, std::string_view value)
{
  return both("{}: {} er ikke et ord med små bogstaver og bindestreger",
              "{}: {} is not a word of small letters and dashes",
              key,
              mask_cpr(value));
}

Text not_one_of(std::string_view key,
                std::string_view value,
                std::span<const std::string_view> words)
{
  std::string list;
  for (const std::string_view word : words)
  {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", word);
  }
  return both("{}: {} er ikke et af {}", "{}: {} is not one of {}", key, mask_cpr(value), list);
}

/// A word of a closed list, or a free kebab-case word that the rules know about.
std::optional<Text> check_word(const ValueRule& rule, std::string_view key, std::string_view value)
{
  if (rule.list != WordList::closed)
  {
    return is_word(value) ? std::nullopt : std::optional(not_a_word(key, value));
  }
  const bool known = std::find(rule.words.begin(), rule.words.end(), value) != rule.words.end();
  return known ? std::nullopt : std::optional(not_one_of(key, value, rule.words));
}

std::vector<std::string> split_list(std::string_view value)
{
  std::vector<std::string> items;
  while (!value.empty())
  {
    const auto comma = value.find(',');
    std::string_view item = value.substr(0, comma);
    value = comma == std::string_view::npos ? "" : value.substr(comma + 1);
    item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
    item = item.substr(0, item.find_last_not_of(' ') + 1);
    if (!item.empty())
    {
      items.emplace_back(item);
    }
  }
  return items;
}

std::variant<NewNode, Text>
plan_words(const ValueRule& rule, std::string_view key, std::string_view value)
{
  std::vector<NewNode> items;
  for (const std::string& item : split_list(value))
  {
    if (auto problem = check_word(rule, key, item))
    {
      return std::move(*problem);
    }
    items.push_back(new_text(item));
  }
  if (items.empty())
  {
    return both("{}: listen er tom", "{}: the list is empty", key);
  }
  return new_list(std::move(items));
}

std::variant<NewNode, Text> plan_day_or_month(std::string_view key,
                                              std::string_view value,
                                              const TypingFrame& frame,
                                              std::vector<EchoedDate>& echoed)
{
  if (const auto month = parse_month(value))
  {
    return new_text(format_iso(*month));
  }
  auto date = read_typed_date(key, value, frame, echoed);
  if (auto* const problem = std::get_if<Text>(&date))
  {
    return std::move(*problem);
  }
  return new_text(format_iso(std::get<Date>(date)));
}

NewNode text_node(std::string_view value)
{
  const bool lines = value.find('\n') != std::string_view::npos;
  return lines ? new_literal(std::string(value)) : new_text(std::string(value));
}

std::variant<NewNode, Text> plan_value(const ValueRule& rule,
                                       std::string_view key,
                                       std::string_view value,
                                       const TypingFrame& frame,
                                       std::vector<EchoedDate>& echoed)
{
  if (find_cpr(value))
  {
    return both("{}: her står noget, der ligner et CPR-nummer",
                "{}: here stands what looks like a CPR number",
                key);
  }
  if (value.find_first_not_of(" \n") == std::string_view::npos)
  {
    return both("{} er tom", "{} is empty", key);
  }
  switch (rule.shape)
  {
  case Shape::word:
    if (auto problem = check_word(rule, key, value))
    {
      return std::move(*problem);
    }
    return new_text(std::string(value));
  case Shape::date:
  {
    auto date = read_typed_date(key, value, frame, echoed);
    if (auto* const problem = std::get_if<Text>(&date))
    {
      return std::move(*problem);
    }
    return new_text(format_iso(std::get<Date>(date)));
  }
  case Shape::day_or_month:
    return plan_day_or_month(key, value, frame, echoed);
  case Shape::flag:
    return value == "true" || value == "false"
               ? std::variant<NewNode, Text>(new_text(std::string(value)))
               : both("{} er true eller false", "{} is true or false", key);
  case Shape::words:
    return plan_words(rule, key, value);
  case Shape::text:
  case Shape::hours:
    return text_node(value);
  case Shape::promise:
  case Shape::waivers:
  case Shape::receipt:
  case Shape::citizen:
  case Shape::target:
    break;
  }
  return both(
      "{} kan ikke skrives på kommandolinjen", "{} cannot be written on the command line", key);
}

/// `promised.decision=...` and `promised.next=...` fill one map.
std::optional<Text> add_promise(NewNode& entry,
                                std::string_view key,
                                std::string_view value,
                                const TypingFrame& frame,
                                std::vector<EchoedDate>& echoed)
{
  auto node = plan_day_or_month(key, value, frame, echoed);
  if (auto* const problem = std::get_if<Text>(&node))
  {
    return std::move(*problem);
  }
  const std::string part(key.substr(key.find('.') + 1));
  const auto promised = std::find_if(entry.fields.begin(),
                                     entry.fields.end(),
                                     [](const NewField& f) { return f.key == "promised"; });
  NewField field{part, std::move(std::get<NewNode>(node))};
  if (promised != entry.fields.end())
  {
    promised->value.fields.push_back(std::move(field));
  }
  else
  {
    entry.fields.push_back({"promised", new_map({std::move(field)})});
  }
  return std::nullopt;
}

Text unknown_key(const VerbRule& rule, std::string_view typed)
{
  std::vector<std::string_view> known{"date"};
  std::string list = "date";
  for (const auto& keys : {rule.keys, common_keys()})
  {
    for (const KeyRule& key : keys)
    {
      known.push_back(name_of(key.key));
      list += fmt::format(", {}", name_of(key.key));
    }
  }
  if (const auto near = nearest_word(typed, known))
  {
    return both("{} tager ikke {}; mente du {}?",
                "{} does not take {}; did you mean {}?",
                rule.name,
                typed,
                *near);
  }
  return both(
      "{} tager ikke {}; mulige: {}", "{} does not take {}; possible: {}", rule.name, typed, list);
}

/// All that is built while the fields are read.
struct Building
{
  const VerbRule& rule;
  const TypingFrame& frame;
  NewNode entry;
  std::vector<EchoedDate> echoed;
  std::vector<Text> problems;
};

void add_field(Building& building, std::string_view typed, std::string_view value)
{
  const std::string_view name = unaliased_key(typed, building.frame);
  if (name == "promised.decision" || name == "promised.next")
  {
    if (building.rule.verb != Verb::informed)
    {
      building.problems.push_back(unknown_key(building.rule, typed));
    }
    else if (auto problem =
                 add_promise(building.entry, name, value, building.frame, building.echoed))
    {
      building.problems.push_back(std::move(*problem));
    }
    return;
  }
  const auto key = find_key(name);
  const KeyRule* const key_rule = key ? find_key_rule(building.rule, *key) : nullptr;
  if (key_rule == nullptr || *key == Key::logged)
  {
    building.problems.push_back(unknown_key(building.rule, typed));
    return;
  }
  const auto& fields = building.entry.fields;
  if (std::any_of(fields.begin(), fields.end(), [&](const NewField& f) { return f.key == name; }))
  {
    building.problems.push_back(both("{} står der to gange", "{} is given twice", name));
    return;
  }
  auto field = plan_field(key_rule->value, name, value, building.frame, building.echoed);
  if (auto* const problem = std::get_if<Text>(&field))
  {
    building.problems.push_back(std::move(*problem));
    return;
  }
  building.entry.fields.push_back(std::move(std::get<NewField>(field)));
}

/// The day it happened: today, or the `date` among the fields.
Date read_entry_date(Building& building, const TypedEntry& typed)
{
  Date date = building.frame.today;
  for (const auto& [key, value] : typed.fields)
  {
    if (unaliased_key(key, building.frame) != "date")
    {
      continue;
    }
    auto read = read_typed_date("date", value, building.frame, building.echoed);
    if (auto* const problem = std::get_if<Text>(&read))
    {
      building.problems.push_back(std::move(*problem));
    }
    else if (std::get<Date>(read) > building.frame.today)
    {
      building.problems.push_back(both("date: {} er ikke sket endnu",
                                       "date: {} has not happened yet",
                                       format_iso(std::get<Date>(read))));
    }
    else
    {
      date = std::get<Date>(read);
    }
  }
  return date;
}

void check_required(Building& building)
{
  for (const KeyRule& key : building.rule.keys)
  {
    const auto& fields = building.entry.fields;
    const std::string_view name = name_of(key.key);
    if (key.required
        && std::none_of(
            fields.begin(), fields.end(), [&](const NewField& f) { return f.key == name; }))
    {
      building.problems.push_back(
          both("{} skal have {}=…", "{} needs {}=…", building.rule.name, name));
    }
  }
}

} // namespace

std::string_view unaliased_key(std::string_view typed, const TypingFrame& frame)
{
  if (frame.aliases != nullptr)
  {
    const auto found = std::find_if(frame.aliases->begin(),
                                    frame.aliases->end(),
                                    [&](const auto& pair) { return pair.first == typed; });
    if (found != frame.aliases->end())
    {
      return found->second;
    }
  }
  return typed;
}

std::variant<NewField, Text> plan_field(const ValueRule& rule,
                                        std::string_view key,
                                        std::string_view value,
                                        const TypingFrame& frame,
                                        std::vector<EchoedDate>& echoed)
{
  auto node = plan_value(rule, key, value, frame, echoed);
  if (auto* const problem = std::get_if<Text>(&node))
  {
    return std::move(*problem);
  }
  return NewField{std::string(key), std::move(std::get<NewNode>(node))};
}

std::variant<EntryDraft, std::vector<Text>> plan_entry(const TypedEntry& typed,
                                                       const TypingFrame& frame)
{
  Building building{rule_of(typed.verb), frame, {}, {}, {}};
  building.entry.kind = NodeKind::mapping;
  const Date date = read_entry_date(building, typed);
  building.entry.fields.push_back({"date", new_text(format_iso(date))});
  building.entry.fields.push_back({"who", new_text(std::string(frame.who))});
  auto value =
      plan_value(building.rule.value, building.rule.name, typed.value, frame, building.echoed);
  if (auto* const problem = std::get_if<Text>(&value))
  {
    building.problems.push_back(std::move(*problem));
  }
  else
  {
    building.entry.fields.push_back(
        {std::string(building.rule.name), std::move(std::get<NewNode>(value))});
  }
  for (const auto& [key, text] : typed.fields)
  {
    if (unaliased_key(key, frame) != "date")
    {
      add_field(building, key, text);
    }
  }
  check_required(building);
  if (!building.problems.empty())
  {
    return std::move(building.problems);
  }
  if (date < frame.today)
  {
    building.entry.fields.push_back({"logged", new_text(format_iso(frame.today))});
  }
  return EntryDraft{std::move(building.entry), date, std::move(building.echoed)};
}

} // namespace sag
