// SPDX-License-Identifier: MPL-2.0
// What is open in a case, told: the name of each thing, since when, and until when.

#pragma once

#include "letters/story_words.hpp"
#include "timeline/turn.hpp"

#include <functional>
#include <string>

namespace sag
{

/// "LÆ 265 fra egen læge", "overdragelse til Sundhed", "pause".
[[nodiscard]] std::string item_name(const OpenItem& item, const StoryWords& words);

/// "LÆ 265 fra egen læge, siden den 6. august 2026, ventet senest den 7. september 2026", without
/// full stop; `date` writes a day ("den 6. august 2026", "2026-08-06").
[[nodiscard]] std::string tell_item(const OpenItem& item,
                                    Date day,
                                    const StoryWords& words,
                                    const std::function<std::string(Date)>& date);

/// Whose turn it is, in a sentence.
[[nodiscard]] Text tell_turn(const TurnOfDay& turn, const StoryWords& words);

} // namespace sag
