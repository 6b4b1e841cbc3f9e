// SPDX-License-Identifier: MPL-2.0
// What a letter takes back: a wait that was named although it was over, or had never begun.

#include "calendar/date_text.hpp"
#include "letters/letter_done.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// Asked for on the letter's own day, if further down in the file: then it was true by the evening.
bool is_asked_that_day(const Standing& standing, std::string_view kind)
{
  const Date day = standing.last_information->date.value;
  return std::ranges::any_of(standing.entries,
                             [&](const Entry* entry) {
                               return entry->verb == Verb::requested && entry->word() == kind
                                      && entry->date.value == day;
                             });
}

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
  for (const LocatedText& wait : standing.untrue_waits)
  {
    const CatalogueKind* const kind = find_kind_of_case(standing, wait.value);
    if (kind == nullptr || is_asked_that_day(standing, wait.value))
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
