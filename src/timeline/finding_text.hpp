// SPDX-License-Identifier: MPL-2.0
// What a finding says and the command that would end it: no names of citizens, no free text.

#pragma once

#include "workflow/standing.hpp"

#include <string>
#include <string_view>

namespace sag
{

struct FindingText
{
  Text what;
  std::string command;
  /// Whether the command is a letter to the citizen.
  bool ends_with_letter = false;
};

/// What a letter would end; `options` as in case_command.
[[nodiscard]] FindingText
ended_by_letter(Text what, const Standing& standing, std::string_view options = {});

[[nodiscard]] FindingText text_of_item(const OpenItem& item, const Standing& standing);

/// The item's due day is implausible.
[[nodiscard]] FindingText text_of_implausible_wait(const OpenItem& item, const Standing& standing);

[[nodiscard]] FindingText text_of_work(std::string_view code, const Standing& standing);

[[nodiscard]] FindingText text_of_missing_owner(const Standing& standing);

[[nodiscard]] FindingText text_of_silence(const Standing& standing);

} // namespace sag
