// SPDX-License-Identifier: MPL-2.0
// What is said of a deadline or a promise that is found, and the command that would end it.

#pragma once

#include "timeline/finding_text.hpp"
#include "workflow/deadline.hpp"
#include "workflow/promise.hpp"

namespace sag
{

[[nodiscard]] FindingText
text_of_near_deadline(const DeadlineFact& fact, const Standing& standing, Date day);

[[nodiscard]] FindingText text_of_missed_deadline(const DeadlineFact& fact,
                                                  const Standing& standing);

[[nodiscard]] FindingText text_of_missing_notice(const DeadlineFact& fact,
                                                 const Standing& standing);

/// Of a letter that is to come, by its day.
[[nodiscard]] FindingText text_of_promised_letter(const OpenPromise& promise,
                                                  const Standing& standing);

[[nodiscard]] FindingText text_of_broken_promise(const OpenPromise& broken,
                                                 const Standing& standing);

} // namespace sag
