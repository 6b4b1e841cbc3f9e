// SPDX-License-Identifier: MPL-2.0
// A stall or another thing that should not be so, on a day: what, since when, how many working
// days, against which limit, whose turn it is, and what would end it.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "workflow/standing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct Finding
{
  /// A finding code: a view of a literal or of the rules.
  std::string_view code;
  /// The one thing of several that it may be about, the same on every day: "lae-265", "lae-265
  /// ref=knee", "D02". Empty where there is only one.
  std::string about;
  /// warning past the limit's first number, error (a stall) past the second.
  Severity severity{};
  CaseId subject;
  SourceFilePtr file;
  /// The entry that began it.
  Span span{};
  /// One sentence, without names of citizens and without free text.
  Text what;
  Date since;
  WorkingDays days{0};
  /// None where the thing is wrong from its first day.
  std::optional<Limit> limit;
  /// The unit whose turn it is.
  std::string unit;
  std::string stage;
  /// The command that would end it.
  std::string command;
  /// The day that is coming, of a finding that warns of one: `since` is then reckoned back from it,
  /// and is another one when the limit or the office's days are.
  std::optional<Date> due{};
  /// Whether the command is a letter to the citizen.
  bool ends_with_letter = false;
  /// Of a case that goes before others.
  std::optional<Priority> priority{};
};

/// By severity, then those of cases that go first, then longest, then case, then code.
[[nodiscard]] bool is_more_urgent(const Finding& a, const Finding& b);

/// All findings of a case on a day, the most urgent first. A case that has not begun, or that is
/// closed with nothing left open in it, has none.
[[nodiscard]] std::vector<Finding> findings_of(const Standing& standing, Date day);

/// Whether anything open on the day is honestly somebody else's turn.
[[nodiscard]] bool waits_for_others(const Standing& standing, Date day);

} // namespace sag
