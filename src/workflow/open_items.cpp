// SPDX-License-Identifier: MPL-2.0
// The entries that open, move and end obligations.

#include "diagnostics/assert.hpp"
#include "workflow/log_step.hpp"

#include <algorithm>

namespace sag
{

namespace
{

constexpr int lapses_after = 5;

bool fits(const OpenItem& item, const LogStep& step, const std::vector<ItemKind>& kinds)
{
  const std::string_view ref = step.entry.ref();
  return item.name == step.entry.word() && (ref.empty() || item.ref == ref)
         && std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end()
         && (!item.ends_by_itself() || item.open_on(step.day()) || item.begins > step.day());
}

void report_not_open(const LogStep& step)
{
  if (step.diagnostics == nullptr)
  {
    return;
  }
  const std::string_view verb = name_of(step.entry.verb);
  auto reported = step.diagnostics->error("item-not-open",
                                          step.file(),
                                          step.entry.value.span,
                                          both("{}: der er ingen åben {} på den dag",
                                               "{}: there is no open {} on that day",
                                               verb,
                                               step.entry.word()));
  if (step.entry.verb == Verb::received)
  {
    reported.help(both("kom det uden at vi havde bedt om det, så skriv unsolicited: true",
                       "if it came without our asking, write unsolicited: true"));
  }
}

void report_several_open(const LogStep& step, const std::vector<OpenItem*>& items)
{
  if (step.diagnostics == nullptr)
  {
    return;
  }
  auto reported = step.diagnostics->error("item-ambiguous",
                                          step.file(),
                                          step.entry.value.span,
                                          both("der er {} åbne {}; sig hvilken med ref",
                                               "there are {} open {}; say which with ref",
                                               items.size(),
                                               step.entry.word()));
  for (const OpenItem* const item : items)
  {
    const std::string_view ref = item->ref.empty() ? "–" : item->ref;
    reported.note(step.file(), item->opened->value.span, both("ref: {}", "ref: {}", ref));
  }
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
  return days.on_or_after(add_term(step.day(), *rule->answer, calendar));
}

void check_consent(const LogStep& step, const CatalogueKind& rule)
{
  const auto gave = [&](const Entry* entry)
  {
    const auto sources = entry->words();
    return entry->verb == Verb::consented
           && std::any_of(sources.begin(),
                          sources.end(),
                          [&](const LocatedText& s) { return s.value == rule.consent; });
  };
  const auto& before = step.standing.entries;
  if (!rule.consent.empty() && std::none_of(before.begin(), before.end(), gave))
  {
    step.diagnostics
        ->error("request-without-consent",
                step.file(),
                step.entry.value.span,
                both("{} kræver borgerens samtykke til {}, og det står ikke i sagen",
                     "{} needs the citizen's consent for {}, which is not on file",
                     rule.id.value,
                     rule.consent))
        .help(both("skriv samtykket først: sag {} consented {}",
                   "write the consent first: sag {} consented {}",
                   format_case_id(step.standing.subject->id.value),
                   rule.consent));
  }
}

void check_allowed(const LogStep& step)
{
  for (const Prohibition& prohibition : step.standing.prohibitions)
  {
    for (const auto& kind : prohibition.transition->forbids)
    {
      if (kind.value == step.entry.word())
      {
        step.diagnostics
            ->error("request-forbidden",
                    step.file(),
                    step.entry.value.span,
                    both("{} må ikke indhentes efter valget om afgørelse på det foreliggende "
                         "grundlag ({})",
                         "{} may not be requested after the choice of a decision on the papers at "
                         "hand ({})",
                         step.entry.word(),
                         prohibition.transition->forbids_law))
            .note(step.file(),
                  prohibition.taken->verb_span,
                  both("valget blev truffet her", "the choice was made here"))
            .note(step.standing.workflow->file,
                  kind.span,
                  both("reglen står her", "the rule stands here"));
      }
    }
  }
}

void check_plausible(const LogStep& step,
                     const CatalogueKind& rule,
                     Date since,
                     Located<Date> expected)
{
  if (step.diagnostics == nullptr || !rule.longest)
  {
    return;
  }
  const Date longest = add_term(since, *rule.longest, step.office());
  const bool explained =
      step.entry.text(Key::said_by).has_value() && step.entry.text(Key::source).has_value();
  if (expected.value > longest && !explained)
  {
    step.diagnostics
        ->warning("wait-implausible",
                  step.file(),
                  expected.span,
                  both("ventetiden er længere end {} plejer at tage ({})",
                       "the wait is longer than {} plausibly takes ({})",
                       rule.id.value,
                       format_term(*rule.longest)))
        .help(both("skriv said-by (hvem der oplyste det) og source (hvor det står)",
                   "write said-by (who said so) and source (where it stands)"));
  }
}

void check_expected(const LogStep& step, const CatalogueKind* rule, Date since)
{
  const auto expected = step.entry.day(Key::expected);
  if (!expected)
  {
    return;
  }
  if (step.diagnostics != nullptr && expected->value < step.day())
  {
    step.diagnostics->error(
        "expected-before-date",
        step.file(),
        expected->span,
        both("expected ligger før linjens egen dato", "expected lies before the entry's own date"));
  }
  if (rule != nullptr)
  {
    check_plausible(step, *rule, since, *expected);
  }
}

void check_request(const LogStep& step, const CatalogueKind& rule)
{
  check_consent(step, rule);
  check_allowed(step);
  const auto from = step.entry.text(Key::from);
  if (rule.party == Party::internal && from
      && step.standing.rules->office.find_unit(from->value) == nullptr)
  {
    step.diagnostics
        ->error("unit-unknown",
                step.file(),
                from->span,
                both("{} er en intern anmodning, så from skal være en af vores enheder",
                     "{} is an internal request, so from must be one of our units",
                     rule.id.value))
        .help(both("enhederne står i casebook.yaml", "the units stand in casebook.yaml"));
  }
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

void open_assessment(const LogStep& step, const CatalogueKind* rule, std::string_view ref)
{
  OpenItem item = new_item(step, ItemKind::assessment, Party::internal);
  item.ref = ref;
  item.rule = rule;
  step.standing.items.push_back(item);
}

} // namespace

OpenItem new_item(const LogStep& step, ItemKind kind, Party party)
{
  const std::string_view unit =
      party == Party::internal ? step.standing.unit() : std::string_view{};
  return {.kind = kind,
          .party = party,
          .name = step.entry.word(),
          .ref = step.entry.ref(),
          .since = step.day(),
          .begins = step.day(),
          .unit = unit,
          .opened = &step.entry};
}

bool has_lapsed(const OpenItem& item, Date day, const WorkCalendar& office)
{
  const bool on_others = item.kind == ItemKind::request
                         && (item.party == Party::external || item.party == Party::citizen);
  return on_others && item.due && office.elapsed(*item.due, day).count > lapses_after;
}

OpenItem* find_one_item(const LogStep& step, std::vector<ItemKind> kinds)
{
  std::vector<OpenItem*> found;
  for (OpenItem& item : step.standing.items)
  {
    if (fits(item, step, kinds))
    {
      found.push_back(&item);
    }
  }
  if (found.size() == 1)
  {
    return found.front();
  }
  if (found.empty())
  {
    report_not_open(step);
  }
  else
  {
    report_several_open(step, found);
  }
  return nullptr;
}

void end_item(const LogStep& step, const OpenItem& item)
{
  auto& items = step.standing.items;
  const auto at =
      std::find_if(items.begin(), items.end(), [&](const OpenItem& i) { return &i == &item; });
  SAG_ASSERT(at != items.end());
  items.erase(at);
  step.standing.last_item_end = step.day();
}

void apply_request(const LogStep& step)
{
  const CatalogueKind* const rule = step.standing.workflow->find_kind(step.entry.word());
  if (rule != nullptr && step.diagnostics != nullptr)
  {
    check_request(step, *rule);
  }
  check_expected(step, rule, step.day());
  const auto expected = step.entry.day(Key::expected);
  const auto from = step.entry.text(Key::from);
  OpenItem item =
      new_item(step, ItemKind::request, rule != nullptr ? rule->party : Party::external);
  item.rule = rule;
  item.from = from ? from->value : std::string_view{};
  item.due = expected ? std::optional(expected->value) : answer_due(step, rule);
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
  check_expected(step, item->rule, item->since);
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
    return;
  }
  const Term again = item->rule != nullptr ? item->rule->again : Term{10, TermUnit::working_days};
  const Date next = step.office().on_or_after(add_term(step.day(), again, step.office()));
  item->due = item->due ? std::max(*item->due, next) : next;
}

void apply_postponement(const LogStep& step)
{
  OpenItem* const item = find_one_item(step, {ItemKind::request});
  if (item == nullptr)
  {
    return;
  }
  check_expected(step, item->rule, item->since);
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
}

void apply_receipt(const LogStep& step)
{
  const CatalogueKind* rule = step.standing.workflow->find_kind(step.entry.word());
  std::string_view ref = step.entry.ref();
  if (!step.entry.has(Key::unsolicited))
  {
    const OpenItem* const item = find_one_item(step, {ItemKind::request});
    if (item == nullptr)
    {
      return;
    }
    rule = item->rule;
    ref = item->ref;
    end_item(step, *item);
  }
  if (rule != nullptr && rule->assess)
  {
    open_assessment(step, rule, ref);
  }
}

void apply_ending(const LogStep& step)
{
  std::vector<ItemKind> kinds{ItemKind::request, ItemKind::handover};
  if (step.entry.verb == Verb::withdrawn)
  {
    kinds = {ItemKind::request, ItemKind::question, ItemKind::assessment};
  }
  else if (step.entry.verb == Verb::answered)
  {
    kinds = {ItemKind::question};
  }
  else if (step.entry.verb == Verb::resumed)
  {
    kinds = {ItemKind::pause};
  }
  if (const OpenItem* const item = find_one_item(step, kinds))
  {
    end_item(step, *item);
  }
}

void apply_assessment(const LogStep& step)
{
  const CatalogueKind* const rule = step.standing.workflow->find_kind(step.entry.word());
  const bool reconsideration = rule != nullptr && rule->opens_on_complaint;
  const OpenItem* const item =
      find_one_item(step, {reconsideration ? ItemKind::request : ItemKind::assessment});
  if (item != nullptr)
  {
    end_item(step, *item);
  }
}

} // namespace sag
