// SPDX-License-Identifier: MPL-2.0
// Running another program to its end, without a shell between.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct ProgramResult
{
  /// The exit status; 128 and the signal's number when it was killed, 127 when there is no such
  /// program.
  int status = 0;
  std::string out;
  std::string err;

  [[nodiscard]] bool ok() const { return status == 0; }
};

/// `command` is the program, looked up in PATH, and its arguments; `environment` all of its
/// variables (NAME=VALUE); `input` what it finds on its standard input. Fault when the system
/// cannot start programs at all.
[[nodiscard]] ProgramResult run_program(std::vector<std::string> command,
                                        std::vector<std::string> environment,
                                        std::string_view input);

} // namespace sag
