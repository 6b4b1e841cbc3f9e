// SPDX-License-Identifier: MPL-2.0
// `sag workflow` and its own commands, as data.

#pragma once

#include "commands/grammar.hpp"

namespace sag
{

[[nodiscard]] CommandSpec workflow_command();

} // namespace sag
