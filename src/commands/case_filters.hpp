// SPDX-License-Identifier: MPL-2.0
// Filters by stage, unit and owner: a word that nothing can match is a mistake, not good news.

#pragma once

#include "commands/context.hpp"

#include <string>

namespace sag
{

/// Empty ones filter nothing.
struct CaseFilters
{
  std::string stage;
  std::string unit;
  std::string owner;
};

/// Fault for a stage that no workflow has, or a unit or person that casebook.yaml does not.
void check_case_filters(const Context& context, const CaseFilters& filters);

} // namespace sag
