// SPDX-License-Identifier: MPL-2.0
// What a letter tells of what has happened and of what was agreed. Only whole sentences of the
// rules and the vocabulary, the citizen's own goals, and what was written with `say`.

#pragma once

#include "letters/letter_scene.hpp"

#include <vector>

namespace sag
{

/// The newest five things since the last letter (or the beginning), oldest first.
[[nodiscard]] std::vector<LetterItem> list_done(LetterScene& scene);

/// The goals in the citizen's own words, as written.
[[nodiscard]] std::vector<LetterItem> list_goals(const LetterScene& scene);

/// Measures that run or are agreed, and what was written with `say` about goals.
[[nodiscard]] std::vector<LetterItem> list_agreements(LetterScene& scene);

/// What the last letter or talk said wrongly: that we waited for what we did not wait for.
[[nodiscard]] std::vector<LetterItem> list_untrue(LetterScene& scene);

/// Text written by hand, as one clean sentence or more: with its full stop.
[[nodiscard]] std::string as_sentence(std::string_view text);

} // namespace sag
