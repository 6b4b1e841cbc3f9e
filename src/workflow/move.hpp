// SPDX-License-Identifier: MPL-2.0
// Moving a case to another stage: which routes there are, what stands in the way, and what the
// entry must say. Decides and changes nothing.

#pragma once

#include "workflow/gate.hpp"

#include <string_view>
#include <variant>
#include <vector>

namespace sag
{

/// One way on from where the case stands, on a day.
struct Route
{
  const Transition* transition = nullptr;
  const Stage* to = nullptr;
  /// Whether the rules allow the transition on this day at all.
  bool valid = true;
  /// The stage's gate, where it applies, then the transition's own needs.
  std::vector<NeedResult> needs;

  [[nodiscard]] bool open() const;
};

/// Every way on, in the order of the rules; those that leave every stage come last.
[[nodiscard]] std::vector<Route> routes_from(const Standing& standing, Date day);

/// What somebody wants to set aside, before it is written.
struct WaiverWish
{
  std::string_view need;
  std::string_view reason;
  std::string_view by;
};

struct MoveWish
{
  /// Empty: the normal route, when there is just one to take.
  std::string_view to;
  std::string_view who;
  bool has_because = false;
  std::vector<WaiverWish> waivers;
  /// What the case closes with; empty where that is not said.
  std::string_view outcome = {};
};

/// Of several ways to the stage that the wish names the one it means: one that takes the outcome
/// and that is open, or would be with the waivers; else one that is valid; of equals the stage's
/// own. Null when no way leads there, or none with that outcome.
[[nodiscard]] const Route* choose_route(const std::vector<Route>& routes, const MoveWish& wish);

/// The transition that an entry with this wish takes on the day; null when the rules have none.
[[nodiscard]] const Transition*
find_transition(const Standing& standing, const MoveWish& wish, Date day);

/// What an entry `stage` asks for.
[[nodiscard]] MoveWish wish_of(const Entry& entry);

enum class WaiverProblem : std::uint8_t
{
  never,
  needs_leader,
  own_leader,
  not_a_leader,
  unknown_need,
  needless
};

struct BadWaiver
{
  WaiverWish wish;
  WaiverProblem problem;
  const Need* need = nullptr;
};

/// The way is open; `waived` are the needs that were set aside.
struct Move
{
  Route route;
  std::vector<const Need*> waived;
};

struct Refusal
{
  /// Why there is no way to decide on at all: unknown stage, no transition, several ways.
  Text reason;
  /// There is no such stage: a slip of the keyboard, not a closed gate.
  bool no_such_stage = false;
  /// The ways that could have been meant, or the one that is closed.
  std::vector<Route> routes;
  /// Of the one way meant: the needs that are neither met nor waived.
  std::vector<NeedResult> unmet;
  std::vector<BadWaiver> bad_waivers;
  bool because_missing = false;
};

/// The stage that the normal way of the day leads to; null where there is none.
[[nodiscard]] const Stage* normal_next(const Workflow& workflow, const Stage& stage, Date day);

[[nodiscard]] std::variant<Move, Refusal>
plan_move(const Standing& standing, Date day, const MoveWish& wish);

/// Whether this person may set the need aside, as written or wished.
[[nodiscard]] std::vector<BadWaiver> check_waivers(const std::vector<WaiverWish>& waivers,
                                                   const std::vector<NeedResult>& needs,
                                                   const Office& office,
                                                   std::string_view who);

[[nodiscard]] Text explain(const BadWaiver& waiver);

} // namespace sag
