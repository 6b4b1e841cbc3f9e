// SPDX-License-Identifier: MPL-2.0
// Long output for a terminal goes through the user's pager, as git does it.

#pragma once

#include "commands/terminal.hpp"

#include <string>

namespace sag
{

/// Whether the text was shown: only on a terminal that is lower than the text, through SAG_PAGER or
/// PAGER (`cat` and nothing set to empty mean none; default `less`, with -FRX unless LESS is set).
[[nodiscard]] bool show_in_pager(const std::string& text, const Terminal& terminal);

} // namespace sag
