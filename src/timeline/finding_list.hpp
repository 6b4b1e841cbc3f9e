// SPDX-License-Identifier: MPL-2.0
// Where each family of findings adds its own: the case, the day, what has been found, and what
// somebody has acknowledged.

#pragma once

#include "timeline/finding.hpp"
#include "timeline/finding_text.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sag
{

/// One thing that may be late: a clock and its limit.
struct Suspicion
{
  std::string_view code;
  /// Null where the rules set none: then it is never late.
  const Limit* limit = nullptr;
  Date since;
  /// The entry that began it.
  const Entry* entry = nullptr;
  std::string_view unit{};
  FindingText text{};
  /// As in a finding.
  std::string about{};
  /// A warning from its first day, whatever the limit's first number is.
  bool at_once = false;
  /// As in a finding.
  std::optional<Date> due{};
};

class FindingList
{
public:
  FindingList(const Standing& standing, Date day) : standing_(standing), day_(day) {}

  [[nodiscard]] const Standing& standing() const { return standing_; }

  [[nodiscard]] Date day() const { return day_; }

  /// The casebook's own limit of a code, else the workflow's; null when neither has one.
  [[nodiscard]] const Limit* limit(std::string_view code) const;

  /// Found when its working days have passed the limit: a warning past the first number, a stall
  /// past the second.
  void judge(Suspicion suspicion);

  /// Found as it is, without a limit; points at the span.
  void add(std::string_view code,
           std::string_view about,
           Severity severity,
           Date since,
           Span span,
           FindingText text);

  /// Takes out what somebody has acknowledged for a reason until a day, and adds the
  /// acknowledgements that have run out too early or that silence nothing.
  void acknowledge();

  /// The most urgent first.
  [[nodiscard]] std::vector<Finding> sorted() &&;

private:
  /// Whether it silences anything; what it silences is marked.
  [[nodiscard]] bool silences(const Entry& acknowledgement, std::vector<bool>& silent) const;

  /// What all findings of the case have in common, from its first day on.
  [[nodiscard]] Finding
  begin_finding(std::string_view code, std::string_view about, Date since) const;

  const Standing& standing_;
  Date day_;
  std::vector<Finding> found_;
};

void judge_obligations(FindingList& list);

void judge_own_work(FindingList& list);

/// Who has the case: nobody, somebody who is away, somebody whom the citizen does not know.
void judge_caseworker(FindingList& list);

/// What the citizen has been told, and where they want to go.
void judge_citizen(FindingList& list);

/// What the gate of the stage needs and nobody has asked for.
void judge_papers(FindingList& list);

/// Deadlines that are near or were missed, misses of which the citizen was not told in writing, and
/// promises that were not kept. Deadlines of the citizen's own are never among them.
void judge_dates(FindingList& list);

/// What the file says that cannot be so.
void judge_truth(FindingList& list);

} // namespace sag
