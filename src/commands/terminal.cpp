// SPDX-License-Identifier: MPL-2.0
#include "commands/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>

namespace sag
{

namespace
{

bool is_set(const char* name)
{
  const auto value = environment(name);
  return value && *value != "0";
}

bool wants_color(ColorChoice choice, bool is_tty)
{
  if (choice != ColorChoice::automatic)
  {
    return choice == ColorChoice::always;
  }
  if (environment("NO_COLOR"))
  {
    return false;
  }
  if (is_set("CLICOLOR_FORCE") || is_set("FORCE_COLOR"))
  {
    return true;
  }
  return is_tty && environment("TERM").value_or("dumb") != "dumb";
}

/// COLUMNS wins, so that scripts and tests can say what they want.
std::optional<std::size_t> find_width(int file, bool is_tty)
{
  constexpr std::size_t narrowest = 20;
  if (const auto columns = environment("COLUMNS"))
  {
    std::size_t width = 0;
    const auto* const end = columns->data() + columns->size();
    const auto read = std::from_chars(columns->data(), end, width);
    if (read.ec == std::errc() && read.ptr == end && width >= narrowest)
    {
      return width;
    }
  }
  if (!is_tty)
  {
    return std::nullopt;
  }
  winsize size{};
  const bool known = ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col >= narrowest;
  return known ? size.ws_col : std::size_t{80};
}

Terminal look_at(int file, ColorChoice choice)
{
  const bool is_tty = isatty(file) == 1;
  return {is_tty, wants_color(choice, is_tty), find_width(file, is_tty)};
}

} // namespace

Terminal look_at_stdout(ColorChoice choice)
{
  return look_at(STDOUT_FILENO, choice);
}

Terminal look_at_stderr(ColorChoice choice)
{
  return look_at(STDERR_FILENO, choice);
}

std::optional<std::string> environment(const char* name)
{
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

Style style_for(const Terminal& terminal)
{
  if (!terminal.color)
  {
    return {};
  }
  Style style;
  style.path = "\033[1m";
  style.error = "\033[1;31m";
  style.warning = "\033[1;33m";
  style.note = "\033[1;36m";
  style.message = "\033[1m";
  style.gutter = "\033[34m";
  style.caret = "\033[1;31m";
  style.help = "\033[32m";
  style.reset = "\033[0m";
  return style;
}

bool stdin_is_tty()
{
  return isatty(STDIN_FILENO) == 1;
}

} // namespace sag
