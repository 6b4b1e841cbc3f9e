// SPDX-License-Identifier: MPL-2.0
// The commands about the casebook's files as such.

#pragma once

#include "commands/grammar.hpp"

namespace sag
{

[[nodiscard]] CommandSpec schema_command();

[[nodiscard]] CommandSpec init_command();

} // namespace sag
