// SPDX-License-Identifier: MPL-2.0
// What can be wrong with the keys of a mapping.

#pragma once

#include "yaml/document_builder.hpp"
#include "yaml/text_cursor.hpp"

#include <string_view>

namespace sag
{

/// `yaml-duplicate-key` for every key that stands there already, with a note at the first.
void check_duplicate_keys(DocumentBuilder& builder, NodeIndex mapping, TextCursor& cursor);

/// `yaml-stray-word` for a key without a colon.
void report_stray_word(TextCursor& cursor, Span span, std::string_view key);

/// `yaml-complex-key`
void report_complex_key(TextCursor& cursor, Span span);

/// `yaml-merge-key`
void report_merge_key(TextCursor& cursor, Span span);

} // namespace sag
