// SPDX-License-Identifier: MPL-2.0
// sag workflow graph: the process as a picture, drawn by ourselves, or as text for programs that
// draw.

#include "commands/commands.hpp"
#include "commands/find_case.hpp"
#include "commands/find_workflow.hpp"
#include "commands/graph_layout.hpp"

namespace sag
{

namespace
{

std::string drawn(const Graph& graph, const std::string& format)
{
  if (format == "dot")
  {
    return render_dot(graph);
  }
  return format == "mermaid" ? render_mermaid(graph) : render_svg(graph, lay_out(graph));
}

} // namespace

ExitStatus run_workflow_graph(Context& context, const WorkflowGraphOptions& options)
{
  require_sound_rules(context);
  const Rulebook& rules = context.rules();
  std::optional<WorkingCase> work;
  if (!options.case_id.empty())
  {
    work = load_working_case(context, options.case_id, Asks::facts);
  }
  const Workflow& workflow = !options.workflow.empty() ? find_workflow(context, options.workflow)
                             : work                    ? *work->standing->workflow
                                    : find_workflow(context, rules.office.workflow.value);
  Graph graph = graph_of(workflow, rules.office, context.language);
  if (work)
  {
    add_path(graph, *work->history, rules);
  }
  context.out.write(drawn(graph, options.format));
  return ExitStatus::fine;
}

} // namespace sag
