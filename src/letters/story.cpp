// SPDX-License-Identifier: MPL-2.0
#include "letters/story.hpp"

#include "diagnostics/cpr.hpp"
#include "letters/letter_done.hpp"
#include "letters/plain_text.hpp"
#include "letters/story_words.hpp"
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
    tell_citizen();
    if (standing_.begun != nullptr)
    {
      tell_stage();
      tell_goals();
      tell_open();
      tell_next();
      tell_log();
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
    const std::string begun = words_.date(standing_.begun->date.value);
    Text text = standing_.is_open(day_)
                    ? both("Sagen har været i trinnet {} siden den {}. Den begyndte den {}.",
                           "The case has been in the stage {} since {}. It began on {}.",
                           stage,
                           since,
                           begun)
                    : both("Sagen er slut: {} siden den {}. Den begyndte den {}.",
                           "The case is closed: {} since {}. It began on {}.",
                           stage,
                           since,
                           begun);
    append(text, owner_text());
    if (standing_.is_open(day_))
    {
      append(text, turn_text());
    }
    add_section({"Hvor sagen er", "Where the case is"}, BlockKind::paragraph, {pick(text)});
  }

  [[nodiscard]] Text owner_text() const
  {
    const Office& office = standing_.rules->office;
    const Person* const owner = office.find_person(standing_.owner);
    if (owner == nullptr)
    {
      return {"Ingen har ansvaret for sagen.", "Nobody is responsible for the case."};
    }
    Text text = both(
        "{} har ansvaret, telefon {}.", "{} is responsible, phone {}.", owner->name, owner->phone);
    const Absence* const absence = office.find_absence(owner->id.value, day_);
    if (absence != nullptr)
    {
      const std::string until = words_.date(absence->to.value);
      append(text,
             absence->stand_in ? both("Til og med den {} svarer {}.",
                                      "Until {}, {} answers.",
                                      until,
                                      words_.person(absence->stand_in->value))
                               : both("Til og med den {} er der ingen, der svarer.",
                                      "Until {}, nobody answers.",
                                      until));
    }
    return text;
  }

  [[nodiscard]] Text turn_text() const
  {
    const TurnOfDay turn = turn_of(standing_, day_);
    const std::string what = turn.item != nullptr ? item_name(*turn.item) : std::string();
    switch (turn.cause)
    {
    case Cause::internal:
      return both("Nu er det {}, der skal gøre noget: {}.",
                  "Now it is {} that must act: {}.",
                  words_.unit(turn.unit),
                  what);
    case Cause::statutory:
      return both(
          "Borgeren har tid til at svare: {}.", "The citizen has time to answer: {}.", what);
    case Cause::external:
      return external_text(turn.item, what);
    case Cause::citizen:
      return both("Vi venter på borgeren: {}.", "We wait for the citizen: {}.", what);
    case Cause::work:
      break;
    }
    return both("Nu er det {}, der skal gøre noget; vi venter ikke på nogen.",
                "Now it is {} that must act; we wait for nobody.",
                words_.unit(turn.unit));
  }

  static Text external_text(const OpenItem* item, const std::string& what)
  {
    if (item == nullptr)
    {
      return {"Det er andres tur.", "It is somebody else's turn."};
    }
    return item->kind == ItemKind::measure
               ? both("En indsats er i gang: {}.", "A measure is running: {}.", what)
               : both("Vi venter på andre: {}.", "We wait for others: {}.", what);
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

  [[nodiscard]] std::string item_name(const OpenItem& item) const
  {
    switch (item.kind)
    {
    case ItemKind::request:
      return words_.kind(item.name);
    case ItemKind::assessment:
      return pick(both(
          "{} skal læses og vurderes", "{} must be read and assessed", words_.kind(item.name)));
    case ItemKind::handover:
      return pick(both("sagen skal tages imod af {}",
                       "the case is to be accepted by {}",
                       words_.unit(item.name)));
    case ItemKind::question:
      return words_.question(item.name);
    case ItemKind::measure:
      return small_first(words_.listed(standing_.workflow->measures, item.name));
    case ItemKind::pause:
      return pick({"en pause", "a pause"});
    }
    return {};
  }

  static Text due_label(ItemKind kind)
  {
    switch (kind)
    {
    case ItemKind::measure:
      return {"til og med den", "until"};
    case ItemKind::pause:
      return {"tages op den", "to be reviewed on"};
    default:
      return {"ventet senest den", "expected by"};
    }
  }

  void tell_open()
  {
    std::vector<std::string> items;
    for (const OpenItem* const item : standing_.open_items(day_))
    {
      Text text =
          both("{}, siden den {}", "{}, since {}", item_name(*item), words_.date(item->since));
      if (item->due)
      {
        const Text label = due_label(item->kind);
        const std::string due = words_.date(*item->due);
        text.da += fmt::format(", {} {}", label.da, due);
        text.en += fmt::format(", {} {}", label.en, due);
      }
      if (item->reminded)
      {
        const std::string reminded = words_.date(*item->reminded);
        text.da += fmt::format(", rykket den {}", reminded);
        text.en += fmt::format(", reminded on {}", reminded);
      }
      items.push_back(as_sentence(capital_first(pick(text))));
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
                  {pick(needs.empty() ? both("Næste trin er {}, og intet står i vejen.",
                                             "The next stage is {}, and nothing stands in the way.",
                                             name)
                                      : both("Næste trin er {}. Først mangler dette:",
                                             "The next stage is {}. This is missing first:",
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
