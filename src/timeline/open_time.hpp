// SPDX-License-Identifier: MPL-2.0
// When a case was open: from the day after it was opened to the day it was closed. Days on which
// nothing in it was open belong to nobody.

#pragma once

#include "workflow/standing.hpp"

#include <vector>

namespace sag
{

/// The first and the last day on which the case was open and counted; the day that opened it is
/// not counted.
struct OpenPeriod
{
  Date first;
  Date last;

  friend bool operator==(const OpenPeriod&, const OpenPeriod&) = default;
};

/// Adds the days of (after, through] on which the case is open by this standing; the periods before
/// it must have been added before. Neighbouring periods become one.
void add_open_time(std::vector<OpenPeriod>& periods,
                   const Standing& standing,
                   Date after,
                   Date through);

[[nodiscard]] WorkingDays working_days_in(const std::vector<OpenPeriod>& periods,
                                          const WorkCalendar& office);

} // namespace sag
