// SPDX-License-Identifier: MPL-2.0
// Values that follow each other in time, and days that two of them claim or none has.

#include "workflow/rule_check_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

struct Period
{
  std::optional<Date> from;
  std::optional<Date> to;

  [[nodiscard]] bool bounded() const { return from || to; }
};

/// The day after the last one, where there is one.
std::optional<Date> day_after(const Period& period)
{
  return period.to ? std::optional(period.to->plus_days(1)) : std::nullopt;
}

bool overlap(const Period& a, const Period& b)
{
  const bool a_first = a.to && b.from && *a.to < *b.from;
  const bool b_first = b.to && a.from && *b.to < *a.from;
  return !a_first && !b_first;
}

Date later(const std::optional<Date>& a, const std::optional<Date>& b, Date fallback)
{
  return a && b ? std::max(*a, *b) : a ? *a : b ? *b : fallback;
}

/// Two values for one thing, as an error at the second.
struct Pair
{
  Text first;
  Text second;
  Period a;
  Period b;
  Span span{};
};

void check_pair(const Workflow& workflow, const Pair& pair, bool both_days, Findings& findings)
{
  if (overlap(pair.a, pair.b))
  {
    if (both_days)
    {
      const std::string day =
          format_iso(later(pair.a.from, pair.b.from, workflow.valid_from.value));
      findings.report(
          "validity-overlap",
          pair.span,
          {fmt::format("{} og {} gælder begge {}", pair.first.da, pair.second.da, day),
           fmt::format("{} and {} both hold on {}", pair.first.en, pair.second.en, day)});
    }
    return;
  }
  const bool a_first = pair.a.to && pair.b.from && *pair.a.to < *pair.b.from;
  const Period& first = a_first ? pair.a : pair.b;
  const Period& second = a_first ? pair.b : pair.a;
  const auto next = day_after(first);
  if (next && *next < *second.from)
  {
    const std::string from = format_iso(*next);
    const std::string to = format_iso(second.from->plus_days(-1));
    findings.report(
        "validity-gap",
        pair.span,
        {fmt::format(
             "hverken {} eller {} gælder fra {} til {}", pair.first.da, pair.second.da, from, to),
         fmt::format(
             "neither {} nor {} holds from {} to {}", pair.first.en, pair.second.en, from, to)});
  }
}

/// Whether nothing of the same thing holds on a day between the two.
template <typename Values, typename Same>
bool are_neighbours(const Values& values, const Period& a, const Period& b, const Same& same)
{
  const bool a_first = a.to && b.from && *a.to < *b.from;
  const Period gap = a_first ? Period{a.to, b.from} : Period{b.to, a.from};
  return std::ranges::none_of(values,
                              [&](const auto& value)
                              {
                                const Period own{value.valid_from, value.valid_to};
                                const bool starts = own.from && gap.from && *gap.from < *own.from;
                                const bool ends = own.to && gap.to && *own.to < *gap.to;
                                return same(value) && starts && ends;
                              });
}

/// "vejen til indsats (linje 38)"
Text name_with_line(const Workflow& workflow, const Transition& way)
{
  const auto line = workflow.file->position(way.to.span.begin).line;
  return both("vejen til {} (linje {})", "the way to {} (line {})", *way.to, line);
}

/// Ways of one name to one place. That two normal ones overlap is said when they are read.
void check_ways_of(const Workflow& workflow,
                   const std::vector<Transition>& ways,
                   Findings& findings)
{
  for (std::size_t at = 0; at < ways.size(); ++at)
  {
    for (std::size_t before = 0; before < at; ++before)
    {
      const Transition& a = ways[before];
      const Transition& b = ways[at];
      const auto same = [&](const Transition& way)
      { return way.to.value == b.to.value && way.route == b.route; };
      const Period first{a.valid_from, a.valid_to};
      const Period second{b.valid_from, b.valid_to};
      if (same(a) && (overlap(first, second) || are_neighbours(ways, first, second, same)))
      {
        check_pair(
            workflow,
            {name_with_line(workflow, a), name_with_line(workflow, b), first, second, b.to.span},
            !b.normal,
            findings);
      }
    }
  }
}

