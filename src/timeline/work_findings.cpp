// SPDX-License-Identifier: MPL-2.0
// The findings of what is open and of our own uninterrupted work.

#include "timeline/finding_list.hpp"
#include "timeline/turn.hpp"
#include "workflow/command_text.hpp"

namespace sag
{

void judge_obligations(FindingList& list)
{
  const Standing& standing = list.standing();
  for (const OpenItem* const item : standing.open_items(list.day()))
  {
    if (const auto limit = limit_of(*item, standing))
    {
      list.judge({limit->code,
                  limit->limit,
                  limit->since,
                  item->opened,
                  unit_of(*item, standing),
                  text_of_item(*item, standing),
                  name_and_ref(item->name, item->ref)});
    }
  }
}

/// Only while nothing at all is open.
void judge_own_work(FindingList& list)
{
  const Standing& standing = list.standing();
  if (!is_own_work(standing, list.day()))
  {
    return;
  }
  const std::string_view code = work_code(standing, list.day());
  list.judge({code,
              &work_limit(standing, list.day()),
              work_since(standing, list.day()),
              standing.last_step != nullptr ? standing.last_step : standing.begun,
              {},
              text_of_work(code, standing)});
}

} // namespace sag
