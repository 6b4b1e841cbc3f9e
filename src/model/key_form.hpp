// SPDX-License-Identifier: MPL-2.0
// What a map of a file may hold, as data: each key, whether it must be there, the form of its
// value, and what it is for. The readers read by these tables and `sag schema` prints them, so
// that what an editor offers is what the program takes.

#pragma once

#include "diagnostics/text.hpp"
#include "model/vocabulary.hpp"
#include "yaml/mapping_reader.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace sag
{

/// Whether a key must be there (`key-missing`).
enum class Presence : std::uint8_t
{
  must,
  may
};

enum class Form : std::uint8_t
{
  text,
  word,        ///< of `list`, where it has one
  words,       ///< a list of them
  texts,       ///< a list of one text or more
  date,        ///< a day
  moment,      ///< a day or a month
  flag,        ///< true or false
  one_of,      ///< one of `words`
  pair,        ///< a text in both languages
  number,      ///< from 1
  limit,       ///< [warn, stall]
  days_before, ///< [near, urgent]
  term,        ///< 30d, 10wd, 13w, 3m
  map,         ///< with the keys of `inside`
  maps,        ///< a list of such maps
  entries,     ///< id → such a map
  pairs,       ///< a list of texts in both languages
  named_pairs, ///< id → a text in both languages
  limits,      ///< finding code → limit
  phrases,     ///< da and en, each with a text for each of `words`
  // The rest is read in one place each.
  version,
  id_range,
  case_id,
  address,
  citizen_needs,
  log,
  transitions,
  needs,
  fact,
  trigger,
  triggers,
  given,              ///< a log whose entries need not say who wrote them
  expected_ways,      ///< stage → open, not-valid, none or a list of needs
  expected_deadlines, ///< deadline → a day or none
};

struct KeyForm
{
  std::string_view key;
  Presence presence{};
  Form form{};
  /// What the key says, for whoever writes the file.
  std::string_view da;
  std::string_view en;
  std::span<const std::string_view> words{};
  WordList list = WordList::none;
  std::span<const KeyForm> inside{};

  [[nodiscard]] Text meaning() const { return {std::string(da), std::string(en)}; }
};

using KeyForms = std::span<const KeyForm>;

/// `key-unknown` for what the forms do not have. Asserts that the reader asked for all of them.
void finish(MappingReader& reader, KeyForms forms, std::span<const KeyAlias> aliases = {});

} // namespace sag
