// SPDX-License-Identifier: MPL-2.0
// Words of the rules and the casebook inside Markdown, also in the cells of its tables.

#pragma once

#include <string>
#include <string_view>

namespace sag
{

/// What Markdown would take for more than text stands there as itself.
[[nodiscard]] std::string escape_for_markdown(std::string_view text);

} // namespace sag
