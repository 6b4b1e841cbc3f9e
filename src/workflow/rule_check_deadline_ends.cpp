// SPDX-License-Identifier: MPL-2.0
// Deadlines that nothing can meet once they run, and windows that shut nothing out.

#include "workflow/fact_text.hpp"
#include "workflow/rule_check_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

using Stages = std::set<const Stage*>;

/// The visits that a case can still come to once the deadline has started, the first of them where
/// it starts.
std::vector<std::size_t> visits_after_start(const Exploration& best, const Trigger& starts)
{
  Stages running;
  const auto is_start = [&](const Stage& stage)
  {
    const auto names_it = [&](const auto& word) { return word.value == *stage.id; };
    return starts.verb != Verb::stage || starts.words.empty()
           || std::ranges::any_of(starts.words, names_it);
  };
  for (const Visit& visit : best.visits)
  {
    if (is_start(*visit.state.stage))
    {
      running.insert(visit.state.stage);
    }
  }
  for (bool changed = true; changed;)
  {
    changed = false;
    for (const Visit& visit : best.visits)
    {
      for (const Exploration::Trial& trial : best.trials)
      {
        changed = (trial.taken && trial.way->to.value == *visit.state.stage->id
                   && running.contains(best.visits[trial.visit].state.stage)
                   && running.insert(visit.state.stage).second)
                  || changed;
      }
    }
  }
  std::vector<std::size_t> visits;
  for (std::size_t at = 0; at < best.visits.size(); ++at)
  {
    if (running.contains(best.visits[at].state.stage))
    {
      visits.push_back(at);
    }
  }
  std::ranges::stable_partition(
      visits, [&](std::size_t at) { return is_start(*best.visits[at].state.stage); });
  return visits;
}

/// What a gate would ask for where the deadline waits for the same.
std::optional<FactKind> fact_of(Verb verb)
{
  switch (verb)
  {
  case Verb::requested:
    return FactKind::requested;
  case Verb::received:
    return FactKind::received;
  case Verb::assessed:
    return FactKind::assessed;
  case Verb::decided:
    return FactKind::decided;
  case Verb::complained:
    return FactKind::complained;
  case Verb::measure:
    return FactKind::measure;
  default:
    return std::nullopt;
  }
}

/// Once the deadline runs, only a decision made then counts: it can be made where one is asked for.
bool can_meet(const RuleSpace& space, const Fact& fact, const RuleState& state)
{
  const bool decides = fact.kind != FactKind::decided || space.deciding.contains(state.stage);
  return decides && !bring_about(space, fact, state, Reliance::everybody).empty();
}

std::optional<Text> why_no_stage(const RuleSpace& space,
                                 const Exploration& best,
                                 const std::vector<std::size_t>& visits,
                                 const Trigger& until)
{
  const auto leads_there = [&](const Exploration::Trial& trial)
  {
    const auto names_it = [&](const auto& word) { return word.value == trial.way->to.value; };
    return trial.taken && std::ranges::find(visits, trial.visit) != visits.end()
           && (until.words.empty() || std::ranges::any_of(until.words, names_it));
  };
  if (std::ranges::any_of(best.trials, leads_there))
  {
    return std::nullopt;
  }
  const std::string_view word =
      until.words.empty() ? std::string_view("?") : std::string_view(*until.words.front());
  const Text label = stage_label(space.workflow, word);
  return Text{fmt::format("ingen sag kommer til {}, efter at den er begyndt", label.da),
              fmt::format("no case comes to {} after it has started", label.en)};
}

/// Why nothing brings about what would end the deadline; none where something can.
std::optional<Text> why_unmet(const RuleSpace& space,
                              const Exploration& best,
                              const std::vector<std::size_t>& visits,
                              const Trigger& until)
{
  if (until.verb == Verb::stage)
  {
    return why_no_stage(space, best, visits, until);
  }
  const WordList list = rule_of(until.verb).value.list;
  std::vector<std::string_view> words;
  for (const auto& word : until.words)
  {
    words.emplace_back(*word);
  }
  if (words.empty() && list != WordList::closed)
  {
    words = space.workflow.words_of(list);
  }
  if (words.empty() && list != WordList::closed)
  {
    return both("reglerne har intet, der kan stå efter `{}`",
                "the rules have nothing that can follow `{}`",
                name_of(until.verb));
  }
  const auto kind = fact_of(until.verb);
  if (!kind || words.empty())
  {
    return std::nullopt;
  }
  for (const std::string_view word : words)
  {
    const Fact fact{.kind = *kind, .words = {{std::string(word), {}}}};
    const auto is_met = [&](std::size_t at)
    { return can_meet(space, fact, best.visits[at].state); };
    if (std::ranges::any_of(visits, is_met))
    {
      return std::nullopt;
    }
  }
  const Fact first{.kind = *kind, .words = {{std::string(words.front()), {}}}};
  return *kind == FactKind::decided ? Text{"der træffes ingen afgørelse, efter at den er begyndt",
                                           "no decision is made after it has started"}
                                    : why_not(space, first, best.visits[visits.front()].state);
}

void check_enders(const RuleSpace& space,
                  const Exploration& best,
                  const Deadline& rule,
                  Findings& findings)
{
  const auto visits = visits_after_start(best, rule.starts);
  Text why;
  for (const Trigger& until : rule.until)
  {
    const auto unmet = visits.empty() ? std::nullopt : why_unmet(space, best, visits, until);
    if (!unmet)
    {
      return;
    }
    why.da += (why.da.empty() ? "" : "; ") + unmet->da;
    why.en += (why.en.empty() ? "" : "; ") + unmet->en;
  }
  if (!rule.until.empty())
  {
    findings.report("deadline-never-ends",
                    rule.id.span,
                    {fmt::format("intet kan opfylde fristen {}: {}", *rule.id, why.da),
                     fmt::format("nothing can meet the deadline {}: {}", *rule.id, why.en)},
                    witness_to(best, visits.front()));
  }
}

/// Hundredths of a day, on average: enough to tell which of two terms is the longer one.
int size_of(const Term& term)
{
  switch (term.unit)
  {
  case TermUnit::days:
    return term.count * 100;
  case TermUnit::working_days:
    return term.count * 140;
  case TermUnit::weeks:
    return term.count * 700;
  case TermUnit::months:
    return term.count * 3044;
  }
  return 0;
}

void check_window(const Deadline& rule, Findings& findings)
{
  if (!rule.window || size_of(*rule.window) < size_of(rule.length))
  {
    return;
  }
  const std::string window = format_term(*rule.window);
  const std::string length = format_term(rule.length);
  findings
      .report(
          "deadline-window-too-long",
          rule.id.span,
          both("vinduet i fristen {} ({}) er ikke kortere end fristen selv ({})",
               "the window of the deadline {} ({}) is not shorter than the deadline itself ({})",
               *rule.id,
               window,
               length))
      .help(rule.repeats
                ? Text{"det, der opfylder den ene gang, ville også opfylde den næste",
                       "what meets it once would meet the next one as well"}
                : Text{"alt efter dag 0 ville tælle, så vinduet siger intet",
                       "everything after day 0 would count, so that the window says nothing"});
}

} // namespace

void check_deadline_ends(const RuleSpace& space, const Exploration& best, Findings& findings)
{
  for (const Deadline& rule : space.workflow.deadlines)
  {
    check_enders(space, best, rule, findings);
    check_window(rule, findings);
  }
}

} // namespace sag
