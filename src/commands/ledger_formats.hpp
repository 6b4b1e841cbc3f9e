// SPDX-License-Identifier: MPL-2.0
// The ledger of one case for scripts and documents.

#pragma once

#include "commands/find_case.hpp"
#include "timeline/ledger.hpp"

namespace sag
{

/// A case's ledger as the formats need it.
struct CaseLedger
{
  const WorkingCase& work;
  Ledger ledger;
  std::vector<LedgerSpan> spans;
};

/// The number of the line that began what names the days; nothing for our own work.
[[nodiscard]] std::optional<std::size_t> line_of(const LedgerSpan& span, const WorkingCase& work);

void print_ledger_json(Context& context, const CaseLedger& kept);

void print_ledger_lines(Context& context, const CaseLedger& kept);

void print_ledger_tsv(Context& context, const CaseLedger& kept);

void print_ledger_markdown(Context& context, const CaseLedger& kept);

} // namespace sag
