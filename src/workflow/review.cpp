// SPDX-License-Identifier: MPL-2.0
#include "workflow/review.hpp"

namespace sag
{

namespace
{

/// Time enough to read a law that begins with the year, and to change the rules.
constexpr int days_ahead = 30;

Text cure()
{
  return {"se reglerne og deres kilder igennem, ret dem, og skriv en ny dag i `reviewed-until`",
          "look the rules and their sources through, mend them, and write a new day in "
          "`reviewed-until`"};
}

} // namespace

bool is_reviewed_for(const Workflow& workflow, Date day)
{
  return day <= workflow.reviewed_until.value;
}

bool rules_cover(const Standing& standing, Date day)
{
  return is_reviewed_for(*standing.workflow, day) || !standing.is_open(day);
}

Text not_reviewed_words(const Workflow& workflow, Date day)
{
  const auto line = workflow.file->position(workflow.reviewed_until.span.begin).line;
  return both(
      "{} er kun efterset til og med {} ({}:{}), så intet er regnet ud efter de regler for {}",
      "{} has been reviewed only up to and with {} ({}:{}), so nothing is computed under "
      "these rules for {}",
      workflow.id.value,
      format_iso(workflow.reviewed_until.value),
      workflow.file->path(),
      line,
      format_iso(day));
}

void check_reviewed(const Workflow& workflow, Date day, Diagnostics& diagnostics)
{
  const Date last = workflow.reviewed_until.value;
  if (!is_reviewed_for(workflow, day))
  {
    diagnostics
        .error("rules-not-reviewed",
               workflow.file,
               workflow.reviewed_until.span,
               not_reviewed_words(workflow, day))
        .help(cure());
  }
  else if (last < day.plus_days(days_ahead))
  {
    diagnostics
        .warning(
            "rules-review-near",
            workflow.file,
            workflow.reviewed_until.span,
            both("{} er efterset til og med {}; derefter regnes intet ud efter de regler",
                 "{} has been reviewed up to and with {}; after that nothing is computed under "
                 "these rules",
                 workflow.id.value,
                 format_iso(last)))
        .help(cure());
  }
}

} // namespace sag
