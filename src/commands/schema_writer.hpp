// SPDX-License-Identifier: MPL-2.0
// The three schemas as files of a casebook.

#pragma once

#include "casebook/casebook.hpp"

#include <string>
#include <vector>

namespace sag
{

/// Writes those that are not there or are no longer right; gives their paths. The rules must be
/// sound.
std::vector<std::string> write_schemas(const Casebook& book, Language language);

} // namespace sag
