// SPDX-License-Identifier: MPL-2.0
// A process as a picture will show it: the stages in the order of the normal route, what must be on
// file before each is left, and the ways out. In one language, with nothing of anybody's case but
// the days on which it came by.

#pragma once

#include "casebook/casebook.hpp"
#include "workflow/history.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sag
{

struct GraphWay
{
  /// Index of the stage it leads to.
  std::size_t to = 0;
  /// The route's name; empty on the normal route.
  std::string route;
  /// The same with its validity.
  std::string label;
  bool normal = false;
  /// How many needs of its own it has.
  std::size_t needs = 0;
  /// Whether the case took it.
  bool taken = false;
};

/// A stay of the case in a stage.
struct GraphVisit
{
  /// 1 for the first stay of the case.
  std::size_t number = 0;
  Date from;
  /// None for the stay that lasts.
  std::optional<Date> to;
};

struct GraphStage
{
  std::string id;
  std::string name;
  /// "Beskæftigelse · skridt 2"
  std::string about;
  Phase phase{};
  bool external = false;
  bool final_stage = false;
  /// Why each need of the gate is there, as the rules say it.
  std::vector<std::string> gate;
  std::vector<GraphWay> ways;
  std::vector<GraphVisit> visits;
  /// The ways of everywhere that the case left it by: their indices.
  std::vector<std::size_t> left_by;
};

struct Graph
{
  std::string id;
  std::string title;
  std::string subtitle;
  /// Whose path is shown, until when; empty for none.
  std::string path;
  Language language = Language::danish;
  /// The stages of the normal route in its order, with the others before where they lead; last
  /// those that lead to none of these.
  std::vector<GraphStage> stages;
  /// The ways that leave every stage but the final ones.
  std::vector<GraphWay> everywhere;

  [[nodiscard]] const std::string& in(const Text& text) const { return text.in(language); }
};

[[nodiscard]] Graph graph_of(const Workflow& workflow, const Office& office, Language language);

/// Marks the stays and ways of the case, as far as the picture's rules have them.
void add_path(Graph& graph, const History& history, const Rulebook& rules);

/// Where the ways of everywhere come from.
[[nodiscard]] Text everywhere_title();

/// "Der mangler oplysninger → Sagens oplysning (3 krav)"
[[nodiscard]] std::string way_words(const Graph& graph, const GraphWay& way);

/// "1: 3.8.2026 – 12.8.2026", "5: siden 2.9.2026"
[[nodiscard]] std::string visit_words(const Graph& graph, const GraphVisit& visit);

[[nodiscard]] std::string render_dot(const Graph& graph);

[[nodiscard]] std::string render_mermaid(const Graph& graph);

} // namespace sag
