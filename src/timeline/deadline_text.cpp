// SPDX-License-Identifier: MPL-2.0
#include "timeline/deadline_text.hpp"

#include "calendar/date_text.hpp"
#include "workflow/command_text.hpp"

namespace sag
{

namespace
{

/// The sentence with {0} the deadline's name, {1} its last day and {2} a number.
Text with_deadline(const DeadlineFact& fact,
                   std::string_view da,
                   std::string_view en,
                   int number = 0)
{
  const Date end = fact.steps->end;
  return {fmt::format(fmt::runtime(da),
                      fact.rule->name.da,
                      format_date(end, DateStyle::short_day_month, Language::danish),
                      number),
          fmt::format(fmt::runtime(en),
                      fact.rule->name.en,
                      format_date(end, DateStyle::short_day_month, Language::english),
                      number)};
}

/// The day of the decision is for people to name.
std::string letter_with_decision(const Standing& standing)
{
  return case_command(standing, "letter", "--decision DATE");
}

/// The entry that would meet it; where that is no single step of ours, what may happen next.
std::string meeting_command(const DeadlineFact& fact, const Standing& standing)
{
  for (const Trigger& until : fact.rule->until)
  {
    if (until.verb == Verb::informed)
    {
      return case_command(standing, "letter");
    }
    const bool single = until.verb == Verb::answered || until.verb == Verb::assessed
                        || until.verb == Verb::met || until.verb == Verb::received;
    if (single && until.words.size() == 1)
    {
      return entry_command(
          standing,
          verb_and_name(name_of(until.verb), until.words.front().value, fact.start->ref()));
    }
  }
  return case_command(standing, "next");
}

} // namespace

FindingText text_of_near_deadline(const DeadlineFact& fact, const Standing& standing, Date day)
{
  const int left = standing.rules->calendars.office.elapsed(day, fact.steps->end).count;
  const std::string command = meeting_command(fact, standing);
  if (left == 0)
  {
    return {with_deadline(fact,
                          "{0}: fristen er {1}, og ingen arbejdsdage er tilbage",
                          "{0}: due on {1}, and no working day is left"),
            command};
  }
  if (left == 1)
  {
    return {with_deadline(
                fact, "{0}: fristen er {1}, om 1 arbejdsdag", "{0}: due on {1}, in 1 working day"),
            command};
  }
  return {with_deadline(fact,
                        "{0}: fristen er {1}, om {2} arbejdsdage",
                        "{0}: due on {1}, in {2} working days",
                        left),
          command};
}

FindingText text_of_missed_deadline(const DeadlineFact& fact, const Standing& standing)
{
  return {
      with_deadline(fact, "{0}: fristen {1} er overskredet", "{0}: the deadline of {1} has passed"),
      meeting_command(fact, standing)};
}

FindingText text_of_missing_notice(const DeadlineFact& fact, const Standing& standing)
{
  return {with_deadline(fact,
                        "{0}: fristen {1} er overskredet uden skriftlig besked til borgeren",
                        "{0}: the deadline of {1} has passed and the citizen was not told in "
                        "writing"),
          letter_with_decision(standing)};
}

FindingText text_of_promised_letter(const OpenPromise& promise, const Standing& standing)
{
  return {both("Borgeren er lovet at høre fra os senest {}",
               "The citizen was promised to hear from us by {}",
               format_iso(promise.by)),
          case_command(standing, "letter")};
}

FindingText text_of_broken_promise(const OpenPromise& broken, const Standing& standing)
{
  const std::string by = format_iso(broken.by);
  if (broken.decision)
  {
    return {both("Afgørelsen var lovet senest {} og er ikke kommet",
                 "The decision was promised by {} and has not come",
                 by),
            letter_with_decision(standing)};
  }
  return {both("Borgeren skulle have hørt fra os senest {}",
               "The citizen was to hear from us by {}",
               by),
          case_command(standing, "letter")};
}

} // namespace sag
