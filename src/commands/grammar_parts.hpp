// SPDX-License-Identifier: MPL-2.0
// What the descriptions of commands are put together from.

#pragma once

#include "commands/grammar.hpp"

#include <memory>

namespace sag
{

[[nodiscard]] OptionSpec format_option(OutputFormat& format, std::vector<std::string> possible);

[[nodiscard]] OptionSpec fail_on_option(FailOn& fail_on);

/// The case that a command is about.
[[nodiscard]] OptionSpec case_word(std::string& id);

[[nodiscard]] OptionSpec dry_run_flag(bool& dry_run);

/// stall or warn.
[[nodiscard]] OptionSpec severity_option(std::optional<Severity>& severity);

/// unit, stage or code.
[[nodiscard]] OptionSpec grouping_option(StallGrouping& grouping);

/// A command with options of its own; `list` fills in what they are.
template <typename Options, typename List>
CommandSpec command(std::string name,
                    Text text,
                    ExitStatus (*run)(Context&, const Options&),
                    const List& list,
                    bool needs_casebook = true)
{
  const auto options = std::make_shared<Options>();
  return {std::move(name),
          std::move(text),
          list(*options),
          [options, run](Context& context) { return run(context, *options); },
          needs_casebook};
}

/// A command that only holds others: `sag workflow list`.
[[nodiscard]] CommandSpec
command_group(std::string name, Text text, std::vector<CommandSpec> commands);

} // namespace sag
