// SPDX-License-Identifier: MPL-2.0
// What yaml-cpp says of a file, in our own terms: one document's events with where each begins.

#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

enum class EventKind : std::uint8_t
{
  scalar,
  null,
  alias,
  mapping_start,
  sequence_start,
  end ///< of the innermost mapping or sequence
};

struct YamlEvent
{
  EventKind kind = EventKind::end;
  bool flow = false;
  /// A quoted or block scalar.
  bool quoted = false;
  bool anchored = false;
  bool tagged = false;
  /// In bytes; of the anchor or tag where there is one. That of an empty value means nothing.
  std::uint32_t begin = 0;
  std::string_view value{};
};

/// Where and why yaml-cpp gave up.
struct ParseFailure
{
  std::uint32_t at = 0;
  std::string reason;
  bool too_deep = false;
};

struct YamlEvents
{
  std::vector<YamlEvent> list;
  /// What values point into where they are not the file's own bytes.
  std::deque<std::string> decoded;
  std::optional<ParseFailure> failure;
};

} // namespace sag
