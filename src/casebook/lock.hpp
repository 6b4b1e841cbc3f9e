// SPDX-License-Identifier: MPL-2.0
// One writer at a time in a casebook.

#pragma once

#include "casebook/descriptor.hpp"

#include <chrono>
#include <string>

namespace sag
{

/// The file that is locked: `sag.lock` in the casebook's own `.git` directory, where nobody commits
/// it; `.sag.lock` in the casebook when it has none (not under git, a work tree, a part of a larger
/// repository). It is empty and stays there: removing it would let two in.
[[nodiscard]] std::string lock_path(const std::string& root);

inline constexpr std::chrono::milliseconds lock_patience{5000};

/// Held until it is gone, also when the program is killed.
class Lock
{
public:
  /// Waits for `patience`; then Fault, saying that somebody else is writing.
  explicit Lock(const std::string& root, std::chrono::milliseconds patience = lock_patience);

private:
  Descriptor file_;
};

} // namespace sag
