// SPDX-License-Identifier: MPL-2.0
// CPR numbers: found where they must not stand, and masked wherever text is shown. The check digit
// (modulus 11) is not used: since 2007 numbers are issued that do not satisfy it, so a number that
// fails it may still be somebody's.

#pragma once

#include "diagnostics/span.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sag
{

/// The first thing that can be a CPR number: six and four digits, nothing, a blank or a dash
/// (of any kind) between them, no digit before or after, a day 01-31 (61-91 in replacement numbers)
/// and a month 01-12. Bytes of `text`.
[[nodiscard]] std::optional<Span> find_cpr(std::string_view text);

/// The first six and four digits from `from` on, whether or not their date can be one.
[[nodiscard]] std::optional<Span> find_cpr_like(std::string_view text, std::size_t from = 0);

/// Every group of six and four digits is replaced by `••••••-••••`, whether or not its date can be
/// one: what is shown may hide too much, never too little.
[[nodiscard]] std::string mask_cpr(std::string_view text);

inline constexpr std::string_view masked_cpr = "••••••-••••";

} // namespace sag
