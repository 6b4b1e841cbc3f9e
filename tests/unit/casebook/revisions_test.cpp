// SPDX-License-Identifier: MPL-2.0
#include "casebook/git.hpp"
#include "casebook/revisions.hpp"
#include "support/faults.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

using namespace sag;
using test::fault_of;
using test::TemporaryDirectory;

namespace
{

void git(const TemporaryDirectory& dir, std::vector<std::string> arguments)
{
  arguments.insert(arguments.begin(), {"-c", "user.name=x", "-c", "user.email=x@example.invalid"});
  const GitResult result = run_git(dir.path(), arguments);
  CAPTURE(result.err);
  REQUIRE(result.ok());
}

/// A commit of `name`, committed at the moment.
void commit(const TemporaryDirectory& dir, std::string_view name, std::int64_t moment)
{
  dir.write(name, std::to_string(moment));
  git(dir, {"add", "--all"});
  REQUIRE(::setenv("GIT_COMMITTER_DATE", (std::to_string(moment) + " +0000").c_str(), 1) == 0);
  git(dir, {"commit", "--quiet", "--message", "x"});
  REQUIRE(::unsetenv("GIT_COMMITTER_DATE") == 0);
}

constexpr std::int64_t first = 1790000000;
constexpr std::int64_t second = 1790086400;

} // namespace

TEST_SUITE("casebook/revisions")
{
  TEST_CASE("the last commit made before a moment")
  {
    const TemporaryDirectory dir;
    CHECK_FALSE(find_revision_before(dir.path(), first));
    git(dir, {"init", "--quiet"});
    CHECK_FALSE(find_revision_before(dir.path(), first));
    commit(dir, "a", first);
    commit(dir, "b", second);
    CHECK_FALSE(find_revision_before(dir.path(), first));
    REQUIRE(find_revision_before(dir.path(), first + 1));
    CHECK(find_revision_before(dir.path(), first + 1)->committed == first);
    CHECK(find_revision_before(dir.path(), second)->committed == first);
    CHECK(find_revision_before(dir.path(), second + 1)->committed == second);
  }

  TEST_CASE("what a revision means, and what none does")
  {
    const TemporaryDirectory dir;
    git(dir, {"init", "--quiet"});
    commit(dir, "a", first);
    commit(dir, "b", second);
    CHECK(find_revision(dir.path(), "HEAD").committed == second);
    CHECK(find_revision(dir.path(), "HEAD~1").committed == first);
    for (const std::string revision : {"nowhere", "--all", "", "HEAD:a"})
    {
      CAPTURE(revision);
      CHECK(fault_of([&] { static_cast<void>(find_revision(dir.path(), revision)); })
            == revision + " is neither a day nor a revision that git knows in " + dir.path());
    }
  }

  TEST_CASE("the commits after another one that changed a path, with what they changed")
  {
    const TemporaryDirectory dir;
    git(dir, {"init", "--quiet"});
    commit(dir, "a", first);
    const std::string since = find_revision(dir.path(), "HEAD").commit;
    commit(dir, "b", first + 1);
    commit(dir, "a", first + 2);
    commit(dir, "b", second);
    const auto told = [&](const std::string& head, const std::vector<std::string>& paths)
    {
      std::string text;
      for (const Change& change : find_changes(dir.path(), since, head, paths))
      {
        CHECK(change.commit.starts_with(change.short_name));
        CHECK(change.short_name.size() >= 7);
        text += change.commit == find_revision(dir.path(), "HEAD").commit ? "newest" : "older";
        for (const std::string& path : change.paths)
        {
          text += " " + path;
        }
        text += "\n";
      }
      return text;
    };
    CHECK(told("HEAD", {"b"}) == "newest b\nolder b\n");
    CHECK(told("HEAD", {"x", "a"}) == "older a\n");
    CHECK(told("HEAD", {"a", "b"}) == "newest b\nolder a\nolder b\n");
    CHECK(told("HEAD~1", {"b"}) == "older b\n");
    CHECK(told("HEAD", {"x"}).empty());
    CHECK(told(since, {"a"}).empty());
    CHECK(told("nowhere", {"a"}).empty());
  }
}
