// SPDX-License-Identifier: MPL-2.0
#include "workflow/case_check.hpp"

#include "diagnostics/redaction.hpp"
#include "diagnostics/suggestion.hpp"
#include "workflow/log_step.hpp"

#include <algorithm>

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

void report_no_target(const FailedCorrection& failed,
                      const SourceFilePtr& file,
                      Diagnostics& diagnostics)
{
  diagnostics.error(
      "correction-target",
      file,
      failed.correction->value.span,
      both("ingen tidligere linje passer på rettelsen", "no earlier entry fits the correction"));
}

/// "7 og 11": the lines of the file on which they stand.
Text lines_of(const std::vector<const Entry*>& entries, const SourceFilePtr& file)
{
  Text lines;
  for (std::size_t at = 0; at < entries.size(); ++at)
  {
    const bool last = at + 1 == entries.size();
    const Text between = at == 0 ? Text{} : last ? Text{" og ", " and "} : same(", ");
    const std::uint32_t line = file->position(entries[at]->span.begin).line;
    lines.da += fmt::format("{}{}", between.da, line);
    lines.en += fmt::format("{}{}", between.en, line);
  }
  return lines;
}

/// Which they are, and what would tell them apart.
void report_several_targets(const FailedCorrection& failed,
                            const SourceFilePtr& file,
                            Diagnostics& diagnostics)
{
  const auto& fitting = failed.candidates;
  const Text lines = lines_of(fitting, file);
  auto reported = diagnostics.error(
      "correction-target",
      file,
      failed.correction->value.span,
      {fmt::format("{} linjer passer på rettelsen: {}", fitting.size(), lines.da),
       fmt::format("{} entries fit the correction: {}", fitting.size(), lines.en)});
  const bool differ =
      std::any_of(fitting.begin(),
                  fitting.end(),
                  [&](const Entry* e) { return e->ref() != fitting.front()->ref(); });
  reported.help(differ ? both("skriv også ref, som den står i linjen: {{date: …, {}: …, ref: {}}}",
                              "write its ref too, as it stands there: {{date: …, {}: …, ref: {}}}",
                              name_of(fitting.back()->verb),
                              fitting.back()->ref())
                       : both("de kan ikke skelnes: giv den ene en ref i filen, og nævn den i "
                              "rettelsen",
                              "nothing tells them apart: give one a ref in the file, and name it "
                              "in the correction"));
  for (const Entry* const entry : fitting)
  {
    const std::string_view ref = entry->ref();
    reported.note(file,
                  entry->verb_span,
                  ref.empty() ? both("denne, uden ref", "this one, without ref")
                              : both("denne, ref: {}", "this one, ref: {}", ref));
  }
}

void report_failed_corrections(const History& history, Diagnostics& diagnostics)
{
  const SourceFilePtr& file = history.subject().file();
  for (const FailedCorrection& failed : history.failed_corrections())
  {
    const bool none = failed.problem == CorrectionProblem::no_target;
    (none ? report_no_target : report_several_targets)(failed, file, diagnostics);
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
    check_consent(standing, *entry, history, diagnostics);
    apply_entry(standing, *entry, &diagnostics);
  }
  return true;
}

} // namespace sag
