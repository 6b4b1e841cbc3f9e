// SPDX-License-Identifier: MPL-2.0
// The dates people write out: 2026-11-03, 3/11, 3.11.2026, 3. nov 2026. Only the form is read here;
// whether the day exists, and in which year, is judged by who asks.

#pragma once

#include <optional>
#include <string_view>

namespace sag
{

/// A day and month as typed; neither needs to exist.
struct WrittenDay
{
  int day;
  int month;
  std::optional<int> year;
  /// The year has only two figures.
  bool short_year = false;
};

/// Reads what fold_words has folded. The day comes first, except in ISO's form.
[[nodiscard]] std::optional<WrittenDay> parse_written_day(std::string_view folded);

} // namespace sag
