// SPDX-License-Identifier: MPL-2.0
#include "timeline/turn.hpp"

#include "diagnostics/assert.hpp"
#include "timeline/absence.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

bool on_others(const OpenItem& item)
{
  return item.kind == ItemKind::request && item.party != Party::internal
         && item.party != Party::statutory;
}

/// A pause is the citizen's until its review day; from then on asking again is ours.
bool pause_is_over(const OpenItem& item, Date day)
{
  return item.kind == ItemKind::pause && item.due && day >= *item.due;
}

bool is_ours(const OpenItem& item, Date day, const WorkCalendar& office)
{
  return item.party == Party::internal || has_lapsed(item, day, office) || pause_is_over(item, day);
}

/// A lapsed wait is over the limit by having lapsed, whatever number the rules have for reminders.
bool is_over_limit(const OpenItem& item, const Standing& standing, Date day)
{
  if (has_lapsed(item, day, standing.rules->calendars.office))
  {
    return true;
  }
  const auto limit = limit_of(item, standing);
  return limit && standing.rules->calendars.office.elapsed(limit->since, day) > limit->limit->warn;
}

struct OurItem
{
  const OpenItem* item = nullptr;
  bool over = false;
};

/// Of several that are ours: one over its limit first, then the earliest, then file order.
OurItem first_of_ours(const Standing& standing, Date day)
{
  OurItem first;
  for (const OpenItem& item : standing.items)
  {
    if (!item.open_on(day) || !is_ours(item, day, standing.rules->calendars.office))
    {
      continue;
    }
    const bool over = is_over_limit(item, standing, day);
    if (first.item == nullptr || (over && !first.over)
        || (over == first.over && item.since < first.item->since))
    {
      first = {&item, over};
    }
  }
  return first;
}

/// Of several waits on others the one due last names the day.
const OpenItem* last_due(const Standing& standing, Date day, Party party)
{
  const OpenItem* last = nullptr;
  for (const OpenItem& item : standing.items)
  {
    if (item.party == party && item.open_on(day) && (last == nullptr || item.due > last->due))
    {
      last = &item;
    }
  }
  return last;
}

const Limit* rule_limit(const Standing& standing, std::string_view code)
{
  return find_limit(standing.rules->office, *standing.workflow, code);
}

/// The casebook's own limit stands in place of the catalogue's.
const Limit* local_or(const Standing& standing, std::string_view code, const Limit* own)
{
  const Limit* const local = standing.rules->office.find_limit(code);
  return local != nullptr ? local : own;
}

ItemLimit request_limit(const OpenItem& item, const Standing& standing)
{
  if (on_others(item))
  {
    return {"not-reminded", rule_limit(standing, "not-reminded"), item.due.value_or(item.since)};
  }
  if (item.party == Party::statutory || item.rule == nullptr)
  {
    return {{}, nullptr, item.since};
  }
  const Limit* const own = item.rule->limit ? &*item.rule->limit : nullptr;
  return {item.rule->code, local_or(standing, item.rule->code, own), item.since};
}

ItemLimit limit_by_kind(const OpenItem& item, const Standing& standing)
{
  switch (item.kind)
  {
  case ItemKind::request:
    return request_limit(item, standing);
  case ItemKind::assessment:
    return {"received-not-assessed", rule_limit(standing, "received-not-assessed"), item.since};
  case ItemKind::handover:
    return {"handover-not-accepted", rule_limit(standing, "handover-not-accepted"), item.since};
  case ItemKind::question:
    return {"not-answered",
            item.question != nullptr ? local_or(standing, "not-answered", &item.question->limit)
                                     : rule_limit(standing, "not-answered"),
            item.since};
  case ItemKind::pause:
    return {"pause-not-reviewed",
            rule_limit(standing, "pause-not-reviewed"),
            item.due.value_or(item.since)};
  case ItemKind::measure:
    return {{}, nullptr, item.since};
  }
  SAG_ASSERT(false);
  return {{}, nullptr, item.since};
}

/// Whether a deadline of the rules runs from the beginning of this measure to that of another one.
bool waits_for_measure(const Workflow& workflow, std::string_view frame)
{
  const auto begins_with_it = [&](const Deadline& deadline)
  {
    return deadline.starts.verb == Verb::measure
           && std::ranges::any_of(deadline.starts.words,
                                  [&](const auto& word) { return *word == frame; });
  };
  return std::ranges::any_of(workflow.deadlines,
                             [&](const Deadline& deadline)
                             {
                               return begins_with_it(deadline)
                                      && std::ranges::any_of(deadline.until,
                                                             [](const Trigger& end)
                                                             { return end.verb == Verb::measure; });
                             });
}

