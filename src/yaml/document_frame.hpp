// SPDX-License-Identifier: MPL-2.0
// What stands around the one document of a file: comments, `---`, `...`, and what must not.

#pragma once

#include "yaml/text_cursor.hpp"

namespace sag
{

/// Behind comments and `---`; a line that begins with % is `yaml-directive`.
void pass_document_start(TextCursor& cursor);

/// Whether nothing but comments follows.
[[nodiscard]] bool is_document_empty(const TextCursor& cursor);

/// `yaml-second-document`, or `yaml-syntax` for what belongs to nothing.
void check_document_end(TextCursor& cursor);

} // namespace sag
