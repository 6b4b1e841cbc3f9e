// SPDX-License-Identifier: MPL-2.0
#include "commands/markdown.hpp"

namespace sag
{

std::string escape_for_markdown(std::string_view text)
{
  constexpr std::string_view special = "\\`*_<>[]#|&";
  std::string escaped;
  for (const char c : text)
  {
    if (special.find(c) != std::string_view::npos)
    {
      escaped += '\\';
    }
    escaped += c;
  }
  return escaped;
}

} // namespace sag
