// SPDX-License-Identifier: MPL-2.0
// What happens when others write too, or nobody may.
#include "casebook/case_writer.hpp"
#include "casebook/lock.hpp"
#include "support/faults.hpp"
#include "support/planned_writes.hpp"

#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace sag;
using test::fault_of;
using test::load_sound_case;
using test::noted;
using test::planned;
using test::small_case;
using test::TemporaryDirectory;

TEST_SUITE("casebook/commit_write")
{
  TEST_CASE("a file that changed after it was read is left alone")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const std::string path = "cases/2026/2026-0141.yaml";
    dir.write(path, small_case({2026, 141}));
    const PlannedWrite write = planned(plan_log_append(load_sound_case(dir, path), noted("min")));
    const std::string theirs = small_case({2026, 141}) + "# Deres.\n";
    dir.write(path, theirs);
    CHECK(fault_of([&] { commit_write(dir.path(), write); })
          == dir.path(path)
                 + " was changed by somebody else meanwhile; nothing is written. Try again.");
    CHECK(dir.read(path) == theirs);
    CHECK(fault_of([&] { const Lock lock(dir.path(), std::chrono::milliseconds{0}); }) == "none");
  }

  TEST_CASE("a read-only directory is left alone")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const std::string path = "cases/2026/2026-0141.yaml";
    dir.write(path, small_case({2026, 141}));
    const PlannedWrite write = planned(plan_log_append(load_sound_case(dir, path), noted("min")));
    const auto names = dir.names();
    REQUIRE(::chmod(dir.path("cases/2026").c_str(), 0555) == 0);
    std::string said;
    {
      const test::AsNobody nobody(dir);
      said = fault_of([&] { commit_write(dir.path(), write); });
    }
    REQUIRE(::chmod(dir.path("cases/2026").c_str(), 0755) == 0);
    CHECK(said == "cannot write " + dir.path(path) + ": Permission denied");
    std::filesystem::remove(dir.path(".sag.lock"));
    CHECK(dir.names() == names);
    CHECK(dir.read(path) == write.before);
  }

  TEST_CASE("many who write into one case: each entry is there once, or its writer was told")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const std::string path = "cases/2026/2026-0141.yaml";
    dir.write(path, small_case({2026, 141}));
    const Casebook book = load_casebook(dir.path());
    std::mutex mutex;
    std::vector<std::string> kept;
    std::atomic<int> told = 0;
    {
      std::vector<std::jthread> threads;
      threads.reserve(8);
      for (int writer = 0; writer < 8; ++writer)
      {
        threads.emplace_back(
            [&, writer]
            {
              for (int round = 0; round < 5; ++round)
              {
                const std::string text = "w" + std::to_string(writer * 10 + round);
                const CaseFile file = load_case(book, path, test::late_view());
                const auto plan = plan_log_append(*file.subject, noted(text));
                const std::string said =
                    fault_of([&] { commit_write(dir.path(), std::get<PlannedWrite>(plan)); });
                const std::lock_guard guard(mutex);
                if (said == "none")
                {
                  kept.push_back(text);
                }
                else
                {
                  ++told;
                }
              }
            });
      }
    }
    CHECK(static_cast<int>(kept.size()) + told == 40);
    CHECK_FALSE(kept.empty());
    const Case after = load_sound_case(dir, path);
    CHECK(after.log.size() == kept.size() + 1);
    for (const std::string& text : kept)
    {
      CHECK(std::ranges::count(after.log, std::string_view(text), &Entry::word) == 1);
    }
  }

  TEST_CASE("two processes that have read the same file: one wins, the other is told")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const std::string path = "cases/2026/2026-0141.yaml";
    dir.write(path, small_case({2026, 141}));
    const PlannedWrite ours = planned(plan_log_append(load_sound_case(dir, path), noted("vores")));
    const PlannedWrite theirs =
        planned(plan_log_append(load_sound_case(dir, path), noted("deres")));
    const pid_t child = ::fork();
    if (child == 0)
    {
      ::_exit(fault_of([&] { commit_write(dir.path(), theirs); }) == "none" ? 0 : 1);
    }
    const bool won = fault_of([&] { commit_write(dir.path(), ours); }) == "none";
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    const bool they_won = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    CHECK(won != they_won);
    CHECK(dir.read(path) == (won ? ours.after : theirs.after));
  }
}
