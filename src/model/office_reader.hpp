// SPDX-License-Identifier: MPL-2.0
// casebook.yaml → Office.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "model/office.hpp"
#include "yaml/node.hpp"

#include <optional>

namespace sag
{

/// Reads everything it can and reports all that is wrong. Nothing only when the file is not a map;
/// an Office read with errors must not be computed with.
[[nodiscard]] std::optional<Office> read_office(const Document& document, Diagnostics& diagnostics);

} // namespace sag
