// SPDX-License-Identifier: MPL-2.0
#include "timeline/untrue_wait.hpp"

#include <algorithm>

namespace sag
{

std::vector<LocatedText> untrue_waits(const Standing& standing)
{
  std::vector<LocatedText> waits;
  for (const LocatedText& wait : standing.untrue_waits)
  {
    const Date day = standing.last_information->date.value;
    const bool asked_that_day = std::ranges::any_of(standing.entries,
                                                    [&](const Entry* entry)
                                                    {
                                                      return entry->verb == Verb::requested
                                                             && entry->word() == wait.value
                                                             && entry->date.value == day;
                                                    });
    if (!asked_that_day)
    {
      waits.push_back(wait);
    }
  }
  return waits;
}

} // namespace sag
