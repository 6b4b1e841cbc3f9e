// SPDX-License-Identifier: MPL-2.0
// What every reader of a value asks first: is there one, and is it a text?

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <string_view>

namespace sag
{

/// `value-missing`
void report_missing_value(const Document& document, const Node& node, Diagnostics& diagnostics);

/// The scalar's text. `value-missing`, `value-not-text`, `value-empty`.
[[nodiscard]] std::optional<std::string_view>
scalar_text(const Document& document, const Node& node, Diagnostics& diagnostics);

} // namespace sag
