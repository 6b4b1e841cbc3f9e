// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_ahead.hpp"

#include "calendar/date_text.hpp"
#include "letters/letter_duties.hpp"
#include "letters/letter_promises.hpp"
#include "workflow/move.hpp"

#include <algorithm>

namespace sag
{

namespace
{

constexpr std::size_t most_stages = 2;

/// What we do now comes first, and first of that what the citizen waits for from us.
enum class Rank : std::uint8_t
{
  owed,
  ours,
  others,
  dated
};

/// A sentence about what comes, and by when, where it has a day.
struct Step
{
  Rank rank{};
  std::optional<Date> by;
  std::string text;

  [[nodiscard]] std::pair<Rank, std::optional<Date>> key() const { return {rank, by}; }
};

class AheadTeller
{
public:
  explicit AheadTeller(LetterScene& scene) : scene_(scene), standing_(scene.standing()) {}

  Ahead tell(const std::optional<DayOrMonth>& decision)
  {
    for (const OpenItem* const item : standing_.open_items(scene_.day()))
    {
      tell_item(*item);
    }
    tell_appeal();
    std::ranges::stable_sort(steps_, {}, &Step::key);
    for (const Step& step : steps_)
    {
      add(step.text);
    }
    if (find_reconsideration(standing_, scene_.day()) == nullptr)
    {
      tell_stages();
      tell_decision(decision);
    }
    return std::move(ahead_);
  }

private:
  void tell_item(const OpenItem& item)
  {
    switch (item.kind)
    {
    case ItemKind::request:
      tell_request(item);
      break;
    case ItemKind::assessment:
      if (item.rule != nullptr)
      {
        now(Rank::ours, scene_.say("assess", {{"the", the(item)}}));
      }
      break;
    case ItemKind::handover:
      tell_ours(Rank::ours, "accept", own_limit(item, standing_), {{"unit", unit_name(item.name)}});
      break;
    case ItemKind::question:
      if (item.question != nullptr)
      {
        tell_ours(Rank::owed,
                  "answer",
                  own_limit(item, standing_),
                  {{"the", item.question->the.in(scene_.language())}});
      }
      break;
    case ItemKind::pause:
      tell_ours(Rank::owed, "review", item.due, {});
      break;
    case ItemKind::measure:
      break;
    }
  }

  void tell_request(const OpenItem& item)
  {
    if (item.rule == nullptr)
    {
      return;
    }
    if (item.rule->opens_on_complaint)
    {
      tell_reconsideration(item);
      return;
    }
    ahead_.waiting.emplace_back(item.name);
    if (is_meeting(item, standing_))
    {
      tell_meeting(item);
    }
    else if (item.party == Party::internal)
    {
      tell_wait(item, own_limit(item, standing_), {"expect", "hurry", Rank::ours});
    }
    else if (item.party == Party::citizen)
    {
      tell_wait(item, item.due, {"hope", "hope-late", Rank::others});
    }
    else if (item.party == Party::statutory)
    {
      tell_wait(item, item.due, {"hearing", "remind", Rank::others});
    }
    else
    {
      tell_wait(item, item.due, {"expect", "remind", Rank::others});
    }
  }

  /// The sentence until its day, that day included, and the one for afterwards.
  struct WaitWords
  {
    std::string_view by;
    std::string_view late;
    Rank rank{};
  };

  /// Past its day nothing is promised anew: we chase it.
  void tell_wait(const OpenItem& item, std::optional<Date> by, const WaitWords& words)
  {
    if (by && *by >= scene_.day())
    {
      dated(*by, scene_.say(words.by, {{"the", the(item)}, {"by", by_day(*by)}}));
    }
    else
    {
      now(words.rank, scene_.say(words.late, {{"the", the(item)}}));
    }
  }

  void tell_meeting(const OpenItem& item)
  {
    const auto booked = meeting_day(item, standing_);
    if (booked && *booked > scene_.day())
    {
      const std::string day = format_date(*booked, DateStyle::with_weekday, scene_.language());
      dated(*booked, scene_.say("booked", {{"the", the(item)}, {"day", day}}));
    }
    else
    {
      tell_ours(Rank::ours, "meet", own_limit(item, standing_), {{"the", the(item)}});
    }
  }

