// SPDX-License-Identifier: MPL-2.0
#include "casebook/revisions.hpp"

#include "casebook/fault.hpp"
#include "casebook/git.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace sag
{

namespace
{

/// COMMIT SP SECONDS LF, or nothing.
std::optional<Revision> parse_revision(std::string_view line)
{
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos)
  {
    return std::nullopt;
  }
  Revision revision{std::string(line.substr(0, space)), 0};
  const std::string_view seconds = line.substr(space + 1);
  const auto [end, error] =
      std::from_chars(seconds.data(), seconds.data() + seconds.size(), revision.committed);
  return error == std::errc{} ? std::optional(std::move(revision)) : std::nullopt;
}

constexpr auto format = "--format=%H %ct";

/// No git, no repository, or nothing committed yet: then there simply is no history. Anything else
/// (a repository that belongs to somebody git does not trust) must be said.
bool has_no_history(const GitResult& result)
{
  constexpr std::array no_history{"not a git repository", "bad revision 'HEAD'"};
  return result.status == 127
         || std::ranges::any_of(no_history,
                                [&](const char* words)
                                { return result.err.find(words) != std::string::npos; });
}

} // namespace

Revision find_revision(const std::string& root, const std::string& revision)
{
  const GitResult result =
      run_git(root, {"log", "-1", format, "--end-of-options", revision + "^{commit}", "--"});
  if (result.status == 127)
  {
    throw Fault(FaultKind::configuration,
                {"en tidligere udgave kræver git, og git er her ikke",
                 "an earlier version needs git, and git is not here"});
  }
  auto found = result.ok() ? parse_revision(result.out) : std::nullopt;
  if (!found)
  {
    throw Fault(FaultKind::configuration,
                both("{} er hverken en dag eller en udgave, som git kender i {}",
                     "{} is neither a day nor a revision that git knows in {}",
                     revision,
                     root));
  }
  return std::move(*found);
}

std::optional<Revision> find_revision_before(const std::string& root, std::int64_t moment)
{
  const GitResult result =
      run_git(root, {"log", "-1", format, fmt::format("--min-age={}", moment - 1), "HEAD", "--"});
  if (!result.ok() && !has_no_history(result))
  {
    throw Fault(FaultKind::incomplete,
                both("git svarer ikke i {}: {}",
                     "git gives no answer in {}: {}",
                     root,
                     result.err.substr(0, result.err.find('\n'))));
  }
  return result.ok() ? parse_revision(result.out) : std::nullopt;
}

std::optional<std::string> find_change(const std::string& root,
                                       const std::string& since,
                                       const std::vector<std::string>& paths)
{
  std::vector<std::string> arguments{"log", "-1", "--format=%h", since + "..HEAD", "--"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  const GitResult result = run_git(root, arguments);
  return result.ok() && !result.out.empty()
             ? std::optional(result.out.substr(0, result.out.find('\n')))
             : std::nullopt;
}

} // namespace sag
