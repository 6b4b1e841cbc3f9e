// SPDX-License-Identifier: MPL-2.0
// What is said of a deadline: its state, and every step of its reckoning.

#pragma once

#include "commands/deadline_rows.hpp"

#include <string>
#include <vector>

namespace sag
{

/// "løber", "overskredet, ny dato 2026-12-11", "opfyldt 2026-08-03" ...
[[nodiscard]] Text state_words(const DeadlineRow& row);

/// The law, and whether somebody has checked it.
[[nodiscard]] Text law_words(const Deadline& rule);

struct TraceLine
{
  Text label;
  Text text;
};

/// From the event to the last day, one line for each step.
[[nodiscard]] std::vector<TraceLine> trace_of(const DeadlineRow& row, const Calendars& calendars);

} // namespace sag
