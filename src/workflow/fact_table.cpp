// SPDX-License-Identifier: MPL-2.0
#include "workflow/fact_table.hpp"

#include "diagnostics/assert.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sag
{

namespace
{

using enum FactForm;

constexpr std::array<std::string_view, 2> goal_voices{"citizen", "any"};
constexpr std::array<std::string_view, 3> directions{"job", "education", "everyday"};
constexpr std::array<std::string_view, 4> parties{"internal", "statutory", "external", "citizen"};
constexpr std::array<std::string_view, 3> told{"since-stage", "since-start", "promised"};
constexpr std::array<std::string_view, 2> any_or_complete{"any", "complete"};
constexpr std::array<std::string_view, 1> any{"any"};
constexpr std::array<std::string_view, 3> complaints{"decision", "handling-time", "conduct"};

/// In the order of the enum FactKind.
// clang-format off
constexpr auto table = std::to_array<FactRule>({
    {FactKind::assigned, flag},
    {FactKind::goal, one_closed, goal_voices},
    {FactKind::direction, some_closed, directions},
    {FactKind::track, flag},
    {FactKind::met, meeting, {}, WordList::meeting},
    {FactKind::requested, one_word, {}, WordList::kind},
    {FactKind::received, one_word, {}, WordList::kind},
    {FactKind::assessed, one_word, {}, WordList::kind},
    {FactKind::all_assessed, flag},
    {FactKind::nothing_open, closed_or_words, parties, WordList::kind},
    {FactKind::informed, one_word, told, WordList::letter},
    {FactKind::consented, one_word, {}, WordList::consent_source},
    {FactKind::considered, all_words, {}, WordList::area},
    {FactKind::heard, flag},
    {FactKind::decided, some_words, any_or_complete, WordList::outcome},
    {FactKind::asked, one_word, {}, WordList::question},
    {FactKind::applied, some_words, any, WordList::application},
    {FactKind::opened, some_words, any, WordList::opening},
    {FactKind::complained, one_closed, complaints},
    {FactKind::measure, some_words, any, WordList::measure},
    {FactKind::passed, one_word, {}, WordList::stage},
    {FactKind::over, one_word, {}, WordList::deadline},
    {FactKind::any, alternatives},
});
// clang-format on

} // namespace

const FactRule& rule_of(FactKind kind)
{
  const FactRule& rule = table[static_cast<std::size_t>(kind)];
  SAG_ASSERT(rule.kind == kind);
  return rule;
}

std::optional<FactKind> find_fact(std::string_view name)
{
  const auto names = fact_names();
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? std::nullopt
                              : std::optional(static_cast<FactKind>(found - names.begin()));
}

} // namespace sag
