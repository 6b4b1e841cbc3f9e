// SPDX-License-Identifier: MPL-2.0
// Who we are and the rules. The letters are loaded in letter_files.cpp, the cases in
// case_loader.cpp.
#include "casebook/casebook.hpp"

#include "casebook/fault.hpp"
#include "casebook/letter_files.hpp"
#include "casebook/rule_file.hpp"
#include "model/office_reader.hpp"
#include "model/unknown_word.hpp"
#include "workflow/workflow_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

void require_casebook(const BookFiles& files)
{
  // A snapshot without one does not exist.
  if (files.snapshot != nullptr)
  {
    return;
  }
  const std::string& root = files.root;
  std::error_code error;
  const auto type = fs::status(fs::path(root) / "casebook.yaml", error).type();
  if (type == fs::file_type::not_found)
  {
    throw Fault(FaultKind::configuration,
                both("der er ingen casebook.yaml i {}", "there is no casebook.yaml in {}", root));
  }
}

/// Empty where nothing could be read; then there are problems.
Office load_office(const BookFiles& files, Diagnostics& problems)
{
  const auto document = load_rule_document(files, "casebook.yaml", problems);
  auto office = document ? read_office(*document, problems) : std::nullopt;
  return office ? std::move(*office) : Office{};
}

/// The examples, where the rules they stand in are without a fault: else each would be told again.
void read_examples_of(Document&& document, const Workflow& workflow, Casebook& book)
{
  const bool sound =
      std::ranges::none_of(book.problems,
                           [&](const Diagnostic& d)
                           { return d.severity == Severity::error && d.file == workflow.file; });
  if (sound)
  {
    const auto shared = std::make_shared<const Document>(std::move(document));
    std::ranges::move(read_examples(shared, workflow, book.problems),
                      std::back_inserter(book.examples));
  }
}

/// The names of the rules that there are files for, whether or not they could be read.
std::vector<std::string> load_workflows(Casebook& book)
{
  std::vector<std::string> names;
  for (const std::string& file : book.files.names_in("workflows"))
  {
    const fs::path path(file);
    if (path.extension() != ".yaml" && path.extension() != ".yml")
    {
      continue;
    }
    names.push_back(path.stem());
    auto document = load_rule_document(book.files, "workflows/" + file, book.problems);
    auto workflow = document ? read_workflow(*document, book.problems) : std::nullopt;
    if (workflow)
    {
      read_examples_of(std::move(*document), *workflow, book);
      book.rules.workflows.push_back(std::move(*workflow));
    }
  }
  std::ranges::stable_sort(
      book.rules.workflows, {}, [](const Workflow& workflow) { return workflow.id.value; });
  return names;
}

/// fp-2026.yaml and fp-2026.yml.
void check_twins(const std::vector<Workflow>& workflows, Diagnostics& problems)
{
  for (std::size_t at = 1; at < workflows.size(); ++at)
  {
    const Workflow& one = workflows[at - 1];
    const Workflow& two = workflows[at];
    if (one.id == two.id)
    {
      problems
          .error(
              "id-duplicate",
              two.file,
              two.id.span,
              both("to filer har regler, der hedder {}", "two files have rules called {}", *two.id))
          .note(one.file, one.id.span, both("den første er her", "the first is here"));
    }
  }
}

/// The rules that new cases begin under.
void check_choice(const Office& office,
                  const std::vector<std::string>& names,
                  Diagnostics& problems)
{
  if (names.empty())
  {
    problems
        .error("workflows-missing",
               office.file,
               office.workflow.span,
               both("der er ingen regler i workflows/", "there are no rules in workflows/"))
        .help(both("`sag init` i en ny mappe skriver dem, der følger med programmet",
                   "`sag init` in a new directory writes those that come with the program"));
  }
  else if (!office.workflow->empty())
  {
    const std::vector<std::string_view> known(names.begin(), names.end());
    check_known(problems, office.file, office.workflow, WordList::workflow, known);
  }
}

void check_rules(Casebook& book, const std::vector<std::string>& names)
{
  const Office& office = book.rules.office;
  check_twins(book.rules.workflows, book.problems);
  check_choice(office, names, book.problems);
  check_office_limits(office, book.problems);
  // Where casebook.yaml has no units at all, one error says so and is enough.
  if (!office.units.empty())
  {
    for (const Workflow& workflow : book.rules.workflows)
    {
      check_workflow_units(workflow, office, book.problems);
    }
  }
}

} // namespace

const Words* Casebook::find_words(Language language) const
{
  const auto found = std::ranges::find(words, language, &Words::language);
  return found == words.end() ? nullptr : &*found;
}

const LetterTemplate* Casebook::find_template(std::string_view kind, Language language) const
{
  const auto found =
      std::ranges::find_if(templates,
                           [&](const LetterTemplate& letter)
                           { return letter.kind == kind && letter.language == language; });
  return found == templates.end() ? nullptr : &*found;
}

Casebook load_casebook(const std::string& root)
{
  return load_casebook(BookFiles{root});
}

Casebook load_casebook(BookFiles files)
{
  require_casebook(files);
  Diagnostics problems;
  Office office = load_office(files, problems);
  Calendars calendars{WorkCalendar::public_calendar(),
                      WorkCalendar::office_calendar(office.closed)};
  Casebook book{std::move(files),
                {std::move(office), std::move(calendars), {}},
                {},
                {},
                {},
                std::move(problems)};
  const std::vector<std::string> names = load_workflows(book);
  check_rules(book, names);
  load_letters(book);
  book.problems.sort();
  return book;
}

} // namespace sag
