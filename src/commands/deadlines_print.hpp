// SPDX-License-Identifier: MPL-2.0
// The forms in which `sag deadlines` prints its rows.

#pragma once

#include "commands/deadline_rows.hpp"
#include "commands/json.hpp"

#include <vector>

namespace sag
{

/// A line for each and below them the law of each rule. Of one case with how each stands; of all
/// those that were missed first, then those to come.
void print_deadline_table(Context& context, const std::vector<DeadlineRow>& rows, bool one_case);

/// Each with every step of its reckoning.
void print_deadline_trace(Context& context, const std::vector<DeadlineRow>& rows);

void print_deadline_tsv(Context& context, const std::vector<DeadlineRow>& rows);

void print_deadline_ndjson(Context& context, const std::vector<DeadlineRow>& rows);

/// The whole document.
void print_deadline_json(Context& context,
                         const std::vector<DeadlineRow>& rows,
                         const CasesSeen& cases);

/// The days still to come or missed, for a calendar program.
void print_deadline_ics(Context& context, const std::vector<DeadlineRow>& rows);

} // namespace sag
