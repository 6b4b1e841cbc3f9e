// SPDX-License-Identifier: MPL-2.0
#include "commands/find_workflow.hpp"

#include "casebook/fault.hpp"
#include "diagnostics/suggestion.hpp"

namespace sag
{

const Workflow& find_workflow(const Context& context, const std::string& id)
{
  return workflow_called(context.rules(), id);
}

NamedRules load_sound_rules(Context& context, const std::string& name)
{
  Diagnostics problems;
  auto rules = load_named_rules(context.book(), name, problems);
  context.print(problems, context.err);
  if (!rules || problems.has_errors())
  {
    throw Fault(
        FaultKind::configuration,
        both("{} har fejl, så intet er regnet ud", "{} has errors, so nothing is computed", name));
  }
  return std::move(*rules);
}

const Stage& find_stage(const Workflow& workflow, const std::string& id)
{
  if (const Stage* const found = workflow.find_stage(id))
  {
    return *found;
  }
  Text text = both("{} har ikke et trin {}", "{} has no stage {}", workflow.id.value, id);
  if (const auto near = nearest_word(id, workflow.words_of(WordList::stage)))
  {
    text.da += fmt::format("; mente du {}?", *near);
    text.en += fmt::format("; did you mean {}?", *near);
  }
  throw Fault(FaultKind::configuration, std::move(text));
}

} // namespace sag
