// SPDX-License-Identifier: MPL-2.0
#include "timeline/finding_text.hpp"

#include "diagnostics/assert.hpp"
#include "timeline/thing_name.hpp"
#include "workflow/command_text.hpp"
#include "workflow/open_item.hpp"

#include <utility>

namespace sag
{

namespace
{

Text name_of_item(const OpenItem& item, const Standing& standing)
{
  return name_of_thing(item.rule, item.question, *standing.workflow, item.name);
}

/// The sentence with {0} the item's name in the language.
Text with_name(const OpenItem& item,
               const Standing& standing,
               std::string_view da,
               std::string_view en)
{
  const Text name = name_of_item(item, standing);
  return {fmt::format(fmt::runtime(da), name.da), fmt::format(fmt::runtime(en), name.en)};
}

std::string reminder_command(const OpenItem& item, const Standing& standing)
{
  return entry_command(standing, verb_and_name("reminded", item.name, item.ref));
}

FindingText text_of_request(const OpenItem& item, const Standing& standing)
{
  if (item.party != Party::internal)
  {
    Text what = with_name(item,
                          standing,
                          "{}: den ventede dag er forbi, og der er ikke rykket",
                          "{}: the expected day has passed and no reminder was sent");
    if (item.reminders > 0)
    {
      what = with_name(item,
                       standing,
                       "{}: den ventede dag er forbi igen efter rykkeren",
                       "{}: the expected day has passed again since the reminder");
    }
    return {std::move(what), reminder_command(item, standing)};
  }
  if (item.rule != nullptr && item.rule->opens_on_complaint)
  {
    return {{"Klagen er ikke genvurderet", "The complaint has not been reconsidered"},
            ending_command(item, standing)};
  }
  const bool meeting = is_meeting(item, standing);
  return {meeting ? with_name(item, standing, "{}: venter på en plads", "{}: waiting for a place")
                  : with_name(item, standing, "{}: er ikke kommet", "{}: has not come"),
          ending_command(item, standing)};
}

} // namespace

FindingText ended_by_letter(Text what, const Standing& standing, std::string_view options)
{
  return {std::move(what), case_command(standing, "letter", options), true};
}

FindingText text_of_item(const OpenItem& item, const Standing& standing)
{
  switch (item.kind)
  {
  case ItemKind::request:
    return text_of_request(item, standing);
  case ItemKind::assessment:
    return {with_name(
                item, standing, "{}: modtaget, men ikke vurderet", "{}: received but not assessed"),
            ending_command(item, standing)};
  case ItemKind::handover:
  {
    const Text unit = standing.rules->office.unit_name(item.name);
    return {{fmt::format("Overdragelsen til {} er ikke taget imod", unit.da),
             fmt::format("The handover to {} has not been accepted", unit.en)},
            ending_command(item, standing)};
  }
  case ItemKind::question:
    return {
        with_name(
            item, standing, "{}: borgeren har ikke fået svar", "{}: the citizen has no answer yet"),
        ending_command(item, standing)};
  case ItemKind::pause:
    return {{"Pausen skulle have været set på igen", "The pause was due to be reviewed"},
            ending_command(item, standing)};
  case ItemKind::measure:
    break;
  }
  SAG_ASSERT(false);
  return {};
}

FindingText text_of_implausible_wait(const OpenItem& item, const Standing& standing)
{
  const std::string longest = format_term(*item.rule->longest);
  const std::string due = format_iso(*item.due);
  const Text name = name_of_item(item, standing);
  const auto line = standing.subject->file()->position(item.dated->span.begin).line;
  return {{fmt::format("{}: {} er længere ude, end det plejer at tage ({})", name.da, due, longest),
           fmt::format("{}: {} is further off than it usually takes ({})", name.en, due, longest)},
          case_command(standing, "correct", fmt::format("{} because=… expected=…", line))};
}

FindingText text_of_work(std::string_view code, const Standing& standing)
{
  const std::string next = case_command(standing, "next");
  if (code == "plan-not-written")
  {
    return {{"Papirerne er samlet, men beskrivelsen er ikke skrevet",
             "The papers are complete but the description is not written"},
            next};
  }
  if (code == "ready-not-decided")
  {
    return {{"Sagen er klar, men ikke afgjort", "The case is ready but not decided"}, next};
  }
  if (code == "granted-not-started")
  {
    return {{"Indsatsen er bevilget, men ikke begyndt", "The measure is granted but has not begun"},
            next};
  }
  return {{"Intet er åbent, og ingen har taget næste skridt",
           "Nothing is open and nobody has taken the next step"},
          next};
}

FindingText text_of_missing_owner(const Standing& standing)
{
  return {{"Ingen har ansvaret for sagen", "Nobody is responsible for the case"},
          entry_command(standing, "assigned PERSON")};
}

FindingText text_of_silence(const Standing& standing)
{
  return ended_by_letter({"Borgeren har ikke hørt fra os", "The citizen has not heard from us"},
                         standing);
}

} // namespace sag
