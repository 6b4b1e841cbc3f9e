// SPDX-License-Identifier: MPL-2.0
// The ledger once more, as a reader of the design would keep it by hand: for each day, go through
// the entries before it from the beginning, write down what is open, and take the first cause that
// applies. Slow, and by intent without the fold, the turn and the counting of the product; it
// shares only how entries are read and sorted, the rules as data, and which days are working days.

#pragma once

#include "workflow/history.hpp"
#include "workflow/rulebook.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag::test
{

struct NaiveDay
{
  Date day;
  std::string cause; // "before" before the casebook
  std::string what;  // "request lae-265(a)", "not-assigned"
  std::string unit;
  bool over = false;
  bool lapsed = false;
};

class NaiveLedger
{
public:
  NaiveLedger(const History& history, const Rulebook& rules) : history_(history), rules_(rules) {}

  [[nodiscard]] std::vector<NaiveDay> days() const
  {
    std::vector<NaiveDay> all;
    if (history_.entries().empty())
    {
      return all;
    }
    const Date first = history_.entries().front()->date.value;
    for (Date d = first.plus_days(1); d <= history_.viewpoint().as_of; d = d.plus_days(1))
    {
      if (rules_.calendars.office.is_working_day(d))
      {
        if (auto one = Desk(*this, d).day())
        {
          all.push_back(std::move(*one));
        }
      }
    }
    return all;
  }

private:
  struct Paper
  {
    std::string type; // request, assessment, handover, question, measure, pause
    std::string party;
    std::string name;
    std::string ref;
    Date since;
    Date begins;
    std::optional<Date> due;
    std::string unit; // of whom it was asked; empty: of whoever has the case
    const CatalogueKind* kind = nullptr;
    const Question* question = nullptr;

    [[nodiscard]] bool runs_out() const
    {
      return type == "measure" || (type == "request" && party == "statutory");
    }
  };

  /// What lies on the desk on the morning of a day.
  class Desk
  {
  public:
    Desk(const NaiveLedger& book, Date day) : book_(book), day_(day)
    {
      rules_ = book.rules_.find_workflow(book.history_.subject().workflow.value);
      stage_ = rules_->find_stage(rules_->start.value);
      for (const Entry* const entry : book.history_.entries())
      {
        if (entry->date.value < day)
        {
          const bool was_open = open(entry->date.value);
          put(*entry);
          const Verb v = entry->verb;
          if (v != Verb::noted && v != Verb::informed && v != Verb::corrected
              && v != Verb::acknowledged)
          {
            last_step_ = entry->date.value;
          }
          if (!was_open && open(entry->date.value))
          {
            opened_ = entry->date.value;
          }
          last_unit_ = unit();
        }
      }
    }

    [[nodiscard]] std::optional<NaiveDay> day() const
    {
      if (!open(day_))
      {
        return std::nullopt;
      }
      const auto tracked = book_.rules_.office.tracked_from;
      if (tracked && day_ < *tracked)
      {
        return NaiveDay{day_, "before", "", "", false, false};
      }
      if (const Paper* const ours = named_by_us())
      {
        return NaiveDay{day_,
                        "internal",
                        text(*ours),
                        ours->unit.empty() ? unit() : ours->unit,
                        over(*ours),
                        ours->party != "internal"};
      }
      for (const std::string_view party : {"statutory", "external", "citizen"})
      {
        if (const Paper* const theirs = due_last(party))
        {
          return NaiveDay{day_, std::string(party), text(*theirs), "", false, false};
        }
      }
      if (stage_->turn == Turn::external)
      {
        return NaiveDay{day_, "external", stage_->id.value, "", false, false};
      }
      return work();
    }

  private:
    [[nodiscard]] int between(Date a, Date b) const
    {
      int count = 0;
      for (Date d = a.plus_days(1); d <= b; d = d.plus_days(1))
      {
        count += book_.rules_.calendars.office.is_working_day(d) ? 1 : 0;
      }
      return count;
    }

    [[nodiscard]] static std::string text(const Paper& paper)
    {
      return paper.type + " " + paper.name + (paper.ref.empty() ? "" : "(" + paper.ref + ")");
    }

    [[nodiscard]] std::string unit() const
    {
      if (!accepted_.empty())
      {
        return accepted_;
      }
      return stage_->unit.empty() ? last_unit_ : stage_->unit;
    }

    [[nodiscard]] static bool lies(const Paper& paper, Date on)
    {
      return on >= paper.begins && (!paper.runs_out() || !paper.due || on <= *paper.due);
    }

    [[nodiscard]] bool open(Date on) const
    {
      if (!begun_)
      {
        return false;
      }
      if (!stage_->final_stage || applied_again_)
      {
        return true;
      }
      return std::any_of(
          papers_.begin(), papers_.end(), [&](const Paper& p) { return lies(p, on); });
    }

    [[nodiscard]] bool lapsed(const Paper& paper) const
    {
      return paper.type == "request" && (paper.party == "external" || paper.party == "citizen")
             && paper.due && between(*paper.due, day_) > 5;
    }

    [[nodiscard]] int limit(std::string_view code, std::optional<int> own = {}) const
    {
      for (const NamedLimit& local : book_.rules_.office.limits)
      {
        if (local.code.value == code)
        {
          return local.limit.warn.count;
        }
      }
      if (own)
      {
        return *own;
      }
      for (const NamedLimit& general : rules_->limits)
      {
        if (general.code.value == code)
        {
          return general.limit.warn.count;
        }
      }
      return 100000;
    }

    [[nodiscard]] bool over(const Paper& paper) const
    {
      if (lapsed(paper))
      {
        return true;
      }
      if (paper.type == "assessment")
      {
        return between(paper.since, day_) > limit("received-not-assessed");
      }
      if (paper.type == "handover")
      {
        return between(paper.since, day_) > limit("handover-not-accepted");
      }
      if (paper.type == "question")
      {
        return between(paper.since, day_)
               > limit("not-answered",
                       paper.question != nullptr ? std::optional(paper.question->limit.warn.count)
                                                 : std::nullopt);
      }
      if (paper.type == "pause")
      {
        return between(*paper.due, day_) > limit("pause-not-reviewed");
      }
      return paper.kind != nullptr && paper.kind->limit
             && between(paper.since, day_) > limit(paper.kind->code, paper.kind->limit->warn.count);
    }

    [[nodiscard]] bool ours(const Paper& paper) const
    {
      return lies(paper, day_)
             && (paper.party == "internal" || lapsed(paper)
                 || (paper.type == "pause" && day_ >= *paper.due));
    }

    [[nodiscard]] const Paper* named_by_us() const
    {
      std::vector<const Paper*> all;
      for (const Paper& paper : papers_)
      {
        if (ours(paper))
        {
          all.push_back(&paper);
        }
      }
      std::stable_sort(all.begin(),
                       all.end(),
                       [&](const Paper* a, const Paper* b)
                       { return over(*a) != over(*b) ? over(*a) : a->since < b->since; });
      return all.empty() ? nullptr : all.front();
    }

    [[nodiscard]] const Paper* due_last(std::string_view party) const
    {
      std::vector<const Paper*> all;
      for (const Paper& paper : papers_)
      {
        if (paper.party == party && lies(paper, day_))
        {
          all.push_back(&paper);
        }
      }
      std::stable_sort(
          all.begin(), all.end(), [](const Paper* a, const Paper* b) { return a->due > b->due; });
      return all.empty() ? nullptr : all.front();
    }

    [[nodiscard]] bool is_away(std::string_view who, Date day) const
    {
      for (const Absence& away : book_.rules_.office.absences)
      {
        if (away.who.value == who && away.from.value <= day && day <= away.to.value)
        {
          return true;
        }
      }
      return false;
    }

    /// The first day of the owner's absence, when nobody who is there stands in today.
    [[nodiscard]] std::optional<Date> alone_since() const
    {
      std::optional<Date> first;
      for (const Absence& away : book_.rules_.office.absences)
      {
        if (away.who.value == owner_ && away.from.value <= day_ && day_ <= away.to.value)
        {
          if (away.stand_in && !is_away(away.stand_in->value, day_))
          {
            return std::nullopt;
          }
          first = std::min(first.value_or(away.from.value), away.from.value);
        }
      }
      // Back over absences that nobody stood in for, as long as no working day lies between.
      for (bool back = first.has_value(); back;)
      {
        back = false;
        for (const Absence& away : book_.rules_.office.absences)
        {
          if (away.who.value == owner_ && !away.stand_in && away.from.value < *first
              && between(away.to.value, *first) <= 1)
          {
            first = away.from.value;
            back = true;
          }
        }
      }
      return first;
    }

    [[nodiscard]] NaiveDay work() const
    {
      if (owner_.empty())
      {
        const int days = between(std::max(*begun_, *opened_), day_);
        return {day_, "work", "not-assigned", unit(), days > limit("not-assigned"), false};
      }
      if (const auto away = alone_since())
      {
        const int days = between(std::max({*away, *owned_, *opened_}), day_);
        return {day_, "work", "caseworker-away", unit(), days > limit("caseworker-away"), false};
      }
      Date since = std::max({*begun_, stage_since_.value_or(*begun_), *opened_});
      since = std::max(since, last_end_.value_or(since));
      for (const Paper& paper : papers_)
      {
        if (paper.runs_out() && paper.due && *paper.due < day_)
        {
          since = std::max(since, *paper.due);
        }
      }
      // What has been decided is ready no more; it only waits to be moved on.
      // So is what was granted once a measure has begun, or went on into the stage.
      bool done = stage_->work.code == "ready-not-decided" && decided_here_;
      for (const Paper& paper : papers_)
      {
        const bool ran = paper.type == "measure" && paper.begins <= day_
                         && *paper.due >= stage_since_.value_or(*begun_);
        done = done || (stage_->work.code == "granted-not-started" && ran);
      }
      const std::string code = done ? "no-next-step" : stage_->work.code;
      if (code == "no-next-step")
      {
        since = std::max(since, last_step_.value_or(since));
      }
      const int most = done ? limit(code) : limit(code, stage_->work.limit.warn.count);
      return {day_, "work", code, unit(), between(since, day_) > most, false};
    }

    // ── The entries ──

    static std::string of(std::optional<LocatedText> text)
    {
      return text ? std::string(text->value) : std::string{};
    }

    Paper paper(const Entry& e, std::string type, std::string party) const
    {
      return {std::move(type),
              std::move(party),
              std::string(e.word()),
              std::string(e.ref()),
              e.date.value,
              e.date.value,
              {},
              {},
              nullptr,
              nullptr};
    }

    /// Exactly one that the entry can be about; else none.
    int one(const Entry& e, std::vector<std::string> types) const
    {
      int found = -1;
      for (int at = 0; at < static_cast<int>(papers_.size()); ++at)
      {
        const Paper& p = papers_[static_cast<std::size_t>(at)];
        const bool right_type = std::find(types.begin(), types.end(), p.type) != types.end();
        const bool still = !p.runs_out() || lies(p, e.date.value) || p.begins > e.date.value;
        if (right_type && still && p.name == e.word() && (e.ref().empty() || p.ref == e.ref()))
        {
          if (found >= 0)
          {
            return -1;
          }
          found = at;
        }
      }
      return found;
    }

    Paper& at(int index) { return papers_[static_cast<std::size_t>(index)]; }

    void end(int index, const Entry& e)
    {
      papers_.erase(papers_.begin() + index);
      last_end_ = std::max(last_end_.value_or(e.date.value), e.date.value);
    }

    void end_one(const Entry& e, std::vector<std::string> types)
    {
      if (const int found = one(e, std::move(types)); found >= 0)
      {
        end(found, e);
      }
    }

    Paper* same(const Paper& paper)
    {
      for (Paper& p : papers_)
      {
        if (p.type == paper.type && p.name == paper.name && p.ref == paper.ref
            && (!p.runs_out() || p.due >= paper.since))
        {
          return &p;
        }
      }
      return nullptr;
    }

    void put_once(const Paper& paper)
    {
      if (same(paper) == nullptr)
      {
        papers_.push_back(paper);
      }
    }

    void put_or_change(Paper paper)
    {
      if (Paper* const old = same(paper))
      {
        paper.since = old->since;
        *old = paper;
        return;
      }
      papers_.push_back(paper);
    }

    [[nodiscard]] const CatalogueKind* kind(std::string_view name) const
    {
      if (const CatalogueKind* const found = rules_->find_kind(name))
      {
        return found;
      }
      for (const Paper& p : papers_)
      {
        if (p.kind != nullptr && p.name == name)
        {
          return p.kind;
        }
      }
      return nullptr;
    }

    void put_request(const Entry& e)
    {
      const CatalogueKind* const k = rules_->find_kind(e.word());
      Paper p = paper(e, "request", k != nullptr ? std::string(name_of(k->party)) : "external");
      p.kind = k;
      if (p.party == "internal")
      {
        p.unit = of(e.text(Key::from));
      }
      else if (const auto expected = e.day(Key::expected))
      {
        p.due = expected->value;
      }
      else if (k != nullptr && k->answer)
      {
        const bool own = k->answer->unit == TermUnit::working_days;
        const Calendars& c = book_.rules_.calendars;
        Date due = add_term(e.date.value, *k->answer, own ? c.office : c.public_days);
        while (!(own ? c.office : c.public_days).is_working_day(due))
        {
          due = due.plus_days(1);
        }
        p.due = due;
      }
      papers_.push_back(p);
    }

    void put_reminder(const Entry& e)
    {
      const int found = one(e, {"request"});
      if (found < 0 || at(found).party == "internal")
      {
        return;
      }
      Paper& p = at(found);
      if (const auto expected = e.day(Key::expected))
      {
        p.due = expected->value;
        return;
      }
      const Term again = p.kind != nullptr ? p.kind->again : Term{10, TermUnit::working_days};
      Date next = add_term(e.date.value, again, book_.rules_.calendars.office);
      while (!book_.rules_.calendars.office.is_working_day(next))
      {
        next = next.plus_days(1);
      }
      p.due = p.due && *p.due > next ? *p.due : next;
    }

    void put_receipt(const Entry& e)
    {
      const CatalogueKind* k = kind(e.word());
      std::string ref(e.ref());
      if (!e.has(Key::unsolicited))
      {
        const int found = one(e, {"request"});
        if (found < 0)
        {
          return;
        }
        k = at(found).kind;
        ref = at(found).ref;
        end(found, e);
      }
      if (k != nullptr && k->assess)
      {
        Paper p = paper(e, "assessment", "internal");
        p.ref = ref;
        p.kind = k;
        papers_.push_back(p);
      }
    }

    void put_complaint(const Entry& e)
    {
      const CatalogueKind* const k = rules_->find_complaint_kind();
      if (e.word() != "decision" || k == nullptr)
      {
        return;
      }
      Paper p = paper(e, "request", "internal");
      p.name = k->id.value;
      p.kind = k;
      p.unit = !decided_by_.empty() ? decided_by_ : !k->unit.empty() ? k->unit : unit();
      put_once(p);
    }

    void put_migration(const Entry& e)
    {
      const Workflow* const other = book_.rules_.find_workflow(e.word());
      const std::string renamed = of(e.text(Key::stage));
      const Stage* const there =
          other != nullptr ? other->find_stage(renamed.empty() ? stage_->id.value : renamed)
                           : nullptr;
      if (there == nullptr)
      {
        return;
      }
      rules_ = other;
      stage_ = there;
      for (Paper& p : papers_)
      {
        const CatalogueKind* const k = other->find_kind(p.name);
        const Question* const q = other->find_question(p.name);
        p.kind = p.kind != nullptr && k != nullptr ? k : p.kind;
        p.question = p.question != nullptr && q != nullptr ? q : p.question;
      }
    }

    void put_beginning(const Entry& e)
    {
      if (!begun_)
      {
        begun_ = e.date.value;
        stage_since_ = e.date.value;
        decided_here_ = false;
      }
      else if (stage_->final_stage)
      {
        applied_again_ = true;
      }
    }

    void put_stage(const Entry& e)
    {
      if (const Stage* const next = rules_->find_stage(e.word()))
      {
        stage_ = next;
        stage_since_ = e.date.value;
        decided_here_ = false;
        accepted_.clear();
        applied_again_ = false;
      }
    }

    void own(const Entry& e, std::string_view person)
    {
      if (owner_ != person)
      {
        owner_ = person;
        owned_ = e.date.value;
      }
    }

    void put_acceptance(const Entry& e)
    {
      if (const int found = one(e, {"handover"}); found >= 0)
      {
        end(found, e);
        own(e, e.who.value);
        accepted_ = e.word();
      }
    }

    /// The first request of the name that the ref, if any, fits.
    void end_first(const Entry& e, std::string_view name)
    {
      for (std::size_t i = 0; i < papers_.size(); ++i)
      {
        const Paper& p = papers_[i];
        if (p.type == "request" && p.name == name && (e.ref().empty() || p.ref == e.ref()))
        {
          end(static_cast<int>(i), e);
          return;
        }
      }
    }

    void put_decision(const Entry& e)
    {
      decided_by_ = unit();
      decided_here_ = true;
      for (const Paper& p : papers_)
      {
        if (p.type == "request" && p.kind != nullptr && p.kind->opens_on_complaint
            && (e.ref().empty() || p.ref == e.ref()))
        {
          end_first(e, std::string(p.name));
          return;
        }
      }
    }

    void put_dated(const Entry& e)
    {
      if (e.verb == Verb::measure)
      {
        Paper p = paper(e, "measure", "external");
        p.begins = e.day(Key::starts)->value;
        p.due = e.day(Key::ends)->value;
        put_or_change(p);
        return;
      }
      Paper p = paper(e, "pause", "citizen");
      p.due = e.day(Key::review)->value;
      put_or_change(p);
    }

    void put_asked(const Entry& e)
    {
      if (e.verb == Verb::asked)
      {
        Paper p = paper(e, "question", "internal");
        p.question = rules_->find_question(e.word());
        put_once(p);
        return;
      }
      Paper p = paper(e, "handover", "internal");
      p.unit = e.word();
      put_once(p);
    }

    void put_assessment(const Entry& e)
    {
      const CatalogueKind* const k = kind(e.word());
      end_one(e, {k != nullptr && k->opens_on_complaint ? "request" : "assessment"});
    }

    void put_postponement(const Entry& e)
    {
      if (const int found = one(e, {"request"}); found >= 0 && at(found).party != "internal")
      {
        at(found).due = e.day(Key::expected)->value;
      }
    }

    void put(const Entry& e)
    {
      switch (e.verb)
      {
      case Verb::applied:
      case Verb::opened:
        return put_beginning(e);
      case Verb::assigned:
        own(e, e.word());
        return;
      case Verb::stage:
        return put_stage(e);
      case Verb::measure:
      case Verb::paused:
        return put_dated(e);
      case Verb::requested:
        return put_request(e);
      case Verb::reminded:
        return put_reminder(e);
      case Verb::postponed:
        return put_postponement(e);
      case Verb::received:
        return put_receipt(e);
      case Verb::declined:
        return end_one(e, {"request", "handover"});
      case Verb::withdrawn:
        return end_one(e, {"request", "question", "assessment"});
      case Verb::answered:
        return end_one(e, {"question"});
      case Verb::resumed:
        return end_one(e, {"pause"});
      case Verb::assessed:
        return put_assessment(e);
      case Verb::handed_over:
      case Verb::asked:
        return put_asked(e);
      case Verb::accepted:
        return put_acceptance(e);
      case Verb::met:
        return end_first(e, e.word());
      case Verb::decided:
        return put_decision(e);
      case Verb::complained:
        return put_complaint(e);
      case Verb::migrated:
        return put_migration(e);
      default:
        return;
      }
    }

    const NaiveLedger& book_;
    Date day_;
    const Workflow* rules_ = nullptr;
    const Stage* stage_ = nullptr;
    std::optional<Date> begun_;
    std::optional<Date> stage_since_;
    std::optional<Date> opened_;
    std::optional<Date> last_step_;
    std::optional<Date> last_end_;
    bool applied_again_ = false;
    std::string owner_;
    std::optional<Date> owned_;
    std::string accepted_;
    std::string decided_by_;
    bool decided_here_ = false;
    std::string last_unit_;
    std::vector<Paper> papers_;
  };

  const History& history_;
  const Rulebook& rules_;
};

} // namespace sag::test
