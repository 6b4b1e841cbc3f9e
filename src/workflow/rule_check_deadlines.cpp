// SPDX-License-Identifier: MPL-2.0
// Deadlines that no entry can start.

#include "workflow/fact_text.hpp"
#include "workflow/rule_check_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

/// The first day on which an entry can take a case into one of the stages; of any where none is
/// named.
std::optional<Date> first_entry(const Exploration& best, const Trigger& trigger)
{
  std::optional<Date> first;
  for (const Exploration::Trial& trial : best.trials)
  {
    const auto is_target = [&](const auto& word) { return word.value == trial.way->to.value; };
    const bool named = trigger.words.empty() || std::ranges::any_of(trigger.words, is_target);
    if (named && trial.taken)
    {
      const Date here = best.visits[trial.visit].state.day;
      const Date day = trial.way->valid_from ? std::max(here, *trial.way->valid_from) : here;
      first = first ? std::min(*first, day) : day;
    }
  }
  return first;
}

std::optional<Text>
why_no_stage(const RuleSpace& space, const Exploration& best, const Deadline& rule)
{
  const auto first = first_entry(best, rule.starts);
  if (!first)
  {
    const std::string_view word = rule.starts.words.empty()
                                      ? std::string_view("?")
                                      : std::string_view(*rule.starts.words.front());
    const bool start = word == *space.workflow.start;
    return start ? both("en sag begynder i {} uden en linje `stage`, og ingen vej fører tilbage "
                        "dertil",
                        "a case begins in {} without a `stage` entry, and no way leads back there",
                        word)
                 : both("ingen sag kommer til {}", "no case comes to {}", word);
  }
  if (rule.valid_to && *rule.valid_to < *first)
  {
    return both("den gælder kun til {}, og før {} kommer ingen sag dertil",
                "it holds only until {}, and before {} no case comes there",
                format_iso(*rule.valid_to),
                format_iso(*first));
  }
  return std::nullopt;
}

bool can_be_requested(const RuleSpace& space, const Exploration& best, std::string_view kind)
{
  return std::ranges::any_of(
      best.visits,
      [&](const Visit& visit)
      {
        return visit.state.requested.contains(kind)
               || !request_kind(space, kind, visit.state, Reliance::everybody).empty();
      });
}

std::optional<Text>
why_not_requested(const RuleSpace& space, const Exploration& best, const Trigger& trigger)
{
  const auto possible = [&](std::string_view kind) { return can_be_requested(space, best, kind); };
  const auto kinds = space.workflow.words_of(WordList::kind);
  const bool any =
      trigger.words.empty()
          ? std::ranges::any_of(kinds, possible)
          : std::ranges::any_of(trigger.words, [&](const auto& word) { return possible(*word); });
  if (any)
  {
    return std::nullopt;
  }
  const std::string_view first =
      trigger.words.empty() ? std::string_view("…") : std::string_view(*trigger.words.front());
  return both("{} kan ikke bestilles noget sted", "{} can be requested nowhere", first);
}

std::optional<Text> why_no_complaint(const RuleSpace& space, const Exploration& best)
{
  const bool possible = std::ranges::any_of(best.visits,
                                            [&](const Visit& visit) {
                                              return visit.state.decided
                                                     || space.deciding.contains(visit.state.stage);
                                            });
  return possible ? std::nullopt
                  : std::optional(Text{"der træffes ingen afgørelse at klage over",
                                       "no decision is made that could be complained about"});
}

bool names_decision(const Trigger& trigger)
{
  return trigger.words.empty()
         || std::ranges::all_of(trigger.words,
                                [](const auto& word) { return word.value == "decision"; });
}

/// Words that are named were looked up when the rules were read; `any` of an empty list is nothing.
std::optional<Text> why_empty(const Workflow& workflow, const Trigger& trigger)
{
  const WordList list = rule_of(trigger.verb).value.list;
  const bool empty =
      trigger.words.empty() && list != WordList::closed && workflow.words_of(list).empty();
  return empty ? std::optional(both("reglerne har intet, der kan stå efter `{}`",
                                    "the rules have nothing that can follow `{}`",
                                    name_of(trigger.verb)))
               : std::nullopt;
}

std::optional<Text> why_never(const RuleSpace& space, const Exploration& best, const Deadline& rule)
{
  const Workflow& workflow = space.workflow;
  if (rule.valid_to && *rule.valid_to < workflow.valid_from.value)
  {
    return both("den gælder kun til {}, og reglerne gælder først fra {}",
                "it holds only until {}, and the rules hold only from {}",
                format_iso(*rule.valid_to),
                format_iso(workflow.valid_from.value));
  }
  if (rule.valid_from && *rule.valid_from > space.horizon)
  {
    return both("den gælder først fra {}, og reglerne er kun efterset til og med {}",
                "it holds only from {}, and the rules are reviewed only up to and with {}",
                format_iso(*rule.valid_from),
                format_iso(space.horizon));
  }
  switch (rule.starts.verb)
  {
  case Verb::stage:
    return why_no_stage(space, best, rule);
  case Verb::requested:
    return why_not_requested(space, best, rule.starts);
  case Verb::complained:
    return names_decision(rule.starts) ? why_no_complaint(space, best) : std::nullopt;
  default:
    return why_empty(workflow, rule.starts);
  }
}

} // namespace

void check_deadline_starts(const RuleSpace& space, const Exploration& best, Findings& findings)
{
  for (const Deadline& rule : space.workflow.deadlines)
  {
    if (const auto why = why_never(space, best, rule))
    {
      findings.report("deadline-never-starts",
                      rule.id.span,
                      {fmt::format("fristen {} begynder aldrig: {}", *rule.id, why->da),
                       fmt::format("the deadline {} never starts: {}", *rule.id, why->en)});
    }
  }
}

} // namespace sag
