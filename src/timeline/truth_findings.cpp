// SPDX-License-Identifier: MPL-2.0
// The findings of what the log says that can hardly be so, and of what a letter said that was not.

#include "timeline/finding_list.hpp"
#include "timeline/untrue_wait.hpp"
#include "workflow/command_text.hpp"

#include <algorithm>

namespace sag
{

namespace
{

void judge_waits(FindingList& list)
{
  const Standing& standing = list.standing();
  for (const OpenItem* const item : standing.open_items(list.day()))
  {
    if (is_implausible(*item, standing.rules->calendars.office))
    {
      list.add("wait-implausible",
               name_and_ref(item->name, item->ref),
               Severity::warning,
               item->dated->date.value,
               item->dated->day(Key::expected)->span,
               text_of_implausible_wait(*item, standing));
    }
  }
}

/// Until the citizen hears from us again.
void judge_letter(FindingList& list)
{
  const Standing& standing = list.standing();
  for (const LocatedText& wait : untrue_waits(standing))
  {
    const CatalogueKind* const kind = find_kind(standing, wait.value);
    const Text name = kind != nullptr ? kind->name : same(std::string(wait.value));
    list.add("letter-untrue",
             wait.value,
             Severity::error,
             standing.last_information->date.value,
             wait.span,
             ended_by_letter(
                 {fmt::format("Borgeren fik at vide, at vi venter på noget, vi ikke ventede på: {}",
                              name.da),
                  fmt::format("The citizen was told that we wait for what we did not wait for: {}",
                              name.en)},
                 standing));
  }
}

} // namespace

void judge_truth(FindingList& list)
{
  judge_waits(list);
  judge_letter(list);
}

} // namespace sag
