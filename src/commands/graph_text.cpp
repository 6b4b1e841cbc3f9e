// SPDX-License-Identifier: MPL-2.0
// The process for programs that draw: Graphviz and Mermaid.

#include "commands/graph.hpp"
#include "workflow/rule_words.hpp"

namespace sag
{

namespace
{

/// Quotes, backslashes and line ends would end a label or begin something else.
std::string dot_label(std::string_view text)
{
  std::string safe;
  for (const char c : text)
  {
    safe += c == '"' || c == '\\' ? "\\" : "";
    safe += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return safe;
}

std::string mermaid_label(std::string_view text)
{
  std::string safe;
  for (const char c : text)
  {
    safe += c == '"'   ? "#quot;"
            : c == '#' ? "#35;"
            : c == '<' ? "#lt;"
            : c == '>' ? "#gt;"
                       : std::string(1, static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  }
  return safe;
}

/// Name, unit and the days of the case, joined by what breaks a line.
template <typename Escape>
std::string card_label(const Graph& graph,
                       const GraphStage& stage,
                       std::string_view line_end,
                       const Escape& escape)
{
  std::string label = escape(stage.name);
  if (!stage.about.empty())
  {
    label += std::string(line_end) + escape(stage.about);
  }
  for (const GraphVisit& visit : stage.visits)
  {
    label += std::string(line_end) + escape(visit_words(graph, visit));
  }
  return label;
}

template <typename Escape>
std::string gate_label(const GraphStage& stage, std::string_view line_end, const Escape& escape)
{
  std::string label;
  for (const std::string& need : stage.gate)
  {
    label += (label.empty() ? std::string() : std::string(line_end)) + "☐ " + escape(need);
  }
  return label;
}

/// Runs of stages of one phase, in the picture's order.
template <typename Visit> void for_each_phase(const Graph& graph, const Visit& visit)
{
  std::size_t number = 0;
  for (std::size_t first = 0; first < graph.stages.size(); ++number)
  {
    std::size_t past = first;
    while (past < graph.stages.size() && graph.stages[past].phase == graph.stages[first].phase)
    {
      ++past;
    }
    visit(number, first, past);
    first = past;
  }
}

/// Ids may be words of the drawing program; no stage's id begins like this.
std::string mermaid_id(const GraphStage& stage)
{
  return "s_" + stage.id;
}

/// Every way: those of the stages, those that a case took from a stage though they are of
/// everywhere, and those of everywhere, which come from a node of their own. `from` is null for
/// that node.
template <typename Visit> void for_each_way(const Graph& graph, const Visit& visit)
{
  for (const GraphStage& stage : graph.stages)
  {
    for (const GraphWay& way : stage.ways)
    {
      visit(&stage, way);
    }
    for (const std::size_t index : stage.left_by)
    {
      visit(&stage, graph.everywhere[index]);
    }
  }
  for (GraphWay way : graph.everywhere)
  {
    way.taken = false;
    visit(nullptr, way);
  }
}

std::string dot_way(const Graph& graph, const GraphStage* from, const GraphWay& way)
{
  const std::string label = way.normal && from != nullptr ? gate_label(*from, "\\l", dot_label)
                                                                + (from->gate.empty() ? "" : "\\l")
                                                          : dot_label(way.label);
  return fmt::format("  \"{}\" -> \"{}\" [label=\"{}\"{}{}];\n",
                     from != nullptr ? from->id : "*",
                     graph.stages[way.to].id,
                     label,
                     way.normal ? ", weight=10" : ", style=dashed, color=gray40, fontcolor=gray20",
                     way.taken ? ", penwidth=4, color=black, style=solid" : "");
}

std::string mermaid_way(const Graph& graph, const GraphStage* from, const GraphWay& way)
{
  const std::string label = way.normal && from != nullptr ? gate_label(*from, "<br>", mermaid_label)
                                                          : mermaid_label(way.label);
  const std::string_view arrow = way.taken ? "==>" : way.normal ? "-->" : "-.->";
  const std::string words = label.empty() ? std::string() : fmt::format("|\"{}\"|", label);
  return fmt::format("  {} {}{} {}\n",
                     from != nullptr ? mermaid_id(*from) : "everywhere",
                     arrow,
                     words,
                     mermaid_id(graph.stages[way.to]));
}

} // namespace

std::string render_dot(const Graph& graph)
{
  std::string dot = fmt::format("digraph \"{}\" {{\n"
                                "  label=\"{}\\n{}\";\n"
                                "  labelloc=t; rankdir=TB; fontname=\"Helvetica\";\n"
                                "  node [shape=box, style=rounded, fontname=\"Helvetica\"];\n"
                                "  edge [fontname=\"Helvetica\", fontsize=10];\n",
                                graph.id,
                                dot_label(graph.title),
                                dot_label(graph.path.empty() ? graph.subtitle : graph.path));
  const auto cluster = [&](std::size_t number, std::size_t first, std::size_t past)
  {
    dot += fmt::format("  subgraph cluster_{} {{\n    label=\"{}\"; style=filled; "
                       "color=gray95;\n",
                       number,
                       graph.in(phase_title(graph.stages[first].phase)));
    for (std::size_t at = first; at < past; ++at)
    {
      const GraphStage& stage = graph.stages[at];
      dot += fmt::format("    \"{}\" [label=\"{}\"{}{}{}];\n",
                         stage.id,
                         card_label(graph, stage, "\\n", dot_label),
                         stage.external ? ", style=\"rounded,dashed\"" : "",
                         stage.final_stage ? ", peripheries=2" : "",
                         stage.visits.empty() ? "" : ", penwidth=4");
    }
    dot += "  }\n";
  };
  for_each_phase(graph, cluster);
  if (!graph.everywhere.empty())
  {
    dot += fmt::format("  \"*\" [label=\"{}\", shape=plaintext];\n", graph.in(everywhere_title()));
  }
  for_each_way(graph,
               [&](const GraphStage* from, const GraphWay& way)
               { dot += dot_way(graph, from, way); });
  return dot + "}\n";
}

std::string render_mermaid(const Graph& graph)
{
  std::string text =
      fmt::format("---\ntitle: \"{}\"\n---\nflowchart TB\n",
                  dot_label(graph.path.empty() ? graph.title : graph.title + ": " + graph.path));
  std::string visited;
  const auto cluster = [&](std::size_t number, std::size_t first, std::size_t past)
  {
    text += fmt::format(
        "  subgraph phase{}[\"{}\"]\n", number, graph.in(phase_title(graph.stages[first].phase)));
    for (std::size_t at = first; at < past; ++at)
    {
      const GraphStage& stage = graph.stages[at];
      text += fmt::format("    {}{}\"{}\"{}\n",
                          mermaid_id(stage),
                          stage.final_stage ? "([" : "[",
                          card_label(graph, stage, "<br>", mermaid_label),
                          stage.final_stage ? "])" : "]");
      visited += stage.visits.empty() ? "" : (visited.empty() ? "" : ",") + mermaid_id(stage);
    }
    text += "  end\n";
  };
  for_each_phase(graph, cluster);
  if (!graph.everywhere.empty())
  {
    text += fmt::format("  everywhere>\"{}\"]\n", graph.in(everywhere_title()));
  }
  for_each_way(graph,
               [&](const GraphStage* from, const GraphWay& way)
               { text += mermaid_way(graph, from, way); });
  return visited.empty()
             ? text
             : text + "  classDef path stroke-width:4px\n  class " + visited + " path\n";
}

} // namespace sag
