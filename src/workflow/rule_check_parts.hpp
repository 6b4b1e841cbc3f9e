// SPDX-License-Identifier: MPL-2.0
// The parts that prove_rules is put together from. Nothing else needs them.

#pragma once

#include "workflow/rule_check.hpp"
#include "workflow/rule_search.hpp"

#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace sag
{

/// The findings so far.
class Findings
{
public:
  explicit Findings(const Workflow& workflow) : workflow_(workflow) {}

  Reported report(std::string_view code, Span span, Text message);

  Reported report(std::string_view code, Span span, Text message, std::vector<WitnessStep> witness);

  /// By position and code.
  [[nodiscard]] std::vector<RuleFinding> sorted() const;

private:
  const Workflow& workflow_;
  Diagnostics diagnostics_;
  std::vector<std::vector<WitnessStep>> witnesses_;
};

/// From the beginning to the visit.
[[nodiscard]] std::vector<WitnessStep> witness_to(const Exploration& seen, std::size_t visit);

/// `stage-unreachable`, `transition-never-valid`, `gate-never-opens`. Gives the stages that one of
/// the last two was found at: what follows from it is not told again.
std::set<const Stage*>
check_ways(const RuleSpace& space, const Exploration& best, Findings& findings);

/// `stage-dead-end`, `stage-cycle`.
void check_ends(const RuleSpace& space,
                const Exploration& all,
                const std::set<const Stage*>& told,
                Findings& findings);

/// `gate-waits-for-others`.
void check_others(const RuleSpace& space, const Exploration& all, Findings& findings);

/// What has been written for certain when a case comes to the stage, whatever way it came.
[[nodiscard]] std::map<const Stage*, std::vector<Deed>> guaranteed_deeds(const RuleSpace& space,
                                                                         const Exploration& all);

/// `deadline-never-starts`.
void check_deadline_starts(const RuleSpace& space, const Exploration& best, Findings& findings);

/// `deadline-never-ends`, `deadline-window-too-long`.
void check_deadline_ends(const RuleSpace& space, const Exploration& best, Findings& findings);

/// `validity-ends`, `exit-hidden`.
void check_endings(const RuleSpace& space, const Exploration& best, Findings& findings);

/// `letter-words-missing`.
void check_letter_words(const Workflow& workflow, Findings& findings);

/// `validity-overlap`, `validity-gap` among the ways of a stage and among deadlines.
void check_validity_within(const Workflow& workflow, Findings& findings);

} // namespace sag
