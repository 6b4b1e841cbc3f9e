// SPDX-License-Identifier: MPL-2.0
// One entry as a sentence, with the names that colleagues use.

#include "calendar/date_text.hpp"
#include "diagnostics/cpr.hpp"
#include "letters/letter_scene.hpp"
#include "letters/plain_text.hpp"
#include "letters/story.hpp"
#include "letters/story_words.hpp"
#include "letters/tell_paper.hpp"
#include "workflow/finding_codes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

class EntryTeller
{
public:
  EntryTeller(const Entry& entry, const Standing& standing, Language language)
      : entry_(entry), standing_(standing), words_(standing, language)
  {
  }

  [[nodiscard]] Text tell() const
  {
    switch (entry_.verb)
    {
    case Verb::applied:
    case Verb::opened:
    case Verb::migrated:
      return tell_beginning();
    case Verb::assigned:
    case Verb::handed_over:
    case Verb::accepted:
      return tell_responsibility();
    case Verb::stage:
      return tell_stage();
    case Verb::goal:
      return tell_goal();
    case Verb::measure:
      return tell_measure(entry_, standing_, words_);
    case Verb::requested:
    case Verb::reminded:
    case Verb::postponed:
    case Verb::received:
    case Verb::declined:
    case Verb::withdrawn:
    case Verb::assessed:
      return tell_paper(entry_, standing_, words_);
    case Verb::consented:
    case Verb::asked:
    case Verb::answered:
    case Verb::paused:
    case Verb::resumed:
    case Verb::complained:
    case Verb::changed:
      return tell_citizen();
    case Verb::met:
      return tell_meeting();
    case Verb::informed:
      return tell_information();
    case Verb::decided:
      return tell_decision();
    case Verb::company:
    case Verb::acknowledged:
    case Verb::corrected:
    case Verb::noted:
      return tell_remark();
    }
    return {};
  }

private:
  [[nodiscard]] Text tell_beginning() const
  {
    const Workflow& rules = *standing_.workflow;
    if (entry_.verb == Verb::applied)
    {
      const std::string name = words_.listed(rules.applications, entry_.word());
      return both("Ansøgningen kom: {}.", "The application came: {}.", name);
    }
    if (entry_.verb == Verb::opened)
    {
      const std::string name = words_.listed(rules.openings, entry_.word());
      return both("Sagen blev åbnet: {}.", "The case was opened: {}.", name);
    }
    const Workflow* const to = standing_.rules->find_workflow(entry_.word());
    const std::string name =
        to != nullptr ? to->name.in(words_.language()) : std::string(entry_.word());
    return both(
        "Sagen gik over til andre regler: {}.", "The case passed to other rules: {}.", name);
  }

  [[nodiscard]] Text tell_responsibility() const
  {
    if (entry_.verb == Verb::assigned)
    {
      const std::string person = words_.person(entry_.word());
      return both("{} fik ansvaret for sagen.", "{} became responsible for the case.", person);
    }
    const std::string unit = words_.unit(entry_.word());
    if (entry_.verb == Verb::handed_over)
    {
      return both("Sagen blev givet videre til {}.", "The case was handed over to {}.", unit);
    }
    const std::string person = words_.person(entry_.who.value);
    return both("{} tog imod sagen; {} har nu ansvaret.",
                "{} accepted the case; {} is now responsible.",
                unit,
                person);
  }

  [[nodiscard]] Text tell_stage() const
  {
    const Stage* const stage = standing_.workflow->find_stage(entry_.word());
    const std::string name =
        stage != nullptr ? stage->name.in(words_.language()) : std::string(entry_.word());
    Text text = both("Sagen gik til trinnet {}.", "The case moved to the stage {}.", name);
    if (const auto outcome = entry_.text(Key::outcome))
    {
      const std::string word = words_.listed(standing_.workflow->outcomes, outcome->value);
      append(text, both("Udfald: {}.", "Outcome: {}.", word));
    }
    if (const auto day = entry_.day(Key::follow_up))
    {
      append(text, both("Opfølgning den {}.", "Follow-up on {}.", words_.date(day->value)));
    }
    const Field* const field = entry_.find(Key::waived);
    const auto* const waivers =
        field != nullptr ? std::get_if<std::vector<Waiver>>(&field->value.value) : nullptr;
    if (waivers != nullptr)
    {
      for (const Waiver& waiver : *waivers)
      {
        append(text,
               both("Set bort fra kravet {}: {}.",
                    "The need {} was set aside: {}.",
                    waiver.need.value,
                    without_stop(waiver.reason.value)));
      }
    }
    return text;
  }

  [[nodiscard]] Text tell_goal() const
  {
    const Text goal = goal_text(entry_);
    return {"Mål: " + goal.da + '.', "Goal: " + goal.en + '.'};
  }

