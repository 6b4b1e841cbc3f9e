// SPDX-License-Identifier: MPL-2.0
// What differs between two sets of rules, thing by thing and value by value. What it means for a
// case is in timeline/rule_effect.hpp.

#pragma once

#include "workflow/rule_items.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sag
{

/// An empty side is a value that the rules do not have there.
struct AspectChange
{
  std::string_view key;
  Text name;
  Text from;
  Text to;
  /// As in RuleAspect.
  std::optional<Language> only{};
};

/// A thing that only one of them has, or that both have with other values.
struct RuleChange
{
  std::optional<RuleItem> from;
  std::optional<RuleItem> to;
  /// Only where both have it; never empty then.
  std::vector<AspectChange> aspects{};

  [[nodiscard]] const RuleItem& item() const { return to ? *to : *from; }
};

/// A stage that another one stands for (map_stages) is changed, and neither gone nor new. What is
/// gone and what is changed in the order of the old rules, then what is new in the order of the new
/// ones. Empty for rules that say the same.
[[nodiscard]] std::vector<RuleChange> compare_rules(const Workflow& from, const Workflow& to);

} // namespace sag
