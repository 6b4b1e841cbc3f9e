// SPDX-License-Identifier: MPL-2.0
#include "casebook/casebook.hpp"
#include "casebook/layout.hpp"
#include "diagnostics/assert.hpp"
#include "support/casebook_on_disk.hpp"
#include "support/faults.hpp"
#include "support/parsing.hpp"

#include <sys/stat.h>

#include <atomic>
#include <iterator>
#include <set>
#include <stdexcept>
#include <thread>

using namespace sag;
using test::headlines;
using test::small_case;
using test::TemporaryDirectory;

namespace
{

/// What a run over all files finds, in the order of the paths.
std::string report(const Casebook& book, const std::vector<std::string>& paths)
{
  std::vector<std::string> found(paths.size());
  for_each_case(book,
                paths,
                test::late_view(),
                [&](std::size_t at, CaseFile&& file)
                {
                  found[at] = file.path + ' ' + file.failure.en + '\n' + headlines(file.problems)
                              + (file.sound() ? format_case_id(file.subject->id.value) + '\n' : "");
                });
  std::string all;
  for (const std::string& one : found)
  {
    all += one;
  }
  return all;
}

/// Enough files, and enough that are wrong in different ways.
void write_many(const TemporaryDirectory& dir)
{
  init_casebook(dir.path());
  for (int number = 1; number <= 200; ++number)
  {
    std::string text = small_case({2026, number});
    switch (number % 10)
    {
    case 3:
      text = test::changed(text, "applied: fleksjob", "ansøgt: fleksjob");
      break;
    case 5:
      text = test::changed(text, "2026-08-03", "2026-02-30");
      break;
    case 7:
      text = text.substr(0, 60);
      break;
    case 9:
      text = test::changed(text, "who: sagsbehandler", "who: ukendt");
      break;
    default:
      break;
    }
    dir.write(case_path({2026, number}), text);
  }
}

} // namespace

