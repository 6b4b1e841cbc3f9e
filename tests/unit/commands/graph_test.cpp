// SPDX-License-Identifier: MPL-2.0
#include "commands/graph_layout.hpp"
#include "support/casebook_on_disk.hpp"
#include "support/office.hpp"
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <vector>

using namespace sag;

namespace
{

Graph minimal_graph(Language language = Language::english)
{
  return graph_of(test::workflow_of(), test::office_of(), language);
}

/// "stage > route", each on a line of its own.
std::string taken_ways(const Graph& graph)
{
  std::string text;
  for (const GraphStage& stage : graph.stages)
  {
    for (const GraphWay& way : stage.ways)
    {
      text += way.taken ? fmt::format("{} > {}\n", stage.id, way.route) : "";
    }
    for (const std::size_t index : stage.left_by)
    {
      text += fmt::format("{} > everywhere: {}\n", stage.id, graph.everywhere[index].route);
    }
  }
  return text;
}

/// The minimal rules with stages that only a way of its own leads to: "id:next,id:next".
std::string with_stages(std::string_view stages)
{
  std::string added;
  std::string ways;
  while (!stages.empty())
  {
    const std::string_view one = stages.substr(0, stages.find(','));
    stages.remove_prefix(std::min(stages.size(), one.size() + 1));
    const std::size_t colon = one.find(':');
    const std::string_view id = one.substr(0, colon);
    added += fmt::format("  {}:\n"
                         "    name: {{da: Mere, en: More}}\n"
                         "    plain: {{da: Vi gør mere., en: We do more.}}\n"
                         "    unit: arbejdsmarked\n"
                         "    phase: closing\n"
                         "    next: [{}]\n",
                         id,
                         one.substr(colon + 1));
    ways += fmt::format("      - {{to: {}, route: {{da: Mere, en: More}}}}\n", id);
  }
  return test::changed(
      test::changed(test::minimal_workflow, "  afsluttet:\n", added + "  afsluttet:\n"),
      "      - indsats\n",
      "      - indsats\n" + ways);
}

/// Where a text stands; its letters reach a quarter of their size below the baseline.
Box box_of(const PlacedText& text)
{
  const int size = font_size(text.role);
  const int width = text_width(text.text, text.role);
  if (text.role == TextRole::phase)
  {
    return {text.x - size, text.y - width / 2, size + size / 4, width};
  }
  return {text.x, text.y - size, width, size + size / 4};
}

bool overlap(const Box& a, const Box& b)
{
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool holds(const Box& outer, const Box& inner)
{
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right()
         && inner.bottom() <= outer.bottom();
}

/// The box that a piece of a line fills, a unit thick.
Box box_of(const Point& a, const Point& b)
{
  return {std::min(a.x, b.x),
          std::min(a.y, b.y),
          std::max(1, std::abs(a.x - b.x)),
          std::max(1, std::abs(a.y - b.y))};
}

void check_picture(const Graph& graph)
{
  const Picture picture = lay_out(graph);
  const Box paper{0, 0, picture.width, picture.height};
  REQUIRE(picture.cards.size() == graph.stages.size());
  for (std::size_t a = 0; a < picture.cards.size(); ++a)
  {
    CHECK(holds(paper, picture.cards[a].box));
    for (std::size_t b = a + 1; b < picture.cards.size(); ++b)
    {
      CHECK_FALSE(overlap(picture.cards[a].box, picture.cards[b].box));
    }
  }
  for (std::size_t a = 0; a < picture.texts.size(); ++a)
  {
    const PlacedText& text = picture.texts[a];
    CAPTURE(text.text);
    CHECK(holds(paper, box_of(text)));
    for (std::size_t b = a + 1; b < picture.texts.size(); ++b)
    {
      CAPTURE(picture.texts[b].text);
      CHECK_FALSE(overlap(box_of(text), box_of(picture.texts[b])));
    }
    // A text is inside of a card or outside of all of them.
    for (const PlacedCard& card : picture.cards)
    {
      CHECK((holds(card.box, box_of(text)) || !overlap(card.box, box_of(text))));
    }
    for (const PlacedLine& line : picture.lines)
    {
      for (std::size_t at = 1; at < line.points.size(); ++at)
      {
        CHECK_FALSE(overlap(box_of(line.points[at - 1], line.points[at]), box_of(text)));
      }
    }
  }
}

} // namespace

TEST_SUITE("commands/graph")
{
  TEST_CASE("the stages in the order of the normal route, the others before where they lead")
  {
    const Graph graph = minimal_graph();
    std::string order;
    for (const GraphStage& stage : graph.stages)
    {
      order += stage.id + " ";
    }
    CHECK(order == "modtaget oplysning indsats afsluttet ");
    CHECK(graph.stages[0].about == "Employment · step 1");
    CHECK(graph.stages[2].about == "it is the turn of others");
    CHECK(graph.stages[1].gate == std::vector<std::string>{"The answer must be read."});
    CHECK(way_words(graph, graph.stages[1].ways[1]) == "Back → Received");
    CHECK(way_words(graph, graph.everywhere[0]) == "Withdrawn → Closed");
    CHECK(graph.subtitle
          == "Prøvekøbing Kommune · fp-test · for cases begun from 1.1.2022 · the rules are "
             "reviewed until 31.12.2026");

    const auto on_disk = load_casebook(test::example_directory().string());
    std::string example;
    for (const GraphStage& stage :
         graph_of(*on_disk.rules.find_workflow("fp-2026"), on_disk.rules.office, Language::danish)
             .stages)
    {
      example += stage.id + " ";
    }
    CHECK(example
          == "modtaget afklaring oplysning samlet-beskrivelse sundhedskoordinator partshoering "
             "spor-afgoerelse fp-behandling klagefrist indsats ankestyrelsen afsluttet ");
  }

  TEST_CASE("a stage whose normal way leads to another one aside stands before that one")
  {
    struct Row
    {
      std::string_view what;
      std::string_view stages;
      std::string_view order;
    };

    const Row rows[] = {
        {"the first of a chain is written first",
         "et:to,to:indsats",
         "modtaget oplysning et to indsats afsluttet "},
        {"the last of a chain is written first",
         "to:indsats,et:to",
         "modtaget oplysning et to indsats afsluttet "},
        {"a longer chain",
         "en:to,to:tre,tre:afsluttet",
         "modtaget oplysning indsats en to tre afsluttet "},
        {"a round that leads nowhere",
         "et:to,to:et",
         "modtaget oplysning indsats afsluttet et to "},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.what);
      const Graph graph = graph_of(
          test::workflow_of(with_stages(row.stages)), test::office_of(), Language::english);
      std::string order;
      for (const GraphStage& stage : graph.stages)
      {
        order += stage.id + " ";
      }
      CHECK(order == row.order);
    }
  }

