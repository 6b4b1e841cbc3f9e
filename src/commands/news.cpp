// SPDX-License-Identifier: MPL-2.0
#include "commands/news.hpp"

#include "commands/news_commits.hpp"

#include <set>

namespace sag
{

namespace
{

std::vector<News> compare(const NightlyState& before, const NightlyState& now)
{
  const KnownItems known_before(before);
  const KnownItems known_now(now);
  std::vector<News> news;
  for (const NightlyItem& item : now.items)
  {
    if (!known_before.has(item))
    {
      news.push_back({item, false, {}});
    }
  }
  for (const NightlyItem& item : before.items)
  {
    // What is not computed any more is not over.
    const bool computed = !now.not_reviewed.contains(item.path);
    if (computed && !known_now.has_in_any_degree(item))
    {
      news.push_back({item, true, {}});
    }
  }
  return news;
}

/// The files of one vantage under the rules of another.
Casebook with_files_of(const Casebook& rules, const BookFiles& files)
{
  Casebook mixed = rules;
  mixed.files = files;
  return mixed;
}

/// Whether what is new was there, or what is gone was not.
bool told(const KnownItems& known, const News& news)
{
  return news.gone ? !known.has_in_any_degree(news.item) : known.has(news.item);
}

} // namespace

KnownItems::KnownItems(const NightlyState& state)
{
  for (const NightlyItem& item : state.items)
  {
    severities_.try_emplace(identity_of(item), item.severity);
  }
}

bool KnownItems::has_in_any_degree(const NightlyItem& item) const
{
  return severities_.contains(identity_of(item));
}

bool KnownItems::has(const NightlyItem& item) const
{
  const auto found = severities_.find(identity_of(item));
  return found != severities_.end() && found->second == item.severity;
}

std::string head_of(const Vantage& vantage)
{
  return vantage.commit.empty() ? "HEAD" : vantage.commit;
}

std::vector<News> find_news(const Vantage& before,
                            const NightlyState& state_before,
                            const Vantage& now,
                            const NightlyState& state_now)
{
  std::vector<News> news = compare(state_before, state_now);
  std::set<std::string> paths;
  for (const News& one : news)
  {
    paths.insert(one.item.path);
  }
  // One thing is changed at a time: first the day, then the case; what is left are the rules.
  const KnownItems later(
      find_nightly_items(*before.book, {now.view.as_of, before.view.known_at}, &paths));
  const KnownItems changed(
      find_nightly_items(with_files_of(*before.book, now.book->files), now.view, &paths));
  for (News& one : news)
  {
    const bool in_rules = !one.item.path.starts_with("cases/");
    one.reason = told(later, one)                  ? NewsReason::time
                 : told(changed, one) && !in_rules ? NewsReason::case_changed
                                                   : NewsReason::rules_changed;
  }
  name_commits(news, before, now);
  return news;
}

} // namespace sag
