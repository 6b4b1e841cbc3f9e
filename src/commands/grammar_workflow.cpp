// SPDX-License-Identifier: MPL-2.0
#include "commands/grammar_workflow.hpp"

#include "commands/grammar_parts.hpp"

namespace sag
{

namespace
{

using Specs = std::vector<OptionSpec>;

CommandSpec workflow_list_command()
{
  return command<WorkflowListOptions>(
      "list",
      {"Regelsættene, en linje hver", "The sets of rules, a line each"},
      run_workflow_list,
      [](WorkflowListOptions& o) {
        return Specs{format_option(o.format, {"text", "json", "tsv"})};
      });
}

CommandSpec workflow_check_command()
{
  return command<WorkflowCheckOptions>(
      "check",
      {"Bevis, at ingen sag kan strande, og kør reglernes eksempler",
       "Prove that no case can strand, and run the rules' examples"},
      run_workflow_check,
      [](WorkflowCheckOptions& o)
      {
        return Specs{{"workflows",
                      "WORKFLOW",
                      {"kun disse: WORKFLOW, WORKFLOW@REVISION eller en fil",
                       "only these: WORKFLOW, WORKFLOW@REVISION or a file"},
                      &o.workflows},
                     format_option(o.format, {"text", "json", "ndjson"})};
      });
}

CommandSpec workflow_show_command()
{
  return command<WorkflowShowOptions>(
      "show",
      {"Reglerne i ord, med kilder", "The rules in words, with their sources"},
      run_workflow_show,
      [](WorkflowShowOptions& o)
      {
        return Specs{{"workflow", "WORKFLOW", {"regelsættet", "the rules"}, &o.workflow, {}, true},
                     {"--stage", "STAGE", {"kun trinnet", "only the stage"}, &o.stage},
                     format_option(o.format, {"text", "markdown", "json"})};
      });
}

CommandSpec workflow_graph_command()
{
  return command<WorkflowGraphOptions>(
      "graph",
      {"Forløbet som tegning, til væggen eller med én sags vej",
       "The process as a picture, for the wall or with the path of a case"},
      run_workflow_graph,
      [](WorkflowGraphOptions& o)
      {
        return Specs{
            {"workflow",
             "WORKFLOW",
             {"regelsættet (fast: sagens, ellers casebook.yaml's)",
              "the rules (default: the case's, else those of casebook.yaml)"},
             &o.workflow},
            {"--case",
             "CASE",
             {"vis også denne sags vej med datoer", "also show this case's path with dates"},
             &o.case_id},
            {"--format",
             "svg|dot|mermaid",
             {"svg er en tegning, de andre er til programmer, der tegner",
              "svg is a picture, the others are for programs that draw"},
             &o.format,
             {"svg", "dot", "mermaid"}}};
      });
}

CommandSpec workflow_diff_command()
{
  return command<WorkflowDiffOptions>(
      "diff",
      {"Hvad to regelsæt siger forskelligt, og hvilke sager det flytter",
       "What two sets of rules say differently, and which cases it moves"},
      run_workflow_diff,
      [](WorkflowDiffOptions& o)
      {
        return Specs{
            {"from",
             "FROM",
             {"reglerne: WORKFLOW, WORKFLOW@REVISION eller en fil",
              "the rules: WORKFLOW, WORKFLOW@REVISION or a file"},
             &o.from,
             {},
             true},
            {"to", "TO", {"de andre regler", "the other rules"}, &o.to, {}, true},
            {"--cases",
             "",
             {"vis også, hvad det betyder for sagerne", "also show what it means for the cases"},
             &o.cases},
            format_option(o.format, {"text", "markdown", "json"})};
      });
}

} // namespace

CommandSpec workflow_command()
{
  return command_group(
      "workflow",
      {"Reglerne: vis dem (list, show), bevis dem (check), sammenlign dem (diff), tegn dem (graph)",
       "The rules: tell them (list, show), prove them (check), compare them (diff), draw them "
       "(graph)"},
      {workflow_list_command(),
       workflow_show_command(),
       workflow_check_command(),
       workflow_diff_command(),
       workflow_graph_command()});
}

} // namespace sag
