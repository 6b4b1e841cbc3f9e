// SPDX-License-Identifier: MPL-2.0
// Facts that only time brings about.

#include "workflow/command_text.hpp"
#include "workflow/deadline.hpp"
#include "workflow/fact_query.hpp"

namespace sag
{

namespace
{

/// Somebody decided, and nobody wrote how or when it was sent.
FactResult without_first_day(const FactQuery& q, const Entry& start)
{
  std::string missing;
  for (const Key key : {Key::sent, Key::via})
  {
    if (start.find(key) == nullptr)
    {
      missing += fmt::format("{}{}", missing.empty() ? "" : ", ", name_of(key));
    }
  }
  const auto line = q.standing.subject->file()->position(start.span.begin).line;
  return {false,
          &start,
          both("{} er uden første dag: {} mangler {}",
               "{} has no first day: {} lacks {}",
               q.word(),
               format_iso(start.date.value),
               missing),
          case_command(q.standing,
                       "correct",
                       fmt::format("{} {}=…", line, missing.substr(0, missing.find(','))))};
}

FactResult still_running(const FactQuery& q, const DeadlineFact& fact)
{
  const std::string end = format_iso(fact.steps->end);
  const std::string grace = format_iso(fact.steps->generous_end);
  return {false,
          fact.start,
          end == grace ? both("{} løber til og med {}", "{} runs until {} inclusive", q.word(), end)
                       : both("{} løber til og med {}, og borgeren lukkes ind til og med {}",
                              "{} runs until {} inclusive, and the citizen is let in until {}",
                              q.word(),
                              end,
                              grace),
          {}};
}

FactResult is_over(const DeadlineFact& fact)
{
  if (fact.ended_by != nullptr)
  {
    const std::string by =
        fmt::format("{} {}", name_of(fact.ended_by->verb), fact.ended_by->word());
    const std::string day = format_iso(*fact.ended_on);
    return {true, fact.ended_by, both("endte med {} {}", "ended by {} of {}", by, day), {}};
  }
  return {
      true, fact.start, both("gik {}", "passed on {}", format_iso(fact.steps->generous_end)), {}};
}

} // namespace

/// Over is what was met as well: who has complained does not need the rest of the time to complain.
/// Two decisions have two periods, and both must be over. One without a first day counts only where
/// no later one has come in its place. Of what repeats the first round is meant.
FactResult judge_over(const FactQuery& q)
{
  std::vector<DeadlineFact> facts = deadlines_called(q.standing, q.day, q.word());
  std::erase_if(facts, [](const DeadlineFact& fact) { return fact.occurrence > 1; });
  if (facts.empty())
  {
    return {false, nullptr, both("{} er ikke begyndt", "{} has not begun", q.word()), {}};
  }
  const DeadlineFact& newest = facts.back();
  if (newest.state == DeadlineState::unknown)
  {
    return without_first_day(q, *newest.start);
  }
  const DeadlineFact* last = nullptr;
  for (const DeadlineFact& fact : facts)
  {
    const bool later = last == nullptr || fact.steps->generous_end > last->steps->generous_end;
    if (fact.state == DeadlineState::running && later)
    {
      last = &fact;
    }
  }
  return last != nullptr ? still_running(q, *last) : is_over(newest);
}

} // namespace sag
