// SPDX-License-Identifier: MPL-2.0
#include "letters/letter.hpp"

#include "diagnostics/assert.hpp"
#include "letters/letter_duties.hpp"
#include "letters/letter_facts.hpp"
#include "letters/letter_fill.hpp"
#include "letters/letter_people.hpp"
#include "letters/letter_realism.hpp"
#include "workflow/deadline.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// Says nothing of the matter: it may stand in a list of letters that others can see.
std::string title_of(Language language)
{
  return language == Language::danish ? "Brev om din sag" : "Letter about your case";
}

/// A deadline has passed, and the citizen was not told in writing of a later day.
bool lacks_notice(const Standing& standing, Date day)
{
  return std::ranges::any_of(deadlines_of(standing, day),
                             [](const DeadlineFact& fact) {
                               return fact.state == DeadlineState::missed && fact.rule->notice
                                      && !fact.notice;
                             });
}

std::string_view wanted_kind(const Standing& standing, Date day)
{
  if (is_first_letter(standing))
  {
    return "receipt";
  }
  if (lacks_notice(standing, day) || find_delay(standing, day)
      || find_broken_promise(standing, day))
  {
    return "delay";
  }
  return find_wait(standing, day) != nullptr ? "wait" : "status";
}

/// A closed case has nothing ahead that a letter could promise.
void check_open(LetterScene& scene)
{
  const Standing& standing = scene.standing();
  if (!standing.is_open(scene.day()))
  {
    const Entry* const entry = standing.stage_entry;
    scene.miss({"noget at fortælle: sagen er slut, og ingen hører fra os igen",
                "something to tell: the case is closed, and nobody will hear from us again"},
               entry != nullptr ? entry->verb_span : standing.begun->verb_span,
               {"lav brevet for en dag, da sagen var åben, med --as-of",
                "make the letter for a day when the case was open, with --as-of"});
  }
}

void add_once(std::vector<std::string>& names, const std::string& name)
{
  if (!name.empty() && std::ranges::find(names, name) == names.end())
  {
    names.push_back(name);
  }
}

/// Only what stands in the letter was promised and named.
Letter finish(const LetterFacts& facts, FilledTemplate filled, const std::string& kind)
{
  const bool ahead = filled.written.contains("ahead");
  Letter letter{kind, {}, std::nullopt, facts.next, {}, {}};
  if (ahead || filled.written.contains("decision.by") || filled.written.contains("complaint.by"))
  {
    letter.promised_decision = facts.decision;
  }
  if (filled.written.contains("wait.a") || filled.written.contains("wait.the"))
  {
    add_once(letter.waiting, facts.waiting_now);
  }
  for (const std::string& name : facts.waiting_ahead)
  {
    if (ahead)
    {
      add_once(letter.waiting, name);
    }
  }
  letter.document.blocks = std::move(filled.blocks);
  return letter;
}

} // namespace

std::string letter_kind_for(const Standing& standing, Date day)
{
  const std::string_view wanted = wanted_kind(standing, day);
  return std::string(find_word(standing.workflow->letters, wanted) != nullptr ? wanted : "status");
}

std::variant<Letter, std::vector<MissingFact>> make_letter(const Standing& standing,
                                                           const LetterTemplate& letter_template,
                                                           const Words& words,
                                                           const LetterWish& wish)
{
  SAG_ASSERT(letter_template.language == words.language);
  LetterScene scene(standing, words, wish);
  if (standing.begun == nullptr)
  {
    scene.miss({"en sag: den er ikke begyndt på den dag", "a case: it has not begun on that day"},
               standing.subject->id.span,
               {"lav brevet for en senere dag", "make the letter for a later day"});
    return scene.take_missing();
  }
  check_open(scene);
  const LetterFacts facts = gather_facts(scene);
  if (auto missing = scene.take_missing(); !missing.empty())
  {
    return missing;
  }
  FilledTemplate filled = fill_template(letter_template, facts.values);
  Letter letter = finish(facts, std::move(filled), letter_template.kind);
  const bool reconsidered = find_reconsideration(standing, wish.day) != nullptr;
  if (letter.promised_decision && !reconsidered)
  {
    if (auto doubt = doubt_decision(standing, wish.day, *letter.promised_decision))
    {
      letter.doubts.push_back(std::move(*doubt));
    }
  }
  letter.document.language = letter_template.language;
  letter.document.large_print = needs(standing, NeedKind::print);
  letter.document.title = title_of(letter_template.language);
  auto& blocks = letter.document.blocks;
  const auto head = letter_head(scene);
  blocks.insert(blocks.begin(), head.begin(), head.end());
  return letter;
}

} // namespace sag
