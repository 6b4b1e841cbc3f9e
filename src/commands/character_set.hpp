// SPDX-License-Identifier: MPL-2.0
// Whether drawings may use more than ASCII.

#pragma once

namespace sag
{

/// Unless the first locale variable that is set names another character set than UTF-8; where none
/// is set, nobody has said anything.
[[nodiscard]] bool shows_unicode();

} // namespace sag
