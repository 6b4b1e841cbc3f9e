// SPDX-License-Identifier: MPL-2.0
#include "timeline/deadline_findings.hpp"

#include "timeline/deadline.hpp"
#include "timeline/deadline_text.hpp"
#include "timeline/promise.hpp"

#include <utility>

namespace sag
{

namespace
{

class DateJudge
{
public:
  DateJudge(const Standing& standing, Date day) : standing_(standing), day_(day) {}

  void judge(const DeadlineFact& fact)
  {
    if (fact.rule->whose != Whose::municipality || !fact.steps || fact.notice != nullptr)
    {
      return;
    }
    if (fact.state == DeadlineState::running)
    {
      judge_nearness(fact);
    }
    else if (fact.state == DeadlineState::missed)
    {
      const Limit at_once{WorkingDays{0}, WorkingDays{0}, fact.workflow->file, fact.rule->id.span};
      add(fact.rule->notice ? "notice-of-delay-missing" : "deadline-missed",
          at_once,
          fact.steps->end,
          *fact.start,
          fact.rule->notice ? text_of_missing_notice(fact, standing_)
                            : text_of_missed_deadline(fact, standing_));
    }
  }

  void judge_promise()
  {
    const auto broken = find_broken_promise(standing_, day_);
    if (!broken)
    {
      return;
    }
    const Limit* const limit =
        find_limit(standing_.rules->office, *standing_.workflow, "promise-broken");
    const Limit at_once{
        WorkingDays{0}, WorkingDays{0}, standing_.subject->file(), broken->promised->verb_span};
    add("promise-broken",
        limit != nullptr ? *limit : at_once,
        last_day_of(broken->by),
        *broken->promised,
        text_of_broken_promise(*broken, standing_));
  }

  [[nodiscard]] std::vector<Finding> take() { return std::move(found_); }

private:
  /// The days count from the last one on which the end was not near yet, so that a limit is passed
  /// here as everywhere when there are more of them.
  void judge_nearness(const DeadlineFact& fact)
  {
    const Limit* const near =
        fact.rule->near ? &*fact.rule->near
                        : find_limit(standing_.rules->office, *standing_.workflow, "deadline-near");
    if (near == nullptr)
    {
      return;
    }
    const Date last = office().on_or_before(fact.steps->end);
    const Date far = office().subtract(last, WorkingDays{near->warn.count + 1});
    const Limit counted_up{
        WorkingDays{0}, WorkingDays{near->warn.count - near->stall.count}, near->file, near->span};
    add("deadline-near",
        counted_up,
        far,
        *fact.start,
        text_of_near_deadline(fact, standing_, day_));
  }

  void
  add(std::string_view code, const Limit& limit, Date since, const Entry& entry, FindingText text)
  {
    const WorkingDays days = office().elapsed(since, day_);
    if (days <= limit.warn)
    {
      return;
    }
    found_.push_back({code,
                      days > limit.stall ? Severity::error : Severity::warning,
                      standing_.subject->id.value,
                      standing_.subject->file(),
                      entry.verb_span,
                      std::move(text.what),
                      since,
                      days,
                      limit,
                      std::string(standing_.unit()),
                      standing_.stage->id.value,
                      std::move(text.command)});
  }

  [[nodiscard]] const WorkCalendar& office() const { return standing_.rules->calendars.office; }

  const Standing& standing_;
  Date day_;
  std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> deadline_findings(const Standing& standing, Date day)
{
  DateJudge judge(standing, day);
  for (const DeadlineFact& fact : deadlines_of(standing, day))
  {
    judge.judge(fact);
  }
  judge.judge_promise();
  return judge.take();
}

} // namespace sag
