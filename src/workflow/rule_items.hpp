// SPDX-License-Identifier: MPL-2.0
// A set of rules as a flat list of things that have a name, each with its values in words: what two
// sets are compared by.

#pragma once

#include "workflow/workflow.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

enum class RuleArea : std::uint8_t
{
  whole,
  stage,
  need,
  way,
  kind,
  question,
  word,
  limit,
  deadline
};

[[nodiscard]] std::string_view name_of(RuleArea area);

/// One value, by its key in the file, as a clause; empty where the rules say nothing.
struct RuleAspect
{
  std::string_view key;
  Text name;
  Text value;
  /// Of words that only this language's readers see.
  std::optional<Language> only{};
  /// What holds where the rules say nothing: not worth telling of a thing that is new.
  bool usual = false;
  /// What is compared, where the words also hold names that are told elsewhere; else the words are.
  std::string identity{};

  [[nodiscard]] bool says_the_same(const RuleAspect& other) const
  {
    return identity == other.identity && (!identity.empty() || value == other.value);
  }
};

struct RuleItem
{
  RuleArea area{};
  /// The same in two sets of rules for what is the same thing, and unlike all others.
  std::string key;
  /// The stage that a stage, need or way belongs to; empty for what leaves every stage, and for all
  /// else.
  std::string stage;
  Text label;
  Span span{};
  std::vector<RuleAspect> aspects;
};

/// What a stage is called among the other rules, where it has another name there.
using StageNames = std::map<std::string, std::string, std::less<>>;

/// In the order of the file, stages by the names that `names` give them. What only the reader of
/// the file sees (comments, examples, places) is not among it.
[[nodiscard]] std::vector<RuleItem> rule_items(const Workflow& workflow, const StageNames& names);

/// The parts of rule_items: what begins in a stage, and what stands in lists beside them.
void add_stage_items(std::vector<RuleItem>& items,
                     const Workflow& workflow,
                     const StageNames& names);

void add_list_items(std::vector<RuleItem>& items, const Workflow& workflow);

/// The values of one thing as they are gathered.
class Aspects
{
public:
  Aspects& add(std::string_view key, Text name, Text value);

  /// Words that a letter or a list shows: each language is a value of its own.
  Aspects& words(std::string_view key, const Text& name, const Text& value);

  Aspects& term(std::string_view key, Text name, const std::optional<Term>& value);

  Aspects& limit(std::string_view key, Text name, const std::optional<Limit>& value);

  Aspects& days_before(std::string_view key, Text name, const std::optional<Limit>& value);

  Aspects& fact(std::string_view key, Text name, const Fact& value, const Workflow& workflow);

  Aspects& flag(std::string_view key, Text name, bool value, bool usual = false);

  Aspects& list(std::string_view key, Text name, const std::vector<Located<std::string>>& values);

  /// The source, and whether somebody has looked it up.
  Aspects& law(const std::string& law, bool verified);

  Aspects& period(const std::optional<Date>& from, const std::optional<Date>& to);

  [[nodiscard]] std::vector<RuleAspect> take() { return std::move(list_); }

private:
  std::vector<RuleAspect> list_;
};

} // namespace sag
