// SPDX-License-Identifier: MPL-2.0
#include "timeline/example_run.hpp"

#include "workflow/case_check.hpp"
#include "workflow/deadline.hpp"
#include "workflow/move.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace sag
{

namespace
{

using Words = std::set<std::string>;

std::string list_of(const Words& words)
{
  return fmt::format("{}", fmt::join(words, ", "));
}

Words words_of(const std::vector<Located<std::string>>& list)
{
  Words words;
  for (const auto& word : list)
  {
    words.insert(*word);
  }
  return words;
}

struct Run
{
  const Example& example;
  const Rulebook& rules;
  Diagnostics& diagnostics;

  void fail(Span span, const Text& what, const Text& expected, const Text& found) const
  {
    diagnostics
        .error("example-failed",
               example.subject.file(),
               span,
               {fmt::format("{}: ventet {}, fundet {}", what.da, expected.da, found.da),
                fmt::format("{}: expected {}, found {}", what.en, expected.en, found.en)})
        .note(
            example.subject.file(),
            example.span,
            {fmt::format("eksemplet \"{}\" den {}", example.name.da, format_iso(example.as_of)),
             fmt::format("the example \"{}\" on {}", example.name.en, format_iso(example.as_of))});
  }
};

Text or_nothing(const std::string& text)
{
  return text.empty() ? Text{"intet", "nothing"} : same(text);
}

/// What checking the log gives, and where it is not what was expected.
void check_log(const Run& run, const History& history)
{
  Diagnostics found;
  static_cast<void>(check_case(history, run.rules, found));
  const Words expected = words_of(run.example.errors);
  Words seen;
  for (const Diagnostic& d : found)
  {
    if (d.severity != Severity::error)
    {
      continue;
    }
    seen.emplace(d.code);
    if (!expected.contains(std::string(d.code)))
    {
      run.fail(d.span,
               {"loggen", "the log"},
               {"ingen fejl her", "no error here"},
               {fmt::format("{} [{}]", d.message.da, d.code),
                fmt::format("{} [{}]", d.message.en, d.code)});
    }
  }
  for (const auto& code : run.example.errors)
  {
    if (!seen.contains(*code))
    {
      run.fail(code.span, {"loggen", "the log"}, same(*code), or_nothing(list_of(seen)));
    }
  }
}

void check_stage(const Run& run, const Standing& standing)
{
  const auto& expected = run.example.stage;
  if (expected && standing.stage->id.value != **expected)
  {
    run.fail(expected->span, {"trinnet", "the stage"}, same(**expected), same(*standing.stage->id));
  }
}

std::pair<ExpectedRoute, Words> found_way(const Route* route)
{
  if (route == nullptr)
  {
    return {ExpectedRoute::none, {}};
  }
  if (!route->valid)
  {
    return {ExpectedRoute::not_valid, {}};
  }
  Words unmet;
  for (const NeedResult& need : route->needs)
  {
    if (!need.met())
    {
      unmet.insert(*need.need->id);
    }
  }
  return {unmet.empty() ? ExpectedRoute::open : ExpectedRoute::needs, std::move(unmet)};
}

std::string route_words(ExpectedRoute route, const Words& unmet)
{
  switch (route)
  {
  case ExpectedRoute::open:
    return "open";
  case ExpectedRoute::needs:
    return fmt::format("[{}]", list_of(unmet));
  case ExpectedRoute::not_valid:
    return "not-valid";
  case ExpectedRoute::none:
    return "none";
  }
  return {};
}

void check_ways(const Run& run, const Standing& standing)
{
  const auto routes = routes_from(standing, run.example.as_of);
  for (const ExpectedWay& way : run.example.ways)
  {
    const auto [route, unmet] = found_way(choose_route(routes, {*way.to, {}, false, {}}));
    const Words expected = words_of(way.unmet);
    if (route != way.route || unmet != expected)
    {
      run.fail(way.to.span,
               both("vejen til {}", "the way to {}", *way.to),
               same(route_words(way.route, expected)),
               same(route_words(route, unmet)));
    }
  }
}

/// The one started last; null when none was.
const DeadlineFact* find_last(const std::vector<DeadlineFact>& facts, std::string_view id)
{
  const DeadlineFact* last = nullptr;
  for (const DeadlineFact& fact : facts)
  {
    const bool later = last == nullptr || last->start->date.value <= fact.start->date.value;
    if (fact.rule->id.value == id && later)
    {
      last = &fact;
    }
  }
  return last;
}

void check_deadlines(const Run& run, const Standing& standing)
{
  const auto facts = deadlines_of(standing, run.example.as_of);
  for (const ExpectedDeadline& expected : run.example.deadlines)
  {
    const DeadlineFact* const fact = find_last(facts, *expected.id);
    const auto found =
        fact != nullptr && fact->steps ? std::optional(fact->steps->end) : std::optional<Date>{};
    const bool same_start = (fact != nullptr) == expected.end.has_value();
    if (!same_start || found != expected.end)
    {
      const auto words = [](const std::optional<Date>& end)
      { return sag::same(end ? format_iso(*end) : "none"); };
      run.fail(expected.id.span,
               both("fristen {}", "the deadline {}", *expected.id),
               words(expected.end),
               words(found));
    }
  }
}

void check_open(const Run& run, const Standing& standing)
{
  if (!run.example.open)
  {
    return;
  }
  Words found;
  for (const OpenItem* const item : standing.open_items(run.example.as_of))
  {
    found.emplace(item->name);
  }
  const Words expected = words_of(run.example.open->value);
  if (found != expected)
  {
    run.fail(run.example.open->span,
             {"det åbne", "what is open"},
             or_nothing(list_of(expected)),
             or_nothing(list_of(found)));
  }
}

} // namespace

void run_example(const Example& example, const Rulebook& rules, Diagnostics& diagnostics)
{
  const Run run{example, rules, diagnostics};
  const History history(example.subject, {example.as_of});
  check_log(run, history);
  const Standing standing = standing_of(history, rules);
  check_stage(run, standing);
  check_ways(run, standing);
  check_deadlines(run, standing);
  check_open(run, standing);
}

} // namespace sag
