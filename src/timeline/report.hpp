// SPDX-License-Identifier: MPL-2.0
// Sums of many ledgers: days by cause, stage, unit and month, who waited for whom, and how long the
// phases took. Every sum foots, groups of few cases are put together, and no person is in it.

#pragma once

#include "timeline/ledger.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace sag
{

/// Both days included.
struct ReportPeriod
{
  Date from;
  Date to;
};

/// Days of one case that have all of this in common. Texts are those of the rules, so that nothing
/// of the case is kept.
struct DayCount
{
  Month month;
  const Stage* stage;
  std::optional<Cause> cause{};
  std::string_view unit{};
  /// The unit whose case it was, where it waited for another one.
  std::string_view waiting{};
  int days = 0;
  int over = 0;
};

/// How long a case has been in a phase, all its time there counted.
struct PhaseTime
{
  Phase phase{};
  int days = 0;
  /// It has left the phase, or is closed; else it has been there at least so long.
  bool ended = false;
};

struct CaseDays
{
  CaseId id;
  std::vector<DayCount> counts;
  std::vector<PhaseTime> phases;
};

/// The days of a ledger that lie in the period; phases whole, through `as_of`, of cases with days
/// in it.
[[nodiscard]] CaseDays
count_days(const Ledger& ledger, const Standing& standing, const ReportPeriod& period, Date as_of);

/// One line of a table: days that share a key, and the cases they are from.
struct ReportRow
{
  std::vector<std::string> key;
  LedgerTotals totals;
  /// Indexes, in order, each once.
  std::vector<std::uint32_t> cases;
  /// Several small groups put together.
  bool pooled = false;
};

/// The key of a count; empty for what does not belong in the table.
using ReportKey = std::function<std::vector<std::string>(const DayCount&)>;

/// By key.
[[nodiscard]] std::vector<ReportRow> group_days(const std::vector<CaseDays>& cases,
                                                const ReportKey& key);

/// Rows of fewer cases than `least` become one row without a key; where that would still be small,
/// the next smallest ones join it, so that it cannot be taken apart. Sums stay what they were.
[[nodiscard]] std::vector<ReportRow> pool_small(std::vector<ReportRow> rows, std::size_t least);

void add_totals(LedgerTotals& sum, const LedgerTotals& more);

[[nodiscard]] ReportRow sum_of(const std::vector<ReportRow>& rows);

/// Half of the cases had taken no more than so many days; open ones count with the time they have
/// been there (Kaplan and Meier). None while too many are still open to say.
[[nodiscard]] std::optional<int> median_with_open(std::vector<std::pair<int, bool>> days_and_ended);

} // namespace sag
