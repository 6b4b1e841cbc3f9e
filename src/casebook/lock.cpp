// SPDX-License-Identifier: MPL-2.0
#include "casebook/lock.hpp"

#include "casebook/system_words.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <filesystem>
#include <system_error>
#include <thread>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

Descriptor open_lock_file(const std::string& path)
{
  // Some network disks lock only what is open for writing; a colleague's file may not be.
  for (const int mode : {O_RDWR, O_RDONLY})
  {
    const int flags = mode | O_CREAT | O_CLOEXEC | O_NOCTTY;
    Descriptor file(uninterrupted([&] { return ::open(path.c_str(), flags, 0666); }));
    if (file.is_open())
    {
      return file;
    }
    if (errno != EACCES)
    {
      break;
    }
  }
  throw system_fault(both("kan ikke låse sagerne med {}", "cannot lock the casebook with {}", path),
                     errno);
}

} // namespace

std::string lock_path(const std::string& root)
{
  std::error_code error;
  const fs::path git = fs::path(root) / ".git";
  return fs::is_directory(git, error) ? git / "sag.lock" : fs::path(root) / ".sag.lock";
}

Lock::Lock(const std::string& root, std::chrono::milliseconds patience)
{
  constexpr std::chrono::milliseconds pause{20};
  const std::string path = lock_path(root);
  file_ = open_lock_file(path);
  // Counted in pauses rather than by the clock, which is read in one place only.
  for (auto waited = std::chrono::milliseconds{0};; waited += pause)
  {
    if (uninterrupted([&] { return ::flock(file_.get(), LOCK_EX | LOCK_NB); }) == 0)
    {
      return;
    }
    if (errno != EWOULDBLOCK)
    {
      throw system_fault(
          both("kan ikke låse sagerne med {}", "cannot lock the casebook with {}", path), errno);
    }
    if (waited >= patience)
    {
      throw Fault(FaultKind::incomplete,
                  both("en anden er ved at skrive i sagerne; intet er skrevet. Prøv igen om lidt.",
                       "somebody else is writing in the casebook; nothing is written. Try again in "
                       "a moment."));
    }
    std::this_thread::sleep_for(pause);
  }
}

} // namespace sag
