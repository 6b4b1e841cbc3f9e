// SPDX-License-Identifier: MPL-2.0
#include "letters/story_words.hpp"

#include "calendar/date_text.hpp"
#include "diagnostics/utf8.hpp"
#include "letters/letter_scene.hpp"
#include "letters/plain_text.hpp"
#include "letters/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace sag
{

namespace
{

struct Named
{
  std::string_view word;
  std::string_view da;
  std::string_view en;
};

Text name_in(std::span<const Named> names, std::string_view word)
{
  const auto found = std::ranges::find(names, word, &Named::word);
  return found == names.end() ? same(std::string(word))
                              : Text{std::string(found->da), std::string(found->en)};
}

constexpr std::array<Named, 3> directions{{{"job", "job", "work"},
                                           {"education", "uddannelse", "education"},
                                           {"everyday", "hverdag", "everyday life"}}};

constexpr std::array<Named, 5> ways{{{"digital-post", "Digital Post", "Digital Post"},
                                     {"post", "med posten", "by post"},
                                     {"handed", "afleveret", "by hand"},
                                     {"phone", "i telefonen", "on the phone"},
                                     {"meeting", "til et møde", "at a meeting"}}};

constexpr std::array<Named, 7> people{{{"citizen", "borgeren", "the citizen"},
                                       {"companion", "bisidder", "a companion"},
                                       {"representative", "partsrepræsentant", "a representative"},
                                       {"interpreter", "tolk", "an interpreter"},
                                       {"doctor", "læge", "a doctor"},
                                       {"company", "virksomheden", "the company"},
                                       {"team", "teamet", "the team"}}};

} // namespace

StoryWords::StoryWords(const Standing& standing, Language language, const Entry& entry)
    : standing_(standing), language_(language)
{
  rules_ = standing.rules->find_workflow(standing.subject->workflow.value);
  for (const Entry* const other : standing.entries)
  {
    if (other == &entry)
    {
      break;
    }
    if (other->verb == Verb::migrated)
    {
      const Workflow* const to = standing.rules->find_workflow(other->word());
      rules_ = to != nullptr ? to : rules_;
    }
  }
  rules_ = rules_ != nullptr ? rules_ : standing.workflow;
}

std::vector<const Workflow*> StoryWords::all_rules() const
{
  std::vector<const Workflow*> all{rules_, standing_.workflow};
  for (const Workflow& workflow : standing_.rules->workflows)
  {
    all.push_back(&workflow);
  }
  return all;
}

std::string StoryWords::kind(std::string_view word) const
{
  for (const Workflow* const rules : all_rules())
  {
    if (const CatalogueKind* const kind = rules->find_kind(word))
    {
      return small_first(kind->name.in(language_));
    }
  }
  return std::string(word);
}

std::string StoryWords::question(std::string_view word) const
{
  const Question* const question = standing_.workflow->find_question(word);
  return question != nullptr ? small_first(question->name.in(language_)) : std::string(word);
}

std::string StoryWords::listed(std::vector<ListedWord> Workflow::*list, std::string_view word) const
{
  for (const Workflow* const rules : all_rules())
  {
    if (const ListedWord* const found = find_word(rules->*list, word))
    {
      return found->name.in(language_);
    }
  }
  return std::string(word);
}

std::string StoryWords::stage(std::string_view word) const
{
  for (const Workflow* const rules : all_rules())
  {
    if (const Stage* const found = rules->find_stage(word))
    {
      return found->name.in(language_);
    }
  }
  return std::string(word);
}

std::string StoryWords::need(std::string_view id) const
{
  const auto find_in = [&](const std::vector<Need>& needs)
  { return std::ranges::find(needs, id, [](const Need& need) { return need.id.value; }); };
  for (const Workflow* const rules : all_rules())
  {
    for (const Stage& stage : rules->stages)
    {
      if (const auto found = find_in(stage.gate); found != stage.gate.end())
      {
        return found->why.in(language_);
      }
      for (const Transition& transition : stage.next)
      {
        if (const auto found = find_in(transition.needs); found != transition.needs.end())
        {
          return found->why.in(language_);
        }
      }
    }
  }
  return {};
}

std::string StoryWords::unit(std::string_view word) const
{
  return clean_text(standing_.rules->office.unit_name(word).in(language_));
}

std::string StoryWords::person(std::string_view id) const
{
  const Person* const person = standing_.rules->office.find_person(id);
  return person != nullptr ? person->name : std::string(id);
}

std::string StoryWords::date(Date day) const
{
  return format_date(day, DateStyle::plain, language_);
}

std::string StoryWords::all_listed(std::vector<ListedWord> Workflow::*list,
                                   const std::vector<LocatedText>& words) const
{
  std::vector<std::string> names;
  names.reserve(words.size());
  for (const LocatedText& word : words)
  {
    names.push_back(listed(list, word.value));
  }
  return join_words(names, language_);
}

void append(Text& text, const Text& sentence)
{
  text.da += text.da.empty() ? sentence.da : ' ' + sentence.da;
  text.en += text.en.empty() ? sentence.en : ' ' + sentence.en;
}

std::string without_stop(std::string_view text)
{
  std::string clean = clean_text(text);
  while (!clean.empty() && (clean.back() == '.' || clean.back() == ' '))
  {
    clean.pop_back();
  }
  return clean;
}

std::string small_first(std::string_view name)
{
  if (name.empty())
  {
    return {};
  }
  const CodePoint first = decode_utf8(name, 0);
  const bool more = first.size < name.size();
  const CodePoint second = more ? decode_utf8(name, first.size) : CodePoint{};
  if (!is_capital(first.value) || !is_text_letter(second.value) || is_capital(second.value))
  {
    return std::string(name);
  }
  std::string small;
  append_utf8(small, first.value + 32);
  return small + std::string(name.substr(first.size));
}

std::string capital_first(std::string_view text)
{
  const CodePoint first = text.empty() ? CodePoint{} : decode_utf8(text, 0);
  const bool small = is_text_letter(first.value) && first.value != 0xDF && first.value < 0xFF
                     && !is_capital(first.value);
  if (!small)
  {
    return std::string(text);
  }
  std::string capital;
  append_utf8(capital, first.value - 32);
  return capital + std::string(text.substr(first.size));
}

Text goal_text(const Entry& goal)
{
  const auto direction = goal.text(Key::direction);
  const auto voice = goal.text(Key::voice);
  const Text towards = name_in(directions, direction ? direction->value : std::string_view{});
  const bool own = voice && voice->value == "citizen";
  const std::string words = clean_text(goal.word());
  return {fmt::format("»{}« ({}{})", words, towards.da, own ? ", borgerens egne ord" : ""),
          fmt::format("“{}” ({}{})", words, towards.en, own ? ", the citizen's own words" : "")};
}

Text way_name(std::string_view via)
{
  return name_in(ways, via);
}

Text complaint_text(std::string_view about)
{
  if (about == "decision")
  {
    return {"Borgeren klagede over afgørelsen.", "The citizen complained about the decision."};
  }
  if (about == "handling-time")
  {
    return {"Borgeren klagede over ventetiden.", "The citizen complained about the waiting time."};
  }
  return {"Borgeren klagede over, hvordan vi har behandlet sagen.",
          "The citizen complained about how we have handled the case."};
}

Text hours_a_week(Hours hours)
{
  const int whole = hours.hundredths / 100;
  const int part = hours.hundredths % 100;
  std::string da = std::to_string(whole);
  std::string en = da;
  if (part != 0)
  {
    const std::string digits =
        part % 10 == 0 ? std::to_string(part / 10) : fmt::format("{:02}", part);
    da += ',' + digits;
    en += '.' + digits;
  }
  const bool one = hours.hundredths == 100;
  return {fmt::format("{} {} om ugen", da, one ? "time" : "timer"),
          fmt::format("{} {} a week", en, one ? "hour" : "hours")};
}

std::string present_text(const std::vector<LocatedText>& with, Language language)
{
  std::vector<std::string> names;
  names.reserve(with.size());
  for (const LocatedText& word : with)
  {
    names.push_back(name_in(people, word.value).in(language));
  }
  return join_words(names, language);
}

Text changed_text(const Citizen& changed, Language language)
{
  std::vector<std::string> names;
  const auto add = [&](bool given, const Text& name)
  {
    if (given)
    {
      names.push_back(name.in(language));
    }
  };
  add(changed.name.has_value(), {"navn", "name"});
  add(changed.address.has_value(), {"adresse", "address"});
  add(changed.protected_address.has_value(), {"adressebeskyttelse", "address protection"});
  add(changed.language.has_value(), {"sprog", "language"});
  add(changed.post.has_value(), {"post", "post"});
  add(changed.needs.has_value(), {"behov", "needs"});
  add(changed.phone.has_value(), {"telefon", "phone"});
  add(changed.cpr.has_value(), {"CPR-nummer", "CPR number"});
  const std::string list = join_words(names, language);
  return both("Borgerens oplysninger blev ændret: {}.", "The citizen's details changed: {}.", list);
}

} // namespace sag