bool share_a_word(const Trigger& a, const Trigger& b)
{
  return a.words.empty() || b.words.empty()
         || std::ranges::any_of(a.words,
                                [&](const auto& word)
                                { return std::ranges::find(b.words, word) != b.words.end(); });
}

bool start_together(const Deadline& a, const Deadline& b)
{
  return a.starts.verb == b.starts.verb && share_a_word(a.starts, b.starts);
}

/// Two days on which letters would say that the decision is expected.
bool promise_twice(const Deadline& a, const Deadline& b, const Period& first, const Period& second)
{
  return a.decision && b.decision && start_together(a, b) && overlap(first, second);
}

/// One deadline at different times: the same start, the same end and the same keeper.
bool is_one_deadline(const Deadline& a, const Deadline& b)
{
  return start_together(a, b) && a.whose == b.whose && a.from == b.from && a.ends == b.ends
         && a.until.size() == b.until.size()
         && std::ranges::equal(a.until,
                               b.until,
                               [](const Trigger& x, const Trigger& y)
                               { return x.verb == y.verb && x.words == y.words; });
}

void check_deadlines(const Workflow& workflow, Findings& findings)
{
  const auto& rules = workflow.deadlines;
  for (std::size_t at = 0; at < rules.size(); ++at)
  {
    for (std::size_t before = 0; before < at; ++before)
    {
      const Deadline& a = rules[before];
      const Deadline& b = rules[at];
      const Period first{a.valid_from, a.valid_to};
      const Period second{b.valid_from, b.valid_to};
      const auto same = [&](const Deadline& rule) { return is_one_deadline(rule, b); };
      const bool one = first.bounded() && second.bounded() && same(a)
                       && (overlap(first, second) || are_neighbours(rules, first, second, same));
      if (one || promise_twice(a, b, first, second))
      {
        check_pair(workflow,
                   {sag::same(*a.id), sag::same(*b.id), first, second, b.id.span},
                   true,
                   findings);
      }
    }
  }
}

/// The first application that both sets of rules take.
const ListedWord* find_common_application(const Workflow& a, const Workflow& b)
{
  const auto found = std::ranges::find_if(
      b.applications,
      [&](const ListedWord& word) { return find_word(a.applications, *word.id) != nullptr; });
  return found == b.applications.end() ? nullptr : &*found;
}

struct WorkflowPeriod
{
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
};

} // namespace

void check_validity_within(const Workflow& workflow, Findings& findings)
{
  for (const Stage& stage : workflow.stages)
  {
    check_ways_of(workflow, stage.next, findings);
  }
  check_ways_of(workflow, workflow.everywhere, findings);
  check_deadlines(workflow, findings);
}

std::vector<RuleFinding> check_validity_between(const std::vector<Workflow>& workflows)
{
  std::vector<WorkflowPeriod> periods;
  for (const Workflow& workflow : workflows)
  {
    periods.push_back({workflow.valid_from.value, workflow.valid_to});
  }
  std::vector<RuleFinding> list;
  for (std::size_t at = 0; at < workflows.size(); ++at)
  {
    for (std::size_t before = 0; before < at; ++before)
    {
      const Workflow& a = workflows[before];
      const Workflow& b = workflows[at];
      const ListedWord* const application = find_common_application(a, b);
      const Period first{periods[before].valid_from, periods[before].valid_to};
      const Period second{periods[at].valid_from, periods[at].valid_to};
      const auto any = [](const WorkflowPeriod&) { return true; };
      if (application == nullptr
          || (!overlap(first, second) && !are_neighbours(periods, first, second, any)))
      {
        continue;
      }
      Findings findings(b);
      check_pair(b,
                 {sag::same(fmt::format("{} ({})", *a.id, *application->id)),
                  sag::same(fmt::format("{} ({})", *b.id, *application->id)),
                  first,
                  second,
                  b.valid_from.span},
                 true,
                 findings);
      std::ranges::move(findings.sorted(), std::back_inserter(list));
    }
  }
  return list;
}

} // namespace sag
