// SPDX-License-Identifier: MPL-2.0
#include "commands/pager.hpp"

#include "casebook/terminal_program.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace sag
{

namespace
{

/// Rows of the terminal; none when it does not say.
std::size_t terminal_height()
{
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

/// Empty for none. A variable that is set but empty means none, as in git.
std::string find_pager()
{
  for (const char* const name : {"SAG_PAGER", "PAGER"})
  {
    if (const char* const value = std::getenv(name))
    {
      return value;
    }
  }
  return "less";
}

} // namespace

bool show_in_pager(const std::string& text, const Terminal& terminal)
{
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  const std::size_t height = terminal.is_tty ? terminal_height() : 0;
  const std::string pager = height > 0 && lines >= height ? find_pager() : std::string{};
  if (pager.empty() || pager == "cat")
  {
    return false;
  }
  // Quit when it fits, keep colours, leave the text on the screen; the user's own LESS wins.
  setenv("LESS", "FRX", 0);
  return feed_pager(pager, text);
}

} // namespace sag
