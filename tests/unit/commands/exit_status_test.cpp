// SPDX-License-Identifier: MPL-2.0
#include "commands/exit_status.hpp"

#include <doctest/doctest.h>

#include <ostream>

TEST_SUITE_BEGIN("commands/exit_status");

using sag::ExitStatus;

TEST_CASE("of two statuses the worse one is given, in the order 70 2 5 4 3 1 0")
{
  const ExitStatus worst_first[] = {ExitStatus::internal,
                                    ExitStatus::usage,
                                    ExitStatus::not_covered,
                                    ExitStatus::incomplete,
                                    ExitStatus::no_cases,
                                    ExitStatus::findings,
                                    ExitStatus::fine};
  const int numbers[] = {70, 2, 5, 4, 3, 1, 0};
  for (std::size_t a = 0; a < std::size(worst_first); ++a)
  {
    CHECK(static_cast<int>(worst_first[a]) == numbers[a]);
    for (std::size_t b = a; b < std::size(worst_first); ++b)
    {
      CAPTURE(numbers[a]);
      CAPTURE(numbers[b]);
      CHECK(static_cast<int>(worst(worst_first[a], worst_first[b])) == numbers[a]);
      CHECK(static_cast<int>(worst(worst_first[b], worst_first[a])) == numbers[a]);
    }
  }
}

TEST_CASE("each fault of the surroundings has its status")
{
  CHECK(static_cast<int>(sag::status_of(sag::FaultKind::incomplete)) == 4);
  CHECK(static_cast<int>(sag::status_of(sag::FaultKind::configuration)) == 2);
  CHECK(static_cast<int>(sag::status_of(sag::FaultKind::no_cases)) == 3);
  CHECK(static_cast<int>(sag::status_of(sag::FaultKind::not_covered)) == 5);
}

TEST_SUITE_END();
