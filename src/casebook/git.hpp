// SPDX-License-Identifier: MPL-2.0
// Asking git, without a shell between.

#pragma once

#include "casebook/program.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

using GitResult = ProgramResult;

/// Runs `git ARGS...` in `root` to its end, with `input` on its standard input. It takes no locks
/// for what is optional, asks nobody for anything, and does not heed variables such as GIT_DIR that
/// would lead it to another repository. Status 127 where there is no git; Fault when the system
/// cannot start programs at all.
[[nodiscard]] GitResult run_git(const std::string& root,
                                const std::vector<std::string>& arguments,
                                std::string_view input = {});

/// Whether `root` is inside a work tree of git.
[[nodiscard]] bool is_git(const std::string& root);

/// Who git says writes here. One of the two may be empty.
struct GitUser
{
  std::string name;
  std::string email;
};

/// Nothing when git knows neither a name nor an address, or is not there.
[[nodiscard]] std::optional<GitUser> git_user(const std::string& root);

} // namespace sag