  TEST_CASE("nothing lies over anything else, in either language, with and without a path")
  {
    const auto book = load_casebook(test::example_directory().string());
    for (const Workflow& workflow : book.rules.workflows)
    {
      for (const Language language : {Language::danish, Language::english})
      {
        CAPTURE(workflow.id.value);
        Graph graph = graph_of(workflow, book.rules.office, language);
        check_picture(graph);
        for (const std::string path : {"cases/2023/2023-0088.yaml",
                                       "cases/2025/2025-0119.yaml",
                                       "cases/2026/2026-0152.yaml"})
        {
          CAPTURE(path);
          const CaseFile file = load_case(book, path, {Date::of(2026, 11, 20)});
          REQUIRE(file.subject.has_value());
          Graph with_path = graph;
          add_path(with_path, History(*file.subject, {Date::of(2026, 11, 20)}), book.rules);
          check_picture(with_path);
        }
      }
    }
    check_picture(minimal_graph());
  }

  TEST_CASE("text is broken between words, and a long one stays whole")
  {
    CHECK(wrap("en to tre", TextRole::way, text_width("en to", TextRole::way))
          == std::vector<std::string>{"en to", "tre"});
    CHECK(wrap("en · to", TextRole::way, text_width("en t", TextRole::way))
          == std::vector<std::string>{"en ·", "to"});
    CHECK(wrap("sundhedskoordinator", TextRole::way, 10)
          == std::vector<std::string>{"sundhedskoordinator"});
    CHECK(wrap("", TextRole::way, 10).empty());
    CHECK(text_width("mmm", TextRole::way) > text_width("iii", TextRole::way));
    CHECK(text_width("ø", TextRole::name) > text_width("ø", TextRole::way));
  }

