// SPDX-License-Identifier: MPL-2.0
// sag workflow check: what the rules prove of every case that will ever follow them.

#include "commands/commands.hpp"
#include "commands/find_case.hpp"
#include "commands/find_workflow.hpp"
#include "commands/json.hpp"
#include "timeline/example_run.hpp"
#include "timeline/rule_effect.hpp"
#include "workflow/rule_check.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

namespace sag
{

namespace
{

/// What was proved points into the rules, which stay where they are.
struct Checked
{
  /// The casebook's, with these in the place of those of the same name.
  Rulebook rules;
  const Workflow* workflow = nullptr;
  RuleProof proof{};
  std::size_t examples = 0;
};

using AllChecked = std::vector<std::unique_ptr<Checked>>;

Json witness_json(const WitnessStep& step)
{
  Json json{{"stage", step.stage->id.value},
            {"entries", Json::array()},
            {"waived", Json::array()},
            {"next", step.next != nullptr ? Json(step.next->to.value) : Json()}};
  for (const Deed& deed : step.deeds)
  {
    json["entries"].push_back(deed_text(deed));
  }
  for (const Need* const need : step.waived)
  {
    json["waived"].push_back(need->id.value);
  }
  return json;
}

Json finding_json(const RuleFinding& finding, Language language)
{
  Json json = to_json(finding.diagnostic, language);
  json["witness"] = Json::array();
  for (const WitnessStep& step : finding.witness)
  {
    json["witness"].push_back(witness_json(step));
  }
  return json;
}

void print_json(Context& context, const AllChecked& all)
{
  Json json = json_head("workflow-check", context.today);
  json["workflows"] = Json::array();
  for (const auto& one : all)
  {
    Json workflow{{"workflow", one->workflow->id.value},
                  {"file", one->workflow->file->path()},
                  {"stages", one->proof.stages},
                  {"transitions", one->proof.ways},
                  {"needs", one->proof.needs},
                  {"states", one->proof.states},
                  {"examples", one->examples},
                  {"findings", Json::array()}};
    for (const RuleFinding& finding : one->proof.findings)
    {
      workflow["findings"].push_back(finding_json(finding, context.language));
    }
    json["workflows"].push_back(std::move(workflow));
  }
  context.out.write(dump(json));
}

void print_ndjson(Context& context, const AllChecked& all)
{
  for (const auto& one : all)
  {
    for (const RuleFinding& finding : one->proof.findings)
    {
      context.out.write(dump_line(finding_json(finding, context.language)));
    }
  }
}

void print_witness(Context& context, const Checked& one, const RuleFinding& finding)
{
  if (finding.witness.empty())
  {
    return;
  }
  context.out.print("      = {}\n",
                    Text{"korteste vej dertil:", "the shortest way there:"}.in(context.language));
  int number = 0;
  for (const WitnessStep& step : finding.witness)
  {
    context.out.print(
        "        {}. {}\n", ++number, witness_text(step, *one.workflow).in(context.language));
  }
}

Text summary(const Checked& one)
{
  const RuleProof& proof = one.proof;
  const std::size_t found = proof.findings.size();
  const Text examples = one.examples == 1 ? Text{"1 eksempel", "1 example"}
                                          : both("{} eksempler", "{} examples", one.examples);
  const Text verdict = found == 0 ? Text{"bevist", "proved"} : both("{} fejl", "{} found", found);
  return {fmt::format("{}: {} trin, {} veje, {} krav, {} tilstande, {}: {}",
                      *one.workflow->id,
                      proof.stages,
                      proof.ways,
                      proof.needs,
                      proof.states,
                      examples.da,
                      verdict.da),
          fmt::format("{}: {} stages, {} ways, {} needs, {} states, {}: {}",
                      *one.workflow->id,
                      proof.stages,
                      proof.ways,
                      proof.needs,
                      proof.states,
                      examples.en,
                      verdict.en)};
}

void print_text(Context& context, const AllChecked& all)
{
  for (const auto& one : all)
  {
    for (const RuleFinding& finding : one->proof.findings)
    {
      context.out.write(
          render_diagnostic(finding.diagnostic, context.language, style_for(context.terminal)));
      print_witness(context, *one, finding);
    }
  }
  for (const auto& one : all)
  {
    context.out.print("{}\n", summary(*one).in(context.language));
  }
}

/// Those that there would not be without these rules; they may stand in the file of others.
void add_gaps_and_overlaps(Checked& checked)
{
  std::vector<Workflow> others;
  std::ranges::copy_if(checked.rules.workflows,
                       std::back_inserter(others),
                       [&](const Workflow& one) { return &one != checked.workflow; });
  const auto anyhow = check_validity_between(others);
  for (RuleFinding& finding : check_validity_between(checked.rules.workflows))
  {
    const auto is_same = [&](const RuleFinding& other)
    { return other.diagnostic.message.en == finding.diagnostic.message.en; };
    if (std::ranges::none_of(anyhow, is_same))
    {
      checked.proof.findings.push_back(std::move(finding));
    }
  }
}

/// What stands in the file of other rules is told with those, where they are checked too.
void drop_repeated(AllChecked& all)
{
  const auto is_of = [&](const Checked& one, const RuleFinding& finding)
  { return one.workflow->file == finding.diagnostic.file; };
  for (const auto& one : all)
  {
    std::erase_if(one->proof.findings,
                  [&](const RuleFinding& finding)
                  {
                    return !is_of(*one, finding)
                           && std::ranges::any_of(
                               all, [&](const auto& other) { return is_of(*other, finding); });
                  });
  }
}

std::unique_ptr<Checked> check_rules(const Context& context, NamedRules named)
{
  auto checked = std::make_unique<Checked>(Checked{rulebook_with(context.rules(), named.workflow)});
  checked->workflow = checked->rules.find_workflow(*named.workflow.id);
  checked->proof = prove_rules(*checked->workflow);
  add_gaps_and_overlaps(*checked);
  Diagnostics failed;
  const Rulebook everybodys = rulebook_for_examples(checked->rules);
  for (const Example& example : named.examples)
  {
    run_example(example, everybodys, failed);
  }
  checked->examples = named.examples.size();
  for (const Diagnostic& diagnostic : failed)
  {
    checked->proof.findings.push_back({diagnostic});
  }
  return checked;
}

/// The rules that were named, once each; all of the casebook's where none was.
std::vector<std::string> names_of(const Context& context, const WorkflowCheckOptions& options)
{
  std::vector<std::string> names;
  for (const std::string& name : options.workflows)
  {
    if (std::ranges::find(names, name) == names.end())
    {
      names.push_back(name);
    }
  }
  for (const Workflow& workflow : context.rules().workflows)
  {
    if (options.workflows.empty())
    {
      names.push_back(*workflow.id);
    }
  }
  return names;
}

} // namespace

ExitStatus run_workflow_check(Context& context, const WorkflowCheckOptions& options)
{
  require_sound_rules(context);
  AllChecked all;
  for (const std::string& name : names_of(context, options))
  {
    all.push_back(check_rules(context, load_sound_rules(context, name)));
  }
  drop_repeated(all);
  switch (options.format)
  {
  case OutputFormat::json:
    print_json(context, all);
    break;
  case OutputFormat::ndjson:
    print_ndjson(context, all);
    break;
  default:
    print_text(context, all);
  }
  const bool fine =
      std::ranges::all_of(all, [](const auto& one) { return one->proof.findings.empty(); });
  return fine ? ExitStatus::fine : ExitStatus::findings;
}

} // namespace sag
