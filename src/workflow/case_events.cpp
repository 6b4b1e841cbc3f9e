// SPDX-License-Identifier: MPL-2.0
// The entries about people, turns and meetings: handovers, questions, measures, pauses, complaints.

#include "workflow/log_step.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool with_citizen(const Entry& entry)
{
  const auto present = entry.words(Key::with);
  return std::any_of(
      present.begin(), present.end(), [](const LocatedText& p) { return p.value == "citizen"; });
}

/// The item of this kind, name and ref that is open already.
OpenItem* find_same(const LogStep& step, const OpenItem& item)
{
  auto& items = step.standing.items;
  const auto same = std::find_if(items.begin(),
                                 items.end(),
                                 [&](const OpenItem& i)
                                 {
                                   return i.kind == item.kind && i.name == item.name
                                          && i.ref == item.ref
                                          && (!i.ends_by_itself() || i.due >= step.day());
                                 });
  return same != items.end() ? &*same : nullptr;
}

/// Said again, it is the same thing: the first day counts, and one answer ends it.
void open_once(const LogStep& step, const OpenItem& item)
{
  if (find_same(step, item) == nullptr)
  {
    step.standing.items.push_back(item);
  }
}

/// Said again, it is the same thing with other dates.
void open_or_revise(const LogStep& step, OpenItem item)
{
  OpenItem* const same = find_same(step, item);
  if (same == nullptr)
  {
    step.standing.items.push_back(item);
    return;
  }
  item.since = same->since;
  *same = item;
}

void report_not_considered(const LogStep& step, const LocatedText& area)
{
  std::string all;
  for (const LocatedText& considered : step.entry.words())
  {
    all += fmt::format("{}, ", considered.value);
  }
  all += area.value;
  step.diagnostics
      ->error("relevant-not-considered",
              step.file(),
              area.span,
              both("{} er nævnt som relevant, men er ikke blandt det, der er set på",
                   "{} is named as relevant but is not among what was considered",
                   area.value))
      .help(both("skriv considered: [{0}], eller fjern {1} fra relevant",
                 "write considered: [{0}], or take {1} out of relevant",
                 all,
                 area.value))
      .note(step.file(), step.entry.value.span, both("det er der set på", "this was considered"));
}

} // namespace

void change_owner(const LogStep& step, std::string_view person)
{
  Standing& standing = step.standing;
  if (standing.owner == person)
  {
    return;
  }
  standing.unknown_owner = standing.owner.empty() ? nullptr : &step.entry;
  standing.owner = person;
  standing.owned_since = &step.entry;
}

void introduce_owner(const LogStep& step)
{
  if (step.entry.who.value == step.standing.owner)
  {
    step.standing.unknown_owner = nullptr;
  }
}

void apply_handover(const LogStep& step)
{
  // The stage's unit may have the case by the rules before any of its people has.
  const Person* const owner = step.standing.rules->office.find_person(step.standing.owner);
  if (step.diagnostics != nullptr && owner != nullptr && owner->unit.value == step.entry.word())
  {
    step.diagnostics
        ->error("handed-over-to-itself",
                step.file(),
                step.entry.value.span,
                both("{} har allerede sagen", "{} has the case already", step.entry.word()))
        .help({"nævn den enhed, der skal overtage; en ny sagsbehandler i enheden skrives med "
               "assigned",
               "name the unit that is to take over; a new caseworker of the unit is written with "
               "assigned"});
  }
  OpenItem item = new_item(step, ItemKind::handover, Party::internal);
  item.unit = step.entry.word();
  open_once(step, item);
}

void apply_acceptance(const LogStep& step)
{
  const OpenItem* const item = find_one_item(step, {ItemKind::handover});
  if (item == nullptr)
  {
    return;
  }
  const Person* const person = step.standing.rules->office.find_person(step.entry.who.value);
  if (step.diagnostics != nullptr && person != nullptr && person->unit.value != step.entry.word())
  {
    step.diagnostics
        ->error("accepted-by-other-unit",
                step.file(),
                step.entry.who.span,
                both("{} hører til {} og kan ikke tage imod for {}",
                     "{} belongs to {} and cannot accept for {}",
                     person->id.value,
                     person->unit.value,
                     step.entry.word()))
        .help(both("overdragelsen er først sket, når en fra enheden selv tager imod",
                   "a handover has happened only when one of the unit's own people accepts it"));
  }
  end_item(step, *item);
  change_owner(step, step.entry.who.value);
  step.standing.accepted_unit = step.entry.word();
}

void apply_question(const LogStep& step)
{
  OpenItem item = new_item(step, ItemKind::question, Party::internal);
  item.question = step.standing.workflow->find_question(step.entry.word());
  open_once(step, item);
}

