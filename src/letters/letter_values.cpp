// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_values.hpp"

#include "calendar/date_text.hpp"
#include "diagnostics/assert.hpp"
#include "letters/plain_text.hpp"

#include <algorithm>

namespace sag
{

namespace
{

std::string format_filtered(Date date, std::string_view filter, const LetterStyle& style)
{
  const Language language = style.language;
  if (filter == "weekday")
  {
    return format_date(date, DateStyle::with_weekday, language);
  }
  if (filter == "day-month")
  {
    const bool same_year = !style.year || *style.year == date.year();
    return format_date(date, same_year ? DateStyle::short_day_month : DateStyle::plain, language);
  }
  if (filter == "by" || filter == "by-weekday")
  {
    return format_by(date, filter == "by-weekday", language);
  }
  SAG_ASSERT(filter == "date");
  return format_date(date, DateStyle::plain, language);
}

} // namespace

const LetterValue* LetterValues::find(std::string_view name) const
{
  const auto found = std::ranges::find_if(values_,
                                          [name](const std::pair<std::string_view, LetterValue>& v)
                                          { return v.first == name; });
  return found == values_.end() ? nullptr : &found->second;
}

std::string format_by(const DayOrMonth& when, bool weekday, Language language)
{
  const bool danish = language == Language::danish;
  if (const auto* const month = std::get_if<Month>(&when))
  {
    return (danish ? "i " : "in ") + format_month(*month, language);
  }
  const auto style = weekday ? DateStyle::with_weekday : DateStyle::in_sentence;
  return (danish ? "senest " : "by ") + format_date(std::get<Date>(when), style, language);
}

std::string
format_value(const LetterValue& value, std::string_view filter, const LetterStyle& style)
{
  if (const auto* const text = std::get_if<std::string>(&value))
  {
    return clean_text(*text);
  }
  if (const auto* const date = std::get_if<Date>(&value))
  {
    return format_filtered(*date, filter, style);
  }
  if (const auto* const when = std::get_if<DayOrMonth>(&value))
  {
    return format_by(*when, filter == "by-weekday", style.language);
  }
  const auto* const number = std::get_if<int>(&value);
  SAG_ASSERT(number != nullptr);
  return filter == "number" ? number_word(*number, style.language) : std::to_string(*number);
}

} // namespace sag
