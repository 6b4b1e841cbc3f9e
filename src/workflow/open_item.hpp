// SPDX-License-Identifier: MPL-2.0
// What is the same for everything open, whatever opened it.

#pragma once

#include "workflow/standing.hpp"

namespace sag
{

/// How many working days past its day a wait on others still counts as one.
inline constexpr WorkingDays lapses_after{5};

[[nodiscard]] std::string_view name_of(ItemKind kind);

} // namespace sag
