// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_realism.hpp"

#include "calendar/deadline_arithmetic.hpp"
#include "letters/letter_duties.hpp"
#include "workflow/move.hpp"

#include <algorithm>
#include <vector>

namespace sag
{

namespace
{

/// Answers may come early, and a hearing may be short.
constexpr WorkingDays tolerance{10};

class Reckoner
{
public:
  Reckoner(const Standing& standing, Date day)
      : standing_(standing), rules_(*standing.workflow), day_(day), earliest_(day)
  {
  }

  void reckon()
  {
    for (const OpenItem* const item : standing_.open_items(day_))
    {
      wait_for(*item);
    }
    std::vector<const Stage*> passed;
    const Stage* stage = standing_.stage;
    while (stage != nullptr && stage->phase != Phase::after
           && std::ranges::find(passed, stage) == passed.end())
    {
      pass(*stage);
      passed.push_back(stage);
      stage = normal_next(rules_, *stage, day_);
    }
  }

  [[nodiscard]] Date earliest() const { return earliest_; }

  [[nodiscard]] const std::vector<Text>& names() const { return names_; }

private:
  void wait_for(const OpenItem& item)
  {
    if (item.kind != ItemKind::request || item.rule == nullptr)
    {
      return;
    }
    const auto due = is_meeting(item, standing_)     ? meeting_day(item, standing_)
                     : item.party == Party::internal ? own_limit(item, standing_)
                                                     : item.due;
    if (due && *due > day_)
    {
      earliest_ = std::max(earliest_, *due);
      names_.push_back(item.rule->name);
    }
  }

  /// What a gate asks for is asked at once; the longest answer counts.
  void pass(const Stage& stage)
  {
    Date after = earliest_;
    for (const Need& need : stage.gate)
    {
      const CatalogueKind* const kind = paper_of(need.fact);
      if (kind != nullptr && kind->answer && !was_asked_or_came(standing_, kind->id.value))
      {
        after =
            std::max(after, add_term(earliest_, *kind->answer, standing_.rules->calendars.office));
        names_.push_back(kind->name);
      }
    }
    earliest_ = after;
  }

  /// The paper whose answer meets the fact; none where another thing can, or where asking is
  /// enough.
  [[nodiscard]] const CatalogueKind* paper_of(const Fact& fact) const
  {
    switch (fact.kind)
    {
    case FactKind::received:
    case FactKind::assessed:
      return rules_.find_kind(fact.words.front().value);
    case FactKind::heard:
    {
      const auto hearing =
          std::ranges::find(rules_.catalogue, Party::statutory, &CatalogueKind::party);
      return hearing == rules_.catalogue.end() ? nullptr : &*hearing;
    }
    default:
      return nullptr;
    }
  }

  const Standing& standing_;
  const Workflow& rules_;
  Date day_;
  Date earliest_;
  std::vector<Text> names_;
};

} // namespace

std::optional<Text> doubt_decision(const Standing& standing, Date day, const DayOrMonth& decision)
{
  Reckoner reckoner(standing, day);
  reckoner.reckon();
  const WorkCalendar& office = standing.rules->calendars.office;
  if (reckoner.earliest() <= office.add(last_day_of(decision), tolerance))
  {
    return std::nullopt;
  }
  Text names;
  for (const Text& name : reckoner.names())
  {
    names.da += (names.da.empty() ? "" : ", ") + name.da;
    names.en += (names.en.empty() ? "" : ", ") + name.en;
  }
  const std::string promised = format_iso(decision);
  const std::string earliest = format_iso(reckoner.earliest());
  return Text{
      fmt::format("afgørelsen {} er næppe til at nå: det, der mangler, tager normalt til {} "
                  "({}); sig en anden dag med --decision",
                  promised,
                  earliest,
                  names.da),
      fmt::format("the decision {} can hardly be met: what is missing normally takes until "
                  "{} ({}); say another day with --decision",
                  promised,
                  earliest,
                  names.en)};
}

} // namespace sag
