// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_facts.hpp"

#include "letters/letter_ahead.hpp"
#include "letters/letter_done.hpp"
#include "letters/letter_people.hpp"
#include "letters/letter_promises.hpp"
#include "timeline/turn.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>

namespace sag
{

namespace
{

const OpenItem* last_due_request(const Standing& standing, Date day, Party party)
{
  const OpenItem* last = nullptr;
  for (const OpenItem* const item : standing.open_items(day))
  {
    if (item->kind == ItemKind::request && item->party == party
        && (last == nullptr || item->due > last->due))
    {
      last = item;
    }
  }
  return last;
}

/// What we need from the citizen first.
const OpenItem* find_task(const Standing& standing, Date day)
{
  const OpenItem* first = nullptr;
  for (const OpenItem* const item : standing.open_items(day))
  {
    const bool task = item->kind == ItemKind::request && item->party == Party::citizen;
    if (task && (first == nullptr || (item->due && item->due < first->due)))
    {
      first = item;
    }
  }
  return first;
}

const OpenItem* find_pause(const Standing& standing, Date day)
{
  const auto open = standing.open_items(day);
  const auto found =
      std::ranges::find_if(open,
                           [day](const OpenItem* item) {
                             return item->kind == ItemKind::pause && item->due && *item->due > day;
                           });
  return found == open.end() ? nullptr : *found;
}

void set_list(LetterValues& values, std::string_view name, std::vector<LetterItem> items)
{
  if (!items.empty())
  {
    values.set(name, std::move(items));
  }
}

class FactGatherer
{
public:
  explicit FactGatherer(LetterScene& scene)
      : scene_(scene), standing_(scene.standing()), facts_{{}, {}, scene.day(), {}, {}}
  {
  }

  LetterFacts gather()
  {
    add_case();
    add_citizen(scene_, values());
    add_contact(scene_, values());
    add_stage();
    add_wait();
    add_task();
    add_hearing();
    add_own_delay();
    add_pause();
    facts_.decision = find_expected_decision(scene_);
    if (facts_.decision)
    {
      values().set("decision", {});
      values().set("decision.by", *facts_.decision);
    }
    facts_.next = next_contact(scene_, facts_.decision);
    values().set("next-contact", facts_.next);
    add_lists();
    return std::move(facts_);
  }

private:
  LetterValues& values() { return facts_.values; }

  void add_case()
  {
    values().set("municipality", scene_.office().municipality);
    values().set("case.id", format_case_id(standing_.subject->id.value));
    values().set("letter.date", scene_.day());
  }

  void add_stage()
  {
    const auto& steps = standing_.workflow->steps;
    values().set("stage.plain", standing_.stage->plain.in(scene_.language()));
    if (standing_.stage->step > 0 && !steps.empty())
    {
      values().set("stage.step", standing_.stage->step);
      values().set("stage.steps", static_cast<int>(steps.size()));
    }
  }

  void add_wait()
  {
    const OpenItem* const wait = find_wait(standing_, scene_.day());
    if (wait == nullptr || wait->rule == nullptr)
    {
      return;
    }
    const KindWords& words = wait->rule->words(scene_.language());
    facts_.waiting_now = wait->name;
    values().set("wait", {});
    values().set("wait.a", words.a);
    values().set("wait.the", words.the);
    values().set("wait.it", words.it);
    values().set("wait.why", words.why);
    values().set("wait.since", wait->since);
    if (!wait->due)
    {
      miss_day(*wait);
    }
    else if (*wait->due > scene_.day())
    {
      values().set("wait.expected", *wait->due);
    }
    else if (*wait->due < scene_.day())
    {
      values().set("wait.late", *wait->due);
    }
    if (wait->reminded)
    {
      values().set("wait.reminded", *wait->reminded);
    }
  }

  void miss_day(const OpenItem& item)
  {
    scene_.miss(both("hvornår {} ventes", "when {} is expected", item.name),
                item.opened->verb_span,
                both("spørg, og skriv {}",
                     "ask, and write {}",
                     scene_.command(fmt::format("reminded {} expected=+2w", item.name))));
  }

  void add_task()
  {
    const OpenItem* const task = find_task(standing_, scene_.day());
    if (task == nullptr || task->rule == nullptr)
    {
      return;
    }
    values().set("task", {});
    values().set("task.a", task->rule->words(scene_.language()).a);
    if (!task->due)
    {
      miss_day(*task);
    }
    else if (*task->due > scene_.day())
    {
      values().set("task.by", *task->due);
    }
  }

  void add_hearing()
  {
    const OpenItem* const hearing = last_due_request(standing_, scene_.day(), Party::statutory);
    if (hearing == nullptr || hearing->rule == nullptr || !hearing->due
        || *hearing->due <= scene_.day())
    {
      return;
    }
    values().set("hearing", {});
    values().set("hearing.a", hearing->rule->words(scene_.language()).a);
    values().set("hearing.by", *hearing->due);
  }

  /// A stop of ours, a promise we did not keep, and whom to complain to about either.
  void add_own_delay()
  {
    const auto findings = findings_of(standing_, scene_.day());
    const Finding* const delay = find_delay(findings);
    const auto broken = find_broken_promise(standing_, scene_.day());
    if (delay != nullptr)
    {
      values().set("delay", {});
      values().set("delay.what", scene_.say_delay(delay->code));
      values().set("delay.since", delay->since);
      if (delay->code == "not-answered")
      {
        values().set("delay.answer", {});
      }
    }
    if (broken)
    {
      values().set("broken", {});
      values().set("broken.by", broken->by);
    }
    if (broken && broken->decision)
    {
      values().set("broken.decision", {});
    }
    if (delay != nullptr || broken)
    {
      add_leader(
          scene_, delay != nullptr ? std::string_view(delay->unit) : standing_.unit(), values());
    }
  }

  void add_pause()
  {
    if (const OpenItem* const pause = find_pause(standing_, scene_.day()))
    {
      values().set("pause", {});
      values().set("pause.review", *pause->due);
    }
  }

  void add_lists()
  {
    Ahead ahead = list_ahead(scene_, facts_.decision);
    facts_.waiting_ahead = std::move(ahead.waiting);
    values().set("ahead", std::move(ahead.items));
    set_list(values(), "done", list_done(scene_));
    set_list(values(), "goals", list_goals(scene_));
    set_list(values(), "agreements", list_agreements(scene_));
  }

  LetterScene& scene_;
  const Standing& standing_;
  LetterFacts facts_;
};

} // namespace

const Finding* find_delay(const std::vector<Finding>& findings)
{
  const Finding* longest = nullptr;
  for (const Finding& finding : findings)
  {
    const FindingCode* const code = find_finding_code(finding.code);
    const bool ours =
        code != nullptr
        && (code->family == FindingFamily::obligation || code->family == FindingFamily::own_work);
    if (ours && (longest == nullptr || finding.days > longest->days))
    {
      longest = &finding;
    }
  }
  return longest;
}

const OpenItem* find_wait(const Standing& standing, Date day)
{
  const TurnOfDay turn = turn_of(standing, day);
  if (turn.lapsed && turn.item->kind == ItemKind::request)
  {
    return turn.item->party == Party::external ? turn.item : nullptr;
  }
  // A measure may name the day; a letter that is waited for is what the citizen asks about.
  return turn.cause == Cause::external ? last_due_request(standing, day, Party::external) : nullptr;
}

LetterFacts gather_facts(LetterScene& scene)
{
  return FactGatherer(scene).gather();
}

} // namespace sag