void apply_measure(const LogStep& step)
{
  const auto starts = step.entry.day(Key::starts);
  const auto ends = step.entry.day(Key::ends);
  if (step.diagnostics != nullptr && ends->value < starts->value)
  {
    step.diagnostics->error(
        "measure-ends-before-start",
        step.file(),
        ends->span,
        both("indsatsen slutter, før den begynder", "the measure ends before it starts"));
  }
  OpenItem item = new_item(step, ItemKind::measure, Party::external);
  const ListedWord* const word = find_word(step.standing.workflow->measures, item.name);
  item.frame = word != nullptr && word->frame;
  item.begins = starts->value;
  item.due = ends->value;
  open_or_revise(step, item);
}

void check_relevant(const LogStep& step)
{
  const auto considered = step.entry.words();
  const auto is_known = [&](const LocatedText& area)
  { return find_word(step.standing.workflow->areas, area.value) != nullptr; };
  // A mistyped one has been told of; it may be the one that is missed here.
  if (step.diagnostics == nullptr || !std::ranges::all_of(considered, is_known))
  {
    return;
  }
  for (const LocatedText& area : step.entry.words(Key::relevant))
  {
    const bool named =
        std::ranges::find(considered, area.value, &LocatedText::value) != considered.end();
    if (!named && is_known(area))
    {
      report_not_considered(step, area);
    }
  }
}

void apply_pause(const LogStep& step)
{
  OpenItem item = new_item(step, ItemKind::pause, Party::citizen);
  const auto review = step.entry.day(Key::review);
  item.due = review->value;
  if (step.diagnostics != nullptr && review->value < step.day())
  {
    step.diagnostics->error(
        "review-before-date",
        step.file(),
        review->span,
        both("review ligger før linjens egen dato", "review lies before the entry's own date"));
  }
  open_or_revise(step, item);
}

void apply_meeting(const LogStep& step)
{
  if (with_citizen(step.entry))
  {
    step.standing.last_contact = &step.entry;
    introduce_owner(step);
  }
  else if (step.diagnostics != nullptr && !step.entry.text(Key::why))
  {
    step.diagnostics
        ->error("met-without-citizen",
                step.file(),
                step.entry.value.span,
                both("mødet blev holdt uden borgeren, og der står ikke hvorfor",
                     "the meeting was held without the citizen, and it does not say why"))
        .help(both("skriv with: [citizen, ...], eller why: med grunden",
                   "write with: [citizen, ...], or why: with the reason"));
  }
  for (const OpenItem& item : step.standing.items)
  {
    if (item.kind == ItemKind::request && item.name == step.entry.word()
        && (step.entry.ref().empty() || item.ref == step.entry.ref()))
    {
      end_item(step, item);
      return;
    }
  }
}

void apply_complaint(const LogStep& step)
{
  const CatalogueKind* const rule = step.standing.workflow->find_complaint_kind();
  if (step.entry.word() != "decision" || rule == nullptr)
  {
    return;
  }
  const auto decided = [](const Entry* entry) { return entry->verb == Verb::decided; };
  const auto& before = step.standing.entries;
  if (step.diagnostics != nullptr && std::none_of(before.begin(), before.end(), decided))
  {
    step.diagnostics
        ->error("complaint-without-decision",
                step.file(),
                step.entry.value.span,
                both("der er ingen afgørelse i sagen at klage over",
                     "there is no decision in the case to complain about"))
        .help(both("skriv handling-time eller conduct, hvis det er dét, klagen gælder",
                   "write handling-time or conduct, if that is what the complaint is about"));
  }
  OpenItem item = new_item(step, ItemKind::request, Party::internal);
  item.name = rule->id.value;
  item.rule = rule;
  const Standing& standing = step.standing;
  item.unit = !standing.decided_unit.empty() ? standing.decided_unit
              : !rule->unit.empty()          ? std::string_view(rule->unit)
                                             : standing.unit();
  open_once(step, item);
}

/// Ends the reconsideration, and the time in which nothing may be added to the papers at hand.
void apply_decision(const LogStep& step)
{
  step.standing.decided_unit = step.standing.unit();
  step.standing.decided_here = &step.entry;
  step.standing.prohibitions.clear();
  step.standing.priority.reset();
  const std::string_view ref = step.entry.ref();
  for (const OpenItem& item : step.standing.items)
  {
    const bool reconsideration =
        item.kind == ItemKind::request && item.rule != nullptr && item.rule->opens_on_complaint;
    if (reconsideration && (ref.empty() || item.ref == ref))
    {
      end_item(step, item);
      return;
    }
  }
}

} // namespace sag
