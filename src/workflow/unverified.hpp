// SPDX-License-Identifier: MPL-2.0
// The values of the rules that nobody has checked against their source yet (`verified: false`).

#pragma once

#include "workflow/workflow.hpp"

#include <string>
#include <vector>

namespace sag
{

struct Unverified
{
  /// Where it stands among the rules: "oplysning: krav papers", "frist d19-jobafklaring-team".
  Text what;
  /// The source that is to be looked up; empty where none is given.
  std::string law;
  Span span{};
};

/// In the order of the file.
[[nodiscard]] std::vector<Unverified> unverified_values(const Workflow& workflow);

} // namespace sag
