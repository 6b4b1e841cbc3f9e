// SPDX-License-Identifier: MPL-2.0
// A report as it is printed: its tables worked out once, for text, JSON and the page.

#pragma once

#include "commands/json.hpp"
#include "timeline/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct ReportTable
{
  /// For JSON: by_unit, by_stage ...
  std::string_view id;
  Text title;
  std::vector<Text> key_titles;
  /// None where all of them together are too few cases.
  std::vector<ReportRow> rows;
  bool too_few = false;
};

/// A column of days in a table.
struct ReportColumn
{
  /// As short as a terminal wants it, and as a page has room for.
  Text title;
  Text spelled;
  int (*days_in)(const LedgerTotals&) = nullptr;
};

/// Those that have a day in what is summed; stop days and the sum always.
[[nodiscard]] std::vector<ReportColumn> columns_with_days(const LedgerTotals& sum);

struct PhaseMedian
{
  Phase phase{};
  std::size_t cases = 0;
  std::size_t open = 0;
  std::optional<int> median{};
};

struct ReportView
{
  ReportPeriod period;
  CasesSeen cases{};
  /// How few cases a group may have before it is put together with others.
  std::size_t least = 3;
  /// There are cases, but so few of them that no sum is told.
  bool too_few = false;
  /// Of all days in the period.
  ReportRow all{};
  /// Stop days first.
  ReportTable units{};
  ReportTable stages{};
  ReportTable phases{};
  ReportTable months{};
  /// Who waited for whom; keys are the unit that waited and the one that owed.
  ReportTable between{};
  std::vector<PhaseMedian> medians{};
  /// Month × stage × cause × unit.
  std::vector<ReportRow> cells{};
};

/// Of fewer cases than `least` nothing is told but that there are too few, unless the cases
/// themselves are `named` beside it.
[[nodiscard]] ReportView view_of(const std::vector<CaseDays>& cases,
                                 const ReportPeriod& period,
                                 std::size_t least,
                                 bool named);

/// A key's word for people; "(færre end 3 sager hver)" for what was put together.
[[nodiscard]] std::string key_words(const ReportTable& table,
                                    const ReportRow& row,
                                    std::size_t at,
                                    const Rulebook& rules,
                                    Language language);

/// "2026-01-01 – 2026-11-20 · 31 sager"; without its beginning where it has none, and without the
/// cases where they are too few.
[[nodiscard]] Text scope_words(const ReportView& view);

/// The days that were others': external, statutory, the citizen's.
[[nodiscard]] int others_in(const LedgerTotals& totals);

/// In place of sums that are not told.
[[nodiscard]] Text few_words(const ReportView& view);

/// Below every report: what was put together, and how the medians are reckoned.
[[nodiscard]] std::vector<Text> report_notes(const ReportView& view);

/// One self-contained page with drawings.
[[nodiscard]] std::string
render_report_html(const ReportView& view, const Rulebook& rules, Language language);

} // namespace sag
