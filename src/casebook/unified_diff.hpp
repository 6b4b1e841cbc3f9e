// SPDX-License-Identifier: MPL-2.0
// What a write would change, in the form that git and patch read.

#pragma once

#include <string>
#include <string_view>

namespace sag
{

/// Three lines of context, `--- a/PATH` and `+++ b/PATH`; empty when nothing differs. A file that
/// is not there yet (`before` empty) is written as `--- /dev/null`.
[[nodiscard]] std::string
unified_diff(std::string_view path, std::string_view before, std::string_view after);

} // namespace sag
