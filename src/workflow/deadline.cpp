// SPDX-License-Identifier: MPL-2.0
#include "workflow/deadline.hpp"

#include "workflow/promise.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

/// The deadlines that one entry starts under one rule: one, or one for each time it came round.
class Course
{
public:
  Course(const DeadlineEvents& events, const Deadline& rule, std::size_t start)
      : events_(events), rule_(rule), start_(start)
  {
  }

  [[nodiscard]] std::vector<DeadlineFact> facts() const
  {
    std::vector<DeadlineFact> found;
    std::optional<Date> last_met;
    for (int round = 1; round <= most_rounds(); ++round)
    {
      found.push_back(fact_of(round, last_met));
      if (!rule_.repeats || found.back().state != DeadlineState::met)
      {
        break;
      }
      last_met = found.back().ended_on;
    }
    return found;
  }

private:
  /// Terms stay within forty years, so that every end is in the calendar.
  [[nodiscard]] int most_rounds() const
  {
    constexpr int forty_years_of_days = 14600;
    constexpr int days_of_longest_unit = 31;
    return rule_.length.count == 0
               ? 1
               : std::max(1, forty_years_of_days / (rule_.length.count * days_of_longest_unit));
  }

  [[nodiscard]] DeadlineFact fact_of(int round, std::optional<Date> last_met) const
  {
    const Entry& start = events_.entry(start_);
    DeadlineFact fact{&rule_, &events_.workflow(start_), &start, round};
    fact.steps = events_.reckon(rule_, start, round);
    if (!fact.steps)
    {
      fact.state = DeadlineState::unknown;
      return fact;
    }
    const auto ender = events_.find_ender(rule_, start_, *fact.steps, last_met);
    const auto closing = rule_.survives_closing ? std::nullopt : events_.find_closing(start_);
    if (ender && !(closing && closing->before(*ender)))
    {
      end(fact, DeadlineState::met, *ender);
    }
    else if (closing)
    {
      end(fact, DeadlineState::closed, *closing);
    }
    else
    {
      fact.state = state_without_ender(*fact.steps);
    }
    const Entry* const notice =
        rule_.notice ? find_notice(events_.standing(), start_, fact.steps->end) : nullptr;
    const bool in_time =
        notice != nullptr && (!fact.ended_on || notice->date.value < *fact.ended_on);
    fact.notice = in_time ? notice : nullptr;
    return fact;
  }

  [[nodiscard]] DeadlineState state_without_ender(const DeadlineSteps& steps) const
  {
    if (events_.day() <= steps.generous_end)
    {
      return DeadlineState::running;
    }
    return rule_.whose == Whose::municipality ? DeadlineState::missed : DeadlineState::passed;
  }

  void end(DeadlineFact& fact, DeadlineState state, const DatedEvent& event) const
  {
    fact.state = state;
    fact.ended_by = &events_.entry(event.index);
    fact.ended_on = event.day;
  }

  const DeadlineEvents& events_;
  const Deadline& rule_;
  std::size_t start_;
};

bool is_same_rule(const DeadlineFact& a, const DeadlineFact& b)
{
  return a.rule->id.value == b.rule->id.value;
}

/// A measure agreed anew, with other dates or in place of the old one, takes its deadlines along.
void supersede(std::vector<DeadlineFact>& facts, const DeadlineFact& later)
{
  for (DeadlineFact& earlier : facts)
  {
    const bool same_day_zero =
        earlier.steps && later.steps && earlier.steps->from == later.steps->from;
    if (is_same_rule(earlier, later) && earlier.start != later.start
        && (same_day_zero || earlier.is_open()))
    {
      earlier.state = DeadlineState::superseded;
      earlier.ended_by = later.start;
      earlier.ended_on = later.start->date.value;
    }
  }
}

/// A stage that is entered again while its clock runs starts no new one: nobody wins time by moving
/// a case to and fro.
bool runs_already(const std::vector<DeadlineFact>& facts, const DeadlineFact& later)
{
  return std::ranges::any_of(facts,
                             [&](const DeadlineFact& earlier)
                             {
                               return is_same_rule(earlier, later)
                                      && (!earlier.ended_on
                                          || *earlier.ended_on > later.start->date.value);
                             });
}

void add_course(std::vector<DeadlineFact>& facts, std::vector<DeadlineFact> course)
{
  const DeadlineFact& first = course.front();
  if (first.start->verb == Verb::stage && runs_already(facts, first))
  {
    return;
  }
  if (first.start->verb == Verb::measure)
  {
    supersede(facts, first);
  }
  facts.insert(facts.end(), course.begin(), course.end());
}

bool ends_before(const DeadlineFact& a, const DeadlineFact& b)
{
  if (!a.steps || !b.steps)
  {
    return a.steps.has_value() && !b.steps;
  }
  return a.steps->end < b.steps->end;
}

bool is_written(const Entry& entry)
{
  const auto via = entry.text(Key::via);
  return entry.verb == Verb::informed && via && via->value != "phone" && via->value != "meeting";
}

} // namespace

std::string_view name_of(DeadlineState state)
{
  constexpr std::array<std::string_view, 7> names{
      "running", "met", "missed", "passed", "superseded", "closed", "unknown"};
  return names[static_cast<std::size_t>(state)];
}

std::string_view name_of(Whose whose)
{
  constexpr std::array<std::string_view, 3> names{"municipality", "citizen", "effect"};
  return names[static_cast<std::size_t>(whose)];
}

const Entry* find_notice(const Standing& standing, std::size_t from, Date end)
{
  for (std::size_t i = from; i < standing.entries.size(); ++i)
  {
    const Entry& entry = *standing.entries[i];
    const Promise* const promise = is_written(entry) ? promise_of(entry) : nullptr;
    if (promise != nullptr && promise->decision && last_day_of(promise->decision->value) > end)
    {
      return &entry;
    }
  }
  return nullptr;
}

std::vector<DeadlineFact> deadlines_called(const Standing& standing, Date day, std::string_view id)
{
  const DeadlineEvents events(standing, day);
  std::vector<DeadlineFact> facts;
  for (std::size_t i = 0; i < standing.entries.size(); ++i)
  {
    const Deadline* rule = events.workflow(i).find_deadline(id);
    rule = rule != nullptr ? rule : standing.workflow->find_deadline(id);
    if (rule != nullptr && events.starts(*rule, i))
    {
      add_course(facts, Course(events, *rule, i).facts());
    }
  }
  return facts;
}

std::vector<DeadlineFact> deadlines_of(const Standing& standing, Date day)
{
  const DeadlineEvents events(standing, day);
  std::vector<DeadlineFact> facts;
  for (std::size_t i = 0; i < standing.entries.size(); ++i)
  {
    for (const Deadline& rule : events.workflow(i).deadlines)
    {
      if (events.starts(rule, i))
      {
        add_course(facts, Course(events, rule, i).facts());
      }
    }
  }
  std::ranges::stable_sort(facts, ends_before);
  return facts;
}

} // namespace sag
