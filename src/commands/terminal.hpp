// SPDX-License-Identifier: MPL-2.0
// What we know of where output goes: a terminal or not, how wide, with colour or without.

#pragma once

#include "diagnostics/render_diagnostic.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sag
{

enum class ColorChoice
{
  automatic,
  always,
  never
};

struct Terminal
{
  bool is_tty = false;
  bool color = false;
  /// Columns; none when output goes to a file or pipe, where nothing is wrapped.
  std::optional<std::size_t> width;
};

/// By --color, then NO_COLOR, CLICOLOR_FORCE/FORCE_COLOR, TERM=dumb, then whether it is a terminal.
[[nodiscard]] Terminal look_at_stdout(ColorChoice choice);

[[nodiscard]] Terminal look_at_stderr(ColorChoice choice);

/// An environment variable; nothing when it is not set or empty.
[[nodiscard]] std::optional<std::string> environment(const char* name);

/// The sixteen-colour sequences for diagnostics, or empty ones.
[[nodiscard]] Style style_for(const Terminal& terminal);

[[nodiscard]] bool stdin_is_tty();

} // namespace sag
