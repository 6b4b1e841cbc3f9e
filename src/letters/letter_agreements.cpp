// SPDX-License-Identifier: MPL-2.0
// Goals and agreements: what the citizen said, and what was agreed with them.

#include "calendar/date_text.hpp"
#include "letters/letter_done.hpp"
#include "letters/plain_text.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// Those that run, then those that are agreed, by their first day.
std::vector<const OpenItem*> measures_of(const LetterScene& scene)
{
  std::vector<const OpenItem*> measures;
  for (const OpenItem& item : scene.standing().items)
  {
    const bool over = item.due && *item.due < scene.day();
    if (item.kind == ItemKind::measure && !over)
    {
      measures.push_back(&item);
    }
  }
  std::ranges::stable_sort(
      measures, {}, [&](const OpenItem* item) { return std::max(item->begins, scene.day()); });
  return measures;
}

std::string tell_measure(const OpenItem& item, LetterScene& scene)
{
  const auto own = item.opened->text(Key::say);
  std::string text =
      own ? as_sentence(own->value)
          : plain_of(scene.standing().workflow->measures, item.name, scene.language());
  if (text.empty() || item.begins <= scene.day())
  {
    return text;
  }
  const std::string from = format_date(item.begins, DateStyle::in_sentence, scene.language());
  return scene.say("begins", {{"day", from}, {"text", std::move(text)}});
}

} // namespace

std::string as_sentence(std::string_view text)
{
  constexpr std::string_view ends = ".!?:";
  std::string sentence = clean_text(text);
  // A quotation that ends with its own stop ends the sentence too.
  std::string_view last = sentence;
  for (const std::string_view quote : {"\"", "«", "”", "“", "'"})
  {
    if (last.ends_with(quote))
    {
      last.remove_suffix(quote.size());
      break;
    }
  }
  if (!last.empty() && ends.find(last.back()) == std::string_view::npos)
  {
    sentence += '.';
  }
  return sentence;
}

std::vector<LetterItem> list_goals(const LetterScene& scene)
{
  std::vector<LetterItem> goals;
  for (const Entry* const goal : scene.standing().goals)
  {
    const auto voice = goal->text(Key::voice);
    if (voice && voice->value == "citizen")
    {
      goals.push_back({std::nullopt, clean_text(goal->word())});
    }
  }
  return goals;
}

std::vector<LetterItem> list_agreements(LetterScene& scene)
{
  const Standing& standing = scene.standing();
  std::vector<LetterItem> agreements;
  for (const Entry* const goal : standing.goals)
  {
    if (const auto text = goal->text(Key::say))
    {
      agreements.push_back({std::nullopt, as_sentence(text->value)});
    }
  }
  for (const OpenItem* const item : measures_of(scene))
  {
    const LetterItem agreement{std::nullopt, tell_measure(*item, scene)};
    const bool told = std::ranges::find(agreements, agreement) != agreements.end();
    if (!agreement.text.empty() && !told)
    {
      agreements.push_back(agreement);
    }
  }
  return agreements;
}

} // namespace sag
