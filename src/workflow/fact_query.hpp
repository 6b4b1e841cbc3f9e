// SPDX-License-Identifier: MPL-2.0
// What the judges of facts share: the question, ways to search the log for the entry that answers
// it, and the form of the answer.

#pragma once

#include "workflow/gate.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace sag
{

struct FactQuery
{
  const Fact& fact;
  const Standing& standing;
  Date day;

  /// The only word of a fact that has one.
  [[nodiscard]] std::string_view word() const;

  [[nodiscard]] bool names(std::string_view word) const;

  /// "any", or one of the words.
  [[nodiscard]] bool takes(std::string_view word) const { return names("any") || names(word); }

  /// "fleksjob/foertidspension"
  [[nodiscard]] std::string words() const;

  /// The first day that lies within the term before today, by the public calendar.
  [[nodiscard]] Date earliest(Term term) const;

  /// "sag 2026-0141 ..."
  [[nodiscard]] std::string command(std::string_view rest) const;
};

using EntryTest = std::function<bool(const Entry&)>;

/// The newest entry that passes, so that a result points at the latest one that settles it.
[[nodiscard]] const Entry* find_ever(const FactQuery& q, const EntryTest& test);

[[nodiscard]] const Entry* find_since_stage(const FactQuery& q, const EntryTest& test);

[[nodiscard]] bool is_entry(const Entry& entry, Verb verb, std::string_view word);

[[nodiscard]] bool names_word(const std::vector<LocatedText>& words, std::string_view word);

/// Holds with an entry ("modtaget 2026-09-09"), else not, for the reason and with the command.
[[nodiscard]] FactResult
settled_by(const Entry* entry, const Text& done, Text missing, std::string command);

/// The case's own people and their aims.
[[nodiscard]] FactResult judge_assigned(const FactQuery& q);
[[nodiscard]] FactResult judge_goal(const FactQuery& q);
[[nodiscard]] FactResult judge_direction(const FactQuery& q);
[[nodiscard]] FactResult judge_track(const FactQuery& q);
[[nodiscard]] FactResult judge_met(const FactQuery& q);
[[nodiscard]] FactResult judge_considered(const FactQuery& q);
[[nodiscard]] FactResult judge_measure(const FactQuery& q);
[[nodiscard]] FactResult judge_passed(const FactQuery& q);

/// What only time brings.
[[nodiscard]] FactResult judge_over(const FactQuery& q);

/// What was asked of others.
[[nodiscard]] FactResult judge_consented(const FactQuery& q);
[[nodiscard]] FactResult judge_requested(const FactQuery& q);
[[nodiscard]] FactResult judge_received(const FactQuery& q);
[[nodiscard]] FactResult judge_assessed(const FactQuery& q);
[[nodiscard]] FactResult judge_all_assessed(const FactQuery& q);
[[nodiscard]] FactResult judge_nothing_open(const FactQuery& q);

/// What the citizen asked, was told and was given.
[[nodiscard]] FactResult judge_applied(const FactQuery& q);
[[nodiscard]] FactResult judge_asked(const FactQuery& q);
[[nodiscard]] FactResult judge_informed(const FactQuery& q);
[[nodiscard]] FactResult judge_heard(const FactQuery& q);
[[nodiscard]] FactResult judge_decided(const FactQuery& q);
[[nodiscard]] FactResult judge_opened(const FactQuery& q);
[[nodiscard]] FactResult judge_complained(const FactQuery& q);

} // namespace sag
