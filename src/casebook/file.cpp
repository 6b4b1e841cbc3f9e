// SPDX-License-Identifier: MPL-2.0
#include "casebook/file.hpp"

#include "casebook/descriptor.hpp"
#include "casebook/system_words.hpp"
#include "casebook/temporary_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

/// Far more than any reader accepts, and few enough that places in it can be counted.
constexpr std::size_t most_bytes = std::size_t{256} << 20;

Text too_large()
{
  return both("den fylder mere end {} MB", "it is larger than {} MB", most_bytes >> 20);
}

Text not_regular()
{
  return both("det er ikke en almindelig fil", "it is not a regular file");
}

/// Reads to the end, whatever the size that the directory gave; an empty file of /proc has text.
Text read_all(int file, std::size_t expected, std::string& text)
{
  std::size_t size = 0;
  text.resize(expected + 1);
  while (true)
  {
    const ssize_t got =
        uninterrupted([&] { return ::read(file, text.data() + size, text.size() - size); });
    if (got < 0)
    {
      return system_words(errno);
    }
    size += static_cast<std::size_t>(got);
    // A short read that ends where the file should end saves asking once more.
    if (got == 0 || (size == expected && expected > 0))
    {
      text.resize(size);
      return {};
    }
    if (size > most_bytes)
    {
      return too_large();
    }
    if (size == text.size())
    {
      text.resize(2 * size + 4096);
    }
  }
}

std::string directory_of(const std::string& path)
{
  const std::string parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

/// So that the new name survives a power failure as well as the bytes do.
void sync_directory(const std::string& path)
{
  constexpr int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
  const Descriptor directory(uninterrupted([&] { return ::open(path.c_str(), flags); }));
  if (directory.is_open() && uninterrupted([&] { return ::fsync(directory.get()); }) == 0)
  {
    return;
  }
  // A directory that may be written but not read, or a file system that knows no such thing.
  if (errno != EACCES && errno != EINVAL && errno != ENOTSUP)
  {
    throw system_fault(both("skrevet, men måske ikke sikkert på disken: {}",
                            "written, but perhaps not safely on the disk: {}",
                            path),
                       errno);
  }
}

void make_directories(const std::string& path)
{
  std::error_code error;
  if (fs::is_directory(path, error))
  {
    return;
  }
  const std::string parent = directory_of(path);
  if (parent != path)
  {
    make_directories(parent);
  }
  // Somebody else may make it at the same time.
  if (::mkdir(path.c_str(), 0777) != 0 && errno != EEXIST)
  {
    throw system_fault(both("kan ikke lave mappen {}", "cannot make the directory {}", path),
                       errno);
  }
  sync_directory(parent);
}

Fault changed_meanwhile(const std::string& path)
{
  return {FaultKind::incomplete,
          both("{} er ændret af andre i mellemtiden; intet er skrevet. Prøv igen.",
               "{} was changed by somebody else meanwhile; nothing is written. Try again.",
               path)};
}

std::string resolved(const std::string& path)
{
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (error)
  {
    throw system_fault(both("kan ikke skrive {}", "cannot write {}", path), error.value());
  }
  return real.string();
}

} // namespace

LoadedFile load_file_at(int directory, const std::string& path)
{
  // O_NONBLOCK so that a pipe with nobody at the other end is refused rather than waited for.
  constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
  const Descriptor file(uninterrupted([&] { return ::openat(directory, path.c_str(), flags); }));

  struct stat status
  {
  };

  if (!file.is_open() || ::fstat(file.get(), &status) != 0)
  {
    return {{}, system_words(errno)};
  }
  if (!S_ISREG(status.st_mode))
  {
    return {{}, S_ISDIR(status.st_mode) ? system_words(EISDIR) : not_regular()};
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > most_bytes)
  {
    return {{}, too_large()};
  }
  LoadedFile loaded;
  loaded.problem = read_all(file.get(), static_cast<std::size_t>(size), loaded.text);
  return loaded;
}

std::string load_file(const std::string& path)
{
  LoadedFile loaded = load_file_at(AT_FDCWD, path);
  if (!loaded.problem.empty())
  {
    throw fault_because(both("kan ikke læse {}", "cannot read {}", path), loaded.problem);
  }
  return std::move(loaded.text);
}

void save_file(const std::string& path, std::string_view before, std::string_view after)
{
  const std::string target = resolved(path);
  // A rename asks only the directory; who marked the file itself as read-only meant it.
  if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
  {
    throw system_fault(both("kan ikke skrive {}", "cannot write {}", path), errno);
  }
  TemporaryFile temporary(target);
  temporary.take_rights_of_target();
  temporary.write(after);
  if (load_file(target) != before)
  {
    throw changed_meanwhile(path);
  }
  temporary.replace_target();
  sync_directory(directory_of(target));
}

void create_file(const std::string& path, std::string_view text)
{
  make_directories(directory_of(path));
  create_output_file(path, text);
}

void create_output_file(const std::string& path, std::string_view text)
{
  const std::string directory = directory_of(path);
  {
    TemporaryFile temporary(path);
    temporary.write(text);
    temporary.become_target();
  }
  sync_directory(directory);
}

} // namespace sag
