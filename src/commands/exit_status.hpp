// SPDX-License-Identifier: MPL-2.0
// What the program ends with. A contract with scripts; docs/commands/README.md is the table.

#pragma once

#include "casebook/fault.hpp"

#include <algorithm>

namespace sag
{

/// In order of precedence, lowest first: of several the highest wins.
enum class ExitStatus
{
  fine = 0,
  findings = 1,
  no_cases = 3,
  incomplete = 4,
  not_covered = 5,
  usage = 2,
  internal = 70
};

/// How much a status weighs against another: 70 > 2 > 5 > 4 > 3 > 1 > 0.
[[nodiscard]] constexpr int rank_of(ExitStatus status)
{
  switch (status)
  {
  case ExitStatus::fine:
    return 0;
  case ExitStatus::findings:
    return 1;
  case ExitStatus::no_cases:
    return 2;
  case ExitStatus::incomplete:
    return 3;
  case ExitStatus::not_covered:
    return 4;
  case ExitStatus::usage:
    return 5;
  case ExitStatus::internal:
    return 6;
  }
  return 6;
}

[[nodiscard]] constexpr ExitStatus worst(ExitStatus a, ExitStatus b)
{
  return rank_of(a) >= rank_of(b) ? a : b;
}

[[nodiscard]] constexpr ExitStatus status_of(FaultKind kind)
{
  switch (kind)
  {
  case FaultKind::incomplete:
    return ExitStatus::incomplete;
  case FaultKind::configuration:
    return ExitStatus::usage;
  case FaultKind::no_cases:
    return ExitStatus::no_cases;
  case FaultKind::not_covered:
    return ExitStatus::not_covered;
  }
  return ExitStatus::internal;
}

} // namespace sag
