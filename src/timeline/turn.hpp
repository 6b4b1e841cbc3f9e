// SPDX-License-Identifier: MPL-2.0
// Whose turn it is on a day: of what is open, the one thing that names the day. The order of
// precedence is that of the day ledger: ours before everybody else's, so that nobody can hide
// behind a wait.

#pragma once

#include "workflow/standing.hpp"

namespace sag
{

enum class Cause : std::uint8_t
{
  internal,
  statutory,
  external,
  citizen,
  work
};

[[nodiscard]] std::string_view name_of(Cause cause);

/// Whether days of this cause are our own; those before the casebook are nobody's.
[[nodiscard]] constexpr bool is_ours(std::optional<Cause> cause)
{
  return cause == Cause::internal || cause == Cause::work;
}

struct TurnOfDay
{
  Cause cause{};
  /// What names the day; null for work, and for an external stage in which nothing is open.
  const OpenItem* item = nullptr;
  /// The item is a wait on others that has lapsed and is ours for that.
  bool lapsed = false;
  /// The unit whose turn it is, for internal and work.
  std::string_view unit{};
  /// Internal and work: the code of the finding that measures the day; empty where rules have none.
  std::string_view code{};
  /// Internal and work: past the first number of the limit.
  bool over = false;
};

/// The turn on a day, of what the standing holds: entries up to and with the day tell whose turn it
/// is now; those before it, whose day it was.
[[nodiscard]] TurnOfDay turn_of(const Standing& standing, Date day);

/// The unit whose turn it is with the item: who was asked, who is to accept, else whose case it is.
[[nodiscard]] std::string_view unit_of(const OpenItem& item, const Standing& standing);

/// Our own uninterrupted work: its code, where its run began and what it is measured by.
struct WorkRun
{
  std::string_view code;
  Date since;
  const Limit* limit = nullptr;
};

/// Of a day on which nothing is open: nobody has the case, or its owner is away and nobody stands
/// in, else the stage's own code.
[[nodiscard]] WorkRun work_run_of(const Standing& standing, Date day);

/// Whether the day is one of our own uninterrupted work: nothing at all is open, and the stage asks
/// us for the next step.
[[nodiscard]] bool is_own_work(const Standing& standing, Date day);

/// What our own work on the case is that day: the stage's code; `no-next-step` once a case that was
/// ready to be decided has been, or a measure has begun where one was granted, for then all that is
/// left is to go on. A measure has begun when one ran as the stage was entered or later; not by a
/// frame alone in which the rules wait for a first measure.
[[nodiscard]] std::string_view work_code(const Standing& standing, Date day);

/// The day our own uninterrupted work began: the latest of the stage's entry, the end of the last
/// open item, the day the case was opened again and, where the work's code is no-next-step, the
/// last entry that is a step and the first day of a frame.
[[nodiscard]] Date work_since(const Standing& standing, Date day);

/// The limit of an internal item, with its finding code.
struct ItemLimit
{
  std::string_view code;
  const Limit* limit = nullptr;
  Date since;
};

/// The limit of our own uninterrupted work: the casebook's own for its code, else the stage's.
[[nodiscard]] const Limit& work_limit(const Standing& standing, Date day);

/// What an open item is measured by when it is ours: an internal obligation from its beginning, a
/// wait on others from the day it was due, a pause from its review. Nothing where rules set none.
[[nodiscard]] std::optional<ItemLimit> limit_of(const OpenItem& item, const Standing& standing);

} // namespace sag
