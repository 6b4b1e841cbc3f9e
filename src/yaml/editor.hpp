// SPDX-License-Identifier: MPL-2.0
// Changes to a file that a person wrote: one item appended to a list, one value replaced,
// everything else kept byte for byte. Planned on the tree's spans, proved by reading the result
// again, and refused where either is not certain.

#pragma once

#include "diagnostics/text.hpp"
#include "yaml/edit.hpp"
#include "yaml/node.hpp"
#include "yaml/yaml_writer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sag
{

/// Why a change was not made, and the lines to type by hand instead (empty where there are none).
struct EditRefusal
{
  Text reason;
  std::string by_hand;
};

/// Add `item` (a map) at the end of the list `key` of `parent`, which is a block mapping. The list
/// may also be `[]`, empty or not there at all.
struct AppendItem
{
  NodeIndex parent = 0;
  std::string key;
  NewNode item;
};

/// Replace the scalar (or empty value) `node` by `text`.
struct SetScalar
{
  NodeIndex node = 0;
  std::string text;
};

using Change = std::variant<AppendItem, SetScalar>;

using EditPlan = std::variant<std::vector<Edit>, EditRefusal>;

[[nodiscard]] EditPlan plan_append_item(const Document& document, const AppendItem& change);

/// To a list of the file's root mapping.
[[nodiscard]] EditPlan
plan_append_item(const Document& document, std::string_view key, const NewNode& item);

[[nodiscard]] EditPlan plan_set_scalar(const Document& document, const SetScalar& change);

/// Whether `after` reads as `before` with exactly `change` made and its comments as they were; a
/// refusal saying what differs when not.
[[nodiscard]] std::optional<EditRefusal>
verify_edit(const Document& before, const std::string& after, const Change& change);

/// The lines to type by hand in place of `change`.
[[nodiscard]] std::string by_hand(const Document& document, const Change& change);

/// Plans, applies and verifies: the whole new text, or why not.
[[nodiscard]] std::variant<std::string, EditRefusal> plan_change(const Document& document,
                                                                 const Change& change);

} // namespace sag
