// SPDX-License-Identifier: MPL-2.0
// A whole run of the program, from its words to its exit status.

#pragma once

#include <string>
#include <vector>

namespace sag
{

/// `words` without the program's name. Writes to stdout and stderr and gives the exit status.
[[nodiscard]] int run_command_line(std::vector<std::string> words);

} // namespace sag
