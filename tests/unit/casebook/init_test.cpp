// SPDX-License-Identifier: MPL-2.0
#include "casebook/casebook.hpp"
#include "casebook/file.hpp"
#include "casebook/git.hpp"
#include "casebook/init.hpp"
#include "support/casebook_on_disk.hpp"
#include "support/faults.hpp"
#include "support/parsing.hpp"

using namespace sag;
using test::danish_fault_of;
using test::fault_of;
using test::TemporaryDirectory;

TEST_SUITE("casebook/init")
{
  TEST_CASE("a new casebook loads without a problem, and is the example's rules and letters")
  {
    const TemporaryDirectory dir;
    const auto written = init_casebook(dir.path("new/book"));
    const Casebook book = load_casebook(dir.path("new/book"));
    CHECK(test::headlines(book.problems) == "");
    CHECK(book.problems.empty());
    CHECK(book.rules.workflows.size() == 2);
    CHECK(book.find_words(Language::danish) != nullptr);
    CHECK(book.find_words(Language::english) != nullptr);
    CHECK(book.find_template("status", Language::danish) != nullptr);
    CHECK(dir.read("new/book/workflows/fp-2026.yaml")
          == "# yaml-language-server: $schema=../schemas/workflow.json\n"
                 + load_file((test::example_directory() / "workflows/fp-2026.yaml").string()));
    CHECK(dir.read("new/book/casebook.yaml")
              .starts_with("# yaml-language-server: $schema=schemas/casebook.json\n"));
    CHECK(dir.read("new/book/letters/words.da.yaml").find("$schema") == std::string::npos);
    CHECK(std::ranges::is_sorted(written));
    for (const std::string name : {"casebook.yaml",
                                   "README.md",
                                   ".gitignore",
                                   ".gitattributes",
                                   "workflows/fp-2022.yaml",
                                   "letters/words.da.yaml"})
    {
      CAPTURE(name);
      CHECK(std::ranges::count(written, name) == 1);
      CHECK(std::filesystem::exists(dir.path("new/book/" + name)));
    }
    CHECK(dir.names().size() == written.size());
  }

  TEST_CASE("a first case in it is right")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    dir.write("cases/2026/2026-0001.yaml", test::small_case({2026, 1}));
    const Casebook book = load_casebook(dir.path());
    const CaseFile file = load_case(book, "cases/2026/2026-0001.yaml", test::late_view());
    CHECK(test::headlines(file.problems) == "");
    CHECK(file.sound());
  }

  TEST_CASE("a casebook is not begun over another one, nor over somebody's file")
  {
    const TemporaryDirectory dir;
    dir.write("taken/casebook.yaml", "mine");
    dir.write("mixed/README.md", "mine");
    dir.write("mixed/letters/status.da.md", "mine");
    CHECK(fault_of([&] { init_casebook(dir.path("taken")); })
          == "there is a casebook in " + dir.path("taken") + " already; nothing is written");
    CHECK(danish_fault_of([&] { init_casebook(dir.path("taken")); })
          == "der er allerede en casebook i " + dir.path("taken") + "; intet er skrevet");
    CHECK(fault_of([&] { init_casebook(dir.path("mixed")); })
          == dir.path("mixed")
                 + " has README.md, letters/status.da.md already; nothing is written. Choose a "
                   "new or empty directory");
    CHECK(dir.names()
          == std::vector<std::string>{
              "mixed/README.md", "mixed/letters/status.da.md", "taken/casebook.yaml"});
  }

  TEST_CASE("it may be begun where git and other things are")
  {
    const TemporaryDirectory dir;
    REQUIRE(run_git(dir.path(), {"init", "-q"}).ok());
    dir.write("notes.txt", "mine");
    init_casebook(dir.path());
    CHECK(dir.read("notes.txt") == "mine");
    // The lock and what is being written are never offered for a commit.
    dir.write(".sag.lock", "");
    dir.write("cases/2026/.2026-0001.yaml.0123456789abcdef.tmp", "");
    const GitResult status = run_git(dir.path(), {"status", "--porcelain", "-uall"});
    CHECK(status.out.find("sag.lock") == std::string::npos);
    CHECK(status.out.find(".tmp") == std::string::npos);
    CHECK(status.out.find("casebook.yaml") != std::string::npos);
  }
}
