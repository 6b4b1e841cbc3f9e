// SPDX-License-Identifier: MPL-2.0
// Programs that the user works in: the editor and the pager. They get the terminal; ours waits.

#pragma once

#include <optional>
#include <string>

namespace sag
{

/// The text as it was saved, from the editor command ("vi", "code --wait") opened on a file that
/// only the user can read and that is gone afterwards. Nothing when the editor failed. Fault when
/// no editor can be started. The file's name says nothing of what is in it.
[[nodiscard]] std::optional<std::string> edit_text(const std::string& editor,
                                                   const std::string& text);

/// Feeds the text to the pager command; false when it could not be started.
bool feed_pager(const std::string& pager, const std::string& text);

} // namespace sag
