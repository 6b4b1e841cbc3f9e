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

/// The last commit on the way to `head` that was made before the moment; nothing where there is
/// none, or no git. Fault where git has a reason not to answer.
[[nodiscard]] std::optional<Revision> find_revision_before(const std::string& root,
                                                           std::int64_t moment,
                                                           const std::string& head = "HEAD");

/// A commit and which of the files asked for it changed, took away or brought.
struct Change
{
  std::string commit;
  std::string short_name;
  std::vector<std::string> paths{};
};

/// The commits after `since` up to and with `head` that changed one of the paths, the newest first.
/// Paths are relative to the root, and may be directories. Nothing where git has no answer.
[[nodiscard]] std::vector<Change> find_changes(const std::string& root,
                                               const std::string& since,
                                               const std::string& head,
                                               const std::vector<std::string>& paths);

} // namespace sag
