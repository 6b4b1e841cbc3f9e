// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_duties.hpp"

#include "calendar/date_text.hpp"
#include "letters/letter_promises.hpp"
#include "timeline/turn.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool is_told(std::string_view code)
{
  const FindingCode* const known = find_finding_code(code);
  return known != nullptr
         && (known->family == FindingFamily::obligation
             || known->family == FindingFamily::own_work);
}

/// The longest of those that are past the second number.
class DelayFinder
{
public:
  DelayFinder(const Standing& standing, Date day) : standing_(standing), day_(day) {}

  void consider(const OwnDelay& candidate, const Limit& limit)
  {
    OwnDelay delay = candidate;
    delay.days = standing_.rules->calendars.office.elapsed(delay.since, day_);
    if (is_told(delay.code) && delay.days > limit.stall
        && (!longest_ || delay.days > longest_->days))
    {
      longest_ = delay;
    }
  }

  [[nodiscard]] std::optional<OwnDelay> longest() const { return longest_; }

private:
  const Standing& standing_;
  Date day_;
  std::optional<OwnDelay> longest_;
};

/// As long as the day that was promised for it has not passed, nothing went wrong.
bool is_within_promise(const OpenItem& item, const Standing& standing, Date day)
{
  return item.rule != nullptr && item.rule->opens_on_complaint
         && live_decision_promise(standing, day).has_value();
}

std::string day_of(Date date, Language language)
{
  return format_date(date, DateStyle::in_sentence, language);
}

} // namespace

std::optional<OwnDelay> find_delay(const Standing& standing, Date day)
{
  DelayFinder finder(standing, day);
  for (const OpenItem* const item : standing.open_items(day))
  {
    const auto limit = limit_of(*item, standing);
    if (limit && !is_within_promise(*item, standing, day))
    {
      finder.consider({limit->code, limit->since, {}, item, unit_of(*item, standing)},
                      *limit->limit);
    }
  }
  if (is_own_work(standing, day))
  {
    finder.consider(
        {work_code(standing, day), work_since(standing, day), {}, nullptr, standing.unit()},
        work_limit(standing, day));
  }
  return finder.longest();
}

std::string tell_delay(LetterScene& scene, const OwnDelay& delay)
{
  std::vector<std::pair<std::string_view, std::string>> values{
      {"since", day_of(delay.since, scene.language())},
      {"unit", scene.office().unit_name(delay.unit).in(scene.language())}};
  if (delay.item != nullptr && delay.item->rule != nullptr)
  {
    const KindWords& words = delay.item->rule->words(scene.language());
    values.emplace_back("a", words.a);
    values.emplace_back("the", words.the);
    values.emplace_back("it", words.it);
  }
  else if (delay.item != nullptr && delay.item->question != nullptr)
  {
    values.emplace_back("the", delay.item->question->the.in(scene.language()));
  }
  return scene.say_delay(delay.code, values);
}

std::optional<Date> own_limit(const OpenItem& item, const Standing& standing)
{
  const auto limit = limit_of(item, standing);
  return limit
             ? std::optional(standing.rules->calendars.office.add(limit->since, limit->limit->warn))
             : std::nullopt;
}

std::optional<Date> meeting_day(const OpenItem& item, const Standing& standing)
{
  std::optional<Date> day;
  bool open = false;
  for (const Entry* const entry : standing.entries)
  {
    open = open || entry == item.opened;
    const bool same = entry->word() == item.name && entry->ref() == item.ref
                      && (entry->verb == Verb::requested || entry->verb == Verb::reminded);
    const auto expected = entry->day(Key::expected);
    if (open && same && expected)
    {
      day = expected->value;
    }
  }
  return day;
}

const OpenItem* find_reconsideration(const Standing& standing, Date day)
{
  for (const OpenItem* const item : standing.open_items(day))
  {
    if (item->rule != nullptr && item->rule->opens_on_complaint)
    {
      return item;
    }
  }
  return nullptr;
}

bool owes_citizen(const Standing& standing, Date day)
{
  return std::ranges::any_of(standing.open_items(day),
                             [&](const OpenItem* item)
                             {
                               const auto limit = item->kind == ItemKind::question
                                                      ? own_limit(*item, standing)
                                                  : item->kind == ItemKind::pause ? item->due
                                                                                  : std::nullopt;
                               return limit && *limit <= day;
                             });
}

} // namespace sag
