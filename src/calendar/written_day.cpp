// SPDX-License-Identifier: MPL-2.0
#include "calendar/written_day.hpp"

#include "calendar/digits.hpp"
#include "calendar/friendly_words.hpp"

#include <algorithm>
#include <cstddef>

namespace sag
{

namespace
{

/// Reads a short text from its front.
class Cursor
{
public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  std::string_view take_digits() { return take_while("0123456789"); }

  std::string_view take_letters() { return take_while("abcdefghijklmnopqrstuvwxyz"); }

  void skip_spaces() { take_while(" "); }

  bool take_one_of(std::string_view characters)
  {
    const bool found = !at_end() && characters.find(rest_.front()) != std::string_view::npos;
    rest_.remove_prefix(found ? 1 : 0);
    return found;
  }

private:
  std::string_view take_while(std::string_view characters)
  {
    const std::size_t end = std::min(rest_.find_first_not_of(characters), rest_.size());
    const std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return taken;
  }

  std::string_view rest_;
};

std::optional<int> take_short_number(Cursor& cursor)
{
  const std::string_view digits = cursor.take_digits();
  return digits.size() <= 2 ? parse_digits(digits) : std::nullopt;
}

/// The month after "3/", "3." or "3. "; in figures only behind a sign, for "3 11" may be anything.
std::optional<int> take_month(Cursor& cursor)
{
  const bool sign = cursor.take_one_of("/.-");
  cursor.skip_spaces();
  const std::string_view letters = cursor.take_letters();
  if (letters.empty())
  {
    return sign ? take_short_number(cursor) : std::nullopt;
  }
  const auto month = find_month_word(letters);
  return month ? std::optional<int>(static_cast<int>(*month)) : std::nullopt;
}

/// 2026-02-31 too, so that a day that does not exist is told apart from what is no date at all.
std::optional<WrittenDay> parse_iso_form(std::string_view folded)
{
  if (folded.size() != 10 || folded[4] != '-' || folded[7] != '-')
  {
    return std::nullopt;
  }
  const auto year = parse_digits(folded.substr(0, 4));
  const auto month = parse_digits(folded.substr(5, 2));
  const auto day = parse_digits(folded.substr(8));
  return year && month && day ? std::optional(WrittenDay{*day, *month, *year}) : std::nullopt;
}

} // namespace

std::optional<WrittenDay> parse_written_day(std::string_view folded)
{
  if (const auto iso = parse_iso_form(folded))
  {
    return iso;
  }
  Cursor cursor(folded);
  const auto day = take_short_number(cursor);
  const auto month = day ? take_month(cursor) : std::nullopt;
  if (!month)
  {
    return std::nullopt;
  }
  WrittenDay written{*day, *month, std::nullopt};
  if (cursor.take_one_of("."); cursor.at_end())
  {
    return written;
  }
  cursor.take_one_of("/-");
  cursor.skip_spaces();
  const std::string_view digits = cursor.take_digits();
  written.year = parse_digits(digits);
  written.short_year = digits.size() == 2;
  const bool a_year = digits.size() == 4 || written.short_year;
  return a_year && cursor.at_end() ? std::optional(written) : std::nullopt;
}

} // namespace sag
