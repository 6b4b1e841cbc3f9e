// SPDX-License-Identifier: MPL-2.0
#include "letters/story.hpp"

#include "calendar/date_text.hpp"
#include "diagnostics/cpr.hpp"
#include "letters/letter_done.hpp"
#include "letters/plain_text.hpp"
#include "letters/story_items.hpp"
#include "letters/story_words.hpp"
#include "timeline/absence.hpp"
#include "timeline/turn.hpp"
#include "workflow/move.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

class CaseTeller
{
public:
  CaseTeller(const Standing& standing, Date day, Language language)
      : standing_(standing), day_(day), words_(standing, language)
  {
  }

  TextDocument tell()
  {
    const std::string id = format_case_id(standing_.subject->id.value);
    document_.language = words_.language();
    document_.title = pick(both("Sag {}", "Case {}", id));
    add(BlockKind::heading1, {document_.title});
    tell_priority();
    tell_citizen();
    if (standing_.begun != nullptr)
    {
      tell_stage();
      tell_goals();
      tell_open();
      tell_next();
      tell_log();
    }
    else
    {
      add(BlockKind::paragraph,
          {pick({"Sagen er ikke begyndt på den dag.", "The case has not begun on that day."})});
    }
    for (Block& block : document_.blocks)
    {
      std::ranges::transform(block.texts, block.texts.begin(), mask_cpr);
    }
    return std::move(document_);
  }

private:
  [[nodiscard]] const std::string& pick(const Text& text) const
  {
    return text.in(words_.language());
  }

  void add(BlockKind kind, std::vector<std::string> texts)
  {
    if (!texts.empty())
    {
      document_.blocks.push_back({kind, std::move(texts)});
    }
  }

  void add_section(const Text& heading, BlockKind kind, std::vector<std::string> texts)
  {
    if (!texts.empty())
    {
      add(BlockKind::heading2, {pick(heading)});
      add(kind, std::move(texts));
    }
  }

  void tell_citizen()
  {
    const Citizen& citizen = standing_.citizen;
    const bool hidden = citizen.protected_address && citizen.protected_address->value;
    std::vector<std::string> lines;
    if (citizen.name)
    {
      lines.push_back(clean_text(citizen.name->value));
    }
    if (hidden)
    {
      lines.push_back(pick({"Adressen er beskyttet", "The address is protected"}));
    }
    else if (citizen.address)
    {
      for (const LocatedText& line : *citizen.address)
      {
        lines.push_back(clean_text(line.value));
      }
    }
    if (citizen.phone)
    {
      lines.push_back(pick(both("Telefon {}", "Phone {}", clean_text(citizen.phone->value))));
    }
    const bool paper = citizen.post && citizen.post->value == Post::paper;
    lines.push_back(pick(paper ? Text{"Breve på papir", "Letters on paper"}
                               : Text{"Digital Post", "Digital Post"}));
    for (const CitizenNeed& need : citizen.needs.value_or(std::vector<CitizenNeed>{}))
    {
      lines.push_back(pick(need_text(need)));
    }
    add(BlockKind::lines, std::move(lines));
  }

  static Text need_text(const CitizenNeed& need)
  {
    const std::string text = clean_text(need.text.value);
    switch (need.kind.value)
    {
    case NeedKind::interpreter:
      return both("Tolk: {}", "Interpreter: {}", text);
    case NeedKind::call:
      return both("Ring: {}", "Call: {}", text);
    case NeedKind::print:
      return {"Stor skrift", "Large print"};
    case NeedKind::companion:
      return {"Har en bisidder med", "Brings a companion"};
    case NeedKind::other:
      return both("Behov: {}", "Need: {}", text);
    }
    return {};
  }

  void tell_stage()
  {
    const std::string stage = pick(standing_.stage->name);
    const std::string since = words_.date(*standing_.stage_since);
    const bool open = standing_.is_open(day_);
    Text text;
    if (!open)
    {
      text =
          both("Sagen er slut: {} siden den {}.", "The case is closed: {} since {}.", stage, since);
    }
    else if (standing_.stage->final_stage)
    {
      text = both("Sagen blev lukket den {} ({}), men noget i den er åbent igen.",
                  "The case was closed on {} ({}), but something in it is open again.",
                  since,
                  stage);
    }
    else
    {
      text = both("Sagen har været i trinnet {} siden den {}.",
                  "The case has been in the stage {} since {}.",
                  stage,
                  since);
    }
    append(
        text,
        both("Den begyndte den {}.", "It began on {}.", words_.date(standing_.begun->date.value)));
    append(text, owner_text(open));
    if (open)
    {
      append(text, tell_turn(turn_of(standing_, day_), words_));
    }
    add_section({"Hvor sagen er", "Where the case is"}, BlockKind::paragraph, {pick(text)});
  }

