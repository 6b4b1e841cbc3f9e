// SPDX-License-Identifier: MPL-2.0
// One entry as a sentence, with the names that colleagues use.

#include "calendar/date_text.hpp"
#include "diagnostics/cpr.hpp"
#include "letters/letter_done.hpp"
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
      : entry_(entry), standing_(standing), words_(standing, language, entry)
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
      return tell_measure(entry_, words_);
    case Verb::considered:
      return tell_considered();
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
    if (entry_.verb == Verb::applied)
    {
      const std::string name = words_.listed(&Workflow::applications, entry_.word());
      return both("Ansøgningen kom: {}.", "The application came: {}.", name);
    }
    if (entry_.verb == Verb::opened)
    {
      const std::string name = words_.listed(&Workflow::openings, entry_.word());
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
    Text text = both("Sagen gik til trinnet {}.",
                     "The case moved to the stage {}.",
                     words_.stage(entry_.word()));
    if (const auto outcome = entry_.text(Key::outcome))
    {
      const std::string word = words_.listed(&Workflow::outcomes, outcome->value);
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
        const std::string need = words_.need(waiver.need.value);
        const std::string by = waiver.by ? ", " + words_.person(waiver.by->value) : "";
        append(text,
               both("Set bort fra et krav ({}{}): {}",
                    "A need was set aside ({}{}): {}",
                    without_stop(need.empty() ? std::string(waiver.need.value) : need),
                    by,
                    as_sentence(waiver.reason.value)));
      }
    }
    return text;
  }

  [[nodiscard]] Text tell_goal() const
  {
    const Text goal = goal_text(entry_);
    return {"Mål: " + goal.da + '.', "Goal: " + goal.en + '.'};
  }

  /// What is not named as relevant was looked at all the same, and was not.
  [[nodiscard]] Text tell_considered() const
  {
    const auto relevant = entry_.words(Key::relevant);
    Text text = both("Der blev set på: {}.",
                     "Considered: {}.",
                     words_.all_listed(&Workflow::areas, entry_.words()));
    append(text,
           relevant.empty() ? Text{"Intet af det er relevant.", "None of it is relevant."}
                            : both("Relevant: {}.",
                                   "Relevant: {}.",
                                   words_.all_listed(&Workflow::areas, relevant)));
    return text;
  }

  [[nodiscard]] Text tell_citizen() const
  {
    switch (entry_.verb)
    {
    case Verb::consented:
      return both("Borgeren gav samtykke til at spørge: {}.",
                  "The citizen gave consent to ask: {}.",
                  words_.all_listed(&Workflow::consents, entry_.words()));
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
    const std::string name = words_.listed(&Workflow::meetings, entry_.word());
    if (is_contact(entry_))
    {
      const std::string with = present_text(entry_.words(Key::with), words_.language());
      return both("{} med {}.", "{} with {}.", name, with);
    }
    const auto why = entry_.text(Key::why);
    Text text = both("{} uden borgeren.", "{} without the citizen.", name);
    if (why)
    {
      append(text, both("Grund: {}", "Reason: {}", as_sentence(why->value)));
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
      const std::string letter = words_.listed(&Workflow::letters, entry_.word());
      text = {fmt::format("Borgeren fik et brev: {} ({}).", letter, way.da),
              fmt::format("The citizen got a letter: {} ({}).", letter, way.en)};
    }
    const Promise* const promise = promise_of(entry_);
    if (promise != nullptr)
    {
      append_promise(text, *promise);
    }
    return text;
  }

  static void append_promise(Text& text, const Promise& promise)
  {
    Text said;
    if (promise.decision)
    {
      said = {"en afgørelse " + by(*promise.decision, Language::danish),
              "a decision " + by(*promise.decision, Language::english)};
    }
    if (promise.next)
    {
      said.da += fmt::format("{}at borgeren hører fra os {}",
                             said.da.empty() ? "" : ", og ",
                             by(*promise.next, Language::danish));
      said.en += fmt::format("{}that the citizen hears from us {}",
                             said.en.empty() ? "" : ", and ",
                             by(*promise.next, Language::english));
    }
    if (!said.empty())
    {
      const std::string_view comma = promise.decision ? "" : ",";
      append(text,
             {fmt::format("Vi lovede{} {}.", comma, said.da),
              fmt::format("We promised {}.", said.en)});
    }
  }

  static std::string by(const Located<DayOrMonth>& when, Language language)
  {
    return format_by(when.value, false, language);
  }

  [[nodiscard]] Text tell_decision() const
  {
    Text text =
        both("Afgørelse: {}.", "Decision: {}.", words_.listed(&Workflow::outcomes, entry_.word()));
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
      return both("Dialog med en virksomhed: {}",
                  "Dialogue with a company: {}",
                  as_sentence(entry_.word()));
    }
    if (entry_.verb == Verb::noted)
    {
      return both("Notat: {}", "Note: {}", as_sentence(entry_.word()));
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
    const Text what = target_text(target);
    return struck ? Text{fmt::format("Linjen fra den {} blev strøget ({}).", when, what.da),
                         fmt::format("The entry of {} was struck out ({}).", when, what.en)}
                  : Text{fmt::format("Linjen fra den {} blev rettet ({}).", when, what.da),
                         fmt::format("The entry of {} was corrected ({}).", when, what.en)};
  }

  /// "vi bad om noget: LÆ 265"
  [[nodiscard]] Text target_text(const Target& target) const
  {
    Text text = rule_of(target.verb).meaning;
    if (target.verb >= Verb::requested && target.verb <= Verb::assessed)
    {
      const std::string name = words_.kind(target.value.value);
      text.da += ": " + name;
      text.en += ": " + name;
    }
    return text;
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
