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
  /// A warning from its first day, whatever the limit's first number is.
  bool at_once = false;
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
  void add(std::string_view code, Severity severity, Date since, Span span, FindingText text);

  /// What another file has found by itself.
  void take(std::vector<Finding> findings);

  /// Takes out what somebody has acknowledged for a reason until a day, and adds the
  /// acknowledgements that have run out too early or that silence nothing.
  void acknowledge();

  /// By severity, then longest, then code.
  [[nodiscard]] std::vector<Finding> sorted() &&;

private:
  /// Whether it silences anything; what it silences is marked.
  [[nodiscard]] bool silences(const Entry& acknowledgement, std::vector<bool>& silent) const;

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

/// What the file says that cannot be so.
void judge_truth(FindingList& list);

} // namespace sag
