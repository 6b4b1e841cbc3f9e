// SPDX-License-Identifier: MPL-2.0
#include "workflow/standing.hpp"

#include "calendar/date_text.hpp"
#include "diagnostics/assert.hpp"
#include "workflow/log_step.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

/// Opened so again, the case has gone first all the time.
void apply_priority(const LogStep& step)
{
  Standing& standing = step.standing;
  const ListedWord* const opening = step.entry.verb == Verb::opened
                                        ? find_word(standing.workflow->openings, step.entry.word())
                                        : nullptr;
  if (opening != nullptr && opening->priority && !standing.priority)
  {
    standing.priority = Priority{step.day(), opening->name};
  }
}

void apply_beginning(const LogStep& step)
{
  apply_priority(step);
  if (step.standing.begun == nullptr)
  {
    step.standing.begun = &step.entry;
    step.standing.stage_since = step.day();
    if (step.diagnostics != nullptr)
    {
      check_in_force(step, *step.standing.workflow);
    }
    return;
  }
  if (step.entry.verb == Verb::applied)
  {
    step.standing.prohibitions.clear();
  }
  if (step.standing.stage->final_stage)
  {
    step.standing.new_application = &step.entry;
  }
}

/// The same ref and direction is the same goal, said anew.
void apply_goal(const LogStep& step)
{
  const auto direction = [](const Entry& e)
  {
    const auto text = e.text(Key::direction);
    return text ? text->value : std::string_view{};
  };
  auto& goals = step.standing.goals;
  const auto same =
      std::find_if(goals.begin(),
                   goals.end(),
                   [&](const Entry* g) {
                     return g->ref() == step.entry.ref() && direction(*g) == direction(step.entry);
                   });
  if (same != goals.end())
  {
    goals.erase(same);
  }
  goals.push_back(&step.entry);
}

/// Waits that the letter names although nothing of the kind is asked for any more.
void find_untrue_waits(const LogStep& step)
{
  Standing& standing = step.standing;
  standing.untrue_waits.clear();
  for (const LocatedText& kind : step.entry.words(Key::waiting))
  {
    const auto open = standing.open_items(step.day());
    const bool waits =
        std::any_of(open.begin(),
                    open.end(),
                    [&](const OpenItem* item)
                    { return item->name == kind.value && item->kind == ItemKind::request; });
    if (!waits)
    {
      standing.untrue_waits.push_back(kind);
    }
  }
}

void apply_information(const LogStep& step)
{
  step.standing.last_contact = &step.entry;
  step.standing.last_information = &step.entry;
  introduce_owner(step);
  find_untrue_waits(step);
  const Field* const field = step.entry.find(Key::promised);
  const auto* const promise =
      field != nullptr ? std::get_if<Promise>(&field->value.value) : nullptr;
  if (promise != nullptr && promise->decision)
  {
    step.standing.promised_decision = &step.entry;
  }
  if (promise != nullptr && promise->next)
  {
    step.standing.promised_next = &step.entry;
  }
}

template <typename T> void replace_given(std::optional<T>& old, const std::optional<T>& changed)
{
  if (changed)
  {
    old = changed;
  }
}

void apply_change(const LogStep& step)
{
  const auto& changed = std::get<Citizen>(step.entry.value.value);
  Citizen& citizen = step.standing.citizen;
  replace_given(citizen.name, changed.name);
  replace_given(citizen.address, changed.address);
  replace_given(citizen.protected_address, changed.protected_address);
  replace_given(citizen.language, changed.language);
  replace_given(citizen.post, changed.post);
  replace_given(citizen.needs, changed.needs);
  replace_given(citizen.phone, changed.phone);
  replace_given(citizen.cpr, changed.cpr);
}

