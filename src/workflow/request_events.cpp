// SPDX-License-Identifier: MPL-2.0
// The entries that ask something of somebody, remind them of it and move its date.

#include "workflow/log_step.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// The time that the law gives the citizen runs from the day the letter is presumed to have come.
Date asked_on(const LogStep& step, const CatalogueKind& rule)
{
  const auto& post = step.standing.citizen.post;
  const bool by_letter = rule.party == Party::statutory && post && post->value == Post::paper;
  return by_letter
             ? received_on(step.day(), Delivery::post, step.standing.rules->calendars.public_days)
             : step.day();
}

/// An answer time in days ends on a working day; in working days it always does.
std::optional<Date> answer_due(const LogStep& step, const CatalogueKind* rule)
{
  if (rule == nullptr || !rule->answer)
  {
    return std::nullopt;
  }
  const WorkCalendar& days = step.standing.rules->calendars.public_days;
  const WorkCalendar& calendar =
      rule->answer->unit == TermUnit::working_days ? step.office() : days;
  return days.on_or_after(add_term(asked_on(step, *rule), *rule->answer, calendar));
}

void check_allowed(const LogStep& step)
{
  for (const Prohibition& prohibition : step.standing.prohibitions)
  {
    const auto& forbids = prohibition.transition->forbids;
    const auto kind = std::find_if(forbids.begin(),
                                   forbids.end(),
                                   [&](const auto& k) { return k.value == step.entry.word(); });
    if (kind == forbids.end())
    {
      continue;
    }
    step.diagnostics
        ->error("request-forbidden",
                step.file(),
                step.entry.value.span,
                both("{} må ikke bestilles efter den vej, sagen har taget ({})",
                     "{} may not be requested after the way that the case has taken ({})",
                     step.entry.word(),
                     prohibition.transition->forbids_law))
        .note(step.file(),
              prohibition.taken->verb_span,
              both("sagen tog vejen her", "the case took the way here"))
        .note(prohibition.workflow->file,
              kind->span,
              both("reglen står her", "the rule stands here"));
    return;
  }
}

/// Nobody may hide behind a wait without an end.
void check_has_end(const LogStep& step, const CatalogueKind& rule)
{
  if (rule.party == Party::internal || rule.answer || step.entry.day(Key::expected))
  {
    return;
  }
  step.diagnostics
      ->error("expected-missing",
              step.file(),
              step.entry.value.span,
              both("{} har ingen svartid, så der skal stå, hvornår svaret ventes",
                   "{} has no answer time, so it must say when the answer is expected",
                   rule.id.value))
      .help(both("tilføj expected: med den dag, de andre har sagt, eller en dag til at rykke",
                 "add expected: with the day that the others said, or a day to send a reminder"));
}

/// Two open ones of a kind must be told apart, or neither could be answered.
void check_not_open(const LogStep& step, const CatalogueKind& rule)
{
  for (const OpenItem& item : step.standing.items)
  {
    if (item.kind == ItemKind::request && item.name == rule.id.value && item.ref == step.entry.ref()
        && item.open_on(step.day()))
    {
      step.diagnostics
          ->error("item-open-already",
                  step.file(),
                  step.entry.value.span,
                  both("{} er allerede bestilt og ikke kommet",
                       "{} is requested already and has not come",
                       rule.id.value))
          .help(both("skriv reminded, eller skeln de to med hver sin ref",
                     "write reminded, or tell the two apart with a ref each"))
          .note(step.file(), item.opened->value.span, both("bestilt her", "requested here"));
    }
  }
}

/// What we ask of ourselves is asked of one of our units.
void check_unit(const LogStep& step, const CatalogueKind& rule)
{
  const auto from = step.entry.text(Key::from);
  if (rule.party != Party::internal || !from
      || step.standing.rules->office.find_unit(from->value) != nullptr)
  {
    return;
  }
  step.diagnostics
      ->error("unit-unknown",
              step.file(),
              from->span,
              both("{} er en intern anmodning, så from skal være en af vores enheder",
                   "{} is an internal request, so from must be one of our units",
                   rule.id.value))
      .help(both("enhederne står i casebook.yaml", "the units stand in casebook.yaml"));
}

void check_expected(const LogStep& step)
{
  const auto expected = step.entry.day(Key::expected);
  if (expected && step.diagnostics != nullptr && expected->value < step.day())
  {
    step.diagnostics->error(
        "expected-before-date",
        step.file(),
        expected->span,
        both("expected ligger før linjens egen dato", "expected lies before the entry's own date"));
  }
}

} // namespace

void apply_request(const LogStep& step)
{
  const CatalogueKind* const rule = step.standing.workflow->find_kind(step.entry.word());
  if (rule != nullptr && step.diagnostics != nullptr)
  {
    check_allowed(step);
    check_unit(step, *rule);
    check_has_end(step, *rule);
    check_not_open(step, *rule);
  }
  check_expected(step);
  const auto expected = step.entry.day(Key::expected);
  const auto from = step.entry.text(Key::from);
  OpenItem item =
      new_item(step, ItemKind::request, rule != nullptr ? rule->party : Party::external);
  item.rule = rule;
  item.from = from ? from->value : std::string_view{};
  item.due = expected ? std::optional(expected->value) : answer_due(step, rule);
  item.dated = expected ? &step.entry : nullptr;
  if (item.party == Party::internal)
  {
    // Nobody lengthens the own limit: what a unit of ours owes is counted from the request.
    item.due.reset();
    item.unit = item.from;
  }
  step.standing.items.push_back(item);
}

void apply_reminder(const LogStep& step)
{
  OpenItem* const item = find_one_item(step, {ItemKind::request});
  if (item == nullptr)
  {
    return;
  }
  check_expected(step);
  ++item->reminders;
  item->reminded = step.day();
  const auto expected = step.entry.day(Key::expected);
  if (item->party == Party::internal)
  {
    return;
  }
  if (expected)
  {
    item->due = expected->value;
    item->dated = &step.entry;
    return;
  }
  const Term again = item->rule != nullptr ? item->rule->again : Term{10, TermUnit::working_days};
  const Date next = step.office().on_or_after(add_term(step.day(), again, step.office()));
  if (!item->due || *item->due < next)
  {
    item->due = next;
    item->dated = nullptr;
  }
}

void apply_postponement(const LogStep& step)
{
  OpenItem* const item = find_one_item(step, {ItemKind::request});
  if (item == nullptr)
  {
    return;
  }
  check_expected(step);
  if (item->party == Party::internal)
  {
    if (step.diagnostics != nullptr)
    {
      step.diagnostics
          ->error("internal-postponed",
                  step.file(),
                  step.entry.value.span,
                  both("{} er vores eget: ingen enhed kan forlænge sin egen frist",
                       "{} is our own: no unit can lengthen its own limit",
                       item->name))
          .help(both("skriv et notat i stedet (noted)", "write a note instead (noted)"));
    }
    return;
  }
  item->due = step.entry.day(Key::expected)->value;
  item->dated = &step.entry;
}

} // namespace sag
