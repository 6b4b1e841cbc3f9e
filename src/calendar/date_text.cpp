// SPDX-License-Identifier: MPL-2.0
#include "calendar/date_text.hpp"

#include "diagnostics/assert.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace sag
{

namespace
{

struct Name
{
  std::string_view da;
  std::string_view en;

  [[nodiscard]] std::string_view in(Language language) const
  {
    return language == Language::danish ? da : en;
  }
};

constexpr std::array<Name, 12> months{{{"januar", "January"},
                                       {"februar", "February"},
                                       {"marts", "March"},
                                       {"april", "April"},
                                       {"maj", "May"},
                                       {"juni", "June"},
                                       {"juli", "July"},
                                       {"august", "August"},
                                       {"september", "September"},
                                       {"oktober", "October"},
                                       {"november", "November"},
                                       {"december", "December"}}};

constexpr std::array<Name, 7> weekdays{{{"mandag", "Monday"},
                                        {"tirsdag", "Tuesday"},
                                        {"onsdag", "Wednesday"},
                                        {"torsdag", "Thursday"},
                                        {"fredag", "Friday"},
                                        {"lørdag", "Saturday"},
                                        {"søndag", "Sunday"}}};

constexpr std::array<Name, 7> short_weekdays{{{"man", "Mon"},
                                              {"tir", "Tue"},
                                              {"ons", "Wed"},
                                              {"tor", "Thu"},
                                              {"fre", "Fri"},
                                              {"lør", "Sat"},
                                              {"søn", "Sun"}}};

constexpr std::array<Name, 11> numbers{{{"nul", "zero"},
                                        {"en", "one"},
                                        {"to", "two"},
                                        {"tre", "three"},
                                        {"fire", "four"},
                                        {"fem", "five"},
                                        {"seks", "six"},
                                        {"syv", "seven"},
                                        {"otte", "eight"},
                                        {"ni", "nine"},
                                        {"ti", "ten"}}};

std::string day_and_month(Date date, Language language)
{
  const auto month = months.at(date.month() - 1).in(language);
  return language == Language::danish ? fmt::format("{}. {}", date.day(), month)
                                      : fmt::format("{} {}", date.day(), month);
}

} // namespace

std::string format_date(Date date, DateStyle style, Language language)
{
  const bool danish = language == Language::danish;
  std::string day = day_and_month(date, language);
  switch (style)
  {
  case DateStyle::plain:
    return fmt::format("{} {}", day, date.year());
  case DateStyle::with_weekday:
    return fmt::format(
        "{}{} {} {}", format_weekday(date, language), danish ? " den" : "", day, date.year());
  case DateStyle::in_sentence:
    return fmt::format("{}{} {}", danish ? "den " : "", day, date.year());
  case DateStyle::short_day_month:
    return day;
  }
  SAG_ASSERT(!"a date has one of four styles");
  return day;
}

std::string format_month(Month month, Language language)
{
  SAG_ASSERT(month.month >= 1 && month.month <= 12);
  return fmt::format("{} {}", months.at(month.month - 1).in(language), month.year);
}

std::string format_weekday(Date date, Language language)
{
  return std::string(weekdays.at(date.weekday() - 1).in(language));
}

std::string format_weekday_short(Date date, Language language)
{
  return std::string(short_weekdays.at(date.weekday() - 1).in(language));
}

std::string number_word(int number, Language language)
{
  if (number < 0 || number > 10)
  {
    return std::to_string(number);
  }
  return std::string(numbers.at(static_cast<std::size_t>(number)).in(language));
}

std::string join_words(const std::vector<std::string>& words, Language language)
{
  const std::string_view last_separator = language == Language::danish ? " og " : " and ";
  std::string joined;
  for (std::size_t i = 0; i < words.size(); ++i)
  {
    if (i > 0)
    {
      joined += i + 1 == words.size() ? last_separator : ", ";
    }
    joined += words[i];
  }
  return joined;
}

} // namespace sag
