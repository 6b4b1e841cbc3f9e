// SPDX-License-Identifier: MPL-2.0
// "Did you mean ...?": the one known word that a mistyped one is nearest to.

#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace sag
{

/// Equal but for letter case, `_` or a blank for `-`, and ae, oe, aa for æ, ø, å.
[[nodiscard]] bool is_same_word(std::string_view a, std::string_view b);

/// The known word nearest to `word`, when it is near and no other is as near. What is_same_word()
/// passes over is no difference; a missing, extra, wrong or swapped letter counts as one, and one
/// in three letters may differ, at most three.
[[nodiscard]] std::optional<std::string_view> nearest_word(std::string_view word,
                                                           std::span<const std::string_view> known);

} // namespace sag
