// SPDX-License-Identifier: MPL-2.0
#include "commands/digest.hpp"

#include "casebook/fault.hpp"
#include "casebook/file.hpp"

#include <filesystem>
#include <map>
#include <system_error>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

struct Digest
{
  Text title;
  std::vector<const News*> news;
};

void require_empty(const std::string& directory)
{
  std::error_code error;
  if (fs::exists(directory, error) && !fs::is_empty(directory, error))
  {
    throw Fault(FaultKind::configuration,
                both("{} er ikke en tom mappe; det, der ligger der, ville blive sendt igen",
                     "{} is not an empty directory; what is there would be mailed again",
                     directory));
  }
}

std::map<std::string, Digest> digests_of(const Nightly& nightly, const Office& office)
{
  std::map<std::string, Digest> digests;
  const auto add = [&](const std::string& name, Text title, const News& news)
  {
    Digest& digest = digests[name];
    digest.title = std::move(title);
    digest.news.push_back(&news);
  };
  for (const News& news : nightly.news)
  {
    const NightlyItem& item = news.item;
    if (!item.unit.empty())
    {
      add("unit-" + item.unit, office.unit_name(item.unit), news);
    }
    if (!item.owner.empty())
    {
      const Person* const person = office.find_person(item.owner);
      add("person-" + item.owner, same(person != nullptr ? person->name : item.owner), news);
    }
    if (item.unit.empty() && item.owner.empty())
    {
      add("casebook", {"Filer, der skal rettes", "Files to be mended"}, news);
    }
  }
  return digests;
}

} // namespace

void save_digests(const std::string& directory,
                  const Nightly& nightly,
                  const Office& office,
                  Language language)
{
  require_empty(directory);
  for (const auto& [name, digest] : digests_of(nightly, office))
  {
    create_file((fs::path(directory) / (name + ".md")).string(),
                render_nightly_markdown(digest.news, digest.title, nightly, language));
  }
}

} // namespace sag
