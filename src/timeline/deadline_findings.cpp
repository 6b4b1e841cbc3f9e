// SPDX-License-Identifier: MPL-2.0
// The findings of days: which deadline is near or was missed, of which miss the citizen was not
// told in writing, and which promise was not kept or is
// to be kept now.

#include "timeline/deadline_text.hpp"
#include "timeline/finding_list.hpp"
#include "workflow/deadline.hpp"
#include "workflow/promise.hpp"

#include <utility>

namespace sag
{

namespace
{

class DateJudge
{
public:
  explicit DateJudge(FindingList& list) : list_(list), standing_(list.standing()) {}

  void judge(const DeadlineFact& fact)
  {
    if (fact.rule->whose != Whose::municipality || !fact.steps || fact.notice != nullptr)
    {
      return;
    }
    if (fact.state == DeadlineState::running)
    {
      judge_near_deadline(fact);
    }
    else if (fact.state == DeadlineState::missed)
    {
      const Limit at_once{WorkingDays{0}, WorkingDays{0}, fact.workflow->file, fact.rule->id.span};
      list_.judge({fact.rule->notice ? "notice-of-delay-missing" : "deadline-missed",
                   &at_once,
                   fact.steps->end,
                   fact.start,
                   {},
                   fact.rule->notice ? text_of_missing_notice(fact, standing_)
                                     : text_of_missed_deadline(fact, standing_),
                   fact.rule->id.value});
    }
  }

  void judge_promises()
  {
    if (const auto broken = find_broken_promise(standing_, list_.day()))
    {
      judge_broken(*broken);
      return;
    }
    for (const OpenPromise& promise : open_promises(standing_))
    {
      const Limit* const near = list_.limit("letter-due");
      if (!promise.decision && near != nullptr)
      {
        judge_nearness({.code = "letter-due",
                        .entry = promise.promised,
                        .text = text_of_promised_letter(promise, standing_),
                        .about = "next"},
                       last_day_of(promise.by),
                       *near);
      }
    }
  }

private:
  void judge_broken(const OpenPromise& broken)
  {
    const Limit* const limit = list_.limit("promise-broken");
    const Limit at_once{
        WorkingDays{0}, WorkingDays{0}, standing_.subject->file(), broken.promised->verb_span};
    list_.judge({"promise-broken",
                 limit != nullptr ? limit : &at_once,
                 last_day_of(broken.by),
                 broken.promised,
                 {},
                 text_of_broken_promise(broken, standing_),
                 broken.decision ? "decision" : "next"});
  }

  void judge_near_deadline(const DeadlineFact& fact)
  {
    const Limit* const near = fact.rule->near ? &*fact.rule->near : list_.limit("deadline-near");
    if (near != nullptr)
    {
      judge_nearness({.code = "deadline-near",
                      .entry = fact.start,
                      .text = text_of_near_deadline(fact, standing_, list_.day()),
                      .about = fact.rule->id.value},
                     fact.steps->end,
                     *near);
    }
  }

  /// What a day that is coming up is about.
  struct Coming
  {
    std::string_view code;
    const Entry* entry = nullptr;
    FindingText text{};
    std::string_view about{};
  };

  /// The days count from the last one on which the end was not near yet, so that a limit is passed
  /// here as everywhere when there are more of them.
  void judge_nearness(Coming coming, Date end, const Limit& near)
  {
    const Date last = office().on_or_before(end);
    const Date far = office().subtract(last, WorkingDays{near.warn.count + 1});
    const Limit counted_up{
        WorkingDays{0}, WorkingDays{near.warn.count - near.stall.count}, near.file, near.span};
    list_.judge({coming.code,
                 &counted_up,
                 far,
                 coming.entry,
                 {},
                 std::move(coming.text),
                 std::string(coming.about),
                 false,
                 end});
  }

  [[nodiscard]] const WorkCalendar& office() const { return standing_.rules->calendars.office; }

  FindingList& list_;
  const Standing& standing_;
};

} // namespace

void judge_dates(FindingList& list)
{
  DateJudge judge(list);
  for (const DeadlineFact& fact : deadlines_of(list.standing(), list.day()))
  {
    judge.judge(fact);
  }
  judge.judge_promises();
}

} // namespace sag
