// SPDX-License-Identifier: MPL-2.0
// Every command and its options as data: help, the reading of the command line and the check that
// all of it is documented come from here.

#pragma once

#include "commands/commands.hpp"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sag
{

/// Where what was typed goes: a text, several, a flag, or a function that takes it.
using OptionTarget = std::variant<std::string*,
                                  std::vector<std::string>*,
                                  bool*,
                                  std::function<void(const std::string&)>>;

struct OptionSpec
{
  /// `--unit`, `--all,-a`, or without dashes for a word by its place.
  std::string name;
  /// What stands for the value in help; empty for flags.
  std::string type;
  Text text;
  OptionTarget target;
  /// The only values allowed; empty for any.
  std::vector<std::string> choices{};
  bool required = false;
};

struct CommandSpec
{
  std::string name;
  Text text;
  std::vector<OptionSpec> options;
  std::function<ExitStatus(Context&)> run;
  bool needs_casebook = true;
  /// A group's own commands, one of which must follow; a group has nothing to run itself.
  std::vector<CommandSpec> commands{};
};

/// The options of every command, read into `options`, which must outlive the specs.
[[nodiscard]] std::vector<OptionSpec> global_option_specs(GlobalOptions& options);

/// What an unknown word of the command line was probably meant for: an option of the chosen command
/// or of all, or one of the commands that may follow. `chosen` are the names so far: none, a
/// command, or a group and one of its own.
[[nodiscard]] std::optional<std::string> nearest_typed(const std::string& word,
                                                       const std::vector<CommandSpec>& commands,
                                                       const std::vector<std::string>& chosen);

/// In the order of help. The targets belong to what `run` holds.
[[nodiscard]] std::vector<CommandSpec> command_specs();

} // namespace sag
