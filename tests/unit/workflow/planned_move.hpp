// SPDX-License-Identifier: MPL-2.0
// A move that somebody wishes, told in one line: where it goes, or all that stands in its way.

#pragma once

#include "support/replay.hpp"
#include "workflow/move.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sag::test
{

inline constexpr std::string_view begun = "2026-01-05 mho applied: foertidspension\n";
inline constexpr std::string_view goal = "2026-01-06 mho goal: x, direction: job, voice: citizen\n";
inline constexpr std::string_view in_evidence =
    "2026-01-06 mho goal: x, direction: job, voice: citizen\n2026-01-07 mho stage: oplysning\n";

/// "oplysning", "oplysning waived own-goal", or "! " and why not.
inline std::string planned(std::string_view lines,
                           const MoveWish& wish,
                           const Rulebook& rules = minimal_rules(),
                           std::string_view as_of = "2026-06-30",
                           Language language = Language::english)
{
  const Replay replay(std::string(begun).append(lines), as_of, rules);
  const auto plan = plan_move(replay.standing(), day(as_of), wish);
  std::string told;
  if (const auto* const move = std::get_if<Move>(&plan))
  {
    told = *move->route.to->id;
    for (const Need* const need : move->waived)
    {
      told += fmt::format(" waived {}", *need->id);
    }
    return told;
  }
  const auto& refusal = std::get<Refusal>(plan);
  told = fmt::format("! {}", refusal.reason.in(language));
  for (const NeedResult& unmet : refusal.unmet)
  {
    told += fmt::format(" unmet {}", *unmet.need->id);
  }
  for (const BadWaiver& bad : refusal.bad_waivers)
  {
    told += fmt::format(" bad ({})", explain(bad).in(language));
  }
  told += refusal.because_missing ? " because" : "";
  told += " [";
  for (const Route& route : refusal.routes)
  {
    told += fmt::format("{}{}", told.ends_with("[") ? "" : " ", *route.to->id);
  }
  return told + "]";
}

inline MoveWish to(std::string_view stage, bool because = false)
{
  return {stage, "mho", because, {}};
}

inline MoveWish waiving(std::string_view stage, std::vector<WaiverWish> waivers)
{
  return {stage, "mho", true, std::move(waivers)};
}

} // namespace sag::test
