// SPDX-License-Identifier: MPL-2.0
// A set of rules by the name somebody typed: one of the casebook's, one as it was in a commit, or a
// draft in a file of its own.

#pragma once

#include "casebook/casebook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// Fault, naming those there are, where none is called `id`. `where` tells which workflows are
/// meant, after "workflows/".
[[nodiscard]] const Workflow&
workflow_called(const Rulebook& rules, std::string_view id, std::string_view where = "");

struct NamedRules
{
  Workflow workflow;
  /// Those that stand in the same file.
  std::vector<Example> examples{};
};

/// `WORKFLOW`, `WORKFLOW@REVISION`, or the path of a file (with a slash, or ending in .yaml or
/// .yml), whose units must be the casebook's. Errors in the file or the commit's rules go to
/// `problems`, and the rules, where there are any, must not be computed with then. Fault where
/// there is no such thing.
[[nodiscard]] std::optional<NamedRules>
load_named_rules(const Casebook& casebook, const std::string& name, Diagnostics& problems);

} // namespace sag
