// SPDX-License-Identifier: MPL-2.0
// The findings that rules set limits for and that `acknowledged` may name. A contract, as the
// diagnostic codes are.

#pragma once

#include "diagnostics/text.hpp"

#include <span>
#include <string_view>

namespace sag
{

/// What a finding is about: an obligation on somebody, our own uninterrupted work, a clock, or
/// dates and truth.
enum class FindingFamily
{
  obligation,
  own_work,
  clock,
  truth
};

struct FindingCode
{
  std::string_view slug;
  FindingFamily family;
  std::string_view title_da;
  std::string_view title_en;
};

/// Sorted by slug.
[[nodiscard]] std::span<const FindingCode> finding_codes();

[[nodiscard]] const FindingCode* find_finding_code(std::string_view slug);

} // namespace sag
