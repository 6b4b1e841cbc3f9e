// SPDX-License-Identifier: MPL-2.0
// What a letter takes back: a wait that was named although it was over, or had never begun.

#include "calendar/date_text.hpp"
#include "letters/letter_done.hpp"
#include "timeline/untrue_wait.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// The day it had come on before the letter.
std::optional<Date> came_before(const Standing& standing, std::string_view kind)
{
  std::optional<Date> day;
  for (const Entry* const entry : standing.entries)
  {
    const bool before = entry->date.value <= standing.last_information->date.value;
    if (before && entry->verb == Verb::received && entry->word() == kind)
    {
      day = entry->date.value;
    }
  }
  return day;
}

} // namespace

std::vector<LetterItem> list_untrue(LetterScene& scene)
{
  const Standing& standing = scene.standing();
  std::vector<LetterItem> items;
  for (const LocatedText& wait : untrue_waits(standing))
  {
    const CatalogueKind* const kind = find_kind(standing, wait.value);
    if (kind == nullptr)
    {
      continue;
    }
    const auto day_of = [&](Date date)
    { return format_date(date, DateStyle::in_sentence, scene.language()); };
    const KindWords& words = kind->words(scene.language());
    const std::string told = day_of(standing.last_information->date.value);
    const auto came = came_before(standing, wait.value);
    items.push_back(
        {std::nullopt,
         came ? scene.say(
             "untrue-received",
             {{"day", told}, {"the", words.the}, {"it", words.it}, {"came", day_of(*came)}})
              : scene.say("untrue", {{"day", told}, {"the", words.the}})});
  }
  return items;
}

} // namespace sag
