// SPDX-License-Identifier: MPL-2.0
#include "timeline/ledger.hpp"

#include "diagnostics/assert.hpp"
#include "timeline/turn_change.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// Alike in everything but the days.
bool alike(const Leaf& a, const Leaf& b)
{
  return a.cause == b.cause && a.item == b.item && a.name == b.name && a.ref == b.ref
         && a.code == b.code && a.unit == b.unit && a.case_unit == b.case_unit && a.over == b.over
         && a.lapsed == b.lapsed && a.opened == b.opened && a.stage == b.stage
         && a.workflow == b.workflow;
}

/// The same thing names the days, in whatever stage and whether or not it is over its limit.
bool same_span(const Leaf& a, const Leaf& b)
{
  const bool thing = a.cause == b.cause && a.item == b.item && a.name == b.name && a.ref == b.ref
                     && a.unit == b.unit && a.lapsed == b.lapsed;
  return thing && (!a.item || a.opened == b.opened);
}

bool follows(const Leaf& before, const Leaf& after, const WorkCalendar& office)
{
  return office.elapsed(before.to, after.from).count == 1;
}

std::string_view name_of_turn(const TurnOfDay& turn, const Standing& standing)
{
  if (turn.item != nullptr)
  {
    return turn.item->name;
  }
  return turn.cause == Cause::work ? turn.code : std::string_view(standing.stage->id.value);
}

/// What names the day, without its days.
Leaf leaf_of(const TurnOfDay& turn, const Standing& standing)
{
  Leaf leaf{.from = *standing.stage_since, .to = *standing.stage_since};
  leaf.cause = turn.cause;
  leaf.name = name_of_turn(turn, standing);
  leaf.code = turn.code;
  leaf.unit = turn.unit;
  leaf.over = turn.over;
  leaf.lapsed = turn.lapsed;
  if (turn.item != nullptr)
  {
    leaf.item = turn.item->kind;
    leaf.ref = turn.item->ref;
    leaf.opened = turn.item->opened;
    leaf.rule = turn.item->rule;
    leaf.question = turn.item->question;
  }
  return leaf;
}

class Bookkeeper
{
public:
  explicit Bookkeeper(const Rulebook& rules)
      : office_(rules.calendars.office), tracked_from_(rules.office.tracked_from)
  {
  }

  /// The days of (after, through], for which the standing holds all entries before them.
  void add_days(const Standing& standing, Date after, Date through)
  {
    add_open_time(ledger_.periods, standing, after, through);
    for (Date day = office_.next(after); day <= through;)
    {
      const bool before = tracked_from_ && day < *tracked_from_;
      const Date latest = before ? std::min(through, tracked_from_->plus_days(-1)) : through;
      bool work = false;
      std::optional<Leaf> leaf;
      if (standing.is_open(day))
      {
        const auto turn = before ? std::nullopt : std::optional(turn_of(standing, day));
        work = turn && turn->cause == Cause::work;
        leaf = turn ? leaf_of(*turn, standing) : Leaf{.from = day, .to = day};
      }
      const Date change = next_turn_change(standing, day, latest, work);
      if (leaf)
      {
        leaf->stage = standing.stage;
        leaf->workflow = standing.workflow;
        leaf->case_unit = standing.unit();
        add(std::move(*leaf), day, change.plus_days(-1));
      }
      day = office_.on_or_after(change);
    }
  }

  [[nodiscard]] Ledger closed()
  {
    // Every working day of the open periods has exactly one leaf: found twice, by the turns and by
    // what was open.
    SAG_ASSERT(ledger_.totals.days == working_days_in(ledger_.periods, office_));
    return std::move(ledger_);
  }

private:
  void add(Leaf leaf, Date from, Date through)
  {
    leaf.from = from;
    leaf.to = office_.on_or_before(through);
    leaf.days.count = 1 + office_.elapsed(from, through).count;
    ledger_.totals.add(leaf.cause, leaf.days, {leaf.over ? leaf.days.count : 0});
    auto& leaves = ledger_.leaves;
    if (!leaves.empty() && alike(leaves.back(), leaf) && follows(leaves.back(), leaf, office_))
    {
      leaves.back().to = leaf.to;
      leaves.back().days.count += leaf.days.count;
      return;
    }
    leaves.push_back(leaf);
  }

  const WorkCalendar& office_;
  std::optional<Date> tracked_from_;
  Ledger ledger_;
};

} // namespace

WorkingDays LedgerTotals::over() const
{
  WorkingDays sum{0};
  for (const WorkingDays days_over : over_by_cause)
  {
    sum.count += days_over.count;
  }
  return sum;
}

void LedgerTotals::add(std::optional<Cause> cause, WorkingDays counted, WorkingDays over_limit)
{
  days.count += counted.count;
  if (!cause)
  {
    before.count += counted.count;
    return;
  }
  const auto at = static_cast<std::size_t>(*cause);
  by_cause[at].count += counted.count;
  over_by_cause[at].count += over_limit.count;
}

Ledger ledger_of(const History& history, const Rulebook& rules)
{
  const Workflow* const workflow = rules.find_workflow(history.subject().workflow.value);
  SAG_ASSERT(workflow != nullptr);
  Standing standing = initial_standing(history.subject(), rules, *workflow);
  Bookkeeper bookkeeper(rules);
  const auto& entries = history.entries();
  standing.entries.reserve(entries.size());
  for (std::size_t at = 0; at < entries.size(); ++at)
  {
    apply_entry(standing, *entries[at], nullptr);
    const Date day = entries[at]->date.value;
    const Date next =
        at + 1 < entries.size() ? entries[at + 1]->date.value : history.viewpoint().as_of;
    if (standing.begun != nullptr && day < next)
    {
      bookkeeper.add_days(standing, day, next);
    }
  }
  return bookkeeper.closed();
}

std::vector<LedgerSpan> spans_of(const Ledger& ledger, const WorkCalendar& office)
{
  std::vector<LedgerSpan> spans;
  for (const Leaf& leaf : ledger.leaves)
  {
    const WorkingDays over{leaf.over ? leaf.days.count : 0};
    if (!spans.empty() && same_span(spans.back().leaf, leaf)
        && follows(spans.back().leaf, leaf, office))
    {
      LedgerSpan& span = spans.back();
      span.leaf.to = leaf.to;
      span.leaf.days.count += leaf.days.count;
      span.over.count += over.count;
      continue;
    }
    spans.push_back({leaf, over});
  }
  return spans;
}

} // namespace sag
