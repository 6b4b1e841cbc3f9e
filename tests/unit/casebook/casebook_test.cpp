// SPDX-License-Identifier: MPL-2.0
#include "casebook/casebook.hpp"
#include "support/casebook_on_disk.hpp"
#include "support/faults.hpp"
#include "support/parsing.hpp"

#include <sys/stat.h>

#include <functional>

using namespace sag;
using test::fault_of;
using test::headlines;
using test::TemporaryDirectory;

namespace
{

/// A starter casebook with one thing done to it, and what is then wrong.
struct Row
{
  std::string what;
  std::function<void(const TemporaryDirectory&)> change;
  std::string problems;
};

void replace(const TemporaryDirectory& dir,
             std::string_view file,
             std::string_view from,
             std::string_view to)
{
  dir.write(file, test::changed(dir.read(file), from, to));
}

void remove(const TemporaryDirectory& dir, std::string_view name)
{
  std::filesystem::remove_all(dir.path(name));
}

} // namespace

TEST_SUITE("casebook/casebook")
{
  TEST_CASE("the example loads without a problem")
  {
    const Casebook book = load_casebook(test::example_directory().string());
    CHECK(headlines(book.problems) == "");
    CHECK(book.sound());
    CHECK(book.rules.workflows.front().id.value == "fp-2022");
    CHECK(book.rules.find_workflow("fp-2026") != nullptr);
    CHECK(book.find_words(Language::english)->language == Language::english);
    CHECK(book.find_template("status", Language::english)->kind == "status");
    CHECK(book.find_template("no-such-letter", Language::english) == nullptr);
    // The office's own closing days are in its calendar.
    CHECK_FALSE(book.rules.calendars.office.is_working_day(test::day("2026-05-15")));
    CHECK(book.rules.calendars.public_days.is_working_day(test::day("2026-05-15")));
  }

  TEST_CASE("where there is no casebook")
  {
    const TemporaryDirectory dir;
    CHECK(fault_of([&] { static_cast<void>(load_casebook(dir.path())); })
          == "there is no casebook.yaml in " + dir.path());
    try
    {
      static_cast<void>(load_casebook(dir.path("nowhere")));
    }
    catch (const Fault& fault)
    {
      CHECK(fault.kind() == FaultKind::configuration);
      CHECK(fault.text().da == "der er ingen casebook.yaml i " + dir.path("nowhere"));
    }
  }

  TEST_CASE("a file that cannot be read is a fault, not a problem")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    for (const std::string name : {"casebook.yaml",
                                   "workflows/fp-2022.yaml",
                                   "letters/status.da.md",
                                   "letters/words.da.yaml"})
    {
      REQUIRE(::chmod(dir.path(name).c_str(), 0) == 0);
      std::string said;
      {
        const test::AsNobody nobody(dir);
        said = fault_of([&] { static_cast<void>(load_casebook(dir.path())); });
      }
      CHECK(said == "cannot read " + dir.path(name) + ": Permission denied");
      REQUIRE(::chmod(dir.path(name).c_str(), 0644) == 0);
    }
  }

  TEST_CASE("what is wrong with the parts")
  {
    const std::vector<Row> rows{
        {"no rules at all",
         [](const TemporaryDirectory& dir) { remove(dir, "workflows"); },
         "casebook.yaml:12:11: error: there are no rules in workflows/ [workflows-missing]\n"},
        {"an empty directory of rules",
         [](const TemporaryDirectory& dir)
         {
           remove(dir, "workflows/fp-2022.yaml");
           remove(dir, "workflows/fp-2026.yaml");
           dir.write("workflows/notes.txt", "not rules");
         },
         "casebook.yaml:12:11: error: there are no rules in workflows/ [workflows-missing]\n"},
        {"rules for new cases that do not exist",
         [](const TemporaryDirectory& dir)
         { replace(dir, "casebook.yaml", "workflow: fp-2026", "workflow: fp-2062"); },
         "casebook.yaml:12:11: error: no rules are called \"fp-2062\" [workflow-unknown]\n"},
        {"rules for new cases that cannot be read are not missing too",
         [](const TemporaryDirectory& dir) { dir.write("workflows/fp-2026.yaml", "a: [\n"); },
         "workflows/fp-2026.yaml:(yaml-syntax)"},
        {"a unit that the rules need",
         [](const TemporaryDirectory& dir)
         { replace(dir, "casebook.yaml", "  sundhed:\n", "  sundheden:\n"); },
         "(unit-unknown, for each place)"},
        {"rules called otherwise than their file",
         [](const TemporaryDirectory& dir)
         {
           std::filesystem::rename(dir.path("workflows/fp-2022.yaml"),
                                   dir.path("workflows/fp-2023.yaml"));
         },
         "workflows/fp-2023.yaml:(workflow-misnamed)"},
        {"the same rules twice",
         [](const TemporaryDirectory& dir)
         { dir.write("workflows/fp-2026.yml", dir.read("workflows/fp-2026.yaml")); },
         "workflows/fp-2026.yml:(id-duplicate)"},
        {"a limit of the casebook's own for nothing",
         [](const TemporaryDirectory& dir) {
           dir.write("casebook.yaml",
                     dir.read("casebook.yaml") + "limits:\n  not-a-code: [1, 2]\n");
         },
         "(finding-unknown)"},
        {"no letters at all",
         [](const TemporaryDirectory& dir) { remove(dir, "letters"); },
         "error: letters/words.da.yaml is missing; without it no letters can be written in Danish "
         "[words-missing]\n"},
        {"words of one language missing, which has letters",
         [](const TemporaryDirectory& dir) { remove(dir, "letters/words.en.yaml"); },
         "error: letters/words.en.yaml is missing; without it no letters can be written in English "
         "[words-missing]\n"},
        {"words in the other language than the file's name says",
         [](const TemporaryDirectory& dir)
         { dir.write("letters/words.en.yaml", dir.read("letters/words.da.yaml")); },
         "letters/words.en.yaml:1:1: error: the file says words: da, but its name says en "
         "[letter-file-name]\n"},
        {"letters whose names say nothing",
         [](const TemporaryDirectory& dir)
         {
           for (const std::string name : {"status.md",
                                          "status.no.md",
                                          "Status.da.md",
                                          "words.da.yml",
                                          "word.da.yaml",
                                          "words.da.md",
                                          "README.md",
                                          "README.en.md",
                                          "logo.png"})
           {
             dir.write("letters/" + name, "# x\n");
           }
         },
         "letters/Status.da.md:1:1: error: the file's name does not say what it is "
         "[letter-file-name]\n"
         "letters/status.md:1:1: error: the file's name does not say what it is "
         "[letter-file-name]\n"
         "letters/status.no.md:1:1: error: the file's name does not say what it is "
         "[letter-file-name]\n"
         "letters/word.da.yaml:1:1: error: the file's name does not say what it is "
         "[letter-file-name]\n"
         "letters/words.da.md:1:1: error: the file's name does not say what it is "
         "[letter-file-name]\n"
         "letters/words.da.yml:1:1: error: the file's name does not say what it is "
         "[letter-file-name]\n"},
        {"a letter that no rules know",
         [](const TemporaryDirectory& dir)
         { dir.write("letters/greeting.da.md", dir.read("letters/status.da.md")); },
         "letters/greeting.da.md:1:1: warning: no rules have a letter called greeting "
         "[letter-unknown]\n"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.what);
      const TemporaryDirectory dir;
      init_casebook(dir.path());
      row.change(dir);
      const Casebook book = load_casebook(dir.path());
      const std::string said = headlines(book.problems);
      const std::size_t code = row.problems.find('(');
      if (code == std::string::npos)
      {
        CHECK(said == row.problems);
      }
      else
      {
        // The text is another room's; here it matters that the check is made, and for which file.
        const std::string slug =
            row.problems.substr(code + 1, row.problems.find_first_of(",)", code) - code - 1);
        CHECK(said.find('[' + slug + ']') != std::string::npos);
        CHECK(said.substr(0, code) == row.problems.substr(0, code));
      }
      CHECK(book.sound() == (row.what == "a letter that no rules know"));
    }
  }

  TEST_CASE("everything wrong is told at once, sorted")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    dir.write("workflows/fp-2026.yaml", "a: [\n");
    dir.write("workflows/fp-2022.yaml", "");
    replace(dir, "casebook.yaml", "casebook: 1", "casebook: 2");
    replace(dir, "casebook.yaml", "cpr: forbidden", "cpr: never");
    dir.write("letters/x.md", "");
    remove(dir, "letters/words.da.yaml");
    std::vector<std::string> codes;
    const Casebook book = load_casebook(dir.path());
    for (const Diagnostic& problem : book.problems)
    {
      codes.emplace_back(problem.code);
    }
    CHECK(codes
          == std::vector<std::string>{"words-missing",
                                      "format-unknown",
                                      "value-unknown",
                                      "letter-file-name",
                                      "yaml-empty",
                                      "yaml-syntax"});
  }
}
