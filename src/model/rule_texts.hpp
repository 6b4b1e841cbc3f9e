// SPDX-License-Identifier: MPL-2.0
// What the rules say in both languages: single texts, and sets of phrases.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sag
{

/// `{da: ..., en: ...}`. `text-missing-language` when one of them is not there.
[[nodiscard]] std::optional<Text>
read_text_pair(const Document& document, const Node& node, Diagnostics& diagnostics);

/// `da` and `en`, each a map with all of `names`; one Text for each name, in their order, empty
/// where something was wrong.
[[nodiscard]] std::vector<Text> read_phrases(const Document& document,
                                             const Node& node,
                                             std::span<const std::string_view> names,
                                             Diagnostics& diagnostics);

} // namespace sag
