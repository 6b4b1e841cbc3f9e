// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_ahead.hpp"

#include "calendar/work_calendar.hpp"
#include "timeline/turn.hpp"

#include <algorithm>

namespace sag
{

namespace
{

constexpr std::size_t most_stages = 2;

/// A sentence about what comes, and by when, where it has a day.
struct Step
{
  std::optional<Date> by;
  std::string text;
};

class AheadTeller
{
public:
  explicit AheadTeller(LetterScene& scene) : scene_(scene) {}

  Ahead tell(const std::optional<DayOrMonth>& decision)
  {
    for (const OpenItem* const item : scene_.standing().open_items(scene_.day()))
    {
      tell_item(*item);
    }
    // What has no day of its own comes first: it is being done.
    std::ranges::stable_sort(steps_, {}, &Step::by);
    for (const Step& step : steps_)
    {
      add(step.text);
    }
    tell_stages();
    if (decision)
    {
      add(scene_.say("decide", {{"by", format_by(*decision, false, scene_.language())}}));
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
        step(std::nullopt, scene_.say("assess", {{"the", the(item)}}));
      }
      break;
    case ItemKind::handover:
      tell_dated("accept", own_limit(item), {{"unit", unit_name(item.name)}});
      break;
    case ItemKind::question:
      if (item.question != nullptr)
      {
        tell_dated("answer", own_limit(item), {{"the", item.question->the.in(scene_.language())}});
      }
      break;
    case ItemKind::pause:
      tell_dated("review", item.due, {});
      break;
    case ItemKind::measure:
      break;
    }
  }

  /// Past its day nothing is promised anew: we chase it.
  void tell_request(const OpenItem& item)
  {
    if (item.rule == nullptr)
    {
      return;
    }
    const bool internal = item.party == Party::internal;
    const std::optional<Date> by = internal ? own_limit(item) : item.due;
    const std::string_view sentence = item.rule->opens_on_complaint    ? "finish"
                                      : item.party == Party::statutory ? "hearing"
                                                                       : "expect";
    if (by && *by > scene_.day())
    {
      tell_dated(sentence, by, {{"the", the(item)}});
      ahead_.waiting.emplace_back(item.name);
    }
    else if (item.rule->code == "waiting-for-meeting")
    {
      // A meeting of our own is not asked for again; it is still what comes.
      step(std::nullopt, scene_.standing().stage->ahead.in(scene_.language()));
    }
    else if (item.party == Party::external || (internal && !item.rule->opens_on_complaint))
    {
      step(std::nullopt, scene_.say("remind", {{"the", the(item)}}));
      ahead_.waiting.emplace_back(item.name);
    }
  }

  void tell_dated(std::string_view sentence,
                  std::optional<Date> by,
                  std::vector<std::pair<std::string_view, std::string>> values)
  {
    if (by && *by > scene_.day())
    {
      values.emplace_back("by", format_by(*by, false, scene_.language()));
      step(by, scene_.say(sentence, values));
    }
  }

  /// The stages after this one, as long as there is one ordinary way on.
  void tell_stages()
  {
    const Workflow& rules = *scene_.standing().workflow;
    std::vector<const Stage*> passed{scene_.standing().stage};
    std::size_t told = 0;
    while (told < most_stages)
    {
      const Stage* const next = normal_next(rules, *passed.back());
      if (next == nullptr || std::ranges::find(passed, next) != passed.end())
      {
        return;
      }
      const std::string& sentence = next->ahead.in(scene_.language());
      told += !sentence.empty() && add(sentence) ? 1U : 0U;
      passed.push_back(next);
    }
  }

  [[nodiscard]] const Stage* normal_next(const Workflow& rules, const Stage& stage) const
  {
    const auto way = std::ranges::find_if(
        stage.next, [&](const Transition& t) { return t.normal && t.valid_on(scene_.day()); });
    return way == stage.next.end() ? nullptr : rules.find_stage(way->to.value);
  }

  /// The last day on which we are not over our own limit.
  [[nodiscard]] std::optional<Date> own_limit(const OpenItem& item) const
  {
    const auto limit = limit_of(item, scene_.standing());
    return limit ? std::optional(scene_.office_days().add(limit->since, limit->limit->warn))
                 : std::nullopt;
  }

  [[nodiscard]] const std::string& the(const OpenItem& item) const
  {
    return item.rule->words(scene_.language()).the;
  }

  [[nodiscard]] std::string unit_name(std::string_view unit) const
  {
    return scene_.office().unit_name(unit).in(scene_.language());
  }

  void step(std::optional<Date> by, std::string text) { steps_.push_back({by, std::move(text)}); }

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
  std::vector<Step> steps_;
  Ahead ahead_;
};

} // namespace

Ahead list_ahead(LetterScene& scene, const std::optional<DayOrMonth>& decision)
{
  return AheadTeller(scene).tell(decision);
}

} // namespace sag
