// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_promises.hpp"

#include "calendar/deadline_arithmetic.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// Whether one of the entries from `from` on does what `fits` asks.
template <typename Fits>
bool happened_since(const Standing& standing, std::size_t from, const Fits& fits)
{
  const auto& entries = standing.entries;
  return std::any_of(entries.begin() + static_cast<std::ptrdiff_t>(from),
                     entries.end(),
                     [&](const Entry* entry) { return fits(*entry); });
}

bool decided_since(const Standing& standing, std::size_t from)
{
  return happened_since(
      standing, from, [](const Entry& entry) { return entry.verb == Verb::decided; });
}

bool fits(const Trigger& trigger, const Entry& entry)
{
  return entry.verb == trigger.verb
         && (trigger.words.empty()
             || std::ranges::any_of(trigger.words,
                                    [&](const Located<std::string>& word)
                                    { return word.value == entry.word(); }));
}

/// Runs from the latest entry that starts it, unless what meets it has happened since.
std::optional<Date> end_in_force(const Deadline& deadline, const Standing& standing)
{
  for (std::size_t i = standing.entries.size(); i > 0; --i)
  {
    const Entry& entry = *standing.entries[i - 1];
    if (!fits(deadline.starts, entry))
    {
      continue;
    }
    const bool met =
        deadline.until
        && happened_since(
            standing, i, [&](const Entry& later) { return fits(*deadline.until, later); });
    if (met)
    {
      return std::nullopt;
    }
    const Calendars& calendars = standing.rules->calendars;
    const bool office = deadline.calendar == CalendarChoice::office;
    return end_of_term(entry.date.value,
                       deadline.length,
                       deadline.ends,
                       deadline.rolling,
                       office ? calendars.office : calendars.public_days)
        .end;
  }
  return std::nullopt;
}

std::optional<Date> earliest_deadline(const Standing& standing, Date day)
{
  std::optional<Date> earliest;
  for (const Deadline& deadline : standing.workflow->deadlines)
  {
    const auto end = deadline.decision ? end_in_force(deadline, standing) : std::nullopt;
    if (end && *end >= day && (!earliest || *end < *earliest))
    {
      earliest = end;
    }
  }
  return earliest;
}

std::optional<DayOrMonth> promised_decision(const Standing& standing, Date day)
{
  const Entry* const entry = standing.promised_decision;
  if (entry == nullptr)
  {
    return std::nullopt;
  }
  const DayOrMonth& promised = promise_of(*entry)->decision->value;
  const bool holds =
      last_day_of(promised) >= day && !decided_since(standing, index_of(standing, *entry));
  return holds ? std::optional(promised) : std::nullopt;
}

/// In the stages after the decision, and once this stage has its decision.
bool is_decided(const Standing& standing)
{
  return standing.stage->phase == Phase::after || standing.stage->final_stage
         || decided_since(standing, standing.stage_begins_at);
}

void miss_decision(LetterScene& scene, Text what)
{
  const Standing& standing = scene.standing();
  const Entry* const promised = standing.promised_decision;
  const std::string id = format_case_id(standing.subject->id.value);
  scene.miss(std::move(what),
             promised != nullptr ? promised->verb_span : standing.begun->verb_span,
             both("sig, hvornår: sag letter {} --decision DATO",
                  "say when: sag letter {} --decision DATE",
                  id));
}

} // namespace

std::optional<DayOrMonth> find_expected_decision(LetterScene& scene)
{
  const Standing& standing = scene.standing();
  std::optional<DayOrMonth> decision = scene.wish().decision;
  if (!decision)
  {
    decision = promised_decision(standing, scene.day());
  }
  if (!decision)
  {
    if (const auto deadline = earliest_deadline(standing, scene.day()))
    {
      decision = *deadline;
    }
  }
  if (decision && last_day_of(*decision) <= scene.day())
  {
    miss_decision(scene,
                  both("en dag for afgørelsen, der ligger efter brevets: {}",
                       "a day for the decision that lies after the letter's: {}",
                       format_iso(*decision)));
  }
  else if (!decision && !is_decided(standing))
  {
    miss_decision(scene,
                  {"hvornår afgørelsen ventes: intet løfte gælder endnu, og ingen frist løber",
                   "when the decision is expected: no promise still holds, and no deadline runs"});
  }
  return decision;
}

Date next_contact(LetterScene& scene, const std::optional<DayOrMonth>& decision)
{
  constexpr WorkingDays at_most{20};
  const auto& wish = scene.wish().next;
  if (!wish)
  {
    const Date latest = scene.office_days().add(scene.day(), at_most);
    const bool decided_before = decision && last_day_of(*decision) > scene.day();
    return decided_before ? std::min(latest, last_day_of(*decision)) : latest;
  }
  const Date next = last_day_of(*wish);
  if (next <= scene.day())
  {
    scene.miss(both("en dag for den næste besked, der ligger efter brevets: {}",
                    "a day for the next message that lies after the letter's: {}",
                    format_iso(*wish)),
               scene.standing().begun->verb_span,
               {"skriv en senere dag efter --next, eller udelad den",
                "write a later day behind --next, or leave it out"});
  }
  return next;
}

std::optional<BrokenPromise> find_broken_promise(const Standing& standing, Date day)
{
  if (const Entry* const entry = standing.promised_decision)
  {
    const DayOrMonth& by = promise_of(*entry)->decision->value;
    if (last_day_of(by) < day && !decided_since(standing, index_of(standing, *entry)))
    {
      return BrokenPromise{by, true};
    }
  }
  if (const Entry* const entry = standing.promised_next)
  {
    const DayOrMonth& by = promise_of(*entry)->next->value;
    if (last_day_of(by) < day
        && !happened_since(standing, index_of(standing, *entry) + 1, is_contact))
    {
      return BrokenPromise{by, false};
    }
  }
  return std::nullopt;
}

} // namespace sag
