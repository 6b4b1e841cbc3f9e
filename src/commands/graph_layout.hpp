// SPDX-License-Identifier: MPL-2.0
// Where everything of the picture stands. Made for this kind of data: one card per stage from top
// to bottom, the normal route straight down between them, and every other way as a line of text
// beside its stage, from which a thin line runs to a lane. All ways to one stage share its lane, so
// that forty ways are a dozen lines, and no line crosses a text.

#pragma once

#include "commands/graph.hpp"

#include <string>
#include <vector>

namespace sag
{

struct Box
{
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  [[nodiscard]] int right() const { return x + width; }

  [[nodiscard]] int bottom() const { return y + height; }
};

enum class TextRole : std::uint8_t
{
  title,
  subtitle,
  path,
  phase, ///< read from bottom to top
  name,
  about,
  visit,
  gate,
  way,
  way_taken,
  note
};

struct PlacedText
{
  /// Left end of the baseline; for `phase` its middle.
  int x = 0;
  int y = 0;
  TextRole role{};
  std::string text;
};

struct Point
{
  int x = 0;
  int y = 0;
};

struct PlacedLine
{
  std::vector<Point> points;
  /// Thin and dashed: not the normal route.
  bool dashed = false;
  bool arrow = false;
  bool taken = false;
};

struct PlacedBand
{
  Box box;
  Phase phase{};
};

struct PlacedCard
{
  Box box;
  std::size_t stage = 0;
};

struct Picture
{
  int width = 0;
  int height = 0;
  std::vector<PlacedBand> bands;
  std::vector<PlacedCard> cards;
  std::vector<PlacedText> texts;
  std::vector<PlacedLine> lines;
  /// Where a way joins its lane.
  std::vector<Point> dots;
  /// The squares before what must be on file.
  std::vector<Point> checks;
};

[[nodiscard]] Picture lay_out(const Graph& graph);

/// The height of a text's letters, in the picture's units.
[[nodiscard]] int font_size(TextRole role);

/// From one baseline to the next.
[[nodiscard]] int line_height(TextRole role);

[[nodiscard]] bool is_bold(TextRole role);

/// How wide the text is at the most, in the fonts that the picture names.
[[nodiscard]] int text_width(std::string_view text, TextRole role);

/// Lines that are no wider than `width`, broken between words.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, TextRole role, int width);

[[nodiscard]] std::string render_svg(const Graph& graph, const Picture& picture);

} // namespace sag
