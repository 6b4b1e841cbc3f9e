// SPDX-License-Identifier: MPL-2.0
// What is the same for everything open, whatever opened it.

#pragma once

#include "workflow/standing.hpp"

namespace sag
{

/// How many working days past its day a wait on others still counts as one.
inline constexpr WorkingDays lapses_after{5};

[[nodiscard]] std::string_view name_of(ItemKind kind);

/// Asked of our own, and held rather than sent: a meeting that waits for a place.
[[nodiscard]] bool is_meeting(const OpenItem& item, const Standing& standing);

/// Whether the paper was ever asked for, or came unasked.
[[nodiscard]] bool was_asked_or_came(const Standing& standing, std::string_view kind);

} // namespace sag
