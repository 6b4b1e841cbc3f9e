// SPDX-License-Identifier: MPL-2.0
// The picture as SVG. What matters is told by form, not by colour: normal ways are solid, others
// dashed; stages of others have a dashed border, final ones a double one; the path of a case is
// thick.

#include "commands/graph_layout.hpp"

#include <algorithm>

namespace sag
{

namespace
{

std::string escaped(std::string_view text)
{
  std::string safe;
  for (const char c : text)
  {
    switch (c)
    {
    case '&':
      safe += "&amp;";
      break;
    case '<':
      safe += "&lt;";
      break;
    case '>':
      safe += "&gt;";
      break;
    case '"':
      safe += "&quot;";
      break;
    default:
      // XML has no way to write control characters.
      safe += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return safe;
}

constexpr std::string_view style = R"(<style>
  text { font-family: "Liberation Sans", Arial, Helvetica, "DejaVu Sans", sans-serif; fill: #111; }
  .title { font-size: 30px; font-weight: bold; }
  .subtitle { font-size: 13px; fill: #333; }
  .path { font-size: 15px; font-weight: bold; }
  .phase { font-size: 15px; font-weight: bold; fill: #333; text-anchor: middle; }
  .name { font-size: 18px; font-weight: bold; }
  .about { font-size: 12px; fill: #333; }
  .gate, .note { font-size: 13px; }
  .visit { font-size: 13px; font-weight: bold; }
  .way { font-size: 12px; fill: #222; }
  .way-taken { font-size: 12px; font-weight: bold; }
  .card { fill: #fff; stroke: #111; stroke-width: 1.3; }
  .others { stroke-dasharray: 7 4; }
  .visited { stroke-width: 4; }
  .inner { fill: none; stroke: #111; stroke-width: 1.3; }
  .check { fill: #fff; stroke: #111; stroke-width: 1; }
  .normal { fill: none; stroke: #111; stroke-width: 1.8; }
  .other { fill: none; stroke: #666; stroke-width: .9; stroke-dasharray: 3 2.5; }
  .taken { fill: none; stroke: #111; stroke-width: 4; }
  .dot { fill: #666; }
  .preparation { fill: #e9f0f7; }
  .meeting { fill: #f8f0dc; }
  .closing { fill: #e8f2e6; }
  .after { fill: #efefef; }
</style>
<defs>
  <marker id="normal-end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#111"/></marker>
  <marker id="other-end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#666"/></marker>
  <marker id="taken-end" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="16" markerHeight="16" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#111"/></marker>
</defs>
)";

std::string_view class_of(TextRole role)
{
  switch (role)
  {
  case TextRole::title:
    return "title";
  case TextRole::subtitle:
    return "subtitle";
  case TextRole::path:
    return "path";
  case TextRole::phase:
    return "phase";
  case TextRole::name:
    return "name";
  case TextRole::about:
    return "about";
  case TextRole::visit:
    return "visit";
  case TextRole::gate:
    return "gate";
  case TextRole::way:
    return "way";
  case TextRole::way_taken:
    return "way-taken";
  case TextRole::note:
    return "note";
  }
  return {};
}

std::string rectangle(const Box& box, std::string_view classes, int rounded)
{
  return fmt::format(
      "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>\n",
      classes,
      box.x,
      box.y,
      box.width,
      box.height,
      rounded);
}

std::string card_svg(const PlacedCard& card, const GraphStage& stage)
{
  std::string classes = "card";
  classes += stage.external ? " others" : "";
  classes += stage.visits.empty() ? "" : " visited";
  constexpr int rounded = 6;
  std::string svg = rectangle(card.box, classes, rounded);
  if (stage.final_stage)
  {
    constexpr int inset = 4;
    svg += rectangle({card.box.x + inset,
                      card.box.y + inset,
                      card.box.width - 2 * inset,
                      card.box.height - 2 * inset},
                     "inner",
                     rounded - 2);
  }
  return svg;
}

std::string line_svg(const PlacedLine& line)
{
  std::string path;
  for (const Point& point : line.points)
  {
    path += fmt::format("{}{} {}", path.empty() ? "M" : " L", point.x, point.y);
  }
  const std::string_view kind = line.taken ? "taken" : line.dashed ? "other" : "normal";
  const std::string end =
      line.arrow ? fmt::format(" marker-end=\"url(#{}-end)\"", kind) : std::string();
  return fmt::format("<path class=\"{}\" d=\"{}\"{}/>\n", kind, path, end);
}

std::string text_svg(const PlacedText& text)
{
  const std::string turned = text.role == TextRole::phase
                                 ? fmt::format(" transform=\"rotate(-90 {} {})\"", text.x, text.y)
                                 : std::string();
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\"{}>{}</text>\n",
                     class_of(text.role),
                     text.x,
                     text.y,
                     turned,
                     escaped(text.text));
}

/// As large as fits on A3 with a margin; a printer makes A4 of it.
std::string size_of(const Picture& picture)
{
  constexpr int paper_width = 277;
  constexpr int paper_height = 400;
  const bool wide = picture.width * paper_height > picture.height * paper_width;
  return wide ? fmt::format("width=\"{}mm\" height=\"{}mm\"",
                            paper_width,
                            picture.height * paper_width / picture.width)
              : fmt::format("width=\"{}mm\" height=\"{}mm\"",
                            picture.width * paper_height / picture.height,
                            paper_height);
}

} // namespace

std::string render_svg(const Graph& graph, const Picture& picture)
{
  std::string svg = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" {} xml:lang=\"{}\" "
      "role=\"img\">\n<title>{}</title>\n",
      picture.width,
      picture.height,
      size_of(picture),
      graph.language == Language::danish ? "da" : "en",
      escaped(graph.title));
  svg += style;
  svg += fmt::format(
      "<rect width=\"{}\" height=\"{}\" fill=\"#fff\"/>\n", picture.width, picture.height);
  for (const PlacedBand& band : picture.bands)
  {
    svg += rectangle(band.box, name_of(band.phase), 4);
  }
  // What was taken lies on top of the other lines, and the cards on top of all.
  for (const bool taken : {false, true})
  {
    for (const PlacedLine& line : picture.lines)
    {
      svg += line.taken == taken ? line_svg(line) : std::string();
    }
  }
  for (const Point& dot : picture.dots)
  {
    svg += fmt::format("<circle class=\"dot\" cx=\"{}\" cy=\"{}\" r=\"2\"/>\n", dot.x, dot.y);
  }
  for (const PlacedCard& card : picture.cards)
  {
    svg += card_svg(card, graph.stages[card.stage]);
  }
  for (const Point& check : picture.checks)
  {
    svg += rectangle({check.x, check.y, 10, 10}, "check", 1);
  }
  for (const PlacedText& text : picture.texts)
  {
    svg += text_svg(text);
  }
  return svg + "</svg>\n";
}

} // namespace sag
