// SPDX-License-Identifier: MPL-2.0
// Entering a stage and changing the rules, each judged by the rules in force on its day.

#include "workflow/log_step.hpp"
#include "workflow/move.hpp"

#include <algorithm>
#include <iterator>

namespace sag
{

namespace
{

Span waived_span(const Entry& entry)
{
  const Field* const field = entry.find(Key::waived);
  return field != nullptr ? field->key_span : entry.value.span;
}

/// A move that looked right when it was written is told as a warning: what is on file now does not
/// carry it, and somebody should know.
void report_refusal(const LogStep& step, const Refusal& refusal, bool was_right)
{
  Diagnostics& diagnostics = *step.diagnostics;
  if (!refusal.reason.empty())
  {
    diagnostics.error("transition-unknown", step.file(), step.entry.value.span, refusal.reason);
  }
  for (const NeedResult& unmet : refusal.unmet)
  {
    const Text since = was_right ? Text{"; det er rettet, siden trinnet blev forladt",
                                        "; that was corrected after the stage was left"}
                                 : Text{};
    const auto tell = was_right ? &Diagnostics::warning : &Diagnostics::error;
    auto reported = (diagnostics.*tell)(
        "gate-not-met",
        step.file(),
        step.entry.value.span,
        {fmt::format("{}: {}{}", unmet.need->id.value, unmet.fact.looked_at.da, since.da),
         fmt::format("{}: {}{}", unmet.need->id.value, unmet.fact.looked_at.en, since.en)});
    reported.help(unmet.need->why)
        .note(step.standing.workflow->file,
              unmet.need->span,
              both("kravet står her", "the need stands here"));
  }
  for (const BadWaiver& bad : refusal.bad_waivers)
  {
    // A paper that is found later may meet a need that was honestly waived.
    const bool harmless = bad.problem == WaiverProblem::needless;
    const auto tell = harmless ? &Diagnostics::warning : &Diagnostics::error;
    (diagnostics.*tell)("waiver-invalid", step.file(), waived_span(step.entry), explain(bad));
  }
  if (refusal.because_missing)
  {
    diagnostics
        .error("because-missing",
               step.file(),
               step.entry.value.span,
               both("vejen til {} skal begrundes",
                    "the way to {} must be explained",
                    step.entry.word()))
        .help(both("tilføj because: med grunden", "add because: with the reason"));
  }
}

void check_closing(const LogStep& step, const Stage& stage)
{
  if (!stage.final_stage)
  {
    return;
  }
  for (const Key key : {Key::outcome, Key::self_support})
  {
    if (step.entry.find(key) == nullptr)
    {
      step.diagnostics->error("key-missing",
                              step.file(),
                              step.entry.verb_span,
                              both("når sagen afsluttes, skal der stå {}",
                                   "when the case closes it must say {}",
                                   name_of(key)));
    }
  }
}

/// Whether the needs were met by what stood above the move when it was written. What is set right
/// afterwards makes a move wrong that nobody could know to be wrong, and the truth must be possible
/// to write all the same.
bool was_right_then(const LogStep& step)
{
  Case above = *step.standing.subject;
  const auto is_move = [&](const Entry& entry)
  { return entry.span.begin == step.entry.span.begin; };
  const auto move = std::ranges::find_if(above.log, is_move);
  if (move == above.log.end())
  {
    return false;
  }
  above.log.erase(std::next(move), above.log.end());
  const History history(above, {step.day()});
  const Rulebook& rules = *step.standing.rules;
  Standing before = initial_standing(above, rules, *rules.find_workflow(*above.workflow));
  for (const Entry* const entry : history.entries())
  {
    if (is_move(*entry))
    {
      const auto plan = plan_move(before, step.day(), wish_of(*entry));
      const auto* const refusal = std::get_if<Refusal>(&plan);
      return refusal == nullptr || refusal->unmet.empty();
    }
    apply_entry(before, *entry, nullptr);
  }
  return false;
}

void check_move(const LogStep& step, const Stage& stage)
{
  const auto plan = plan_move(step.standing, step.day(), wish_of(step.entry));
  if (const auto* const refusal = std::get_if<Refusal>(&plan))
  {
    report_refusal(step, *refusal, !refusal->unmet.empty() && was_right_then(step));
  }
  check_closing(step, stage);
}

void enter_stage(const LogStep& step, const Stage& stage)
{
  Standing& standing = step.standing;
  standing.stage = &stage;
  standing.stage_since = step.day();
  standing.stage_entry = &step.entry;
  standing.accepted_unit = {};
  standing.new_application = nullptr;
  standing.decided_here = nullptr;
  if (stage.final_stage)
  {
    standing.priority.reset();
  }
  standing.stage_begins_at = standing.entries.size();
}

} // namespace

void apply_stage(const LogStep& step)
{
  const Stage* const stage = step.standing.workflow->find_stage(step.entry.word());
  if (stage == nullptr)
  {
    return;
  }
  if (step.diagnostics != nullptr)
  {
    check_move(step, *stage);
  }
  const Transition* const taken = find_transition(step.standing, wish_of(step.entry), step.day());
  if (taken != nullptr && !taken->forbids.empty())
  {
    step.standing.prohibitions.push_back({taken, &step.entry, step.standing.workflow});
  }
  enter_stage(step, *stage);
}

void check_in_force(const LogStep& step, const Workflow& workflow)
{
  const Date day = step.day();
  if (*workflow.valid_from <= day && (!workflow.valid_to || day <= *workflow.valid_to))
  {
    return;
  }
  const std::string from = format_iso(*workflow.valid_from);
  const std::string to = workflow.valid_to ? format_iso(*workflow.valid_to) : "";
  step.diagnostics
      ->error("workflow-not-in-force",
              step.file(),
              step.entry.date.span,
              to.empty()
                  ? both("{} gælder først fra {}", "{} holds only from {} on", *workflow.id, from)
                  : both("{} gælder kun fra {} til {}",
                         "{} holds only from {} to {}",
                         *workflow.id,
                         from,
                         to))
      .help(both("er datoen rigtig, eller hører sagen under andre regler?",
                 "is the date right, or does the case belong under other rules?"))
      .note(workflow.file,
            workflow.valid_from.span,
            both("reglerne siger det her", "the rules say so here"));
}

/// The rules change from this day on; what is open goes on under the kind of the same name, or
/// under its old rule where the new rules have no such kind.
void apply_migration(const LogStep& step)
{
  Standing& standing = step.standing;
  const Workflow* const workflow = standing.rules->find_workflow(step.entry.word());
  if (workflow == nullptr)
  {
    return;
  }
  const auto renamed = step.entry.text(Key::stage);
  const std::string_view name =
      renamed ? renamed->value : std::string_view(standing.stage->id.value);
  const Stage* const stage = workflow->find_stage(name);
  if (stage == nullptr)
  {
    if (step.diagnostics != nullptr)
    {
      step.diagnostics
          ->error("stage-unknown",
                  step.file(),
                  renamed ? renamed->span : step.entry.value.span,
                  both("{} har ikke et trin {}", "{} has no stage {}", workflow->id.value, name))
          .help(both("skriv stage: med trinnets navn i {}",
                     "write stage: with the stage's name in {}",
                     workflow->id.value));
    }
    return;
  }
  if (step.diagnostics != nullptr)
  {
    check_in_force(step, *workflow);
  }
  standing.workflow = workflow;
  standing.stage = stage;
  if (stage->final_stage && standing.new_application == nullptr)
  {
    standing.priority.reset();
  }
  for (OpenItem& item : standing.items)
  {
    const CatalogueKind* const rule = workflow->find_kind(item.name);
    const Question* const question = workflow->find_question(item.name);
    item.rule = item.rule != nullptr && rule != nullptr ? rule : item.rule;
    item.question = item.question != nullptr && question != nullptr ? question : item.question;
    const ListedWord* const measure = find_word(workflow->measures, item.name);
    item.frame = item.kind == ItemKind::measure && measure != nullptr ? measure->frame : item.frame;
  }
}

} // namespace sag
