// SPDX-License-Identifier: MPL-2.0
#include "casebook/book_files.hpp"
#include "casebook/casebook.hpp"
#include "casebook/git.hpp"
#include "casebook/layout.hpp"
#include "support/casebook_on_disk.hpp"
#include "support/faults.hpp"

#include <filesystem>

using namespace sag;
using test::fault_of;
using test::TemporaryDirectory;
using Names = std::vector<std::string>;

namespace
{

void git(const TemporaryDirectory& dir, std::vector<std::string> arguments)
{
  arguments.insert(arguments.begin(), {"-c", "user.name=x", "-c", "user.email=x@example.invalid"});
  const GitResult result = run_git(dir.path(), arguments);
  CAPTURE(result.err);
  REQUIRE(result.ok());
}

void commit_all(const TemporaryDirectory& dir)
{
  git(dir, {"add", "--all"});
  git(dir, {"commit", "--quiet", "--message", "x"});
}

/// Two commits below a directory of the repository; the second one changed everything.
void with_history(const TemporaryDirectory& dir)
{
  git(dir, {"init", "--quiet"});
  dir.write("book/casebook.yaml", "casebook: 1\n");
  dir.write("book/workflows/a.yaml", "a\r\n");
  dir.write("book/letters/status.da.md", "");
  dir.write("book/cases/2026/2026-0001.yaml", "one\n");
  dir.write("book/cases/2026/.2026-0002.yaml", "hidden\n");
  dir.write("book/cases/old/æ b.YML", "two\nlines, no end");
  dir.write("book/cases/notes.txt", "no case\n");
  dir.write("book/README.md", "no part of it\n");
  std::filesystem::create_symlink("2026-0001.yaml", dir.path("book/cases/2026/2026-0003.yaml"));
  commit_all(dir);
  dir.write("book/casebook.yaml", "casebook: 2\n");
  dir.write("book/cases/2026/2026-0001.yaml", "changed\n");
  dir.write("book/cases/2026/2026-0009.yaml", "new\n");
  commit_all(dir);
  dir.write("book/casebook.yaml", "casebook: 3\n");
}

} // namespace

TEST_SUITE("casebook/book_files")
{
  TEST_CASE("a snapshot has the files of its commit, the directory those of today")
  {
    const TemporaryDirectory dir;
    with_history(dir);
    const std::string root = dir.path("book");
    const BookFiles first{root, load_snapshot(root, "HEAD~1")};
    const BookFiles second{root, load_snapshot(root, "HEAD")};
    const BookFiles today{root};
    CHECK(first.load("casebook.yaml") == "casebook: 1\n");
    CHECK(second.load("casebook.yaml") == "casebook: 2\n");
    CHECK(today.load("casebook.yaml") == "casebook: 3\n");
    CHECK(first.load("workflows/a.yaml") == "a\r\n");
    CHECK(first.load("letters/status.da.md").empty());
    CHECK(first.load("cases/old/æ b.YML") == "two\nlines, no end");
    CHECK(first.names_in("workflows") == Names{"a.yaml"});
    CHECK(first.names_in("cases") == Names{"2026", "notes.txt", "old"});
    CHECK(first.names_in("nowhere").empty());
    CHECK(first.case_files()
          == Names{"cases/2026/2026-0001.yaml", "cases/2026/2026-0003.yaml", "cases/old/æ b.YML"});
    CHECK(second.case_files() == today.case_files());
  }

  TEST_CASE("what a commit does not hold as a file cannot be read from it")
  {
    const TemporaryDirectory dir;
    with_history(dir);
    const BookFiles files{dir.path("book"), load_snapshot(dir.path("book"), "HEAD~1")};
    CHECK(fault_of([&] { static_cast<void>(files.load("cases/2026/2026-0009.yaml")); })
          == "cannot read cases/2026/2026-0009.yaml: not in that version");
    CHECK(fault_of([&] { static_cast<void>(files.load("README.md")); })
          == "cannot read README.md: not in that version");
    CHECK(fault_of([&] { static_cast<void>(files.load("cases/2026/2026-0003.yaml")); })
          == "cannot read cases/2026/2026-0003.yaml: not a file in that version");
  }

  TEST_CASE("a revision that is none is refused, and never taken for an option")
  {
    const TemporaryDirectory dir;
    with_history(dir);
    const std::string root = dir.path("book");
    for (const std::string revision : {"nowhere", "--all", "-h", "HEAD~9", "HEAD:book", "", "a b"})
    {
      CAPTURE(revision);
      CHECK(fault_of([&] { static_cast<void>(load_snapshot(root, revision)); })
            == revision + " is neither a day nor a revision that git knows in " + root);
    }
    // The root of the repository is no casebook.
    CHECK(fault_of([&] { static_cast<void>(load_snapshot(dir.path(), "HEAD")); })
          == "there is no casebook.yaml in the version HEAD");
    const TemporaryDirectory bare;
    CHECK(fault_of([&] { static_cast<void>(load_snapshot(bare.path(), "HEAD")); })
          == "HEAD is neither a day nor a revision that git knows in " + bare.path());
  }

  TEST_CASE("a casebook of a commit reads as the same files do when checked out")
  {
    const TemporaryDirectory dir;
    std::filesystem::remove(dir.path());
    test::copy_example(dir);
    git(dir, {"init", "--quiet"});
    commit_all(dir);
    const Casebook today = load_casebook(dir.path());
    const Casebook then = load_casebook({dir.path(), load_snapshot(dir.path(), "HEAD")});
    CHECK(then.sound());
    CHECK(then.rules.workflows.size() == today.rules.workflows.size());
    CHECK(then.templates.size() == today.templates.size());
    CHECK(then.files.case_files() == list_case_files(dir.path()));
    for (const std::string& path : then.files.case_files())
    {
      CAPTURE(path);
      const CaseFile file = load_case(then, path, test::late_view());
      CHECK(file.sound());
      CHECK(file.file->text() == load_case(today, path, test::late_view()).file->text());
    }
  }
}
