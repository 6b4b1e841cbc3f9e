// SPDX-License-Identifier: MPL-2.0
// The ledger in words: whose turn, what named the days, and what our own procedures cost. No names
// of citizens, no free text, never why somebody was away.

#pragma once

#include "timeline/ledger.hpp"

namespace sag
{

/// In the order in which ledgers and reports list them: ours first. None is the time before the
/// casebook.
inline constexpr std::array<std::optional<Cause>, 6> causes_in_order{
    Cause::internal, Cause::work, Cause::external, Cause::statutory, Cause::citizen, std::nullopt};

/// "vores procedurer", "andre".
[[nodiscard]] Text cause_words(std::optional<Cause> cause);

/// For JSON: the cause's name, or `before`.
[[nodiscard]] std::string_view cause_name(std::optional<Cause> cause);

/// What named the days: "LÆ 265 fra egen læge: modtaget, ikke vurderet".
[[nodiscard]] Text text_of(const Leaf& leaf, const Office& office);

/// "40 af 71 arbejdsdage gik med vores egne procedurer; 29 af dem lå over grænsen."
[[nodiscard]] Text cost_sentence(const LedgerTotals& totals);

} // namespace sag
