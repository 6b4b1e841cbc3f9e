// SPDX-License-Identifier: MPL-2.0
// The short form of daily work, case first.

#pragma once

#include <string>
#include <vector>

namespace sag
{

/// `141` is `show 141`, `141 advance` is `advance 141`, `141 received lae-265` is `log 141 received
/// lae-265`. Other words are given back as they are.
[[nodiscard]] std::vector<std::string> with_command_first(std::vector<std::string> words);

} // namespace sag
