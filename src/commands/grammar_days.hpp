// SPDX-License-Identifier: MPL-2.0
// The commands about days, as data.

#pragma once

#include "commands/grammar.hpp"

namespace sag
{

[[nodiscard]] CommandSpec ledger_command();

[[nodiscard]] CommandSpec report_command();

[[nodiscard]] CommandSpec calendar_command();

[[nodiscard]] CommandSpec letters_command();

[[nodiscard]] CommandSpec away_command();

} // namespace sag
