// SPDX-License-Identifier: MPL-2.0
#include "casebook/git.hpp"
#include "casebook/unified_diff.hpp"
#include "support/temporary_directory.hpp"

#include <cstdint>

using namespace sag;
using test::TemporaryDirectory;

namespace
{

std::string lines(int first, int last)
{
  std::string text;
  for (int line = first; line <= last; ++line)
  {
    text += std::to_string(line) + '\n';
  }
  return text;
}

/// The same sequence on every machine.
class Dice
{
public:
  std::uint32_t roll(std::uint32_t sides)
  {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33) % sides;
  }

private:
  std::uint64_t state_ = 42;
};

} // namespace

TEST_SUITE("casebook/unified_diff")
{
  TEST_CASE("exact text")
  {
    struct Row
    {
      std::string before;
      std::string after;
      std::string diff;
    };

    const std::vector<Row> rows{
        {"", "", ""},
        {"a\n", "a\n", ""},
        {"", "a\nb\n", "--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n"},
        {"a\n", "", "--- a/f\n+++ b/f\n@@ -1 +0,0 @@\n-a\n"},
        {"a\n", "b\n", "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+b\n"},
        {lines(1, 9), lines(1, 10), "--- a/f\n+++ b/f\n@@ -7,3 +7,4 @@\n 7\n 8\n 9\n+10\n"},
        {lines(1, 9), "0\n" + lines(1, 9), "--- a/f\n+++ b/f\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n"},
        {"a\nb",
         "a\nb\nc\n",
         "--- a/f\n+++ b/f\n@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n"},
        {"a\nb\n",
         "a\nb",
         "--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n"},
        {"a\r\n", "a\r\nb\r\n", "--- a/f\n+++ b/f\n@@ -1 +1,2 @@\n a\r\n+b\r\n"},
        // Six unchanged lines between: one hunk. Seven: two.
        {lines(1, 8),
         "x\n" + lines(2, 7) + "y\n",
         "--- a/f\n+++ b/f\n@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n"},
        {lines(1, 9),
         "x\n" + lines(2, 8) + "y\n",
         "--- a/f\n+++ b/f\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n "
         "8\n-9\n+y\n"},
    };
    for (const Row& row : rows)
    {
      CHECK(unified_diff("f", row.before, row.after) == row.diff);
    }
  }

  TEST_CASE("an entry like the one before it is shown as added at the end")
  {
    const std::string entry = "  - date: 2026-01-01\n    who: mho\n    noted: x\n";
    CHECK(unified_diff("f", "log:\n" + entry, "log:\n" + entry + entry)
          == "--- a/f\n+++ b/f\n@@ -2,3 +2,6 @@\n   - date: 2026-01-01\n     who: mho\n"
             "     noted: x\n+  - date: 2026-01-01\n+    who: mho\n+    noted: x\n");
  }

  TEST_CASE("git makes the new text of the old one with it")
  {
    const TemporaryDirectory dir;
    Dice dice;
    const auto random_text = [&]
    {
      std::string text;
      for (std::uint32_t line = dice.roll(30); line > 0; --line)
      {
        text += std::string(1, static_cast<char>('a' + dice.roll(4))) + '\n';
      }
      return dice.roll(4) == 0 && !text.empty() ? text.substr(0, text.size() - 1) : text;
    };
    for (int round = 0; round < 150; ++round)
    {
      const std::string before = random_text() + "-";
      std::string after = before;
      const std::size_t cut = dice.roll(static_cast<std::uint32_t>(before.size()));
      after.replace(cut, dice.roll(6), random_text());
      CAPTURE(before);
      CAPTURE(after);
      dir.write("f", before);
      const std::string diff = unified_diff("f", before, after);
      const GitResult result = run_git(dir.path(), {"apply", "-"}, diff);
      CHECK((diff.empty() ? before == after : result.ok()));
      CHECK(dir.names() == std::vector<std::string>{"f"});
      CHECK(dir.read("f") == after);
    }
  }

  TEST_CASE("a text far too large to compare line by line is still right")
  {
    const TemporaryDirectory dir;
    const std::string before = lines(1, 5000) + lines(1, 5000);
    const std::string after = "a\n" + lines(100, 5000) + "b\n" + lines(1, 4900) + "c\n";
    dir.write("f", before);
    CHECK(run_git(dir.path(), {"apply", "-"}, unified_diff("f", before, after)).ok());
    CHECK(dir.read("f") == after);
  }
}
