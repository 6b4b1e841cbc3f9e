// SPDX-License-Identifier: MPL-2.0
// Going through the space of the rules: where cases can come, by the shortest way, and whether they
// can end from there.

#pragma once

#include "workflow/fact_deeds.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace sag
{

/// A need that stands in the way, and where it was asked for.
struct Blocked
{
  const Need* need = nullptr;
  /// A state of the stage in which nothing meets it.
  RuleState state;
};

/// Taking one way out of one state.
struct Attempt
{
  /// Not outside of the days on which the way is valid.
  bool in_time = true;
  /// The states in which the case may stand afterwards; none when it cannot go.
  std::vector<RuleState> after{};
  /// The needs that nothing meets here; waived where they may be.
  std::vector<Blocked> unmet{};
  /// The needs that could be met, whether or not all could at once.
  std::vector<const Need*> met{};
};

/// Which needs are waived: those that cannot be met otherwise, or any that may be.
enum class Waiving
{
  needed,
  always
};

[[nodiscard]] Attempt take_way(const RuleSpace& space,
                               const RuleState& state,
                               const Transition& way,
                               Waiving waiving,
                               Reliance reliance);

struct Visit
{
  RuleState state;
  /// The visit before it, and the way from there; none for the beginning.
  std::optional<std::size_t> from{};
  const Transition* by = nullptr;
};

/// What an exploration met with, by way and by need.
struct Exploration
{
  /// Those with the fewest moves first, of them those with the fewest entries.
  std::vector<Visit> visits;

  /// Every way out of a visited state, with the visit it was tried from; failed ones too.
  struct Trial
  {
    const Transition* way = nullptr;
    std::size_t visit = 0;
    bool in_time = true;
    bool taken = false;
    std::vector<const Need*> met{};
    std::vector<Blocked> unmet{};
  };

  std::vector<Trial> trials;

  /// The first visit of the stage; none when it cannot be reached.
  [[nodiscard]] std::optional<std::size_t> first_visit(const Stage& stage) const;
};

/// The states that a case can come to: with Waiving::needed the best of each stage, in which most
/// is possible; with Waiving::always all of them, those that met a need and those that waived it.
[[nodiscard]] Exploration explore(const RuleSpace& space, Waiving waiving);

/// Whether a case in this state can still come to a final stage on the last day of the rules,
/// counting only on `reliance` and on ways that an ordinary case may take.
[[nodiscard]] bool can_end(const RuleSpace& space, const RuleState& state, Reliance reliance);

/// The states one way further, under the same conditions.
[[nodiscard]] std::vector<std::pair<const Transition*, RuleState>>
steps_to_the_end(const RuleSpace& space, const RuleState& state, Reliance reliance);

} // namespace sag
