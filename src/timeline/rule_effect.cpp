// SPDX-License-Identifier: MPL-2.0
#include "timeline/rule_effect.hpp"

#include "timeline/finding.hpp"
#include "workflow/case_check.hpp"
#include "workflow/deadline.hpp"
#include "workflow/move.hpp"
#include "workflow/promise.hpp"
#include "workflow/stage_mapping.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace sag
{

namespace
{

/// The case under each of the two; the second may have an entry more, which it owns.
struct Sides
{
  Standing from;
  Standing to;
};

const Stage* find_counterpart(const RuleChoice& choice, const Stage& stage)
{
  const auto pairs = map_stages(*choice.old_rules, *choice.new_rules);
  const auto found = std::ranges::find_if(
      pairs, [&](const StagePair& pair) { return pair.from->id.value == stage.id.value; });
  return found == pairs.end() ? nullptr : found->to;
}

/// The name under the new rules, so that ways can be compared; its own where nothing stands for it.
std::string renamed(const RuleChoice& choice, const Stage& stage)
{
  const Stage* const other = find_counterpart(choice, stage);
  return other != nullptr ? other->id.value : stage.id.value;
}

/// What somebody would write to bring the case under the new rules on the day.
Entry migration_of(const Standing& standing, const RuleChoice& choice, const Stage& to, Date day)
{
  const Span span = standing.subject->id.span;
  Entry entry{.span = span,
              .date = {day, span},
              .who = {},
              .verb = Verb::migrated,
              .verb_span = span,
              .value = {std::string_view(choice.new_rules->id.value), span}};
  entry.fields.push_back({Key::stage, span, {std::string_view(to.id.value), span}});
  return entry;
}

bool follows(const History& history, const Standing& standing, std::string_view rules)
{
  const auto migrates = [&](const Entry* entry)
  { return entry->verb == Verb::migrated && entry->word() == rules; };
  return standing.workflow->id.value == rules || history.subject().workflow.value == rules
         || std::ranges::any_of(history.entries(), migrates);
}

std::vector<DeadlineMove> compare_deadlines(const Sides& sides, Date day)
{
  using Key = std::tuple<std::string, const Entry*, int>;

  struct Pair
  {
    std::optional<DeadlineFact> from;
    std::optional<DeadlineFact> to;
  };

  std::map<Key, Pair> pairs;
  std::vector<Key> order;
  const auto take = [&](const Standing& standing, std::optional<DeadlineFact> Pair::*side)
  {
    for (const DeadlineFact& fact : deadlines_of(standing, day))
    {
      Key key{fact.rule->id.value, fact.start, fact.occurrence};
      if (fact.is_open() && fact.steps)
      {
        order.push_back(key);
        pairs[std::move(key)].*side = fact;
      }
    }
  };
  take(sides.from, &Pair::from);
  take(sides.to, &Pair::to);

  std::vector<DeadlineMove> moves;
  std::set<Key> told;
  for (const Key& key : order)
  {
    const auto& [from, to] = pairs[key];
    const auto end_of = [](const std::optional<DeadlineFact>& fact)
    { return fact ? std::optional(fact->steps->end) : std::nullopt; };
    if (told.insert(key).second && end_of(from) != end_of(to))
    {
      const Deadline& rule = to ? *to->rule : *from->rule;
      moves.push_back({rule.id.value, rule.name, end_of(from), end_of(to), rule.decision});
    }
  }
  return moves;
}

std::vector<NeedResult> unmet_needs(const Standing& standing, Date day)
{
  auto needs = judge_needs(standing.stage->gate, standing, day);
  std::erase_if(needs, [](const NeedResult& need) { return need.met(); });
  return needs;
}

std::vector<GateMove> compare_gates(const Sides& sides, Date day)
{
  const auto before = unmet_needs(sides.from, day);
  const auto after = unmet_needs(sides.to, day);
  const auto has = [](const std::vector<NeedResult>& list, const Need& need)
  {
    return std::ranges::any_of(
        list, [&](const NeedResult& one) { return one.need->id.value == need.id.value; });
  };
  std::vector<GateMove> moves;
  for (const NeedResult& one : after)
  {
    if (!has(before, *one.need))
    {
      moves.push_back({one.need->id.value, one.need->why, true});
    }
  }
  for (const NeedResult& one : before)
  {
    if (!has(after, *one.need))
    {
      moves.push_back({one.need->id.value, one.need->why, false});
    }
  }
  return moves;
}

std::set<std::string> open_ways(const Standing& standing, Date day)
{
  std::set<std::string> open;
  for (const Route& route : routes_from(standing, day))
  {
    if (route.open())
    {
      open.insert(route.to->id.value);
    }
  }
  return open;
}

std::vector<WayMove> compare_ways(const Sides& sides, const RuleChoice& choice, Date day)
{
  std::set<std::string> before;
  for (const std::string& stage : open_ways(sides.from, day))
  {
    before.insert(renamed(choice, *sides.from.workflow->find_stage(stage)));
  }
  const std::set<std::string> after = open_ways(sides.to, day);
  std::vector<WayMove> moves;
  for (const std::string& stage : after)
  {
    if (!before.contains(stage))
    {
      moves.push_back({stage, true});
    }
  }
  for (const std::string& stage : before)
  {
    if (!after.contains(stage))
    {
      moves.push_back({stage, false});
    }
  }
  return moves;
}

std::vector<FindingMove> compare_findings(const Sides& sides, Date day)
{
  const auto before = findings_of(sides.from, day);
  const auto after = findings_of(sides.to, day);
  const auto has = [](const std::vector<Finding>& list, const Finding& like)
  {
    return std::ranges::any_of(list,
                               [&](const Finding& one) {
                                 return one.code == like.code && one.about == like.about
                                        && one.severity == like.severity;
                               });
  };
  std::vector<FindingMove> moves;
  for (const Finding& one : after)
  {
    if (!has(before, one))
    {
      moves.push_back({std::string(one.code), one.severity, false});
    }
  }
  for (const Finding& one : before)
  {
    if (!has(after, one))
    {
      moves.push_back({std::string(one.code), one.severity, true});
    }
  }
  return moves;
}

/// The day itself, or one of its month.
bool names(const DayOrMonth& when, Date date)
{
  const auto* const month = std::get_if<Month>(&when);
  return month == nullptr ? std::get<Date>(when) == date
                          : first_day(*month) <= date && date <= last_day_of(when);
}

/// The newest promise of a decision, where the law's day for one is no longer the same.
std::optional<StandingPromise> find_promise(const Sides& sides,
                                            const std::vector<DeadlineMove>& moves)
{
  const bool moved = std::ranges::any_of(moves, &DeadlineMove::decision);
  for (const OpenPromise& promise : open_promises(sides.from))
  {
    if (!moved || !promise.decision)
    {
      continue;
    }
    const bool old_day =
        std::ranges::any_of(moves,
                            [&](const DeadlineMove& move) {
                              return move.decision && move.from && names(promise.by, *move.from);
                            });
    return StandingPromise{
        promise.by, promise.promised->date.value, promise.promised->verb_span, old_day};
  }
  return std::nullopt;
}

std::vector<Diagnostic> errors_under(const Rulebook& rules, const History& history)
{
  Diagnostics found;
  check_case(history, rules, found);
  found.sort();
  std::vector<Diagnostic> errors(found.begin(), found.end());
  std::erase_if(errors, [](const Diagnostic& d) { return d.severity != Severity::error; });
  return errors;
}

/// Those that only the new rules find.
std::vector<Diagnostic> new_errors(const History& history, const RuleChoice& choice)
{
  const auto before = errors_under(*choice.from, history);
  auto errors = errors_under(*choice.to, history);
  std::erase_if(errors,
                [&](const Diagnostic& d)
                {
                  return std::ranges::any_of(before,
                                             [&](const Diagnostic& old) {
                                               return old.code == d.code
                                                      && old.span.begin == d.span.begin;
                                             });
                });
  return errors;
}

} // namespace

bool RuleChoice::replaces() const
{
  return old_rules->id.value == new_rules->id.value;
}

Rulebook rulebook_with(const Rulebook& rules, const Workflow& workflow)
{
  Rulebook changed = rules;
  const auto found = std::ranges::find_if(
      changed.workflows, [&](const Workflow& one) { return one.id.value == workflow.id.value; });
  if (found != changed.workflows.end())
  {
    *found = workflow;
  }
  else
  {
    changed.workflows.push_back(workflow);
    std::ranges::stable_sort(
        changed.workflows, {}, [](const Workflow& one) { return one.id.value; });
  }
  return changed;
}

bool RuleEffect::changes() const
{
  return stage_to.empty() || stage_from != stage_to || !gate.empty() || !ways.empty()
         || !deadlines.empty() || !findings.empty() || !errors.empty();
}

std::optional<RuleEffect>
find_rule_effect(const History& history, const RuleChoice& choice, Date day)
{
  Sides sides{standing_of(history, *choice.from), standing_of(history, *choice.to)};
  const bool replaces = choice.replaces();
  const bool concerned = replaces ? follows(history, sides.from, choice.old_rules->id.value)
                                  : sides.from.workflow->id.value == choice.old_rules->id.value
                                        && sides.from.is_open(day);
  if (!concerned || sides.from.begun == nullptr)
  {
    return std::nullopt;
  }
  RuleEffect effect{
      history.subject().id.value, history.subject().file(), sides.from.stage->id.value, {}};
  // What a case did before it migrates is judged by the rules of its day.
  if (replaces)
  {
    effect.errors = new_errors(history, choice);
  }
  const bool still_there =
      choice.to->find_workflow(sides.from.workflow->id.value)->find_stage(effect.stage_from)
      != nullptr;
  const Stage* const stage = replaces ? (still_there ? sides.to.stage : nullptr)
                                      : find_counterpart(choice, *sides.from.stage);
  if (stage == nullptr)
  {
    return effect;
  }
  std::optional<Entry> migration;
  if (!replaces)
  {
    migration = migration_of(sides.to, choice, *stage, day);
    apply_entry(sides.to, *migration, nullptr);
  }
  effect.stage_to = sides.to.stage->id.value;
  effect.gate = compare_gates(sides, day);
  effect.ways = compare_ways(sides, choice, day);
  effect.deadlines = compare_deadlines(sides, day);
  effect.findings = compare_findings(sides, day);
  effect.promise = find_promise(sides, effect.deadlines);
  return effect;
}

} // namespace sag
