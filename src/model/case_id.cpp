// SPDX-License-Identifier: MPL-2.0
#include "model/case_id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sag
{

namespace
{

constexpr std::size_t year_digits = 4;
constexpr std::size_t number_digits = 4;

bool all_digits(std::string_view text)
{
  return !text.empty()
         && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// At most four digits, so the value always fits.
int parse_number(std::string_view digits)
{
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool possible_year(int year)
{
  return year >= 1900 && year <= 2199;
}

} // namespace

std::optional<CaseId> parse_case_id(std::string_view text)
{
  if (text.size() != year_digits + 1 + number_digits)
  {
    return std::nullopt;
  }
  const auto id = parse_short_case_id(text);
  if (!id || !id->year)
  {
    return std::nullopt;
  }
  return CaseId{*id->year, id->number};
}

std::optional<ShortCaseId> parse_short_case_id(std::string_view text)
{
  ShortCaseId id;
  if (const auto dash = text.find('-'); dash != std::string_view::npos)
  {
    const std::string_view year = text.substr(0, dash);
    if (dash != year_digits || !all_digits(year) || !possible_year(parse_number(year)))
    {
      return std::nullopt;
    }
    id.year = parse_number(year);
    text.remove_prefix(dash + 1);
  }
  if (!all_digits(text) || text.size() > number_digits)
  {
    return std::nullopt;
  }
  id.number = parse_number(text);
  return id.number == 0 ? std::nullopt : std::optional(id);
}

std::string format_case_id(CaseId id)
{
  return fmt::format("{:04}-{:04}", id.year, id.number);
}

} // namespace sag
