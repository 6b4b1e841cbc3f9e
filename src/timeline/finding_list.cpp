// SPDX-License-Identifier: MPL-2.0
#include "timeline/finding_list.hpp"

#include "workflow/command_text.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <utility>

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

/// Until which day, that day included; nothing when it was written with an error.
bool holds_on(const Entry& acknowledgement, Date day)
{
  const auto until = acknowledgement.day(Key::until);
  return until && until->value >= day;
}

FindingText text_of_acknowledgement(const Entry& entry, const Standing& standing, bool useless)
{
  const std::string until = format_iso(entry.day(Key::until)->value);
  if (useless)
  {
    const auto line = standing.subject->file()->position(entry.span.begin).line;
    return {both("Kvitteringen for {} til og med {} dæmper intet",
                 "The acknowledgement of {} until {} silences nothing",
                 entry.word(),
                 until),
            case_command(standing, "correct", fmt::format("{} --void because=…", line))};
  }
  return {both("Kvitteringen for {} udløb {}, og meldingen er der stadig",
               "The acknowledgement of {} ran out on {}, and the finding is still there",
               entry.word(),
               until),
          entry_command(standing, fmt::format("acknowledged {} because=… until=…", entry.word()))};
}

} // namespace

const Limit* FindingList::limit(std::string_view code) const
{
  return find_limit(standing_.rules->office, *standing_.workflow, code);
}

void FindingList::judge(Suspicion suspicion)
{
  if (suspicion.limit == nullptr)
  {
    return;
  }
  const WorkingDays days = standing_.rules->calendars.office.elapsed(suspicion.since, day_);
  auto severity = severity_of(days, *suspicion.limit);
  if (!severity && suspicion.at_once && day_ >= suspicion.since)
  {
    severity = Severity::warning;
  }
  if (!severity)
  {
    return;
  }
  Finding finding = begin_finding(suspicion.code, suspicion.about, suspicion.since);
  finding.severity = *severity;
  finding.span = suspicion.entry->verb_span;
  finding.what = std::move(suspicion.text.what);
  finding.limit = *suspicion.limit;
  finding.command = std::move(suspicion.text.command);
  finding.ends_with_letter = suspicion.text.ends_with_letter;
  finding.due = suspicion.due;
  if (!suspicion.unit.empty())
  {
    finding.unit = suspicion.unit;
  }
  found_.push_back(std::move(finding));
}

void FindingList::add(std::string_view code,
                      std::string_view about,
                      Severity severity,
                      Date since,
                      Span span,
                      FindingText text)
{
  Finding finding = begin_finding(code, about, since);
  finding.severity = severity;
  finding.span = span;
  finding.what = std::move(text.what);
  finding.command = std::move(text.command);
  finding.ends_with_letter = text.ends_with_letter;
  found_.push_back(std::move(finding));
}

Finding FindingList::begin_finding(std::string_view code, std::string_view about, Date since) const
{
  Finding finding{code,
                  std::string(about),
                  Severity::warning,
                  standing_.subject->id.value,
                  standing_.subject->file(),
                  Span{},
                  Text{},
                  since,
                  standing_.rules->calendars.office.elapsed(since, day_),
                  std::nullopt,
                  std::string(standing_.unit()),
                  standing_.stage->id.value,
                  std::string()};
  finding.priority = standing_.priority;
  return finding;
}

bool FindingList::silences(const Entry& acknowledgement, std::vector<bool>& silent) const
{
  bool any = false;
  for (std::size_t at = 0; at < found_.size(); ++at)
  {
    const bool meant = found_[at].code == acknowledgement.word();
    silent[at] = silent[at] || meant;
    any = any || meant;
  }
  return any;
}

void FindingList::acknowledge()
{
  std::vector<bool> silent(found_.size(), false);
  std::vector<const Entry*> useless;
  for (const Entry* const entry : standing_.acknowledged)
  {
    const FindingCode* const code = find_finding_code(entry->word());
    if (holds_on(*entry, day_) && !silences(*entry, silent) && code != nullptr)
    {
      useless.push_back(entry);
    }
  }
  std::vector<Finding> loud;
  std::vector<const Entry*> expired;
  for (std::size_t at = 0; at < found_.size(); ++at)
  {
    if (silent[at])
    {
      continue;
    }
    loud.push_back(std::move(found_[at]));
    const Finding& finding = loud.back();
    for (const Entry* const entry : standing_.acknowledged)
    {
      const auto until = entry->day(Key::until);
      const bool once = std::ranges::find(expired, entry) == expired.end();
      if (once && until && entry->word() == finding.code && finding.since <= until->value)
      {
        expired.push_back(entry);
      }
    }
  }
  found_ = std::move(loud);
  for (const auto* const entries : {&useless, &expired})
  {
    const bool no_use = entries == &useless;
    for (const Entry* const entry : *entries)
    {
      add(no_use ? "acknowledgement-useless" : "acknowledgement-expired",
          entry->word(),
          Severity::warning,
          no_use ? entry->date.value : entry->day(Key::until)->value,
          entry->value.span,
          text_of_acknowledgement(*entry, standing_, no_use));
    }
  }
}

std::vector<Finding> FindingList::sorted() &&
{
  std::stable_sort(found_.begin(), found_.end(), is_more_urgent);
  return std::move(found_);
}

} // namespace sag
