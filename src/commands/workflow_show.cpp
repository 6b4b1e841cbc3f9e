// SPDX-License-Identifier: MPL-2.0
// sag workflow show: the rules as a lawyer reads them, with their sources, and what nobody has
// checked.

#include "commands/commands.hpp"
#include "commands/find_case.hpp"
#include "commands/find_workflow.hpp"
#include "commands/json.hpp"
#include "commands/workflow_json.hpp"
#include "commands/workflow_page.hpp"
#include "workflow/rule_words.hpp"
#include "workflow/unverified.hpp"

namespace sag
{

namespace
{

constexpr std::size_t usual_width = 80;

void add_head(Page& page, const Workflow& workflow)
{
  const Text period = period_words(workflow.valid_from.value, workflow.valid_to);
  const std::string reviewed = format_iso(workflow.reviewed_until.value);
  page.add(PageLineKind::title,
           {fmt::format("{}: {}", *workflow.id, workflow.name.da),
            fmt::format("{}: {}", *workflow.id, workflow.name.en)});
  page.sentence({fmt::format("Sager kan begynde efter disse regler {}. Efterset til og med {}.",
                             period.da,
                             reviewed),
                 fmt::format("Cases may begin under these rules {}. Reviewed up to and with {}.",
                             period.en,
                             reviewed)});
  page.sentence(law_sentence(workflow.law, workflow.verified));
  page.sentence(both("{} værdier er ikke efterset; de er mærket og samlet til sidst.",
                     "{} values are not verified; they are marked, and gathered at the end.",
                     unverified_values(workflow).size()));
}

void add_stages(Page& page, const Workflow& workflow, const Office& office)
{
  for (const Phase phase : {Phase::preparation, Phase::meeting, Phase::closing, Phase::after})
  {
    const Text title = phase_title(phase);
    page.add(PageLineKind::section,
             {fmt::format("Trin: {}", title.da), fmt::format("Stages: {}", title.en)});
    for (const Stage& stage : workflow.stages)
    {
      if (stage.phase == phase)
      {
        add_stage(page, workflow, stage, office, false);
      }
    }
  }
  add_everywhere(page, workflow);
}

Page page_of(const Context& context, const Workflow& workflow, const Stage* only)
{
  Page page(context.language);
  const Office& office = context.rules().office;
  if (only != nullptr)
  {
    page.add(PageLineKind::title,
             {fmt::format("{}: {}", *workflow.id, workflow.name.da),
              fmt::format("{}: {}", *workflow.id, workflow.name.en)});
    add_stage(page, workflow, *only, office, true);
    if (!only->final_stage)
    {
      add_everywhere(page, workflow);
    }
    return page;
  }
  add_head(page, workflow);
  add_stages(page, workflow, office);
  add_word_lists(page, workflow, office);
  add_deadlines(page, workflow);
  add_unverified(page, workflow);
  return page;
}

} // namespace

ExitStatus run_workflow_show(Context& context, const WorkflowShowOptions& options)
{
  require_sound_rules(context);
  const Workflow& workflow = find_workflow(context, options.workflow);
  const Stage* const only = options.stage.empty() ? nullptr : &find_stage(workflow, options.stage);
  switch (options.format)
  {
  case OutputFormat::json:
    context.out.write(dump(workflow_json(workflow, only, context.today, context.language)));
    break;
  case OutputFormat::markdown:
    context.out.write(render_markdown(page_of(context, workflow, only)));
    break;
  default:
    context.out.write(render_text(page_of(context, workflow, only),
                                  style_for(context.terminal),
                                  context.terminal.width.value_or(usual_width)));
  }
  return ExitStatus::fine;
}

} // namespace sag
