// SPDX-License-Identifier: MPL-2.0
#include "timeline/finding.hpp"

#include "timeline/deadline_findings.hpp"
#include "timeline/finding_text.hpp"
#include "timeline/turn.hpp"

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

/// Past the first number a warning, past the second a stall; nothing before.
std::optional<Severity> severity_of(WorkingDays days, const Limit& limit)
{
  if (days > limit.stall)
  {
    return Severity::error;
  }
  return days > limit.warn ? std::optional(Severity::warning) : std::nullopt;
}

/// Silenced by somebody for a reason until a day.
bool is_acknowledged(const Standing& standing, std::string_view code, Date day)
{
  const auto& entries = standing.acknowledged;
  return std::any_of(entries.begin(),
                     entries.end(),
                     [&](const Entry* entry)
                     {
                       const auto until = entry->day(Key::until);
                       return entry->word() == code && until && until->value >= day;
                     });
}

class Judge
{
public:
  Judge(const Standing& standing, Date day) : standing_(standing), day_(day) {}

  void judge_items()
  {
    for (const OpenItem* const item : standing_.open_items(day_))
    {
      const auto limit = limit_of(*item, standing_);
      if (limit)
      {
        add(limit->code,
            *limit->limit,
            limit->since,
            *item->opened,
            unit_of(*item, standing_),
            text_of_item(*item, standing_));
      }
    }
  }

  /// Our own uninterrupted work: only while nothing at all is open.
  void judge_work()
  {
    const Stage& stage = *standing_.stage;
    const bool closed = stage.final_stage && standing_.new_application == nullptr;
    if (closed || stage.turn != Turn::work || !standing_.open_items(day_).empty())
    {
      return;
    }
    const Entry* const from =
        standing_.last_step != nullptr ? standing_.last_step : standing_.begun;
    add(stage.work.code,
        work_limit(standing_),
        work_since(standing_, day_),
        *from,
        standing_.unit(),
        text_of_work(stage.work.code, standing_));
  }

  void judge_owner()
  {
    const Limit* const limit =
        find_limit(standing_.rules->office, *standing_.workflow, "not-assigned");
    if (standing_.owner.empty() && limit != nullptr)
    {
      add("not-assigned",
          *limit,
          standing_.begun->date.value,
          *standing_.begun,
          standing_.unit(),
          text_of_missing_owner(standing_));
    }
  }

  /// Only what the citizen heard from us resets this clock; a call from the citizen does not. The
  /// days on which the case was closed do not count.
  void judge_information()
  {
    const Stage& stage = *standing_.stage;
    const Limit* const limit =
        stage.inform
            ? &*stage.inform
            : find_limit(standing_.rules->office, *standing_.workflow, "citizen-not-informed");
    const Entry* const last =
        standing_.last_contact != nullptr ? standing_.last_contact : standing_.begun;
    if (limit != nullptr)
    {
      add("citizen-not-informed",
          *limit,
          std::max(last->date.value, standing_.open_since.value_or(last->date.value)),
          *last,
          standing_.unit(),
          text_of_silence(standing_));
    }
  }

  void judge_dates()
  {
    for (Finding& finding : deadline_findings(standing_, day_))
    {
      if (!is_acknowledged(standing_, finding.code, day_))
      {
        found_.push_back(std::move(finding));
      }
    }
  }

  [[nodiscard]] std::vector<Finding> sorted()
  {
    std::stable_sort(found_.begin(),
                     found_.end(),
                     [](const Finding& a, const Finding& b)
                     {
                       return a.severity != b.severity ? a.severity < b.severity
                              : a.days != b.days       ? a.days > b.days
                                                       : a.code < b.code;
                     });
    return std::move(found_);
  }

private:
  void add(std::string_view code,
           const Limit& limit,
           Date since,
           const Entry& entry,
           std::string_view unit,
           FindingText text)
  {
    const WorkingDays days = standing_.rules->calendars.office.elapsed(since, day_);
    const auto severity = severity_of(days, limit);
    if (!severity || is_acknowledged(standing_, code, day_))
    {
      return;
    }
    found_.push_back({code,
                      *severity,
                      standing_.subject->id.value,
                      standing_.subject->file(),
                      entry.verb_span,
                      std::move(text.what),
                      since,
                      days,
                      limit,
                      std::string(unit),
                      standing_.stage->id.value,
                      std::move(text.command)});
  }

  const Standing& standing_;
  Date day_;
  std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> findings_of(const Standing& standing, Date day)
{
  if (!standing.is_open(day))
  {
    return {};
  }
  Judge judge(standing, day);
  judge.judge_items();
  judge.judge_work();
  judge.judge_owner();
  judge.judge_information();
  judge.judge_dates();
  return judge.sorted();
}

bool waits_for_others(const Standing& standing, Date day)
{
  if (!standing.is_open(day))
  {
    return false;
  }
  const Cause cause = turn_of(standing, day).cause;
  return cause != Cause::internal && cause != Cause::work;
}

} // namespace sag
