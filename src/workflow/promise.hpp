// SPDX-License-Identifier: MPL-2.0
// What letters promised the citizen, and whether it was kept. The newest promise governs.

#pragma once

#include "workflow/standing.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sag
{

/// A promise to the citizen that nothing has kept yet.
struct OpenPromise
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

/// Whether a decision was made at this entry or after it.
[[nodiscard]] bool decided_since(const Standing& standing, std::size_t from);

/// The newest promise of a decision, and the newest of a sign of life, where they are not kept yet.
[[nodiscard]] std::vector<OpenPromise> open_promises(const Standing& standing);

/// The first of them whose day has passed.
[[nodiscard]] std::optional<OpenPromise> find_broken_promise(const Standing& standing, Date day);

} // namespace sag
