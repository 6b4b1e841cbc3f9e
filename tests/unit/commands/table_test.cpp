// SPDX-License-Identifier: MPL-2.0
#include "commands/table.hpp"

#include <doctest/doctest.h>

#include <ostream>

TEST_SUITE_BEGIN("commands/table");

namespace
{

sag::Table small_table()
{
  sag::Table table;
  table.columns = {{"SAG"}, {"HVAD", false, true}, {"DAGE", true}};
  table.rows = {{"2026-0141", "Overdragelsen er ikke taget imod", "4"},
                {"2026-0007", "Æblegrød på øen", "12"}};
  return table;
}

} // namespace

TEST_CASE("columns are as wide as what stands in them, counted as a person counts")
{
  CHECK(sag::render_table(small_table(), std::nullopt)
        == "SAG        HVAD                              DAGE\n"
           "2026-0141  Overdragelsen er ikke taget imod     4\n"
           "2026-0007  Æblegrød på øen                     12\n");
}

TEST_CASE("a breakable column gives way to the window, between words")
{
  CHECK(sag::render_table(small_table(), 40)
        == "SAG        HVAD                     DAGE\n"
           "2026-0141  Overdragelsen er ikke       4\n"
           "           taget imod\n"
           "2026-0007  Æblegrød på øen            12\n");
}

TEST_CASE("in a window too narrow for its words they are broken, never lost")
{
  const std::string text = sag::render_table(small_table(), 25);
  CHECK(text
        == "SAG        HVAD      DAGE\n"
           "2026-0141  Overdrag     4\n"
           "           elsen er\n"
           "           ikke\n"
           "           taget\n"
           "           imod\n"
           "2026-0007  Æblegrød    12\n"
           "           på øen\n");
}

TEST_CASE("a line below each row is indented and never broken")
{
  sag::Table table = small_table();
  table.below = {{"sag 2026-0141 accepted social"}, {"sag next 2026-0007"}};
  CHECK(sag::render_table(table, std::nullopt)
        == "SAG        HVAD                              DAGE\n"
           "2026-0141  Overdragelsen er ikke taget imod     4\n"
           "    sag 2026-0141 accepted social\n"
           "2026-0007  Æblegrød på øen                     12\n"
           "    sag next 2026-0007\n");
}

TEST_CASE("pieces below a row share a line where they fit")
{
  sag::Table table;
  table.columns = {{"SAG"}};
  table.rows = {{"2026-0141"}};
  table.below = {{"sag next 2026-0141", "[no-next-step]"}};
  CHECK(sag::render_table(table, 40) == "SAG\n2026-0141\n    sag next 2026-0141  [no-next-step]\n");
  CHECK(sag::render_table(table, 37)
        == "SAG\n2026-0141\n    sag next 2026-0141\n    [no-next-step]\n");
}

TEST_CASE("of several layouts the fullest that breaks no word is taken, else the barest")
{
  sag::Table bare;
  bare.columns = {{"SAG"}, {"HVAD", false, true}};
  bare.rows = {{"2026-0141", "Overdragelsen er ikke taget imod"}};
  const std::vector<sag::Table> layouts = {small_table(), bare};
  CHECK(sag::fits(small_table(), std::nullopt));
  CHECK(sag::fits(small_table(), 30));
  CHECK_FALSE(sag::fits(small_table(), 29));
  CHECK(sag::render_fitting(layouts, 30) == sag::render_table(small_table(), 30));
  CHECK(sag::render_fitting(layouts, 29)
        == "SAG        HVAD\n"
           "2026-0141  Overdragelsen er\n"
           "           ikke taget imod\n");
  std::vector<sag::Table> roomy = layouts;
  roomy.front().columns[1].least = 20;
  CHECK(sag::render_fitting(roomy, 37) == sag::render_table(small_table(), 37));
  CHECK(sag::render_fitting(roomy, 36) == sag::render_table(bare, 36));
  CHECK(sag::render_fitting(layouts, 20) == sag::render_table(bare, 20));
}

TEST_CASE("what came from a file cannot steer the terminal")
{
  sag::Table table;
  table.columns = {{"A"}};
  table.rows = {{"\033[31mrød\n"}};
  CHECK(sag::render_table(table, std::nullopt) == "A\n\\x1b[31mrød\\n\n");
}

TEST_CASE("wrapping")
{
  struct Row
  {
    const char* text;
    std::size_t width;
    std::vector<std::string> lines;
  };

  const Row rows[] = {
      {"", 10, {""}},
      {"kort", 10, {"kort"}},
      {"to ord", 6, {"to ord"}},
      {"to ord", 5, {"to", "ord"}},
      {"æøå æøå", 3, {"æøå", "æøå"}},
      {"langtord", 3, {"lan", "gto", "rd"}},
      {"et  to", 3, {"et", "to"}},
      {"koordinator-udtalelse", 14, {"koordinator-", "udtalelse"}},
      {"fra a-kassen", 7, {"fra", "a-kasse", "n"}},
      {"fra a-kassen", 8, {"fra", "a-kassen"}},
      {"lae-265", 7, {"lae-265"}},
      {"lae-265", 5, {"lae-", "265"}},
  };
  for (const Row& row : rows)
  {
    CAPTURE(row.text);
    CHECK(sag::wrap(row.text, row.width) == row.lines);
  }
}

TEST_SUITE_END();