  TEST_CASE("for Graphviz")
  {
    CHECK(render_dot(minimal_graph()) == R"(digraph "fp-test" {
  label="Rules for tests\nPrøvekøbing Kommune · fp-test · for cases begun from 1.1.2022 · the rules are reviewed until 31.12.2026";
  labelloc=t; rankdir=TB; fontname="Helvetica";
  node [shape=box, style=rounded, fontname="Helvetica"];
  edge [fontname="Helvetica", fontsize=10];
  subgraph cluster_0 {
    label="Preparation"; style=filled; color=gray95;
    "modtaget" [label="Received\nEmployment · step 1"];
    "oplysning" [label="Evidence\nEmployment · step 2"];
  }
  subgraph cluster_1 {
    label="Closing"; style=filled; color=gray95;
    "indsats" [label="Measure\nit is the turn of others", style="rounded,dashed"];
  }
  subgraph cluster_2 {
    label="After the decision"; style=filled; color=gray95;
    "afsluttet" [label="Closed\nthe case ends", peripheries=2];
  }
  "*" [label="From every stage that is not final", shape=plaintext];
  "modtaget" -> "oplysning" [label="☐ The citizen takes part in setting the goal.\l", weight=10];
  "oplysning" -> "indsats" [label="☐ The answer must be read.\l", weight=10];
  "oplysning" -> "modtaget" [label="Back", style=dashed, color=gray40, fontcolor=gray20];
  "indsats" -> "afsluttet" [label="", weight=10];
  "*" -> "afsluttet" [label="Withdrawn", style=dashed, color=gray40, fontcolor=gray20];
}
)");
  }

  TEST_CASE("for Mermaid")
  {
    CHECK(render_mermaid(minimal_graph(Language::danish)) == R"(---
title: "Regler til prøver"
---
flowchart TB
  subgraph phase0["Forberedelse"]
    s_modtaget["Modtaget<br>Beskæftigelse · skridt 1"]
    s_oplysning["Oplysning<br>Beskæftigelse · skridt 2"]
  end
  subgraph phase1["Afslutning"]
    s_indsats["Indsats<br>det er andres tur"]
  end
  subgraph phase2["Efter afgørelsen"]
    s_afsluttet(["Afsluttet<br>sagen slutter"])
  end
  everywhere>"Fra ethvert trin, der ikke er et sluttrin"]
  s_modtaget -->|"☐ Borgeren er med til at sætte målet."| s_oplysning
  s_oplysning -->|"☐ Lægens svar skal være læst."| s_indsats
  s_oplysning -.->|"Tilbage"| s_modtaget
  s_indsats --> s_afsluttet
  everywhere -.->|"Trukket tilbage"| s_afsluttet
)");
  }

  TEST_CASE("what a name could do to the picture")
  {
    Graph graph = minimal_graph();
    graph.stages[0].name = "A <b> & \"c\" \\ #d\n";
    const std::string svg = render_svg(graph, lay_out(graph));
    CHECK(svg.find("A &lt;b&gt; &amp; &quot;c&quot; \\ #d") != std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(render_dot(graph).find(R"(label="A <b> & \"c\" \\ #d \nEmployment)")
          != std::string::npos);
    CHECK(render_mermaid(graph).find(R"(["A #lt;b#gt; & #quot;c#quot; \ #35;d <br>Employment)")
          != std::string::npos);
  }

  TEST_CASE("the way taken is the one of that name, not one that begins like it")
  {
    const auto book = load_casebook(test::example_directory().string());
    const CaseFile file = load_case(book, "cases/2023/2023-0088.yaml", {Date::of(2026, 11, 20)});
    REQUIRE(file.subject.has_value());
    const History history(*file.subject, {Date::of(2026, 11, 20)});
    Graph graph = graph_of(*book.rules.find_workflow(file.subject->workflow.value),
                           book.rules.office,
                           Language::danish);
    Graph twice = graph;
    for (GraphStage& stage : twice.stages)
    {
      std::vector<GraphWay> ways;
      for (const GraphWay& way : stage.ways)
      {
        if (!way.normal)
        {
          ways.push_back(way);
          ways.back().route += " igen";
          ways.back().label = ways.back().route;
        }
        ways.push_back(way);
      }
      stage.ways = ways;
    }
    add_path(graph, history, book.rules);
    add_path(twice, history, book.rules);
    CHECK(taken_ways(graph).find("indsats > Nye oplysninger skal hentes\n") != std::string::npos);
    CHECK(taken_ways(twice) == taken_ways(graph));
  }

  TEST_CASE("a way of everywhere that the case took is drawn from the stage it left")
  {
    const auto book = load_casebook(test::example_directory().string());
    const CaseFile file = load_case(book, "cases/2025/2025-0031.yaml", {Date::of(2026, 11, 20)});
    REQUIRE(file.subject.has_value());
    Graph graph =
        graph_of(*book.rules.find_workflow("fp-2022"), book.rules.office, Language::english);
    add_path(graph, History(*file.subject, {Date::of(2026, 11, 20)}), book.rules);
    CHECK(taken_ways(graph).find(
              "afklaring > everywhere: Closed: withdrawn, moved, died, working or pension age\n")
          != std::string::npos);
    CHECK(
        render_dot(graph).find(
            R"("afklaring" -> "afsluttet" [label="Closed: withdrawn, moved, died, working or pension age", style=dashed, color=gray40, fontcolor=gray20, penwidth=4, color=black, style=solid];)")
        != std::string::npos);
    const std::string mermaid = render_mermaid(graph);
    CHECK(mermaid.find("  s_afklaring ==>|\"Closed: withdrawn, moved, died, working or pension "
                       "age\"| s_afsluttet\n")
          != std::string::npos);
    CHECK(mermaid.find("  everywhere -.->|") != std::string::npos);
    CHECK(mermaid.find("  everywhere ==>|") == std::string::npos);
  }

  TEST_CASE("a case's path: its days, the ways it took, and nothing of the citizen")
  {
    const auto book = load_casebook(test::example_directory().string());
    const CaseFile file = load_case(book, "cases/2026/2026-0141.yaml", {Date::of(2026, 11, 20)});
    REQUIRE(file.subject.has_value());
    Graph graph =
        graph_of(*book.rules.find_workflow("fp-2026"), book.rules.office, Language::danish);
    add_path(graph, History(*file.subject, {Date::of(2026, 11, 20)}), book.rules);
    CHECK(graph.path == "Sag 2026-0141 til og med 20.11.2026");
    REQUIRE(graph.stages[0].visits.size() == 1);
    CHECK(visit_words(graph, graph.stages[0].visits[0]) == "1: 3.8.2026 – 4.8.2026");
    CHECK(graph.stages[0].ways[0].taken);
    CHECK_FALSE(graph.stages[0].ways[1].taken);
    const std::string svg = render_svg(graph, lay_out(graph));
    CHECK(svg.find("Bo ") == std::string::npos);
    CHECK(svg.find("Prøvevej") == std::string::npos);
    CHECK(svg.find("class=\"taken\"") != std::string::npos);
  }
}
