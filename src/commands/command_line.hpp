// SPDX-License-Identifier: MPL-2.0
// The words behind `sag`, read into one command with its options. The whole grammar is in
// command_line.cpp, the only file that knows CLI11.

#pragma once

#include "commands/commands.hpp"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace sag
{

struct Invocation
{
  GlobalOptions options;
  bool needs_casebook = true;
  std::function<ExitStatus(Context&)> run;
};

/// Nothing is to be run: help or the version was asked for, or the words make no sense.
struct Answer
{
  std::string out;
  std::string err;
  ExitStatus status = ExitStatus::fine;
};

/// `words` without the program's name.
[[nodiscard]] std::variant<Invocation, Answer> parse_command_line(std::vector<std::string> words);

} // namespace sag
