// SPDX-License-Identifier: MPL-2.0
// A letter template as a tree of blocks, parsed before any value is filled in, so that a value can
// never become structure. docs/letters.md is the language.

#pragma once

#include "calendar/language.hpp"
#include "diagnostics/diagnostic.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// Part of a template: a piece of text, a field with its filter, or a block with parts inside.
struct TemplatePart
{
  enum class Kind : std::uint8_t
  {
    text,
    field,
    if_there,
    unless_there,
    each,
    /// Block markup; `parts` is its contents.
    heading1,
    heading2,
    paragraph,
    bullet,
    numbered
  };

  Kind kind{};
  /// The text, or the field's name.
  std::string text;
  std::string filter;
  Span span{};
  std::vector<TemplatePart> parts;
};

struct LetterTemplate
{
  SourceFilePtr file;
  /// status, delay ...
  std::string kind;
  Language language{};
  std::vector<TemplatePart> parts;
};

/// Reports every unknown field and filter, unclosed block, misplaced markup and field that may be
/// missing used outside its #if. Nothing when there is an error.
[[nodiscard]] std::optional<LetterTemplate> parse_letter_template(SourceFilePtr file,
                                                                  std::string kind,
                                                                  Language language,
                                                                  Diagnostics& diagnostics);

} // namespace sag
