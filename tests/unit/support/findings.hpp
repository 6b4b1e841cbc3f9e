// SPDX-License-Identifier: MPL-2.0
// What is found in a case of support/cases.hpp on a day.

#pragma once

#include "support/replay.hpp"
#include "timeline/finding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sag::test
{

inline std::vector<Finding> findings_on(std::string_view code,
                                        std::string_view lines,
                                        std::string_view as_of,
                                        const Rulebook& rules = minimal_rules())
{
  const Replay replay(lines, as_of, rules);
  auto findings = findings_of(replay.standing(), day(as_of));
  std::erase_if(findings, [&](const Finding& finding) { return finding.code != code; });
  return findings;
}

/// "", "warn" or "STALL" of one code.
inline std::string severity_on(std::string_view code,
                               std::string_view lines,
                               std::string_view as_of,
                               const Rulebook& rules = minimal_rules())
{
  const auto findings = findings_on(code, lines, as_of, rules);
  return findings.empty() ? "" : findings.front().severity == Severity::error ? "STALL" : "warn";
}

/// The last quiet day, the first and the last day of the warning, the first of the stall.
struct Days
{
  std::string_view last_quiet;
  std::string_view first_warn;
  std::string_view last_warn;
  std::string_view first_stall;
};

inline void check_days(std::string_view code,
                       std::string_view lines,
                       const Days& days,
                       const Rulebook& rules = minimal_rules())
{
  CAPTURE(lines);
  CHECK(severity_on(code, lines, days.last_quiet, rules).empty());
  CHECK(severity_on(code, lines, days.first_warn, rules) == "warn");
  CHECK(severity_on(code, lines, days.last_warn, rules) == "warn");
  CHECK(severity_on(code, lines, days.first_stall, rules) == "STALL");
}

} // namespace sag::test
