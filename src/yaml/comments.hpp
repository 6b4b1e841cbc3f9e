// SPDX-License-Identifier: MPL-2.0
// The comments of a file, so that an edit can be shown to have kept them.

#pragma once

#include "yaml/node.hpp"

#include <string_view>
#include <vector>

namespace sag
{

/// From `#` to the end of the line, in file order; views of the document's bytes.
[[nodiscard]] std::vector<std::string_view> comments(const Document& document);

} // namespace sag
