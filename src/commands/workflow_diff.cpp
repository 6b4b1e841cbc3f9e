// SPDX-License-Identifier: MPL-2.0
// sag workflow diff: what differs between two sets of rules, in words, and which cases it moves.

#include "commands/commands.hpp"
#include "commands/find_workflow.hpp"
#include "commands/json.hpp"
#include "commands/scan.hpp"
#include "commands/workflow_diff_page.hpp"

namespace sag
{

namespace
{

constexpr std::size_t usual_width = 80;

CaseEffects find_effects(Context& context, const WorkflowDiff& diff, ExitStatus& status)
{
  const Rulebook old_side = rulebook_with(context.rules(), *diff.from);
  const Rulebook new_side = rulebook_with(diff.replaces ? context.rules() : old_side, *diff.to);
  const RuleChoice choice{&old_side, &new_side, diff.from, diff.to};
  auto scan = scan_cases<std::optional<RuleEffect>>(
      context,
      [&](const WorkingCase& work)
      { return find_rule_effect(*work.history, choice, context.today); });
  status = scan.status();
  CaseEffects effects;
  for (auto& effect : scan.results)
  {
    if (!effect)
    {
      continue;
    }
    ++effects.followers;
    if (effect->changes())
    {
      effects.changed.push_back(std::move(*effect));
    }
  }
  return effects;
}

} // namespace

ExitStatus run_workflow_diff(Context& context, const WorkflowDiffOptions& options)
{
  require_sound_rules(context);
  const Workflow from = load_sound_rules(context, options.from).workflow;
  const Workflow to = load_sound_rules(context, options.to).workflow;
  WorkflowDiff diff{
      options.from, options.to, &from, &to, from.id == to.id, compare_rules(from, to), {}};
  ExitStatus status = ExitStatus::fine;
  if (options.cases)
  {
    diff.cases = find_effects(context, diff, status);
  }
  if (options.format == OutputFormat::json)
  {
    context.out.write(dump(diff_json(diff, context.today, context.language)));
    return status;
  }
  Page page(context.language);
  add_diff(page, diff);
  context.out.write(options.format == OutputFormat::markdown
                        ? render_markdown(page)
                        : render_text(page,
                                      style_for(context.terminal),
                                      context.terminal.width.value_or(usual_width)));
  return status;
}

} // namespace sag
