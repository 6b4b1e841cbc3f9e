// SPDX-License-Identifier: MPL-2.0
#include "commands/case_first.hpp"

#include <doctest/doctest.h>

#include <ostream>

TEST_SUITE_BEGIN("commands/case_first");

namespace
{

using Words = std::vector<std::string>;

std::string joined(const Words& words)
{
  std::string text;
  for (const std::string& word : words)
  {
    text += (text.empty() ? "" : "|") + word;
  }
  return text;
}

} // namespace

TEST_CASE("a case number in the first place names the command by what follows it")
{
  struct Row
  {
    Words typed;
    const char* meant;
  };

  const Row rows[] = {
      {{"141"}, "show|141"},
      {{"2026-0141"}, "show|2026-0141"},
      {{"141", "--format", "json"}, "show|141|--format|json"},
      {{"141", "next"}, "next|141"},
      {{"141", "advance", "oplysning"}, "advance|141|oplysning"},
      {{"141", "videre"}, "advance|141"},
      {{"141", "brev", "--check"}, "letter|141|--check"},
      {{"141", "ret", "12", "because=x"}, "correct|141|12|because=x"},
      {{"141", "received", "lae-265"}, "log|141|received|lae-265"},
      {{"141", "modtaget", "lae-265", "date=fre"}, "log|141|modtaget|lae-265|date=fre"},
      {{"141", "log", "noted", "x"}, "log|141|noted|x"},
      {{"--as-of", "2026-11-20", "141", "next"}, "--as-of|2026-11-20|next|141"},
      {{"-C", "2026", "141"}, "-C|2026|show|141"},
      {{"--as-of=2026-11-20", "141"}, "--as-of=2026-11-20|show|141"},
      {{"--no-pager", "141"}, "--no-pager|show|141"},
      {{"141", "--who", "bli", "accepted", "social"}, "log|141|--who|bli|accepted|social"},
      {{"141", "--as-of", "fri", "next"}, "next|141|--as-of|fri"},
  };
  for (const Row& row : rows)
  {
    CAPTURE(row.meant);
    CHECK(joined(sag::with_command_first(row.typed)) == row.meant);
  }
}

TEST_CASE("anything else stays as it was typed")
{
  const Words rows[] = {{},
                        {"list"},
                        {"show", "141"},
                        {"--help"},
                        {"-C"},
                        {"--as-of", "141"},
                        {"20260141"},
                        {"2026-01411"},
                        {"26-0141"},
                        {"0"},
                        {"14a"},
                        {"calendar", "2026"}};
  for (const Words& row : rows)
  {
    CAPTURE(joined(row));
    CHECK(sag::with_command_first(row) == row);
  }
}

TEST_SUITE_END();
