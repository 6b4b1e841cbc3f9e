// SPDX-License-Identifier: MPL-2.0
// How values become JSON: English keys, ISO dates, 1-based lines and columns with byte offsets,
// units in the keys. docs/commands/README.md is the contract.

#pragma once

#include "commands/context.hpp"
#include "commands/json_value.hpp"
#include "timeline/finding.hpp"

#include <cstddef>
#include <string_view>

namespace sag
{

/// `{"schema": "sag.COMMAND/1", "as_of": ...}`
/// How many cases there were to go through, and why some of them count for nothing.
struct CasesSeen
{
  std::size_t seen = 0;
  /// With errors, or unreadable.
  std::size_t left_out = 0;
  /// Nobody has reviewed their rules for the day.
  std::size_t not_reviewed = 0;
};

/// As `cases_seen`, `cases_left_out` and `cases_not_reviewed`.
void add_cases_seen(Json& json, const CasesSeen& cases);

[[nodiscard]] Json json_head(std::string_view command, Date as_of);

[[nodiscard]] Json text_or_null(std::string_view text);

/// file, line, column, byte, end_byte.
void add_place(Json& json, const SourceFilePtr& file, Span span);

[[nodiscard]] Json to_json(const Diagnostic& diagnostic, Language language);

[[nodiscard]] Json to_json(const Finding& finding, const Context& context);

[[nodiscard]] std::string_view name_of(Severity severity);

} // namespace sag
