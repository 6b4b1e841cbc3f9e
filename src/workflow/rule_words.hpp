// SPDX-License-Identifier: MPL-2.0
// The values of the rules in words: what a page of the rules, their picture and a comparison of two
// sets of rules say of a limit, a period, a trigger.

#pragma once

#include "workflow/workflow.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sag
{

/// One more part of a line whose parts stand side by side: "a · b".
void add_part(Text& line, const Text& part);

/// "LÆ 265 fra egen læge (lae-265)".
[[nodiscard]] Text labelled(const Text& name, std::string_view id);

/// The phase as a heading.
[[nodiscard]] Text phase_title(Phase phase);

/// "[3, 5]" as "3, derefter 5 arbejdsdage".
[[nodiscard]] Text limit_words(const Limit& limit);

/// The same, counted down to a day that was set or promised.
[[nodiscard]] Text days_before_words(const Limit& limit);

/// "fra 2026-07-01 til 2026-12-31"; empty where neither day is given.
[[nodiscard]] Text period_words(const std::optional<Date>& from, const std::optional<Date>& to);

[[nodiscard]] Text waivable_words(Waivable waivable);

/// "stage fp-behandling", as the log has it; "…" where any value will do.
[[nodiscard]] std::string trigger_words(const Trigger& trigger);

/// What meets a deadline, side by side; empty where nothing does.
[[nodiscard]] std::string triggers_words(const std::vector<Trigger>& triggers);

/// Empty for the entry's own date.
[[nodiscard]] Text day_zero_words(DayZero from);

/// Empty where a length ends on the date it began.
[[nodiscard]] Text ends_words(TermEnd ends);

[[nodiscard]] Text whose_words(Whose whose);

} // namespace sag
