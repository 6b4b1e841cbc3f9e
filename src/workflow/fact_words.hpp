// SPDX-License-Identifier: MPL-2.0
// The forms in which a fact's words are written; each gives back the words it could read.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/located.hpp"
#include "yaml/node.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

using FactWords = std::vector<Located<std::string>>;
using ClosedWords = std::span<const std::string_view>;

/// `goal: citizen`
[[nodiscard]] FactWords read_closed_word(const Document& document,
                                         const Node& node,
                                         ClosedWords closed,
                                         Diagnostics& diagnostics);

/// `direction: [job, education]`
[[nodiscard]] FactWords read_closed_words(const Document& document,
                                          const Node& node,
                                          ClosedWords closed,
                                          Diagnostics& diagnostics);

/// `requested: lae-265`
[[nodiscard]] FactWords
read_one_word(const Document& document, const Node& node, Diagnostics& diagnostics);

/// `decided: any`, which is one of `closed`, or `decided: [fleksjob, afslag]`, which are not. With
/// nothing in `closed` only a list.
[[nodiscard]] FactWords read_some_words(const Document& document,
                                        const Node& node,
                                        ClosedWords closed,
                                        Diagnostics& diagnostics);

} // namespace sag
