// SPDX-License-Identifier: MPL-2.0
// A calendar that other programs read (RFC 5545): days without hours, and titles that tell nobody
// anything who sees them over a shoulder.

#pragma once

#include "calendar/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct IcsEvent
{
  /// The same for the same event, whenever it is written.
  std::string uid;
  Date day;
  std::string summary;
  std::string description;
};

/// A whole calendar, the lines ended by CR LF and none longer than 75 bytes; `stamp` is the day it
/// tells of.
[[nodiscard]] std::string
render_ics(const std::vector<IcsEvent>& events, Date stamp, std::string_view language);

} // namespace sag
