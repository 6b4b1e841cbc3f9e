// SPDX-License-Identifier: MPL-2.0
// Facts that only time brings about.

#include "workflow/deadline_events.hpp"
#include "workflow/fact_query.hpp"

namespace sag
{

namespace
{

/// The last entry that starts the deadline, under the rules of its own day: an earlier one is over
/// as soon as a later one begins.
struct Begun
{
  std::size_t index = 0;
  const Deadline* rule = nullptr;
};

Begun find_last_start(const DeadlineEvents& events, std::string_view deadline)
{
  Begun last;
  for (std::size_t at = 0; at < events.standing().entries.size(); ++at)
  {
    for (const Deadline& rule : events.workflow(at).deadlines)
    {
      if (rule.id.value == deadline && events.starts(rule, at))
      {
        last = {at, &rule};
      }
    }
  }
  return last;
}

} // namespace

/// Over is what was met as well: who has complained does not need the rest of the time to complain.
FactResult judge_over(const FactQuery& q)
{
  const DeadlineEvents events(q.standing, q.day);
  const Begun last = find_last_start(events, q.word());
  if (last.rule == nullptr)
  {
    return {false, nullptr, both("{} er ikke begyndt", "{} has not begun", q.word()), {}};
  }
  const Entry& start = events.entry(last.index);
  const auto steps = events.reckon(*last.rule, start, 1);
  if (!steps)
  {
    return {false,
            &start,
            both("{} er uden første dag: {} mangler sent og via",
                 "{} has no first day: {} lacks sent and via",
                 q.word(),
                 format_iso(start.date.value)),
            {}};
  }
  if (const auto ender = events.find_ender(*last.rule, last.index, *steps, std::nullopt))
  {
    return settled_by(&events.entry(ender->index), {"sket", "happened on"}, {}, {});
  }
  const std::string end = format_iso(steps->generous_end);
  if (q.day <= steps->generous_end)
  {
    return {false,
            &start,
            both("{} løber til og med {}", "{} runs until {} inclusive", q.word(), end),
            {}};
  }
  return {true, &start, both("gik {}", "passed on {}", end), {}};
}

} // namespace sag
