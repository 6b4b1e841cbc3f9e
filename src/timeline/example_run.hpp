// SPDX-License-Identifier: MPL-2.0
// Running the examples that the rules carry with them, through everything a case goes through.

#pragma once

#include "workflow/example.hpp"

namespace sag
{

/// `example-failed` for everything that is not as the example says, with what was found. `rules`
/// are those of rulebook_for_examples.
void run_example(const Example& example, const Rulebook& rules, Diagnostics& diagnostics);

} // namespace sag
