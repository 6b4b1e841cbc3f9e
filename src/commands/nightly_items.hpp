// SPDX-License-Identifier: MPL-2.0
// All that a night's run looks at: what is wrong in the files, what stands still, which dates are
// near. No names and no free text.

#pragma once

#include "casebook/casebook.hpp"
#include "timeline/finding.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sag
{

/// A finding or a diagnostic, free of the casebook it came from.
struct NightlyItem
{
  /// Where it stands; the line is 0 where none is meant.
  std::string path;
  std::size_t line = 0;
  std::size_t column = 0;
  /// Empty for what is not in a case.
  std::string id;
  std::string code;
  /// Which of several it is, as in a finding; of a diagnostic nothing tells but its words.
  std::string about{};
  Severity severity{};
  Text what;
  /// What ends it: a command, or words for a diagnostic.
  Text cure;
  bool cure_is_command = false;
  /// Of findings only.
  std::optional<Date> since{};
  std::optional<Date> due{};
  WorkingDays days{0};
  /// None where the thing is wrong from its first day.
  std::optional<Limit> limit{};
  std::string unit{};
  std::string owner{};

  [[nodiscard]] bool is_finding() const { return since.has_value(); }
};

/// Equal for two items that tell of the same thing, whatever day it is, wherever in the file it
/// stands, and whether it is a warning yet or a stall already.
[[nodiscard]] std::string identity_of(const NightlyItem& item);

struct NightlyState
{
  /// Errors and stalls first, then by place and code.
  std::vector<NightlyItem> items;
  std::size_t files = 0;
  std::size_t skipped = 0;
  /// Cases of which nothing is found, since nobody has reviewed their rules for the day.
  std::set<std::string> not_reviewed{};
};

/// Of all cases, or of those in `paths`. The casebook's rules must be sound.
[[nodiscard]] NightlyState find_nightly_items(const Casebook& book,
                                              const Viewpoint& viewpoint,
                                              const std::set<std::string>* paths);

} // namespace sag
