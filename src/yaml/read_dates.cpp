// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/redaction.hpp"
#include "yaml/read_values.hpp"
#include "yaml/scalar_text.hpp"

#include <charconv>
#include <cstddef>
#include <system_error>
#include <utility>
#include <vector>

namespace sag
{

namespace
{

bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

bool is_plain_date_digits(std::string_view text)
{
  return !text.empty() && text.find_first_not_of("0123456789-./ ") == std::string_view::npos;
}

/// `3/8-2026`, `3.8.2026`, `2026-8-3`, `20260803`: the day that was meant, where it is certain.
std::optional<Date> meant_date(std::string_view text)
{
  if (!is_plain_date_digits(text))
  {
    return std::nullopt;
  }
  std::vector<int> numbers;
  std::vector<std::size_t> sizes;
  for (std::size_t at = 0; at < text.size();)
  {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end]))
    {
      ++end;
    }
    if (end > at)
    {
      int number = 0;
      if (std::from_chars(text.data() + at, text.data() + end, number).ec != std::errc())
      {
        return std::nullopt;
      }
      numbers.push_back(number);
      sizes.push_back(end - at);
    }
    at = end + 1;
  }
  if (numbers.size() == 1 && sizes[0] == 8)
  {
    numbers = {numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100};
    sizes = {4, 2, 2};
  }
  if (numbers.size() != 3 || (sizes[0] == 4) == (sizes[2] == 4))
  {
    return std::nullopt;
  }
  if (sizes[0] != 4)
  {
    std::swap(numbers[0], numbers[2]);
  }
  return Date::from_ymd(
      numbers[0], static_cast<unsigned>(numbers[1]), static_cast<unsigned>(numbers[2]));
}

} // namespace

std::optional<Located<Date>>
read_date(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const auto text = scalar_text(document, node, diagnostics);
  if (!text)
  {
    return std::nullopt;
  }
  if (const auto date = parse_date(*text))
  {
    return Located<Date>{*date, node.span};
  }
  Reported reported =
      diagnostics.error("date-invalid",
                        document.file(),
                        node.span,
                        both("{} er ikke en dato", "{} is not a date", quoted_value(*text)));
  if (const auto meant = meant_date(*text))
  {
    reported.help(both("skriv `{}`", "write `{}`", format_iso(*meant)));
  }
  else
  {
    reported.help(both("skriv en dato, der findes, som `2026-08-03`",
                       "write a day that exists, as `2026-08-03`"));
  }
  return std::nullopt;
}

std::optional<Located<Month>>
read_month(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const auto text = scalar_text(document, node, diagnostics);
  if (!text)
  {
    return std::nullopt;
  }
  if (const auto month = parse_month(*text))
  {
    return Located<Month>{*month, node.span};
  }
  diagnostics
      .error("month-invalid",
             document.file(),
             node.span,
             both("{} er ikke en måned", "{} is not a month", quoted_value(*text)))
      .help(both("skriv den som `2027-02`", "write it as `2027-02`"));
  return std::nullopt;
}

} // namespace sag
