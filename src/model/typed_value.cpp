// SPDX-License-Identifier: MPL-2.0
#include "model/typed_value.hpp"

#include "calendar/friendly_date.hpp"
#include "calendar/friendly_words.hpp"
#include "diagnostics/cpr.hpp"
#include "model/value_reader.hpp"
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

/// A number of a person never comes back in a message either.
std::optional<Text> check_cpr_free(std::string_view key, std::string_view value)
{
  return find_cpr(value) ? std::optional(both("{}: her står noget, der ligner et CPR-nummer",
                                              "{}: here stands what looks like a CPR number",
                                              mask_cpr(key)))
                         : std::nullopt;
}

Text outside_calendar(std::string_view key, std::string_view value)
{
  return both("{}: {} ligger uden for kalenderen", "{}: {} is outside the calendar", key, value);
}

Text not_a_word(std::string_view key, std::string_view value)
{
  Text text = both("{}: {} er ikke et ord med små bogstaver og bindestreger",
                   "{}: {} is not a word of small letters and dashes",
                   key,
                   mask_cpr(value));
  std::string meant = fold_words(mask_cpr(value));
  std::ranges::replace_if(
      meant, [](char c) { return c == ' ' || c == '_'; }, '-');
  if (is_word(meant))
  {
    text.da += fmt::format("; mente du {}?", meant);
    text.en += fmt::format("; did you mean {}?", meant);
  }
  return text;
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
    items.push_back(new_unquoted(item));
  }
  if (items.empty())
  {
    return both("{}: listen er tom", "{}: the list is empty", key);
  }
  return new_list(std::move(items));
}

std::variant<NewNode, Text> plan_hours(std::string_view key, std::string_view value)
{
  if (!parse_hours(value))
  {
    return both("{}: skriv timer om ugen som 12 eller 7,5, ikke {}",
                "{}: write hours a week such as 12 or 7.5, not {}",
                key,
                value);
  }
  return new_unquoted(std::string(value));
}

} // namespace

std::variant<Date, Text> read_typed_date(std::string_view key,
                                         std::string_view value,
                                         const TypingFrame& frame,
                                         std::vector<EchoedDate>& echoed)
{
  if (auto problem = check_cpr_free(key, value))
  {
    return std::move(*problem);
  }
  const FriendlyDate read =
      parse_friendly_date(value, frame.today, direction_of(key), *frame.office);
  if (!read.date)
  {
    return Text{fmt::format("{}: {}", key, read.da_problem),
                fmt::format("{}: {}", key, read.en_problem)};
  }
  if (!WorkCalendar::covers(*read.date))
  {
    return outside_calendar(key, value);
  }
  echoed.push_back({std::string(key), *read.date});
  return *read.date;
}

std::variant<NewNode, Text> plan_day_or_month(std::string_view key,
                                              std::string_view value,
                                              const TypingFrame& frame,
                                              std::vector<EchoedDate>& echoed)
{
  if (const auto month = parse_month(value))
  {
    return WorkCalendar::covers(first_day(*month))
               ? std::variant<NewNode, Text>(new_unquoted(format_iso(*month)))
               : outside_calendar(key, value);
  }
  auto date = read_typed_date(key, value, frame, echoed);
  if (auto* const problem = std::get_if<Text>(&date))
  {
    return std::move(*problem);
  }
  return new_unquoted(format_iso(std::get<Date>(date)));
}

std::variant<NewNode, Text> plan_value(const ValueRule& rule,
                                       std::string_view key,
                                       std::string_view value,
                                       const TypingFrame& frame,
                                       std::vector<EchoedDate>& echoed)
{
  if (auto problem = check_cpr_free(key, value))
  {
    return std::move(*problem);
  }
  if (value.find_first_not_of(" \t\r\n") == std::string_view::npos)
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
    return new_unquoted(std::string(value));
  case Shape::date:
  {
    auto date = read_typed_date(key, value, frame, echoed);
    if (auto* const problem = std::get_if<Text>(&date))
    {
      return std::move(*problem);
    }
    return new_unquoted(format_iso(std::get<Date>(date)));
  }
  case Shape::day_or_month:
    return plan_day_or_month(key, value, frame, echoed);
  case Shape::flag:
    return value == "true" || value == "false"
               ? std::variant<NewNode, Text>(new_unquoted(std::string(value)))
               : both("{} er true eller false", "{} is true or false", key);
  case Shape::words:
    return plan_words(rule, key, value);
  case Shape::text:
    return new_text(std::string(value));
  case Shape::hours:
    return plan_hours(key, value);
  case Shape::promise:
    return both("{0}: skriv {0}.decision=… eller {0}.next=…",
                "{0}: write {0}.decision=… or {0}.next=…",
                key);
  case Shape::waivers:
  case Shape::receipt:
  case Shape::citizen:
  case Shape::target:
    break;
  }
  return both(
      "{} kan ikke skrives på kommandolinjen", "{} cannot be written on the command line", key);
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

} // namespace sag
