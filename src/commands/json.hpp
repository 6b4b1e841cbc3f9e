// SPDX-License-Identifier: MPL-2.0
// How values become JSON: English keys, ISO dates, 1-based lines and columns with byte offsets,
// units in the keys. docs/commands/README.md is the contract.

#pragma once

#include "commands/context.hpp"
#include "timeline/finding.hpp"

#include <nlohmann/json.hpp>
#include <string_view>

namespace sag
{

/// Keys keep the order in which they are added.
using Json = nlohmann::ordered_json;

/// `{"schema": "sag.COMMAND/1", "as_of": ...}`
[[nodiscard]] Json json_head(std::string_view command, Date as_of);

/// file, line, column, byte, end_byte.
void add_place(Json& json, const SourceFilePtr& file, Span span);

[[nodiscard]] Json to_json(const Diagnostic& diagnostic, Language language);

[[nodiscard]] Json to_json(const Finding& finding, const Context& context);

[[nodiscard]] std::string_view name_of(Severity severity);

/// One document with a line end; invalid UTF-8 is replaced, never thrown over.
[[nodiscard]] std::string dump(const Json& json);

/// On one line, for ndjson.
[[nodiscard]] std::string dump_line(const Json& json);

} // namespace sag
