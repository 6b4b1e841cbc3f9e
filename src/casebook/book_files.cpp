// SPDX-License-Identifier: MPL-2.0
#include "casebook/book_files.hpp"

#include "casebook/git.hpp"
#include "casebook/layout.hpp"
#include "casebook/revisions.hpp"
#include "casebook/system_words.hpp"

#include <fcntl.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace sag
{

namespace
{

constexpr auto parts = {"casebook.yaml", "workflows", "letters", "cases"};

/// One line of `git ls-tree -r -z`: MODE SP TYPE SP OBJECT TAB PATH.
struct TreeEntry
{
  std::string_view mode;
  std::string_view type;
  std::string_view object;
  std::string_view path;
};

/// Cuts off and gives what stands before `end`.
std::string_view take_until(std::string_view& rest, char end)
{
  const std::size_t size = std::min(rest.find(end), rest.size());
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix(std::min(size + 1, rest.size()));
  return taken;
}

std::vector<TreeEntry> parse_tree(std::string_view listing)
{
  std::vector<TreeEntry> entries;
  while (!listing.empty())
  {
    std::string_view line = take_until(listing, '\0');
    TreeEntry entry;
    entry.mode = take_until(line, ' ');
    entry.type = take_until(line, ' ');
    entry.object = take_until(line, '\t');
    entry.path = line;
    entries.push_back(entry);
  }
  return entries;
}

bool is_file(const TreeEntry& entry)
{
  return entry.type == "blob" && entry.mode != "120000";
}

[[noreturn]] void refuse(Text reason)
{
  throw Fault(FaultKind::configuration, std::move(reason));
}

GitResult require_git(const std::string& root,
                      const std::vector<std::string>& arguments,
                      std::string_view input = {})
{
  GitResult result = run_git(root, arguments, input);
  if (!result.ok())
  {
    throw Fault(FaultKind::incomplete,
                both("git {} gik ikke: {}",
                     "git {} failed: {}",
                     arguments.front(),
                     result.err.substr(0, result.err.find('\n'))));
  }
  return result;
}

/// What `git cat-file --batch` answers: OBJECT SP blob SP SIZE LF CONTENT LF, in the order asked.
void read_blobs(std::string_view answer, const std::vector<TreeEntry>& entries, Snapshot& snapshot)
{
  for (const TreeEntry& entry : entries)
  {
    if (!is_file(entry))
    {
      snapshot.files[std::string(entry.path)].problem = {"ikke en fil i den udgave",
                                                         "not a file in that version"};
      continue;
    }
    std::string_view head = take_until(answer, '\n');
    take_until(head, ' ');
    const std::string_view type = take_until(head, ' ');
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), size);
    if (type != "blob" || error != std::errc{} || size >= answer.size())
    {
      throw Fault(FaultKind::incomplete,
                  both("git har ikke hele udgaven; {} mangler",
                       "git does not have the whole version; {} is missing",
                       std::string(entry.path)));
    }
    snapshot.files[std::string(entry.path)].text = std::string(answer.substr(0, size));
    answer.remove_prefix(size + 1);
  }
}

/// What lies hidden, at any depth, is passed over here as it is on disk.
bool is_hidden(std::string_view path)
{
  return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

} // namespace

std::shared_ptr<const Snapshot>
load_part(const std::string& root, const std::string& commit, const std::vector<std::string>& paths)
{
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->commit = commit;
  std::vector<std::string> arguments{"ls-tree", "-r", "-z", snapshot->commit, "--"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  const GitResult listing = require_git(root, arguments);
  std::vector<TreeEntry> entries = parse_tree(listing.out);
  std::erase_if(entries, [](const TreeEntry& entry) { return is_hidden(entry.path); });
  std::string wanted;
  for (const TreeEntry& entry : entries)
  {
    if (is_file(entry))
    {
      wanted.append(entry.object).push_back('\n');
    }
  }
  const GitResult blobs = require_git(root, {"cat-file", "--batch"}, wanted);
  read_blobs(blobs.out, entries, *snapshot);
  return snapshot;
}

std::shared_ptr<const Snapshot> load_snapshot(const std::string& root, const std::string& revision)
{
  auto snapshot =
      load_part(root, find_revision(root, revision).commit, {parts.begin(), parts.end()});
  if (!snapshot->files.contains("casebook.yaml"))
  {
    refuse(both("der er ingen casebook.yaml i udgaven {}",
                "there is no casebook.yaml in the version {}",
                revision));
  }
  return snapshot;
}

LoadedFile BookFiles::try_load(const std::string& path) const
{
  if (snapshot == nullptr)
  {
    return load_file_at(AT_FDCWD, root + '/' + path);
  }
  const auto found = snapshot->files.find(path);
  return found != snapshot->files.end()
             ? found->second
             : LoadedFile{{}, {"ikke i den udgave", "not in that version"}};
}

std::string BookFiles::load(const std::string& path) const
{
  LoadedFile loaded = try_load(path);
  if (!loaded.problem.empty())
  {
    const std::string name = snapshot == nullptr ? root + '/' + path : path;
    throw fault_because(both("kan ikke læse {}", "cannot read {}", name), loaded.problem);
  }
  return std::move(loaded.text);
}

std::vector<std::string> BookFiles::names_in(std::string_view directory) const
{
  if (snapshot == nullptr)
  {
    return list_names(root + '/' + std::string(directory));
  }
  std::set<std::string> names;
  const std::string prefix = std::string(directory) + '/';
  for (auto at = snapshot->files.lower_bound(prefix);
       at != snapshot->files.end() && at->first.starts_with(prefix);
       ++at)
  {
    const std::string_view below = std::string_view(at->first).substr(prefix.size());
    names.emplace(below.substr(0, below.find('/')));
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> BookFiles::case_files() const
{
  if (snapshot == nullptr)
  {
    return list_case_files(root);
  }
  std::vector<std::string> paths;
  for (const auto& [path, file] : snapshot->files)
  {
    if (path.starts_with("cases/") && is_case_name(path))
    {
      paths.push_back(path);
    }
  }
  return paths;
}

} // namespace sag
