// SPDX-License-Identifier: MPL-2.0
#include "commands/character_set.hpp"

#include "commands/terminal.hpp"

#include <algorithm>
#include <string>

namespace sag
{

bool shows_unicode()
{
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"})
  {
    if (const auto locale = environment(name))
    {
      std::string upper = *locale;
      std::transform(upper.begin(),
                     upper.end(),
                     upper.begin(),
                     [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
      return upper.find("UTF-8") != std::string::npos || upper.find("UTF8") != std::string::npos;
    }
  }
  return true;
}

} // namespace sag
