// SPDX-License-Identifier: MPL-2.0
#include "letters/story_items.hpp"

#include <fmt/format.h>

namespace sag
{

namespace
{

/// How long a thing has been open, in the words that fit it.
Text since_text(const OpenItem& item, const std::string& since)
{
  switch (item.kind)
  {
  case ItemKind::assessment:
    return both("modtaget {}, endnu ikke læst og vurderet",
                "received on {}, not yet read and assessed",
                since);
  case ItemKind::handover:
    return both("siden {}, endnu ikke taget imod", "since {}, not yet accepted", since);
  case ItemKind::question:
    return both("ubesvaret siden {}", "unanswered since {}", since);
  case ItemKind::measure:
    return both("i gang siden {}", "running since {}", since);
  case ItemKind::request:
  case ItemKind::pause:
    break;
  }
  return both("siden {}", "since {}", since);
}

Text due_text(const OpenItem& item, Date day, const std::string& due)
{
  const bool past = item.due && *item.due < day;
  if (item.kind == ItemKind::measure)
  {
    return both("til og med {}", "until {}", due);
  }
  if (item.kind == ItemKind::pause)
  {
    return past ? both("skulle tages op {}", "was to be reviewed on {}", due)
                : both("tages op {}", "to be reviewed on {}", due);
  }
  if (item.party == Party::statutory)
  {
    return both("svarfrist {}", "to be answered by {}", due);
  }
  return past ? both("ventet senest {}", "was expected by {}", due)
              : both("ventes senest {}", "expected by {}", due);
}

Text internal_text(const TurnOfDay& turn, const std::string& unit, const std::string& name)
{
  const OpenItem& item = *turn.item;
  switch (item.kind)
  {
  case ItemKind::assessment:
    return both("{} skal læse og vurdere: {}.", "{} must read and assess: {}.", unit, name);
  case ItemKind::handover:
    return both("{} skal tage imod sagen.", "{} must accept the case.", unit);
  case ItemKind::question:
    return both("{} skal svare borgeren: {}.", "{} must answer the citizen: {}.", unit, name);
  case ItemKind::pause:
    return both("{} skal tale med borgeren om pausen.",
                "{} must talk with the citizen about the pause.",
                unit);
  case ItemKind::measure:
  case ItemKind::request:
    break;
  }
  if (item.party != Party::internal)
  {
    return both("Den ventede dag er gået, og {} skal følge op: {}.",
                "The expected day has passed, and {} must follow up: {}.",
                unit,
                name);
  }
  return item.rule != nullptr && item.rule->opens_on_complaint
             ? both("{} skal se på afgørelsen igen.", "{} must look at the decision again.", unit)
             : both("Sagen venter på {}: {}.", "The case waits for {}: {}.", unit, name);
}

} // namespace

std::string item_name(const OpenItem& item, const StoryWords& words)
{
  const bool da = words.language() == Language::danish;
  switch (item.kind)
  {
  case ItemKind::request:
  case ItemKind::assessment:
    return words.kind(item.name);
  case ItemKind::handover:
    return (da ? "overdragelse til " : "handover to ") + words.unit(item.name);
  case ItemKind::question:
    return words.question(item.name);
  case ItemKind::measure:
    return small_first(words.listed(&Workflow::measures, item.name));
  case ItemKind::pause:
    return "pause";
  }
  return {};
}

std::string tell_item(const OpenItem& item,
                      Date day,
                      const StoryWords& words,
                      const std::function<std::string(Date)>& date)
{
  const Language language = words.language();
  const Date since = item.kind == ItemKind::measure ? item.begins : item.since;
  std::string text =
      fmt::format("{}, {}", item_name(item, words), since_text(item, date(since)).in(language));
  if (item.due)
  {
    text += ", " + due_text(item, day, date(*item.due)).in(language);
  }
  if (item.reminded)
  {
    text += ", " + both("rykket {}", "reminded on {}", date(*item.reminded)).in(language);
  }
  return text;
}

Text tell_turn(const TurnOfDay& turn, const StoryWords& words)
{
  const std::string unit = words.unit(turn.unit);
  if (turn.item == nullptr)
  {
    return turn.cause == Cause::external
               ? Text{"Det er andres tur.", "It is somebody else's turn."}
               : both("Nu er det {}, der skal gøre noget; vi venter ikke på nogen.",
                      "Now it is {} that must act; we wait for nobody.",
                      unit);
  }
  const std::string name = item_name(*turn.item, words);
  switch (turn.cause)
  {
  case Cause::internal:
    return internal_text(turn, unit, name);
  case Cause::statutory:
    return both("Borgeren har tid til at svare: {}.", "The citizen has time to answer: {}.", name);
  case Cause::citizen:
    return turn.item->kind == ItemKind::pause
               ? Text{"Borgeren holder pause.", "The citizen is taking a pause."}
               : both("Vi venter på borgeren: {}.", "We wait for the citizen: {}.", name);
  case Cause::external:
  case Cause::work:
    break;
  }
  return turn.item->kind == ItemKind::measure
             ? both("En indsats er i gang: {}.", "A measure is running: {}.", name)
             : both("Vi venter på andre: {}.", "We wait for others: {}.", name);
}

} // namespace sag