  [[nodiscard]] Text tell_citizen() const
  {
    switch (entry_.verb)
    {
    case Verb::consented:
      return both("Borgeren gav samtykke til at spørge: {}.",
                  "The citizen gave consent to ask: {}.",
                  words_.joined(entry_.words()));
    case Verb::asked:
      return both(
          "Borgeren bad om: {}.", "The citizen asked for: {}.", words_.question(entry_.word()));
    case Verb::answered:
      return both("Vi svarede borgeren: {}.",
                  "We answered the citizen: {}.",
                  words_.question(entry_.word()));
    case Verb::paused:
      return both("Sagen holder pause; vi taler med borgeren igen senest den {}.",
                  "The case is paused; we talk with the citizen again by {}.",
                  words_.date(entry_.day(Key::review)->value));
    case Verb::resumed:
      return {"Sagen gik videre efter pausen.", "The case went on after the pause."};
    case Verb::complained:
      return complaint_text(entry_.word());
    default:
      return changed_text(std::get<Citizen>(entry_.value.value), words_.language());
    }
  }

  [[nodiscard]] Text tell_meeting() const
  {
    const std::string name = words_.listed(standing_.workflow->meetings, entry_.word());
    if (is_contact(entry_))
    {
      const std::string with = present_text(entry_.words(Key::with), words_.language());
      return both("{} med {}.", "{} with {}.", name, with);
    }
    const auto why = entry_.text(Key::why);
    Text text = both("{} uden borgeren.", "{} without the citizen.", name);
    if (why)
    {
      append(text, both("Grund: {}.", "Reason: {}.", without_stop(why->value)));
    }
    return text;
  }

  [[nodiscard]] Text tell_information() const
  {
    const auto via = entry_.text(Key::via);
    const Text way = way_name(via ? via->value : std::string_view{});
    Text text;
    if (entry_.word() == "talk")
    {
      text = {
          fmt::format("Vi talte med borgeren om, hvor langt sagen er ({}).", way.da),
          fmt::format("We talked with the citizen about how far the case has come ({}).", way.en)};
    }
    else
    {
      const std::string letter = words_.listed(standing_.workflow->letters, entry_.word());
      text = {fmt::format("Borgeren fik et brev: {} ({}).", letter, way.da),
              fmt::format("The citizen got a letter: {} ({}).", letter, way.en)};
    }
    const Promise* const promise = promise_of(entry_);
    if (promise != nullptr && promise->decision)
    {
      append_promise(text, {" en afgørelse", " a decision"}, promise->decision->value);
    }
    if (promise != nullptr && promise->next)
    {
      append_promise(text,
                     {", at borgeren hører fra os", " that the citizen hears from us"},
                     promise->next->value);
    }
    return text;
  }

  static void append_promise(Text& text, const Text& what, const DayOrMonth& when)
  {
    append(text,
           {fmt::format("Vi lovede{} {}.", what.da, format_by(when, false, Language::danish)),
            fmt::format("We promised{} {}.", what.en, format_by(when, false, Language::english))});
  }

  [[nodiscard]] Text tell_decision() const
  {
    Text text = both("Afgørelse: {}.",
                     "Decision: {}.",
                     words_.listed(standing_.workflow->outcomes, entry_.word()));
    if (const auto law = entry_.text(Key::law))
    {
      append(text, both("Efter {}.", "Under {}.", without_stop(law->value)));
    }
    if (const auto sent = entry_.day(Key::sent))
    {
      append(text, both("Sendt den {}.", "Sent on {}.", words_.date(sent->value)));
    }
    return text;
  }

  [[nodiscard]] Text tell_remark() const
  {
    if (entry_.verb == Verb::company)
    {
      return both("Dialog med en virksomhed: {}.",
                  "Dialogue with a company: {}.",
                  without_stop(entry_.word()));
    }
    if (entry_.verb == Verb::noted)
    {
      return both("Notat: {}.", "Note: {}.", without_stop(entry_.word()));
    }
    if (entry_.verb == Verb::acknowledged)
    {
      const FindingCode* const code = find_finding_code(entry_.word());
      const std::string until = words_.date(entry_.day(Key::until)->value);
      const Text title = code != nullptr
                             ? Text{std::string(code->title_da), std::string(code->title_en)}
                             : same(std::string(entry_.word()));
      return {fmt::format("Set og forklaret til og med den {}: {}.", until, title.da),
              fmt::format("Seen and explained until {}: {}.", until, title.en)};
    }
    const auto& target = std::get<Target>(entry_.value.value);
    const std::string when = words_.date(target.date.value);
    const bool struck = entry_.has(Key::void_entry);
    return struck ? both("Linjen {} fra den {} blev strøget.",
                         "The entry {} of {} was struck out.",
                         name_of(target.verb),
                         when)
                  : both("Linjen {} fra den {} blev rettet.",
                         "The entry {} of {} was corrected.",
                         name_of(target.verb),
                         when);
  }

  const Entry& entry_;
  const Standing& standing_;
  StoryWords words_;
};

} // namespace

std::string tell_entry(const Entry& entry, const Standing& standing, Language language)
{
  return mask_cpr(EntryTeller(entry, standing, language).tell().in(language));
}

} // namespace sag
