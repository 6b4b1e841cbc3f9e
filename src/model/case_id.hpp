// SPDX-License-Identifier: MPL-2.0
// A case number: YYYY-NNNN. It says nothing of the citizen: no initials, no birth date.

#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace sag
{

/// Years 1900 to 2199, running numbers 1 to 9999; ordered by year, then number.
struct CaseId
{
  int year = 0;
  int number = 0;

  friend auto operator<=>(const CaseId&, const CaseId&) = default;
};

/// Exactly YYYY-NNNN.
[[nodiscard]] std::optional<CaseId> parse_case_id(std::string_view text);

/// A number as people type it: 2026-0141, 2026-141, 141 or 0141 (then without a year).
struct ShortCaseId
{
  std::optional<int> year;
  int number = 0;
};

[[nodiscard]] std::optional<ShortCaseId> parse_short_case_id(std::string_view text);

[[nodiscard]] std::string format_case_id(CaseId id);

} // namespace sag
