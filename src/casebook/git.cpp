// SPDX-License-Identifier: MPL-2.0
#include "casebook/git.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace sag
{

namespace
{

/// Those of `git rev-parse --local-env-vars`, and where its traces go.
constexpr auto misleading = std::to_array<std::string_view>({
    "GIT_ALTERNATE_OBJECT_DIRECTORIES=",
    "GIT_COMMON_DIR=",
    "GIT_CONFIG=",
    "GIT_CONFIG_COUNT=",
    "GIT_CONFIG_PARAMETERS=",
    "GIT_DIR=",
    "GIT_GRAFT_FILE=",
    "GIT_IMPLICIT_WORK_TREE=",
    "GIT_INDEX_FILE=",
    "GIT_NAMESPACE=",
    "GIT_NO_REPLACE_OBJECTS=",
    "GIT_OBJECT_DIRECTORY=",
    "GIT_PREFIX=",
    "GIT_QUARANTINE_PATH=",
    "GIT_REPLACE_REF_BASE=",
    "GIT_SHALLOW_FILE=",
    "GIT_TRACE",
    "GIT_WORK_TREE=",
    // Set below.
    "GIT_OPTIONAL_LOCKS=",
    "GIT_TERMINAL_PROMPT=",
    "GIT_NO_LAZY_FETCH=",
    "LC_ALL=",
});

std::vector<std::string> git_environment()
{
  std::vector<std::string> variables{
      "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "LC_ALL=C"};
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable)
  {
    const std::string_view text = *variable;
    if (std::ranges::none_of(misleading, [&](auto name) { return text.starts_with(name); }))
    {
      variables.emplace_back(text);
    }
  }
  return variables;
}

} // namespace

GitResult
run_git(const std::string& root, const std::vector<std::string>& arguments, std::string_view input)
{
  std::vector<std::string> command{"git", "--no-pager", "-C", root};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run_program(std::move(command), git_environment(), input);
}

bool is_git(const std::string& root)
{
  const GitResult result = run_git(root, {"rev-parse", "--is-inside-work-tree"});
  return result.ok() && result.out == "true\n";
}

std::optional<GitUser> git_user(const std::string& root)
{
  const GitResult result =
      run_git(root, {"config", "--null", "--get-regexp", "^user\\.(name|email)$"});
  // KEY, line end, VALUE, NUL; of several the last one holds.
  GitUser user;
  std::string_view rest = result.out;
  while (!rest.empty())
  {
    const std::size_t size = std::min(rest.find('\0'), rest.size() - 1);
    const std::string_view item = rest.substr(0, size);
    rest.remove_prefix(size + 1);
    const std::size_t key = std::min(item.find('\n'), item.size());
    const std::string_view value = item.substr(std::min(key + 1, item.size()));
    (item.substr(0, key) == "user.name" ? user.name : user.email) = std::string(value);
  }
  return user.name.empty() && user.email.empty() ? std::nullopt : std::optional(std::move(user));
}

} // namespace sag
