// SPDX-License-Identifier: MPL-2.0
#include "casebook/schema_files.hpp"

#include "casebook/file.hpp"
#include "casebook/lock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

std::string full_path(const std::string& root, std::string_view kind)
{
  return (fs::path(root) / schema_path(kind)).string();
}

} // namespace

std::string schema_path(std::string_view kind)
{
  return fmt::format("schemas/{}.json", kind);
}

std::string modeline(std::string_view kind, std::string_view path)
{
  std::string up;
  for (auto depth = std::ranges::count(path, '/'); depth > 0; --depth)
  {
    up += "../";
  }
  return fmt::format("# yaml-language-server: $schema={}{}\n", up, schema_path(kind));
}

bool has_schema(const std::string& root, std::string_view kind)
{
  std::error_code error;
  return fs::is_regular_file(full_path(root, kind), error);
}

bool write_schema(const std::string& root, std::string_view kind, std::string_view text)
{
  const std::string path = full_path(root, kind);
  const Lock lock(root);
  if (!has_schema(root, kind))
  {
    create_file(path, text);
    return true;
  }
  const std::string before = load_file(path);
  if (before == text)
  {
    return false;
  }
  save_file(path, before, text);
  return true;
}

} // namespace sag
