// SPDX-License-Identifier: MPL-2.0
// An office read from a text that must be good, for the tests of the rooms above the reader.

#pragma once

#include "model/office_reader.hpp"
#include "support/minimal_rules.hpp"
#include "support/parsing.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace sag::test
{

/// The test fails when anything is wrong with the text.
inline Office office_of(std::string_view text = minimal_casebook)
{
  Diagnostics diagnostics;
  std::optional<Office> office = read_office(document_of(text, "casebook.yaml"), diagnostics);
  REQUIRE_MESSAGE(diagnostics.empty(), told(diagnostics));
  REQUIRE(office.has_value());
  return std::move(*office);
}

/// What is told of the minimal casebook after the change.
inline std::string told_of_office(const Change& change, Language language = Language::english)
{
  Diagnostics diagnostics;
  const auto document = parse_yaml(
      file_of(changed(minimal_casebook, change.from, change.to), "casebook.yaml"), diagnostics);
  if (document)
  {
    CHECK(read_office(*document, diagnostics).has_value());
  }
  return told(diagnostics, language);
}

} // namespace sag::test
