// SPDX-License-Identifier: MPL-2.0
// What is new since an earlier day or commit and what is gone, each with its reason: both are
// evaluated, and nothing is kept between runs.

#pragma once

#include "commands/nightly_items.hpp"

#include <map>
#include <string>
#include <vector>

namespace sag
{

enum class NewsReason
{
  /// Nothing was written; a limit was reached, or a date passed.
  time,
  case_changed,
  rules_changed
};

struct News
{
  NightlyItem item;
  bool gone = false;
  NewsReason reason{};
  /// The commit that brought it; empty where that is not committed.
  std::string commit{};
};

/// Where one looks from: the day, and the casebook's files and rules as they are or were.
struct Vantage
{
  const Casebook* book = nullptr;
  Viewpoint view;
  /// Empty for the directory as it is.
  std::string commit{};
};

/// Where the history of what is seen ends.
[[nodiscard]] std::string head_of(const Vantage& vantage);

/// What a state tells of, to be asked for by identity.
class KnownItems
{
public:
  explicit KnownItems(const NightlyState& state);

  [[nodiscard]] bool has_in_any_degree(const NightlyItem& item) const;
  [[nodiscard]] bool has(const NightlyItem& item) const;

private:
  std::map<std::string, Severity> severities_;
};

/// What is new first, then what is gone. What was a warning and is a stall now is new, and not
/// gone.
[[nodiscard]] std::vector<News> find_news(const Vantage& before,
                                          const NightlyState& state_before,
                                          const Vantage& now,
                                          const NightlyState& state_now);

} // namespace sag
