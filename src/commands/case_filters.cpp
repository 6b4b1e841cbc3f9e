// SPDX-License-Identifier: MPL-2.0
#include "commands/case_filters.hpp"

#include <algorithm>

namespace sag
{

namespace
{

void require(bool known, Text text)
{
  if (!known)
  {
    throw Fault(FaultKind::configuration, std::move(text));
  }
}

} // namespace

void check_case_filters(const Context& context, const CaseFilters& filters)
{
  const Office& office = context.rules().office;
  const auto& workflows = context.rules().workflows;
  const bool stage_known =
      std::any_of(workflows.begin(),
                  workflows.end(),
                  [&](const Workflow& w) { return w.find_stage(filters.stage) != nullptr; });
  require(filters.stage.empty() || stage_known,
          both("intet regelsæt har et trin {}", "no workflow has a stage {}", filters.stage));
  require(filters.unit.empty() || office.find_unit(filters.unit) != nullptr,
          both("der er ingen enhed {} i casebook.yaml",
               "there is no unit {} in casebook.yaml",
               filters.unit));
  require(filters.owner.empty() || office.find_person(filters.owner) != nullptr,
          both("der er ingen person {} i casebook.yaml",
               "there is no person {} in casebook.yaml",
               filters.owner));
}

} // namespace sag
