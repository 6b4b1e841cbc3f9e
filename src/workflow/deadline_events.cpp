// SPDX-License-Identifier: MPL-2.0
#include "workflow/deadline_events.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool fits(const Trigger& trigger, const Entry& entry)
{
  if (trigger.verb != entry.verb || trigger.words.empty())
  {
    return trigger.verb == entry.verb;
  }
  const auto listed = entry.words();
  const auto is_said = [&](const Located<std::string>& word)
  {
    return word.value == entry.word()
           || std::ranges::any_of(listed,
                                  [&](const LocatedText& said) { return said.value == *word; });
  };
  return std::ranges::any_of(trigger.words, is_said);
}

/// Two that both have a `ref` belong together only when it is the same.
bool refs_agree(const Entry& a, const Entry& b)
{
  return a.ref().empty() || b.ref().empty() || a.ref() == b.ref();
}

/// The day the entry counts from or as: a measure's first day where the rule says so.
Date day_of(const Entry& entry, DayZero from)
{
  const auto starts = from == DayZero::starts ? entry.day(Key::starts) : std::nullopt;
  return starts ? starts->value : entry.date.value;
}

std::optional<Delivery> delivery_of(const Entry& decided)
{
  const auto via = decided.text(Key::via);
  if (!via)
  {
    return std::nullopt;
  }
  if (via->value == "post")
  {
    return Delivery::post;
  }
  return via->value == "handed" ? Delivery::handed : Delivery::digital;
}

} // namespace

DeadlineEvents::DeadlineEvents(const Standing& standing, Date day) : standing_(standing), day_(day)
{
  const Rulebook& rules = *standing.rules;
  const Workflow* workflow = rules.find_workflow(standing.subject->workflow.value);
  for (const Entry* const entry : standing.entries)
  {
    const Workflow* const next =
        entry->verb == Verb::migrated ? rules.find_workflow(entry->word()) : nullptr;
    workflow = next != nullptr ? next : workflow;
    workflows_.push_back(workflow);
  }
}

bool DeadlineEvents::starts(const Deadline& rule, std::size_t index) const
{
  const Date date = entry(index).date.value;
  return fits(rule.starts, entry(index)) && (!rule.valid_from || *rule.valid_from <= date)
         && (!rule.valid_to || date <= *rule.valid_to);
}

const WorkCalendar& DeadlineEvents::calendar_of(const Deadline& rule) const
{
  const Calendars& calendars = standing_.rules->calendars;
  return rule.calendar == CalendarChoice::office ? calendars.office : calendars.public_days;
}

std::optional<DeadlineSteps>
DeadlineEvents::reckon(const Deadline& rule, const Entry& start, int round) const
{
  const WorkCalendar& public_days = standing_.rules->calendars.public_days;
  Date event = day_of(start, rule.from);
  Date from = event;
  std::optional<Delivery> delivery;
  if (rule.from == DayZero::receipt)
  {
    const auto sent = start.day(Key::sent);
    delivery = delivery_of(start);
    if (!sent || !delivery)
    {
      return std::nullopt;
    }
    event = sent->value;
    from = received_on(event, *delivery, public_days);
  }
  // The second round is counted from the same day 0, never from the first one's moved end.
  const Term length{rule.length.count * round, rule.length.unit};
  const TermSteps term = end_of_term(from, length, rule.ends, rule.rolling, calendar_of(rule));
  const bool citizens = rule.whose == Whose::citizen;
  return DeadlineSteps{event,
                       delivery,
                       from,
                       length,
                       term.raw,
                       term.month_shortened,
                       term.end,
                       citizens ? citizens_generous_end(term.end, public_days) : term.end};
}

bool DeadlineEvents::was_taken_back(std::size_t index) const
{
  if (entry(index).verb != Verb::complained)
  {
    return false;
  }
  for (std::size_t at = index + 1; at < standing_.entries.size(); ++at)
  {
    const Entry& later = entry(at);
    const CatalogueKind* const opened = workflow(at).find_complaint_kind();
    if (later.verb == Verb::withdrawn && opened != nullptr && *opened->id == later.word())
    {
      return true;
    }
    if (later.verb == Verb::complained)
    {
      return false;
    }
  }
  return false;
}

std::optional<DatedEvent> DeadlineEvents::find_ender(const Deadline& rule,
                                                     std::size_t start,
                                                     const DeadlineSteps& steps,
                                                     std::optional<Date> last_met) const
{
  const DatedEvent begun{start, day_of(entry(start), rule.from)};
  const Date earliest =
      rule.window ? subtract_term(steps.raw, *rule.window, calendar_of(rule)) : begun.day;
  const Date latest = rule.whose == Whose::citizen ? std::min(steps.generous_end, day_) : day_;
  std::optional<DatedEvent> first;
  for (std::size_t i = 0; i < standing_.entries.size(); ++i)
  {
    const DatedEvent event{i, day_of(entry(i), rule.from)};
    // What begins on the day a measure begins may stand before it in the file.
    const bool after =
        begun.before(event) || (rule.from == DayZero::starts && event.day == begun.day);
    const bool in_time = event.day >= earliest && event.day <= latest;
    if (i != start && after && in_time && !was_taken_back(i)
        && !(last_met && event.day <= *last_met) && refs_agree(entry(i), entry(start))
        && !(first && first->before(event))
        && std::ranges::any_of(rule.until,
                               [&](const Trigger& until) { return fits(until, entry(i)); }))
    {
      first = event;
    }
  }
  return first;
}

std::optional<DatedEvent> DeadlineEvents::find_closing(std::size_t start) const
{
  for (std::size_t i = start + 1; i < standing_.entries.size(); ++i)
  {
    const Entry& later = entry(i);
    const Stage* const stage =
        later.verb == Verb::stage ? workflow(i).find_stage(later.word()) : nullptr;
    if (stage != nullptr && stage->final_stage)
    {
      return DatedEvent{i, later.date.value};
    }
  }
  return std::nullopt;
}

} // namespace sag
