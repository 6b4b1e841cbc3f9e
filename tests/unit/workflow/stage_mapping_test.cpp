// SPDX-License-Identifier: MPL-2.0
#include "support/workflow.hpp"
#include "workflow/stage_mapping.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

/// "modtaget modtaget, oplysning -, ..."
std::string mapped(const std::vector<Change>& changes)
{
  const Workflow from = workflow_of();
  std::string text = changed(minimal_workflow, "workflow: fp-test\n", "workflow: fp-ny\n");
  for (const Change& change : changes)
  {
    text = changed(text, change.from, change.to);
  }
  const Workflow to = workflow_of(text, "fp-ny");
  std::string told;
  for (const StagePair& pair : map_stages(from, to))
  {
    told += fmt::format("{}{} {}",
                        told.empty() ? "" : ", ",
                        pair.from->id.value,
                        pair.to != nullptr ? pair.to->id.value : "-");
  }
  return told;
}

} // namespace

TEST_SUITE("workflow/stage_mapping")
{
  TEST_CASE("by name, else by public step and phase")
  {
    CHECK(mapped({})
          == "modtaget modtaget, oplysning oplysning, indsats indsats, afsluttet afsluttet");
    const std::vector<Change> renamed{
        {"    next: [oplysning]\n", "    next: [samlet]\n"},
        {"  oplysning:\n    name:", "  samlet:\n    name:"},
    };
    CHECK(mapped(renamed)
          == "modtaget modtaget, oplysning samlet, indsats indsats, afsluttet afsluttet");
    // Another step, or another phase: nobody knows.
    std::vector<Change> moved = renamed;
    moved.push_back({"    unit: arbejdsmarked\n    phase: preparation\n    step: 2\n",
                     "    unit: arbejdsmarked\n    phase: closing\n    step: 2\n"});
    CHECK(mapped(moved) == "modtaget modtaget, oplysning -, indsats indsats, afsluttet afsluttet");
    // A stage without a public step stands for nothing but itself.
    CHECK(mapped({{"      - indsats\n", "      - forloeb\n"},
                  {"  indsats:\n    name:", "  forloeb:\n    name:"}})
          == "modtaget modtaget, oplysning oplysning, indsats -, afsluttet afsluttet");
  }
}
