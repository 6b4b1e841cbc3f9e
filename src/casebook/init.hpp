// SPDX-License-Identifier: MPL-2.0
// A new casebook, with the rules and letters that come with the program.

#pragma once

#include "calendar/language.hpp"

#include <string>
#include <vector>

namespace sag
{

/// Writes the starter files into a directory that is new, or that none of them is in yet; gives
/// their paths in it, sorted. Fault when it is a casebook already, or a file is in the way: then
/// nothing is written. `language` is the casebook's own.
std::vector<std::string> init_casebook(const std::string& directory,
                                       Language language = Language::danish);

} // namespace sag