  void tell_reconsideration(const OpenItem& item)
  {
    const auto by = find_reconsidered_by(scene_, item);
    if (by)
    {
      const std::string when = format_by(*by, false, scene_.language());
      ahead_.waiting.emplace_back(item.name);
      dated(last_day_of(*by), scene_.say("finish", {{"the", the(item)}, {"by", when}}));
    }
    else
    {
      now(Rank::owed, scene_.say("finish-late", {{"the", the(item)}}));
    }
  }

  using Values = std::vector<std::pair<std::string_view, std::string>>;

  /// Until the day before its last one with that day, from then on as what we do now.
  void tell_ours(Rank rank, std::string_view sentence, std::optional<Date> by, Values values)
  {
    if (by && *by > scene_.day())
    {
      values.emplace_back("by", by_day(*by));
      dated(*by, scene_.say(sentence, values));
    }
    else
    {
      now(rank, scene_.say(std::string(sentence) + "-late", values));
    }
  }

  /// The citizen's own time: a letter that is silent about it may cost a right.
  void tell_appeal()
  {
    if (const auto last = last_day_to_complain(standing_, scene_.day()))
    {
      const std::string day = format_date(*last, DateStyle::in_sentence, scene_.language());
      dated(*last, scene_.say("appeal", {{"day", day}}));
    }
  }

  /// Whether somebody else, or something that is to be read or handed over, is what the case waits
  /// for. A question of the citizen's beside the work does not stop it.
  [[nodiscard]] bool is_held_up() const
  {
    return std::ranges::any_of(standing_.open_items(scene_.day()),
                               [](const OpenItem* item) {
                                 return item->kind != ItemKind::question
                                        && item->kind != ItemKind::measure;
                               });
  }

  /// What is being done in this stage, and the stages after it, as long as there is one ordinary
  /// way on and the case is not decided yet.
  void tell_stages()
  {
    if (!is_held_up() && standing_.new_application == nullptr)
    {
      add(standing_.stage->ahead.in(scene_.language()));
    }
    else if (standing_.new_application != nullptr)
    {
      add(scene_.say("reopened", {}));
    }
    std::vector<const Stage*> passed{standing_.stage};
    std::size_t told = 0;
    while (told < most_stages)
    {
      const Stage* const next = normal_next(*standing_.workflow, *passed.back(), scene_.day());
      if (next == nullptr || next->phase == Phase::after
          || std::ranges::find(passed, next) != passed.end())
      {
        return;
      }
      const std::string& sentence = next->ahead.in(scene_.language());
      told += !sentence.empty() && add(sentence) ? 1U : 0U;
      passed.push_back(next);
    }
  }

  void tell_decision(const std::optional<DayOrMonth>& decision)
  {
    if (decision)
    {
      add(scene_.say("decide", {{"by", format_by(*decision, false, scene_.language())}}));
    }
  }

  [[nodiscard]] const std::string& the(const OpenItem& item) const
  {
    return item.rule->words(scene_.language()).the;
  }

  [[nodiscard]] std::string unit_name(std::string_view unit) const
  {
    return scene_.office().unit_name(unit).in(scene_.language());
  }

  [[nodiscard]] std::string by_day(Date by) const
  {
    return format_by(by, false, scene_.language());
  }

  void now(Rank rank, std::string text) { steps_.push_back({rank, std::nullopt, std::move(text)}); }

  void dated(Date by, std::string text) { steps_.push_back({Rank::dated, by, std::move(text)}); }

  /// False when the letter says it already.
  bool add(const std::string& text)
  {
    const LetterItem item{std::nullopt, text};
    if (text.empty() || std::ranges::find(ahead_.items, item) != ahead_.items.end())
    {
      return false;
    }
    ahead_.items.push_back(item);
    return true;
  }

  LetterScene& scene_;
  const Standing& standing_;
  std::vector<Step> steps_;
  Ahead ahead_;
};

} // namespace

Ahead list_ahead(LetterScene& scene, const std::optional<DayOrMonth>& decision)
{
  Ahead ahead = AheadTeller(scene).tell(decision);
  // A letter that lacks its decision lacks that step with it.
  if (ahead.items.empty() && !scene.lacks_something())
  {
    const Stage& stage = *scene.standing().stage;
    scene.miss_in(scene.standing().workflow->file,
                  both("det næste skridt: stadiet {} siger ikke, hvad der sker",
                       "the next step: the stage {} does not say what happens",
                       stage.id.value),
                  stage.id.span,
                  {"skriv `ahead` på stadiet", "write `ahead` for the stage"});
  }
  return ahead;
}

} // namespace sag
