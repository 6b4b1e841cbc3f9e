// SPDX-License-Identifier: MPL-2.0
#include "workflow/workflow_parts.hpp"
#include "yaml/read_values.hpp"

#include <array>
#include <utility>

namespace sag
{

namespace
{

using enum Presence;

/// In the order of the enums Phase and Turn.
constexpr std::array<std::string_view, 4> phases{"preparation", "meeting", "closing", "after"};
constexpr std::array<std::string_view, 2> turns{"work", "external"};

constexpr std::array<std::string_view, 4> work_codes{
    "no-next-step", "plan-not-written", "ready-not-decided", "granted-not-started"};

std::optional<Date> without_place(const std::optional<Located<Date>>& date)
{
  return date ? std::optional(date->value) : std::nullopt;
}

std::optional<Transition>
read_transition_map(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  Transition transition;
  transition.span = node.span;
  transition.to = keys.word("to", must);
  transition.normal = !keys.has("route");
  transition.route = keys.pair("route", may);
  transition.gate = keys.flag("gate", true);
  if (const Node* const needs = keys.node("needs", may))
  {
    transition.needs = read_needs(document, *needs, diagnostics);
  }
  transition.because_required = keys.flag("because", false);
  transition.law = keys.text("law", may);
  const auto from = keys.date("valid-from", may);
  const auto to = keys.date("valid-to", may);
  check_period(document.file(), from, to, diagnostics);
  transition.valid_from = without_place(from);
  transition.valid_to = without_place(to);
  if (keys.has("forbids"))
  {
    transition.forbids = keys.words("forbids", may);
    transition.forbids_law = keys.text("forbids-law", may);
  }
  else
  {
    keys.refuse("forbids-law", {"der er intet `forbids`", "there is no `forbids`"});
  }
  transition.verified = keys.flag("verified", true);
  keys.finish();
  return transition.to->empty() ? std::nullopt : std::optional(std::move(transition));
}

WorkRule read_work(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  const auto code = keys.one_of("code", must, work_codes);
  WorkRule work{std::string(work_codes[code.value_or(0)]),
                keys.limit("limit", must).value_or(Limit{})};
  keys.finish();
  return work;
}

/// Whose work the stage is: ours needs a unit.
void read_turn(const Document& document, RuleReader& keys, Stage& stage, Diagnostics& diagnostics)
{
  // Where `turn` or `final` stands but cannot be read, the stage counts as not ours, so that
  // nothing is demanded that may not be meant.
  const std::size_t unread = keys.has("turn") ? 1 : 0;
  stage.turn = static_cast<Turn>(keys.one_of("turn", may, turns).value_or(unread));
  stage.final_stage = keys.flag("final", keys.has("final"));
  const bool ours = stage.turn == Turn::work && !stage.final_stage;
  const Located<std::string> unit = keys.word("unit", ours ? must : may);
  stage.unit = unit.value;
  stage.unit_span = unit.span;
  stage.work.code = "no-next-step";
  if (!ours)
  {
    keys.refuse(
        "work",
        stage.final_stage
            ? both("i et sluttrin er der intet at gøre", "in a final stage there is nothing to do")
            : both("i dette trin er det andres tur", "in this stage it is the turn of others"));
  }
  else if (const Node* const work = keys.node("work", may))
  {
    stage.work = read_work(document, *work, diagnostics);
  }
}

void read_next(const Document& document, RuleReader& keys, Stage& stage, Diagnostics& diagnostics)
{
  for (const Node* const item : keys.items("next", stage.final_stage ? may : must))
  {
    if (auto transition = read_transition(document, *item, diagnostics))
    {
      stage.next.push_back(std::move(*transition));
    }
  }
}

} // namespace

std::optional<Transition>
read_transition(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  if (node.is_mapping())
  {
    return read_transition_map(document, node, diagnostics);
  }
  auto to = read_word(document, node, diagnostics);
  if (!to)
  {
    return std::nullopt;
  }
  Transition transition;
  transition.to = std::move(*to);
  transition.span = node.span;
  return transition;
}

Stage read_stage(const Document& document, const Node& node, int steps, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  Stage stage;
  stage.id = {std::string(node.key), node.key_span};
  stage.name = keys.pair("name", must);
  stage.plain = keys.pair("plain", must);
  stage.ahead = keys.pair("ahead", may);
  stage.phase = static_cast<Phase>(keys.one_of("phase", must, phases).value_or(0));
  if (const Node* const step = keys.node("step", may))
  {
    const auto number = read_integer(document, *step, 1, steps, diagnostics);
    stage.step = number ? number->value : 0;
  }
  read_turn(document, keys, stage, diagnostics);
  stage.inform = keys.limit("inform", may);
  if (const Node* const gate = keys.node("gate", may))
  {
    stage.gate = read_needs(document, *gate, diagnostics);
  }
  read_next(document, keys, stage, diagnostics);
  keys.finish();
  return stage;
}

} // namespace sag
