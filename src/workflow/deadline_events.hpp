// SPDX-License-Identifier: MPL-2.0
// What deadlines ask of the log: which entry starts one, which meets it, when the case was closed,
// and the days that the reckoning goes through.

#pragma once

#include "workflow/standing.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sag
{

/// The reckoning, in the order it was made.
struct DeadlineSteps
{
  /// The day of the event: the entry's date, the day a measure begins, the day a decision was sent.
  Date event;
  /// How the decision was sent, where day 0 is the day it is presumed to have arrived.
  std::optional<Delivery> delivery{};
  /// Day 0.
  Date from;
  /// The rule's length, as many times as it has come round.
  Term length{};
  /// The end before it is moved, and whether the date was missing in its month.
  Date raw;
  bool month_shortened = false;
  /// The end in law.
  Date end;
  /// The last day on which the citizen is still let in: 5 June, 24 and 31 December do not end a
  /// citizen's deadline here. For all others the same as `end`.
  Date generous_end;
};

/// Something that happened, by its place among the standing's entries.
struct DatedEvent
{
  std::size_t index = 0;
  /// The entry's date, or the day a measure begins.
  Date day;

  [[nodiscard]] bool before(const DatedEvent& other) const
  {
    return day != other.day ? day < other.day : index < other.index;
  }
};

class DeadlineEvents
{
public:
  DeadlineEvents(const Standing& standing, Date day);

  [[nodiscard]] const Standing& standing() const { return standing_; }

  [[nodiscard]] Date day() const { return day_; }

  [[nodiscard]] const Entry& entry(std::size_t index) const { return *standing_.entries[index]; }

  /// The rules in force after the entry.
  [[nodiscard]] const Workflow& workflow(std::size_t index) const { return *workflows_[index]; }

  [[nodiscard]] bool starts(const Deadline& rule, std::size_t index) const;

  /// Nothing when the entry does not say what day 0 is.
  [[nodiscard]] std::optional<DeadlineSteps>
  reckon(const Deadline& rule, const Entry& start, int round) const;

  /// The first event up to the day that meets it: after the start, within the rule's window, later
  /// than `last_met`, and in time where the deadline is the citizen's.
  [[nodiscard]] std::optional<DatedEvent> find_ender(const Deadline& rule,
                                                     std::size_t start,
                                                     const DeadlineSteps& steps,
                                                     std::optional<Date> last_met) const;

  /// The first entry into a final stage after the start.
  [[nodiscard]] std::optional<DatedEvent> find_closing(std::size_t start) const;

private:
  /// Whether the entry is a complaint that was withdrawn before another one came.
  [[nodiscard]] bool was_taken_back(std::size_t index) const;

  [[nodiscard]] const WorkCalendar& calendar_of(const Deadline& rule) const;

  const Standing& standing_;
  Date day_;
  std::vector<const Workflow*> workflows_;
};

} // namespace sag
