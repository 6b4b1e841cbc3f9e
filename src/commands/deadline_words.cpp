// SPDX-License-Identifier: MPL-2.0
#include "commands/deadline_words.hpp"

#include "calendar/date_text.hpp"

namespace sag
{

namespace
{

/// "man 2026-11-02"
Text weekday_date(Date date)
{
  return {fmt::format("{} {}", format_weekday_short(date, Language::danish), format_iso(date)),
          fmt::format("{} {}", format_weekday_short(date, Language::english), format_iso(date))};
}

/// The sentences with {0} the day in words and {1} what else they tell.
Text with_day(std::string_view da, std::string_view en, Date date, std::string_view more = {})
{
  const Text day = weekday_date(date);
  return {fmt::format(fmt::runtime(da), day.da, more), fmt::format(fmt::runtime(en), day.en, more)};
}

Text place_words(const SourceFilePtr& file, Span span)
{
  return same(fmt::format("{}:{}", file->path(), file->position(span.begin).line));
}

Text entry_words(const NamedEntry& entry, const SourceFilePtr& file)
{
  return same(fmt::format("{} {} {} ({})",
                          format_iso(entry.date),
                          name_of(entry.verb),
                          entry.word,
                          place_words(file, entry.span).da));
}

Text day_zero_words(const DeadlineSteps& steps, const WorkCalendar& public_days)
{
  if (!steps.delivery)
  {
    return weekday_date(steps.from);
  }
  const std::string sent = format_iso(steps.event);
  switch (*steps.delivery)
  {
  case Delivery::digital:
    return with_day("{}: sendt digitalt {}, modtaget samme dag",
                    "{}: sent digitally {}, received the same day",
                    steps.from,
                    sent);
  case Delivery::handed:
    return with_day("{}: givet i hånden {}", "{}: handed over {}", steps.from, sent);
  case Delivery::post:
  case Delivery::quick_letter:
    break;
  }
  const int weekdays = public_days.elapsed(steps.event, steps.from).count;
  return with_day(
      "{}: sendt med posten {} hverdage før, så længe regnes brevet for at være undervejs",
      "{}: sent by post {} weekdays before, as long as the letter is presumed to take",
      steps.from,
      fmt::format("{}", weekdays));
}

Text counting_words(TermUnit unit)
{
  switch (unit)
  {
  case TermUnit::days:
    return {"alle dage tælles", "every day counts"};
  case TermUnit::weeks:
    return {"samme ugedag", "the same weekday"};
  case TermUnit::months:
    return {"samme dato i måneden", "the same date of the month"};
  case TermUnit::working_days:
    return {"kun arbejdsdage tælles", "only working days count"};
  }
  return {};
}

Text end_words(TermEnd ends)
{
  switch (ends)
  {
  case TermEnd::same_date:
    return {};
  case TermEnd::last_day:
    return {"; til og med dagen før", "; up to and with the day before"};
  case TermEnd::next_month:
    return {"; derefter den 1. i den næste måned", "; then the 1st of the next month"};
  }
  return {};
}

Text length_words(const DeadlineRow& row)
{
  const Term length = row.steps->length;
  const Text counting = counting_words(length.unit);
  Text text{fmt::format("{}: {}", describe_term(length, Language::danish), counting.da),
            fmt::format("{}: {}", describe_term(length, Language::english), counting.en)};
  if (row.steps->month_shortened)
  {
    text.da += ", eller månedens sidste, når datoen mangler";
    text.en += ", or the last of the month where that date is missing";
  }
  const Text ends = end_words(row.rule->ends);
  text.da += ends.da;
  text.en += ends.en;
  if (row.occurrence > 1)
  {
    text.da += fmt::format(" ({}. gang, regnet fra den samme dag 0)", row.occurrence);
    text.en += fmt::format(" (time {}, counted from the same day 0)", row.occurrence);
  }
  return text;
}

Text calendar_words(const Deadline& rule)
{
  return rule.calendar == CalendarChoice::office
             ? Text{"kontorets arbejdsdage", "the office's working days"}
             : Text{"helligdage og weekender", "public holidays and weekends"};
}

Text rolling_words(const DeadlineRow& row, const Calendars& calendars)
{
  const DeadlineSteps& steps = *row.steps;
  if (steps.end != steps.raw)
  {
    return with_day("til {}, den næste hverdag", "to {}, the next weekday", steps.end);
  }
  if (row.rule->rolling == Rolling::next_working_day)
  {
    return {"nej, det er en hverdag", "no, it is a weekday"};
  }
  if (row.rule->whose != Whose::municipality || calendars.office.is_working_day(steps.raw))
  {
    return {"nej", "no"};
  }
  return with_day("nej: vores egen frist venter ikke på en hverdag; den sidste arbejdsdag er {}",
                  "no: our own deadline does not wait for a weekday; the last working day is {}",
                  calendars.office.on_or_before(steps.raw));
}

Text rule_words(const DeadlineRow& row)
{
  return same(fmt::format(
      "{} ({})", row.rule->id.value, place_words(row.workflow->file, row.rule->id.span).da));
}

Text generous_words(const DeadlineSteps& steps)
{
  return with_day("borgeren lukkes ind til og med {}",
                  "the citizen is let in up to and with {}",
                  steps.generous_end);
}

} // namespace

Text state_words(const DeadlineRow& row)
{
  const std::string on = row.ended_on ? format_iso(*row.ended_on) : std::string();
  switch (row.state)
  {
  case DeadlineState::running:
    return row.rule->whose == Whose::effect ? Text{"kommer", "to come"} : Text{"løber", "runs"};
  case DeadlineState::met:
    if (row.rule->whose == Whose::effect)
    {
      return both("afgjort {}", "settled {}", on);
    }
    return row.met_late ? both("opfyldt for sent, {}", "met late, {}", on)
                        : both("opfyldt {}", "met {}", on);
  case DeadlineState::missed:
    return row.new_day ? both("overskredet; lovet er nu {}",
                              "missed; promised is now {}",
                              format_iso(*row.new_day))
                       : Text{"overskredet", "missed"};
  case DeadlineState::passed:
    return row.rule->whose == Whose::effect ? Text{"nået", "reached"} : Text{"udløbet", "over"};
  case DeadlineState::superseded:
    return both("begyndt forfra {}", "begun anew {}", on);
  case DeadlineState::closed:
    return both("sagen lukkede {}", "the case closed {}", on);
  case DeadlineState::unknown:
    return {"kan ikke regnes ud: `sent` og `via` mangler",
            "cannot be reckoned: `sent` and `via` are missing"};
  }
  return {};
}

Text law_words(const Deadline& rule)
{
  if (rule.verified)
  {
    return same(rule.law);
  }
  return both("{}{}ikke efterset", "{}{}not verified", rule.law, rule.law.empty() ? "" : "; ");
}

std::vector<TraceLine> trace_of(const DeadlineRow& row, const Calendars& calendars)
{
  std::vector<TraceLine> lines{
      {{"begynder", "starts"}, entry_words(row.start, row.file)},
      {{"regel", "rule"}, rule_words(row)},
      {{"lov", "law"}, law_words(*row.rule)},
  };
  if (row.steps)
  {
    const DeadlineSteps& steps = *row.steps;
    lines.push_back({{"dag 0", "day 0"}, day_zero_words(steps, calendars.public_days)});
    lines.push_back({{"længde", "length"}, length_words(row)});
    lines.push_back({{"kalender", "calendar"}, calendar_words(*row.rule)});
    lines.push_back({{"regnet til", "comes to"}, weekday_date(steps.raw)});
    lines.push_back({{"flyttes", "moved"}, rolling_words(row, calendars)});
    lines.push_back({{"slutter", "ends"}, weekday_date(steps.end)});
    if (steps.generous_end != steps.end)
    {
      lines.push_back({{"i praksis", "in practice"}, generous_words(steps)});
    }
  }
  lines.push_back({{"står", "stands"}, state_words(row)});
  if (row.ended_by)
  {
    lines.push_back({{"ved", "by"}, entry_words(*row.ended_by, row.file)});
  }
  if (row.notice)
  {
    lines.push_back({{"besked", "notice"}, entry_words(*row.notice, row.file)});
  }
  const bool ours = row.rule->whose == Whose::municipality;
  lines.push_back(
      {ours ? Text{"ellers", "otherwise"} : Text{"derefter", "after it"}, row.rule->missed});
  return lines;
}

} // namespace sag
