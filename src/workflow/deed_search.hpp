// SPDX-License-Identifier: MPL-2.0
// What fact_holds.cpp and fact_deeds.cpp both ask of the entries of a state. Nothing else needs it.

#pragma once

#include "workflow/rule_state.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace sag
{

inline bool names(const Fact& fact, std::string_view word)
{
  return std::ranges::any_of(fact.words, [&](const auto& each) { return each.value == word; });
}

inline std::string_view first_word(const Fact& fact)
{
  return fact.words.empty() ? std::string_view{} : std::string_view(fact.words.front().value);
}

inline std::span<const Deed> deeds_of(const RuleState& state, bool since_stage)
{
  const std::span<const Deed> all(state.deeds);
  return since_stage ? all.subspan(state.stage_begins_at) : all;
}

template <typename Test> bool any_deed(const RuleState& state, bool since_stage, const Test& test)
{
  return std::ranges::any_of(deeds_of(state, since_stage), test);
}

inline bool
has_deed(const RuleState& state, Verb verb, std::string_view word, bool since_stage = false)
{
  return any_deed(
      state, since_stage, [&](const Deed& d) { return d.verb == verb && d.word == word; });
}

/// `any`, or one of the fact's words.
inline bool
has_listed(const RuleState& state, Verb verb, const Fact& fact, bool since_stage = false)
{
  const bool any = names(fact, "any") || names(fact, "complete");
  return any_deed(state,
                  since_stage,
                  [&](const Deed& d) { return d.verb == verb && (any || names(fact, d.word)); });
}

/// The words that may follow the trigger's verb: those it names, or all that the rules have.
[[nodiscard]] std::vector<std::string_view> words_of(const Workflow& workflow,
                                                     const Trigger& trigger);

/// Whether the open thing keeps `nothing-open` of the fact's parties from holding.
[[nodiscard]] bool keeps_open(const Workflow& workflow,
                              const Fact& fact,
                              const RuleState& state,
                              std::string_view name);

[[nodiscard]] bool awaits_assessment(const Workflow& workflow, std::string_view name);

} // namespace sag
