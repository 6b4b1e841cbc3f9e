// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_done.hpp"

#include <algorithm>

namespace sag
{

namespace
{

constexpr std::size_t most_told = 5;

bool is_talk(const Entry& entry)
{
  return entry.verb == Verb::informed && entry.word() == "talk";
}

bool is_letter(const Entry& entry)
{
  return entry.verb == Verb::informed && !is_talk(entry);
}

std::size_t first_untold(const Standing& standing)
{
  std::size_t first = 0;
  for (std::size_t i = 0; i < standing.entries.size(); ++i)
  {
    first = is_letter(*standing.entries[i]) ? i + 1 : first;
  }
  return first;
}

/// What the catalogue says of asking, chasing, getting and reading.
std::string tell_paper(const Entry& entry, const LetterScene& scene)
{
  const CatalogueKind* const kind = find_kind(scene.standing(), entry.word());
  if (kind == nullptr)
  {
    return {};
  }
  const KindWords& words = kind->words(scene.language());
  switch (entry.verb)
  {
  case Verb::requested:
    return words.requested;
  case Verb::reminded:
    return words.reminded;
  case Verb::received:
    return words.received;
  case Verb::assessed:
    return words.assessed;
  default:
    return {};
  }
}

/// A paper that comes later, not at all, or is no longer needed; a department that could not take
/// over. Why it could not is our own affair, and a question taken back is the citizen's.
std::string tell_change_of_paper(const Entry& entry, LetterScene& scene)
{
  const Office& office = scene.office();
  if (entry.verb == Verb::declined && office.find_unit(entry.word()) != nullptr)
  {
    return scene.say("handover-declined",
                     {{"unit", office.unit_name(entry.word()).in(scene.language())}});
  }
  const CatalogueKind* const kind = find_kind(scene.standing(), entry.word());
  if (kind == nullptr || kind->party == Party::internal)
  {
    return {};
  }
  const std::string& the = kind->words(scene.language()).the;
  if (entry.verb == Verb::postponed)
  {
    const auto expected = entry.day(Key::expected);
    return scene.say("postponed",
                     {{"the", the}, {"by", format_by(expected->value, false, scene.language())}});
  }
  return scene.say(entry.verb == Verb::declined ? "declined" : "withdrawn", {{"the", the}});
}

std::string tell_question(const Entry& entry, const LetterScene& scene)
{
  const Question* const question = scene.standing().workflow->find_question(entry.word());
  if (question == nullptr)
  {
    return {};
  }
  return (entry.verb == Verb::asked ? question->asked : question->answered).in(scene.language());
}

std::string tell_assignment(const Entry& entry, LetterScene& scene)
{
  const Person* const person = scene.office().find_person(entry.word());
  return person != nullptr ? scene.say("assigned", {{"person", person->name}}) : std::string();
}

std::string tell_unit(const Entry& entry, LetterScene& scene)
{
  return scene.say(name_of(entry.verb),
                   {{"unit", scene.office().unit_name(entry.word()).in(scene.language())}});
}

/// The sentence for one entry; empty for what is not told. A company, an absence, a note or a
/// correction never is.
std::string tell(const Entry& entry, LetterScene& scene)
{
  const Workflow& rules = *scene.standing().workflow;
  switch (entry.verb)
  {
  case Verb::applied:
    return plain_of(rules.applications, entry.word(), scene.language());
  case Verb::opened:
    return plain_of(rules.openings, entry.word(), scene.language());
  case Verb::assigned:
    return tell_assignment(entry, scene);
  case Verb::goal:
  case Verb::consented:
  case Verb::considered:
  case Verb::paused:
  case Verb::resumed:
  case Verb::complained:
  case Verb::migrated:
    return scene.say(name_of(entry.verb), {});
  case Verb::requested:
  case Verb::reminded:
  case Verb::received:
  case Verb::assessed:
    return tell_paper(entry, scene);
  case Verb::postponed:
  case Verb::declined:
  case Verb::withdrawn:
    return tell_change_of_paper(entry, scene);
  case Verb::handed_over:
  case Verb::accepted:
    return tell_unit(entry, scene);
  case Verb::asked:
  case Verb::answered:
    return tell_question(entry, scene);
  case Verb::met:
    return is_contact(entry) ? plain_of(rules.meetings, entry.word(), scene.language())
                             : std::string();
  case Verb::informed:
    return is_talk(entry) ? scene.say("talked", {}) : std::string();
  case Verb::decided:
    return entry.find(Key::sent) != nullptr
               ? plain_of(rules.outcomes, entry.word(), scene.language())
               : std::string();
  case Verb::stage:
  case Verb::measure:
  case Verb::company:
  case Verb::changed:
  case Verb::acknowledged:
  case Verb::corrected:
  case Verb::noted:
    return {};
  }
  return {};
}

/// `say` of goals and measures stands under what was agreed.
std::string said(const Entry& entry)
{
  const bool elsewhere = entry.verb == Verb::goal || entry.verb == Verb::measure
                         || entry.verb == Verb::corrected || entry.verb == Verb::acknowledged;
  const auto text = entry.text(Key::say);
  return text && !elsewhere ? as_sentence(text->value) : std::string();
}

/// Whether `less` says nothing that `more` does not: "Vi talte med dig." on the day of "Vi talte
/// med dig om dine mål."
bool says_less(const LetterItem& less, const LetterItem& more)
{
  const std::string_view begin = std::string_view(less.text).substr(0, less.text.size() - 1);
  return less.date == more.date && more.text.size() > less.text.size()
         && more.text.starts_with(begin) && more.text[begin.size()] == ' ';
}

/// What happened several times is told once, with its newest day.
void add_done(std::vector<LetterItem>& items, LetterItem item)
{
  std::erase_if(
      items, [&](const LetterItem& old) { return old.text == item.text || says_less(old, item); });
  const bool told =
      std::ranges::any_of(items, [&](const LetterItem& old) { return says_less(item, old); });
  if (!told)
  {
    items.push_back(std::move(item));
  }
}

/// A talk on the day of a meeting is that meeting.
bool is_talk_at_meeting(const Entry& entry, const Standing& standing)
{
  return is_talk(entry) && !entry.text(Key::say)
         && std::ranges::any_of(standing.entries,
                                [&](const Entry* other) {
                                  return other->verb == Verb::met && is_contact(*other)
                                         && other->date == entry.date;
                                });
}

} // namespace

std::vector<LetterItem> list_done(LetterScene& scene)
{
  const Standing& standing = scene.standing();
  std::vector<LetterItem> items;
  for (std::size_t i = first_untold(standing); i < standing.entries.size(); ++i)
  {
    const Entry& entry = *standing.entries[i];
    if (is_talk_at_meeting(entry, standing))
    {
      continue;
    }
    std::string text = tell(entry, scene);
    const std::string more = said(entry);
    text += text.empty() || more.empty() ? more : ' ' + more;
    if (!text.empty())
    {
      add_done(items, {entry.date.value, std::move(text)});
    }
  }
  if (items.size() > most_told)
  {
    items.erase(items.begin(), items.end() - static_cast<std::ptrdiff_t>(most_told));
  }
  return items;
}

} // namespace sag
