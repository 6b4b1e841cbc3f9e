// SPDX-License-Identifier: MPL-2.0
// sag migrate: a case under other rules from a day on. It is never done silently: the way of every
// stage is shown, and somebody says why.

#include "commands/commands.hpp"
#include "commands/find_workflow.hpp"
#include "commands/table.hpp"
#include "commands/typed_words.hpp"
#include "commands/write_entry.hpp"
#include "workflow/stage_mapping.hpp"

#include <algorithm>

namespace sag
{

namespace
{

void print_mapping(Context& context,
                   const WorkingCase& work,
                   const Workflow& to,
                   const std::vector<StagePair>& pairs)
{
  const bool da = context.language == Language::danish;
  const Style style = style_for(context.terminal);
  context.out.print("{} {} → {}\n", work.id(), work.standing->workflow->id.value, to.id.value);
  Table table;
  table.columns = {{""}, {da ? "TRIN" : "STAGE"}, {da ? "BLIVER TIL" : "BECOMES"}};
  for (const StagePair& pair : pairs)
  {
    const bool here = pair.from == work.standing->stage;
    const std::string_view tint = here ? style.path : std::string_view{};
    table.rows.push_back({{here ? "→" : "", tint},
                          {pair.from->id.value, tint},
                          {pair.to != nullptr ? pair.to->id.value : std::string("–"), tint}});
  }
  context.out.write(render_table(table, context.terminal.width));
}

/// What goes on as it was begun: requests that the new rules do not know.
void print_what_stays(Context& context, const WorkingCase& work, const Workflow& to)
{
  for (const OpenItem* const item : work.standing->open_items(context.today))
  {
    if (item->rule != nullptr && to.find_kind(item->name) == nullptr)
    {
      context.out.print("{}\n",
                        both("{} er åben og følger stadig {}",
                             "{} is open and still follows {}",
                             item->name,
                             work.standing->workflow->id.value)
                            .in(context.language));
    }
  }
}

/// The stage to write: none where the name stays; a Text where somebody must choose.
std::variant<std::optional<std::string>, Text>
stage_to_write(const WorkingCase& work, const Workflow& to, const std::vector<StagePair>& pairs)
{
  const Stage* const now = work.standing->stage;
  const auto found = std::ranges::find(pairs, now, &StagePair::from);
  if (found == pairs.end() || found->to == nullptr)
  {
    return both("{} har intet trin, der svarer til {}; sig hvilket: stage=TRIN",
                "{} has no stage that stands for {}; say which: stage=STAGE",
                to.id.value,
                now->id.value);
  }
  if (found->to->id.value == now->id.value)
  {
    return std::optional<std::string>{};
  }
  return std::optional(found->to->id.value);
}

} // namespace

ExitStatus run_migrate(Context& context, const MigrateOptions& options)
{
  const WorkingCase work = load_working_case(context, options.id, Asks::facts);
  const Workflow& to = find_workflow(context, options.workflow);
  if (&to == work.standing->workflow)
  {
    context.complain(
        both("{} følger allerede {}", "{} already follows {}", work.id(), options.workflow));
    return ExitStatus::findings;
  }
  auto split = split_words(options.words);
  if (const auto* const problem = std::get_if<Text>(&split))
  {
    return refuse_typed(context, {*problem});
  }
  const TypingFrame frame = typing_frame(context);
  TypedEntry typed{Verb::migrated, to.id.value, std::get<TypedWords>(split).fields};
  const auto says = [&](std::string_view key)
  {
    return std::ranges::any_of(
        typed.fields, [&](const auto& field) { return unaliased_key(field.first, frame) == key; });
  };
  const auto pairs = map_stages(*work.standing->workflow, to);
  print_mapping(context, work, to, pairs);
  print_what_stays(context, work, to);
  if (!says("stage"))
  {
    auto stage = stage_to_write(work, to, pairs);
    if (const auto* const problem = std::get_if<Text>(&stage))
    {
      return refuse_typed(context, {*problem});
    }
    if (const auto& id = std::get<std::optional<std::string>>(stage))
    {
      typed.fields.emplace_back("stage", *id);
    }
  }
  if (!says("because"))
  {
    return refuse_typed(context,
                        {both("sig hvorfor: sag migrate {} {} because=\"…\"",
                              "say why: sag migrate {} {} because=\"…\"",
                              work.id(),
                              to.id.value)});
  }
  auto plan = plan_entry(typed, frame);
  if (const auto* const problems = std::get_if<std::vector<Text>>(&plan))
  {
    return refuse_typed(context, *problems);
  }
  auto& draft = std::get<EntryDraft>(plan);
  return write_entry(
      context, work, {std::move(draft.node), std::move(draft.echoed), options.dry_run, nullptr});
}

} // namespace sag
