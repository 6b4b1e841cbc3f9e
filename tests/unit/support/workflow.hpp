// SPDX-License-Identifier: MPL-2.0
// A workflow read from a text that must be good, for the tests of the rooms above the reader.

#pragma once

#include "support/minimal_rules.hpp"
#include "support/parsing.hpp"
#include "workflow/workflow_reader.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

namespace sag::test
{

/// The test fails when anything is wrong with the text. The file is called as its id wants it.
inline Workflow workflow_of(std::string_view text = minimal_workflow,
                            std::string_view id = "fp-test")
{
  Diagnostics diagnostics;
  std::optional<Workflow> workflow =
      read_workflow(document_of(text, fmt::format("workflows/{}.yaml", id)), diagnostics);
  REQUIRE_MESSAGE(diagnostics.empty(), told(diagnostics));
  REQUIRE(workflow.has_value());
  return std::move(*workflow);
}

/// What is told of the minimal workflow after the change.
inline std::string told_of_workflow(const Change& change, Language language = Language::english)
{
  Diagnostics diagnostics;
  const auto document = parse_yaml(
      file_of(changed(minimal_workflow, change.from, change.to), "workflows/fp-test.yaml"),
      diagnostics);
  if (document)
  {
    CHECK(read_workflow(*document, diagnostics).has_value());
  }
  return told(diagnostics, language);
}

} // namespace sag::test
