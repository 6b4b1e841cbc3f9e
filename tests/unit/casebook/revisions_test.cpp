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

  TEST_CASE("the last commit after another one that changed a path")
  {
    const TemporaryDirectory dir;
    git(dir, {"init", "--quiet"});
    commit(dir, "a", first);
    commit(dir, "b", second);
    const std::string since = find_revision(dir.path(), "HEAD~1").commit;
    const std::string last = find_revision(dir.path(), "HEAD").commit;
    REQUIRE(find_change(dir.path(), since, {"b"}));
    CHECK(last.starts_with(*find_change(dir.path(), since, {"b"})));
    CHECK(find_change(dir.path(), since, {"x", "b"}) == find_change(dir.path(), since, {"b"}));
    CHECK_FALSE(find_change(dir.path(), since, {"a"}));
    CHECK_FALSE(find_change(dir.path(), last, {"b"}));
  }
}
