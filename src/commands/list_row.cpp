// SPDX-License-Identifier: MPL-2.0
#include "commands/list_row.hpp"

#include "timeline/finding.hpp"

#include <algorithm>

namespace sag
{

namespace
{

Text label_of(const OpenItem& item)
{
  switch (item.kind)
  {
  case ItemKind::assessment:
    return both("{} vurderes", "{} to assess", item.name);
  case ItemKind::handover:
    return both("overdragelse til {}", "handover to {}", item.name);
  case ItemKind::pause:
    return {"pause", "pause"};
  case ItemKind::request:
  case ItemKind::question:
  case ItemKind::measure:
    break;
  }
  return same(std::string(item.name));
}

ListedItem listed(const OpenItem& item)
{
  const bool ours = item.party == Party::internal;
  return {ours ? std::string(item.unit) : std::string{},
          std::string(item.name),
          label_of(item),
          item.since,
          item.due};
}

void count_findings(ListRow& row, const Standing& standing, Date day)
{
  for (const Finding& finding : findings_of(standing, day))
  {
    ++(finding.severity == Severity::error ? row.stalls : row.warnings);
  }
}

} // namespace

ListRow list_row_of(const WorkingCase& work, Date day)
{
  const Standing& standing = *work.standing;
  ListRow row;
  row.id = work.subject().id.value;
  row.path = work.file->path;
  row.name = standing.citizen.name ? std::string(standing.citizen.name->value) : std::string{};
  row.workflow = standing.workflow->id.value;
  row.stage = standing.stage->id.value;
  row.stage_name = standing.stage->name;
  row.owner = standing.owner;
  row.unit = standing.unit();
  row.open = standing.is_open(day);
  if (!row.open)
  {
    return row;
  }
  row.priority = standing.priority;
  const TurnOfDay turn = turn_of(standing, day);
  row.cause = turn.cause;
  row.since = turn.item != nullptr ? turn.item->since : standing.stage_since;
  if (turn.item != nullptr)
  {
    row.item = listed(*turn.item);
  }
  for (const OpenItem* const item : standing.open_items(day))
  {
    if (item->party == Party::internal && !item->unit.empty() && item->unit != row.unit)
    {
      row.asked.push_back(listed(*item));
    }
  }
  std::stable_sort(row.asked.begin(),
                   row.asked.end(),
                   [](const ListedItem& a, const ListedItem& b) { return a.since < b.since; });
  count_findings(row, standing, day);
  return row;
}

std::vector<std::string> asked_units(const ListRow& row)
{
  std::vector<std::string> units;
  for (const ListedItem& item : row.asked)
  {
    units.push_back(item.unit);
  }
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

const ListedItem* find_asked(const ListRow& row, std::string_view unit)
{
  const auto found = std::find_if(row.asked.begin(),
                                  row.asked.end(),
                                  [&](const ListedItem& item) { return item.unit == unit; });
  return found == row.asked.end() ? nullptr : &*found;
}

} // namespace sag
