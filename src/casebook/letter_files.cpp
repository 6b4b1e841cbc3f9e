// SPDX-License-Identifier: MPL-2.0
#include "casebook/letter_files.hpp"

#include "casebook/rule_file.hpp"
#include "yaml/read_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

constexpr std::string_view words_kind = "words";

/// What a file name such as `status.da.md` says.
struct LetterName
{
  std::string_view kind;
  Language language{};
  bool yaml = false;
};

std::string_view code_of(Language language)
{
  return language == Language::danish ? "da" : "en";
}

bool take_end(std::string_view& name, std::string_view end)
{
  const bool has = name.ends_with(end);
  name.remove_suffix(has ? end.size() : 0);
  return has;
}

/// Nothing for any other name.
std::optional<LetterName> parse_letter_name(std::string_view name)
{
  LetterName result;
  result.yaml = take_end(name, ".yaml");
  if (!result.yaml && !take_end(name, ".md"))
  {
    return std::nullopt;
  }
  result.language = name.ends_with(".en") ? Language::english : Language::danish;
  if (!take_end(name, ".da") && !take_end(name, ".en"))
  {
    return std::nullopt;
  }
  result.kind = name;
  return is_word(name) && (name == words_kind) == result.yaml ? std::optional(result)
                                                              : std::nullopt;
}

/// Whether it could be meant as one of ours; a README or a picture is not.
bool could_be_ours(std::string_view name)
{
  return !name.starts_with("README")
         && (name.ends_with(".md") || name.ends_with(".yaml") || name.ends_with(".yml"));
}

void report_name(const SourceFilePtr& file, Diagnostics& problems)
{
  problems
      .error("letter-file-name",
             file,
             {},
             both("filens navn siger ikke, hvad den er", "the file's name does not say what it is"))
      .help(both("breve hedder SLAGS.da.md eller SLAGS.en.md, ordforråd words.da.yaml eller "
                 "words.en.yaml",
                 "letters are called KIND.da.md or KIND.en.md, vocabularies words.da.yaml or "
                 "words.en.yaml"));
}

void load_words(Casebook& book, const std::string& path, Language language)
{
  const auto document = load_rule_document(book.files, path, book.problems);
  auto words = document ? read_words(*document, book.problems) : std::nullopt;
  if (!words)
  {
    return;
  }
  if (words->language != language)
  {
    book.problems.error("letter-file-name",
                        words->file,
                        {},
                        both("filen siger words: {}, men dens navn siger {}",
                             "the file says words: {}, but its name says {}",
                             code_of(words->language),
                             code_of(language)));
  }
  book.words.push_back(std::move(*words));
}

void load_template(Casebook& book, const std::string& path, const LetterName& name)
{
  auto letter = parse_letter_template(
      load_rule_file(book.files, path), std::string(name.kind), name.language, book.problems);
  if (letter)
  {
    book.templates.push_back(std::move(*letter));
  }
}

/// A letter that no rules know could be printed, but never be written into a log as sent.
void check_kinds(Casebook& book)
{
  for (const LetterTemplate& letter : book.templates)
  {
    const auto knows = [&](const Workflow& workflow)
    { return find_word(workflow.letters, letter.kind) != nullptr; };
    if (!book.rules.workflows.empty() && std::ranges::none_of(book.rules.workflows, knows))
    {
      book.problems
          .warning("letter-unknown",
                   letter.file,
                   {},
                   both("ingen regler har et brev, der hedder {}",
                        "no rules have a letter called {}",
                        letter.kind))
          .help(both("skriv det under letters i workflows/, eller giv filen et andet navn",
                     "write it under letters in workflows/, or give the file another name"));
    }
  }
}

bool is_written_in(const Casebook& book, Language language)
{
  return book.rules.office.language == language
         || std::ranges::count(book.templates, language, &LetterTemplate::language) > 0;
}

/// `there`: the languages that have a file, whether or not it could be read.
void check_words(Casebook& book, const std::vector<Language>& there)
{
  for (const Language language : {Language::danish, Language::english})
  {
    if (is_written_in(book, language) && std::ranges::count(there, language) == 0)
    {
      const bool danish = language == Language::danish;
      const std::string_view path = danish ? "letters/words.da.yaml" : "letters/words.en.yaml";
      book.problems.error("words-missing",
                          nullptr,
                          {},
                          {fmt::format("{} mangler; uden den kan ingen breve skrives på {}",
                                       path,
                                       danish ? "dansk" : "engelsk"),
                           fmt::format("{} is missing; without it no letters can be written in {}",
                                       path,
                                       danish ? "Danish" : "English")});
    }
  }
}

/// The status letter serves every situation: a language that has a vocabulary has one too.
void check_status_letters(Casebook& book,
                          const std::vector<Language>& vocabularies,
                          const std::vector<Language>& there)
{
  for (const Language language : vocabularies)
  {
    if (std::ranges::count(there, language) == 0)
    {
      const std::string_view path =
          language == Language::danish ? "letters/status.da.md" : "letters/status.en.md";
      book.problems
          .error("template-missing",
                 nullptr,
                 {},
                 both("{} mangler; uden den kan intet brev skrives på det sprog",
                      "{} is missing; without it no letter can be written in that language",
                      path))
          .help({"hent den fra git, eller tag den, som sag init skriver i en ny mappe",
                 "get it back from git, or take the one that sag init writes in a new directory"});
    }
  }
}

} // namespace

void load_letters(Casebook& book)
{
  std::vector<Language> languages;
  std::vector<Language> status_letters;
  for (const std::string& file : book.files.names_in("letters"))
  {
    const std::string path = "letters/" + file;
    const auto name = parse_letter_name(file);
    if (name && name->yaml)
    {
      languages.push_back(name->language);
      load_words(book, path, name->language);
    }
    else if (name)
    {
      if (name->kind == "status")
      {
        status_letters.push_back(name->language);
      }
      load_template(book, path, *name);
    }
    else if (could_be_ours(file))
    {
      report_name(load_rule_file(book.files, path), book.problems);
    }
  }
  check_kinds(book);
  check_words(book, languages);
  check_status_letters(book, languages, status_letters);
}

} // namespace sag
