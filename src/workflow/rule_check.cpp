// SPDX-License-Identifier: MPL-2.0
#include "workflow/rule_check.hpp"

#include "workflow/fact_text.hpp"
#include "workflow/rule_check_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace sag
{

Reported Findings::report(std::string_view code, Span span, Text message)
{
  return report(code, span, std::move(message), {});
}

Reported
Findings::report(std::string_view code, Span span, Text message, std::vector<WitnessStep> witness)
{
  witnesses_.push_back(std::move(witness));
  return diagnostics_.error(code, workflow_.file, span, std::move(message));
}

std::vector<RuleFinding> Findings::sorted() const
{
  std::vector<RuleFinding> list;
  for (std::size_t at = 0; at < witnesses_.size(); ++at)
  {
    list.push_back({diagnostics_.list()[at], witnesses_[at]});
  }
  std::ranges::stable_sort(list,
                           {},
                           [](const RuleFinding& f)
                           { return std::tuple(f.diagnostic.span.begin, f.diagnostic.code); });
  return list;
}

std::vector<WitnessStep> witness_to(const Exploration& seen, std::size_t visit)
{
  std::vector<std::size_t> path{visit};
  while (seen.visits[path.back()].from)
  {
    path.push_back(*seen.visits[path.back()].from);
  }
  std::ranges::reverse(path);
  std::vector<WitnessStep> steps;
  for (std::size_t at = 0; at < path.size(); ++at)
  {
    const RuleState& here = seen.visits[path[at]].state;
    WitnessStep step{here.stage};
    // The application begins the first stage; what was written in a stage stands in the next state.
    const std::size_t begin = at == 0 ? 0 : here.deeds.size();
    const bool last = at + 1 == path.size();
    const RuleState& after = last ? here : seen.visits[path[at + 1]].state;
    step.deeds.assign(after.deeds.begin() + static_cast<std::ptrdiff_t>(begin), after.deeds.end());
    if (!last)
    {
      step.waived = after.waived;
      step.next = seen.visits[path[at + 1]].by;
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

RuleProof prove_rules(const Workflow& workflow)
{
  const RuleSpace space(workflow);
  const Exploration best = explore(space, Waiving::needed);
  const Exploration all = explore(space, Waiving::always);
  Findings findings(workflow);
  const auto told = check_ways(space, best, findings);
  check_ends(space, all, told, findings);
  check_others(space, all, findings);
  check_deadline_starts(space, best, findings);
  check_deadline_ends(space, best, findings);
  check_endings(space, best, findings);
  check_letter_words(workflow, findings);
  check_validity_within(workflow, findings);
  RuleProof proof;
  proof.stages = workflow.stages.size();
  proof.ways = workflow.everywhere.size();
  for (const Stage& stage : workflow.stages)
  {
    proof.ways += stage.next.size();
    proof.needs += std::accumulate(stage.next.begin(),
                                   stage.next.end(),
                                   stage.gate.size(),
                                   [](std::size_t sum, const Transition& way)
                                   { return sum + way.needs.size(); });
  }
  proof.states = all.visits.size();
  proof.findings = findings.sorted();
  return proof;
}

std::string deed_text(const Deed& deed)
{
  std::string text = fmt::format("{} {}", name_of(deed.verb), deed.word);
  if (deed.verb == Verb::goal)
  {
    text = fmt::format("goal direction={}{}", deed.word, deed.with_citizen ? " voice=citizen" : "");
  }
  else if (deed.verb == Verb::met && deed.with_citizen)
  {
    text += " with=citizen";
  }
  return text;
}

Text witness_text(const WitnessStep& step, const Workflow& workflow)
{
  Text text = stage_label(workflow, step.stage->id.value);
  std::string entries;
  for (const Deed& deed : step.deeds)
  {
    entries += (entries.empty() ? "" : ", ") + deed_text(deed);
  }
  Text waived;
  for (const Need* const need : step.waived)
  {
    const std::string_view comma = entries.empty() && waived.empty() ? "" : ", ";
    waived.da += fmt::format("{}{} fraviges", comma, need->id.value);
    waived.en += fmt::format("{}{} is waived", comma, need->id.value);
  }
  const std::string to = step.next != nullptr ? fmt::format(" → {}", step.next->to.value) : "";
  const std::string colon = entries.empty() && waived.empty() ? "" : ": ";
  text.da += fmt::format("{}{}{}{}", colon, entries, waived.da, to);
  text.en += fmt::format("{}{}{}{}", colon, entries, waived.en, to);
  return text;
}

} // namespace sag
