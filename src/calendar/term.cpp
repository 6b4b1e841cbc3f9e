// SPDX-License-Identifier: MPL-2.0
#include "calendar/term.hpp"

#include "calendar/digits.hpp"
#include "diagnostics/assert.hpp"

#include <fmt/format.h>

#include <array>

namespace sag
{

namespace
{

struct UnitWords
{
  TermUnit unit;
  std::string_view suffix;
  /// What forty years hold.
  int longest;
  std::string_view da_one;
  std::string_view da_many;
  std::string_view en_one;
  std::string_view en_many;
};

constexpr std::array<UnitWords, 4> units{{
    {TermUnit::days, "d", 14600, "dag", "dage", "day", "days"},
    {TermUnit::working_days,
     "wd",
     10000,
     "arbejdsdag",
     "arbejdsdage",
     "working day",
     "working days"},
    {TermUnit::weeks, "w", 2080, "uge", "uger", "week", "weeks"},
    {TermUnit::months, "m", 480, "måned", "måneder", "month", "months"},
}};

const UnitWords& words_of(TermUnit unit)
{
  const UnitWords& words = units.at(static_cast<std::size_t>(unit));
  SAG_ASSERT(words.unit == unit);
  return words;
}

} // namespace

std::optional<Term> parse_term(std::string_view text)
{
  const auto digits = text.find_first_not_of("0123456789");
  if (digits == std::string_view::npos)
  {
    return std::nullopt;
  }
  const auto count = parse_digits(text.substr(0, digits));
  const bool leading_zero = digits > 1 && text[0] == '0';
  if (!count || leading_zero)
  {
    return std::nullopt;
  }
  for (const UnitWords& words : units)
  {
    if (text.substr(digits) == words.suffix && *count <= words.longest)
    {
      return Term{*count, words.unit};
    }
  }
  return std::nullopt;
}

std::string format_term(Term term)
{
  return fmt::format("{}{}", term.count, words_of(term.unit).suffix);
}

std::string describe_term(Term term, Language language)
{
  const UnitWords& words = words_of(term.unit);
  const bool danish = language == Language::danish;
  const auto one = danish ? words.da_one : words.en_one;
  const auto many = danish ? words.da_many : words.en_many;
  return fmt::format("{} {}", term.count, term.count == 1 ? one : many);
}

} // namespace sag
