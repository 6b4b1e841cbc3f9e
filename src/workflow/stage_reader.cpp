// SPDX-License-Identifier: MPL-2.0
#include "workflow/workflow_parts.hpp"
#include "yaml/read_values.hpp"

#include <utility>

namespace sag
{

namespace
{

std::optional<Transition>
read_transition_map(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, transition_forms(), diagnostics);
  Transition transition;
  transition.span = node.span;
  transition.to = keys.word("to");
  transition.normal = !keys.has("route");
  transition.route = keys.pair("route");
  transition.gate = keys.flag("gate", true);
  if (const Node* const needs = keys.node("needs"))
  {
    transition.needs = read_needs(document, *needs, diagnostics);
  }
  transition.because_required = keys.flag("because", false);
  if (transition.normal)
  {
    keys.refuse("special",
                {"en vej uden `route` er for enhver sag", "a way without `route` is for any case"});
  }
  else if (const bool special = keys.flag("special", false); keys.has("special"))
  {
    transition.special = special;
  }
  transition.outcomes = keys.words("outcomes");
  transition.law = keys.text("law");
  const Validity valid = read_validity(keys, document, diagnostics);
  transition.valid_from = valid.from;
  transition.valid_to = valid.to;
  transition.closed_by = read_closed_by(keys);
  transition.forbids = keys.words("forbids");
  if (keys.has("forbids"))
  {
    transition.forbids_law = keys.text("forbids-law");
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
  RuleReader keys(document, node, work_forms(), diagnostics);
  const auto code = keys.word_of("code");
  WorkRule work{std::string(code.value_or(keys.words_for("code").front())),
                keys.limit("limit").value_or(Limit{})};
  keys.finish();
  return work;
}

/// Whose work the stage is: ours needs a unit.
void read_turn(const Document& document, RuleReader& keys, Stage& stage, Diagnostics& diagnostics)
{
  // Where `turn` or `final` stands but cannot be read, the stage counts as not ours, so that
  // nothing is demanded that may not be meant.
  const std::size_t unread = keys.has("turn") ? 1 : 0;
  stage.turn = static_cast<Turn>(keys.one_of("turn").value_or(unread));
  stage.final_stage = keys.flag("final", keys.has("final"));
  const bool ours = stage.turn == Turn::work && !stage.final_stage;
  const Located<std::string> unit = keys.word("unit", ours ? Presence::must : Presence::may);
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
  else if (const Node* const work = keys.node("work"))
  {
    stage.work = read_work(document, *work, diagnostics);
  }
}

void read_next(const Document& document, RuleReader& keys, Stage& stage, Diagnostics& diagnostics)
{
  for (const Node* const item :
       keys.items("next", stage.final_stage ? Presence::may : Presence::must))
  {
    if (auto transition = read_transition(document, *item, diagnostics))
    {
      stage.next.push_back(std::move(*transition));
    }
  }
}

} // namespace

std::string read_closed_by(RuleReader& keys)
{
  if (!keys.has("valid-to"))
  {
    keys.refuse("closed-by", {"der er intet `valid-to`", "there is no `valid-to`"});
    return {};
  }
  return keys.text("closed-by");
}

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
  RuleReader keys(document, node, stage_forms(), diagnostics);
  Stage stage;
  stage.id = {std::string(node.key), node.key_span};
  stage.name = keys.pair("name");
  stage.plain = keys.pair("plain");
  stage.ahead = keys.pair("ahead");
  stage.phase = static_cast<Phase>(keys.one_of("phase").value_or(0));
  if (const Node* const step = keys.node("step"))
  {
    const auto number = read_integer(document, *step, 1, steps, diagnostics);
    stage.step = number ? number->value : 0;
  }
  read_turn(document, keys, stage, diagnostics);
  stage.inform = keys.limit("inform");
  if (const Node* const gate = keys.node("gate"))
  {
    stage.gate = read_needs(document, *gate, diagnostics);
  }
  read_next(document, keys, stage, diagnostics);
  keys.finish();
  return stage;
}

} // namespace sag
