// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_fields.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

using enum FieldType;

constexpr auto fields = std::to_array<LetterField>({
    {"municipality", text},
    {"citizen.name", text},
    {"case.id", text},
    {"letter.date", date},
    {"heading", text},
    {"lead", text},
    {"first", group, "first"},
    {"application", group, "application"},
    {"application.the", text, "application"},
    {"stage.plain", text},
    {"stage.step", number, "stage.step"},
    {"stage.steps", number, "stage.step"},
    {"wait", group, "wait"},
    {"wait.a", text, "wait"},
    {"wait.the", text, "wait"},
    {"wait.it", text, "wait"},
    {"wait.why", text, "wait"},
    {"wait.since", date, "wait"},
    {"wait.expected", date, "wait.expected"},
    {"wait.late", date, "wait.late"},
    {"wait.reminded", date, "wait.reminded"},
    {"wait.ours", group, "wait.ours"},
    {"meeting", group, "meeting"},
    {"meeting.the", text, "meeting"},
    {"meeting.day", date, "meeting.day"},
    {"meeting.by", date, "meeting.by"},
    {"task", group, "task"},
    {"task.a", text, "task"},
    {"task.why", text, "task"},
    {"task.by", date, "task.by"},
    {"task.late", date, "task.late"},
    {"hearing", group, "hearing"},
    {"hearing.a", text, "hearing"},
    {"hearing.by", date, "hearing"},
    {"delay", group, "delay"},
    {"delay.what", text, "delay"},
    {"delay.since", date, "delay"},
    {"delay.work", group, "delay.work"},
    {"delay.answer", group, "delay.answer"},
    {"broken", group, "broken"},
    {"broken.by", day_or_month, "broken"},
    {"broken.decision", group, "broken.decision"},
    {"moved", group, "moved"},
    {"moved.by", day_or_month, "moved"},
    {"untrue", list, "untrue"},
    {"complaint", group, "complaint"},
    {"complaint.by", day_or_month, "complaint.by"},
    {"appeal", group, "appeal"},
    {"appeal.by", date, "appeal"},
    {"pause", group, "pause"},
    {"pause.review", date, "pause"},
    {"done", list, "done"},
    {"ahead", list},
    {"decision", group, "decision"},
    {"decision.by", day_or_month, "decision"},
    {"decision.kept", group, "decision.kept"},
    {"next-contact", date},
    {"goals", list, "goals"},
    {"agreements", list, "agreements"},
    {"own-words", group, "own-words"},
    {"contact.name", text},
    {"contact.title", text},
    {"contact.phone", text},
    {"contact.for", text, "contact.for"},
    {"leader", group, "leader"},
    {"leader.name", text, "leader"},
    {"leader.phone", text, "leader"},
    {"digital", group, "digital"},
    {"interpreter", group, "interpreter"},
});

constexpr auto items = std::to_array<ListField>({
    {"done", {"date", date}},
    {"done", {"text", text}},
    {"ahead", {"text", text}},
    {"untrue", {"text", text}},
    {"goals", {"text", text}},
    {"agreements", {"text", text}},
});

constexpr auto filters = std::to_array<LetterFilter>({
    {"date", true, false, false},
    {"weekday", true, false, false},
    {"day-month", true, false, false},
    {"by", true, true, false},
    {"by-weekday", true, true, false},
    {"number", false, false, true},
});

constexpr std::array<std::string_view, 3> required{"contact.name", "contact.phone", "next-contact"};

} // namespace

std::span<const LetterField> letter_fields()
{
  return fields;
}

std::span<const ListField> list_fields()
{
  return items;
}

std::span<const LetterFilter> letter_filters()
{
  return filters;
}

const LetterField* find_letter_field(std::string_view name)
{
  const auto* const found = std::ranges::find(fields, name, &LetterField::name);
  return found == fields.end() ? nullptr : found;
}

const LetterField* find_list_field(std::string_view list_name, std::string_view name)
{
  const auto* const found = std::ranges::find_if(
      items,
      [&](const ListField& item) { return item.list == list_name && item.field.name == name; });
  return found == items.end() ? nullptr : &found->field;
}

const LetterFilter* find_letter_filter(std::string_view name)
{
  const auto* const found = std::ranges::find(filters, name, &LetterFilter::name);
  return found == filters.end() ? nullptr : found;
}

bool fits(const LetterFilter& filter, FieldType type)
{
  switch (type)
  {
  case date:
    return filter.date;
  case day_or_month:
    return filter.day_or_month;
  case number:
    return filter.number;
  case text:
  case group:
  case list:
    return false;
  }
  return false;
}

std::vector<std::string_view> known_inside(const LetterField& field)
{
  std::vector<std::string_view> known;
  if (!field.guard.empty())
  {
    known.push_back(field.guard);
  }
  const LetterField* const whole = find_letter_field(field.name.substr(0, field.name.find('.')));
  if (whole != nullptr && !whole->guard.empty() && whole->guard != field.guard)
  {
    known.push_back(whole->guard);
  }
  return known;
}

std::span<const std::string_view> required_fields()
{
  return required;
}

} // namespace sag
