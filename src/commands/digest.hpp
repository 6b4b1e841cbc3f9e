// SPDX-License-Identifier: MPL-2.0
// One Markdown file for each unit and each caseworker that the news concerns, to be mailed by a
// script.

#pragma once

#include "commands/nightly_text.hpp"
#include "model/office.hpp"

#include <string>

namespace sag
{

/// unit-ID.md, person-ID.md, and casebook.md for what belongs to no case, in a directory that must
/// be empty or not there yet: what an earlier run left would be mailed again. Fault otherwise.
void save_digests(const std::string& directory,
                  const Nightly& nightly,
                  const Office& office,
                  Language language);

} // namespace sag
