// SPDX-License-Identifier: MPL-2.0
// The fingerprint of a letter and its template, by which a receipt can be checked later.

#pragma once

#include <string>
#include <string_view>

namespace sag
{

/// 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace sag
