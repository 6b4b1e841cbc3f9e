// SPDX-License-Identifier: MPL-2.0
// Going through all cases: each is judged on its own, results come in the files' order, and what
// had to be left out is said and never counts as fine.

#pragma once

#include "casebook/layout.hpp"
#include "commands/find_case.hpp"
#include "commands/json.hpp"
#include "workflow/review.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sag
{

/// A file named at the command line, relative to the working directory or the casebook, as a path
/// in the casebook: a case, casebook.yaml, or a file of workflows/ or letters/. Fault for any
/// other.
[[nodiscard]] std::string path_in_casebook(const Casebook& casebook, const std::string& file);

template <typename Result> struct Scan
{
  std::vector<Result> results;
  std::size_t seen = 0;
  /// Why each case that was left out was: a line for people.
  std::vector<Text> left_out;
  /// Cases left out since nobody has reviewed their rules for the day.
  std::size_t not_reviewed = 0;

  [[nodiscard]] CasesSeen cases() const { return {seen, left_out.size(), not_reviewed}; }

  [[nodiscard]] ExitStatus status() const
  {
    const ExitStatus some = seen == 0 ? ExitStatus::no_cases : ExitStatus::fine;
    const ExitStatus all = left_out.empty() ? ExitStatus::fine : ExitStatus::incomplete;
    return worst(worst(some, all), not_reviewed == 0 ? ExitStatus::fine : ExitStatus::not_covered);
  }
};

/// Why nothing was computed from the file.
[[nodiscard]] Text reason_left_out(const CaseFile& file);

/// Tells on stderr what was left out.
void report_left_out(Context& context, const std::vector<Text>& left_out, std::size_t seen);

/// Tells on stderr that there is nothing that could be looked at.
void complain_of_no_cases(Context& context);

/// Tells on stderr which rules nobody has reviewed for the day, once each.
void report_not_reviewed(Context& context, const std::vector<const Workflow*>& rules);

/// `judge(const WorkingCase&)` gives one Result; it is called from several threads at once.
template <typename Result, typename Judge>
Scan<Result> scan_cases(Context& context, const Judge& judge, Asks asks = Asks::rules)
{
  require_sound_rules(context);
  const auto paths = context.book().files.case_files();
  std::vector<std::optional<Result>> slots(paths.size());
  std::vector<std::optional<Text>> reasons(paths.size());
  std::vector<const Workflow*> not_reviewed(paths.size(), nullptr);
  for_each_case(context.book(),
                paths,
                context.viewpoint(),
                [&](std::size_t at, CaseFile&& file)
                {
                  if (!file.sound())
                  {
                    reasons[at] = reason_left_out(file);
                    return;
                  }
                  const WorkingCase work = working_case_of(context, std::move(file));
                  if (asks == Asks::rules && !rules_cover(*work.standing, context.today))
                  {
                    not_reviewed[at] = work.standing->workflow;
                    return;
                  }
                  slots[at] = judge(work);
                });
  Scan<Result> scan;
  scan.seen = paths.size();
  for (std::size_t at = 0; at < paths.size(); ++at)
  {
    if (slots[at])
    {
      scan.results.push_back(std::move(*slots[at]));
    }
    else if (reasons[at])
    {
      scan.left_out.push_back(std::move(*reasons[at]));
    }
    scan.not_reviewed += not_reviewed[at] != nullptr ? 1u : 0u;
  }
  report_left_out(context, scan.left_out, scan.seen);
  report_not_reviewed(context, not_reviewed);
  return scan;
}

} // namespace sag
