// SPDX-License-Identifier: MPL-2.0
#include "casebook/lock.hpp"
#include "support/faults.hpp"
#include "support/temporary_directory.hpp"

#include <sys/stat.h>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <thread>

using namespace sag;
using std::chrono::milliseconds;
using test::danish_fault_of;
using test::fault_of;
using test::TemporaryDirectory;

TEST_SUITE("casebook/lock")
{
  TEST_CASE("the lock is kept out of what is committed")
  {
    const TemporaryDirectory dir;
    CHECK(lock_path(dir.path()) == dir.path(".sag.lock"));
    dir.write("work-tree/.git", "gitdir: /elsewhere\n");
    CHECK(lock_path(dir.path("work-tree")) == dir.path("work-tree/.sag.lock"));
    std::filesystem::create_directory(dir.path(".git"));
    CHECK(lock_path(dir.path()) == dir.path(".git/sag.lock"));
  }

  TEST_CASE("a second writer is told, and may write when the first is done")
  {
    const TemporaryDirectory dir;
    const auto try_lock = [&] { const Lock lock(dir.path(), milliseconds{60}); };
    {
      const Lock first(dir.path());
      CHECK(fault_of(try_lock)
            == "somebody else is writing in the casebook; nothing is written. Try again in a "
               "moment.");
      CHECK(danish_fault_of(try_lock)
            == "en anden er ved at skrive i sagerne; intet er skrevet. Prøv igen om lidt.");
    }
    CHECK(fault_of(try_lock) == "none");
  }

  TEST_CASE("a second writer waits for the first")
  {
    const TemporaryDirectory dir;
    auto first = std::make_unique<Lock>(dir.path());
    const std::jthread release(
        [&]
        {
          std::this_thread::sleep_for(milliseconds{100});
          first.reset();
        });
    CHECK(fault_of([&] { const Lock second(dir.path()); }) == "none");
  }

  TEST_CASE("a killed writer's lock is free")
  {
    const TemporaryDirectory dir;
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0)
    {
      const Lock lock(dir.path());
      const char ready = '!';
      const bool told = ::write(pipe[1], &ready, 1) == 1;
      ::pause();
      ::_exit(told ? 0 : 1);
    }
    char ready = 0;
    REQUIRE(::read(pipe[0], &ready, 1) == 1);
    CHECK(fault_of([&] { const Lock lock(dir.path(), milliseconds{60}); }) != "none");
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(fault_of([&] { const Lock lock(dir.path(), milliseconds{0}); }) == "none");
    ::close(pipe[0]);
    ::close(pipe[1]);
  }

  TEST_CASE("where nothing can be written nothing can be locked")
  {
    const TemporaryDirectory dir;
    REQUIRE(::chmod(dir.path().c_str(), 0555) == 0);
    const test::AsNobody nobody(dir);
    CHECK(fault_of([&] { const Lock lock(dir.path()); })
          == "cannot lock the casebook with " + dir.path(".sag.lock") + ": Permission denied");
  }

  TEST_CASE("a colleague's lock file that may only be read locks as well")
  {
    const TemporaryDirectory dir;
    dir.write(".sag.lock", "");
    REQUIRE(::chmod(dir.path(".sag.lock").c_str(), 0444) == 0);
    const test::AsNobody nobody(dir);
    const Lock first(dir.path());
    CHECK(fault_of([&] { const Lock second(dir.path(), milliseconds{0}); }) != "none");
  }
}
