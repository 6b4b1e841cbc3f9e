// SPDX-License-Identifier: MPL-2.0
// What a gate asks for: one typed fact about the log, why, by which law, and who may waive it.
// There are no expressions and no negation, so that a gate can be decided and explained.

#pragma once

#include "calendar/term.hpp"
#include "diagnostics/located.hpp"
#include "diagnostics/text.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

enum class FactKind : std::uint8_t
{
  assigned,
  goal,
  direction,
  track,
  met,
  requested,
  received,
  assessed,
  all_assessed,
  nothing_open,
  informed,
  consented,
  considered,
  heard,
  decided,
  asked,
  applied,
  opened,
  complained,
  measure,
  passed,
  over,
  any
};

/// One fact of docs/workflow-format.md. `words` are its values (kinds, directions, parties ...;
/// "any", "complete", "since-stage" stand here too); `any` holds the alternatives of `any`.
struct Fact
{
  FactKind kind{};
  std::vector<Located<std::string>> words{};
  /// met: the citizen must have been there.
  bool with_citizen = false;
  /// met: since this stage began.
  bool since_stage = false;
  /// met: not longer ago than this.
  std::optional<Term> within{};
  std::vector<Fact> any{};
  Span span{};
};

enum class Waivable : std::uint8_t
{
  never,
  leader,
  caseworker
};

struct Need
{
  Located<std::string> id;
  Fact fact;
  Text why;
  std::string law;
  Waivable waivable = Waivable::leader;
  Span span{};
  /// Whether somebody has checked the law.
  bool verified = true;
};

/// The names of all facts, as written in the rules.
[[nodiscard]] std::span<const std::string_view> fact_names();

[[nodiscard]] std::string_view name_of(FactKind kind);

} // namespace sag
