// SPDX-License-Identifier: MPL-2.0
// One case as a line of `sag list`: where it is, whose turn it is, what it waits for.

#pragma once

#include "commands/find_case.hpp"
#include "timeline/turn.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sag
{

/// An open item, in the short words of a table.
struct ListedItem
{
  /// Whose turn it is; empty when it is not one of our units'.
  std::string unit;
  std::string name;
  Text label;
  Date since;
  std::optional<Date> due;
};

struct ListRow
{
  CaseId id;
  std::string path;
  std::string name;
  std::string workflow;
  std::string stage;
  Text stage_name;
  std::string owner;
  std::string unit;
  bool open = false;
  Cause cause{};
  /// What names the day; none when nothing open does.
  std::optional<ListedItem> item;
  /// Since when the item is open, else the case in its stage.
  std::optional<Date> since;
  /// What the case waits for from other units than its own, oldest first.
  std::vector<ListedItem> asked;
  std::optional<Priority> priority;
  std::size_t stalls = 0;
  std::size_t warnings = 0;

  [[nodiscard]] std::string waits_for() const { return item ? item->name : std::string{}; }

  [[nodiscard]] std::optional<Date> due() const { return item ? item->due : std::nullopt; }
};

[[nodiscard]] ListRow list_row_of(const WorkingCase& work, Date day);

/// The units other than its own that the case waits for, each once, in alphabetical order.
[[nodiscard]] std::vector<std::string> asked_units(const ListRow& row);

/// What is asked of the unit in the case of another; null when nothing is.
[[nodiscard]] const ListedItem* find_asked(const ListRow& row, std::string_view unit);

} // namespace sag
