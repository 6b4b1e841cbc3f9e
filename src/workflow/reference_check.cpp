// SPDX-License-Identifier: MPL-2.0
// What one part of a workflow file says of another. Only names are looked up here; whether every
// stage can be reached and every gate be opened is proved elsewhere.

#include "model/unknown_word.hpp"
#include "workflow/fact_table.hpp"
#include "workflow/workflow_parts.hpp"

#include <algorithm>

namespace sag
{

namespace
{

using Words = std::vector<Located<std::string>>;

/// One workflow and where to report: what all checks here are given.
class ReferenceCheck
{
public:
  ReferenceCheck(const Workflow& workflow, Diagnostics& diagnostics)
      : workflow_(workflow), diagnostics_(diagnostics)
  {
  }

  void check_word(const Located<std::string>& word, WordList list)
  {
    // An empty one was missing or no word, which has been said.
    if (!word->empty())
    {
      check_known(diagnostics_, workflow_.file, word, list, workflow_.words_of(list));
    }
  }

  void check_words(const Words& words, WordList list)
  {
    for (const Located<std::string>& word : words)
    {
      check_word(word, list);
    }
  }

  void check_fact(const Fact& fact)
  {
    const FactRule& rule = rule_of(fact.kind);
    std::vector<std::string_view> known = workflow_.words_of(rule.list);
    if (rule.form == FactForm::one_word || rule.form == FactForm::closed_or_words)
    {
      known.insert(known.end(), rule.closed.begin(), rule.closed.end());
    }
    for (const Located<std::string>& word : fact.words)
    {
      // The closed ones were judged when they were read.
      if (rule.list != WordList::none && std::ranges::find(rule.closed, *word) == rule.closed.end())
      {
        check_known(diagnostics_, workflow_.file, word, rule.list, known);
      }
    }
    for (const Fact& alternative : fact.any)
    {
      check_fact(alternative);
    }
  }

  void check_needs(const std::vector<Need>& needs)
  {
    for (const Need& need : needs)
    {
      check_fact(need.fact);
    }
  }

  /// Only what ends has an outcome.
  void check_outcomes(const Transition& transition)
  {
    check_words(transition.outcomes, WordList::outcome);
    const Stage* const to = workflow_.find_stage(transition.to.value);
    if (!transition.outcomes.empty() && to != nullptr && !to->final_stage)
    {
      diagnostics_.error("key-misplaced",
                         workflow_.file,
                         transition.outcomes.front().span,
                         both("`outcomes` hører kun til en vej, der slutter sagen, og {} er ikke "
                              "et sluttrin",
                              "`outcomes` belongs only to a way that ends the case, and {} is not "
                              "a final stage",
                              *transition.to));
    }
  }

  /// A waiver names a need by its id, so a transition's own must differ from the gate's.
  void check_transition(const Transition& transition, const std::vector<Need>& gate)
  {
    check_word(transition.to, WordList::stage);
    check_words(transition.forbids, WordList::kind);
    check_outcomes(transition);
    check_needs(transition.needs);
    if (!transition.gate)
    {
      return;
    }
    for (const Need& need : transition.needs)
    {
      const auto twin =
          std::ranges::find_if(gate, [&](const Need& other) { return other.id == need.id; });
      if (twin != gate.end())
      {
        report_duplicate_id(workflow_.file, twin->id, need.id, diagnostics_);
      }
    }
  }

  void check_stage(const Stage& stage)
  {
    check_needs(stage.gate);
    for (auto next = stage.next.begin(); next != stage.next.end(); ++next)
    {
      check_transition(*next, stage.gate);
      const auto same_way = [&](const Transition& other)
      { return other.normal && next->normal && other.to == next->to; };
      const auto twin = std::find_if(stage.next.begin(), next, same_way);
      if (twin != next && !overlap_never(*twin, *next))
      {
        report_duplicate_id(workflow_.file, twin->to, next->to, diagnostics_);
      }
    }
  }

  void check_trigger(const Trigger& trigger)
  {
    const ValueRule& rule = rule_of(trigger.verb).value;
    if (rule.list != WordList::closed)
    {
      check_words(trigger.words, rule.list);
      return;
    }
    for (const Located<std::string>& word : trigger.words)
    {
      if (std::ranges::find(rule.words, *word) == rule.words.end())
      {
        diagnostics_
            .error("value-unknown",
                   workflow_.file,
                   word.span,
                   both("`{}` kan ikke være \"{}\"",
                        "`{}` cannot be \"{}\"",
                        name_of(trigger.verb),
                        *word))
            .help(suggest_word(*word, rule.words));
      }
    }
  }

  void check_limits(const std::vector<NamedLimit>& limits)
  {
    for (const NamedLimit& limit : limits)
    {
      check_word(limit.code, WordList::finding_code);
    }
  }

private:
  /// Two rules for one way may follow each other in time.
  static bool overlap_never(const Transition& a, const Transition& b)
  {
    const auto before = [](const Transition& first, const Transition& second)
    { return first.valid_to && second.valid_from && *first.valid_to < *second.valid_from; };
    return before(a, b) || before(b, a);
  }

  const Workflow& workflow_;
  Diagnostics& diagnostics_;
};

/// `withdrawn` takes either, so no word may be both.
void check_kinds_and_questions(const Workflow& workflow, Diagnostics& diagnostics)
{
  for (const Question& question : workflow.questions)
  {
    if (const CatalogueKind* const kind = workflow.find_kind(*question.id))
    {
      report_duplicate_id(workflow.file, kind->id, question.id, diagnostics);
    }
  }
}

void check_complaint_kinds(const Workflow& workflow, Diagnostics& diagnostics)
{
  const CatalogueKind* const first = workflow.find_complaint_kind();
  for (const CatalogueKind& kind : workflow.catalogue)
  {
    if (kind.opens_on_complaint && &kind != first)
    {
      diagnostics
          .error("complaint-kind-twice",
                 workflow.file,
                 kind.id.span,
                 both("en klage åbner allerede {}", "a complaint already opens {}", *first->id))
          .note(workflow.file, first->id.span, both("det står her", "it stands here"));
    }
  }
}

void check_start(const Workflow& workflow, Diagnostics& diagnostics)
{
  const Stage* const start = workflow.find_stage(*workflow.start);
  if (start != nullptr && start->final_stage)
  {
    diagnostics
        .error("start-final",
               workflow.file,
               workflow.start.span,
               both("en sag kan ikke begynde i {}: det er et sluttrin",
                    "a case cannot begin in {}: it is a final stage",
                    *workflow.start))
        .note(workflow.file, start->id.span, both("trinnet står her", "the stage stands here"));
  }
}

} // namespace

void check_references(const Workflow& workflow, Diagnostics& diagnostics)
{
  ReferenceCheck check(workflow, diagnostics);
  check.check_word(workflow.start, WordList::stage);
  for (const Stage& stage : workflow.stages)
  {
    check.check_stage(stage);
  }
  for (const Transition& transition : workflow.everywhere)
  {
    check.check_transition(transition, {});
  }
  for (const CatalogueKind& kind : workflow.catalogue)
  {
    if (kind.after)
    {
      check.check_fact(*kind.after);
    }
  }
  for (const Deadline& deadline : workflow.deadlines)
  {
    check.check_trigger(deadline.starts);
    for (const Trigger& ender : deadline.until)
    {
      check.check_trigger(ender);
    }
  }
  check.check_limits(workflow.limits);
  check_kinds_and_questions(workflow, diagnostics);
  check_complaint_kinds(workflow, diagnostics);
  check_start(workflow, diagnostics);
}

} // namespace sag
