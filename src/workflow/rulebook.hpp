// SPDX-License-Identifier: MPL-2.0
// All the rules of a casebook, together with who we are and our calendars: what every judgement of
// a case is made from, besides the case and the day.

#pragma once

#include "calendar/work_calendar.hpp"
#include "model/office.hpp"
#include "workflow/workflow.hpp"

#include <string_view>
#include <vector>

namespace sag
{

struct Rulebook
{
  Office office;
  Calendars calendars;
  /// Sorted by id.
  std::vector<Workflow> workflows;

  [[nodiscard]] const Workflow* find_workflow(std::string_view id) const;
};

} // namespace sag
