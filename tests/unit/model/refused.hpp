// SPDX-License-Identifier: MPL-2.0
// What is told of the entries of a log that are not in order, for the tests of their reader.

#pragma once

#include "support/cases.hpp"

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace sag::test
{

inline constexpr std::array<KeyAlias, 4> key_aliases{KeyAlias{"bestilt", "requested"},
                                                     {"modtaget", "received"},
                                                     {"fra", "from"},
                                                     {"ventet", "expected"}};

inline std::string told_of(std::string_view lines, Language language = Language::english)
{
  return told_by_entry(read_case_text(case_text(lines), {false, key_aliases}).diagnostics,
                       language);
}

/// In Danish and English.
struct Refused
{
  std::string_view lines;
  std::string_view da;
  std::string_view en;
};

inline void check_refused(std::span<const Refused> rows)
{
  for (const Refused& row : rows)
  {
    CAPTURE(row.lines);
    CHECK(told_of(row.lines, Language::danish) == row.da);
    CHECK(told_of(row.lines) == row.en);
  }
}

} // namespace sag::test
