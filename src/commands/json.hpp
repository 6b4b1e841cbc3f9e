// SPDX-License-Identifier: MPL-2.0
// How values become JSON: English keys, ISO dates, 1-based lines and columns with byte offsets,
// units in the keys. docs/commands/README.md is the contract.

#pragma once

#include "commands/context.hpp"
#include "commands/json_value.hpp"
#include "timeline/finding.hpp"

#include <string_view>

namespace sag
{

/// `{"schema": "sag.COMMAND/1", "as_of": ...}`
[[nodiscard]] Json json_head(std::string_view command, Date as_of);

[[nodiscard]] Json text_or_null(std::string_view text);

/// file, line, column, byte, end_byte.
void add_place(Json& json, const SourceFilePtr& file, Span span);

[[nodiscard]] Json to_json(const Diagnostic& diagnostic, Language language);

[[nodiscard]] Json to_json(const Finding& finding, const Context& context);

[[nodiscard]] std::string_view name_of(Severity severity);

} // namespace sag
