// SPDX-License-Identifier: MPL-2.0
#include "workflow/rule_diff.hpp"

#include "workflow/stage_mapping.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace sag
{

namespace
{

using Identity = std::pair<RuleArea, std::string>;

Identity identity_of(const RuleItem& item)
{
  return {item.area, item.key};
}

std::vector<RuleAspect>::const_iterator
find_aspect(const std::vector<RuleAspect>& list, const RuleAspect& like, std::size_t nth)
{
  return std::ranges::find_if(list,
                              [&](const RuleAspect& one) {
                                return one.key == like.key && one.name == like.name && nth-- == 0;
                              });
}

/// The nth of its name: the steps of the citizen are several values of one key.
std::size_t number_of(const std::vector<RuleAspect>& list, std::size_t at)
{
  return static_cast<std::size_t>(std::count_if(
      list.begin(),
      list.begin() + static_cast<std::ptrdiff_t>(at),
      [&](const RuleAspect& one) { return one.key == list[at].key && one.name == list[at].name; }));
}

std::vector<AspectChange> compare(const std::vector<RuleAspect>& from,
                                  const std::vector<RuleAspect>& to)
{
  std::vector<AspectChange> changes;
  for (std::size_t at = 0; at < from.size(); ++at)
  {
    const auto other = find_aspect(to, from[at], number_of(from, at));
    const bool gone = other == to.end();
    if (gone ? !from[at].value.empty() : !from[at].says_the_same(*other))
    {
      const Text value = gone ? Text{} : other->value;
      changes.push_back({from[at].key, from[at].name, from[at].value, value, from[at].only});
    }
  }
  for (std::size_t at = 0; at < to.size(); ++at)
  {
    const bool is_new = find_aspect(from, to[at], number_of(to, at)) == from.end();
    if (is_new && !to[at].value.empty())
    {
      changes.push_back({to[at].key, to[at].name, {}, to[at].value, to[at].only});
    }
  }
  return changes;
}

StageNames names_in_new_rules(const Workflow& from, const Workflow& to)
{
  StageNames names;
  for (const StagePair& pair : map_stages(from, to))
  {
    if (pair.to != nullptr)
    {
      names.emplace(pair.from->id.value, pair.to->id.value);
    }
  }
  return names;
}

} // namespace

std::vector<RuleChange> compare_rules(const Workflow& from, const Workflow& to)
{
  std::vector<RuleItem> old_items = rule_items(from, names_in_new_rules(from, to));
  std::vector<RuleItem> new_items = rule_items(to, {});
  std::map<Identity, const RuleItem*> in_new;
  for (const RuleItem& item : new_items)
  {
    in_new.emplace(identity_of(item), &item);
  }
  std::set<Identity> in_old;
  std::vector<RuleChange> changes;
  for (RuleItem& item : old_items)
  {
    in_old.insert(identity_of(item));
    const auto found = in_new.find(identity_of(item));
    if (found == in_new.end())
    {
      changes.push_back({std::move(item), std::nullopt});
      continue;
    }
    auto aspects = compare(item.aspects, found->second->aspects);
    if (!aspects.empty())
    {
      changes.push_back({std::move(item), *found->second, std::move(aspects)});
    }
  }
  for (RuleItem& item : new_items)
  {
    if (!in_old.contains(identity_of(item)))
    {
      changes.push_back({std::nullopt, std::move(item)});
    }
  }
  return changes;
}

} // namespace sag
