// SPDX-License-Identifier: MPL-2.0
// Real files for tests: a directory of its own for each, gone at the end.

#pragma once

#include <doctest/doctest.h>

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace sag::test
{

class TemporaryDirectory
{
public:
  TemporaryDirectory()
      : path_((std::filesystem::temp_directory_path() / "sag-test-XXXXXX").string())
  {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
  }

  ~TemporaryDirectory()
  {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }

  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

  [[nodiscard]] std::string path(std::string_view name) const
  {
    return path_ + '/' + std::string(name);
  }

  /// With its directories.
  void write(std::string_view name, std::string_view text) const
  {
    std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
    std::ofstream file(path(name), std::ios::binary | std::ios::trunc);
    file << text;
    REQUIRE(file.good());
  }

  [[nodiscard]] std::string read(std::string_view name) const
  {
    std::ifstream file(path(name), std::ios::binary);
    REQUIRE_MESSAGE(file.good(), std::string(name));
    return {std::istreambuf_iterator<char>(file), {}};
  }

  /// All that is not a directory, hidden things too, sorted; without what is below .git.
  [[nodiscard]] std::vector<std::string> names() const
  {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path_))
    {
      const std::string name = entry.path().lexically_relative(path_).string();
      if (!entry.is_directory() && name.find(".git/") == std::string::npos)
      {
        names.push_back(name);
      }
    }
    std::ranges::sort(names);
    return names;
  }

private:
  std::string path_;
};

/// Root may do everything; while this lives the process is somebody who may not, and the directory
/// is theirs.
class AsNobody
{
public:
  explicit AsNobody(const TemporaryDirectory& directory) : was_root_(::geteuid() == 0)
  {
    if (was_root_)
    {
      REQUIRE(::chown(directory.path().c_str(), nobody, nobody) == 0);
      for (const auto& entry : std::filesystem::recursive_directory_iterator(directory.path()))
      {
        REQUIRE(::lchown(entry.path().c_str(), nobody, nobody) == 0);
      }
      REQUIRE(::seteuid(nobody) == 0);
    }
  }

  ~AsNobody()
  {
    if (was_root_ && ::seteuid(0) != 0)
    {
      std::abort();
    }
  }

  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

private:
  static constexpr uid_t nobody = 65534;
  bool was_root_;
};

} // namespace sag::test
