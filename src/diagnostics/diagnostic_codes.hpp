// SPDX-License-Identifier: MPL-2.0
// The table of all diagnostic codes. A code is a contract: scripts match it, pages explain it. One
// that is given up moves to retired_codes() and is never used for anything else.

#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>
#include <string_view>

namespace sag
{

struct DiagnosticCode
{
  /// Kebab case, the thing first and what is wrong with it last: `date-invalid`.
  std::string_view slug;
  /// The worst it is ever reported as.
  Severity severity;
  std::string_view title_da;
  std::string_view title_en;

  [[nodiscard]] Text title() const { return {std::string(title_da), std::string(title_en)}; }
};

/// Sorted by slug.
[[nodiscard]] std::span<const DiagnosticCode> diagnostic_codes();

/// Null when there is no such code.
[[nodiscard]] const DiagnosticCode* find_code(std::string_view slug);

[[nodiscard]] std::span<const std::string_view> retired_codes();

} // namespace sag
