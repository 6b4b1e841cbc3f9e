// SPDX-License-Identifier: MPL-2.0
#include "timeline/deadline_text.hpp"

#include "calendar/date_text.hpp"
#include "workflow/command_text.hpp"

#include <utility>

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
FindingText ended_by_new_day(Text what, const Standing& standing)
{
  return ended_by_letter(std::move(what), standing, "--decision DATE");
}

/// With the entry that would meet it; where that is no single step of ours, what may happen next.
FindingText ended_by_meeting(Text what, const DeadlineFact& fact, const Standing& standing)
{
  for (const Trigger& until : fact.rule->until)
  {
    if (until.verb == Verb::informed)
    {
      return ended_by_letter(std::move(what), standing);
    }
    const bool single = until.verb == Verb::answered || until.verb == Verb::assessed
                        || until.verb == Verb::met || until.verb == Verb::received;
    if (single && until.words.size() == 1)
    {
      const std::string& word = until.words.front().value;
      return {std::move(what),
              entry_command(standing, verb_and_name(name_of(until.verb), word, fact.start->ref()))};
    }
  }
  return {std::move(what), case_command(standing, "next")};
}

Text words_of_near(const DeadlineFact& fact, int left)
{
  if (left == 0)
  {
    return with_deadline(fact,
                         "{0}: fristen er {1}, og ingen arbejdsdage er tilbage",
                         "{0}: due on {1}, and no working day is left");
  }
  if (left == 1)
  {
    return with_deadline(
        fact, "{0}: fristen er {1}, om 1 arbejdsdag", "{0}: due on {1}, in 1 working day");
  }
  return with_deadline(fact,
                       "{0}: fristen er {1}, om {2} arbejdsdage",
                       "{0}: due on {1}, in {2} working days",
                       left);
}

} // namespace

FindingText text_of_near_deadline(const DeadlineFact& fact, const Standing& standing, Date day)
{
  const int left = standing.rules->calendars.office.elapsed(day, fact.steps->end).count;
  return ended_by_meeting(words_of_near(fact, left), fact, standing);
}

FindingText text_of_missed_deadline(const DeadlineFact& fact, const Standing& standing)
{
  return ended_by_meeting(
      with_deadline(fact, "{0}: fristen {1} er overskredet", "{0}: the deadline of {1} has passed"),
      fact,
      standing);
}

FindingText text_of_missing_notice(const DeadlineFact& fact, const Standing& standing)
{
  return ended_by_new_day(
      with_deadline(fact,
                    "{0}: fristen {1} er overskredet uden skriftlig besked til borgeren",
                    "{0}: the deadline of {1} has passed and the citizen was not told in "
                    "writing"),
      standing);
}

FindingText text_of_promised_letter(const OpenPromise& promise, const Standing& standing)
{
  return ended_by_letter(both("Borgeren er lovet at høre fra os senest {}",
                              "The citizen was promised to hear from us by {}",
                              format_iso(promise.by)),
                         standing);
}

FindingText text_of_broken_promise(const OpenPromise& broken, const Standing& standing)
{
  const std::string by = format_iso(broken.by);
  if (broken.decision)
  {
    return ended_by_new_day(both("Afgørelsen var lovet senest {} og er ikke kommet",
                                 "The decision was promised by {} and has not come",
                                 by),
                            standing);
  }
  return ended_by_letter(both("Borgeren skulle have hørt fra os senest {}",
                              "The citizen was to hear from us by {}",
                              by),
                         standing);
}

} // namespace sag
