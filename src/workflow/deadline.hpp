// SPDX-License-Identifier: MPL-2.0
// The days by which something must have happened: what started each, how it was reckoned, and
// whether it still runs. Facts only; whether one is too near or was missed for too long is judged
// elsewhere.

#pragma once

#include "workflow/deadline_events.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sag
{

enum class DeadlineState : std::uint8_t
{
  running,
  /// Met by an entry, in time or late.
  met,
  /// Ours, past its end and not met.
  missed,
  /// Past its end, and nobody was late: the citizen's time has run out, the effect has come.
  passed,
  /// A later entry of the same kind started it anew.
  superseded,
  /// The case was closed before it was met.
  closed,
  /// Day 0 is not on file: a decision without `sent` and `via`.
  unknown
};

[[nodiscard]] std::string_view name_of(DeadlineState state);

[[nodiscard]] std::string_view name_of(Whose whose);

struct DeadlineFact
{
  const Deadline* rule = nullptr;
  /// The rules that held on the day it began.
  const Workflow* workflow = nullptr;
  const Entry* start = nullptr;
  /// 1, and one more each time it came round.
  int occurrence = 1;
  DeadlineState state{};
  /// Nothing when day 0 is unknown.
  std::optional<DeadlineSteps> steps{};
  /// What met, superseded or closed it, and on which day that came about.
  const Entry* ended_by = nullptr;
  std::optional<Date> ended_on{};
  /// For rules that ask for it: the letter that first told the citizen of a later day, before it
  /// ended.
  const Entry* notice = nullptr;

  [[nodiscard]] bool is_open() const
  {
    return state == DeadlineState::running || state == DeadlineState::missed
           || state == DeadlineState::unknown;
  }

  [[nodiscard]] bool met_late() const
  {
    return state == DeadlineState::met && ended_on && steps && *ended_on > steps->end;
  }
};

/// Every deadline that anything in the case has started, by its end, then as started; those whose
/// day 0 is unknown last. An entry starts what the rules of its own day say, whatever the case has
/// migrated to since.
[[nodiscard]] std::vector<DeadlineFact> deadlines_of(const Standing& standing, Date day);

/// Those of one name, by the day they began. Where the rules of an entry's day have no deadline of
/// the name, those of today are asked: a gate of today asks for it under today's name.
[[nodiscard]] std::vector<DeadlineFact>
deadlines_called(const Standing& standing, Date day, std::string_view id);

/// Whether the citizen was told in writing, after entry number `from`, of a day for the decision
/// that lies after `end`; the first such entry.
[[nodiscard]] const Entry* find_notice(const Standing& standing, std::size_t from, Date end);

} // namespace sag
