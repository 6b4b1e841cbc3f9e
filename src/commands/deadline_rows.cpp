// SPDX-License-Identifier: MPL-2.0
#include "commands/deadline_rows.hpp"

#include "workflow/promise.hpp"

namespace sag
{

namespace
{

NamedEntry named(const Entry& entry)
{
  return {entry.verb, std::string(entry.word()), entry.date.value, entry.verb_span};
}

int working_days_until(const WorkCalendar& office, Date today, Date end)
{
  return today <= end ? office.elapsed(today, end).count : -office.elapsed(end, today).count;
}

} // namespace

std::vector<DeadlineRow> deadline_rows(const Context& context, const WorkingCase& work)
{
  const Standing& standing = *work.standing;
  const WorkCalendar& office = context.rules().calendars.office;
  std::vector<DeadlineRow> rows;
  for (const DeadlineFact& fact : deadlines_of(standing, context.today))
  {
    DeadlineRow row{.id = work.subject().id.value,
                    .file = work.subject().file(),
                    .owner = std::string(standing.owner),
                    .unit = std::string(standing.unit()),
                    .stage = standing.stage->id.value,
                    .rule = fact.rule,
                    .workflow = fact.workflow,
                    .occurrence = fact.occurrence,
                    .state = fact.state,
                    .steps = fact.steps,
                    .start = named(*fact.start),
                    .ended_by = {},
                    .ended_on = fact.ended_on,
                    .met_late = fact.met_late(),
                    .new_day = {},
                    .notice = {},
                    .working_days_left = {}};
    if (fact.ended_by != nullptr)
    {
      row.ended_by = named(*fact.ended_by);
    }
    if (fact.notice != nullptr)
    {
      row.notice = named(*fact.notice);
      const Entry* const newest = standing.promised_decision;
      row.new_day = promise_of(newest != nullptr ? *newest : *fact.notice)->decision->value;
    }
    if (fact.is_open() && fact.steps)
    {
      row.working_days_left = working_days_until(office, context.today, fact.steps->end);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace sag
