// SPDX-License-Identifier: MPL-2.0
#include "commands/graph_layout.hpp"

#include "workflow/rule_words.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace sag
{

namespace
{

constexpr int margin = 24;
constexpr int band_width = 34;
constexpr int name_width = 235;
constexpr int gate_width = 405;
constexpr int ways_width = 420;
constexpr int lane_step = 13;
constexpr int padding = 12;
constexpr int card_width = name_width + gate_width + 3 * padding;
constexpr int check_indent = 18;
constexpr int card_gap = 26;
constexpr int band_gap = 12;
/// From a card's top to where the lines of others come in, and to its first way.
constexpr int entrance = 12;
constexpr int first_way = 32;
constexpr int legend_indent = 52;

using Index = std::size_t;

/// Lines to one target: where they leave and whether the case took them.
struct Lane
{
  Index target = 0;

  struct Exit
  {
    int x;
    int y;
    bool taken;
  };

  std::vector<Exit> exits;
  int x = 0;

  [[nodiscard]] int span(int target_y) const
  {
    int longest = 0;
    for (const Exit& exit : exits)
    {
      longest = std::max(longest, std::abs(exit.y - target_y));
    }
    return longest;
  }
};

class Layout
{
public:
  explicit Layout(const Graph& graph) : graph_(graph) {}

  Picture make()
  {
    find_left_lanes();
    place_head();
    for (Index at = 0; at < graph_.stages.size(); ++at)
    {
      place_stage(at);
    }
    place_bands();
    place_route();
    place_lanes();
    place_foot();
    return std::move(picture_);
  }

private:
  [[nodiscard]] int cards_left() const
  {
    return margin + band_width + 18 + lane_step * static_cast<int>(left_.size());
  }

  [[nodiscard]] int ways_left() const { return cards_left() + card_width + 20; }

  [[nodiscard]] int lanes_left() const { return ways_left() + ways_width + 16; }

  [[nodiscard]] bool goes_straight(Index from, const GraphWay& way) const
  {
    return way.normal && way.to == from + 1;
  }

  /// Where the normal route does not lead to the card below, it goes round on the left.
  void find_left_lanes()
  {
    for (Index at = 0; at < graph_.stages.size(); ++at)
    {
      for (const GraphWay& way : graph_.stages[at].ways)
      {
        if (way.normal && !goes_straight(at, way))
        {
          left_[way.to].target = way.to;
        }
      }
    }
  }

  void text(int x, int y, TextRole role, std::string words)
  {
    picture_.texts.push_back({x, y, role, std::move(words)});
  }

  /// Several lines one below the other; the baseline of what would follow.
  int paragraph(int x, int y, TextRole role, const std::string& words, int width)
  {
    for (std::string& one : wrap(words, role, width))
    {
      text(x, y, role, std::move(one));
      y += line_height(role);
    }
    return y;
  }

  void place_head()
  {
    const int width = lanes_left() - margin;
    y_ = margin + 24;
    for (std::string& one : wrap(graph_.title, TextRole::title, width))
    {
      text(margin, y_, TextRole::title, std::move(one));
      y_ += line_height(TextRole::title);
    }
    y_ = paragraph(margin, y_ - 10, TextRole::subtitle, graph_.subtitle, width);
    if (!graph_.path.empty())
    {
      y_ = paragraph(margin, y_ + 8, TextRole::path, graph_.path, width);
    }
    y_ += 8;
  }

  /// On the left what the stage is, and when the case was there; on the right what its gate asks.
  int place_inside(const GraphStage& stage, const Box& card)
  {
    const int x = card.x + padding;
    int y = paragraph(x, card.y + 25, TextRole::name, stage.name, name_width) - 4;
    y = paragraph(x, y, TextRole::about, stage.about, name_width) + 3;
    for (const GraphVisit& visit : stage.visits)
    {
      y = paragraph(x, y, TextRole::visit, visit_words(graph_, visit), name_width) + 1;
    }
    const int left_end = y - line_height(TextRole::about);
    const int gate = x + name_width + padding;
    y = card.y + 23;
    for (const std::string& need : stage.gate)
    {
      picture_.checks.push_back({gate, y - 9});
      y = paragraph(gate + check_indent, y, TextRole::gate, need, gate_width - check_indent) + 3;
    }
    return std::max(left_end, y - line_height(TextRole::gate)) + padding;
  }

  int place_ways(const GraphStage& stage, int y)
  {
    for (const GraphWay& way : stage.ways)
    {
      if (way.normal)
      {
        continue;
      }
      const TextRole role = way.taken ? TextRole::way_taken : TextRole::way;
      const auto lines = wrap(way_words(graph_, way), role, ways_width);
      for (const std::string& one : lines)
      {
        text(ways_left(), y, role, one);
        y += line_height(role);
      }
      const int end = ways_left() + text_width(lines.back(), role) + 6;
      Lane& lane = right_[way.to];
      lane.target = way.to;
      lane.exits.push_back({end, y - line_height(role) - 4, way.taken});
      y += 3;
    }
    return y - line_height(TextRole::way) + padding;
  }

  void place_stage(Index at)
  {
    const GraphStage& stage = graph_.stages[at];
    if (at == 0 || graph_.stages[at - 1].phase != stage.phase)
    {
      phase_top_ = y_ + (at == 0 ? 0 : card_gap + band_gap);
    }
    if (at > 0)
    {
      y_ += card_gap + (graph_.stages[at - 1].phase != stage.phase ? band_gap : 0);
    }
    Box card{cards_left(), y_, card_width, 0};
    const int inside = place_inside(stage, card);
    const int beside = place_ways(stage, card.y + first_way);
    card.height = std::max(inside, beside) - card.y;
    if (at + 1 == graph_.stages.size() || graph_.stages[at + 1].phase != stage.phase)
    {
      // The band must be as high as its name is long.
      const int name = text_width(graph_.in(phase_title(stage.phase)), TextRole::phase);
      card.height = std::max(card.height, phase_top_ + name - card.y);
    }
    picture_.cards.push_back({card, at});
    y_ = card.bottom();
  }

  void place_bands()
  {
    const auto& cards = picture_.cards;
    for (Index first = 0; first < cards.size();)
    {
      const Phase phase = graph_.stages[first].phase;
      Index last = first;
      while (last + 1 < cards.size() && graph_.stages[last + 1].phase == phase)
      {
        ++last;
      }
      const int top = cards[first].box.y - 8;
      const Box box{margin, top, lanes_right() - margin, cards[last].box.bottom() + 8 - top};
      picture_.bands.push_back({box, phase});
      text(margin + band_width / 2 + 4,
           top + box.height / 2,
           TextRole::phase,
           graph_.in(phase_title(phase)));
      first = last + 1;
    }
  }

  [[nodiscard]] int lanes_right() const
  {
    return lanes_left() + lane_step * static_cast<int>(right_.size()) + 6;
  }

  [[nodiscard]] const Box& card(Index at) const { return picture_.cards[at].box; }

  void line(std::vector<Point> points, bool dashed, bool arrow, bool taken)
  {
    picture_.lines.push_back({std::move(points), dashed, arrow, taken});
  }

  void place_route()
  {
    int x = cards_left() - 14;
    for (auto& [target, lane] : left_)
    {
      lane.x = x;
      x -= lane_step;
    }
    for (Index at = 0; at < graph_.stages.size(); ++at)
    {
      for (const GraphWay& way : graph_.stages[at].ways)
      {
        if (!way.normal)
        {
          continue;
        }
        const Box& from = card(at);
        const Box& to = card(way.to);
        if (goes_straight(at, way))
        {
          const int middle = from.x + 40;
          line({{middle, from.bottom()}, {middle, to.y}}, false, true, way.taken);
          continue;
        }
        const int out = from.bottom() - 10;
        const int in = to.y + 20;
        const int side = left_[way.to].x;
        line({{from.x, out}, {side, out}, {side, in}, {to.x, in}}, false, true, way.taken);
      }
    }
  }

  /// The lane that reaches least far is the nearest to the cards.
  void place_lanes()
  {
    std::vector<Lane*> lanes;
    for (auto& [target, lane] : right_)
    {
      lanes.push_back(&lane);
    }
    std::ranges::stable_sort(lanes,
                             [&](const Lane* a, const Lane* b)
                             { return a->span(card(a->target).y) < b->span(card(b->target).y); });
    int x = lanes_left();
    for (Lane* const lane : lanes)
    {
      lane->x = x;
      x += lane_step;
      place_lane(*lane);
    }
  }

  void place_lane(const Lane& lane)
  {
    const Box& target = card(lane.target);
    const int in = target.y + entrance;
    int top = in;
    int bottom = in;
    for (const Lane::Exit& exit : lane.exits)
    {
      top = std::min(top, exit.y);
      bottom = std::max(bottom, exit.y);
      line({{exit.x, exit.y}, {lane.x, exit.y}}, true, false, false);
      picture_.dots.push_back({lane.x, exit.y});
    }
    line({{lane.x, top}, {lane.x, bottom}}, true, false, false);
    line({{lane.x, in}, {target.right(), in}}, true, true, false);
    for (const Lane::Exit& exit : lane.exits)
    {
      if (exit.taken)
      {
        line({{exit.x, exit.y}, {lane.x, exit.y}, {lane.x, in}, {target.right(), in}},
             false,
             true,
             true);
      }
    }
  }

  /// What holds everywhere, and what the lines mean.
  void place_foot()
  {
    y_ += 34;
    const int width = lanes_right() - margin;
    for (const GraphWay& way : graph_.everywhere)
    {
      const std::string words = graph_.in(everywhere_title()) + ": " + way_words(graph_, way);
      y_ = paragraph(margin, y_, way.taken ? TextRole::way_taken : TextRole::note, words, width);
    }
    y_ += 6;
    y_ = legend_line(false, {"den almindelige vej videre", "the normal way on"});
    y_ = legend_line(true,
                     {"en anden vej, som teksten ved siden af trinnet nævner; alle veje til ét "
                      "trin løber sammen",
                      "another way, as the text beside the stage names it; all ways to one "
                      "stage run together"});
    picture_.checks.push_back({margin + 16, y_ - 9});
    text(margin + legend_indent,
         y_,
         TextRole::note,
         graph_.in({"skal ligge i sagen, før den går videre",
                    "must be on file before the case goes on"}));
    y_ = paragraph(margin + legend_indent,
                   y_ + line_height(TextRole::note) + 3,
                   TextRole::note,
                   graph_.in({"stiplet kant: det er andres tur · dobbelt kant: sagen slutter",
                              "dashed border: it is the turn of others · double border: the case "
                              "ends"})
                       + (graph_.path.empty() ? std::string()
                                              : graph_.in({" · tykke streger: den vej, sagen tog",
                                                           " · thick lines: the way the case "
                                                           "took"})),
                   width)
         - line_height(TextRole::note);
    picture_.width = lanes_right() + margin;
    picture_.height = y_ + margin;
  }

  int legend_line(bool dashed, const Text& words)
  {
    line({{margin, y_ - 4}, {margin + 42, y_ - 4}}, dashed, true, false);
    return paragraph(margin + legend_indent,
                     y_,
                     TextRole::note,
                     graph_.in(words),
                     lanes_right() - margin - legend_indent)
           + 3;
  }

  const Graph& graph_;
  Picture picture_;
  /// The baseline or edge that comes next.
  int y_ = 0;
  /// Where the first card of the phase begins.
  int phase_top_ = 0;
  std::map<Index, Lane> left_;
  std::map<Index, Lane> right_;
};

} // namespace

Picture lay_out(const Graph& graph)
{
  return Layout(graph).make();
}

} // namespace sag
