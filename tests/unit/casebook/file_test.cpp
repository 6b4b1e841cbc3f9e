// SPDX-License-Identifier: MPL-2.0
#include "casebook/file.hpp"
#include "support/faults.hpp"
#include "support/temporary_directory.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <atomic>
#include <csignal>
#include <thread>

using namespace sag;
using test::danish_fault_of;
using test::fault_of;
using test::TemporaryDirectory;
using Names = std::vector<std::string>;

namespace
{

mode_t mode_of(const std::string& path)
{
  struct stat status
  {
  };

  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

/// No file may grow beyond so many bytes: what a full disk does to a write, halfway through it.
class FileSizeLimit
{
public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN))
  {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit limit{bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }

  ~FileSizeLimit()
  {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
  void (*handler_)(int);
  rlimit before_{};
};

} // namespace

TEST_SUITE("casebook/file")
{
  TEST_CASE("load_file gives every byte")
  {
    const TemporaryDirectory dir;
    using std::string_literals::operator""s;
    const std::string large(1 << 20, 'x');
    for (const std::string& text : {""s, "a"s, "æøå\r\n\0x"s, large, large + "y"})
    {
      CAPTURE(text.size());
      dir.write("f", text);
      CHECK(load_file(dir.path("f")) == text);
    }
  }

  TEST_CASE("load_file reads what the directory gives no size for")
  {
    CHECK(load_file("/proc/self/status").substr(0, 5) == "Name:");
  }

  TEST_CASE("load_file says what it cannot read")
  {
    const TemporaryDirectory dir;
    std::filesystem::create_directory(dir.path("folder"));
    dir.write("secret", "x");
    std::filesystem::permissions(dir.path("secret"), std::filesystem::perms::none);
    std::filesystem::create_symlink("nowhere", dir.path("dangling"));
    std::filesystem::create_symlink("ring", dir.path("ring"));
    REQUIRE(::mkfifo(dir.path("pipe").c_str(), 0600) == 0);
    const test::AsNobody nobody(dir);

    struct Row
    {
      std::string name;
      std::string en;
      std::string da;
    };

    const std::vector<Row> rows{
        {"missing", "No such file or directory", "den findes ikke"},
        {"dangling", "No such file or directory", "den findes ikke"},
        {"folder", "Is a directory", "det er en mappe"},
        {"secret", "Permission denied", "adgang nægtet"},
        {"secret/below", "Not a directory", "en del af stien er ikke en mappe"},
        {"ring", "Too many levels of symbolic links", "henvisningerne går i ring"},
        {"pipe", "it is not a regular file", "det er ikke en almindelig fil"},
    };
    for (const Row& row : rows)
    {
      const auto load = [&] { static_cast<void>(load_file(dir.path(row.name))); };
      CHECK(fault_of(load) == "cannot read " + dir.path(row.name) + ": " + row.en);
      CHECK(danish_fault_of(load) == "kan ikke læse " + dir.path(row.name) + ": " + row.da);
    }
  }

  TEST_CASE("load_file_at reads below an open directory, and says why it cannot")
  {
    const TemporaryDirectory dir;
    dir.write("a/b", "text");
    const int directory = ::open(dir.path().c_str(), O_RDONLY | O_DIRECTORY);
    CHECK(load_file_at(directory, "a/b").text == "text");
    CHECK(load_file_at(directory, "a/b").problem.empty());
    CHECK(load_file_at(directory, "a/c").problem.en == "No such file or directory");
    CHECK(load_file_at(directory, dir.path("a/b")).text == "text");
    ::close(directory);
  }

  TEST_CASE("save_file replaces the text and keeps the mode")
  {
    const TemporaryDirectory dir;
    for (const mode_t mode : {0600U, 0640U, 0644U, 0664U, 0755U})
    {
      CAPTURE(mode);
      dir.write("f", "before");
      REQUIRE(::chmod(dir.path("f").c_str(), mode) == 0);
      save_file(dir.path("f"), "before", "after æøå\n");
      CHECK(dir.read("f") == "after æøå\n");
      CHECK(mode_of(dir.path("f")) == mode);
      CHECK(dir.names() == Names{"f"});
    }
  }

  TEST_CASE("save_file keeps the owner, where it may")
  {
    const TemporaryDirectory dir;
    dir.write("f", "before");
    if (::geteuid() == 0)
    {
      REQUIRE(::chown(dir.path("f").c_str(), 12345, 54321) == 0);
      save_file(dir.path("f"), "before", "after");

      struct stat status
      {
      };

      REQUIRE(::stat(dir.path("f").c_str(), &status) == 0);
      CHECK(status.st_uid == 12345);
      CHECK(status.st_gid == 54321);
    }
  }

  TEST_CASE("save_file gives no other group what only one group could read")
  {
    const TemporaryDirectory dir;
    dir.write("f", "before");
    REQUIRE(::chmod(dir.path("f").c_str(), 0664) == 0);
    if (::geteuid() == 0)
    {
      {
        const test::AsNobody nobody(dir);
      }
      // A file that nobody may write because everybody may, of a group that is not nobody's.
      REQUIRE(::chown(dir.path("f").c_str(), 65534, 54321) == 0);
      REQUIRE(::seteuid(65534) == 0);
      save_file(dir.path("f"), "before", "after");
      REQUIRE(::seteuid(0) == 0);
      CHECK(dir.read("f") == "after");
      CHECK(mode_of(dir.path("f")) == 0644);
    }
  }

  TEST_CASE("save_file follows symbolic links and leaves them")
  {
    const TemporaryDirectory dir;
    dir.write("real/f", "before");
    std::filesystem::create_directory(dir.path("links"));
    std::filesystem::create_symlink("../real/f", dir.path("links/one"));
    std::filesystem::create_symlink("links/one", dir.path("two"));
    save_file(dir.path("two"), "before", "after");
    CHECK(dir.read("real/f") == "after");
    CHECK(std::filesystem::read_symlink(dir.path("two")) == "links/one");
    CHECK(std::filesystem::read_symlink(dir.path("links/one")) == "../real/f");
    CHECK(dir.names() == Names{"links/one", "real/f", "two"});
  }

  TEST_CASE("save_file refuses a file that was changed meanwhile")
  {
    const TemporaryDirectory dir;
    for (const std::string now : {"", "befor", "before ", "befOre"})
    {
      dir.write("f", now);
      const auto save = [&] { save_file(dir.path("f"), "before", "after"); };
      CHECK(fault_of(save)
            == dir.path("f")
                   + " was changed by somebody else meanwhile; nothing is written. Try again.");
      CHECK(danish_fault_of(save)
            == dir.path("f") + " er ændret af andre i mellemtiden; intet er skrevet. Prøv igen.");
      CHECK(dir.read("f") == now);
      CHECK(dir.names() == Names{"f"});
    }
  }

  TEST_CASE("save_file refuses what is not there or not writable, and leaves no trace")
  {
    const TemporaryDirectory dir;
    dir.write("f", "before");
    dir.write("readonly", "before");
    dir.write("closed/f", "before");
    REQUIRE(::chmod(dir.path("readonly").c_str(), 0444) == 0);
    REQUIRE(::chmod(dir.path("closed").c_str(), 0555) == 0);
    const auto names = dir.names();
    {
      const test::AsNobody nobody(dir);
      const auto save = [&](std::string_view name)
      { return fault_of([&] { save_file(dir.path(name), "before", "after"); }); };
      CHECK(save("missing")
            == "cannot write " + dir.path("missing") + ": No such file or directory");
      CHECK(save("readonly") == "cannot write " + dir.path("readonly") + ": Permission denied");
      CHECK(save("closed/f") == "cannot write " + dir.path("closed/f") + ": Permission denied");
    }
    CHECK(dir.read("readonly") == "before");
    CHECK(dir.read("closed/f") == "before");
    CHECK(dir.names() == names);
    REQUIRE(::chmod(dir.path("closed").c_str(), 0755) == 0);
  }

  TEST_CASE("a write that breaks off halfway changes nothing")
  {
    const TemporaryDirectory dir;
    dir.write("f", "before");
    const std::string large(100'000, 'x');
    std::string saved;
    std::string created;
    {
      const FileSizeLimit limit(50'000);
      saved = fault_of([&] { save_file(dir.path("f"), "before", large); });
      created = fault_of([&] { create_file(dir.path("g"), large); });
    }
    CHECK(saved == "cannot write " + dir.path("f") + ": File too large");
    CHECK(created == "cannot write " + dir.path("g") + ": File too large");
    CHECK(dir.read("f") == "before");
    CHECK(dir.names() == Names{"f"});
  }

  TEST_CASE("create_file writes a new file with its directories")
  {
    const TemporaryDirectory dir;
    const mode_t mask = ::umask(027);
    create_file(dir.path("cases/2027/2027-0001.yaml"), "text\n");
    ::umask(mask);
    CHECK(dir.read("cases/2027/2027-0001.yaml") == "text\n");
    CHECK(mode_of(dir.path("cases/2027/2027-0001.yaml")) == 0640);
    CHECK(mode_of(dir.path("cases/2027")) == 0750);
    CHECK(dir.names() == Names{"cases/2027/2027-0001.yaml"});
  }

  TEST_CASE("create_file works where the path is only a name")
  {
    const TemporaryDirectory dir;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(dir.path());
    create_file("name", "text");
    save_file("name", "text", "other");
    std::filesystem::current_path(before);
    CHECK(dir.read("name") == "other");
    CHECK(dir.names() == Names{"name"});
  }

  TEST_CASE("create_file never touches what is there")
  {
    const TemporaryDirectory dir;
    dir.write("f", "mine");
    std::filesystem::create_symlink("nowhere", dir.path("dangling"));
    std::filesystem::create_directory(dir.path("folder"));
    for (const std::string name : {"f", "dangling", "folder"})
    {
      const auto create = [&] { create_file(dir.path(name), "yours"); };
      CHECK(fault_of(create) == "cannot write " + dir.path(name) + ": File exists");
    }
    CHECK(fault_of([&] { create_file(dir.path("f/below"), "x"); })
          == "cannot write " + dir.path("f/below") + ": Not a directory");
    CHECK(dir.read("f") == "mine");
    CHECK(dir.names() == Names{"dangling", "f"});
  }

  TEST_CASE("of many who create one file, one does")
  {
    const TemporaryDirectory dir;
    for (int round = 0; round < 20; ++round)
    {
      const std::string name = "f" + std::to_string(round);
      std::atomic<int> created = 0;
      {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i)
        {
          threads.emplace_back(
              [&, i]
              {
                const auto create = [&] { create_file(dir.path(name), std::to_string(i)); };
                created += fault_of(create) == "none" ? 1 : 0;
              });
        }
      }
      CHECK(created == 1);
      CHECK(dir.read(name).size() == 1);
    }
    CHECK(dir.names().size() == 20);
  }
}
