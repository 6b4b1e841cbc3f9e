// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_promises.hpp"

#include "calendar/deadline_arithmetic.hpp"
#include "letters/letter_duties.hpp"
#include "workflow/command_text.hpp"
#include "workflow/deadline.hpp"
#include "workflow/promise.hpp"
#include "workflow/review.hpp"

#include <algorithm>

namespace sag
{

namespace
{

struct DecisionDeadline
{
  std::optional<Date> end{};
  /// The rules of one that runs and that nobody has reviewed for the day: no letter takes its day.
  const Workflow* unreviewed = nullptr;
};

DecisionDeadline earliest_deadline(const Standing& standing, Date day)
{
  DecisionDeadline earliest;
  for (const DeadlineFact& fact : deadlines_of(standing, day))
  {
    if (!fact.rule->decision || fact.state != DeadlineState::running)
    {
      continue;
    }
    if (is_reviewed_for(*fact.workflow, day))
    {
      return {fact.steps->end, nullptr};
    }
    earliest.unreviewed = fact.workflow;
  }
  return earliest;
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

/// A promise this near is what the letter comes to keep; one further off stays.
constexpr WorkingDays renewed_within{5};

/// An earlier promise of a sign of life that still holds, where it lies further off.
std::optional<Date> standing_promise(const LetterScene& scene)
{
  const Date renewed = scene.office_days().add(scene.day(), renewed_within);
  for (const OpenPromise& promise : open_promises(scene.standing()))
  {
    if (!promise.decision && last_day_of(promise.by) > renewed)
    {
      return last_day_of(promise.by);
    }
  }
  return std::nullopt;
}

/// Whether the citizen was to answer and has not: then we ask again, and not in a month.
bool waits_past_day(const Standing& standing, Date day)
{
  return std::ranges::any_of(standing.open_items(day),
                             [day](const OpenItem* item)
                             {
                               return item->kind == ItemKind::request
                                      && item->party == Party::citizen && item->due
                                      && *item->due < day;
                             });
}

Date usual_contact(const LetterScene& scene, const std::optional<DayOrMonth>& decision)
{
  constexpr WorkingDays usually{20};
  constexpr WorkingDays asked_again{10};
  constexpr WorkingDays soon{5};
  const Standing& standing = scene.standing();
  const Date day = scene.day();
  const WorkingDays within = owes_citizen(standing, day)     ? soon
                             : waits_past_day(standing, day) ? asked_again
                                                             : usually;
  Date next = scene.office_days().add(day, within);
  const auto not_after = [&](std::optional<Date> limit)
  { next = limit && *limit > day ? std::min(next, *limit) : next; };
  not_after(decision ? std::optional(last_day_of(*decision)) : std::nullopt);
  not_after(standing_promise(scene));
  for (const OpenItem* const item : standing.open_items(day))
  {
    not_after(is_meeting(*item, standing) ? meeting_day(*item, standing) : std::nullopt);
  }
  return next;
}

/// The command line that sets the entry's day right.
std::string correction_of(const Entry& entry, const Standing& standing)
{
  const auto line = standing.subject->file()->position(entry.span.begin).line;
  return case_command(standing, "correct", fmt::format("{} expected=…", line));
}

} // namespace

std::optional<Text>
too_far_ahead(const DayOrMonth& promised, MonthsAhead most, Date today, const WorkCalendar& office)
{
  const Date last = last_day_of(promised);
  if (last <= add_term(today, {most.count, TermUnit::months}, office))
  {
    return std::nullopt;
  }
  return both("{} er mere end {} måneder frem; så længe lover et brev ikke noget",
              "{} is more than {} months ahead; a letter does not promise that far",
              format_iso(last),
              most.count);
}

std::optional<DayOrMonth> find_expected_decision(LetterScene& scene)
{
  const Standing& standing = scene.standing();
  std::optional<DayOrMonth> decision = scene.wish().decision;
  if (!decision)
  {
    decision = live_decision_promise(standing, scene.day());
  }
  const DecisionDeadline deadline = earliest_deadline(standing, scene.day());
  if (!decision && deadline.end)
  {
    decision = *deadline.end;
  }
  if (decision && last_day_of(*decision) <= scene.day())
  {
    miss_decision(scene,
                  both("en dag for afgørelsen, der ligger efter brevets: {}",
                       "a day for the decision that lies after the letter's: {}",
                       format_iso(*decision)));
  }
  else if (!decision && !is_decided(standing) && deadline.unreviewed != nullptr)
  {
    miss_decision(scene,
                  both("hvornår afgørelsen ventes: {} er kun efterset til og med {}, så en frist "
                       "efter de regler kan ikke siges",
                       "when the decision is expected: {} has been reviewed only up to and with "
                       "{}, so no deadline under these rules can be told",
                       deadline.unreviewed->id.value,
                       format_iso(deadline.unreviewed->reviewed_until.value)));
  }
  else if (!decision && !is_decided(standing))
  {
    miss_decision(scene,
                  {"hvornår afgørelsen ventes: intet løfte gælder endnu, og ingen frist løber",
                   "when the decision is expected: no promise still holds, and no deadline runs"});
  }
  return decision;
}

std::optional<DayOrMonth> live_decision_promise(const Standing& standing, Date day)
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

std::optional<DayOrMonth>
find_moved(const Standing& standing, Date day, const std::optional<DayOrMonth>& decision)
{
  const auto broken = find_broken_promise(standing, day);
  if (!decision || (broken && broken->decision))
  {
    return std::nullopt;
  }
  std::optional<DayOrMonth> old = live_decision_promise(standing, day);
  if (const auto end = earliest_deadline(standing, day).end; !old && end)
  {
    old = *end;
  }
  return old && last_day_of(*old) < last_day_of(*decision) ? old : std::nullopt;
}

Date next_contact(LetterScene& scene, const std::optional<DayOrMonth>& decision)
{
  const auto& wish = scene.wish().next;
  if (!wish)
  {
    return usual_contact(scene, decision);
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

std::optional<DayOrMonth> find_reconsidered_by(const LetterScene& scene,
                                               const OpenItem& reconsideration)
{
  const Standing& standing = scene.standing();
  if (scene.wish().decision)
  {
    return scene.wish().decision;
  }
  if (auto promised = live_decision_promise(standing, scene.day()))
  {
    return promised;
  }
  std::optional<Date> by = own_limit(reconsideration, standing);
  for (const DeadlineFact& fact : deadlines_of(standing, scene.day()))
  {
    if (fact.start == reconsideration.opened && fact.state == DeadlineState::running)
    {
      by = fact.steps->end;
    }
  }
  return by && *by > scene.day() ? std::optional<DayOrMonth>(*by) : std::nullopt;
}

std::optional<Date> last_day_to_complain(const Standing& standing, Date day)
{
  std::optional<Date> last;
  for (const DeadlineFact& fact : deadlines_of(standing, day))
  {
    const auto& until = fact.rule->until;
    const bool by_complaint = std::ranges::any_of(
        until, [](const Trigger& trigger) { return trigger.verb == Verb::complained; });
    const bool runs = fact.state == DeadlineState::running && fact.start->verb == Verb::decided;
    if (by_complaint && runs && fact.rule->whose == Whose::citizen && fact.steps->end > day
        && (!last || *last < fact.steps->end))
    {
      last = fact.steps->end;
    }
  }
  return last;
}

void check_waits(LetterScene& scene, const std::optional<DayOrMonth>& decision)
{
  const Standing& standing = scene.standing();
  for (const OpenItem* const item : standing.open_items(scene.day()))
  {
    const auto due = is_meeting(*item, standing) ? meeting_day(*item, standing) : item->due;
    if (item->kind != ItemKind::request || !due)
    {
      continue;
    }
    const Entry& entry = item->dated != nullptr ? *item->dated : *item->opened;
    const auto expected = entry.day(Key::expected);
    const Span span = expected ? expected->span : entry.verb_span;
    if (decision && *due > last_day_of(*decision))
    {
      scene.miss(
          both("en afgørelse efter det, sagen venter på: {} ventes {}, afgørelsen {}",
               "a decision after what the case waits for: {} is expected {}, the decision {}",
               item->name,
               format_iso(*due),
               format_iso(*decision)),
          span,
          both("sæt datoen ret med {}, eller sig en senere afgørelse med --decision",
               "set the date right with {}, or name a later decision with --decision",
               correction_of(entry, standing)));
    }
    else if (is_implausible(*item, scene.office_days()))
    {
      scene.miss(
          both("en dag for {}, der kan passe: {} er længere fremme, end et svar tager",
               "a day for {} that can be so: {} is further off than an answer takes",
               item->name,
               format_iso(*due)),
          span,
          {"sæt datoen ret med correct, eller skriv, hvem der har sagt den (said-by, source)",
           "set the date right with correct, or write who said it (said-by, source)"});
    }
  }
}

} // namespace sag
