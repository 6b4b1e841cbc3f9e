// SPDX-License-Identifier: MPL-2.0
// The entries that end obligations: what comes in, is declined, withdrawn, answered and assessed.

#include "diagnostics/assert.hpp"
#include "workflow/log_step.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool fits(const OpenItem& item, const LogStep& step, const std::vector<ItemKind>& kinds)
{
  const std::string_view ref = step.entry.ref();
  return item.name == step.entry.word() && (ref.empty() || item.ref == ref)
         && std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end()
         && (!item.ends_by_itself() || item.open_on(step.day()) || item.begins > step.day());
}

void report_not_open(const LogStep& step)
{
  if (step.diagnostics == nullptr || !has_known_word(step))
  {
    return;
  }
  const std::string_view verb = name_of(step.entry.verb);
  const std::string_view ref = step.entry.ref();
  const std::string item =
      fmt::format("{}{}{}", step.entry.word(), ref.empty() ? "" : " ref: ", ref);
  auto reported = step.diagnostics->error("item-not-open",
                                          step.file(),
                                          step.entry.value.span,
                                          both("{}: der er ingen åben {} på den dag",
                                               "{}: there is no open {} on that day",
                                               verb,
                                               item));
  if (step.entry.verb == Verb::received)
  {
    reported.help(both("kom det, uden at vi havde bedt om det, så skriv unsolicited: true",
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
                                          both("der er {} åbne {}; sig med ref, hvilken det er",
                                               "there are {} open {}; say with ref which one it is",
                                               items.size(),
                                               step.entry.word()));
  for (const OpenItem* const item : items)
  {
    const Span span = item->opened->value.span;
    if (item->ref.empty())
    {
      reported.note(step.file(), span, both("uden ref; giv den en", "without ref; give it one"));
    }
    else
    {
      reported.note(step.file(), span, both("ref: {}", "ref: {}", item->ref));
    }
  }
}

/// What was asked for has not come unasked: the wait would go on although it is over.
void check_unsolicited(const LogStep& step)
{
  const auto& items = step.standing.items;
  const auto asked =
      std::find_if(items.begin(),
                   items.end(),
                   [&](const OpenItem& item) {
                     return item.ref == step.entry.ref() && fits(item, step, {ItemKind::request});
                   });
  if (asked == items.end())
  {
    return;
  }
  step.diagnostics
      ->error("unsolicited-but-requested",
              step.file(),
              step.entry.value.span,
              both("{} er bestilt, så det kom ikke uopfordret",
                   "{} was requested, so it did not come unsolicited",
                   step.entry.word()))
      .help(both("udelad unsolicited: true, eller giv det nye papir en ref",
                 "leave out unsolicited: true, or give the new paper a ref"))
      .note(step.file(), asked->opened->value.span, both("bestilt her", "requested here"));
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

void apply_receipt(const LogStep& step)
{
  const CatalogueKind* rule = find_kind(step.standing, step.entry.word());
  std::string_view ref = step.entry.ref();
  if (step.entry.has(Key::unsolicited))
  {
    if (step.diagnostics != nullptr)
    {
      check_unsolicited(step);
    }
  }
  else
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
    kinds = {ItemKind::request, ItemKind::question, ItemKind::assessment, ItemKind::handover};
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
  const CatalogueKind* const rule = find_kind(step.standing, step.entry.word());
  const bool reconsideration = rule != nullptr && rule->opens_on_complaint;
  const OpenItem* const item =
      find_one_item(step, {reconsideration ? ItemKind::request : ItemKind::assessment});
  if (item != nullptr)
  {
    end_item(step, *item);
  }
}

} // namespace sag
