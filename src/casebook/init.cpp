// SPDX-License-Identifier: MPL-2.0
#include "casebook/init.hpp"

#include "casebook/embedded.hpp"
#include "casebook/fault.hpp"
#include "casebook/file.hpp"
#include "casebook/schema_files.hpp"
#include "diagnostics/assert.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

bool is_there(const fs::path& path)
{
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

void refuse_if_in_the_way(const fs::path& directory, const std::vector<std::string>& files)
{
  if (is_there(directory / "casebook.yaml"))
  {
    throw Fault(FaultKind::configuration,
                both("der er allerede en casebook i {}; intet er skrevet",
                     "there is a casebook in {} already; nothing is written",
                     directory.string()));
  }
  std::vector<std::string> there;
  std::ranges::copy_if(files,
                       std::back_inserter(there),
                       [&](const std::string& file) { return is_there(directory / file); });
  if (!there.empty())
  {
    throw Fault(FaultKind::configuration,
                both("i {} er der allerede {}; intet er skrevet. Vælg en ny eller tom mappe",
                     "{} has {} already; nothing is written. Choose a new or empty directory",
                     directory.string(),
                     fmt::format("{}", fmt::join(there, ", "))));
  }
}

/// casebook.yaml with its language.
std::string in_language(std::string_view casebook, Language language)
{
  constexpr std::string_view danish = "\nlanguage: da\n";
  const std::size_t at = casebook.find(danish);
  SAG_ASSERT(at != std::string_view::npos);
  std::string text(casebook);
  return language == Language::danish ? text : text.replace(at, danish.size(), "\nlanguage: en\n");
}

/// The line that leads editors to the schema, where the file's kind has one.
std::string modeline_for(std::string_view path)
{
  if (path == "casebook.yaml")
  {
    return modeline("casebook", path);
  }
  return path.starts_with("workflows/") ? modeline("workflow", path) : std::string();
}

} // namespace

std::vector<std::string> init_casebook(const std::string& directory, Language language)
{
  std::vector<std::string> paths;
  for (const EmbeddedFile& file : starter_files())
  {
    paths.emplace_back(file.name);
  }
  std::ranges::sort(paths);
  refuse_if_in_the_way(directory, paths);
  // What makes it a casebook comes last: one that was broken off can be begun again elsewhere, but
  // is not taken for a whole one.
  const auto is_last = [](const EmbeddedFile& file) { return file.name == "casebook.yaml"; };
  for (const bool last : {false, true})
  {
    for (const EmbeddedFile& file : starter_files())
    {
      if (is_last(file) == last)
      {
        create_file((fs::path(directory) / file.name).string(),
                    modeline_for(file.name)
                        + (last ? in_language(file.text, language) : std::string(file.text)));
      }
    }
  }
  return paths;
}

} // namespace sag
