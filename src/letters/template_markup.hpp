// SPDX-License-Identifier: MPL-2.0
// The markup of a template's lines: headings, list items, paragraphs. It is a small part of
// Markdown; what looks like more of it is refused, so that nothing is printed with its asterisks.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "letters/letter_template.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace sag
{

struct LineMarkup
{
  /// heading1, heading2, bullet, numbered or paragraph.
  TemplatePart::Kind mark = TemplatePart::Kind::paragraph;
  /// Blanks before the markup.
  std::size_t indent = 0;
  /// Where the text behind the markup begins.
  std::size_t text = 0;
};

/// What the beginning of a line says, given its first piece of text.
[[nodiscard]] LineMarkup read_markup(std::string_view whole);

/// What of a line's text belongs to no markup that letters have, and what to write instead.
struct ForeignMarkup
{
  std::size_t begin = 0;
  std::size_t end = 0;
  Text what;
  Text help;
};

/// At the beginning of a line.
[[nodiscard]] std::optional<ForeignMarkup> find_foreign_line(std::string_view text);

/// Anywhere in a text, from `from` on.
[[nodiscard]] std::optional<ForeignMarkup> find_foreign_inside(std::string_view text,
                                                               std::size_t from);

} // namespace sag
