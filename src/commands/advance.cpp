// SPDX-License-Identifier: MPL-2.0
// sag advance: the case to its next stage, through a gate that is open; or everything that stands
// in the way.

#include "calendar/date_text.hpp"
#include "commands/commands.hpp"
#include "commands/route_text.hpp"
#include "commands/typed_words.hpp"
#include "commands/write_entry.hpp"
#include "diagnostics/assert.hpp"
#include "timeline/thing_name.hpp"
#include "workflow/deadline.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// What was typed, with the waivers taken out of the other fields.
struct TypedMove
{
  std::string stage;
  KeyValues fields;
  KeyValues waivers;
  std::string by;
};

std::variant<TypedMove, Text> read_move(const std::vector<std::string>& words,
                                        const TypingFrame& frame)
{
  auto split = split_words(words);
  if (auto* const problem = std::get_if<Text>(&split))
  {
    return std::move(*problem);
  }
  TypedWords& typed = std::get<TypedWords>(split);
  TypedMove move;
  move.stage = typed.value;
  for (auto& [key, value] : typed.fields)
  {
    if (key == "waive" || key == "fravig")
    {
      const auto colon = value.find(':');
      if (colon == std::string::npos || colon + 1 == value.size())
      {
        return Text{"waive=KRAV:GRUND skal have en grund efter kolon",
                    "waive=NEED:REASON needs a reason after the colon"};
      }
      move.waivers.emplace_back(value.substr(0, colon), value.substr(colon + 1));
    }
    else if (unaliased_key(key, frame) == "by" || key == "af")
    {
      move.by = value;
    }
    else
    {
      move.fields.emplace_back(key, value);
    }
  }
  return move;
}

/// The typed value of a field; null where it was not typed.
const std::string* find_field(const TypedMove& move, std::string_view key, const TypingFrame& frame)
{
  const auto found =
      std::find_if(move.fields.begin(),
                   move.fields.end(),
                   [&](const auto& f) { return unaliased_key(f.first, frame) == key; });
  return found == move.fields.end() ? nullptr : &found->second;
}

MoveWish wish_of(const TypedMove& move, const TypingFrame& frame)
{
  MoveWish wish{move.stage, frame.who, find_field(move, "because", frame) != nullptr, {}};
  if (const std::string* const outcome = find_field(move, "outcome", frame))
  {
    wish.outcome = *outcome;
  }
  for (const auto& [need, reason] : move.waivers)
  {
    wish.waivers.push_back({need, reason, move.by});
  }
  return wish;
}

ExitStatus print_refusal(Context& context, const WorkingCase& work, const Refusal& refusal)
{
  const bool da = context.language == Language::danish;
  if (!refusal.reason.empty())
  {
    context.complain(refusal.reason);
    for (const Route& route : refusal.routes)
    {
      context.err.write(render_route(route, work, context));
    }
    return refusal.no_such_stage ? ExitStatus::usage : ExitStatus::findings;
  }
  SAG_ASSERT(refusal.routes.size() == 1);
  const Route& route = refusal.routes.front();
  context.err.print("{} {} → {}: {}\n",
                    work.id(),
                    work.standing->stage->name.in(context.language),
                    route.to->name.in(context.language),
                    da ? "ikke endnu" : "not yet");
  for (const NeedResult& unmet : refusal.unmet)
  {
    context.err.write(render_unmet(unmet, work, context));
  }
  for (const BadWaiver& bad : refusal.bad_waivers)
  {
    context.err.print("  ✗ {}\n", explain(bad).in(context.language));
  }
  if (refusal.because_missing)
  {
    context.err.print("  ✗ {}\n",
                      da ? "vejen skal begrundes: because=\"…\""
                         : "the way must be explained: because=\"…\"");
  }
  return ExitStatus::findings;
}

