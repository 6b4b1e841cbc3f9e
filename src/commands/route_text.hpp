// SPDX-License-Identifier: MPL-2.0
// A way on from a stage, as `next` and a refused `advance` tell it.

#pragma once

#include "commands/context.hpp"
#include "commands/find_case.hpp"
#include "workflow/move.hpp"

#include <string>
#include <string_view>

namespace sag
{

[[nodiscard]] std::string_view waivable_name(Waivable waivable);

/// The way's head line, and each need with a mark, what was looked at and what would meet it.
[[nodiscard]] std::string
render_route(const Route& route, const WorkingCase& work, const Context& context);

/// One unmet need: why, what was looked at and where, the law, the command, who may waive it.
[[nodiscard]] std::string
render_unmet(const NeedResult& result, const WorkingCase& work, const Context& context);

} // namespace sag
