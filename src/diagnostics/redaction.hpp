// SPDX-License-Identifier: MPL-2.0
// What an error may show of a citizen's file. Names, addresses and free text never reach an excerpt
// or a message: a run at night is mailed to many. A value is shown only when its form is harmless
// (a date, a number, one word in lower case) and its key is not one of those that hold such things.

#pragma once

#include "diagnostics/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// A date, number, id or one lower-case word: something nobody is known by.
[[nodiscard]] bool is_harmless(std::string_view value);

/// The value in quotes where it is harmless, else `"…"`. For messages.
[[nodiscard]] std::string quoted_value(std::string_view value);

/// The key in quotes, with invisible characters shown, where it can be a key at all: short and
/// without blanks. Else `"…"`; somebody's sentence with a colon in it is not a key.
[[nodiscard]] std::string quoted_key(std::string_view key);

/// The bytes of `line` that are shown as one `…` each, in order. With `key_only` nothing after the
/// key is shown, whatever it looks like.
[[nodiscard]] std::vector<Span> hidden_parts(std::string_view line, bool key_only = false);

/// The line as an excerpt may show it: indentation, key, and the value or `…`. Comments, and lines
/// without a key (they continue a text), are `…`.
[[nodiscard]] std::string redacted_line(std::string_view line);

} // namespace sag