TEST_SUITE("casebook/case_loader")
{
  TEST_CASE("every example case is read")
  {
    const Casebook book = load_casebook(test::example_directory().string());
    const auto paths = list_case_files(book.root());
    CHECK(paths.size() >= 12);
    for (const std::string& path : paths)
    {
      CAPTURE(path);
      const CaseFile file = load_case(book, path, test::late_view());
      CHECK(file.failure.empty());
      CHECK(headlines(file.problems) == "");
      REQUIRE(file.subject.has_value());
      CHECK(case_path(file.subject->id.value) == path);
      CHECK(file.file->contents() == Contents::personal);
      CHECK(file.file->path() == path);
    }
  }

  TEST_CASE("what is wrong with one file")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const Casebook book = load_casebook(dir.path());
    const std::string right = small_case({2026, 141});

    struct Row
    {
      std::string path;
      std::string text;
      std::string problems;
      bool read;
    };

    const std::vector<Row> rows{
        {"cases/2026/2026-0141.yaml", right, "", true},
        {"cases/2026/2026-0141.yml", right, "", true},
        {"cases/anywhere/2026-0141.yaml", right, "", true},
        {"cases/2026/2026-0142.yaml",
         right,
         "1:7: error: the file's name is not the case's number, 2026-0141 [case-file-name]\n",
         true},
        {"cases/2026/2026-0141.YAML",
         right,
         "1:7: error: the file's name is not the case's number, 2026-0141 [case-file-name]\n",
         true},
        {"cases/2026/bo.yaml",
         right,
         "1:7: error: the file's name is not the case's number, 2026-0141 [case-file-name]\n",
         true},
        {"cases/2026/2026-0141.yaml", "", "(yaml-empty)", false},
        {"cases/2026/2026-0141.yaml",
         test::changed(right, "fp-2026", "fp-2062"),
         "2:11: error: there is no workflow \"fp-2062\" in workflows/ [workflow-unknown]\n",
         true},
        {"cases/2026/2026-0141.yaml",
         test::changed(right, "address: [Prøvevej 3, 7700 Thisted]", "addres: x"),
         "(key-unknown)",
         false},
        {"cases/2026/2026-0141.yaml",
         test::changed(right, "fleksjob", "flexjob"),
         "(application-unknown)",
         true},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.path);
      CAPTURE(row.problems);
      dir.write(row.path, row.text);
      const CaseFile file = load_case(book, row.path, test::late_view());
      CHECK(file.path == row.path);
      CHECK(file.subject.has_value() == row.read);
      CHECK(file.sound() == row.problems.empty());
      if (!row.problems.starts_with("("))
      {
        CHECK(headlines(file.problems)
              == (row.problems.empty() ? "" : row.path + ':' + row.problems));
      }
      else
      {
        const std::string code = row.problems.substr(1, row.problems.size() - 2);
        CHECK(headlines(file.problems).find('[' + code + ']') != std::string::npos);
      }
    }
  }

  TEST_CASE("the name that a file should have is said")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    dir.write("cases/x.yaml", small_case({2026, 141}));
    const CaseFile file = load_case(load_casebook(dir.path()), "cases/x.yaml", test::late_view());
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems.list().front().help.en == "call it cases/2026/2026-0141.yaml");
    CHECK(file.problems.list().front().help.da == "kald den cases/2026/2026-0141.yaml");
    CHECK(file.problems.list().front().message.da
          == "filens navn er ikke sagens nummer, 2026-0141");
  }

  TEST_CASE("a Danish word for a verb gets its English one")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    dir.write("cases/2026/2026-0141.yaml",
              small_case({2026, 141})
                  + "  - date: 2026-08-04\n    who: sagsbehandler\n    bestilt: lae-265\n");
    const CaseFile file =
        load_case(load_casebook(dir.path()), "cases/2026/2026-0141.yaml", test::late_view());
    REQUIRE_FALSE(file.problems.empty());
    CHECK(file.problems.list().front().help.en.find("requested") != std::string::npos);
  }

  TEST_CASE("a file that cannot be read says why and stops nobody")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    dir.write("cases/2026/2026-0001.yaml", small_case({2026, 1}));
    dir.write("cases/2026/2026-0002.yaml", small_case({2026, 2}));
    std::filesystem::create_directory(dir.path("cases/2026/2026-0003.yaml"));
    std::filesystem::create_symlink("nowhere", dir.path("cases/2026/2026-0004.yaml"));
    REQUIRE(::chmod(dir.path("cases/2026/2026-0001.yaml").c_str(), 0) == 0);
    const test::AsNobody nobody(dir);
    const Casebook book = load_casebook(dir.path());
    const CaseFile file = load_case(book, "cases/2026/2026-0001.yaml", test::late_view());
    CHECK(file.failure.en == "cannot read cases/2026/2026-0001.yaml: Permission denied");
    CHECK(file.failure.da == "kan ikke læse cases/2026/2026-0001.yaml: adgang nægtet");
    CHECK(headlines(file.problems)
          == "cases/2026/2026-0001.yaml:1:1: error: the file cannot be read: Permission denied "
             "[file-unreadable]\n");
    CHECK_FALSE(file.sound());
    const auto told = [](std::string_view path, std::string_view reason)
    {
      return fmt::format("{} cannot read {}: {}\n{}:1:1: error: the file cannot be read: {} "
                         "[file-unreadable]\n",
                         path,
                         path,
                         reason,
                         path,
                         reason);
    };
    CHECK(report(book, list_case_files(dir.path()))
          == told("cases/2026/2026-0001.yaml", "Permission denied")
                 + "cases/2026/2026-0002.yaml \n2026-0002\n"
                 + told("cases/2026/2026-0003.yaml", "Is a directory")
                 + told("cases/2026/2026-0004.yaml", "No such file or directory"));
  }

  TEST_CASE("with broken rules cases are still read, but not judged")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    dir.write("cases/2026/2026-0001.yaml",
              test::changed(small_case({2026, 1}), "fleksjob", "no-such-thing"));
    dir.write("workflows/fp-2026.yaml", "workflow: fp-2026\n");
    const Casebook book = load_casebook(dir.path());
    CHECK_FALSE(book.sound());
    const CaseFile file = load_case(book, "cases/2026/2026-0001.yaml", test::late_view());
    CHECK(file.subject.has_value());
    CHECK(file.problems.empty());
  }

  TEST_CASE("a run finds the same for any number of threads, a hundred times over")
  {
    const TemporaryDirectory dir;
    write_many(dir);
    Casebook book = load_casebook(dir.path());
    const auto paths = list_case_files(dir.path());
    REQUIRE(paths.size() == 200);
    std::string one_by_one;
    for (const std::string& path : paths)
    {
      const CaseFile file = load_case(book, path, test::late_view());
      one_by_one += path + " \n" + headlines(file.problems)
                    + (file.sound() ? format_case_id(file.subject->id.value) + '\n' : "");
    }
    int differences = 0;
    for (int round = 0; round < 100; ++round)
    {
      for (const unsigned threads : {1U, 2U, 8U})
      {
        book.threads = threads;
        differences += report(book, paths) == one_by_one ? 0 : 1;
      }
    }
    CHECK(differences == 0);
    book.threads = 0;
    CHECK(report(book, paths) == one_by_one);
  }

  TEST_CASE("every file is visited once, by no more threads than asked for")
  {
    const TemporaryDirectory dir;
    write_many(dir);
    Casebook book = load_casebook(dir.path());
    const auto paths = list_case_files(dir.path());
    for (const unsigned threads : {1U, 3U, 8U})
    {
      book.threads = threads;
      std::vector<std::atomic<int>> visits(paths.size());
      std::mutex mutex;
      std::set<std::thread::id> ids;
      for_each_case(book,
                    paths,
                    test::late_view(),
                    [&](std::size_t at, CaseFile&&)
                    {
                      ++visits[at];
                      const std::lock_guard guard(mutex);
                      ids.insert(std::this_thread::get_id());
                    });
      CHECK(std::ranges::all_of(visits, [](const auto& count) { return count == 1; }));
      CHECK(ids.size() <= threads);
    }
    int calls = 0;
    for_each_case(book, {}, test::late_view(), [&](std::size_t, CaseFile&&) { ++calls; });
    CHECK(calls == 0);
  }

  TEST_CASE("what a visitor throws comes out of the run")
  {
    const TemporaryDirectory dir;
    write_many(dir);
    Casebook book = load_casebook(dir.path());
    const auto paths = list_case_files(dir.path());
    for (const unsigned threads : {1U, 8U})
    {
      book.threads = threads;
      const auto visit = [](std::size_t at, CaseFile&&)
      {
        if (at >= 100)
        {
          throw InternalError("seen");
        }
      };
      CHECK_THROWS_AS(for_each_case(book, paths, test::late_view(), visit), InternalError);
    }
  }

  TEST_CASE("two files with one number")
  {
    const TemporaryDirectory dir;
    for (const std::string name : {"2025/2026-0141.yaml",
                                   "2026/2026-0141.yaml",
                                   "2026/2026-0141.yml",
                                   "2026/2026-0142.yaml",
                                   "2026/x.yaml"})
    {
      dir.write("cases/" + name, "# A comment first.\ncase: 2026-0141\nworkflow: fp-2026\n");
    }
    const std::vector<std::string> all = list_case_files(dir.path());
    const Diagnostics problems = check_duplicates({dir.path()}, all, all);
    CHECK(headlines(problems)
          == "cases/2026/2026-0141.yaml:2:1: error: 2026-0141 has another file [case-duplicate]\n"
             "cases/2026/2026-0141.yml:2:1: error: 2026-0141 has another file [case-duplicate]\n");
    REQUIRE(problems.size() == 2);
    const Diagnostic& first = problems.list().front();
    CHECK(first.message.da == "2026-0141 har en fil til");
    REQUIRE(first.notes.size() == 1);
    CHECK(first.notes.front().file->path() == "cases/2025/2026-0141.yaml");
    CHECK(check_duplicates({dir.path()}, {}, {}).empty());
    CHECK(check_duplicates({dir.path()}, all, {"cases/2026/2026-0142.yaml"}).empty());
    // Asked about one file: the same of it as among all; the first has the number by right.
    CHECK(headlines(check_duplicates(
              {dir.path()}, all, {"cases/2026/2026-0141.yaml", "cases/2026/2026-0142.yaml"}))
          == "cases/2026/2026-0141.yaml:2:1: error: 2026-0141 has another file [case-duplicate]\n");
    CHECK(check_duplicates({dir.path()}, all, {"cases/2025/2026-0141.yaml"}).empty());
  }
}