/// Something of what was granted has begun.
bool has_started(const Standing& standing, Date day)
{
  return std::ranges::any_of(
      standing.items,
      [&](const OpenItem& item)
      {
        const bool ran = item.kind == ItemKind::measure && item.begins <= day
                         && item.due >= *standing.stage_since;
        return ran && !(item.frame && waits_for_measure(*standing.workflow, item.name));
      });
}

} // namespace

std::string_view name_of(Cause cause)
{
  switch (cause)
  {
  case Cause::internal:
    return "internal";
  case Cause::statutory:
    return "statutory";
  case Cause::external:
    return "external";
  case Cause::citizen:
    return "citizen";
  case Cause::work:
    return "work";
  }
  SAG_ASSERT(false);
  return {};
}

std::string_view unit_of(const OpenItem& item, const Standing& standing)
{
  const bool asked_unit = item.party == Party::internal && !item.unit.empty()
                          && (item.kind == ItemKind::request || item.kind == ItemKind::handover);
  return asked_unit ? item.unit : standing.unit();
}

TurnOfDay turn_of(const Standing& standing, Date day)
{
  if (const OurItem ours = first_of_ours(standing, day); ours.item != nullptr)
  {
    const bool lapsed = ours.item->party != Party::internal;
    return {Cause::internal,
            ours.item,
            lapsed,
            unit_of(*ours.item, standing),
            limit_by_kind(*ours.item, standing).code,
            ours.over};
  }
  for (const auto& [party, cause] : {std::pair{Party::statutory, Cause::statutory},
                                     std::pair{Party::external, Cause::external},
                                     std::pair{Party::citizen, Cause::citizen}})
  {
    if (const OpenItem* const wait = last_due(standing, day, party))
    {
      return {.cause = cause, .item = wait};
    }
  }
  if (standing.stage->turn == Turn::external)
  {
    return {.cause = Cause::external};
  }
  const WorkRun run = work_run_of(standing, day);
  const bool over = standing.rules->calendars.office.elapsed(run.since, day) > run.limit->warn;
  return {Cause::work, nullptr, false, standing.unit(), run.code, over};
}

WorkRun work_run_of(const Standing& standing, Date day)
{
  if (standing.owner.empty())
  {
    if (const Limit* const limit = rule_limit(standing, "not-assigned"))
    {
      return {"not-assigned", standing.counted_from(standing.begun->date.value), limit};
    }
  }
  if (const auto absence = find_uncovered_absence(standing, day))
  {
    if (const Limit* const limit = rule_limit(standing, "caseworker-away"))
    {
      return {"caseworker-away", absence->since, limit};
    }
  }
  return {work_code(standing, day), work_since(standing, day), &work_limit(standing, day)};
}

std::string_view work_code(const Standing& standing, Date day)
{
  const std::string& code = standing.stage->work.code;
  const bool done = (code == "ready-not-decided" && standing.decided_here != nullptr)
                    || (code == "granted-not-started" && has_started(standing, day));
  return done ? "no-next-step" : std::string_view(code);
}

bool is_own_work(const Standing& standing, Date day)
{
  const bool closed = standing.stage->final_stage && standing.new_application == nullptr;
  return !closed && standing.stage->turn == Turn::work && standing.open_items(day).empty();
}

Date work_since(const Standing& standing, Date day)
{
  SAG_ASSERT(standing.stage_since.has_value());
  Date since = standing.counted_from(*standing.stage_since);
  if (standing.last_item_end)
  {
    since = std::max(since, *standing.last_item_end);
  }
  for (const OpenItem& item : standing.items)
  {
    if (!item.frame && item.ends_by_itself() && item.due && *item.due < day)
    {
      since = std::max(since, *item.due);
    }
  }
  if (work_code(standing, day) != "no-next-step")
  {
    return since;
  }
  for (const OpenItem* const frame : standing.frames(day))
  {
    since = std::max(since, frame->begins);
  }
  return standing.last_step != nullptr ? std::max(since, standing.last_step->date.value) : since;
}

const Limit& work_limit(const Standing& standing, Date day)
{
  const WorkRule& work = standing.stage->work;
  const std::string_view code = work_code(standing, day);
  // Every workflow has a limit for no-next-step.
  const Limit* const own = code == work.code ? &work.limit : standing.workflow->find_limit(code);
  return *local_or(standing, code, own);
}

std::optional<ItemLimit> limit_of(const OpenItem& item, const Standing& standing)
{
  const ItemLimit limit = limit_by_kind(item, standing);
  return limit.limit != nullptr ? std::optional(limit) : std::nullopt;
}

} // namespace sag
