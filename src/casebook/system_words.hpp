// SPDX-License-Identifier: MPL-2.0
// Why the system refused, for people.

#pragma once

#include "casebook/fault.hpp"

namespace sag
{

/// The system's own words for an errno value; in Danish for those that users meet.
[[nodiscard]] Text system_words(int error);

/// "WHAT: the system's words", of the kind `incomplete`. `what` is the beginning of a sentence:
/// "cannot read cases/2026/2026-0141.yaml".
[[nodiscard]] Fault system_fault(const Text& what, int error);

/// The same for a reason that is already in words.
[[nodiscard]] Fault fault_because(const Text& what, const Text& reason);

} // namespace sag
