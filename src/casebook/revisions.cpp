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

std::optional<Revision>
find_revision_before(const std::string& root, std::int64_t moment, const std::string& head)
{
  const GitResult result =
      run_git(root, {"log", "-1", format, fmt::format("--min-age={}", moment - 1), head, "--"});
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

std::vector<Change> find_changes(const std::string& root,
                                 const std::string& since,
                                 const std::string& head,
                                 const std::vector<std::string>& paths)
{
  std::vector<std::string> arguments{"log",
                                     "--topo-order",
                                     "--no-renames",
                                     "--name-only",
                                     "--relative",
                                     "-z",
                                     "--format=%x01%H %h",
                                     since + ".." + head,
                                     "--"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  const GitResult result = run_git(root, arguments);
  std::vector<Change> changes;
  std::string_view rest = result.ok() ? std::string_view(result.out) : std::string_view{};
  while (!rest.empty())
  {
    std::string_view part = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    // Git puts a line end between a commit and its files.
    part.remove_prefix(std::min(part.find_first_not_of('\n'), part.size()));
    if (part.starts_with('\x01'))
    {
      const std::size_t space = std::min(part.find(' '), part.size() - 1);
      changes.push_back(
          {std::string(part.substr(1, space - 1)), std::string(part.substr(space + 1))});
    }
    else if (!part.empty() && !changes.empty())
    {
      changes.back().paths.emplace_back(part);
    }
  }
  return changes;
}

} // namespace sag
