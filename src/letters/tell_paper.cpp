// SPDX-License-Identifier: MPL-2.0
#include "letters/tell_paper.hpp"

#include "letters/letter_done.hpp"
#include "letters/letter_scene.hpp"
#include "letters/plain_text.hpp"

#include <fmt/format.h>

namespace sag
{

Text tell_paper(const Entry& entry, const Standing& standing, const StoryWords& words)
{
  const CatalogueKind* const kind = find_kind(standing, entry.word());
  if (kind == nullptr && entry.verb == Verb::declined)
  {
    return both("{} sendte sagen tilbage.", "{} sent the case back.", words.unit(entry.word()));
  }
  if (kind == nullptr && entry.verb == Verb::withdrawn)
  {
    const bool question = standing.workflow->find_question(entry.word()) != nullptr;
    return question ? both("Borgeren trak det tilbage: {}.",
                           "The citizen took it back: {}.",
                           words.question(entry.word()))
                    : both("Overdragelsen til {} blev trukket tilbage.",
                           "The handover to {} was taken back.",
                           words.unit(entry.word()));
  }
  const std::string name = words.kind(entry.word());
  if (kind != nullptr && kind->party == Party::statutory && entry.verb == Verb::requested)
  {
    return both("{} kan nu sige sin mening, før vi afgør sagen: {}.",
                "{} can now say what they think before we decide: {}.",
                words.unit(entry.text(Key::from)->value),
                name);
  }
  if (kind != nullptr && kind->party == Party::statutory && entry.verb == Verb::received)
  {
    return both("Der kom svar: {}.", "An answer came: {}.", name);
  }
  if (kind != nullptr && kind->opens_on_complaint && entry.verb == Verb::assessed)
  {
    return {"Vi så på afgørelsen igen.", "We looked at the decision again."};
  }
  switch (entry.verb)
  {
  case Verb::requested:
    return both("Vi bad {} om: {}.",
                "We asked {} for: {}.",
                words.unit(entry.text(Key::from)->value),
                name);
  case Verb::reminded:
    return both("Vi rykkede for: {}.", "We sent a reminder about: {}.", name);
  case Verb::postponed:
    return both("Datoen blev flyttet til den {1}: {0} (oplyst af: {2}).",
                "The date was moved to {1}: {0} (said by: {2}).",
                name,
                words.date(entry.day(Key::expected)->value),
                clean_text(entry.text(Key::said_by)->value));
  case Verb::received:
    return entry.has(Key::unsolicited)
               ? both("Vi modtog uden at have bedt om det: {}.", "We received unasked: {}.", name)
               : both("Vi modtog: {}.", "We received: {}.", name);
  case Verb::declined:
    return both("Vi får ikke: {}.", "We will not get: {}.", name);
  case Verb::withdrawn:
    return both("Vi har ikke længere brug for: {}.", "We no longer need: {}.", name);
  default:
    return both("Vi læste og vurderede: {}.", "We read and assessed: {}.", name);
  }
}

Text tell_measure(const Entry& entry, const StoryWords& words)
{
  const std::string name = words.listed(&Workflow::measures, entry.word());
  const auto company = entry.text(Key::company);
  const std::string where = company ? clean_text(company->value) : std::string();
  const std::string from = words.date(entry.day(Key::starts)->value);
  const std::string to = words.date(entry.day(Key::ends)->value);
  Text text = both("Indsats: {}", "Measure: {}", name);
  if (!where.empty())
  {
    text.da += " hos " + where;
    text.en += " at " + where;
  }
  text.da += fmt::format(", fra den {} til den {}", from, to);
  text.en += fmt::format(", from {} to {}", from, to);
  const Field* const field = entry.find(Key::hours);
  if (const auto* const hours =
          field != nullptr ? std::get_if<Hours>(&field->value.value) : nullptr)
  {
    const Text amount = hours_a_week(*hours);
    text.da += ", " + amount.da;
    text.en += ", " + amount.en;
  }
  text.da += '.';
  text.en += '.';
  if (const auto outcome = entry.text(Key::outcome))
  {
    append(text, both("Udfald: {}", "Outcome: {}", as_sentence(outcome->value)));
  }
  return text;
}

} // namespace sag