  void tell_priority()
  {
    if (standing_.priority)
    {
      const std::string since =
          format_date(standing_.priority->since, DateStyle::in_sentence, words_.language());
      add(BlockKind::paragraph,
          {pick({fmt::format("{} {}: sagen går forud, til den er afgjort.",
                             standing_.priority->opening.da,
                             since),
                 fmt::format("{} on {}: the case goes first until it is decided.",
                             standing_.priority->opening.en,
                             since)})});
    }
  }

  [[nodiscard]] Text owner_text(bool open) const
  {
    const Office& office = standing_.rules->office;
    const Person* const owner = office.find_person(standing_.owner);
    if (owner == nullptr)
    {
      return {"Ingen har ansvaret for sagen.", "Nobody is responsible for the case."};
    }
    Text text = open ? both("{} har ansvaret, telefon {}.",
                            "{} is responsible, phone {}.",
                            owner->name,
                            owner->phone)
                     : both("{} svarer på spørgsmål, telefon {}.",
                            "{} answers questions, phone {}.",
                            owner->name,
                            owner->phone);
    if (const Absence* const absence = find_absence(office, owner->id.value, day_))
    {
      const std::string until = words_.date(absence->to.value);
      const Person* const stand_in = find_stand_in(*absence, office, day_);
      append(text,
             stand_in != nullptr ? both("Til og med den {} svarer {}.",
                                        "Until {}, {} answers.",
                                        until,
                                        words_.person(stand_in->id.value))
                                 : both("Til og med den {} er der ingen, der svarer.",
                                        "Until {}, nobody answers.",
                                        until));
    }
    return text;
  }

  void tell_goals()
  {
    std::vector<std::string> goals;
    for (const Entry* const goal : standing_.goals)
    {
      goals.push_back(pick(goal_text(*goal)));
    }
    add_section({"Mål", "Goals"}, BlockKind::bullets, std::move(goals));
  }

  void tell_open()
  {
    const bool da = words_.language() == Language::danish;
    std::vector<std::string> items;
    std::vector<const OpenItem*> open = standing_.open_items(day_);
    const auto frames = standing_.frames(day_);
    open.insert(open.end(), frames.begin(), frames.end());
    for (const OpenItem* const item : open)
    {
      const std::string text = tell_item(
          *item, day_, words_, [&](Date date) { return (da ? "den " : "") + words_.date(date); });
      items.push_back(as_sentence(capital_first(text)));
    }
    add_section({"Det er åbent", "What is open"}, BlockKind::bullets, std::move(items));
  }

  void tell_next()
  {
    if (!standing_.is_open(day_))
    {
      return;
    }
    for (const Route& route : routes_from(standing_, day_))
    {
      if (!route.transition->normal || !route.valid || route.to == nullptr)
      {
        continue;
      }
      const std::string name = pick(route.to->name);
      std::vector<std::string> needs;
      for (const NeedResult& need : route.needs)
      {
        if (!need.met())
        {
          needs.push_back(pick(need.need->why));
        }
      }
      add_section({"Det næste", "What comes next"},
                  BlockKind::paragraph,
                  {pick(needs.empty() ? both("Næste trin er {}. Alle krav til det er opfyldt.",
                                             "The next stage is {}. All that it requires is met.",
                                             name)
                                      : both("Næste trin er {}. Disse krav er endnu ikke opfyldt:",
                                             "The next stage is {}. These needs are not yet met:",
                                             name))});
      add(BlockKind::bullets, std::move(needs));
      return;
    }
  }

  void tell_log()
  {
    std::vector<std::string> items;
    for (const Entry* const entry : standing_.entries)
    {
      std::string text = fmt::format("{}: {}",
                                     words_.date(entry->date.value),
                                     tell_entry(*entry, standing_, words_.language()));
      add_detail(text, *entry, Key::because, {"Grund:", "Reason:"});
      add_detail(text, *entry, Key::lacking, {"Der mangler:", "What is lacking:"});
      add_detail(text, *entry, Key::note, {"Notat:", "Note:"});
      add_detail(text, *entry, Key::say, {"Til borgeren:", "To the citizen:"});
      items.push_back(std::move(text));
    }
    add_section({"Det er sket", "What has happened"}, BlockKind::bullets, std::move(items));
  }

  void add_detail(std::string& text, const Entry& entry, Key key, const Text& label) const
  {
    if (const auto detail = entry.text(key))
    {
      text += fmt::format(" {} {}", pick(label), as_sentence(detail->value));
    }
  }

  const Standing& standing_;
  Date day_;
  StoryWords words_;
  TextDocument document_;
};

} // namespace

TextDocument tell_case(const Standing& standing, Date day, Language language)
{
  return CaseTeller(standing, day, language).tell();
}

} // namespace sag
