// SPDX-License-Identifier: MPL-2.0
// A case told in plain sentences, for colleagues at the terminal and for a citizen who asks to see
// the file.

#pragma once

#include "letters/blocks.hpp"
#include "letters/words.hpp"
#include "workflow/standing.hpp"

namespace sag
{

/// Where the case is, who has it, what it waits for and since when, the goals, what has happened
/// (each entry a sentence with its date) and what comes next. Notes are told as well: who asks to
/// see the file sees all of it.
[[nodiscard]] TextDocument tell_case(const Standing& standing, Date day, Language language);

/// One entry as a sentence without its date: "Vi bad Lægehuset Prøvegade om LÆ 265."
[[nodiscard]] std::string
tell_entry(const Entry& entry, const Standing& standing, Language language);

} // namespace sag
