// SPDX-License-Identifier: MPL-2.0
// The words of the case format: verbs, keys, and what kind of value stands behind each. The table
// in verb_table.cpp is the format; the reader, the command line and the checks all read it there.

#pragma once

#include "diagnostics/text.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sag
{

enum class Verb : std::uint8_t
{
  applied,
  opened,
  assigned,
  stage,
  goal,
  measure,
  consented,
  considered,
  requested,
  reminded,
  postponed,
  received,
  declined,
  withdrawn,
  assessed,
  handed_over,
  accepted,
  asked,
  answered,
  paused,
  resumed,
  met,
  informed,
  decided,
  complained,
  company,
  changed,
  migrated,
  acknowledged,
  corrected,
  noted
};

/// A key of an entry besides `date`, `who` and the verb.
enum class Key : std::uint8_t
{
  about,
  appeal,
  because,
  company,
  direction,
  ends,
  expected,
  follow_up,
  form,
  from,
  hours,
  lacking,
  law,
  logged,
  note,
  outcome,
  promised,
  reasons,
  receipt,
  ref,
  relevant,
  review,
  said_by,
  say,
  self_support,
  sent,
  source,
  stage,
  starts,
  until,
  unsolicited,
  via,
  voice,
  void_entry,
  waiting,
  waived,
  why,
  with
};

/// The form of a value.
enum class Shape : std::uint8_t
{
  word,
  text,
  date,
  day_or_month,
  flag,
  hours,
  words,
  promise,
  waivers,
  receipt,
  citizen,
  target
};

/// Whose list a word must be in: one of the format's own closed lists (given in the table), or a
/// list that the rules or the casebook hold, which the rooms above check.
enum class WordList : std::uint8_t
{
  none,
  closed,
  person,
  unit,
  stage,
  kind,
  kind_or_unit,
  question,
  application,
  opening,
  measure,
  meeting,
  letter,
  outcome,
  consent_source,
  area,
  workflow,
  finding_code,
  deadline
};

/// Whether a list of such words must name one: an empty one would look as if something were said.
[[nodiscard]] bool refuses_empty(WordList list);

struct ValueRule
{
  Shape shape = Shape::text;
  WordList list = WordList::none;
  std::span<const std::string_view> words{};
};

struct KeyRule
{
  Key key{};
  bool required = false;
  ValueRule value{};
};

struct VerbRule
{
  Verb verb{};
  std::string_view name;
  ValueRule value{};
  std::span<const KeyRule> keys{};
  Text meaning;
};

/// All verbs, in the order of the format's page.
[[nodiscard]] std::span<const VerbRule> verb_rules();

[[nodiscard]] const VerbRule& rule_of(Verb verb);

[[nodiscard]] std::optional<Verb> find_verb(std::string_view name);

/// The keys allowed in every entry besides `date` and `who`.
[[nodiscard]] std::span<const KeyRule> common_keys();

/// The rule of a key in an entry with this verb; nothing when the verb does not take it.
[[nodiscard]] const KeyRule* find_key_rule(const VerbRule& rule, Key key);

/// The keys that say something about a correction itself; every other one replaces the key of the
/// entry that it corrects.
[[nodiscard]] bool belongs_to_correction(Key key);

[[nodiscard]] std::string_view name_of(Verb verb);

[[nodiscard]] std::string_view name_of(Key key);

[[nodiscard]] std::optional<Key> find_key(std::string_view name);

} // namespace sag
