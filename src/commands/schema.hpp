// SPDX-License-Identifier: MPL-2.0
// The three kinds of files as JSON Schemas (2020-12).

#pragma once

#include "commands/schema_parts.hpp"

namespace sag
{

[[nodiscard]] Json case_schema(const SchemaFrame& frame);

[[nodiscard]] Json casebook_schema(const SchemaFrame& frame);

[[nodiscard]] Json workflow_schema(const SchemaFrame& frame);

/// An item of a case's log, with its definitions in `definitions`.
[[nodiscard]] Json entry_schema(const SchemaFrame& frame, Json& definitions);

} // namespace sag
