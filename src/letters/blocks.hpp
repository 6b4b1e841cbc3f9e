// SPDX-License-Identifier: MPL-2.0
// A finished text as blocks, before it is written as plain text, Markdown or HTML. Letters and the
// told case share it.

#pragma once

#include "calendar/language.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sag
{

enum class BlockKind : std::uint8_t
{
  heading1,
  heading2,
  paragraph,
  bullets,
  numbered,
  /// Lines kept as they are: an address, a signature.
  lines
};

/// What lines are for, where paper has a place for them.
enum class LinesRole : std::uint8_t
{
  none,
  sender,
  receiver,
  /// The date and the case number.
  reference
};

/// Texts are of one line each, as clean_text gives them.
struct Block
{
  BlockKind kind{};
  /// One text for headings and paragraphs; one per item or line for the others.
  std::vector<std::string> texts{};
  LinesRole role = LinesRole::none;

  friend bool operator==(const Block&, const Block&) = default;
};

struct TextDocument
{
  Language language{};
  std::string title;
  std::vector<Block> blocks;
  /// For somebody who needs larger letters; it shows where a format has sizes.
  bool large_print = false;
};

/// Plain text in `width` columns: broken at blanks only, no hyphenation; dates, clock times and
/// phone numbers are kept on one line.
[[nodiscard]] std::string render_text(const TextDocument& document, std::size_t width = 72);

[[nodiscard]] std::string render_markdown(const TextDocument& document);

/// One self-contained page that prints well: lang, title, one h1, no script, no outside file.
[[nodiscard]] std::string render_html(const TextDocument& document);

} // namespace sag
