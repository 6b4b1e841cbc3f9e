// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_facts.hpp"

#include "letters/letter_ahead.hpp"
#include "letters/letter_done.hpp"
#include "letters/letter_duties.hpp"
#include "letters/letter_people.hpp"
#include "letters/letter_promises.hpp"
#include "letters/letter_topic.hpp"
#include "timeline/turn.hpp"

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
    add_beginning();
    add_stage();
    add_wait();
    add_meeting();
    add_task();
    add_hearing();
    add_own_delay();
    add_pause();
    add_decision();
    add_appeal();
    facts_.next = next_contact(scene_, facts_.decision);
    values().set("next-contact", facts_.next);
    add_lists();
    add_topic(scene_, values());
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

  /// The first letter thanks for what began the case.
  void add_beginning()
  {
    if (!is_first_letter(standing_))
    {
      return;
    }
    values().set("first", {});
    const Entry& begun = *standing_.begun;
    const ListedWord* const applied =
        begun.verb == Verb::applied ? find_word(standing_.workflow->applications, begun.word())
                                    : nullptr;
    if (applied != nullptr)
    {
      values().set("application", {});
      values().set("application.the", applied->the.in(scene_.language()));
    }
  }

  /// While a complaint is looked at, or a new application lies there, what the stage says is over.
  void add_stage()
  {
    const OpenItem* const reconsideration = find_reconsideration(standing_, scene_.day());
    if (reconsideration != nullptr)
    {
      values().set("stage.plain", reconsideration->rule->words(scene_.language()).why);
      return;
    }
    if (standing_.new_application != nullptr)
    {
      values().set("stage.plain", scene_.say("reopened", {}));
      return;
    }
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
    if (wait->party == Party::internal)
    {
      values().set("wait.ours", {});
    }
    const bool booked = is_meeting(*wait, standing_) && meeting_day(*wait, standing_);
    if (wait->reminded && !booked)
    {
      values().set("wait.reminded", *wait->reminded);
    }
    if (!is_meeting(*wait, standing_))
    {
      add_wait_day(*wait);
    }
  }

  /// What comes on its very day comes in time.
  void add_wait_day(const OpenItem& wait)
  {
    const auto due = wait.party == Party::internal ? own_limit(wait, standing_) : wait.due;
    if (!due)
    {
      miss_day(wait);
      return;
    }
    values().set(*due >= scene_.day() ? "wait.expected" : "wait.late", *due);
  }

  /// A meeting is not waited for as a paper is: it has a day, or gets one.
  void add_meeting()
  {
    const auto open = standing_.open_items(scene_.day());
    const auto found = std::ranges::find_if(
        open, [this](const OpenItem* item) { return is_meeting(*item, standing_); });
    if (found == open.end() || (*found)->rule == nullptr)
    {
      return;
    }
    const auto booked = meeting_day(**found, standing_);
    const auto limit = own_limit(**found, standing_);
    values().set("meeting", {});
    values().set("meeting.the", (*found)->rule->words(scene_.language()).the);
    if (booked && *booked > scene_.day())
    {
      values().set("meeting.day", *booked);
    }
    else if (limit && *limit > scene_.day())
    {
      values().set("meeting.by", *limit);
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
    values().set("task.why", task->rule->words(scene_.language()).why);
    if (!task->due)
    {
      miss_day(*task);
    }
    else
    {
      values().set(*task->due >= scene_.day() ? "task.by" : "task.late", *task->due);
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
    const auto delay = find_delay(standing_, scene_.day());
    const auto broken = find_broken_promise(standing_, scene_.day());
    if (delay)
    {
      values().set("delay", {});
      values().set("delay.what", tell_delay(scene_, *delay));
      values().set("delay.since", delay->since);
      if (delay->item == nullptr)
      {
        values().set("delay.work", {});
      }
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
    if (delay || broken)
    {
      add_leader(scene_, delay ? delay->unit : standing_.unit(), values());
    }
  }

  /// Where a decision is looked at again, the day is that of the new look.
  void add_decision()
  {
    const OpenItem* const reconsideration = find_reconsideration(standing_, scene_.day());
    if (reconsideration != nullptr)
    {
      values().set("complaint", {});
      facts_.decision = find_reconsidered_by(scene_, *reconsideration);
      if (facts_.decision)
      {
        values().set("complaint.by", *facts_.decision);
      }
    }
    else
    {
      facts_.decision = find_expected_decision(scene_);
      if (facts_.decision)
      {
        values().set("decision", {});
        values().set("decision.by", *facts_.decision);
      }
    }
    if (const auto old = find_moved(standing_, scene_.day(), facts_.decision))
    {
      values().set("moved", {});
      values().set("moved.by", *old);
    }
    if (facts_.decision && facts_.decision == live_decision_promise(standing_, scene_.day()))
    {
      values().set("decision.kept", {});
    }
    check_waits(scene_, facts_.decision);
  }

  void add_appeal()
  {
    if (const auto last = last_day_to_complain(standing_, scene_.day()))
    {
      values().set("appeal", {});
      values().set("appeal.by", *last);
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
    set_list(values(), "untrue", list_untrue(scene_));
    set_list(values(), "goals", list_goals(scene_));
    set_list(values(), "agreements", list_agreements(scene_));
    const bool own_words = values().has("goals") || values().has("agreements");
    if (own_words && scene_.language() != scene_.office().language)
    {
      values().set("own-words", {});
    }
  }

  LetterScene& scene_;
  const Standing& standing_;
  LetterFacts facts_;
};

} // namespace

const OpenItem* find_wait(const Standing& standing, Date day)
{
  const TurnOfDay turn = turn_of(standing, day);
  if (turn.lapsed && turn.item->kind == ItemKind::request)
  {
    return turn.item->party == Party::external ? turn.item : nullptr;
  }
  const bool asked_of_us = turn.cause == Cause::internal && turn.item->kind == ItemKind::request;
  if (asked_of_us)
  {
    const auto delay = find_delay(standing, day);
    const bool told = turn.item->rule == nullptr || turn.item->rule->opens_on_complaint
                      || (delay && delay->item == turn.item);
    return told ? nullptr : turn.item;
  }
  // A measure may name the day; a letter that is waited for is what the citizen asks about.
  return turn.cause == Cause::external ? last_due_request(standing, day, Party::external) : nullptr;
}

bool is_first_letter(const Standing& standing)
{
  return std::ranges::none_of(standing.entries,
                              [](const Entry* entry)
                              { return entry->verb == Verb::informed && entry->word() != "talk"; });
}

LetterFacts gather_facts(LetterScene& scene)
{
  return FactGatherer(scene).gather();
}

} // namespace sag
