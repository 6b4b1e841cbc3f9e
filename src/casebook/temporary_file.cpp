// SPDX-License-Identifier: MPL-2.0
#include "casebook/temporary_file.hpp"

#include "casebook/system_words.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

Text cannot_write(const std::string& path)
{
  return both("kan ikke skrive {}", "cannot write {}", path);
}

std::string unguessable_path(const std::string& target)
{
  std::uint64_t number = 0;
  if (uninterrupted([&] { return ::getrandom(&number, sizeof number, 0); }) != sizeof number)
  {
    throw system_fault(cannot_write(target), errno);
  }
  const fs::path path(target);
  return path.parent_path() / fmt::format(".{}.{:016x}.tmp", path.filename().string(), number);
}

/// Without the group's rights where they would go to another group than before.
mode_t mode_for_other_group(mode_t mode)
{
  constexpr mode_t group = 070;
  constexpr mode_t others = 07;
  return (mode & ~group) | ((mode & others) << 3);
}

bool links_unsupported(int error)
{
  return error == EPERM || error == EOPNOTSUPP || error == ENOSYS;
}

} // namespace

TemporaryFile::TemporaryFile(const std::string& target)
    : target_(target), path_(unguessable_path(target))
{
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  file_ = Descriptor(uninterrupted([&] { return ::open(path_.c_str(), flags, 0666); }));
  if (file_.is_open())
  {
    return;
  }
  // It is to be made: what is not there is the folder.
  if (errno == ENOENT)
  {
    throw fault_because(cannot_write(target_),
                        {"mappen findes ikke", "there is no such directory"});
  }
  throw system_fault(cannot_write(target_), errno);
}

TemporaryFile::~TemporaryFile()
{
  if (!path_.empty())
  {
    ::unlink(path_.c_str());
  }
}

void TemporaryFile::take_rights_of_target()
{
  struct stat old
  {
  };

  struct stat own
  {
  };

  if (::stat(target_.c_str(), &old) != 0 || ::fstat(file_.get(), &own) != 0)
  {
    throw system_fault(cannot_write(target_), errno);
  }
  mode_t mode = old.st_mode & 07777;
  const bool same = own.st_uid == old.st_uid && own.st_gid == old.st_gid;
  // Only root may give a file away, but anybody may choose among their own groups.
  if (!same && ::fchown(file_.get(), old.st_uid, old.st_gid) != 0 && own.st_gid != old.st_gid
      && ::fchown(file_.get(), own.st_uid, old.st_gid) != 0)
  {
    mode = mode_for_other_group(mode);
  }
  if (::fchmod(file_.get(), mode) != 0)
  {
    throw system_fault(cannot_write(target_), errno);
  }
}

void TemporaryFile::write(std::string_view text)
{
  while (!text.empty())
  {
    const ssize_t written =
        uninterrupted([&] { return ::write(file_.get(), text.data(), text.size()); });
    if (written < 0)
    {
      throw system_fault(cannot_write(target_), errno);
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  const int synced = uninterrupted([&] { return ::fsync(file_.get()); });
  const int error = synced != 0 ? errno : file_.close();
  if (error != 0)
  {
    throw system_fault(cannot_write(target_), error);
  }
}

void TemporaryFile::replace_target()
{
  std::error_code error;
  fs::rename(path_, target_, error);
  if (error)
  {
    throw system_fault(cannot_write(target_), error.value());
  }
  path_.clear();
}

void TemporaryFile::become_target()
{
  // A rename would replace what somebody else has put there meanwhile; a link does not.
  if (::link(path_.c_str(), target_.c_str()) == 0)
  {
    return;
  }
  if (!links_unsupported(errno))
  {
    throw system_fault(cannot_write(target_), errno);
  }
  if (fs::exists(fs::symlink_status(target_)))
  {
    throw system_fault(cannot_write(target_), EEXIST);
  }
  replace_target();
}

} // namespace sag
