// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/cpr.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sag
{

namespace
{

bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

std::size_t count_digits(std::string_view text, std::size_t at)
{
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count]))
  {
    ++count;
  }
  return count;
}

/// What people, word processors and telephones put between the two groups.
std::size_t skip_separators(std::string_view text, std::size_t at)
{
  constexpr std::array<std::string_view, 6> separators{
      "-", " ", "\u00A0", "\u2010", "\u2011", "\u2013"};
  for (int round = 0; round < 3; ++round)
  {
    const auto hit = std::ranges::find_if(
        separators, [&](std::string_view s) { return text.substr(at).starts_with(s); });
    if (hit == separators.end())
    {
      break;
    }
    at += hit->size();
  }
  return at;
}

int two_digits(std::string_view text, std::size_t at)
{
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// The end of the 6 + 4 digits that begin at `at`, where no digit stands before; 0 for none.
std::size_t group_end(std::string_view text, std::size_t at)
{
  const std::size_t first = count_digits(text, at);
  if (first == 10)
  {
    return at + 10;
  }
  if (first != 6)
  {
    return 0;
  }
  const std::size_t second = skip_separators(text, at + 6);
  return count_digits(text, second) == 4 ? second + 4 : 0;
}

bool is_plausible(std::string_view text, std::size_t at)
{
  const int day = two_digits(text, at);
  const int month = two_digits(text, at + 2);
  const bool day_fits = (day >= 1 && day <= 31) || (day >= 61 && day <= 91);
  return day_fits && month >= 1 && month <= 12;
}

} // namespace

std::optional<Span> find_cpr_like(std::string_view text, std::size_t from)
{
  for (std::size_t at = from; at < text.size();)
  {
    if (!is_digit(text[at]))
    {
      ++at;
      continue;
    }
    if (const std::size_t end = group_end(text, at); end != 0)
    {
      return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    }
    at += count_digits(text, at);
  }
  return std::nullopt;
}

std::optional<Span> find_cpr(std::string_view text)
{
  for (std::optional<Span> group = find_cpr_like(text, 0); group;
       group = find_cpr_like(text, group->begin + count_digits(text, group->begin)))
  {
    if (is_plausible(text, group->begin))
    {
      return group;
    }
  }
  return std::nullopt;
}

std::string mask_cpr(std::string_view text)
{
  std::string result;
  std::size_t done = 0;
  for (std::optional<Span> group = find_cpr_like(text, 0); group;
       group = find_cpr_like(text, group->end))
  {
    result += text.substr(done, group->begin - done);
    result += masked_cpr;
    done = group->end;
  }
  result += text.substr(done);
  return result;
}

} // namespace sag
