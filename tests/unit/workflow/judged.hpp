// SPDX-License-Identifier: MPL-2.0
// What a fact of a gate is judged to be in a case of the short form: for the tests of the facts.

#pragma once

#include "support/replay.hpp"
#include "workflow/gate.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>

namespace sag::test
{

inline constexpr std::string_view judged_from = "2026-01-05 mho applied: foertidspension\n";

/// "#2 goal of 2026-01-06" when met; "! #0 no goal | sag 2026-0141 goal" when not.
inline std::string judged(std::string_view fact,
                          std::string_view lines,
                          std::string_view as_of = "2026-06-30",
                          Language language = Language::english)
{
  const std::string text = fmt::format("        {}\n", fact);
  const Rulebook rules = rulebook_of(changed(minimal_workflow, "        goal: citizen\n", text));
  const Replay replay(std::string(judged_from).append(lines), as_of, rules);
  const auto results =
      judge_needs(rules.workflows.front().start_stage().gate, replay.standing(), day(as_of));
  REQUIRE(results.size() == 1);
  const FactResult& result = results.front().fact;
  CHECK(results.front().met() == result.holds);
  return fmt::format("{}#{} {}{}{}",
                     result.holds ? "" : "! ",
                     replay.number(result.entry),
                     result.looked_at.in(language),
                     result.command.empty() ? "" : " | ",
                     result.command);
}

/// A fact, the lines after the application, and what judged() gives.
struct JudgedRow
{
  std::string_view fact;
  std::string_view lines;
  std::string_view judged;
};

inline void check_judged(std::span<const JudgedRow> rows)
{
  for (const JudgedRow& row : rows)
  {
    CAPTURE(row.fact);
    CAPTURE(row.lines);
    CHECK(judged(row.fact, row.lines) == row.judged);
  }
}

} // namespace sag::test
