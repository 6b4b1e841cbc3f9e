// SPDX-License-Identifier: MPL-2.0
// Days, months, small numbers and lists as they stand in letters. The names are our own two
// tables: no locale is read.

#pragma once

#include "calendar/date.hpp"
#include "calendar/language.hpp"

#include <string>
#include <vector>

namespace sag
{

enum class DateStyle
{
  /// 15. januar 2027 · 15 January 2027
  plain,
  /// fredag den 15. januar 2027 · Friday 15 January 2027
  with_weekday,
  /// den 15. januar 2027 · 15 January 2027
  in_sentence,
  /// 15. januar · 15 January
  short_day_month
};

[[nodiscard]] std::string format_date(Date date, DateStyle style, Language language);

/// februar 2027 · February 2027
[[nodiscard]] std::string format_month(Month month, Language language);

/// fredag · Friday
[[nodiscard]] std::string format_weekday(Date date, Language language);

/// fre · Fri
[[nodiscard]] std::string format_weekday_short(Date date, Language language);

/// Words from zero to ten, digits otherwise; the Danish one is "en".
[[nodiscard]] std::string number_word(int number, Language language);

/// "A", "A og B", "A, B og C".
[[nodiscard]] std::string join_words(const std::vector<std::string>& words, Language language);

} // namespace sag
