// SPDX-License-Identifier: MPL-2.0
// The absences that run or are to come, as a table or JSON.

#pragma once

#include "commands/commands.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace sag
{

/// Of everybody, or of one person; Fault for a person that casebook.yaml does not have.
[[nodiscard]] ExitStatus
list_absences(Context& context, const std::string& person, OutputFormat format);

/// How many open cases the person is responsible for on the context's day.
[[nodiscard]] std::size_t count_open_cases(Context& context, std::string_view person);

} // namespace sag
