// SPDX-License-Identifier: MPL-2.0
// The log of a case as it stands on a day: what had happened by then, what was known by then, by
// date and file order, with corrections carried out.

#pragma once

#include "model/case.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace sag
{

/// From which day the case is looked at. `known_at` leaves out what was written later.
struct Viewpoint
{
  Date as_of;
  std::optional<Date> known_at{};
};

enum class CorrectionProblem : std::uint8_t
{
  no_target,
  several_targets
};

struct FailedCorrection
{
  const Entry* correction;
  CorrectionProblem problem;
  /// The entries that fit, when there are several.
  std::vector<const Entry*> candidates;
};

/// Entries are those of the case itself, or corrected copies that the History owns; both live as
/// long as the case and the History do.
class History
{
public:
  History(const Case& of, const Viewpoint& viewpoint);

  History(History&&) = default;
  History& operator=(History&&) = default;
  History(const History&) = delete;
  History& operator=(const History&) = delete;

  [[nodiscard]] const Case& subject() const { return *case_; }

  [[nodiscard]] const Viewpoint& viewpoint() const { return viewpoint_; }

  /// By date, on one day in file order.
  [[nodiscard]] const std::vector<const Entry*>& entries() const { return entries_; }

  [[nodiscard]] const std::vector<FailedCorrection>& failed_corrections() const { return failed_; }

private:
  void correct_corrections(std::vector<const Entry*>& seen);
  void correct(std::vector<const Entry*>& entries, std::size_t count, const Entry& correction);

  const Case* case_;
  Viewpoint viewpoint_;
  std::deque<Entry> corrected_;
  std::vector<const Entry*> entries_;
  std::vector<FailedCorrection> failed_;
};

} // namespace sag
