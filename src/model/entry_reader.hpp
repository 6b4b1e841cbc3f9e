// SPDX-License-Identifier: MPL-2.0
// One entry of the log.

#pragma once

#include "model/value_reader.hpp"

#include <optional>

namespace sag
{

/// Reports all that is wrong with the entry; gives it only when it has a date, a writer and exactly
/// one verb with a value of the right form.
[[nodiscard]] std::optional<Entry> read_entry(const ReadingPlace& place, const Node& node);

} // namespace sag
