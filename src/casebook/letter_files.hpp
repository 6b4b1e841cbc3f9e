// SPDX-License-Identifier: MPL-2.0
// The directory letters/: whole templates named KIND.LANG.md, and vocabularies words.LANG.yaml.

#pragma once

#include "casebook/casebook.hpp"

namespace sag
{

/// Fills in `words` and `templates`, and adds what is wrong with them to `problems`. Everything
/// else is loaded already. Fault when a file cannot be read.
void load_letters(Casebook& book);

} // namespace sag
