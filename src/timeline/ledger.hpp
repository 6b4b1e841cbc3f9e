// SPDX-License-Identifier: MPL-2.0
// The day ledger: for every working day on which a case was open, whose turn it was, as one leaf.
// Leaves that are alike stand together. They add up to the working days that the case was open, or
// the program stops.

#pragma once

#include "timeline/open_time.hpp"
#include "timeline/turn.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sag
{

/// Working days in a row that have all of this in common. Texts look into the case and the rules.
struct Leaf
{
  /// The first and the last working day; between them there is no other working day than its own.
  Date from;
  Date to;
  WorkingDays days{0};
  /// None for days before the casebook was taken into use.
  std::optional<Cause> cause{};
  /// What names the days; none for work and for a stage whose turn is others'.
  std::optional<ItemKind> item{};
  /// The kind, question, measure, pause or receiving unit; the code of our own work; the stage
  /// whose turn is others'. Empty before the casebook.
  std::string_view name{};
  std::string_view ref{};
  /// Internal and work: the finding that measures it.
  std::string_view code{};
  /// Internal and work.
  std::string_view unit{};
  /// The unit whose case it was that day.
  std::string_view case_unit{};
  bool over = false;
  /// A wait on others that has lapsed and is ours for that.
  bool lapsed = false;
  /// The entry that began it; none for a stage's turn and before the casebook.
  const Entry* opened = nullptr;
  const CatalogueKind* rule = nullptr;
  const Question* question = nullptr;
  const Workflow* workflow = nullptr;
  const Stage* stage = nullptr;
};

/// Sums of working days.
struct LedgerTotals
{
  WorkingDays days{0};
  /// In the order of the enum Cause.
  std::array<WorkingDays, 5> by_cause{};
  std::array<WorkingDays, 5> over_by_cause{};
  WorkingDays before{0};

  /// None: the days before the casebook.
  [[nodiscard]] WorkingDays of(std::optional<Cause> cause) const
  {
    return cause ? by_cause[static_cast<std::size_t>(*cause)] : before;
  }

  [[nodiscard]] WorkingDays over(Cause cause) const
  {
    return over_by_cause[static_cast<std::size_t>(cause)];
  }

  /// The stop days: ours and past the first number of their limit.
  [[nodiscard]] WorkingDays over() const;

  void add(std::optional<Cause> cause, WorkingDays counted, WorkingDays over_limit);
};

struct Ledger
{
  /// By date; alike in everything but the days, none without a day.
  std::vector<Leaf> leaves;
  std::vector<OpenPeriod> periods;
  LedgerTotals totals;
};

/// Up to and with the history's day. The case's workflow must be in the rulebook. The ledger lives
/// as long as the history and the rules.
[[nodiscard]] Ledger ledger_of(const History& history, const Rulebook& rules);

/// A span of days with one cause and one thing that names them, in whatever stage of the case.
struct LedgerSpan
{
  Leaf leaf;
  WorkingDays over{0};
};

/// The leaves as people read them.
[[nodiscard]] std::vector<LedgerSpan> spans_of(const Ledger& ledger, const WorkCalendar& office);

} // namespace sag
