// SPDX-License-Identifier: MPL-2.0
// A letter template as a tree of parts, parsed before any value is filled in, so that a value can
// never become structure. docs/letters.md is the language.

#pragma once

#include "calendar/language.hpp"
#include "diagnostics/diagnostic.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sag
{

/// Part of a template: a piece of text, a field with its filter, a block of tags with parts inside,
/// or a mark that says what begins here.
struct TemplatePart
{
  enum class Kind : std::uint8_t
  {
    text,
    field,
    /// These have `parts`.
    if_there,
    unless_there,
    each,
    /// Marks: what follows, up to the next mark, is the heading or the item.
    heading1,
    heading2,
    bullet,
    numbered,
    /// A line of text: it goes on with the paragraph before it, or begins one.
    paragraph,
    /// A blank line: what went before has ended.
    gap,
    /// `\` at the end of a line: the paragraph goes on in a new line.
    line_break
  };

  Kind kind{};
  /// The text, or the field's name.
  std::string text{};
  std::string filter{};
  Span span{};
  std::vector<TemplatePart> parts{};
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
