// SPDX-License-Identifier: MPL-2.0
// What we owe in a case, as letters tell it: by when, whether a meeting has its day, what went
// wrong. An acknowledgement silences a finding for us; it changes nothing for the citizen, so
// nothing in here looks at it.

#pragma once

#include "letters/letter_scene.hpp"
#include "workflow/open_item.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sag
{

/// A stop of ours that has passed its limit's second number.
struct OwnDelay
{
  std::string_view code;
  Date since;
  WorkingDays days{0};
  /// Null when nothing is open and the work itself stood still.
  const OpenItem* item = nullptr;
  std::string_view unit{};
};

/// The one that has lasted longest. The new look at a decision is late only when the day that the
/// citizen was given has passed.
[[nodiscard]] std::optional<OwnDelay> find_delay(const Standing& standing, Date day);

/// The vocabulary's sentence for it, filled.
[[nodiscard]] std::string tell_delay(LetterScene& scene, const OwnDelay& delay);

/// The last day on which we are not over our own limit; none where rules set none.
[[nodiscard]] std::optional<Date> own_limit(const OpenItem& item, const Standing& standing);

/// The day a meeting was last given: the newest `expected` of what was asked and chased.
[[nodiscard]] std::optional<Date> meeting_day(const OpenItem& item, const Standing& standing);

/// The new look at a decision that a complaint asks for; null when there is none.
[[nodiscard]] const OpenItem* find_reconsideration(const Standing& standing, Date day);

/// Whether the citizen asked for something and should have had it by now, or should have been
/// talked with after a pause.
[[nodiscard]] bool owes_citizen(const Standing& standing, Date day);

} // namespace sag
