// SPDX-License-Identifier: MPL-2.0
// An entry as somebody types it at the command line, made into the entry that is written: friendly
// dates become ISO dates, aliases the format's own words, and what does not fit is refused.

#pragma once

#include "calendar/date.hpp"
#include "calendar/work_calendar.hpp"
#include "diagnostics/text.hpp"
#include "model/vocabulary.hpp"
#include "yaml/yaml_writer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sag
{

/// `received lae-265 date=fri note="..."`, taken apart.
struct TypedEntry
{
  Verb verb{};
  std::string value;
  /// As typed; aliases allowed.
  std::vector<std::pair<std::string, std::string>> fields;
};

/// What a typed entry is read against.
struct TypingFrame
{
  Date today;
  std::string_view who;
  const WorkCalendar* office = nullptr;
  /// What people type for a key → the key; of two that are the same the first counts.
  std::vector<std::pair<std::string, std::string>> aliases{};
};

/// A date that was typed in a friendly way, to be echoed with its weekday.
struct EchoedDate
{
  std::string key;
  Date date;
};

struct EntryDraft
{
  NewNode node;
  Date date;
  std::vector<EchoedDate> echoed;
};

/// The entry, or everything that is wrong with what was typed. An entry for an earlier day gets
/// `logged` with today; one for a later day is refused. `changed` and `corrected` are not typed
/// this way and are refused.
[[nodiscard]] std::variant<EntryDraft, std::vector<Text>> plan_entry(const TypedEntry& typed,
                                                                     const TypingFrame& frame);

/// One key and its value, as plan_entry reads it; for corrections.
[[nodiscard]] std::variant<NewField, Text> plan_field(const ValueRule& rule,
                                                      std::string_view key,
                                                      std::string_view value,
                                                      const TypingFrame& frame,
                                                      std::vector<EchoedDate>& echoed);

/// The key's own name for what was typed: itself, or what the alias stands for. Capital letters and
/// æ for ae make no difference in an alias.
[[nodiscard]] std::string_view unaliased_key(std::string_view typed, const TypingFrame& frame);

} // namespace sag
