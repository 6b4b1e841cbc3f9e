// SPDX-License-Identifier: MPL-2.0
// The two promises that every letter makes: when the case is decided, and by when the citizen hears
// from us.

#pragma once

#include "letters/letter_scene.hpp"

#include <optional>

namespace sag
{

/// How far ahead a letter may promise.
struct MonthsAhead
{
  int count;
};

/// A decision further off is not a time frame but a slip of the finger: 2062 for 2026.
inline constexpr MonthsAhead decision_within{24};

/// A citizen who is to hear nothing for longer is not kept informed; the later of the two can be
/// promised in the next letter.
inline constexpr MonthsAhead next_within{3};

/// Why it cannot be promised that far ahead; nothing when it can. A month is promised by its last
/// day.
[[nodiscard]] std::optional<Text>
too_far_ahead(const DayOrMonth& promised, MonthsAhead most, Date today, const WorkCalendar& office);

/// What was wished, else the newest promise that still holds, else the deadline in force. Missing
/// when there is none of these, unless the decision has been made.
[[nodiscard]] std::optional<DayOrMonth> find_expected_decision(LetterScene& scene);

/// The newest promise of a decision whose day has not passed and that nothing has kept yet.
[[nodiscard]] std::optional<DayOrMonth> live_decision_promise(const Standing& standing, Date day);

/// The day that the decision moves away from: what was promised, or else the deadline in force,
/// where the letter names a later one. Nothing when it stays, or when the promise is broken
/// already.
[[nodiscard]] std::optional<DayOrMonth>
find_moved(const Standing& standing, Date day, const std::optional<DayOrMonth>& decision);

/// What was wished; else the last working day within 20 after the letter's, within 5 when the
/// citizen waits for our answer, within 10 when we wait for theirs past its day. Never after the
/// decision, a meeting that has its day, or an earlier promise that this letter does not come in
/// time to renew.
[[nodiscard]] Date next_contact(LetterScene& scene, const std::optional<DayOrMonth>& decision);

/// When the new look at a decision is to be done: what was wished or promised, else the deadline
/// that the complaint started, else our own limit.
[[nodiscard]] std::optional<DayOrMonth> find_reconsidered_by(const LetterScene& scene,
                                                             const OpenItem& reconsideration);

/// The last day on which the citizen can complain about the newest decision, while it lies ahead.
[[nodiscard]] std::optional<Date> last_day_to_complain(const Standing& standing, Date day);

/// A wait that lasts longer than the letter says until the decision, or longer than an answer of
/// its kind can take, is a slip somewhere: the letter would contradict itself or be untrue.
void check_waits(LetterScene& scene, const std::optional<DayOrMonth>& decision);

} // namespace sag
