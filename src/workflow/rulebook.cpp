// SPDX-License-Identifier: MPL-2.0
#include "workflow/rulebook.hpp"

#include <algorithm>

namespace sag
{

const Workflow* Rulebook::find_workflow(std::string_view id) const
{
  const auto found = std::find_if(
      workflows.begin(), workflows.end(), [&](const Workflow& w) { return w.id.value == id; });
  return found == workflows.end() ? nullptr : &*found;
}

} // namespace sag
