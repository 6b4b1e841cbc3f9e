// SPDX-License-Identifier: MPL-2.0
// Lengths of time as the rules write them ("10wd", "3m"), before they meet a day and a calendar.

#pragma once

#include "calendar/language.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace sag
{

/// A number of working days. A type of its own, so that it is never added to a date without a
/// calendar.
struct WorkingDays
{
  int count;

  friend auto operator<=>(const WorkingDays&, const WorkingDays&) = default;
};

enum class TermUnit
{
  days,
  working_days,
  weeks,
  months
};

struct Term
{
  int count;
  TermUnit unit;

  friend bool operator==(const Term&, const Term&) = default;
};

/// A number and its unit: 30d, 10wd, 13w, 3m. Refuses signs, spaces, leading zeros and what is
/// longer than forty years, so that a term from any covered day stays within the calendar.
[[nodiscard]] std::optional<Term> parse_term(std::string_view text);

/// As parse_term reads it.
[[nodiscard]] std::string format_term(Term term);

/// In words: "10 arbejdsdage", "1 week".
[[nodiscard]] std::string describe_term(Term term, Language language);

} // namespace sag
