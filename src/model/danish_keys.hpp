// SPDX-License-Identifier: MPL-2.0
// What Danes write for the keys of our files, so that a mistake is answered with the right word.
// The words of a log's entries are the municipality's own, in letters/words.da.yaml.

#pragma once

#include "yaml/mapping_reader.hpp"

#include <span>

namespace sag
{

/// Only for suggestions: a file with one of these is still in error.
[[nodiscard]] std::span<const KeyAlias> danish_keys();

} // namespace sag
