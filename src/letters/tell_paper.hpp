// SPDX-License-Identifier: MPL-2.0
// The entries about papers and measures, as sentences of the told case.

#pragma once

#include "letters/story_words.hpp"

namespace sag
{

[[nodiscard]] Text
tell_paper(const Entry& entry, const Standing& standing, const StoryWords& words);

[[nodiscard]] Text tell_measure(const Entry& entry, const StoryWords& words);

} // namespace sag
