// SPDX-License-Identifier: MPL-2.0
#include "casebook/case_loader.hpp"

#include "casebook/layout.hpp"
#include "casebook/system_words.hpp"
#include "model/case_reader.hpp"
#include "workflow/case_check.hpp"
#include "yaml/parser.hpp"

#include <fcntl.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace sag
{

namespace
{

void check_name(const Case& subject, const std::string& path, Diagnostics& problems)
{
  if (id_in_path(path) != subject.id.value)
  {
    problems
        .error("case-file-name",
               subject.file(),
               subject.id.span,
               both("filens navn er ikke sagens nummer, {}",
                    "the file's name is not the case's number, {}",
                    format_case_id(subject.id.value)))
        .help(both("kald den {}", "call it {}", case_path(subject.id.value)));
  }
}

/// Where a duplicate's own file says its number, for the excerpt.
Span case_line(std::string_view text)
{
  constexpr std::string_view key = "case:";
  const std::size_t found = text.starts_with(key) ? 0 : text.find("\ncase:");
  if (found == std::string_view::npos)
  {
    return {};
  }
  const std::size_t begin = text[found] == '\n' ? found + 1 : found;
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace

CaseLoader::CaseLoader(const Casebook& casebook, const Viewpoint& viewpoint)
    : casebook_(&casebook), viewpoint_(viewpoint),
      root_(::open(casebook.root().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
  // The files themselves hold the format's own words, whatever language the program speaks; what is
  // written there by mistake is an alias, Danish more often than English.
  for (const Language language : {Language::danish, Language::english})
  {
    const Words* const words = casebook.find_words(language);
    if (words == nullptr)
    {
      continue;
    }
    for (const auto* const list : {&words->verbs, &words->keys})
    {
      for (const auto& [typed, meant] : *list)
      {
        aliases_.push_back({typed, meant});
      }
    }
  }
}

LoadedFile CaseLoader::load_text(const std::string& path) const
{
  const bool directly = casebook_->files.snapshot == nullptr && root_.is_open();
  return directly ? load_file_at(root_.get(), path) : casebook_->files.try_load(path);
}

CaseFile CaseLoader::load(const std::string& path) const
{
  CaseFile result;
  result.path = path;
  LoadedFile loaded = load_text(path);
  if (!loaded.problem.empty())
  {
    result.failure =
        fault_because(both("kan ikke læse {}", "cannot read {}", path), loaded.problem).text();
    result.problems.error("file-unreadable",
                          std::make_shared<const SourceFile>(path, std::string()),
                          {},
                          {"filen kan ikke læses: " + loaded.problem.da,
                           "the file cannot be read: " + loaded.problem.en});
    return result;
  }
  result.file = std::make_shared<const SourceFile>(path, std::move(loaded.text));
  if (auto document = parse_yaml(result.file, result.problems))
  {
    result.subject = read_case(std::make_shared<const Document>(std::move(*document)),
                               CaseReading{casebook_->rules.office.cpr_allowed, aliases_},
                               result.problems);
  }
  if (result.subject)
  {
    check_name(*result.subject, path, result.problems);
    // Broken rules are told of once, not in every case.
    if (casebook_->sound())
    {
      check_case(History(*result.subject, viewpoint_), casebook_->rules, result.problems);
    }
  }
  result.problems.sort();
  return result;
}

CaseFile load_case(const Casebook& casebook, const std::string& path, const Viewpoint& viewpoint)
{
  return CaseLoader(casebook, viewpoint).load(path);
}

Diagnostics check_duplicates(const BookFiles& files,
                             const std::vector<std::string>& all,
                             const std::vector<std::string>& asked)
{
  const auto load = [&](const std::string& path)
  { return std::make_shared<const SourceFile>(path, files.try_load(path).text); };
  Diagnostics problems;
  std::map<CaseId, const std::string*> seen;
  for (const std::string& path : all)
  {
    const auto id = id_in_path(path);
    const auto [first, is_first] = id ? seen.try_emplace(*id, &path) : std::pair(seen.end(), true);
    if (!is_first && std::ranges::find(asked, path) != asked.end())
    {
      const SourceFilePtr file = load(path);
      const SourceFilePtr other = load(*first->second);
      problems
          .error("case-duplicate",
                 file,
                 case_line(file->text()),
                 both("{} har en fil til", "{} has another file", format_case_id(*id)))
          .help(both("er det den samme sag, så saml dem i én fil; ellers giv den ene et nyt nummer",
                     "put them into one file if it is the same case; else give one a new number"))
          .note(other, case_line(other->text()), both("den første er her", "the first is here"));
    }
  }
  problems.sort();
  return problems;
}

} // namespace sag
