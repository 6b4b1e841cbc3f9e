// SPDX-License-Identifier: MPL-2.0
// What is asked to be written, read as a case without ever having been text: what the file must say
// afterwards is found on another way than through the writer that is to be checked.

#pragma once

#include "model/case.hpp"
#include "yaml/node.hpp"
#include "yaml/yaml_writer.hpp"

#include <optional>
#include <string>
#include <variant>

namespace sag
{

/// The tree that a file with this value reads as. Texts are views into `node`; places mean nothing.
[[nodiscard]] Document tree_of(const NewNode& node);

/// The entry, good as long as `node` is; or what is wrong with it.
[[nodiscard]] std::variant<Entry, Text> expected_entry(const NewNode& node);

/// The same for a whole case.
[[nodiscard]] std::variant<Case, Text> expected_case(const NewNode& node, bool cpr_allowed);

} // namespace sag
