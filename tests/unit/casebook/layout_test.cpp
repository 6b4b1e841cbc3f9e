// SPDX-License-Identifier: MPL-2.0
#include "casebook/layout.hpp"
#include "support/faults.hpp"
#include "support/temporary_directory.hpp"

#include <sys/stat.h>

using namespace sag;
using test::fault_of;
using test::TemporaryDirectory;
using Names = std::vector<std::string>;

namespace
{

std::string joined(const Names& names)
{
  std::string text;
  for (const std::string& name : names)
  {
    text += name + '\n';
  }
  return text;
}

} // namespace

TEST_SUITE("casebook/layout")
{
  TEST_CASE("find_root walks up to casebook.yaml")
  {
    const TemporaryDirectory dir;
    dir.write("book/casebook.yaml", "casebook: 1\n");
    dir.write("book/cases/2026/2026-0001.yaml", "case: 2026-0001\n");
    dir.write("other/casebook.yaml/not-a-file", "");
    std::filesystem::create_directory_symlink("book/cases", dir.path("link"));
    const std::string root = std::filesystem::canonical(dir.path("book"));
    for (const std::string start : {"book",
                                    "book/",
                                    "book/cases/2026",
                                    "book/cases/../cases",
                                    "link/2026",
                                    "book/cases/2026/2026-0001.yaml"})
    {
      CAPTURE(start);
      CHECK(find_root(dir.path(start)) == root);
    }
    for (const std::string start : {"", "other", "nowhere"})
    {
      CAPTURE(start);
      CHECK(find_root(dir.path(start)) == std::nullopt);
    }
  }

  TEST_CASE("case paths and the numbers in them")
  {
    CHECK(case_path({2026, 141}) == "cases/2026/2026-0141.yaml");

    struct Row
    {
      std::string_view path;
      std::optional<CaseId> id;
    };

    const std::vector<Row> rows{
        {"cases/2026/2026-0141.yaml", CaseId{2026, 141}},
        {"2026-0141.yml", CaseId{2026, 141}},
        {"cases/elsewhere/2026-0141.yaml", CaseId{2026, 141}},
        {"cases/2026/2026-141.yaml", std::nullopt},
        {"cases/2026/2026-0141.YAML", std::nullopt},
        {"cases/2026/2026-0141", std::nullopt},
        {"cases/2026/2026-0141.yaml.orig", std::nullopt},
        {"cases/2026/bo.yaml", std::nullopt},
        {"cases/2026-0141.yaml/x", std::nullopt},
        {"", std::nullopt},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.path);
      CHECK(id_in_path(row.path) == row.id);
    }
  }

  TEST_CASE("list_case_files finds every case, sorted")
  {
    const TemporaryDirectory dir;
    CHECK(list_case_files(dir.path()).empty());
    std::filesystem::create_directory(dir.path("cases"));
    CHECK(list_case_files(dir.path()).empty());
    for (const std::string name : {"cases/2026/2026-0002.yaml",
                                   "cases/2026/2026-0001.yaml",
                                   "cases/2025/2025-0009.yml",
                                   "cases/2026-0003.yaml",
                                   "cases/2026/deep/er/2026-0004.yaml",
                                   "cases/2026/2026-0005.YAML",
                                   "cases/2026/.2026-0001.yaml.0123.tmp",
                                   "cases/2026/.hidden.yaml",
                                   "cases/.old/2026-0006.yaml",
                                   "cases/README.md",
                                   "cases/2026/2026-0001.yaml~",
                                   "cases/2026/2026-0001.yaml.orig",
                                   "elsewhere/2024-0001.yaml"})
    {
      dir.write(name, "");
    }
    std::filesystem::create_directory_symlink("../elsewhere", dir.path("cases/archive"));
    std::filesystem::create_symlink("nowhere", dir.path("cases/gone.yaml"));
    std::filesystem::create_directory_symlink("..", dir.path("cases/2026/ring"));
    REQUIRE(::mkfifo(dir.path("cases/pipe.yaml").c_str(), 0600) == 0);
    CHECK(joined(list_case_files(dir.path()))
          == "cases/2025/2025-0009.yml\n"
             "cases/2026-0003.yaml\n"
             "cases/2026/2026-0001.yaml\n"
             "cases/2026/2026-0002.yaml\n"
             "cases/2026/2026-0005.YAML\n"
             "cases/2026/deep/er/2026-0004.yaml\n"
             "cases/archive/2024-0001.yaml\n"
             "cases/gone.yaml\n"
             "cases/pipe.yaml\n");
  }

  TEST_CASE("a directory that cannot be read is not passed over")
  {
    const TemporaryDirectory dir;
    dir.write("cases/2026/2026-0001.yaml", "");
    dir.write("file/cases", "not a directory");
    REQUIRE(::chmod(dir.path("cases/2026").c_str(), 0) == 0);
    {
      const test::AsNobody nobody(dir);
      CHECK(fault_of([&] { static_cast<void>(list_case_files(dir.path())); })
            == "cannot read the directory cases/2026: Permission denied");
      CHECK(fault_of([&] { static_cast<void>(list_case_files(dir.path("file"))); })
            == "cannot read the directory cases: Not a directory");
      CHECK(fault_of([&] { static_cast<void>(list_names(dir.path("cases/2026"))); })
            == "cannot read the directory " + dir.path("cases/2026") + ": Permission denied");
    }
    REQUIRE(::chmod(dir.path("cases/2026").c_str(), 0700) == 0);
  }

  TEST_CASE("list_names")
  {
    const TemporaryDirectory dir;
    CHECK(list_names(dir.path("letters")).empty());
    dir.write("letters/b.md", "");
    dir.write("letters/a.md", "");
    dir.write("letters/.a.md.swp", "");
    CHECK(list_names(dir.path("letters")) == Names{"a.md", "b.md"});
  }

  TEST_CASE("find_case_file")
  {
    const TemporaryDirectory dir;
    dir.write("cases/2026/2026-0001.yaml", "");
    dir.write("cases/old/2026-0002.yml", "");
    CHECK(find_case_file(dir.path(), {2026, 1}) == "cases/2026/2026-0001.yaml");
    CHECK(find_case_file(dir.path(), {2026, 2}) == "cases/old/2026-0002.yml");
    CHECK(find_case_file(dir.path(), {2026, 3}) == std::nullopt);
  }

  TEST_CASE("next_case_id")
  {
    const TemporaryDirectory dir;
    const auto next =
        [&](int year, std::optional<IdRange> range = {}, std::vector<CaseId> known = {})
    { return next_case_id(dir.path(), year, range, known); };
    CHECK(next(2026) == CaseId{2026, 1});
    CHECK(next(2026, IdRange{150, 299, {}}) == CaseId{2026, 150});
    for (const std::string name : {"2026/2026-0007",
                                   "2026/2026-0160",
                                   "2025/2025-0400",
                                   "wrong/2026-0163",
                                   "2026/2026-0299"})
    {
      dir.write("cases/" + name + ".yaml", "");
    }
    CHECK(next(2026) == CaseId{2026, 300});
    CHECK(next(2025) == CaseId{2025, 401});
    CHECK(next(2024) == CaseId{2024, 1});
    CHECK(next(2026, IdRange{1, 149, {}}) == CaseId{2026, 8});
    CHECK(next(2026, IdRange{150, 298, {}}) == CaseId{2026, 164});
    CHECK(next(2026, IdRange{150, 298, {}}, {{2026, 170}, {2025, 200}}) == CaseId{2026, 171});
    CHECK(next(2026, IdRange{150, 299, {}}) == std::nullopt);
    CHECK(next(2026, {}, {{2026, 9999}}) == std::nullopt);
  }
}
