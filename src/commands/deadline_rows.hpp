// SPDX-License-Identifier: MPL-2.0
// The deadlines of one case or of all, as rows that outlive the cases they were found in: what
// `sag deadlines` prints in each of its forms.

#pragma once

#include "commands/find_case.hpp"
#include "workflow/deadline.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sag
{

/// An entry, told by its verb and value: never by free text.
struct NamedEntry
{
  Verb verb{};
  std::string word;
  Date date;
  Span span{};
};

struct DeadlineRow
{
  CaseId id;
  SourceFilePtr file;
  std::string owner;
  std::string unit;
  std::string stage;
  const Deadline* rule = nullptr;
  const Workflow* workflow = nullptr;
  int occurrence = 1;
  DeadlineState state{};
  std::optional<DeadlineSteps> steps;
  NamedEntry start;
  std::optional<NamedEntry> ended_by;
  std::optional<Date> ended_on;
  bool met_late = false;
  /// The day that the citizen was told of instead, and where that stands.
  std::optional<DayOrMonth> new_day;
  std::optional<NamedEntry> notice;
  /// From the day asked to the end; negative when it has passed. Only while it is open.
  std::optional<int> working_days_left;

  [[nodiscard]] bool is_open() const
  {
    return state == DeadlineState::running || state == DeadlineState::missed
           || state == DeadlineState::unknown;
  }
};

[[nodiscard]] std::vector<DeadlineRow> deadline_rows(const Context& context,
                                                     const WorkingCase& work);

} // namespace sag
