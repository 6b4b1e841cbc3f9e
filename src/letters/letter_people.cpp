// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_people.hpp"

#include "calendar/date_text.hpp"
#include "letters/plain_text.hpp"
#include "timeline/absence.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

bool is_protected(const Citizen& citizen)
{
  return citizen.protected_address && citizen.protected_address->value;
}

void miss_owner(LetterScene& scene)
{
  const Standing& standing = scene.standing();
  scene.miss({"en sagsbehandler: sagen har ingen ejer", "a caseworker: nobody owns the case"},
             standing.begun->verb_span,
             both("skriv {}", "write {}", scene.command("assigned ID")));
}

/// Whoever answers for the owner; the owner when not away. Null, and missing, when nobody does.
const Person* find_contact(LetterScene& scene, const Person& owner)
{
  const Office& office = scene.office();
  const Absence* const absence = find_absence(office, owner.id.value, scene.day());
  if (absence == nullptr)
  {
    return &owner;
  }
  if (const Person* const stand_in = find_stand_in(*absence, office, scene.day()))
  {
    return stand_in;
  }
  const std::string last = format_iso(absence->to.value);
  scene.miss_in(office.file,
                both("en, der svarer: {} er væk til og med {}",
                     "somebody who answers: {} is away until {}",
                     owner.name,
                     last),
                absence->who.span,
                {"skriv en stand-in, der er her, eller giv sagen til en anden",
                 "write a stand-in who is here, or give the case to somebody else"});
  return nullptr;
}

} // namespace

bool needs(const Standing& standing, NeedKind kind)
{
  const auto& needs = standing.citizen.needs;
  return needs
         && std::ranges::any_of(
             *needs, [kind](const CitizenNeed& need) { return need.kind.value == kind; });
}

void add_contact(LetterScene& scene, LetterValues& values)
{
  const Office& office = scene.office();
  const Person* const owner = office.find_person(scene.standing().owner);
  if (owner == nullptr)
  {
    miss_owner(scene);
    return;
  }
  const Person* const contact = find_contact(scene, *owner);
  if (contact == nullptr)
  {
    return;
  }
  if (contact->phone.empty())
  {
    scene.miss_in(office.file,
                  both("telefonnummeret på {}", "the phone number of {}", contact->name),
                  contact->id.span,
                  {"skriv phone i casebook.yaml", "write phone in casebook.yaml"});
  }
  values.set("contact.name", contact->name);
  values.set("contact.title", contact->title.in(scene.language()));
  values.set("contact.phone", contact->phone);
  if (contact != owner)
  {
    values.set("contact.for", owner->name);
  }
}

void add_leader(const LetterScene& scene, std::string_view unit_id, LetterValues& values)
{
  const Office& office = scene.office();
  const Unit* const unit = office.find_unit(unit_id);
  const Person* const leader =
      unit != nullptr && unit->leader ? office.find_person(unit->leader->value) : nullptr;
  if (leader != nullptr && !leader->phone.empty())
  {
    values.set("leader", {});
    values.set("leader.name", leader->name);
    values.set("leader.phone", leader->phone);
  }
}

void add_citizen(LetterScene& scene, LetterValues& values)
{
  const Standing& standing = scene.standing();
  const Citizen& citizen = standing.citizen;
  const bool digital = citizen.post && citizen.post->value == Post::digital;
  const bool addressed = citizen.address && !citizen.address->empty();
  if (!citizen.name)
  {
    scene.miss({"borgerens navn", "the citizen's name"},
               standing.subject->citizen_span,
               {"skriv name under citizen", "write name under citizen"});
    return;
  }
  values.set("citizen.name", std::string(citizen.name->value));
  if (needs(standing, NeedKind::interpreter))
  {
    values.set("interpreter", {});
  }
  if (digital)
  {
    values.set("digital", {});
  }
  else if (!addressed && !is_protected(citizen))
  {
    scene.miss({"en adresse: borgeren får brevene på papir",
                "an address: the citizen gets letters on paper"},
               standing.subject->citizen_span,
               both("skriv {}", "write {}", scene.command("changed address=\"VEJ 1, 7700 BY\"")));
  }
}

std::vector<Block> letter_head(const LetterScene& scene)
{
  const Office& office = scene.office();
  const Citizen& citizen = scene.standing().citizen;
  const bool danish = scene.language() == Language::danish;
  std::vector<std::string> sender{clean_text(office.municipality)};
  for (const std::string& line : office.letterhead.address)
  {
    sender.push_back(clean_text(line));
  }
  sender.push_back(fmt::format("{} {}", danish ? "Telefon" : "Phone", office.letterhead.phone));
  sender.push_back(clean_text(office.letterhead.web));
  std::vector<std::string> receiver{clean_text(citizen.name->value)};
  if (citizen.address && !is_protected(citizen))
  {
    for (const LocatedText& line : *citizen.address)
    {
      receiver.push_back(clean_text(line.value));
    }
  }
  std::vector<std::string> reference{
      format_date(scene.day(), DateStyle::plain, scene.language()),
      fmt::format("{} {}",
                  danish ? "Sagsnummer" : "Case number",
                  format_case_id(scene.standing().subject->id.value))};
  return {{BlockKind::lines, std::move(sender), LinesRole::sender},
          {BlockKind::lines, std::move(receiver), LinesRole::receiver},
          {BlockKind::lines, std::move(reference), LinesRole::reference}};
}

} // namespace sag
