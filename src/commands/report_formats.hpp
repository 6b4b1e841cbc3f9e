// SPDX-License-Identifier: MPL-2.0
// A report printed: tables for people, cells for scripts, and the cases behind it when asked for.

#pragma once

#include "commands/report_view.hpp"

namespace sag
{

struct ReportPrint
{
  OutputFormat format = OutputFormat::text;
  /// The cases behind the sums, by their numbers.
  bool cases = false;
};

void print_report(Context& context,
                  const ReportView& view,
                  const std::vector<CaseDays>& cases,
                  const ReportPrint& how);

} // namespace sag
