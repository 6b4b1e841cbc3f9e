// SPDX-License-Identifier: MPL-2.0
#include "model/case.hpp"

#include <algorithm>

namespace sag
{

Date last_day_of(const DayOrMonth& when)
{
  const auto* const day = std::get_if<Date>(&when);
  return day != nullptr ? *day : last_day(std::get<Month>(when));
}

std::string format_iso(const DayOrMonth& when)
{
  const auto* const day = std::get_if<Date>(&when);
  return day != nullptr ? format_iso(*day) : format_iso(std::get<Month>(when));
}

const Field* Entry::find(Key key) const
{
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

std::string_view Entry::word() const
{
  const auto* const text = std::get_if<std::string_view>(&value.value);
  return text != nullptr ? *text : std::string_view{};
}

std::optional<LocatedText> Entry::text(Key key) const
{
  const Field* const field = find(key);
  const auto* const text =
      field != nullptr ? std::get_if<std::string_view>(&field->value.value) : nullptr;
  return text != nullptr ? std::optional(LocatedText{*text, field->value.span}) : std::nullopt;
}

std::optional<Located<Date>> Entry::day(Key key) const
{
  const Field* const field = find(key);
  const auto* const day = field != nullptr ? std::get_if<Date>(&field->value.value) : nullptr;
  return day != nullptr ? std::optional(Located<Date>{*day, field->value.span}) : std::nullopt;
}

bool Entry::has(Key key) const
{
  const Field* const field = find(key);
  const auto* const flag = field != nullptr ? std::get_if<bool>(&field->value.value) : nullptr;
  return flag != nullptr && *flag;
}

std::vector<LocatedText> Entry::words(Key key) const
{
  const Field* const field = find(key);
  const auto* const list =
      field != nullptr ? std::get_if<std::vector<LocatedText>>(&field->value.value) : nullptr;
  return list != nullptr ? *list : std::vector<LocatedText>{};
}

std::vector<LocatedText> Entry::words() const
{
  const auto* const list = std::get_if<std::vector<LocatedText>>(&value.value);
  return list != nullptr ? *list : std::vector<LocatedText>{};
}

std::string_view Entry::ref() const
{
  const auto ref = text(Key::ref);
  return ref ? ref->value : std::string_view{};
}

Date Entry::known() const
{
  const auto logged = day(Key::logged);
  return logged ? logged->value : date.value;
}

bool operator==(const Entry& a, const Entry& b)
{
  return a.date == b.date && a.who == b.who && a.verb == b.verb && a.value == b.value
         && a.fields == b.fields;
}

const std::shared_ptr<const SourceFile>& Case::file() const
{
  return document->file();
}

bool operator==(const Case& a, const Case& b)
{
  return a.id == b.id && a.workflow == b.workflow && a.citizen == b.citizen && a.refs == b.refs
         && a.log == b.log;
}

} // namespace sag
