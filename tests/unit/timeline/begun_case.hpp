// SPDX-License-Identifier: MPL-2.0
// A case that was applied for on Monday 5 January 2026, for the tests of findings and turns: they
// write only what came after.

#pragma once

#include "support/findings.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>

namespace sag::test
{

inline constexpr std::string_view begun = "2026-01-05 mho applied: foertidspension\n";

inline std::string after_begun(std::string_view lines)
{
  return std::string(begun).append(lines);
}

/// The minimal rules in a casebook with limits of its own.
inline Rulebook with_local_limits(std::string_view limits)
{
  return rulebook_of(minimal_workflow, fmt::format("{}limits:\n{}", minimal_casebook, limits));
}

/// "warn not-assigned 4, STALL ..." of all findings on the day, in their order.
inline std::string
found(std::string_view lines, std::string_view as_of, const Rulebook& rules = minimal_rules())
{
  const Replay replay(after_begun(lines), as_of, rules);
  std::string list;
  for (const Finding& finding : findings_of(replay.standing(), day(as_of)))
  {
    list += fmt::format("{}{} {} {}",
                        list.empty() ? "" : ", ",
                        finding.severity == Severity::error ? "STALL" : "warn",
                        finding.code,
                        finding.days.count);
  }
  return list;
}

/// "", "warn" or "STALL" of one code.
inline std::string severity(std::string_view code,
                            std::string_view lines,
                            std::string_view as_of,
                            const Rulebook& rules = minimal_rules())
{
  return severity_on(code, after_begun(lines), as_of, rules);
}

inline Finding only_finding(std::string_view code,
                            std::string_view lines,
                            std::string_view as_of,
                            const Rulebook& rules = minimal_rules())
{
  auto findings = findings_on(code, after_begun(lines), as_of, rules);
  REQUIRE(findings.size() == 1);
  return std::move(findings.front());
}

struct Boundary
{
  std::string_view code;
  std::string_view lines;
  Days days;
};

inline void check_boundaries(std::span<const Boundary> rows,
                             const Rulebook& rules = minimal_rules())
{
  for (const Boundary& row : rows)
  {
    CAPTURE(row.code);
    check_days(row.code, after_begun(row.lines), row.days, rules);
    CHECK(day(row.days.last_quiet).plus_days(1) == day(row.days.first_warn));
    CHECK(day(row.days.last_warn).plus_days(1) == day(row.days.first_stall));
  }
}

} // namespace sag::test
