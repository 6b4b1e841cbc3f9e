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

struct TurnOfDay
{
  Cause cause{};
  /// What names the day; null for work, and for an external stage in which nothing is open.
  const OpenItem* item = nullptr;
  /// The item is a wait on others that has lapsed and is ours for that.
  bool lapsed = false;
  /// The unit whose turn it is, for internal and work.
  std::string_view unit;
};

/// The turn as of a day: entries dated up to and with it.
[[nodiscard]] TurnOfDay turn_of(const Standing& standing, Date day);

/// The day our own uninterrupted work began: the later of the stage's entry, the end of the last
/// open item and, where the stage's own code is no-next-step, the last entry that is a step.
[[nodiscard]] Date work_since(const Standing& standing, Date day);

/// The limit of an internal item, with its finding code.
struct ItemLimit
{
  std::string_view code;
  const Limit* limit = nullptr;
  Date since;
};

/// The limit of our own uninterrupted work in the stage: the casebook's own for the code, else the
/// stage's.
[[nodiscard]] const Limit& work_limit(const Standing& standing);

/// What an open item is measured by when it is ours: an internal obligation from its beginning, a
/// wait on others from the day it was due, a pause from its review. Nothing where rules set none.
[[nodiscard]] std::optional<ItemLimit> limit_of(const OpenItem& item, const Standing& standing);

} // namespace sag
