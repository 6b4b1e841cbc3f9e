// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_topic.hpp"

#include "calendar/date_text.hpp"

#include <array>

namespace sag
{

namespace
{

struct Topic
{
  /// There when the topic is.
  std::string_view field;
  std::string_view name;
};

/// The weightiest first. What is ours comes before what others do, and what the citizen can act on
/// before what they can only wait for.
constexpr auto topics = std::to_array<Topic>({
    {"delay.answer", "answer"},
    {"delay", "delay"},
    {"complaint", "complaint"},
    {"moved", "moved"},
    {"application", "application"},
    {"first", "first"},
    {"hearing", "hearing"},
    {"meeting.day", "meeting"},
    {"task", "task"},
    {"wait", "wait"},
});

std::string text_of(const LetterValues& values, std::string_view field)
{
  const LetterValue* const value = values.find(field);
  const auto* const text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? *text : std::string();
}

/// "torsdag den 3. december 2026"; empty when there is none.
std::string day_of(const LetterValues& values, std::string_view field, Language language)
{
  const LetterValue* const value = values.find(field);
  const auto* const date = value != nullptr ? std::get_if<Date>(value) : nullptr;
  return date != nullptr ? format_date(*date, DateStyle::with_weekday, language) : std::string();
}

std::string_view topic_of(const LetterValues& values)
{
  for (const Topic& topic : topics)
  {
    if (values.has(topic.field))
    {
      return topic.name;
    }
  }
  return "status";
}

} // namespace

void add_topic(LetterScene& scene, LetterValues& values)
{
  const std::string name(topic_of(values));
  const Language language = scene.language();
  std::vector<std::pair<std::string_view, std::string>> parts;
  if (name == "wait" || name == "task")
  {
    parts.emplace_back("a", text_of(values, name + ".a"));
  }
  else if (name == "application")
  {
    parts.emplace_back("the", text_of(values, "application.the"));
  }
  else if (name == "hearing")
  {
    parts.emplace_back("day", day_of(values, "hearing.by", language));
  }
  else if (name == "meeting")
  {
    parts.emplace_back("the", text_of(values, "meeting.the"));
    parts.emplace_back("day", day_of(values, "meeting.day", language));
  }
  values.set("heading", scene.say("heading-" + name, parts));
  values.set("lead", scene.say("lead-" + name, parts));
}

} // namespace sag
