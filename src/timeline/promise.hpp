// SPDX-License-Identifier: MPL-2.0
// What letters promised the citizen, and whether it was kept. The newest promise governs.

#pragma once

#include "workflow/standing.hpp"

#include <cstddef>
#include <optional>

namespace sag
{

struct BrokenPromise
{
  DayOrMonth by;
  /// A decision was promised; else, that the citizen would hear from us.
  bool decision = false;
  /// The entry that promised it.
  const Entry* promised = nullptr;
};

/// Whether the citizen was told or met by this entry.
[[nodiscard]] bool is_contact(const Entry& entry);

/// The promise in an `informed` entry; null when there is none.
[[nodiscard]] const Promise* promise_of(const Entry& entry);

/// The entry's place in the standing's entries.
[[nodiscard]] std::size_t index_of(const Standing& standing, const Entry& entry);

/// Whether the case was decided by entry number `from` or a later one.
[[nodiscard]] bool decided_since(const Standing& standing, std::size_t from);

/// The newest promise of a decision or of a sign of life that has passed without being kept.
[[nodiscard]] std::optional<BrokenPromise> find_broken_promise(const Standing& standing, Date day);

} // namespace sag
