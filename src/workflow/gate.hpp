// SPDX-License-Identifier: MPL-2.0
// Is this need met by this case on this day, and if not, what was looked at and what would meet it.

#pragma once

#include "workflow/need.hpp"
#include "workflow/standing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sag
{

/// One fact about the log, and the entry that settles it.
struct FactResult
{
  bool holds = false;
  /// The entry that makes it true, or the one nearest to doing so; null when there is none.
  const Entry* entry = nullptr;
  /// What was looked at, as a clause: "intet mål i borgerens egne ord".
  Text looked_at;
  /// The command that would make it true; empty when waiting is all there is.
  std::string command;
};

[[nodiscard]] FactResult judge_fact(const Fact& fact, const Standing& standing, Date day);

struct NeedResult
{
  const Need* need = nullptr;
  FactResult fact;

  [[nodiscard]] bool met() const { return fact.holds; }
};

[[nodiscard]] std::vector<NeedResult>
judge_needs(const std::vector<Need>& needs, const Standing& standing, Date day);

} // namespace sag