void apply_verb(const LogStep& step)
{
  switch (step.entry.verb)
  {
  case Verb::applied:
  case Verb::opened:
    return apply_beginning(step);
  case Verb::assigned:
    return change_owner(step, step.entry.word());
  case Verb::stage:
    return apply_stage(step);
  case Verb::goal:
    return apply_goal(step);
  case Verb::measure:
    return apply_measure(step);
  case Verb::considered:
    return check_relevant(step);
  case Verb::requested:
    return apply_request(step);
  case Verb::reminded:
    return apply_reminder(step);
  case Verb::postponed:
    return apply_postponement(step);
  case Verb::received:
    return apply_receipt(step);
  case Verb::declined:
  case Verb::withdrawn:
  case Verb::answered:
  case Verb::resumed:
    return apply_ending(step);
  case Verb::assessed:
    return apply_assessment(step);
  case Verb::handed_over:
    return apply_handover(step);
  case Verb::accepted:
    return apply_acceptance(step);
  case Verb::asked:
    return apply_question(step);
  case Verb::paused:
    return apply_pause(step);
  case Verb::met:
    return apply_meeting(step);
  case Verb::informed:
    return apply_information(step);
  case Verb::decided:
    return apply_decision(step);
  case Verb::complained:
    return apply_complaint(step);
  case Verb::changed:
    return apply_change(step);
  case Verb::migrated:
    return apply_migration(step);
  case Verb::acknowledged:
    step.standing.acknowledged.push_back(&step.entry);
    return;
  case Verb::consented:
  case Verb::company:
  case Verb::corrected:
  case Verb::noted:
    return;
  }
  SAG_ASSERT(false);
}

bool is_step(Verb verb)
{
  return verb != Verb::noted && verb != Verb::informed && verb != Verb::corrected
         && verb != Verb::acknowledged;
}

void check_begun(const LogStep& step)
{
  const bool begins = step.entry.verb == Verb::applied || step.entry.verb == Verb::opened;
  if (step.standing.begun == nullptr && step.standing.entries.empty() && !begins)
  {
    step.diagnostics
        ->error("case-not-begun",
                step.file(),
                step.entry.verb_span,
                both("sagen er ikke begyndt: den første linje skal være applied eller opened",
                     "the case has not begun: its first entry must be applied or opened"))
        .help(both("hvornår kom ansøgningen, eller hvem åbnede sagen?",
                   "when did the application come, or who opened the case?"));
  }
}

} // namespace

Text priority_text(const Priority& priority)
{
  const auto date = [&](Language language)
  { return format_date(priority.since, DateStyle::in_sentence, language); };
  return {fmt::format("{} {}, går forud", priority.opening.da, date(Language::danish)),
          fmt::format("{} on {}, goes first", priority.opening.en, date(Language::english))};
}

std::string_view Standing::unit() const
{
  if (!accepted_unit.empty())
  {
    return accepted_unit;
  }
  return stage->unit.empty() ? last_unit : std::string_view(stage->unit);
}

std::vector<const OpenItem*> Standing::open_items(Date day) const
{
  std::vector<const OpenItem*> open;
  for (const OpenItem& item : items)
  {
    if (item.open_on(day))
    {
      open.push_back(&item);
    }
  }
  return open;
}

std::vector<const OpenItem*> Standing::frames(Date day) const
{
  std::vector<const OpenItem*> running;
  for (const OpenItem& item : items)
  {
    if (item.frame && item.runs_on(day))
    {
      running.push_back(&item);
    }
  }
  return running;
}

Date Standing::counted_from(Date since) const
{
  return std::max(since, open_since.value_or(since));
}

bool Standing::is_open(Date day) const
{
  if (begun == nullptr)
  {
    return false;
  }
  return !stage->final_stage || new_application != nullptr
         || std::any_of(
             items.begin(), items.end(), [&](const OpenItem& i) { return i.open_on(day); });
}

Standing initial_standing(const Case& of, const Rulebook& rules, const Workflow& workflow)
{
  Standing standing;
  standing.rules = &rules;
  standing.subject = &of;
  standing.workflow = &workflow;
  standing.stage = &workflow.start_stage();
  standing.citizen = of.citizen;
  return standing;
}

void apply_entry(Standing& standing, const Entry& entry, Diagnostics* diagnostics)
{
  const LogStep step{standing, entry, diagnostics};
  if (diagnostics != nullptr)
  {
    check_begun(step);
    check_words(step);
  }
  const bool was_open = standing.is_open(step.day());
  apply_verb(step);
  if (is_step(entry.verb))
  {
    standing.last_step = &entry;
  }
  standing.entries.push_back(&entry);
  if (!was_open && standing.is_open(step.day()))
  {
    standing.open_since = step.day();
  }
  standing.last_unit = standing.unit();
}

Standing standing_of(const History& history, const Rulebook& rules)
{
  const Workflow* const workflow = rules.find_workflow(history.subject().workflow.value);
  SAG_ASSERT(workflow != nullptr);
  Standing standing = initial_standing(history.subject(), rules, *workflow);
  standing.entries.reserve(history.entries().size());
  for (const Entry* const entry : history.entries())
  {
    apply_entry(standing, *entry, nullptr);
  }
  return standing;
}

} // namespace sag
