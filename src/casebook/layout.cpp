// SPDX-License-Identifier: MPL-2.0
#include "casebook/layout.hpp"

#include "casebook/descriptor.hpp"
#include "casebook/system_words.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

struct CloseDirectory
{
  void operator()(DIR* directory) const { ::closedir(directory); }
};

using DirectoryStream = std::unique_ptr<DIR, CloseDirectory>;

Fault unreadable_directory(const std::string& path, int error)
{
  return system_fault(both("kan ikke læse mappen {}", "cannot read the directory {}", path), error);
}

/// Null, with errno, when it cannot be opened.
DirectoryStream open_directory(const std::string& path)
{
  return DirectoryStream(::opendir(path.c_str()));
}

/// Every entry that is not hidden, in the directory's own order.
template <typename Visit>
void for_each_entry(const DirectoryStream& stream, const std::string& path, Visit visit)
{
  while (true)
  {
    errno = 0;
    // Only the stream is shared between calls, and it is ours.
    const dirent* const entry = ::readdir(stream.get()); // NOLINT(concurrency-mt-unsafe)
    if (entry == nullptr)
    {
      break;
    }
    if (entry->d_name[0] != '.')
    {
      visit(*entry);
    }
  }
  if (errno != 0)
  {
    throw unreadable_directory(path, errno);
  }
}

using DirectoryId = std::pair<dev_t, ino_t>;

struct Walk
{
  std::string root;
  std::vector<DirectoryId> above;
  std::vector<std::string> files;
};

/// What a symbolic link leads to counts. One that leads nowhere is no directory, and is told of
/// when it is read.
bool is_directory(const DirectoryStream& stream, const dirent& entry)
{
  struct stat status
  {
  };

  const bool ask = entry.d_type == DT_LNK || entry.d_type == DT_UNKNOWN;
  return ask ? ::fstatat(::dirfd(stream.get()), entry.d_name, &status, 0) == 0
                   && S_ISDIR(status.st_mode)
             : entry.d_type == DT_DIR;
}

DirectoryId id_of(const DirectoryStream& stream, const std::string& path)
{
  struct stat status
  {
  };

  if (::fstat(::dirfd(stream.get()), &status) != 0)
  {
    throw unreadable_directory(path, errno);
  }
  return {status.st_dev, status.st_ino};
}

void walk_directory(Walk& walk, const DirectoryStream& stream, const std::string& path)
{
  walk.above.push_back(id_of(stream, path));
  for_each_entry(stream,
                 path,
                 [&](const dirent& entry)
                 {
                   std::string below = path + '/' + entry.d_name;
                   // A directory by a case's name is no case, and is told of when it is read.
                   if (!is_case_name(entry.d_name) && is_directory(stream, entry))
                   {
                     const auto inner = open_directory(walk.root + '/' + below);
                     if (!inner)
                     {
                       throw unreadable_directory(below, errno);
                     }
                     if (std::ranges::count(walk.above, id_of(inner, below)) == 0)
                     {
                       walk_directory(walk, inner, below);
                     }
                   }
                   else if (is_case_name(entry.d_name))
                   {
                     walk.files.push_back(std::move(below));
                   }
                 });
  walk.above.pop_back();
}

} // namespace

std::optional<std::string> find_root(const std::string& start)
{
  std::error_code error;
  fs::path directory = fs::canonical(start.empty() ? "." : start, error);
  if (error)
  {
    return std::nullopt;
  }
  while (true)
  {
    if (fs::is_regular_file(directory / "casebook.yaml", error))
    {
      return directory.string();
    }
    if (directory == directory.parent_path())
    {
      return std::nullopt;
    }
    directory = directory.parent_path();
  }
}

std::string case_path(CaseId id)
{
  const std::string name = format_case_id(id);
  return fmt::format("cases/{}/{}.yaml", std::string_view(name).substr(0, 4), name);
}

std::optional<CaseId> id_in_path(std::string_view path)
{
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  const std::string_view extension = dot == std::string_view::npos ? "" : name.substr(dot);
  return extension == ".yaml" || extension == ".yml" ? parse_case_id(name.substr(0, dot))
                                                     : std::nullopt;
}

bool is_case_name(std::string_view name)
{
  const auto ends = [&](std::string_view extension)
  {
    const auto same = [](char small, char c)
    { return (c >= 'A' && c <= 'Z' ? c + 32 : c) == small; };
    return name.size() > extension.size()
           && std::equal(
               extension.begin(), extension.end(), name.end() - std::ssize(extension), same);
  };
  // In capitals too: a file that is passed over without a word would be a case that is lost.
  return ends(".yaml") || ends(".yml");
}

std::vector<std::string> list_case_files(const std::string& root)
{
  const DirectoryStream cases = open_directory(root + "/cases");
  if (!cases)
  {
    if (errno == ENOENT)
    {
      return {};
    }
    throw unreadable_directory("cases", errno);
  }
  Walk walk{root, {}, {}};
  walk_directory(walk, cases, "cases");
  std::ranges::sort(walk.files);
  return std::move(walk.files);
}

std::optional<std::string> find_case_file(const std::string& root, CaseId id)
{
  std::error_code error;
  const std::string usual = case_path(id);
  if (fs::exists(fs::symlink_status(fs::path(root) / usual, error)))
  {
    return usual;
  }
  for (const std::string& path : list_case_files(root))
  {
    if (id_in_path(path) == id)
    {
      return path;
    }
  }
  return std::nullopt;
}

std::vector<std::string> list_names(const std::string& directory)
{
  const DirectoryStream stream = open_directory(directory);
  if (!stream)
  {
    if (errno == ENOENT)
    {
      return {};
    }
    throw unreadable_directory(directory, errno);
  }
  std::vector<std::string> names;
  for_each_entry(stream, directory, [&](const dirent& entry) { names.emplace_back(entry.d_name); });
  std::ranges::sort(names);
  return names;
}

std::optional<CaseId> next_case_id(const std::string& root,
                                   int year,
                                   const std::optional<IdRange>& range,
                                   std::span<const CaseId> known)
{
  const IdRange wanted = range.value_or(IdRange{});
  int highest = wanted.first - 1;
  const auto count = [&](CaseId id)
  {
    if (id.year == year && id.number <= wanted.last)
    {
      highest = std::max(highest, id.number);
    }
  };
  std::ranges::for_each(known, count);
  for (const std::string& path : list_case_files(root))
  {
    if (const auto id = id_in_path(path))
    {
      count(*id);
    }
  }
  return highest < wanted.last ? std::optional(CaseId{year, highest + 1}) : std::nullopt;
}

} // namespace sag
