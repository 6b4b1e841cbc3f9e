// SPDX-License-Identifier: MPL-2.0
#include "timeline/agenda.hpp"

#include "timeline/thing_name.hpp"
#include "workflow/command_text.hpp"
#include "workflow/promise.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

Text text_of_coming(const OpenItem& item, const Standing& standing)
{
  const Text name = name_of_thing(item.rule, item.question, *standing.workflow, item.name);
  if (item.kind == ItemKind::measure)
  {
    return {fmt::format("{} slutter", name.da), fmt::format("{} ends", name.en)};
  }
  if (item.kind == ItemKind::pause)
  {
    return {"Pausen skal ses på igen", "The pause is to be reviewed"};
  }
  if (item.party == Party::statutory)
  {
    return {fmt::format("{}: sidste dag for svar", name.da),
            fmt::format("{}: last day for an answer", name.en)};
  }
  return {fmt::format("{}: svaret ventes", name.da), fmt::format("{}: answer expected", name.en)};
}

class Agenda
{
public:
  Agenda(const Standing& standing, Date day, WorkingDays within)
      : standing_(standing), day_(day), within_(within)
  {
  }

  void add_open_items()
  {
    for (const OpenItem* const item : standing_.open_items(day_))
    {
      // What is ours has a limit in place of a day.
      const bool others = item->party != Party::internal || item->kind == ItemKind::pause;
      if (others && item->due)
      {
        add(*item->due, text_of_coming(*item, standing_), ending_command(*item, standing_));
      }
    }
  }

  void add_promises()
  {
    for (const OpenPromise& promise : open_promises(standing_))
    {
      if (is_due_now(promise))
      {
        continue;
      }
      add(last_day_of(promise.by),
          promise.decision
              ? Text{"Borgeren er lovet en afgørelse", "The citizen was promised a decision"}
              : Text{"Borgeren er lovet at høre fra os",
                     "The citizen was promised to hear from us"},
          case_command(standing_, promise.decision ? "next" : "letter"));
    }
  }

  [[nodiscard]] std::vector<AgendaItem> take()
  {
    std::ranges::stable_sort(items_, {}, &AgendaItem::day);
    return std::move(items_);
  }

private:
  /// Then it is a finding.
  [[nodiscard]] bool is_due_now(const OpenPromise& promise) const
  {
    const Limit* const near =
        find_limit(standing_.rules->office, *standing_.workflow, "letter-due");
    const WorkCalendar& office = standing_.rules->calendars.office;
    return !promise.decision && near != nullptr
           && office.elapsed(day_, last_day_of(promise.by)) <= near->warn;
  }

  void add(Date on, Text what, std::string command)
  {
    const WorkCalendar& office = standing_.rules->calendars.office;
    if (day_ <= on && office.elapsed(day_, on) <= within_)
    {
      items_.push_back({on, std::move(what), std::move(command)});
    }
  }

  const Standing& standing_;
  Date day_;
  WorkingDays within_;
  std::vector<AgendaItem> items_;
};

} // namespace

std::vector<AgendaItem> agenda_of(const Standing& standing, Date day, WorkingDays within)
{
  Agenda agenda(standing, day, within);
  if (standing.stage_since && standing.is_open(day))
  {
    agenda.add_open_items();
    agenda.add_promises();
  }
  return agenda.take();
}

} // namespace sag
