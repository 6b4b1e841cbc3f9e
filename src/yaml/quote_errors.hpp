// SPDX-License-Identifier: MPL-2.0
// What can be wrong with a quoted text, told the same way by whoever finds it.

#pragma once

#include "diagnostics/diagnostic.hpp"

#include <cstdint>

namespace sag
{

/// `yaml-unterminated-quote` for the quote that opens at `begin`.
Reported
report_open_quote(const SourceFilePtr& file, std::uint32_t begin, Diagnostics& diagnostics);

/// `yaml-syntax` for a `\` at `at` that begins no escape.
Reported report_bad_escape(const SourceFilePtr& file, std::uint32_t at, Diagnostics& diagnostics);

} // namespace sag
