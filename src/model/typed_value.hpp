// SPDX-License-Identifier: MPL-2.0
// One typed value made into the value that is written, or the reason why not. What was typed never
// comes back in a message where it could be a CPR number.

#pragma once

#include "model/entry_draft.hpp"

namespace sag
{

/// Echoes the date it reads.
[[nodiscard]] std::variant<Date, Text> read_typed_date(std::string_view key,
                                                       std::string_view value,
                                                       const TypingFrame& frame,
                                                       std::vector<EchoedDate>& echoed);

[[nodiscard]] std::variant<NewNode, Text> plan_day_or_month(std::string_view key,
                                                            std::string_view value,
                                                            const TypingFrame& frame,
                                                            std::vector<EchoedDate>& echoed);

[[nodiscard]] std::variant<NewNode, Text> plan_value(const ValueRule& rule,
                                                     std::string_view key,
                                                     std::string_view value,
                                                     const TypingFrame& frame,
                                                     std::vector<EchoedDate>& echoed);

} // namespace sag
