// SPDX-License-Identifier: MPL-2.0
#include "commands/news.hpp"

#include "casebook/revisions.hpp"

#include <map>
#include <set>
#include <utility>

namespace sag
{

namespace
{

/// What a state tells of, to be asked for by identity.
class Known
{
public:
  explicit Known(const NightlyState& state)
  {
    for (const NightlyItem& item : state.items)
    {
      severities_.try_emplace(identity_of(item), item.severity);
    }
  }

  [[nodiscard]] bool has_in_any_degree(const NightlyItem& item) const
  {
    return severities_.contains(identity_of(item));
  }

  [[nodiscard]] bool has(const NightlyItem& item) const
  {
    const auto found = severities_.find(identity_of(item));
    return found != severities_.end() && found->second == item.severity;
  }

private:
  std::map<std::string, Severity> severities_;
};

std::vector<News> compare(const NightlyState& before, const NightlyState& now)
{
  const Known known_before(before);
  const Known known_now(now);
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
    if (!known_now.has_in_any_degree(item))
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

std::vector<std::string> rule_paths()
{
  return {"casebook.yaml", "workflows", "letters"};
}

} // namespace

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
  const Known later(
      find_nightly_items(*before.book, {now.view.as_of, before.view.known_at}, &paths));
  const Known changed(
      find_nightly_items(with_files_of(*before.book, now.book->files), now.view, &paths));
  for (News& one : news)
  {
    const bool by_time = later.has(one.item) != one.gone;
    const bool by_case = changed.has(one.item) != one.gone;
    const bool in_rules = !one.item.path.starts_with("cases/");
    one.reason = by_time && !in_rules   ? NewsReason::time
                 : by_case && !in_rules ? NewsReason::case_changed
                                        : NewsReason::rules_changed;
    if (one.reason != NewsReason::time && !before.commit.empty())
    {
      one.commit = find_change(now.book->root(),
                               before.commit,
                               one.reason == NewsReason::case_changed
                                   ? std::vector<std::string>{one.item.path}
                                   : rule_paths())
                       .value_or("");
    }
  }
  return news;
}

} // namespace sag
