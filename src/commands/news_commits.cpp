// SPDX-License-Identifier: MPL-2.0
#include "commands/news_commits.hpp"

#include "casebook/revisions.hpp"

#include <algorithm>
#include <set>

namespace sag
{

namespace
{

/// The news that no commit has been ruled out for yet: each commit that leaves it as it is now may
/// be the one, until an older one does so too.
class Search
{
public:
  Search(std::vector<News>& news, NewsReason reason)
  {
    for (News& one : news)
    {
      if (one.reason == reason)
      {
        pending_.push_back(&one);
      }
    }
  }

  [[nodiscard]] bool done() const { return pending_.empty(); }

  [[nodiscard]] std::set<std::string> paths() const
  {
    std::set<std::string> paths;
    for (const News* const one : pending_)
    {
      paths.insert(one->item.path);
    }
    return paths;
  }

  /// What the commit left, for the news on these paths.
  void
  consider(const Change& change, const NightlyState& state, const std::vector<std::string>& paths)
  {
    const KnownItems known(state);
    std::erase_if(pending_,
                  [&](News* one)
                  {
                    if (std::ranges::find(paths, one->item.path) == paths.end())
                    {
                      return false;
                    }
                    const bool holds =
                        one->gone ? !known.has_in_any_degree(one->item) : known.has(one->item);
                    if (holds)
                    {
                      one->commit = change.short_name;
                    }
                    return !holds;
                  });
  }

private:
  std::vector<News*> pending_;
};

/// Rules, day and entries known stay as they were when the case was found to be the reason.
void name_case_commits(std::vector<News>& news, const Vantage& before, const Vantage& now)
{
  Search search(news, NewsReason::case_changed);
  if (search.done())
  {
    return;
  }
  const std::string& root = now.book->root();
  Casebook mixed = *before.book;
  for (const Change& change : find_changes(root, before.commit, head_of(now), {"cases"}))
  {
    const std::set<std::string> wanted = search.paths();
    std::vector<std::string> paths;
    std::ranges::copy_if(change.paths,
                         std::back_inserter(paths),
                         [&](const std::string& path) { return wanted.contains(path); });
    if (paths.empty())
    {
      continue;
    }
    mixed.files.snapshot = load_part(root, change.commit, paths);
    const std::set<std::string> asked(paths.begin(), paths.end());
    search.consider(change, find_nightly_items(mixed, now.view, &asked), paths);
  }
}

void name_rule_commits(std::vector<News>& news, const Vantage& before, const Vantage& now)
{
  Search search(news, NewsReason::rules_changed);
  if (search.done())
  {
    return;
  }
  const std::string& root = now.book->root();
  const std::vector<std::string> rules{"casebook.yaml", "workflows", "letters"};
  for (const Change& change : find_changes(root, before.commit, head_of(now), rules))
  {
    const std::set<std::string> asked = search.paths();
    Casebook then = load_casebook({root, load_part(root, change.commit, rules)});
    if (asked.empty() || !then.sound())
    {
      return;
    }
    then.files = now.book->files;
    search.consider(
        change, find_nightly_items(then, now.view, &asked), {asked.begin(), asked.end()});
  }
}

} // namespace

void name_commits(std::vector<News>& news, const Vantage& before, const Vantage& now)
{
  if (!before.commit.empty())
  {
    name_case_commits(news, before, now);
    name_rule_commits(news, before, now);
  }
}

} // namespace sag
