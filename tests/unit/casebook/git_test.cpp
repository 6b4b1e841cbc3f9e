// SPDX-License-Identifier: MPL-2.0
#include "casebook/git.hpp"
#include "support/temporary_directory.hpp"

#include <csignal>
#include <cstdlib>

using namespace sag;
using test::TemporaryDirectory;

namespace
{

/// A variable that is as it was when this is gone.
class Variable
{
public:
  Variable(const char* name, const std::string& value) : name_(name)
  {
    const char* const before = std::getenv(name);
    had_ = before != nullptr;
    before_ = had_ ? before : "";
    ::setenv(name, value.c_str(), 1);
  }

  ~Variable()
  {
    if (had_)
    {
      ::setenv(name_, before_.c_str(), 1);
    }
    else
    {
      ::unsetenv(name_);
    }
  }

  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

private:
  const char* name_;
  bool had_ = false;
  std::string before_;
};

} // namespace

TEST_SUITE("casebook/git")
{
  TEST_CASE("status, output and errors are git's own")
  {
    const TemporaryDirectory dir;
    const GitResult version = run_git(dir.path(), {"version"});
    CHECK(version.status == 0);
    CHECK(version.out.substr(0, 12) == "git version ");
    CHECK(version.err.empty());
    const GitResult wrong = run_git(dir.path(), {"no-such-command"});
    CHECK(wrong.status == 1);
    CHECK(wrong.out.empty());
    CHECK(wrong.err.find("no-such-command") != std::string::npos);
    CHECK(run_git(dir.path("nowhere"), {"version"}).status == 128);
  }

  TEST_CASE("arguments are passed as they are, without a shell")
  {
    const TemporaryDirectory dir;
    REQUIRE(run_git(dir.path(), {"init", "-q"}).ok());
    for (const std::string text :
         {"a b", "$(touch x)", "`id`", "; touch x", "*", "æøå", "'\"\\", ""})
    {
      CHECK(run_git(dir.path(), {"rev-parse", "--", text}).out == "--\n" + text + "\n");
    }
    CHECK(dir.names().empty());
  }

  TEST_CASE("much input and much output at once")
  {
    const TemporaryDirectory dir;
    std::string input;
    for (int line = 0; line < 200'000; ++line)
    {
      input += "line " + std::to_string(line) + '\n';
    }
    CHECK(run_git(dir.path(), {"stripspace"}, input).out == input);
    // One that does not read all of it must not end us.
    CHECK(run_git(dir.path(), {"version"}, input).status == 0);
  }

  TEST_CASE("is_git")
  {
    const TemporaryDirectory dir;
    CHECK_FALSE(is_git(dir.path()));
    CHECK_FALSE(is_git(dir.path("nowhere")));
    REQUIRE(run_git(dir.path(), {"init", "-q"}).ok());
    dir.write("cases/x", "");
    CHECK(is_git(dir.path()));
    CHECK(is_git(dir.path("cases")));
    CHECK_FALSE(is_git(dir.path(".git")));
  }

  TEST_CASE("variables that would lead git astray are not heeded")
  {
    const TemporaryDirectory here;
    const TemporaryDirectory there;
    REQUIRE(run_git(there.path(), {"init", "-q"}).ok());
    const Variable directory("GIT_DIR", there.path(".git"));
    const Variable tree("GIT_WORK_TREE", there.path());
    const Variable count("GIT_CONFIG_COUNT", "1");
    const Variable key("GIT_CONFIG_KEY_0", "user.name");
    const Variable value("GIT_CONFIG_VALUE_0", "Nogen Anden");
    const Variable home("HOME", here.path());
    const Variable config("XDG_CONFIG_HOME", here.path());
    const Variable system("GIT_CONFIG_NOSYSTEM", "1");
    CHECK_FALSE(is_git(here.path()));
    CHECK(is_git(there.path()));
    CHECK_FALSE(git_user(here.path()).has_value());
  }

  TEST_CASE("git_user")
  {
    const TemporaryDirectory dir;
    const Variable home("HOME", dir.path());
    const Variable config("XDG_CONFIG_HOME", dir.path());
    const Variable system("GIT_CONFIG_NOSYSTEM", "1");
    CHECK_FALSE(git_user(dir.path()).has_value());
    dir.write(".gitconfig", "[user]\n\temail = mho@example.invalid\n");
    REQUIRE(git_user(dir.path()).has_value());
    CHECK(git_user(dir.path())->name.empty());
    CHECK(git_user(dir.path())->email == "mho@example.invalid");
    dir.write(".gitconfig", "[user]\n\tname = Mette Holm\n\temail = mho@example.invalid\n");
    CHECK(git_user(dir.path())->name == "Mette Holm");
    // The casebook's own holds before the person's.
    std::filesystem::create_directory(dir.path("book"));
    REQUIRE(run_git(dir.path("book"), {"init", "-q"}).ok());
    REQUIRE(run_git(dir.path("book"), {"config", "user.name", "Anne Kjær"}).ok());
    CHECK(git_user(dir.path("book"))->name == "Anne Kjær");
    CHECK(git_user(dir.path("book"))->email == "mho@example.invalid");
  }

  TEST_CASE("without git everything says so")
  {
    const TemporaryDirectory dir;
    const Variable path("PATH", dir.path());
    const GitResult result = run_git(dir.path(), {"version"});
    CHECK(result.status == 127);
    CHECK(result.err == "git: not found\n");
    CHECK_FALSE(is_git(dir.path()));
    CHECK_FALSE(git_user(dir.path()).has_value());
  }

  TEST_CASE("a killed git has a status too")
  {
    const TemporaryDirectory dir;
    const GitResult result = run_git(dir.path(), {"-c", "alias.die=!kill -9 $PPID", "die"});
    CHECK(result.status == 128 + SIGKILL);
  }
}
