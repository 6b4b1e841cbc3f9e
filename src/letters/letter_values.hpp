// SPDX-License-Identifier: MPL-2.0
// The values of a letter's fields, found before any template is looked at, and how they are
// written.

#pragma once

#include "calendar/date.hpp"
#include "calendar/language.hpp"
#include "model/case.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sag
{

/// An item of `done`, `ahead`, `goals` or `agreements`.
struct LetterItem
{
  std::optional<Date> date{};
  std::string text{};

  friend bool operator==(const LetterItem&, const LetterItem&) = default;
};

/// std::monostate: there, without a value of its own.
using LetterValue =
    std::variant<std::monostate, std::string, Date, DayOrMonth, int, std::vector<LetterItem>>;

/// A field that is missing is not in here.
class LetterValues
{
public:
  void set(std::string_view name, LetterValue value)
  {
    values_.emplace_back(name, std::move(value));
  }

  [[nodiscard]] const LetterValue* find(std::string_view name) const;

  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }

private:
  std::vector<std::pair<std::string_view, LetterValue>> values_;
};

/// "senest den 15. januar 2027", "i februar 2027", "by Friday 15 January 2027".
[[nodiscard]] std::string format_by(const DayOrMonth& when, bool weekday, Language language);

/// How a letter writes its values.
struct LetterStyle
{
  Language language{};
  /// The letter's year, which `day-month` leaves out; every other year is written.
  std::optional<int> year{};
};

/// The value as the filter writes it, on one clean line. The filter must fit it.
[[nodiscard]] std::string
format_value(const LetterValue& value, std::string_view filter, const LetterStyle& style);

} // namespace sag
