// SPDX-License-Identifier: MPL-2.0
// What can be said of something open, whatever opened it.

#include "workflow/open_item.hpp"

#include "diagnostics/assert.hpp"
#include "workflow/command_text.hpp"

#include <algorithm>

namespace sag
{

std::string_view name_of(ItemKind kind)
{
  switch (kind)
  {
  case ItemKind::request:
    return "request";
  case ItemKind::assessment:
    return "assessment";
  case ItemKind::handover:
    return "handover";
  case ItemKind::question:
    return "question";
  case ItemKind::measure:
    return "measure";
  case ItemKind::pause:
    return "pause";
  }
  SAG_ASSERT(false);
  return {};
}

bool has_lapsed(const OpenItem& item, Date day, const WorkCalendar& office)
{
  const bool on_others = item.kind == ItemKind::request
                         && (item.party == Party::external || item.party == Party::citizen);
  return on_others && item.due && office.elapsed(*item.due, day) > lapses_after;
}

bool is_implausible(const OpenItem& item, const WorkCalendar& office)
{
  if (item.rule == nullptr || !item.rule->longest || item.dated == nullptr || !item.due)
  {
    return false;
  }
  const bool explained = item.dated->text(Key::said_by) && item.dated->text(Key::source);
  return !explained && *item.due > add_term(item.since, *item.rule->longest, office);
}

std::string ending_command(const OpenItem& item, const Standing& standing)
{
  const auto with = [&](std::string_view verb)
  { return entry_command(standing, verb_and_name(verb, item.name, item.ref)); };
  switch (item.kind)
  {
  case ItemKind::assessment:
    return with("assessed");
  case ItemKind::handover:
    return with("accepted");
  case ItemKind::question:
    return with("answered");
  case ItemKind::pause:
    return with("resumed");
  case ItemKind::measure:
    return {};
  case ItemKind::request:
    break;
  }
  if (item.rule != nullptr && item.rule->opens_on_complaint)
  {
    return with("assessed");
  }
  const bool meeting = find_word(standing.workflow->meetings, item.name) != nullptr;
  return meeting ? with("met") + " with=citizen" : with("received");
}

bool is_meeting(const OpenItem& item, const Standing& standing)
{
  return item.kind == ItemKind::request && item.party == Party::internal
         && find_word(standing.workflow->meetings, item.name) != nullptr;
}

bool was_asked_or_came(const Standing& standing, std::string_view kind)
{
  return std::ranges::any_of(standing.entries,
                             [kind](const Entry* entry)
                             {
                               return entry->word() == kind
                                      && (entry->verb == Verb::requested
                                          || entry->verb == Verb::received);
                             });
}

const CatalogueKind* find_kind(const Standing& standing, std::string_view name)
{
  if (const CatalogueKind* const kind = standing.workflow->find_kind(name))
  {
    return kind;
  }
  for (const OpenItem& item : standing.items)
  {
    if (item.rule != nullptr && item.name == name)
    {
      return item.rule;
    }
  }
  const Workflow* const first = standing.rules->find_workflow(standing.subject->workflow.value);
  return first != nullptr ? first->find_kind(name) : nullptr;
}

} // namespace sag
