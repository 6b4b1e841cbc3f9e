// SPDX-License-Identifier: MPL-2.0
// Which commits there are, and which of them changed what.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sag
{

struct Revision
{
  /// The commit's full name.
  std::string commit;
  /// Seconds since 1970-01-01T00:00Z, when it was committed.
  std::int64_t committed = 0;
};

/// What `revision` means. Fault where there is no such commit.
[[nodiscard]] Revision find_revision(const std::string& root, const std::string& revision);

/// The last commit on the way to HEAD that was made before the moment; nothing where there is none,
/// or no git. Fault where git has a reason not to answer.
[[nodiscard]] std::optional<Revision> find_revision_before(const std::string& root,
                                                           std::int64_t moment);

/// The short name of the last commit after `since` that changed one of the paths, which are
/// relative to the root; nothing where none did, as what is not committed yet.
[[nodiscard]] std::optional<std::string> find_change(const std::string& root,
                                                     const std::string& since,
                                                     const std::vector<std::string>& paths);

} // namespace sag
