// SPDX-License-Identifier: MPL-2.0
#include "workflow/case_check.hpp"

#include "diagnostics/redaction.hpp"
#include "diagnostics/suggestion.hpp"
#include "workflow/log_step.hpp"

namespace sag
{

namespace
{

void report_unknown_workflow(const Case& of, const Rulebook& rules, Diagnostics& diagnostics)
{
  std::vector<std::string_view> known;
  for (const Workflow& workflow : rules.workflows)
  {
    known.push_back(workflow.id.value);
  }
  auto reported = diagnostics.error("workflow-unknown",
                                    of.file(),
                                    of.workflow.span,
                                    both("der er intet regelsæt {} i workflows/",
                                         "there is no workflow {} in workflows/",
                                         quoted_value(of.workflow.value)));
  if (const auto near = nearest_word(of.workflow.value, known))
  {
    reported.help(both("mente du {}?", "did you mean {}?", *near));
  }
}

/// Nobody would ever see such a case again: it is not open, and so nothing in it is late.
void report_empty_log(const Case& of, Diagnostics& diagnostics)
{
  if (of.log.empty())
  {
    diagnostics
        .error("case-not-begun",
               of.file(),
               of.id.span,
               both("sagen er ikke begyndt: loggen er tom",
                    "the case has not begun: its log is empty"))
        .help(both("hvornår kom ansøgningen, eller hvem åbnede sagen?",
                   "when did the application come, or who opened the case?"));
  }
}

void report_failed_corrections(const History& history, Diagnostics& diagnostics)
{
  const SourceFilePtr& file = history.subject().file();
  for (const FailedCorrection& failed : history.failed_corrections())
  {
    const bool none = failed.problem == CorrectionProblem::no_target;
    auto reported = diagnostics.error("correction-target",
                                      file,
                                      failed.correction->value.span,
                                      none ? both("ingen tidligere linje passer på rettelsen",
                                                  "no earlier entry fits the correction")
                                           : both("{} linjer passer på rettelsen",
                                                  "{} entries fit the correction",
                                                  failed.candidates.size()));
    for (const Entry* const candidate : failed.candidates)
    {
      reported.note(file, candidate->verb_span, both("denne", "this one"));
    }
  }
}

/// Events of one verb and value on one day, written twice: almost always a paste or a merge.
void check_repeats(const History& history, Diagnostics& diagnostics)
{
  const auto& entries = history.entries();
  for (std::size_t at = 1; at < entries.size(); ++at)
  {
    for (std::size_t before = at; before > 0; --before)
    {
      const Entry& one = *entries[before - 1];
      const Entry& two = *entries[at];
      if (one.date.value != two.date.value)
      {
        break;
      }
      if (one == two)
      {
        diagnostics
            .warning("entry-twice",
                     history.subject().file(),
                     two.verb_span,
                     both("den samme linje står to gange", "the same entry stands twice"))
            .note(history.subject().file(),
                  one.verb_span,
                  both("første gang her", "the first is here"));
        break;
      }
    }
  }
}

} // namespace

bool check_case(const History& history, const Rulebook& rules, Diagnostics& diagnostics)
{
  const Case& subject = history.subject();
  const Workflow* const workflow = rules.find_workflow(subject.workflow.value);
  if (workflow == nullptr)
  {
    report_unknown_workflow(subject, rules, diagnostics);
    return false;
  }
  report_empty_log(subject, diagnostics);
  report_failed_corrections(history, diagnostics);
  check_repeats(history, diagnostics);
  Standing standing = initial_standing(subject, rules, *workflow);
  for (const Entry* const entry : history.entries())
  {
    apply_entry(standing, *entry, &diagnostics);
  }
  return true;
}

} // namespace sag