NewNode waivers_node(const TypedMove& move)
{
  std::vector<NewNode> items;
  for (const auto& [need, reason] : move.waivers)
  {
    std::vector<NewField> fields{{"need", new_text(need)}, {"reason", new_text(reason)}};
    if (!move.by.empty())
    {
      fields.push_back({"by", new_text(move.by)});
    }
    items.push_back(new_map(std::move(fields)));
  }
  return new_list(std::move(items));
}

/// What closing does not end: what is open, and the time in which the citizen may still complain.
void print_what_outlives(Context& context, const WorkingCase& work)
{
  const bool da = context.language == Language::danish;
  const Standing& standing = *work.standing;
  for (const OpenItem* const item : standing.open_items(context.today))
  {
    context.out.print("  {} {}: {}\n",
                      da ? "endnu åbent:" : "still open:",
                      name_of_thing(item->rule, item->question, *standing.workflow, item->name)
                          .in(context.language),
                      ending_command(*item, standing));
  }
  for (const DeadlineFact& fact : deadlines_of(standing, context.today))
  {
    if (fact.state == DeadlineState::running && fact.rule->whose == Whose::citizen)
    {
      context.out.print("  {} {}: {}\n",
                        da ? "borgerens frist løber endnu:" : "the citizen's time still runs:",
                        fact.rule->name.in(context.language),
                        short_date(fact.steps->end, context.language));
    }
  }
}

/// What the stage asks for, and by when it should be left.
void print_expectations(Context& context, const WorkingCase& work, const Move& move)
{
  const bool da = context.language == Language::danish;
  const Stage& stage = *move.route.to;
  context.out.print("{} {} → {}\n",
                    work.id(),
                    work.standing->stage->name.in(context.language),
                    stage.name.in(context.language));
  const Transition& way = *move.route.transition;
  if (!way.route.empty())
  {
    context.out.print("  {} {}{}{}\n",
                      da ? "vej:" : "way:",
                      way.route.in(context.language),
                      way.law.empty() ? "" : " · ",
                      way.law);
  }
  if (stage.final_stage)
  {
    print_what_outlives(context, work);
    return;
  }
  if (stage.turn == Turn::work && work.standing->open_items(context.today).empty())
  {
    const Date day = context.rules().calendars.office.add(context.today, stage.work.limit.warn);
    context.out.print("  {} {} ({})\n",
                      da ? "næste skridt er vores, senest" : "the next step is ours, by",
                      short_date(day, context.language),
                      stage.work.code);
  }
  for (const Need& need : stage.gate)
  {
    context.out.print("  {} {}\n",
                      da ? "før næste trin:" : "before the next stage:",
                      need.why.in(context.language));
  }
}

} // namespace

ExitStatus run_advance(Context& context, const AdvanceOptions& options)
{
  const WorkingCase work = load_working_case(context, options.id);
  const TypingFrame frame = typing_frame(context);
  auto read = read_move(options.words, frame);
  if (const auto* const problem = std::get_if<Text>(&read))
  {
    return refuse_typed(context, {*problem});
  }
  const TypedMove& typed = std::get<TypedMove>(read);
  const auto plan = plan_move(*work.standing, context.today, wish_of(typed, frame));
  if (const auto* const refusal = std::get_if<Refusal>(&plan))
  {
    return print_refusal(context, work, *refusal);
  }
  const Move& move = std::get<Move>(plan);
  auto entry = plan_entry({Verb::stage, move.route.to->id.value, typed.fields}, frame);
  if (const auto* const problems = std::get_if<std::vector<Text>>(&entry))
  {
    return refuse_typed(context, *problems);
  }
  auto& draft = std::get<EntryDraft>(entry);
  if (!typed.waivers.empty())
  {
    draft.node.fields.push_back({"waived", waivers_node(typed)});
  }
  const ExitStatus status = write_entry(
      context, work, {std::move(draft.node), std::move(draft.echoed), options.dry_run, nullptr});
  if (status == ExitStatus::fine && !options.dry_run)
  {
    print_expectations(context, work, move);
  }
  return status;
}

} // namespace sag
